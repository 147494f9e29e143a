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
  /** Equal for equivalent relationships of one base set (XBRL 2.1, 3.5.3.9.7.4). */
  readonly equivalence: string;
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
 * counts, and none where a prohibiting one is among those.
 */
export function findEffective(relationships: readonly ArcRelationship[]): readonly ArcRelationship[] {
  const winners = new Map<string, ArcRelationship>();
  let contested = false;
  for (const relationship of relationships) {
    const known = winners.get(relationship.equivalence);
    if (!known) {
      winners.set(relationship.equivalence, relationship);
      contested ||= relationship.prohibited;
      continue;
    }
    contested = true;
    if (
      relationship.priority > known.priority ||
      (relationship.priority === known.priority && relationship.prohibited && !known.prohibited)
    ) {
      winners.set(relationship.equivalence, relationship);
    }
  }
  return contested ? [...winners.values()].filter((relationship) => !relationship.prohibited) : relationships;
}
