import { UNDISCLOSED_ENTITY } from '../datatypes/entity-scheme.js';
import { isOfKind } from '../datatypes/lexical.js';
import { durationOfDays, instantAtEndOf, type Period } from '../datatypes/period.js';
import { exportCodes } from '../diagnostics/codes/export.js';
import { templateCodes } from '../diagnostics/codes/template.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Entity } from '../model/report/fact.js';
import type { PeriodType } from '../model/taxonomy/concept.js';
import type { SourceLocation } from '../util/source-location.js';
import { EXPECTED_ENTITY, parseEntitySetting } from './entity-setting.js';
import { parseTemplatePeriod } from './period-text.js';
import { SETTINGS, type SettingCode } from './template.js';
import type { FilledRow } from './template-table.js';
import { textOfCell } from './value-cell.js';

/** What the rows `#…` say of the report as a whole. */
export interface ReadSettings {
  readonly entity: Entity;
  readonly language: string;
  /** The reporting period, or its end; undefined where it is not given. */
  readonly period?: Readonly<Record<PeriodType, Period>>;
  /** Where the reporting period is, or would be, given. */
  readonly periodLocation?: SourceLocation;
}

const DAY: LocalizedText = { zh: '日期，如 2023-12-31', en: 'a date such as 2023-12-31' };
/** Most characters of a setting that are looked at. */
const MAXIMUM_LENGTH = 2000;
const DEFAULT_LANGUAGE = 'zh';

/** Reads the settings among the rows of a template; undefined, and reported, where one is wrong. */
export function readSettings(
  rows: readonly FilledRow[],
  entryPoints: readonly string[],
  sink: DiagnosticSink,
): ReadSettings | undefined {
  const given = new Map<string, { readonly text: string; readonly location: SourceLocation }>();
  const places = new Map<string, SourceLocation>();
  let sound = true;
  for (const row of rows) {
    const code = row.cells.get('code');
    const value = row.cells.get('value');
    const name = code ? textOfCell(code).trim() : '';
    if (!name.startsWith('#')) continue;
    places.set(name, row.locate('value'));
    if (value)
      given.set(name, { text: textOfCell(value).trim().slice(0, MAXIMUM_LENGTH), location: row.locate('value') });
  }

  const wrong = (setting: SettingCode, value: string, expected: LocalizedText): undefined => {
    const params = { setting: SETTINGS[setting], value, expected };
    sink.report(templateCodes.create('pilu:template-setting-wrong', params, given.get(setting)?.location ?? []));
    sound = false;
  };
  const taxonomy = given.get('#taxonomy');
  if (taxonomy && !entryPoints.includes(taxonomy.text)) {
    const params = { found: taxonomy.text, expected: entryPoints.join(' ') };
    sink.report(exportCodes.create('pilu:other-taxonomy', params, taxonomy.location));
    sound = false;
  }
  const day = (setting: SettingCode): string | undefined => {
    const text = given.get(setting)?.text;
    if (text === undefined) return undefined;
    const period = parseTemplatePeriod(text, 'duration');
    const isDay =
      period?.kind === 'duration' && Date.parse(`${period.end}Z`) - Date.parse(`${period.start}Z`) === 86_400_000;
    return isDay ? period.start.slice(0, -'T00:00:00'.length) : wrong(setting, text, DAY);
  };
  const [first, last] = [day('#periodStart'), day('#periodEnd')];
  if (first !== undefined && last !== undefined && last < first) {
    wrong('#periodEnd', last, { zh: `不早于 ${first} 的日期`, en: `a date not before ${first}` });
  }
  const entityText = given.get('#entity')?.text;
  const entity = entityText === undefined ? UNDISCLOSED_ENTITY : parseEntitySetting(entityText);
  if (!entity) wrong('#entity', entityText ?? '', EXPECTED_ENTITY);
  const language = given.get('#language')?.text ?? DEFAULT_LANGUAGE;
  if (!isOfKind('language', language))
    wrong('#language', language, { zh: 'zh、en 等语言标记', en: 'a tag such as zh or en' });
  if (!sound || !entity) return undefined;
  const periodLocation = places.get(first === undefined ? '#periodStart' : '#periodEnd');
  return {
    entity,
    language,
    ...(first !== undefined &&
      last !== undefined && { period: { duration: durationOfDays(first, last), instant: instantAtEndOf(last) } }),
    ...(periodLocation && { periodLocation }),
  };
}
