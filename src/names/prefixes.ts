import { expandedName, localNameOf, namespaceOf, type ExpandedName } from './expanded-name.js';

/** In-scope prefixes of a document: prefix → namespace. The empty prefix is the default namespace. */
export type PrefixMap = ReadonlyMap<string, string>;

/** An NCName (Namespaces in XML 1.0, production 4), without the rarer planes. */
const NC_NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*$/u;

/** Most names: a quick look before the full definition. */
const PLAIN_NAME = /^[A-Za-z_][\w.-]*$/;

export function isNCName(text: string): boolean {
  return PLAIN_NAME.test(text) || NC_NAME.test(text);
}

/** Whether a text has the form of a QName (Namespaces in XML 1.0, production 7), whatever its prefix is bound to. */
export function isQName(text: string): boolean {
  const parts = text.split(':');
  return parts.length <= 2 && parts.every(isNCName);
}

/** Resolves `prefix:local` (or `local`, by the default namespace); undefined where the prefix is not bound. */
export function parseQName(text: string, prefixes: PrefixMap): ExpandedName | undefined {
  const colon = text.indexOf(':');
  const prefix = colon < 0 ? '' : text.slice(0, colon);
  const local = text.slice(colon + 1);
  if (!isNCName(local) || (colon >= 0 && !isNCName(prefix))) return undefined;
  const namespace = prefixes.get(prefix);
  if (namespace === undefined) return colon < 0 ? expandedName('', local) : undefined;
  return expandedName(namespace, local);
}

/** Resolves a name as `parseQName` does. */
export type QNameParser = typeof parseQName;

/** `parseQName` for documents that write the same names very often: what was parsed is remembered. */
export function createQNameParser(): QNameParser {
  const known = new WeakMap<PrefixMap, Map<string, ExpandedName | undefined>>();
  let lastPrefixes: PrefixMap | undefined;
  let names = new Map<string, ExpandedName | undefined>();
  return (text, prefixes) => {
    if (prefixes !== lastPrefixes) {
      names = known.get(prefixes) ?? new Map();
      known.set(prefixes, names);
      lastPrefixes = prefixes;
    }
    let name = names.get(text);
    if (name === undefined && !names.has(text)) names.set(text, (name = parseQName(text, prefixes)));
    return name;
  };
}

/** Writes an expanded name as a QName by the first prefix bound to its namespace; undefined where none is. */
export function formatQName(name: ExpandedName, prefixes: PrefixMap): string | undefined {
  const namespace = namespaceOf(name);
  const local = localNameOf(name);
  if (namespace === '') return local;
  for (const [prefix, bound] of prefixes) {
    if (bound === namespace) return prefix === '' ? local : `${prefix}:${local}`;
  }
  return undefined;
}
