import type { TextRange } from '../documents/document.js';
import type { LabelledQuantity } from './label-table-quantities.js';
import type { TextIndex } from './text-index.js';

/** A number of a list, and the year of it where the list is of years. */
export interface ListedQuantity {
  readonly quantity: LabelledQuantity;
  readonly year?: number;
}

const RESPECTIVELY = /分别/;
const AHEAD = 60;
const BEFORE = 80;
const JOINTS = /、|和|及|与|以及/;
const BETWEEN = /^(?:、|，|和|及|与|以及|；)$/;
const YEAR = /^[^，。；]{0,12}?((?:19|20)\d\d)年?(?:度)?/;

/**
 * The number that a list with 分别 gives a noun of it (甲、乙和丙分别为1、2、3), or the numbers of the years before the
 * noun. Undefined where no such list stands there, or its sides are not equally many.
 */
export function findListed(index: TextIndex, noun: TextRange): ListedQuantity[] | undefined {
  const { folded, quantities } = index;
  const sentence = index.sentenceAt(noun.start);
  const ahead = folded.slice(noun.end, Math.min(sentence.end, noun.end + AHEAD));
  const match = RESPECTIVELY.exec(ahead);
  if (!match || /[\d，]/.test(ahead.slice(0, match.index).replace(/ISO\d+/g, ''))) return undefined;
  const marker = noun.end + match.index;
  const values: LabelledQuantity[] = [];
  for (let at = index.firstQuantityFrom(marker); ; at++) {
    const quantity = quantities[at];
    const last = values[values.length - 1];
    if (!quantity || quantity.start >= sentence.end) break;
    if (last ? !BETWEEN.test(folded.slice(last.end, quantity.start)) : quantity.start - marker > 16) break;
    values.push(quantity);
  }
  const last = values[values.length - 1];
  // A unit that stands once, after the last number, is that of all.
  const united = values.map((value) =>
    value.unit || !last?.unit || last.unit.power !== 0 ? value : { ...value, unit: last.unit },
  );
  const from = Math.max(sentence.start, noun.start - BEFORE);
  const items = folded.slice(from, marker).split('，').at(-1)?.split(JOINTS) ?? [];
  if (values.length < 2 || items.length !== values.length) return undefined;
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

function jointBefore(folded: string, at: number): number {
  return folded.slice(at - 2, at) === '以及' ? 2 : 1;
}
