import type { TextRange } from '../documents/document.js';
import type { LabelledQuantity } from './label-table-quantities.js';
import type { TextIndex } from './text-index.js';

const FIRST = /^(?:（[^（）]{1,12}）)?[：为]?\s?$/;
const YEAR = /^[，、；\s]{0,2}(?:其中)?((?:19|20)\d\d)年(?:度|末|底)?[：为是\s]{0,2}$/;
const FEWEST = 2;

/** The amounts of a noun year after year: 危废产生量（吨）：2018年 318；2019年 296. Undefined where no such series follows. */
export function findYearSeries(
  { folded, quantities, firstQuantityFrom, paragraphAt }: TextIndex,
  noun: TextRange,
): LabelledQuantity[] | undefined {
  const { end: last, kind } = paragraphAt(noun.start);
  if (kind === 'row') return undefined;
  const found: LabelledQuantity[] = [];
  let end = noun.end;
  for (let at = firstQuantityFrom(noun.end); ; at++) {
    const quantity = quantities[at];
    if (!quantity || quantity.start >= last) break;
    if (quantity.unit?.class === 'time') continue;
    const lead = folded.slice(end, quantity.start);
    const from = found.length === 0 ? lead.search(/(?:19|20)\d\d年/) : 0;
    const year = from < 0 ? undefined : YEAR.exec(lead.slice(from))?.[1];
    if (year === undefined || (found.length === 0 && !FIRST.test(lead.slice(0, from)))) break;
    found.push({ ...quantity, column: { year: Number(year) } });
    end = quantity.end;
  }
  return found.length < FEWEST ? undefined : found;
}
