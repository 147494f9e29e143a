import { expandedName, localNameOf, namespaceOf, type ExpandedName } from '../names/expanded-name.js';
import { compareText } from '../util/compare-text.js';

/** The expanded name URI `namespace#local` of an enumeration value (Extensible Enumerations 2.0, 5). */
export function formatEnumerationValue(name: ExpandedName): string {
  return `${namespaceOf(name)}#${localNameOf(name)}`;
}

/** Expanded name URIs in their order, each once, separated by blanks (Extensible Enumerations 2.0, 5, 6.2.3). */
export function formatEnumerationSet(names: Iterable<ExpandedName>): string {
  return [...new Set([...names].map(formatEnumerationValue))].sort(compareText).join(' ');
}

/** The name of an expanded name URI; undefined where the text is none. The local part follows the last `#`. */
export function parseEnumerationValue(text: string): ExpandedName | undefined {
  const hash = text.lastIndexOf('#');
  if (hash < 1 || hash === text.length - 1) return undefined;
  return expandedName(text.slice(0, hash), text.slice(hash + 1));
}

/** The names of a set, in the order of the text; undefined where an item is no expanded name URI. An empty text is the empty set. */
export function parseEnumerationSet(text: string): ExpandedName[] | undefined {
  const names: ExpandedName[] = [];
  for (const item of text.split(/[ \t\r\n]+/)) {
    if (item === '') continue;
    const name = parseEnumerationValue(item);
    if (name === undefined) return undefined;
    names.push(name);
  }
  return names;
}
