import type { TextRange } from '../documents/document.js';
import type { LabelledQuantity } from './label-table-quantities.js';
import type { TextIndex } from './text-index.js';

/** A number of a list, and the year of it where the list is of years. */
export interface ListedQuantity {
  readonly quantity: LabelledQuantity;
  readonly year?: number;
}

const RESPECTIVELY = /分别|依次/;
const AHEAD = 60;
const BEFORE = 80;
/** What parts the items of a list; a name may hold a joint itself: 薪酬与考核委员会. */
const JOINTS = [/、|和|及|与|以及/, /、|和|以及/, /、|以及/];
const BETWEEN = /^(?:、|，|和|及|与|以及|；)$/;
const YEAR = /^[^，。；]{0,12}?((?:19|20)\d\d)年?(?:度)?/;

/** 2014至2016年: a year for each number of a list. */
const YEAR_SPAN = /((?:19|20)\d\d)年?(?:度|末)?[-~至到]+((?:19|20)\d\d)年/g;
const MOST_YEARS = 10;

/** The years from the last span before a place, where there are as many as numbers. */
function spannedYears(before: string, count: number): number[] | undefined {
  const [first, last] = [...before.matchAll(YEAR_SPAN)].at(-1)?.slice(1).map(Number) ?? [];
  if (first === undefined || last === undefined || last - first + 1 !== count || count > MOST_YEARS) return undefined;
  return Array.from({ length: count }, (_, step) => first + step);
}

/**
 * The number that a list with 分别 gives a noun of it (甲、乙和丙分别为1、2、3), or the numbers of the years before the
 * noun. Undefined where no such list stands there, or its sides are not equally many.
 */
export function findListed(index: TextIndex, noun: TextRange): ListedQuantity[] | undefined {
  const { folded } = index;
  const sentence = index.sentenceAt(noun.start);
  const from = Math.max(sentence.start, noun.start - BEFORE);
  const ahead = folded.slice(noun.end, Math.min(sentence.end, noun.end + AHEAD));
  const match = RESPECTIVELY.exec(ahead);
  if (!match && !RESPECTIVELY.test(folded.slice(Math.max(from, noun.start - 8), noun.start))) return undefined;
  if (match && /[\d，]/.test(ahead.slice(0, match.index).replace(/[A-Za-z]+\d+|范[围畴]\d/g, ''))) return undefined;
  const marker = noun.end + (match?.index ?? 0);
  const united = unitedList(index, marker, sentence.end);
  const spanned = spannedYears(folded.slice(from, marker), united.length);
  if (spanned) return united.map((quantity, at) => ({ quantity, year: spanned[at] as number }));
  if (!match) return undefined;
  const list = folded.slice(from, marker).split('，').at(-1) ?? '';
  const items = JOINTS.map((joint) => list.split(joint)).find(({ length }) => length === united.length);
  if (united.length < 2 || !items) return undefined;
  const years = items.map((item) => YEAR.exec(item)?.[1]);
  if (years.every((year) => year !== undefined)) {
    return united.map((quantity, at) => ({ quantity, year: Number(years[at]) }));
  }
  let end = marker;
  for (let at = items.length - 1; at >= 0; at--) {
    const start = end - (items[at] as string).length;
    if (noun.start >= start && noun.end <= end) return [{ quantity: united[at] as LabelledQuantity }];
    end = start - jointBefore(folded, start);
  }
  return undefined;
}

/** Numbers that stand one behind the other from a place; a unit that stands once, after the last, is that of all. */
export function unitedList({ folded, quantities, firstQuantityFrom }: TextIndex, marker: number, end: number) {
  const values: LabelledQuantity[] = [];
  for (let at = firstQuantityFrom(marker); ; at++) {
    const quantity = quantities[at];
    const last = values[values.length - 1];
    if (!quantity || quantity.start >= end) break;
    if (last ? !BETWEEN.test(folded.slice(last.end, quantity.start)) : quantity.start - marker > 16) break;
    values.push(quantity);
  }
  const last = values[values.length - 1];
  return values.map((value) =>
    value.unit || !last?.unit || last.unit.power !== 0 ? value : { ...value, unit: last.unit },
  );
}

function jointBefore(folded: string, at: number): number {
  return folded.slice(at - 2, at) === '以及' ? 2 : 1;
}

const RISE_OR_FALL = '增长|上升|增加|提高|下降|减少|降低';
const THAN = '(?:同比|(?:较|比)(?:上年|去年|(?:19|20)\\d\\d年)(?:度|末)?(?:同期)?)';
const CHANGED = new RegExp(
  `(?:${THAN}[^，。；\\d]{0,4}分别[^，。；\\d]{0,4}?|分别${THAN})(?<direction>${RISE_OR_FALL})了?`,
);
/** Between two changes of a list; the second may go the other way: 分别减少9%、增加2%. */
const NEXT_CHANGE = new RegExp(`^(?:、|，|和|及|与|以及)?(?<direction>${RISE_OR_FALL})?了?$`);
const CHANGE_AHEAD = 120;

/**
 * The change that a list gives an amount by its place among the amounts before: 营业收入1亿元、利润总额2亿元，同比分别增长10%、7%.
 */
export function findListedChange(
  { folded, quantities, sentenceAt, firstQuantityFrom }: TextIndex,
  noun: TextRange,
): { readonly quantity: LabelledQuantity; readonly falls: boolean } | undefined {
  const sentence = sentenceAt(noun.start);
  const marker = CHANGED.exec(folded.slice(noun.end, Math.min(sentence.end, noun.end + CHANGE_AHEAD)));
  if (!marker) return undefined;
  const start = noun.end + marker.index;
  const before = quantities.slice(firstQuantityFrom(sentence.start), firstQuantityFrom(start));
  const own = before.find((amount) => amount.start >= noun.end);
  const amounts = before.filter(({ unit }) => unit !== undefined && unit.class === own?.unit?.class);
  const changes: { readonly quantity: LabelledQuantity; readonly direction: string }[] = [];
  let end = start + marker[0].length;
  let direction = marker.groups?.['direction'] ?? '';
  for (let at = firstQuantityFrom(start + marker[0].search(/分别/)); ; at++) {
    const quantity = quantities[at];
    if (quantity && quantity.start < end) continue;
    if (quantity?.unit?.class !== 'percent' || quantity.start >= sentence.end) break;
    const joint = NEXT_CHANGE.exec(folded.slice(end, quantity.start));
    if (!joint) break;
    direction = joint.groups?.['direction'] ?? direction;
    changes.push({ quantity, direction });
    end = quantity.end;
  }
  const change = own && changes.length === amounts.length ? changes[amounts.indexOf(own)] : undefined;
  return change && { quantity: change.quantity, falls: /下降|减少|降低/.test(change.direction) };
}
