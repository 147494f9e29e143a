import { expandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { attributeOf } from '../../../syntax/xml/xml-element.js';
import { descendantsOf, type MarkupElement } from './markup-element.js';

/** An Inline XBRL Document Set (Inline XBRL 1.1, 3.1): its documents and what their `ix` elements name. */
export interface DocumentSet {
  /** The root elements, in the order in which the documents were given. */
  readonly roots: readonly MarkupElement[];
  /** Every element of each document, in order. */
  readonly elements: readonly (readonly MarkupElement[])[];
  /** The `ix` elements of a local name, in document order. */
  findAll(...names: readonly string[]): readonly MarkupElement[];
  readonly contexts: ReadonlyMap<string, MarkupElement>;
  readonly units: ReadonlyMap<string, MarkupElement>;
  readonly facts: ReadonlyMap<string, MarkupElement>;
  readonly footnotes: ReadonlyMap<string, MarkupElement>;
  readonly continuations: ReadonlyMap<string, MarkupElement>;
  /** Every element that has an id, the first of each id. */
  readonly identified: ReadonlyMap<string, MarkupElement>;
}

export const FACT_ELEMENTS = ['fraction', 'nonFraction', 'nonNumeric', 'tuple'] as const;

/** The elements that continuedAt may stand at. */
export const CONTINUED_ELEMENTS = ['nonNumeric', 'footnote', 'continuation'] as const;

export function buildDocumentSet(roots: readonly MarkupElement[]): DocumentSet {
  const byName = new Map<string, MarkupElement[]>();
  const identified = new Map<string, MarkupElement>();
  const order = new Map<MarkupElement, number>();
  const elements = roots.map((root) => [root, ...descendantsOf(root)]);
  for (const document of elements) {
    for (const element of document) {
      const id = idOf(element);
      if (id !== undefined && !identified.has(id)) identified.set(id, element);
      if (element.ix === undefined) continue;
      order.set(element, order.size);
      const known = byName.get(element.ix);
      if (known) known.push(element);
      else byName.set(element.ix, [element]);
    }
  }
  const findAll = (...names: readonly string[]) => {
    const found = names.flatMap((name) => byName.get(name) ?? []);
    return names.length === 1 ? found : found.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
  const resources = findAll('resources').flatMap((each) => each.children);
  const named = (local: string) => resources.filter(({ name }) => name === expandedName(NS.xbrli, local));
  return {
    roots,
    elements,
    findAll,
    contexts: byId(named('context')),
    units: byId(named('unit')),
    facts: byId(findAll(...FACT_ELEMENTS)),
    footnotes: byId(findAll('footnote')),
    continuations: byId(findAll('continuation')),
    identified,
  };
}

export function idOf(element: MarkupElement): string | undefined {
  return attributeOf(element, 'id')?.trim();
}

/** The target document that a fact or ix:references belongs to; undefined is the default one. */
export function targetOf(element: MarkupElement): string | undefined {
  return attributeOf(element, 'target')?.trim();
}

function byId(elements: readonly MarkupElement[]): Map<string, MarkupElement> {
  const found = new Map<string, MarkupElement>();
  for (const element of elements) {
    const id = idOf(element);
    if (id !== undefined && !found.has(id)) found.set(id, element);
  }
  return found;
}
