import type { MemberWords, QuantityCue } from '../model/taxonomy/cue.js';
import { compareDecimals } from '../datatypes/decimal.js';
import type { Candidate } from './candidate.js';
import { findPeriod } from './candidate-context.js';
import { hasUnit } from './find-quantity-candidates.js';
import { createMemberFinder, type MemberFinder, type NamedMember } from './member-words.js';
import { findFigures, findVerticalTables } from './metric-lines.js';
import type { MetricCell, MetricRow, MetricTable } from './metric-row.js';
import { findMetricTables } from './metric-tables.js';
import { holdsPhrase } from './pattern.js';
import { findPhrases } from './phrase-scanner.js';
import type { ReportingPeriod } from './reporting-period.js';
import type { TaxonomyIndex } from './taxonomy-index.js';
import type { TextIndex } from './text-index.js';
import { dateColumns } from './undated-columns.js';

/** Labels that are the whole of what the head above them names. */
const TOTAL = /^(?:整体|总体|总数|总计|合计|总量|小计|全体|全体员工|全部)$/;
/** Words of a column that say nothing of what its numbers are. */
const PLAIN_COLUMN =
  /^(?:人数|数量|数目|数值|数据|数|数据值|绩效|合计|总计|总数|总量|金额|情况|完成值|实际值|指标值|员工人数)?$/;
/** Heads that say by what the rows below are parted. */
const PARTED =
  /^(?:按|其中|以)|^(?:性别|年龄|学历|教育程度|职能|岗位|专业|地区|区域|类型|类别|雇佣类型|职级)(?:构成|结构|分布|划分|组成|段)?$/;
/** A line that says when or in what unit, and heads nothing. */
const ASIDE_LINE = /^（.*）?$|^(?:单位|注|说明|数据)：|^截[至止]/;
/** Brackets that do not change what a label says. */
const PLAIN_ASIDE =
  /^(?:[A-Za-z\d-]+|合计|总计|全职|期末|年末|当年|全年|累计|含税|人民币|按营收|[^）]*口径|[^）]*单位[^）]*)$/;
/** Words beside a member's that name who or what is counted. */
export const COUNTED = /^(?:的|员工|雇员|职工|人员|人数|员工人数|雇员人数|员工数|数量|总数|排放|排放量)?$/;

/** Finds the numbers of tables and figures whose labels, whole, are the nouns of cues or the members of what is above. */
export function findMetricCandidates(
  index: TextIndex,
  cues: readonly QuantityCue[],
  memberWords: readonly MemberWords[],
  taxonomy: TaxonomyIndex,
  period: ReportingPeriod,
): Candidate[] {
  const findMembers = createMemberFinder(memberWords);
  const vertical = findVerticalTables(index);
  const tables = [...dateColumns(index, findMetricTables(index)), ...vertical];
  const figures = findFigures(index, vertical);
  const lookUp = createLookUp([...tables, ...figures.flatMap(({ readings }) => readings)], cues, findMembers);
  const read = (table: MetricTable): Candidate[] =>
    readMetrics({ index, period, taxonomy, lookUp, findMembers }, table);
  return [
    ...tables.flatMap(read),
    ...figures.flatMap(({ readings, paired }) => {
      const [first = [], second = []] = readings.map(read);
      if (first.length === second.length) return paired ? first : [];
      return first.length > second.length ? first : second;
    }),
  ];
}

interface Reader {
  readonly index: TextIndex;
  readonly period: ReportingPeriod;
  readonly taxonomy: TaxonomyIndex;
  readonly lookUp: LookUp;
  readonly findMembers: MemberFinder;
}

/** The cues whose nouns are a text, or, of a head, stand in it. */
interface LookUp {
  whole(text: string): readonly QuantityCue[];
  part(text: string): readonly QuantityCue[];
}

/** Looks every label up in one pass: a phrase is searched in all of them at once. */
function createLookUp(tables: readonly MetricTable[], cues: readonly QuantityCue[], findMembers: MemberFinder): LookUp {
  const texts = new Set<string>();
  for (const { caption, rows } of tables) {
    texts.add(caption);
    for (const row of rows) {
      if (row.isHead) texts.add(row.label);
      for (const group of row.groups) texts.add(group);
      for (const { text, members } of readingsOf(row, findMembers)) {
        texts.add(text);
        for (const { rest } of members) texts.add(rest);
      }
    }
  }
  texts.delete('');
  const usable = cues.filter(({ change, member, cumulative }) => !change && !member && !cumulative);
  const all = [...texts].join('\n');
  const whole = new Map<string, QuantityCue[]>();
  const part = new Map<string, { cue: QuantityCue; length: number }[]>();
  const add = <T>(map: Map<string, T[]>, text: string, item: T): void => {
    const known = map.get(text);
    if (known) known.push(item);
    else map.set(text, [item]);
  };
  for (const { cue, start, end } of findPhrases(all, usable, ({ nouns, labels = [] }) => [...nouns, ...labels])) {
    const from = all.lastIndexOf('\n', start - 1) + 1;
    const to = all.indexOf('\n', end);
    const text = all.slice(from, to < 0 ? undefined : to);
    if (text.length === end - start) add(whole, text, cue);
    if (!cue.dimensions) add(part, text, { cue, length: end - start });
  }
  return {
    whole: (text) => whole.get(text) ?? [],
    part: (text) => {
      const found = part.get(text) ?? [];
      const longest = Math.max(...found.map(({ length }) => length));
      return found.filter(({ length }) => length === longest).map(({ cue }) => cue);
    },
  };
}

