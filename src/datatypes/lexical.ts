import { isNCName } from '../names/prefixes.js';
import { isPrimitiveLiteral, PRIMITIVES, type Primitive } from './xsd-primitive.js';

type Check = (text: string) => boolean;

const matches =
  (expression: RegExp): Check =>
  (text) =>
    expression.test(text);

const primitive =
  (name: Primitive): Check =>
  (text) =>
    isPrimitiveLiteral(name, text);

/** Built-in types whose lexical space is checked here; other kinds hold any text. */
const CHECKS: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(PRIMITIVES.map((name) => [name, primitive(name)])),
  // As first published, a month had two more hyphens behind it (XML Schema 2, 3.2.14).
  gMonth: (text) => isPrimitiveLiteral('gMonth', text.replace(/^(--\d\d)--/, '$1')),
  integer: matches(/^[+-]?\d+$/),
  language: matches(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/),
  Name: (text) => isNCName(text.replaceAll(':', '_')),
  NCName: isNCName,
};

/** Whether a text, white space already normalised, is in the lexical space of a built-in type (XML Schema 2, 3). */
export function isOfKind(kind: string, text: string): boolean {
  const check = CHECKS[kind];
  return check === undefined || check(text);
}

/** Normalises white space as the type asks (4.3.6): strings keep it, normalizedString replaces, all others collapse. */
export function normalizeValue(kind: string, text: string): string {
  if (kind === 'string' || kind === 'complex') return text;
  if (kind === 'normalizedString') return text.replace(/[\t\n\r]/g, ' ');
  return collapse(text);
}

function collapse(text: string): string {
  if (!/^[ \t\n\r]|[ \t\n\r]$|[\t\n\r]| {2}/.test(text)) return text;
  return text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '');
}
