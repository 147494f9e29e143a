import { isPrimitiveLiteral } from '../../datatypes/xsd-primitive.js';
import { URI_ATTRIBUTES } from './xhtml-attributes.js';

const CELLS = 'col colgroup tbody td tfoot th thead tr';
const HEIGHT_OF = 'img object table';

/** What an attribute may say, by its kind: the datatypes of XHTML 1.1, and lists of words. */
const KINDS = {
  number: matches(/^\+?[0-9]+$|^-0+$/),
  length: matches(/^\+?[0-9]+$|^-0+$|^[0-9]+%$|^[0-9]*\.[0-9]+%$/),
  multiLength: matches(/^\+?[0-9]+$|^-0+$|^[0-9]+%$|^[0-9]*\.[0-9]+%$|^[0-9]*\*$/),
  character: (text: string) => [...text].length === 1,
  name: matches(/^[\p{L}\p{N}\p{M}_.:·-]+$/u),
  names: matches(/^[\p{L}\p{N}\p{M}_.:·-]+( [\p{L}\p{N}\p{M}_.:·-]+)*$/u),
  maybeNames: matches(/^([\p{L}\p{N}\p{M}_.:·-]+( [\p{L}\p{N}\p{M}_.:·-]+)*)?$/u),
  language: matches(/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/),
  uri: (text: string) => isPrimitiveLiteral('anyURI', text),
  dateTime: (text: string) => isPrimitiveLiteral('dateTime', text),
} satisfies Readonly<Record<string, (text: string) => boolean>>;

/** Attributes of any element, or of those that are named, and their kind or the words that they may be. */
const RULES: readonly (readonly [
  attributes: string,
  values: keyof typeof KINDS | readonly string[],
  elements?: string,
])[] = [
  ['colspan cols maxlength rows rowspan span tabindex', 'number'],
  ['border', 'number', 'table'],
  ['size', 'number', 'input select'],
  ['cellpadding cellspacing charoff', 'length'],
  ['height width', 'length', HEIGHT_OF],
  ['width', 'multiLength', 'col colgroup'],
  ['accesskey char', 'character'],
  ['class', 'names'],
  ['rel rev', 'maybeNames', 'a link'],
  ['http-equiv name', 'name', 'meta'],
  ['hreflang', 'language'],
  ['datetime', 'dateTime'],
  ['dir', ['ltr', 'rtl']],
  ['align', ['left', 'center', 'right', 'justify', 'char'], CELLS],
  ['valign', ['top', 'middle', 'bottom', 'baseline'], CELLS],
  ['shape', ['rect', 'circle', 'poly', 'default']],
  ['scope', ['row', 'col', 'rowgroup', 'colgroup']],
  ['frame', ['void', 'above', 'below', 'hsides', 'lhs', 'rhs', 'vsides', 'box', 'border']],
  ['rules', ['none', 'groups', 'rows', 'cols', 'all']],
  ['method', ['get', 'post']],
  ['type', ['text', 'password', 'checkbox', 'button', 'radio', 'submit', 'reset', 'file', 'hidden', 'image'], 'input'],
  ['type', ['button', 'submit', 'reset'], 'button'],
  ['valuetype', ['data', 'ref', 'object']],
  ['version', ['-//XBRL International//DTD XHTML Inline XBRL 1.1//EN'], 'html'],
  ...['checked', 'declare', 'defer', 'disabled', 'ismap', 'multiple', 'nohref', 'readonly', 'selected'].map(
    (name) => [name, [name]] as const,
  ),
];

/** What is a list of URIs, or the name of a map, is none itself. */
const NO_SINGLE_URI: ReadonlySet<string> = new Set(['archive', 'usemap']);

const URIS: typeof RULES = Object.entries(URI_ATTRIBUTES).flatMap(([element, attributes]) =>
  attributes.filter((name) => !NO_SINGLE_URI.has(name)).map((name) => [name, 'uri', element] as const),
);

type Check = (text: string) => boolean;

/** By attribute; by element and attribute where only some elements have it so. */
const CHECKS: ReadonlyMap<string, Check> = new Map(
  [...URIS, ...RULES].flatMap(([attributes, values, elements]) => {
    const check: Check = typeof values === 'string' ? KINDS[values] : (text) => values.includes(text);
    const places = elements === undefined ? [''] : elements.split(' ').map((element) => `${element}/`);
    return attributes.split(' ').flatMap((attribute) => places.map((place) => [place + attribute, check] as const));
  }),
);

/** Kinds of strings: white space belongs to them. */
const UNCOLLAPSED: ReadonlySet<string> = new Set(['accesskey', 'char']);

/**
 * Whether an XHTML element's attribute, which it may have, has a value that the schema allows. What the legacy modules
 * add takes any value.
 */
export function isXhtmlAttributeValue(element: string, attribute: string, value: string): boolean {
  const check = CHECKS.get(`${element}/${attribute}`) ?? CHECKS.get(attribute);
  if (!check) return true;
  return check(UNCOLLAPSED.has(attribute) ? value : value.replace(/[ \t\r\n]+/g, ' ').trim());
}

function matches(expression: RegExp): Check {
  return (text) => expression.test(text);
}