interface Reading {
  readonly text: string;
  readonly column: string;
  readonly members: readonly NamedMember[];
  /** What stood in the brackets that the reading leaves out. */
  readonly aside?: string;
}

const ASIDE = /（([^（）]{1,24})）/;

/** What a label can be read as: as it stands, without its brackets, and beside the words of its columns. */
function readingsOf({ label, joined = [], cells, corner }: MetricRow, findMembers: MemberFinder): Reading[] {
  // 合计 below kinds is what the column says; below years or lines without a head it is anything.
  const isSum = TOTAL.test(label) && corner !== '' && !/[年月日期]|时间/.test(corner);
  const aside = ASIDE.exec(label)?.[1];
  const forms: { form: string; aside?: string }[] = [{ form: label }];
  if (aside !== undefined) forms.push({ form: label.replace(ASIDE, ''), aside });
  forms.push(...joined.map((form) => ({ form })));
  return [...new Set(cells.map(({ column }) => column))].flatMap((column) =>
    forms.map(({ form, ...rest }) => {
      const text = PLAIN_COLUMN.test(column) ? form : isSum ? column : `${form}${column}`;
      return { text, column, members: findMembers(text), ...rest };
    }),
  );
}

/** What the rows below stand for: 员工总数 over 男性 and 女性. */
interface Governor {
  readonly cues: readonly QuantityCue[];
  readonly label: string;
  /** The row of the total, where it has numbers. */
  readonly total?: MetricRow;
}

function readMetrics(reader: Reader, { caption, rows }: MetricTable): Candidate[] {
  const { lookUp } = reader;
  const captioned = lookUp.part(caption);
  const above: Governor | undefined = captioned.length > 0 ? { cues: captioned, label: caption } : undefined;
  let headed = above;
  let governor = above;
  let heads = '';
  const found: Candidate[] = [];
  for (const row of rows) {
    if (row.isHead) {
      if (ASIDE_LINE.test(row.label)) continue;
      const cues = lookUp.part(row.label);
      heads = row.label;
      if (cues.length > 0) headed = { cues, label: row.label };
      else if (!PARTED.test(row.label)) headed = above;
      if (cues.length > 0 || !PARTED.test(row.label)) governor = headed;
      continue;
    }
    const context = [caption, heads, row.corner, ...row.groups].join('\n');
    const grouped = row.groups.flatMap((group): Governor[] => {
      const cues = lookUp.part(group);
      return cues.length > 0 ? [{ cues, label: group }] : [];
    });
    const governed = grouped[grouped.length - 1] ?? governor;
    const matches = row.cells.flatMap((cell) => {
      const match = matchCell(reader, row, cell, context, governed);
      return match ? [match] : [];
    });
    found.push(...matches.map(({ candidate }) => candidate));
    const own = matches.filter(({ direct }) => direct).map(({ cue }) => cue);
    if (own.length > 0) governor = { cues: [...new Set(own)], label: row.label, total: row };
    else if (matches.length === 0 && !isMember(reader, row)) governor = headed;
  }
  return found;
}

function isMember({ findMembers }: Reader, { label }: MetricRow): boolean {
  return findMembers(label).some(({ rest }) => COUNTED.test(rest));
}

interface Match {
  readonly cue: QuantityCue;
  readonly candidate: Candidate;
  /** The label is a noun of the cue, and the cue is of no member: it governs what follows. */
  readonly direct: boolean;
}

/**
 * The cue of a cell: its label is a noun without members; or it is a member of what governs the row; or it names both, or
 * the noun of a cue of a member.
 */
function matchCell(
  reader: Reader,
  row: MetricRow,
  cell: MetricCell,
  context: string,
  governor: Governor | undefined,
): Match | undefined {
  const { lookUp } = reader;
  const fits = (cue: QuantityCue, noun: string, words = noun): boolean =>
    hasUnit(cue, cell.quantity, noun) && isFit(cue, `${context}\n${words}`, noun);
  const readings = readingsOf({ ...row, cells: [cell] }, reader.findMembers).filter(
    ({ column }) => column === cell.column,
  );
  const govern = (): Match | undefined =>
    governor && PLAIN_COLUMN.test(cell.column) ? matchGoverned(reader, row, cell, governor, fits) : undefined;
  // Below 按职能 the label is a part of what is above, whatever it is by itself.
  const part = context.split('\n').some((words) => PARTED.test(words)) ? govern() : undefined;
  if (part) return part;
  for (const { text, aside } of readings) {
    const bracket = (cue: QuantityCue): NamedMember | undefined =>
      aside === undefined ? undefined : findAside(reader, cue, aside);
    const cue = lookUp
      .whole(text)
      .find((one) => !one.dimensions && fits(one, text) && (!aside || PLAIN_ASIDE.test(aside) || bracket(one)));
    if (cue) return matchOf(reader, row, cell, { cue, member: bracket(cue), text, direct: !bracket(cue) });
  }
  const governed = govern();
  if (governed) return governed;
  for (const { text, members } of readings) {
    const cue = lookUp.whole(text).find((one) => one.dimensions && !one.under && fits(one, text));
    if (cue) return matchOf(reader, row, cell, { cue, text, direct: false });
    for (const member of members) {
      const named = lookUp
        .whole(member.rest)
        .find((one) => !one.dimensions && hasAxis(reader, one, member) && fits(one, member.rest, text));
      if (named) return matchOf(reader, row, cell, { cue: named, member, text, direct: false });
    }
  }
  return undefined;
}

