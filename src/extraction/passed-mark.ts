import type { LabelledQuantity } from './label-table-quantities.js';
import type { TextIndex } from './text-index.js';

const PASSED = /(?:突破|超过|跨越|越过|迈上|站上)了?$/;
const REACHED = /^(?:大关|关口)?[，、]?(?:实际|共|已)?(?:达到?|为|至)(?:了)?$/;

/** 总数突破500件，达到523件: the number behind the round one that it has passed; undefined where none follows. */
export function behindMark(
  { folded, quantities, firstQuantityFrom }: TextIndex,
  nounEnd: number,
  mark: LabelledQuantity,
): LabelledQuantity | undefined {
  if (!PASSED.test(folded.slice(nounEnd, mark.numberStart))) return undefined;
  const next = quantities[firstQuantityFrom(mark.end)];
  if (!next || next.unit?.class !== mark.unit?.class) return undefined;
  return REACHED.test(folded.slice(mark.end, next.start)) ? next : undefined;
}
