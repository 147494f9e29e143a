import { formatDecimal, parseDecimal, scaleByPowerOfTen } from '../datatypes/decimal.js';
import { unitKey, type Unit } from '../datatypes/unit.js';
import type { Language } from '../diagnostics/localized-text.js';
import { isPureUnit } from '../model/report/canonical-report.js';
import type { Fact } from '../model/report/fact.js';
import type { Concept } from '../model/taxonomy/concept.js';
import { formatUnit } from '../oim/unit-text.js';
import type { TemplateNames } from './names.js';
import { exactNumber, placesOf } from './number-cell.js';
import { choicesOfConcept } from './read-number.js';
import { formatSpecialText } from './special-text.js';
import type { TemplateCells } from './template.js';
import type { TemplateTaxonomy } from './template-taxonomy.js';
import type { UnitChoice } from './unit-words.js';
import { formatValueCell } from './value-cell.js';

/** Value, unit and decimals of a fact as cells that read back to it. */
export function formatFactCells(
  fact: Fact,
  concept: Concept,
  template: TemplateTaxonomy,
  names: TemplateNames,
  language: Language,
): TemplateCells {
  const { value } = fact;
  if (!concept.type.numeric) {
    const plain = value !== null && value !== '' ? formatValueCell(value, concept, names, language) : undefined;
    if (plain?.number !== undefined) return { value: plain };
    const text = plain?.text ?? '';
    // What stands for a value is no word of the template's own.
    return { value: { text: text !== '' && text !== value ? text : formatSpecialText(value) } };
  }
  const choices = choicesOfConcept(concept, template);
  const choice = choiceOf(fact, choices);
  const power = choice?.power ?? 0;
  const text = value === null ? formatSpecialText(null) : unscaled(value, power);
  const number = exactNumber(text);
  const decimals = decimalsText(fact, text, power);
  return {
    value: { text, ...(number !== undefined && { number }) },
    unit: { text: choice?.[language] ?? unitText(fact.unit, names) },
    ...(decimals !== '' && { decimals: { text: decimals, ...(decimals !== 'INF' && { number: Number(decimals) }) } }),
  };
}

/** The unit as it is stated first, where the value reads back from it as written; else the same unit unscaled. */
function choiceOf({ value, unit }: Fact, choices: readonly UnitChoice[]): UnitChoice | undefined {
  const own = choices.filter((choice) => sameUnit(choice.unit, unit));
  const isExact = ({ power }: UnitChoice) =>
    power === 0 || (value !== null && rescaled(unscaled(value, power), power) === value);
  const [first] = own;
  return first && isExact(first) ? first : own.find(({ power }) => power === 0);
}

function sameUnit(a: Unit, b: Unit | undefined): boolean {
  return b === undefined ? isPureUnit(a) : unitKey(a) === unitKey(b);
}

function unitText(unit: Unit | undefined, names: TemplateNames): string {
  return (unit && formatUnit(unit, names)) ?? 'xbrli:pure';
}

function unscaled(value: string, power: number): string {
  const decimal = power === 0 ? undefined : parseDecimal(value);
  return decimal ? formatDecimal(scaleByPowerOfTen(decimal, -power)) : value;
}

function rescaled(text: string, power: number): string {
  const decimal = parseDecimal(text);
  return decimal ? formatDecimal(scaleByPowerOfTen(decimal, power)) : text;
}

/** Empty where the digits written say the same. */
function decimalsText({ value, decimals }: Fact, text: string, power: number): string {
  if (value === null) return '';
  if (decimals === undefined) return 'INF';
  return parseDecimal(text) && placesOf(text) - power === decimals ? '' : String(decimals);
}
