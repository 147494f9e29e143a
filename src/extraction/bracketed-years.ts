import type { LabelledQuantity } from './label-table-quantities.js';
import type { TextIndex } from './text-index.js';

/** The words in a bracket before the number that they give a year. */
const OF_YEAR = /（(?:[^（）]*[，；、])?((?:19|20)\d\d)年(?:度|末|底)?[：为是]{0,2}(?:人民币)?$/;
const BRACKET = /^（[^（）]{1,60}）/;
const REACH = 62;

/** The year of a number that stands in brackets behind its year, as an aside to another: （2015年：12次）. */
export function bracketedYear({ folded }: TextIndex, { start }: LabelledQuantity): number | undefined {
  const year = OF_YEAR.exec(folded.slice(Math.max(0, start - REACH), start))?.[1];
  return year === undefined ? undefined : Number(year);
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
