import { xbrl21Codes } from '../../diagnostics/codes/xbrl-2.1.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import type { ExtendedLink, Locator } from '../document/read-extended-link.js';
import { isLocator } from '../document/read-extended-link.js';
import type { Linkbase } from '../document/read-linkbase.js';
import type { ComplexType, SimpleType } from '../schema/components.js';
import type { SchemaSet } from '../schema/schema-set.js';
import { normalizeSpace, simpleValueKey } from '../schema/simple-value.js';
import { findEffective, type ArcRelationship, type BaseSet } from './base-set.js';

export interface LinkInput {
  readonly link: ExtendedLink;
  /** Absent for footnote links of an instance. */
  readonly linkbase: Linkbase | undefined;
}

/** More than any taxonomy has. */
const MAXIMUM_RELATIONSHIPS = 10_000_000;

/** Turns the arcs of extended links into relationships, by base set. A locator that points at nothing relates nothing. */
export function resolveArcs(
  inputs: Iterable<LinkInput>,
  findTarget: (locator: Locator) => XmlElement | undefined,
  schemas: SchemaSet,
  sink: DiagnosticSink,
): BaseSet[] {
  const sets = new Map<string, Draft>();
  const numbers = new Map<XmlElement, number>();
  const targets = new Map<Locator, XmlElement | undefined>();
  let count = 0;
  for (const { link, linkbase } of inputs) {
    let set: Draft | undefined;
    for (const { element: arc, arcrole, from, to } of link.arcs) {
      // Neighbouring arcs are mostly of one base set.
      if (!set || set.arcrole !== arcrole || set.arcName !== arc.name) set = findSet(link, arcrole, arc.name);
      const order = readNumber(attributeOf(arc, 'order'), 1);
      const priority = readNumber(attributeOf(arc, 'priority'), 0);
      const prohibited = attributeOf(arc, 'use')?.trim() === 'prohibited';
      // Many locators of one label at both ends multiply; no taxonomy needs that.
      count += (link.byLabel.get(from)?.length ?? 0) * (link.byLabel.get(to)?.length ?? 0);
      if (count > MAXIMUM_RELATIONSHIPS) {
        const params = { limit: MAXIMUM_RELATIONSHIPS };
        sink.report(xbrl21Codes.create('xbrl.3.5.3.9:tooManyRelationships', params, locationOf(arc)));
        return [...sets.values()].map((draft) => seal(draft, schemas));
      }
      for (const sourceEnd of link.byLabel.get(from) ?? []) {
        const source = resolve(sourceEnd);
        if (!source) continue;
        for (const targetEnd of link.byLabel.get(to) ?? []) {
          const target = resolve(targetEnd);
          if (!target) continue;
          set.relationships.push({
            arc,
            link,
            linkbase,
            arcrole,
            linkRole: link.role,
            source,
            target,
            order,
            priority,
            prohibited,
            ends: numberOf(source) * 2 * MAXIMUM_RELATIONSHIPS + numberOf(target),
          });
        }
      }
    }
  }
  return [...sets.values()].map((draft) => seal(draft, schemas));

  function findSet({ role: linkRole, element }: ExtendedLink, arcrole: string, arcName: ExpandedName): Draft {
    const key = `${arcrole}\n${linkRole}\n${element.name}\n${arcName}`;
    let set = sets.get(key);
    if (!set) sets.set(key, (set = { arcrole, linkRole, linkName: element.name, arcName, relationships: [] }));
    return set;
  }

  function resolve(endpoint: Locator | XmlElement): XmlElement | undefined {
    if (!isLocator(endpoint)) return endpoint;
    if (targets.has(endpoint)) return targets.get(endpoint);
    const target = findTarget(endpoint);
    targets.set(endpoint, target);
    return target;
  }

  function numberOf(element: XmlElement): number {
    let number = numbers.get(element);
    if (number === undefined) numbers.set(element, (number = numbers.size));
    return number;
  }
}

type Draft = Pick<BaseSet, 'arcrole' | 'linkRole' | 'linkName' | 'arcName'> & {
  readonly relationships: ArcRelationship[];
};

/** A base set whose effective relationships are worked out when they are first asked for. */
function seal(draft: Draft, schemas: SchemaSet): BaseSet {
  let effective: readonly ArcRelationship[] | undefined;
  return {
    ...draft,
    get effective() {
      return (effective ??= findEffective(draft.relationships, ({ arc }) => attributeKey(arc, schemas)));
    },
  };
}

function readNumber(text: string | undefined, fallback: number): number {
  const value = text === undefined ? fallback : Number(text.trim());
  return Number.isNaN(value) ? fallback : value;
}

/**
 * The non-exempt attributes of an arc, by name and value (XBRL 2.1, 3.5.3.9.7.4): not use, priority, XLink's, nor
 * xml's. Values are compared as their types say; an order that is not written is 1, defaults of the schema count.
 */
function attributeKey(arc: XmlElement, schemas: SchemaSet): string {
  const type = schemas.elements.get(arc.name)?.type;
  const uses = type?.kind === 'complex' ? type.attributes : NO_ATTRIBUTES;
  const parts: string[] = [];
  for (const { name, value } of arc.attributes) {
    if (isExempt(name)) continue;
    const simple = uses.get(name)?.declaration.type ?? schemas.attributes.get(name)?.type;
    parts.push(`${name}=${keyOf(simple, value, arc)}`);
  }
  if (attributeOf(arc, 'order') === undefined) parts.push('order=1');
  for (const [name, use] of uses) {
    const implied = use.default ?? use.fixed;
    if (implied === undefined || isExempt(name) || name === 'order' || attributeOf(arc, name) !== undefined) continue;
    parts.push(`${name}=${keyOf(use.declaration.type, implied, arc)}`);
  }
  return parts.sort().join(' ');
}

const NO_ATTRIBUTES: ComplexType['attributes'] = new Map();

function keyOf(type: SimpleType | undefined, value: string, arc: XmlElement): string {
  return type ? simpleValueKey(type, normalizeSpace(type, value), arc.scope.prefixes) : value;
}

const EXEMPT_NAMESPACES = [`{${NS.xlink}}`, `{${NS.xsi}}`];

function isExempt(name: ExpandedName): boolean {
  if (name.charCodeAt(0) !== 123) return name === 'use' || name === 'priority';
  return EXEMPT_NAMESPACES.some((start) => name.startsWith(start));
}
