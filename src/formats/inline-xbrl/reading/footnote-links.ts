import { ARCROLE } from '../../../names/arcroles.js';
import { expandedName, localNameOf, namespaceOf } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { ROLE } from '../../../names/roles.js';
import type { XmlAttribute } from '../../../syntax/xml/read-xml.js';
import { attributeOf, languageOf } from '../../../syntax/xml/xml-element.js';
import { groupBy } from '../../../util/group-by.js';
import type { ContinuationChains } from './continuation-chains.js';
import { idOf, targetOf, type DocumentSet } from './document-set.js';
import { createUriResolver, type UriResolver } from './fact-content.js';
import type { MarkupElement } from './markup-element.js';
import { createTargetElement, type TargetElement } from './target-element.js';
import { tokensOf } from './validate-relationships.js';

const link = (local: string) => expandedName(NS.link, local);
const xlink = (local: string, value: string): XmlAttribute => ({ name: expandedName(NS.xlink, local), value });

/** A relationship as far as it concerns one target document. */
interface Relationship {
  readonly element: MarkupElement;
  readonly role: string;
  readonly arcrole: string;
  readonly from: readonly MarkupElement[];
  readonly to: readonly MarkupElement[];
}

/** The relationships that start at facts of a target; what they do not find has been reported. */
function relationshipsOf(set: DocumentSet, target: string | undefined): Relationship[] {
  const inTarget = (element: MarkupElement | undefined) => element !== undefined && targetOf(element) === target;
  return set
    .findAll('relationship')
    .map((element) => ({
      element,
      role: attributeOf(element, 'linkRole')?.trim() ?? ROLE.link,
      arcrole: attributeOf(element, 'arcrole')?.trim() ?? ARCROLE.factFootnote,
      from: tokensOf(element, 'fromRefs')
        .flatMap((id) => set.facts.get(id) ?? [])
        .filter(inTarget),
      to: tokensOf(element, 'toRefs').flatMap((id) => {
        const fact = set.facts.get(id);
        return (fact ? (inTarget(fact) ? fact : undefined) : set.footnotes.get(id)) ?? [];
      }),
    }))
    .filter(({ from, to }) => from.length > 0 && to.length > 0);
}

/** The link roles, footnote roles and arcroles that the footnote links of a target use. */
export function usedRolesOf(set: DocumentSet, target: string | undefined): ReadonlySet<string> {
  const relationships = relationshipsOf(set, target);
  return new Set([
    ...relationships.flatMap(({ role, arcrole }) => [role, arcrole]),
    ...relationships.flatMap(({ to }) => to.flatMap((end) => attributeOf(end, 'footnoteRole')?.trim() ?? [])),
  ]);
}

/** One link:footnoteLink a link role, with a locator for each fact and a resource for each footnote (6.2, 13.2). */
export function buildFootnoteLinks(
  root: TargetElement,
  set: DocumentSet,
  chains: ContinuationChains,
  target: string | undefined,
): TargetElement[] {
  const identified = new Set<MarkupElement>();
  return [...groupBy(relationshipsOf(set, target), ({ role }) => role)].map(([role, relationships]) => {
    const [first] = relationships as [Relationship];
    const attributes = [xlink('type', 'extended'), xlink('role', role)];
    return createTargetElement(root, first.element, link('footnoteLink'), attributes, (parent) => {
      const ends = [...new Set(relationships.flatMap(({ from, to }) => [...from, ...to]))];
      return [
        ...ends.map((end) =>
          end.ix === 'footnote' ? buildFootnote(parent, end, chains, identified) : buildLocator(parent, end),
        ),
        ...relationships.flatMap((relationship) => buildArcs(parent, relationship)),
      ];
    });
  });
}

function buildLocator(parent: TargetElement, fact: MarkupElement): TargetElement {
  const id = idOf(fact) ?? '';
  const attributes = [xlink('type', 'locator'), xlink('href', `#${id}`), xlink('label', id)];
  return createTargetElement(parent, fact, link('loc'), attributes);
}

function buildFootnote(
  parent: TargetElement,
  footnote: MarkupElement,
  chains: ContinuationChains,
  identified: Set<MarkupElement>,
): TargetElement {
  const id = idOf(footnote) ?? '';
  const title = attributeOf(footnote, 'title');
  const attributes = [
    xlink('type', 'resource'),
    xlink('label', id),
    xlink('role', attributeOf(footnote, 'footnoteRole')?.trim() ?? ROLE.footnote),
    ...(title === undefined ? [] : [xlink('title', title)]),
    { name: expandedName(NS.xml, 'lang'), value: languageOf(footnote) ?? '' },
    // In a second link of the document the id would stand twice.
    ...(identified.has(footnote) ? [] : [{ name: 'id' as XmlAttribute['name'], value: id }]),
  ];
  identified.add(footnote);
  const parts = chains.get(footnote) ?? [footnote];
  return createTargetElement(parent, footnote, link('footnote'), attributes, (element) =>
    parts.flatMap((part) => contentOf(element, part, createUriResolver(part))),
  );
}

/** Text and XHTML elements, without `ix` elements and what ix:exclude holds. */
function contentOf(parent: TargetElement, source: MarkupElement, resolve: UriResolver): (TargetElement | string)[] {
  return source.mixed.flatMap((part): (TargetElement | string)[] => {
    if (typeof part === 'string') return [part];
    if (part.ix === 'exclude') return [];
    if (part.ix !== undefined) return contentOf(parent, part, resolve);
    const attributes = part.attributes.map(({ name, value }) => ({
      name,
      value: namespaceOf(name) === '' ? resolve(part, localNameOf(name), value) : value,
    }));
    return [createTargetElement(parent, part, part.name, attributes, (element) => contentOf(element, part, resolve))];
  });
}

function buildArcs(parent: TargetElement, { element, arcrole, from, to }: Relationship): TargetElement[] {
  const order = attributeOf(element, 'order');
  return from.flatMap((source) =>
    to.map((end) => {
      const attributes = [
        xlink('type', 'arc'),
        xlink('arcrole', arcrole),
        xlink('from', idOf(source) ?? ''),
        xlink('to', idOf(end) ?? ''),
        ...(order === undefined ? [] : [{ name: 'order' as XmlAttribute['name'], value: order }]),
      ];
      return createTargetElement(parent, element, link('footnoteArc'), attributes);
    }),
  );
}
