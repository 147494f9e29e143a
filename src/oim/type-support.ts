import { isDerivedFrom, type DataType } from '../model/taxonomy/data-type.js';
import { expandedName, localNameOf, namespaceOf } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';

const DTR_TYPES = 'http://www.xbrl.org/dtr/type/';
const UNSUPPORTED_KINDS: ReadonlySet<string> = new Set(['fraction', 'complex']);
const LEGACY = 'ENTITY ENTITIES ID IDREF IDREFS NMTOKEN NMTOKENS NOTATION'
  .split(' ')
  .map((local) => expandedName(NS.xsd, local));
const PREFIXED: ReadonlySet<string> = new Set(['prefixedContentItemType', 'prefixedContentType']);
const RESOLVED: ReadonlySet<string> = new Set(['SQNameItemType', 'SQNamesItemType', 'SQNameType', 'SQNamesType']);
const NO_LANGUAGE: ReadonlySet<string> = new Set([
  ...['domainItemType', 'noLangStringItemType', 'noLangTokenItemType'],
  ...['noLangStringType', 'noLangTokenType'],
]);
const TEXT_KINDS: ReadonlySet<string> = new Set(['string', 'normalizedString', 'token']);

/** Whether a type is derived from one of these types of the Data Types Registry, in any of its versions. */
function isDerivedFromRegistered({ ancestry }: DataType, locals: ReadonlySet<string>): boolean {
  return ancestry.some((name) => locals.has(localNameOf(name)) && namespaceOf(name).startsWith(DTR_TYPES));
}

/** Whether the model has values of a type (OIM 1.0, datatypes): none of legacy types, nor where prefixes are in the text. */
export function isSupportedType(type: DataType): boolean {
  if (UNSUPPORTED_KINDS.has(type.valueKind)) return false;
  if (LEGACY.some((name) => isDerivedFrom(type, name))) return false;
  return !isDerivedFromRegistered(type, PREFIXED) || isDerivedFromRegistered(type, RESOLVED);
}

/** Whether values of a type are texts of a language (OIM 1.0, text facts). */
export function isTextType(type: DataType): boolean {
  return TEXT_KINDS.has(type.valueKind) && !isDerivedFromRegistered(type, NO_LANGUAGE);
}
