import { dayEndingAt, durationOfDays, periodKey, type Period } from '../datatypes/period.js';
import type { Language } from '../diagnostics/localized-text.js';
import { NOTE } from '../model/report/canonical-report.js';
import type { Fact, Report } from '../model/report/fact.js';
import type { Concept } from '../model/taxonomy/concept.js';
import { ARCROLE } from '../names/arcroles.js';
import type { ExpandedName } from '../names/expanded-name.js';
import { serialOfDay } from '../syntax/xlsx/number-format.js';
import { groupBy } from '../util/group-by.js';
import { conceptCells } from './concept-cells.js';
import { formatDimensions, type Dimensions } from './dimension-text.js';
import { formatEntitySetting } from './entity-setting.js';
import { formatFactCells } from './fact-cells.js';
import { createTemplateNames } from './names.js';
import { formatTemplatePeriod } from './period-text.js';
import type { Template, TemplateCell, TemplateCells, TemplateRow } from './template.js';
import type { TemplateSection, TemplateTaxonomy } from './template-taxonomy.js';

export interface TemplateOptions {
  readonly language: Language;
  /** Sections to take; default all. */
  readonly sections?: readonly TemplateSection[];
  /** A row of its own for each member of each explicit axis. */
  readonly breakdown?: boolean;
  /** First and last day of the reporting period, `YYYY-MM-DD`; default that of the facts, where there are any. */
  readonly period?: readonly [first: string, last: string];
  /** Facts to fill in. */
  readonly report?: Report;
}

/** A place for facts with the same dimensions in the reporting period. */
interface Slot {
  readonly dimensions: Dimensions;
  readonly facts: Fact[];
}

/** Builds a template: a sheet a section, a row a concept, with the facts of a report where one is given. */
export function buildTemplate(template: TemplateTaxonomy, options: TemplateOptions): Template {
  const { language, report } = options;
  const { taxonomy } = template;
  const names = createTemplateNames(template);
  const facts = groupBy(report?.facts ?? [], ({ concept }) => concept);
  const notes = new Map(facts.get(NOTE)?.map((fact) => [fact.id, fact.value ?? '']));
  const period = options.period ?? commonPeriod(report);
  const textLanguage = commonLanguage(report) ?? language;
  const entity = report?.facts.find(({ shared }) => shared.entity)?.shared.entity;

  return {
    language,
    settings: {
      '#taxonomy': { text: taxonomy.entryPoints.join(' ') },
      '#periodStart': dayCell(period?.[0]),
      '#periodEnd': dayCell(period?.[1]),
      '#language': { text: textLanguage },
      '#entity': { text: formatEntitySetting(entity) },
    },
    sheets: (options.sections ?? template.sections).map((section) => ({
      section,
      rows: section.concepts.flatMap((name) => rowsOf(name)),
    })),
  };

  function rowsOf(name: ExpandedName): readonly TemplateRow[] {
    const concept = taxonomy.concepts.get(name);
    if (!concept) return [];
    const shown = conceptCells(concept, template, names, language);
    const slots = slotsOf(concept, template, options.breakdown === true);
    const rest: Fact[] = [];
    for (const fact of facts.get(name) ?? []) {
      const slot = slots.find(({ dimensions }) => sameDimensions(dimensions, fact.shared.dimensions));
      if (slot) slot.facts.push(fact);
      else rest.push(fact);
    }
    const rows = [
      ...slots.flatMap((slot) =>
        slot.facts.length === 0 ? [dimensionCells(slot.dimensions)] : slot.facts.map(factCells),
      ),
      ...rest.map(factCells),
    ];
    return rows.map((cells, index) => ({ concept, first: index === 0, cells: { ...shown, ...cells } }));

    function factCells(fact: Fact): TemplateCells {
      const { shared, language: tag, links } = fact;
      const isText = concept?.type.valueKind === 'string' || concept?.type.valueKind === 'normalizedString';
      const usual = isText ? textLanguage : undefined;
      const note = links?.find(({ type }) => type === ARCROLE.factFootnote)?.targets[0];
      return {
        ...(!isReportingPeriod(shared.period, concept as Concept) && {
          period: { text: formatTemplatePeriod(shared.period, concept?.periodType ?? 'duration') },
        }),
        ...dimensionCells(shared.dimensions),
        ...formatFactCells(fact, concept as Concept, template, names, language),
        ...(tag !== usual && { language: { text: tag ?? '#none' } }),
        ...(note !== undefined && { note: { text: notes.get(note) ?? '' } }),
      };
    }
  }

  function dimensionCells(dimensions: Dimensions): TemplateCells {
    return dimensions.size === 0 ? {} : { dimensions: { text: formatDimensions(dimensions, names, language) } };
  }

  function isReportingPeriod(one: Period | undefined, { periodType }: Concept): boolean {
    if (!one || !period || one.kind === 'forever') return false;
    const [first, last] = period;
    if (periodType === 'instant') return one.kind === 'instant' && dayEndingAt(one.instant) === last;
    return periodKey(one) === periodKey(durationOfDays(first, last));
  }
}

/** The concept without dimensions, and with `breakdown` each member of each explicit axis by itself. */
function slotsOf({ name }: Concept, { axes, members }: TemplateTaxonomy, breakdown: boolean): Slot[] {
  const single = (axes.get(name) ?? []).flatMap((axis) =>
    (members.get(axis) ?? []).map((member): Dimensions => new Map([[axis, { kind: 'explicit', member }]])),
  );
  return [new Map(), ...(breakdown ? single : [])].map((dimensions) => ({ dimensions, facts: [] }));
}

function sameDimensions(a: Dimensions, b: Dimensions): boolean {
  return a.size === b.size && [...a].every(([axis, value]) => JSON.stringify(b.get(axis)) === JSON.stringify(value));
}

function dayCell(day: string | undefined): TemplateCell {
  const serial = day === undefined ? undefined : serialOfDay(day);
  return { text: day ?? '', ...(serial !== undefined && { number: serial }) };
}

/** First and last day of the duration that most facts have. */
function commonPeriod(report: Report | undefined): readonly [string, string] | undefined {
  const days = (report?.facts ?? []).flatMap(({ shared: { period } }) => {
    if (period?.kind !== 'duration' || !period.start.endsWith('T00:00:00')) return [];
    return dayEndingAt(period.end) === undefined ? [] : [periodKey(period)];
  });
  const [start = '', end = ''] = mostCommon(days)?.split('/') ?? [];
  const last = dayEndingAt(end);
  return last === undefined ? undefined : [start.slice(0, -'T00:00:00'.length), last];
}

function commonLanguage(report: Report | undefined): string | undefined {
  return mostCommon((report?.facts ?? []).flatMap(({ language }) => language ?? []));
}

function mostCommon(items: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
