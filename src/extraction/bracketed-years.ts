import type { LabelledQuantity } from './label-table-quantities.js';
import type { TextIndex } from './text-index.js';

/** The words in a bracket before the number that they give a year. */
const OF_YEAR = /（(?:[^（）]*[，；、])?((?:19|20)\d\d)年(?:度|末|底)?[：为是]{0,2}$/;
const BRACKET = /^（[^（）]{1,60}）/;
const REACH = 62;

/** The year of a number that stands in brackets behind its year, as an aside to another: （2015年：12次）. */
export function bracketedYear({ folded }: TextIndex, { start }: LabelledQuantity): number | undefined {
  const year = OF_YEAR.exec(folded.slice(Math.max(0, start - REACH), start))?.[1];
  return year === undefined ? undefined : Number(year);
}

const COMPARED = /^[，（]?(?:较|比)(?:((?:19|20)\d\d)年|上年|去年|上一年)(?:度|末|底)?(?:同期)?[的（]?$/;

/** The number of an earlier year that one is compared with: 用户2,910万，较2017年的2,455万…; 3亿元，比上年末的2亿元…. */
export function comparedBehind({ folded, quantities, firstQuantityFrom }: TextIndex, from: number): LabelledQuantity[] {
  let at = firstQuantityFrom(from);
  // The year is a quantity too, of time.
  if (quantities[at]?.unit?.class === 'time') at++;
  const quantity = quantities[at];
  const match = quantity && COMPARED.exec(folded.slice(from, Math.min(quantity.start, from + REACH)));
  if (!quantity || !match) return [];
  return [{ ...quantity, column: match[1] === undefined ? { offset: -1 } : { year: Number(match[1]) } }];
}

/** The numbers in a bracket that begins at a place, each with the year before it: （2015年：12次；2014年：11次）. */
export function otherYearsBehind(index: TextIndex, from: number): LabelledQuantity[] {
  const { folded, quantities, firstQuantityFrom } = index;
  const bracket = BRACKET.exec(folded.slice(from, from + REACH));
  if (!bracket) return [];
  return quantities.slice(firstQuantityFrom(from), firstQuantityFrom(from + bracket[0].length)).flatMap((quantity) => {
    const year = bracketedYear(index, quantity);
    return year === undefined ? [] : [{ ...quantity, column: { year } }];
  });
}
