import { DAY_SOURCE, formatStatedDate, parseChineseDate } from '../../datatypes/chinese-date.js';
import { formatDecimal, scaleByPowerOfTen } from '../../datatypes/decimal.js';
import type { TextRange } from '../../documents/document.js';
import { foldText } from '../../documents/fold-character.js';
import type { Concept } from '../../model/taxonomy/concept.js';
import type { CueSet, QuantityCue } from '../../model/taxonomy/cue.js';
import { localNameOf } from '../../names/expanded-name.js';
import { textBlockOf } from '../build-facts.js';
import { DENIAL } from '../grammar/negation.js';
import { findQuantities, type Quantity } from '../grammar/quantity.js';
import type { TextIndex } from '../text-index.js';
import type { Statement } from './decision.js';

/** The statement that selected words most likely make of a concept: number and unit read from them, the rest of the report. */
export function suggestStatement(
  index: TextIndex,
  concept: Concept,
  range: TextRange,
  cues: CueSet,
  period: { readonly start: string; readonly end: string },
): Statement {
  const quantity = concept.type.numeric ? quantityIn(index, range) : undefined;
  return {
    concept: localNameOf(concept.name),
    ...(quantity ? amountOf(quantity, concept, cues) : { value: wordsOf(index, concept, range) }),
    ...(concept.type.numeric && !quantity && { unit: unitOf(concept, cues) }),
    period: concept.periodType === 'instant' ? period.end : `${period.start}/${period.end}`,
  };
}

/**
 * A statement as it is kept: a number that was written as people write it (1.2亿元, 63.5%, 1,234) becomes its lexical
 * form, with the unit and the accuracy that it was written with.
 */
export function readStatement(statement: Statement, concept: Concept | undefined, cues: CueSet): Statement {
  const value = statement.value.trim();
  if (!concept?.type.numeric || /^-?\d+(?:\.\d+)?$/.test(value)) return { ...statement, value };
  const folded = foldText(value);
  const [quantity, ...more] = findQuantities(folded);
  const isWhole = quantity && more.length === 0 && quantity.start === 0 && quantity.end === folded.length;
  if (!isWhole) return { ...statement, value };
  const { value: amount, unit, decimals } = amountOf(quantity, concept, cues);
  const { decimals: _, ...rest } = statement;
  return {
    ...rest,
    value: amount,
    ...(quantity.unit ? { unit } : statement.unit !== undefined && { unit: statement.unit }),
    ...(decimals !== undefined && { decimals }),
  };
}

/** The number that was selected, if only in part; with the unit of its table. */
function quantityIn({ quantities }: TextIndex, { start, end }: TextRange): Quantity | undefined {
  return quantities.find((quantity) => quantity.numberStart < end && quantity.end > start);
}

function amountOf(
  { value, unit, decimals }: Quantity,
  concept: Concept,
  cues: CueSet,
): { readonly value: string; readonly unit: string; readonly decimals?: number } {
  const cue = quantityCues(concept, cues).find(({ units }) => unit && units.includes(unit.class));
  const power = cue?.power ?? 0;
  return {
    value: formatDecimal(scaleByPowerOfTen(value, power)),
    unit: cue?.symbol ?? unit?.symbol ?? unitOf(concept, cues),
    ...(decimals !== undefined && { decimals: decimals - power }),
  };
}

/** The unit that a concept's cues name, else the pure number. */
function unitOf(concept: Concept, cues: CueSet): string {
  return quantityCues(concept, cues).find(({ symbol }) => symbol !== undefined)?.symbol ?? 'pure';
}

function quantityCues(concept: Concept, { cues }: CueSet): QuantityCue[] {
  const local = localNameOf(concept.name);
  return cues.filter((cue): cue is QuantityCue => cue.kind === 'quantity' && cue.concept === local);
}

function wordsOf({ document, folded }: TextIndex, concept: Concept, { start, end }: TextRange): string {
  const words = document.text.slice(start, end);
  const { valueKind, ancestry } = concept.type;
  if (concept.enumeration || concept.type.numeric) return '';
  if (valueKind === 'boolean') return folded.slice(start, end).search(DENIAL) >= 0 ? 'false' : 'true';
  if (ancestry.some((name) => localNameOf(name) === 'textBlockItemType')) return textBlockOf(words);
  if (valueKind === 'date') {
    const [stated = ''] = new RegExp(DAY_SOURCE).exec(folded.slice(start, end)) ?? [];
    const date = parseChineseDate(stated);
    return date ? formatStatedDate(date) : '';
  }
  return words.replace(/\s+/g, ' ').trim();
}
