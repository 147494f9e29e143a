import type { XmlElement } from '../../syntax/xml/xml-element.js';

/** The URIs that the roleRefs and arcroleRefs beside a link give. */
export interface RoleScope {
  readonly roleRefs: ReadonlyMap<string, XmlElement>;
  readonly arcroleRefs: ReadonlyMap<string, XmlElement>;
}
