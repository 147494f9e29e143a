import { dayEndingAt, type Period } from '../../datatypes/period.js';
import type { Unit } from '../../datatypes/unit.js';
import { isPureUnit, NOTE } from '../../model/report/canonical-report.js';
import type { Fact, Report, SharedAspects } from '../../model/report/fact.js';
import type { Taxonomy } from '../../model/taxonomy/taxonomy.js';
import { localNameOf } from '../../names/expanded-name.js';
import { namesInValue, valueFormOf } from '../../oim/fact-value.js';
import type { ConceptList } from './concept-list.js';
import { plainText } from './plain-text.js';
import type { ViewerAspects, ViewerFact, ViewerPeriod } from './viewer-data.js';

/** The facts of a report with their aspects, each combination of which is there once. Footnotes belong to their facts. */
export interface FactList {
  readonly facts: readonly ViewerFact[];
  readonly aspects: readonly ViewerAspects[];
  readonly units: readonly string[];
  /** Index of a fact by its id. */
  readonly indexes: ReadonlyMap<string, number>;
}

export function buildFactList(report: Report, taxonomy: Taxonomy | undefined, concepts: ConceptList): FactList {
  const reported = report.facts.filter(({ concept }) => concept !== NOTE);
  const notes = new Map(report.facts.filter(({ concept }) => concept === NOTE).map((note) => [note.id, note]));
  const indexes = new Map(reported.map(({ id }, index) => [id, index]));
  const aspects = createInterner((shared: SharedAspects) => describeAspects(shared, concepts));
  const units = createInterner(describeUnit);

  const facts = reported.map((fact): ViewerFact => {
    const concept = concepts.indexOf(fact.concept);
    const names = namesInValue(fact.value, valueFormOf(taxonomy?.concepts.get(fact.concept)));
    const targets = (fact.links ?? []).flatMap((link) => link.targets);
    const footnotes = targets.flatMap((id) => plainText(notes.get(id)?.value ?? '') || []);
    const links = targets.flatMap((id) => indexes.get(id) ?? []);
    return {
      id: fact.id,
      concept,
      aspects: aspects.indexOf(fact.shared),
      ...(fact.unit && !isPureUnit(fact.unit) && { unit: units.indexOf(fact.unit) }),
      value: fact.value !== null && concepts.formOf(concept) === 'block' ? plainText(fact.value) : fact.value,
      ...(fact.decimals !== undefined && { decimals: fact.decimals }),
      ...(fact.language !== undefined && { language: fact.language }),
      ...(names.length > 0 && { members: names.map((name) => concepts.indexOf(name)) }),
      ...evidenceOf(fact),
      ...(footnotes.length > 0 && { footnotes }),
      ...(links.length > 0 && { links }),
    };
  });
  return { facts, aspects: aspects.all, units: units.all, indexes };
}

function evidenceOf({ evidence }: Fact): Pick<ViewerFact, 'evidence'> {
  if (!evidence || evidence.length === 0) return {};
  return { evidence: evidence.map(({ document: _document, ...rest }) => rest) };
}

/** Equal input by identity, the same index. */
function createInterner<T, D>(describe: (value: T) => D) {
  const all: D[] = [];
  const byText = new Map<string, number>();
  const byValue = new Map<T, number>();
  return {
    all,
    indexOf(value: T): number {
      let index = byValue.get(value);
      if (index !== undefined) return index;
      const described = describe(value);
      const text = JSON.stringify(described);
      index = byText.get(text);
      if (index === undefined) {
        index = all.length;
        all.push(described);
        byText.set(text, index);
      }
      byValue.set(value, index);
      return index;
    },
  };
}

function describeAspects({ entity, period, dimensions }: SharedAspects, concepts: ConceptList): ViewerAspects {
  const described = [...dimensions].map(([axis, value]) => ({
    axis: concepts.indexOf(axis),
    member: value.kind === 'explicit' ? concepts.indexOf(value.member) : value.value,
  }));
  return {
    ...(entity && { entity: { scheme: entity.scheme, identifier: entity.identifier } }),
    ...(period && { period: describePeriod(period) }),
    ...(described.length > 0 && { dimensions: described }),
  };
}

/** Days as people name them: midnight at the end of a day is that day. */
function describePeriod(period: Period): ViewerPeriod {
  if (period.kind === 'forever') return period;
  if (period.kind === 'instant')
    return { kind: 'instant', end: dayEndingAt(period.instant) ?? readable(period.instant) };
  const start = period.start.replace(/T00:00:00$/, '');
  return { kind: 'duration', start: readable(start), end: dayEndingAt(period.end) ?? readable(period.end) };
}

function readable(dateTime: string): string {
  return dateTime.replace('T', ' ');
}

function describeUnit({ numerators, denominators }: Unit): string {
  const side = (measures: Unit['numerators']) => measures.map(localNameOf).join(' × ');
  return denominators.length === 0 ? side(numerators) : `${side(numerators) || '1'} / ${side(denominators)}`;
}
