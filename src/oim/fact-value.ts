import { formatEnumerationValue, parseEnumerationSet, parseEnumerationValue } from '../datatypes/enumeration-value.js';
import type { Concept } from '../model/taxonomy/concept.js';
import { isDerivedFrom } from '../model/taxonomy/data-type.js';
import { expandedName, type ExpandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import { parseQName, type PrefixMap } from '../names/prefixes.js';
import { compareText } from '../util/compare-text.js';

export type Concepts = ReadonlyMap<ExpandedName, Concept>;

/**
 * How a value holds names: `enumeration` and `enumerationSet` are expanded name URIs in the model and QNames in OIM
 * texts; `QName` is an expanded name in the model and a QName in OIM texts; `plain` is the same everywhere.
 */
export type ValueForm = 'plain' | 'QName' | 'enumeration' | 'enumerationSet';

const ENUMERATION = expandedName(NS.enum2, 'enumerationItemType');
const ENUMERATION_SET = expandedName(NS.enum2, 'enumerationSetItemType');

/** The form of a concept's values; an unknown concept's are plain. */
export function valueFormOf(concept: Concept | undefined): ValueForm {
  if (!concept) return 'plain';
  if (isDerivedFrom(concept.type, ENUMERATION_SET)) return 'enumerationSet';
  if (isDerivedFrom(concept.type, ENUMERATION)) return 'enumeration';
  return concept.type.valueKind === 'QName' ? 'QName' : 'plain';
}

/** The names that a value of the model holds; none where it is not of its form. */
export function namesInValue(value: string | null, form: ValueForm): readonly ExpandedName[] {
  if (value === null || form === 'plain') return [];
  if (form === 'enumerationSet') return parseEnumerationSet(value) ?? [];
  if (form === 'QName') return [value as ExpandedName];
  const name = parseEnumerationValue(value);
  return name === undefined ? [] : [name];
}

/** A value of the model as an OIM text; a set in the order of its QNames. What is not of its form stays as it is. */
export function formatValue(value: string, form: ValueForm, qname: (name: ExpandedName) => string): string {
  if (form === 'plain') return value;
  const names = namesInValue(value, form);
  return names.length === 0 ? value : names.map(qname).sort(compareText).join(' ');
}

/** An OIM text as a value of the model; undefined where it is not of its form or a prefix is not bound. */
export function parseValue(text: string, form: ValueForm, prefixes: PrefixMap): string | undefined {
  if (form === 'plain') return text;
  if (form === 'enumerationSet') {
    // One blank between names, and none about them.
    const names = text === '' ? [] : text.split(' ');
    const parsed = names.map((item) => parsePrefixed(item, prefixes));
    // A name that is repeated is for validation to tell of.
    return parsed.every((name) => name !== undefined)
      ? parsed.map(formatEnumerationValue).sort(compareText).join(' ')
      : undefined;
  }
  const name = parsePrefixed(text, prefixes);
  if (name === undefined) return undefined;
  return form === 'QName' ? name : formatEnumerationValue(name);
}

function parsePrefixed(text: string, prefixes: PrefixMap): ExpandedName | undefined {
  return text.includes(':') ? parseQName(text, prefixes) : undefined;
}
