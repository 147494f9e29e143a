import type { ExpandedName } from '../../names/expanded-name.js';
import type { XmlElement } from '../../syntax/xml/xml-element.js';
import type { Linkbase } from '../document/read-linkbase.js';
import type { ExtendedLink } from '../document/read-extended-link.js';

/** What one arc says of one pair of endpoints: an arc between shared labels says it of every pair (XBRL 2.1, 3.5.3.9). */
export interface ArcRelationship {
  readonly arc: XmlElement;
  readonly link: ExtendedLink;
  readonly linkbase: Linkbase | undefined;
  readonly arcrole: string;
  readonly linkRole: string;
  /** A concept's declaration, a resource, or whatever else a locator points at. */
  readonly source: XmlElement;
  readonly target: XmlElement;
  readonly order: number;
  readonly priority: number;
  readonly prohibited: boolean;
  /** Equal for relationships between the same two elements. */
  readonly ends: number;
}

/** Relationships of one arcrole, by one arc element, in links of one element and role (XBRL 2.1, 3.5.3.9.7.3). */
export interface BaseSet {
  readonly arcrole: string;
  readonly linkRole: string;
  readonly linkName: ExpandedName;
  readonly arcName: ExpandedName;
  /** All, in the order of discovery. */
  readonly relationships: readonly ArcRelationship[];
  /** Those that are left after prohibition and overriding, siblings as discovered. */
  readonly effective: readonly ArcRelationship[];
}

/**
 * The network of a base set (XBRL 2.1, 3.5.3.9.7.5): of equivalent relationships only that of the highest priority
 * counts, and none where a prohibiting one is among those. Those between the same ends are equivalent where
 * `attributesOf` is equal too (3.5.3.9.7.4), which is asked of no others.
 */
export function findEffective(
  relationships: readonly ArcRelationship[],
  attributesOf: (relationship: ArcRelationship) => string,
): readonly ArcRelationship[] {
  const met = new Set<number>();
  const repeated = new Set<number>();
  let contested = false;
  for (const { ends, prohibited } of relationships) {
    if (met.has(ends)) repeated.add(ends);
    met.add(ends);
    contested ||= prohibited;
  }
  if (repeated.size === 0) return contested ? relationships.filter(({ prohibited }) => !prohibited) : relationships;
  const winners = new Map<number | string, ArcRelationship>();
  for (const relationship of relationships) {
    const { ends, priority, prohibited } = relationship;
    const key = repeated.has(ends) ? `${ends} ${attributesOf(relationship)}` : ends;
    const known = winners.get(key);
    const wins =
      !known || priority > known.priority || (priority === known.priority && prohibited && !known.prohibited);
    if (wins) winners.set(key, relationship);
  }
  return [...winners.values()].filter(({ prohibited }) => !prohibited);
}
