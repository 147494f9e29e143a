import { isOfKind } from '../datatypes/lexical.js';
import { templateCodes } from '../diagnostics/codes/template.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { createAspectPool } from '../model/report/aspect-pool.js';
import { NOTE } from '../model/report/canonical-report.js';
import type { Fact, Report } from '../model/report/fact.js';
import type { Period } from '../datatypes/period.js';
import type { Concept } from '../model/taxonomy/concept.js';
import { ARCROLE } from '../names/arcroles.js';
import { localNameOf, type ExpandedName } from '../names/expanded-name.js';
import { valueFormOf } from '../oim/fact-value.js';
import { ROLE } from '../names/roles.js';
import { findNearestText } from '../util/nearest-text.js';
import type { SourceLocation } from '../util/source-location.js';
import { isFault, parseDimensions, type Dimensions } from './dimension-text.js';
import { expectedValue } from './expected-value.js';
import { createTemplateNames } from './names.js';
import { parseTemplatePeriod } from './period-text.js';
import { readNumber } from './read-number.js';
import { readSettings, type ReadSettings } from './read-settings.js';
import { parseSpecialText } from './special-text.js';
import { labelOf, type TemplateTaxonomy } from './template-taxonomy.js';
import type { FilledRow } from './template-table.js';
import { parseValueCell, textOfCell } from './value-cell.js';
import type { ColumnKey } from './columns.js';

/** The facts of a template, and the cell of each. */
export interface ReadTemplate {
  readonly report: Report;
  locateFact(id: string): SourceLocation;
}

/** Most characters of a cell that is no free text: what is parsed by expressions has to be short. */
const MAXIMUM_LENGTH = 2000;

const NO_LANGUAGE = '#none';
/** Columns that explain a concept and are not read. */
const FOR_READERS: ReadonlySet<ColumnKey> = new Set(['nameZh', 'nameEn', 'definition']);
const NO_DIMENSIONS: Dimensions = new Map();
const EXPECTED_PERIOD = {
  zh: '日期、年份或以“..”连接的两个日期，如 2023-12-31、2023、2023-01-01..2023-06-30',
  en: 'a day, a year or two days joined by "..", such as 2023-12-31, 2023, 2023-01-01..2023-06-30',
};

/**
 * Reads filled-in rows as facts: settings first, then a fact for each row that has a value. Every wrong cell is reported
 * by itself. Undefined where a setting is wrong, so that nothing rests on it; facts of rows with errors are left out.
 */