/** A row of a member, or of the sum of all members, below what it is a part of. */
function matchGoverned(
  reader: Reader,
  row: MetricRow,
  cell: MetricCell,
  { cues, label, total }: Governor,
  fits: (cue: QuantityCue, noun: string, words: string) => boolean,
): Match | undefined {
  if (TOTAL.test(row.label)) {
    const cue = total ? undefined : cues.find((one) => fits(one, label, label));
    return cue && matchOf(reader, row, cell, { cue, text: row.label, direct: false });
  }
  for (const member of reader.findMembers(row.label)) {
    if (!COUNTED.test(member.rest) && !label.includes(member.rest)) continue;
    const cue = cues.find((one) => hasAxis(reader, one, member) && fits(one, label, label) && isPart(cell, total));
    if (cue) return matchOf(reader, row, cell, { cue, member, text: row.label, direct: false });
  }
  return undefined;
}

/** A part is no more than its total of the same column. */
function isPart({ quantity }: MetricCell, total: MetricRow | undefined): boolean {
  const year = quantity.column?.year ?? quantity.column?.offset;
  const whole = total?.cells.find(({ quantity: { column } }) => (column?.year ?? column?.offset) === year);
  if (!whole || quantity.unit?.class === 'percent' || quantity.unit?.class === 'hours') return true;
  return (
    quantity.unit?.class === whole.quantity.unit?.class && compareDecimals(quantity.value, whole.quantity.value) <= 0
  );
}

/** The member that brackets behind a noun name: 温室气体排放总量（范围一、范围二）. */
function findAside(reader: Reader, cue: QuantityCue, words: string): NamedMember | undefined {
  return reader.findMembers(words).find((member) => member.rest === '' && hasAxis(reader, cue, member));
}

function hasAxis({ taxonomy }: Reader, { concept }: QuantityCue, { axis }: NamedMember): boolean {
  return taxonomy.hasAxis(concept, axis);
}

/** What the cue asks of the words around, of a label: a phrase that is a label by itself needs none. */
function isFit({ within, without, labels = [] }: QuantityCue, words: string, noun: string): boolean {
  if (without && holdsPhrase(words, without)) return false;
  return !within || holdsPhrase(words, within) || labels.some((label) => holdsPhrase(noun, [`^(${label})$`]));
}

function isDated({ quantity: { column } }: MetricCell): boolean {
  return column?.year !== undefined || column?.offset !== undefined;
}

interface Found {
  readonly cue: QuantityCue;
  readonly member?: NamedMember | undefined;
  readonly text: string;
  readonly direct: boolean;
}

function matchOf(
  { index, period }: Reader,
  row: MetricRow,
  cell: MetricCell,
  { cue, member, text, direct }: Found,
): Match {
  const { quantity } = cell;
  const { column } = quantity;
  const range = { start: Math.min(row.range.start, quantity.start), end: Math.max(row.range.end, quantity.end) };
  const year = column?.year ?? (column?.offset === undefined ? undefined : period.year + column.offset);
  // A column of aims is what the label beside its words is about: 核定排放总量.
  const aimed = column?.other === 'target' && !(cell.column !== '' && text.endsWith(cell.column));
  const changed = column?.other === 'change' ? 'out-of-context' : undefined;
  const reason = aimed || index.isOutlook(range.start) ? 'plan' : changed;
  const undated =
    year === undefined &&
    row.cells.filter((one) => !isDated(one) && one.column === '' && one.quantity.unit?.class === quantity.unit?.class)
      .length > 1;
  const rejected = reason ?? (undated ? 'out-of-context' : undefined);
  return {
    cue,
    direct,
    candidate: {
      cue: member ? { ...cue, dimensions: { ...cue.dimensions, [member.axis]: member.member } } : cue,
      value: {
        kind: 'quantity',
        quantity,
        power: cue.power ?? 0,
        ...(cue.symbol !== undefined && { symbol: cue.symbol }),
      },
      range,
      claim: { start: quantity.numberStart, end: quantity.numberEnd },
      score: 20 + 2 * text.length - (cue.fallback ? 8 : 0),
      period: findPeriod(index, range, period, year),
      ...(rejected && { rejected }),
    },
  };
}
