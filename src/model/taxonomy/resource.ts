import type { ExpandedName } from '../../names/expanded-name.js';

/** A label of a concept or of a role (XBRL 2.1, 5.2.2; Generic Labels 1.0). */
export interface Label {
  readonly role: string;
  readonly language: string;
  readonly text: string;
}

export interface ReferencePart {
  readonly name: ExpandedName;
  readonly value: string;
}

/** A reference of a concept to authoritative literature (XBRL 2.1, 5.2.3). */
export interface Reference {
  readonly role: string;
  readonly parts: readonly ReferencePart[];
}

/** A role that a taxonomy declares (XBRL 2.1, 5.1.3). */
export interface RoleType {
  readonly roleUri: string;
  readonly id?: string;
  readonly definition?: string;
  readonly usedOn: readonly ExpandedName[];
  readonly labels: readonly Label[];
}

/** An arcrole that a taxonomy declares (XBRL 2.1, 5.1.4). */
export interface ArcroleType {
  readonly arcroleUri: string;
  readonly id?: string;
  readonly definition?: string;
  readonly usedOn: readonly ExpandedName[];
  readonly cyclesAllowed: 'any' | 'undirected' | 'none';
}
