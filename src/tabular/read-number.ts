import { formatDecimal, parseDecimal, scaleByPowerOfTen } from '../datatypes/decimal.js';
import { findFacetViolation } from '../datatypes/facets.js';
import { isOfKind } from '../datatypes/lexical.js';
import type { Unit } from '../datatypes/unit.js';
import { templateCodes } from '../diagnostics/codes/template.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isDerivedFrom } from '../model/taxonomy/data-type.js';
import type { Concept } from '../model/taxonomy/concept.js';
import { expandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import { parseUnit } from '../oim/unit-text.js';
import type { CellContent } from '../syntax/xlsx/workbook.js';
import { expectedUnit, expectedValue } from './expected-value.js';
import type { TemplateNames } from './names.js';
import { parseNumberCell, placesOf } from './number-cell.js';
import { labelOf, type TemplateTaxonomy } from './template-taxonomy.js';
import type { FilledRow } from './template-table.js';
import { findUnitChoice, unitChoices, type UnitChoice } from './unit-words.js';
import { textOfCell } from './value-cell.js';

const PERCENT = expandedName(NS.dtrTypes, 'percentItemType');

/** What a row says of a number: its value in the unit, and its accuracy. */
export interface ReadNumber {
  readonly value: string | null;
  readonly unit: Unit;
  readonly decimals?: number;
}

export function choicesOfConcept({ name, type }: Concept, template: TemplateTaxonomy): readonly UnitChoice[] {
  return unitChoices(template.units.get(name) ?? [], isDerivedFrom(type, PERCENT));
}

/** Reads value, unit and decimals of a row; a number stated in ten thousands is brought to the unit, exactly. */
export function readNumber(
  row: FilledRow,
  concept: Concept,
  special: { readonly value: string | null } | undefined,
  template: TemplateTaxonomy,
  names: TemplateNames,
): ReadNumber | Diagnostic {
  const cell = row.cells.get('value') as CellContent;
  const text = textOfCell(cell);
  const label = labelOf(template.taxonomy, concept.name);
  const choices = choicesOfConcept(concept, template);
  const isFloat = concept.type.valueKind === 'double' || concept.type.valueKind === 'float';
  const literal = isFloat && /^(?:-?INF|NaN)$/.test(text.trim()) ? text.trim() : undefined;
  const stated = special || literal !== undefined ? undefined : parseNumberCell(cell);
  const wrongValue = () =>
    templateCodes.create(
      'pilu:template-value-wrong',
      { value: text, concept: label, expected: expectedValue(concept, names) },
      row.locate('value'),
    );
  if (!special && literal === undefined && !stated) return wrongValue();

  // 1. The unit, by its words or as OIM writes it.
  const unitCell = row.cells.get('unit');
  const unitText = unitCell ? textOfCell(unitCell).trim() : stated?.percent ? '%' : '';
  const choice = findUnitChoice(unitText, choices) ?? parsedChoice(unitText, names);
  if (!choice) {
    const params = { concept: label, expected: expectedUnit(choices) };
    return unitText === ''
      ? templateCodes.create('pilu:template-unit-missing', params, row.locate('unit'))
      : templateCodes.create('pilu:template-unit-wrong', { ...params, unit: unitText }, row.locate('unit'));
  }
  // A percentage with a unit that is none contradicts itself.
  if (stated?.percent && choice.zh !== '%' && choice.zh !== '比值') return wrongValue();

  // 2. The accuracy: as given, or that of the digits written.
  const decimalsCell = row.cells.get('decimals');
  const decimalsText = decimalsCell ? textOfCell(decimalsCell).trim() : '';
  if (decimalsText !== '' && !/^(?:INF|[-+]?\d{1,3})$/i.test(decimalsText)) {
    const expected = {
      zh: '整数（如 2，-4 表示精确到万）或 INF（精确值）',
      en: 'a whole number (2; -4 is to the nearest 10,000) or INF (exact)',
    };
    return templateCodes.create(
      'pilu:template-decimals-wrong',
      { decimals: decimalsText, expected },
      row.locate('decimals'),
    );
  }
  const power = stated?.percent ? stated.power : choice.power;
  const given = /^INF$/i.test(decimalsText) ? undefined : Number(decimalsText);
  const decimals =
    decimalsText === '' && stated ? placesOf(stated.text) - power : decimalsText === '' ? undefined : given;
  const accuracy = special?.value === null ? undefined : decimals;

  // 3. The value.
  const value = special ? special.value : (literal ?? scaled(stated?.text ?? '', power, isFloat));
  if (value !== null && (!isOfKind(concept.type.valueKind, value) || violates(concept, value))) return wrongValue();
  return { value, unit: choice.unit, ...(accuracy !== undefined && { decimals: accuracy }) };
}

function violates({ type }: Concept, value: string): boolean {
  return findFacetViolation(type.valueKind, type.facets, value) !== undefined;
}

/** The number in the unit; as written where nothing has to be computed. */
function scaled(text: string, power: number, isFloat: boolean): string {
  if (power === 0 && (isFloat || !/e/i.test(text))) return text;
  const decimal = parseDecimal(text);
  return decimal ? formatDecimal(scaleByPowerOfTen(decimal, power)) : text;
}

function parsedChoice(text: string, names: TemplateNames): UnitChoice | undefined {
  const unit = text === '' ? undefined : parseUnit(text, names.prefixes);
  return unit && { unit, power: 0, zh: text, en: text };
}
