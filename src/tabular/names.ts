import { formatEnumerationValue, parseEnumerationValue } from '../datatypes/enumeration-value.js';
import type { Language } from '../diagnostics/localized-text.js';
import { findNetwork } from '../model/taxonomy/taxonomy.js';
import type { Concept } from '../model/taxonomy/concept.js';
import { ARCROLE } from '../names/arcroles.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../names/expanded-name.js';
import { parseQName, type PrefixMap } from '../names/prefixes.js';
import { RESERVED_PREFIXES } from '../oim/prefix-allocation.js';
import { labelOf, type TemplateTaxonomy } from './template-taxonomy.js';

/** Names that a person chooses among by their labels. */
export interface Choices {
  readonly names: readonly ExpandedName[];
  /** By label in either language, local name or QName; any other QName too. */
  find(text: string): ExpandedName | undefined;
  /** The label, where it is no other's and no list would be broken by it; else the QName. */
  format(name: ExpandedName, language: Language): string;
}

/** How the cells of a template name concepts, axes, members and values. */
export interface TemplateNames {
  /** `prefix:local`, or `namespace#local` where no prefix is known. */
  qname(name: ExpandedName): string;
  parse(text: string): ExpandedName | undefined;
  readonly prefixes: PrefixMap;
  readonly concepts: Choices;
  readonly axes: Choices;
  membersOf(axis: ExpandedName): Choices;
  /** The values of an enumeration concept. */
  valuesOf(concept: Concept): Choices;
}

/** Characters that separate the items of a cell. */
const SEPARATOR = /[;；\n=＝"]/;

export function createTemplateNames(template: TemplateTaxonomy): TemplateNames {
  const { taxonomy } = template;
  const namespaces = new Map(RESERVED_PREFIXES);
  for (const [namespace, prefix] of template.prefixes) namespaces.set(prefix, namespace);
  const prefixes = new Map([...namespaces].map(([prefix, namespace]) => [namespace, prefix]));
  const known = new Map<ExpandedName, Choices>();

  const qname = (name: ExpandedName): string => {
    const prefix = prefixes.get(namespaceOf(name));
    return prefix === undefined ? formatEnumerationValue(name) : `${prefix}:${localNameOf(name)}`;
  };
  const parse = (text: string): ExpandedName | undefined => {
    if (text.includes('#')) return parseEnumerationValue(text);
    return text.includes(':') ? parseQName(text, namespaces) : undefined;
  };
  const choicesOf = (names: readonly ExpandedName[], byLabel = true): Choices => {
    const texts = new Map<string, ExpandedName | undefined>();
    for (const name of names) {
      const { zh, en } = labelOf(taxonomy, name);
      const own = new Set([localNameOf(name), qname(name), ...(byLabel ? [zh, en] : [])].map(fold));
      for (const text of own) texts.set(text, texts.has(text) ? undefined : name);
    }
    const find = (text: string) => texts.get(fold(text)) ?? parse(text.trim());
    return {
      names,
      find,
      format(name, language) {
        const label = labelOf(taxonomy, name)[language];
        return byLabel && !SEPARATOR.test(label) && label.trim() === label && find(label) === name
          ? label
          : qname(name);
      },
    };
  };
  const remember = (key: ExpandedName, names: () => readonly ExpandedName[]): Choices => {
    let choices = known.get(key);
    if (!choices) known.set(key, (choices = choicesOf(names())));
    return choices;
  };
  const all = [...taxonomy.concepts.values()];
  return {
    qname,
    parse,
    prefixes: namespaces,
    // Labels of concepts are not unique: codes name them.
    concepts: choicesOf(
      all.filter(({ kind, abstract }) => kind === 'item' && !abstract).map(({ name }) => name),
      false,
    ),
    axes: choicesOf(all.filter(({ kind }) => kind === 'dimension').map(({ name }) => name)),
    membersOf: (axis) => remember(axis, () => template.members.get(axis) ?? []),
    valuesOf: (concept) => remember(concept.name, () => findValues(template, concept)),
  };
}

/** The usable members of an enumeration's domain, depth first. */
function findValues({ taxonomy }: TemplateTaxonomy, { enumeration }: Concept): readonly ExpandedName[] {
  if (!enumeration) return [];
  const values = new Set<ExpandedName>(enumeration.headUsable ? [enumeration.domain] : []);
  const seen = new Set<string>();
  const stack = [{ name: enumeration.domain, linkRole: enumeration.linkRole }];
  while (stack.length > 0) {
    const { name, linkRole } = stack.pop() as (typeof stack)[number];
    if (seen.has(`${linkRole} ${name}`)) continue;
    seen.add(`${linkRole} ${name}`);
    const children = findNetwork(taxonomy, ARCROLE.domainMember, linkRole)?.bySource.get(name) ?? [];
    for (const { target, usable } of children) if (usable !== false) values.add(target);
    for (const { target, targetRole } of children.toReversed()) {
      stack.push({ name: target, linkRole: targetRole ?? linkRole });
    }
  }
  return [...values];
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
