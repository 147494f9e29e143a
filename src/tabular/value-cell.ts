import { formatStatedDate, parseChineseDate, type StatedDate } from '../datatypes/chinese-date.js';
import { formatEnumerationSet, formatEnumerationValue } from '../datatypes/enumeration-value.js';
import { isOfKind } from '../datatypes/lexical.js';
import type { Language } from '../diagnostics/localized-text.js';
import type { Concept } from '../model/taxonomy/concept.js';
import type { ExpandedName } from '../names/expanded-name.js';
import { namesInValue, valueFormOf } from '../oim/fact-value.js';
import { serialOfDay } from '../syntax/xlsx/number-format.js';
import type { CellContent } from '../syntax/xlsx/workbook.js';
import type { TemplateNames } from './names.js';
import type { TemplateCell } from './template.js';

const SET_SEPARATOR = /[;；\n]/;

export const BOOLEAN_WORDS = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } } as const;

const SPOKEN_BOOLEANS: Readonly<Record<string, string>> = {
  ...{ 是: 'true', yes: 'true', y: 'true', true: 'true', '√': 'true', '✓': 'true' },
  ...{ 否: 'false', no: 'false', n: 'false', false: 'false', '×': 'false' },
};

/** The text of a cell; numbers and dates as they read. */
export function textOfCell(cell: CellContent): string {
  if (cell.kind === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return cell.text;
}

/** The value that a cell states for a concept that is not numeric, in lexical form; undefined where it is none. */
export function parseValueCell(cell: CellContent, concept: Concept, names: TemplateNames): string | undefined {
  const text = textOfCell(cell);
  const form = valueFormOf(concept);
  if (form === 'enumeration' || form === 'enumerationSet') {
    const items = form === 'enumeration' ? [text] : text.split(SET_SEPARATOR).filter((item) => item.trim() !== '');
    const values = items.map((item) => names.valuesOf(concept).find(item));
    if (!values.every((value): value is ExpandedName => value !== undefined)) return undefined;
    return form === 'enumerationSet' ? formatEnumerationSet(values) : formatEnumerationValue(values[0] as ExpandedName);
  }
  if (form === 'QName') return names.parse(text.trim());
  const { valueKind } = concept.type;
  if (valueKind === 'string' || valueKind === 'normalizedString') return text;
  const value = SPOKEN[valueKind]?.(text.trim(), cell) ?? text.trim();
  return isOfKind(valueKind, value) ? value : undefined;
}

type Reading = (text: string, cell: CellContent) => string | undefined;

const stated =
  (kind: StatedDate['kind']): Reading =>
  (text) => {
    const date = parseChineseDate(text.normalize('NFKC'));
    return date?.kind === kind ? formatStatedDate(date) : undefined;
  };

/** How people say values of a type, where that is not its lexical form. */
const SPOKEN: Readonly<Record<string, Reading>> = {
  boolean: (text) => (text === '1' || text === '0' ? text : SPOKEN_BOOLEANS[text.toLowerCase()]),
  date: stated('day'),
  dateTime: (text, cell) => (cell.kind === 'date' && text.length === 10 ? `${text}T00:00:00` : undefined),
  gYear: (text, cell) => (cell.kind === 'date' ? text.slice(0, 4) : stated('year')(text, cell)),
  gYearMonth: (text, cell) => (cell.kind === 'date' ? text.slice(0, 7) : stated('month')(text, cell)),
  duration(text) {
    const match = /^(\d{1,6})\s*(年|个月|月|周|天|日|小时|分钟)$/.exec(text.normalize('NFKC'));
    const [, count = '', unit = ''] = match ?? [];
    return match ? DURATIONS[unit]?.(Number(count)) : undefined;
  },
};

const DURATIONS: Readonly<Record<string, (count: number) => string>> = {
  年: (count) => `P${count}Y`,
  个月: (count) => `P${count}M`,
  月: (count) => `P${count}M`,
  周: (count) => `P${count * 7}D`,
  天: (count) => `P${count}D`,
  日: (count) => `P${count}D`,
  小时: (count) => `PT${count}H`,
  分钟: (count) => `PT${count}M`,
};

/** The cell of a value that is not a number, as `parseValueCell` reads it. */
export function formatValueCell(
  value: string,
  concept: Concept,
  names: TemplateNames,
  language: Language,
): TemplateCell {
  const form = valueFormOf(concept);
  const items = namesInValue(value, form);
  if (form === 'QName') return { text: names.qname(value as ExpandedName) };
  if (items.length > 0) {
    const choices = names.valuesOf(concept);
    return { text: items.map((name) => choices.format(name, language)).join(language === 'zh' ? '；' : '; ') };
  }
  const { valueKind } = concept.type;
  if (valueKind === 'boolean' && (value === 'true' || value === 'false')) {
    return { text: BOOLEAN_WORDS[value][language] };
  }
  const serial = valueKind === 'date' ? serialOfDay(value) : undefined;
  return serial === undefined ? { text: value } : { text: value, number: serial };
}