export function readTemplate(
  rows: readonly FilledRow[],
  template: TemplateTaxonomy,
  sink: DiagnosticSink,
  uri: string,
): ReadTemplate | undefined {
  const { taxonomy } = template;
  const given = readSettings(rows, taxonomy.entryPoints, sink);
  if (!given) return undefined;
  const settings: ReadSettings = given;
  const names = createTemplateNames(template);
  const pool = createAspectPool();
  const places = new Map<string, SourceLocation>();
  const counts = new Map<ExpandedName, number>();
  const facts: Fact[] = [];
  let withoutPeriod = 0;
  for (const row of rows) readRow(row);
  if (withoutPeriod > 0) {
    const location = settings.periodLocation ?? { uri };
    sink.report(templateCodes.create('pilu:template-period-missing', { count: withoutPeriod }, location));
  }
  return {
    report: { taxonomy: taxonomy.entryPoints, facts },
    locateFact: (id) => places.get(id) ?? { uri },
  };

  function readRow(row: FilledRow): void {
    const text = (column: ColumnKey): string => {
      const cell = row.cells.get(column);
      return cell ? textOfCell(cell).trim() : '';
    };
    const code = text('code');
    const cell = row.cells.get('value');
    if (code.startsWith('#') || (code === '' && !cell)) return;
    const concept = taxonomy.concepts.get(names.concepts.find(code) ?? ('' as ExpandedName));
    if (!cell) {
      if (!concept || !row.cells.has('note')) return;
      const params = { concept: labelOf(taxonomy, concept.name) };
      return sink.report(templateCodes.create('pilu:template-row-without-value', params, row.locate('note')));
    }
    if (!concept) return sink.report(unknownCode(code, textOfCell(cell), row));
    const label = labelOf(taxonomy, concept.name);
    const faults: Diagnostic[] = [];
    for (const [column, { kind, text: found }] of [...row.cells].flatMap(([key, one]) =>
      one.kind === 'error' || one.kind === 'formula' ? [[key, one] as const] : [],
    )) {
      faults.push(
        kind === 'error'
          ? templateCodes.create('pilu:template-cell-error', { error: found }, row.locate(column))
          : templateCodes.create('pilu:template-formula-unsaved', { formula: `=${found}` }, row.locate(column)),
      );
    }
    const isText = concept.type.valueKind === 'string' || concept.type.valueKind === 'normalizedString';
    for (const [column, one] of row.cells) {
      const isFree = column === 'note' || (column === 'value' && (isText || valueFormOf(concept) !== 'plain'));
      const { length } = textOfCell(one);
      if (isFree || length <= MAXIMUM_LENGTH || FOR_READERS.has(column)) continue;
      const params = { length, limit: MAXIMUM_LENGTH };
      faults.push(templateCodes.create('pilu:template-text-too-long', params, row.locate(column)));
    }
    if (faults.length > 0) return faults.forEach((fault) => sink.report(fault));

    // 1. Value, unit, accuracy.
    const special = cell.kind === 'text' ? parseSpecialText(cell.text) : undefined;
    let content: Pick<Fact, 'value' | 'unit' | 'decimals'> | undefined;
    if (concept.type.numeric) {
      const number = readNumber(row, concept, special, template, names);
      if ('code' in number) faults.push(number);
      else content = number;
    } else {
      const value = special ? special.value : parseValueCell(cell, concept, names);
      if (value !== undefined) content = { value };
      else {
        const params = { value: textOfCell(cell), concept: label, expected: expectedValue(concept, names) };
        faults.push(templateCodes.create('pilu:template-value-wrong', params, row.locate('value')));
      }
    }

    // 2. Period, dimensions, language.
    const dimensions = text('dimensions') === '' ? NO_DIMENSIONS : parseDimensions(text('dimensions'), names, taxonomy);
    if (isFault(dimensions)) {
      const params = { ...dimensions, concept: label };
      faults.push(templateCodes.create('pilu:template-dimension-wrong', params, row.locate('dimensions')));
    }
    const language = text('language');
    if (language !== '' && language !== NO_LANGUAGE && !isOfKind('language', language)) {
      faults.push(templateCodes.create('pilu:template-language-wrong', { language }, row.locate('language')));
    }
    const period = periodOf(concept, text('period'));
    if (period === 'wrong') {
      const params = { period: text('period'), concept: label, expected: EXPECTED_PERIOD };
      faults.push(templateCodes.create('pilu:template-period-wrong', params, row.locate('period')));
    }
    if (period === 'missing') withoutPeriod++;
    if (faults.length > 0) return faults.forEach((fault) => sink.report(fault));
    if (!content || isFault(dimensions) || typeof period === 'string') return;

    // 3. The fact, and its note.
    const tag = language === NO_LANGUAGE ? '' : language === '' && isText ? settings.language : language;
    const id = nextId(concept.name);
    const noteText = row.cells.get('note');
    const noteId = `${id}.note`;
    places.set(id, row.locate('value'));
    facts.push({
      id,
      concept: concept.name,
      shared: pool.shared(settings.entity, period, dimensions),
      ...content,
      ...(tag !== '' && { language: tag }),
      ...(noteText && { links: [{ type: ARCROLE.factFootnote, group: ROLE.link, targets: [noteId] }] }),
    });
    if (!noteText) return;
    places.set(noteId, row.locate('note'));
    const shared = pool.shared(undefined, undefined);
    facts.push({ id: noteId, noteId, concept: NOTE, shared, language: settings.language, value: textOfCell(noteText) });
  }

  function periodOf({ periodType = 'duration' }: Concept, written: string): Period | undefined | 'missing' | 'wrong' {
    if (written === '') return settings.period?.[periodType] ?? 'missing';
    return parseTemplatePeriod(written, periodType) ?? 'wrong';
  }

  function nextId(concept: ExpandedName): string {
    const count = (counts.get(concept) ?? 0) + 1;
    counts.set(concept, count);
    return count === 1 ? localNameOf(concept) : `${localNameOf(concept)}.${count}`;
  }

  function unknownCode(code: string, value: string, row: FilledRow): Diagnostic {
    if (code === '') return templateCodes.create('pilu:template-code-missing', { value }, row.locate('code'));
    const nearest = findNearestText(code, names.concepts.names.map(names.qname));
    const expected =
      nearest === undefined
        ? { zh: '模板“代码”列中的代码', en: 'a code of the template' }
        : { zh: `“${nearest}”`, en: `"${nearest}"` };
    return templateCodes.create('pilu:template-code-unknown', { code, expected }, row.locate('code'));
  }
}
