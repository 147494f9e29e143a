import type { Network, Relationship } from '../../model/taxonomy/relationship.js';
import { NS } from '../../names/namespaces.js';
import { openElement, writeElement, type XmlProducer, type XmlWriter } from '../../syntax/xml/xml-writer.js';
import { groupBy } from '../../util/group-by.js';
import { invariant } from '../../util/invariant.js';
import { locatorLabel, openLinkbase, writeConceptLocator } from './linkbase.js';
import type { PackageContents } from './package-contents.js';

export type RelationshipLink = 'presentation' | 'definition' | 'calculation';

/** A presentation, definition or calculation linkbase: an extended link a role, or a few (XBRL 2.1, 5.2.4 to 5.2.6). */
export function writeRelationshipLinkbase(
  contents: PackageContents,
  link: RelationshipLink,
  networks: readonly Network[],
): XmlProducer {
  return function* (writer) {
    const relationships = networks.flatMap((network) => [...network.bySource.values()].flat());
    openLinkbase(writer, contents, {
      namespaces: relationships.some(isDimensional) ? [NS.xbrldt] : [],
      roles: relationships.flatMap(({ linkRole, targetRole }) => [linkRole, ...(targetRole ? [targetRole] : [])]),
      arcroles: networks.map(({ arcrole }) => arcrole),
    });
    for (const [role, group] of groupBy(relationships, ({ linkRole }) => linkRole)) {
      for (const part of withoutRepeatedArcs(group)) {
        openElement(writer, `link:${link}Link`, { 'xlink:type': 'extended', 'xlink:role': role });
        writeLinkContent(writer, contents, link, part);
        writer.endElement();
        yield;
      }
    }
    writer.endElement();
  };
}

/**
 * Relationships of a role by extended link: within one, no two arcs go from and to the same (XBRL 2.1, 3.5.3.9), whatever
 * their arcroles, as the domain and the default of a dimension do.
 */
function withoutRepeatedArcs(relationships: readonly Relationship[]): Relationship[][] {
  const links: { readonly pairs: Set<string>; readonly arcs: Relationship[] }[] = [];
  for (const relationship of relationships) {
    const pair = `${relationship.source} ${relationship.target}`;
    let link = links.find(({ pairs }) => !pairs.has(pair));
    if (!link) links.push((link = { pairs: new Set(), arcs: [] }));
    link.pairs.add(pair);
    link.arcs.push(relationship);
  }
  return links.map(({ arcs }) => arcs);
}

function writeLinkContent(
  writer: XmlWriter,
  contents: PackageContents,
  link: RelationshipLink,
  relationships: readonly Relationship[],
): void {
  const located = new Set<string>();
  const locate = (name: Relationship['source']): string => {
    const concept = contents.taxonomy.concepts.get(name);
    invariant(concept, `${name} is a concept of the taxonomy`);
    if (!located.has(name)) writeConceptLocator(writer, concept, contents);
    located.add(name);
    return locatorLabel(concept);
  };
  for (const relationship of relationships) {
    const [from, to] = [locate(relationship.source), locate(relationship.target)];
    const { arcrole, order, weight, preferredLabel, contextElement, closed, targetRole, usable } = relationship;
    writeElement(writer, `link:${link}Arc`, {
      ...{ 'xlink:type': 'arc', 'xlink:arcrole': arcrole, 'xlink:from': from, 'xlink:to': to, order: String(order) },
      ...{ weight, preferredLabel, 'xbrldt:contextElement': contextElement, 'xbrldt:targetRole': targetRole },
      'xbrldt:closed': closed === undefined ? undefined : String(closed),
      'xbrldt:usable': usable === undefined ? undefined : String(usable),
    });
  }
}

function isDimensional({ contextElement, closed, targetRole, usable }: Relationship): boolean {
  return [contextElement, closed, targetRole, usable].some((attribute) => attribute !== undefined);
}
