import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import { escapeAttribute } from '../xml/xml-characters.js';

/** A name for a cell or a range, such as `'Sheet'!$B$7`. */
export interface DefinedName {
  readonly name: string;
  readonly reference: string;
}

/** What may be typed into cells (Office Open XML, 18.3.1.32). Formulas as they stand there, lists as `"a,b"` or a name. */
export interface Validation {
  /** `G2`, or several separated by blanks. */
  readonly cells: string;
  readonly type?: 'list' | 'whole' | 'decimal' | 'date' | 'custom';
  readonly operator?: 'between' | 'greaterThanOrEqual';
  readonly formula1?: string;
  readonly formula2?: string;
  /** `stop` refuses what is wrong, `warning` asks. */
  readonly errorStyle?: 'stop' | 'warning';
  readonly error?: { readonly title: string; readonly text: string };
  readonly prompt?: { readonly title: string; readonly text: string };
}

const TITLE_LENGTH = 32;
const TEXT_LENGTH = 255;

export function insertValidations(xml: string, validations: readonly Validation[]): string {
  if (validations.length === 0) return xml;
  const markup = `<dataValidations count="${validations.length}">${validations.map(markupOf).join('')}</dataValidations>`;
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
}

/** Names in Excel's own order, which ignores case. */
export function insertDefinedNames(xml: string, names: readonly DefinedName[]): string {
  if (names.length === 0) return xml;
  const sorted = [...names].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const markup = sorted.map(
    ({ name, reference }) => `<definedName name="${name}">${escapeAttribute(reference)}</definedName>`,
  );
  return xml.replace(/<definedNames\s*\/>/, () => `<definedNames>${markup.join('')}</definedNames>`);
}

function markupOf({ cells, type, operator, formula1, formula2, errorStyle, error, prompt }: Validation): string {
  const attributes = [
    ['type', type],
    ['errorStyle', errorStyle === 'stop' ? undefined : errorStyle],
    ['operator', operator === 'between' ? undefined : operator],
    ['allowBlank', '1'],
    ['showInputMessage', prompt && '1'],
    ['showErrorMessage', error && '1'],
    ['errorTitle', error?.title.slice(0, TITLE_LENGTH)],
    ['error', cut(error?.text)],
    ['promptTitle', prompt?.title.slice(0, TITLE_LENGTH)],
    ['prompt', cut(prompt?.text)],
    ['sqref', cells],
  ] as const;
  const written = attributes.flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`],
  );
  const formulas = [formula1, formula2].map((formula, index) =>
    formula === undefined ? '' : `<formula${index + 1}>${escapeAttribute(formula)}</formula${index + 1}>`,
  );
  return `<dataValidation${written.join('')}>${formulas.join('')}</dataValidation>`;
}

function cut(text: string | undefined): string | undefined {
  return text === undefined || text.length <= TEXT_LENGTH ? text : `${text.slice(0, TEXT_LENGTH - 1)}…`;
}
