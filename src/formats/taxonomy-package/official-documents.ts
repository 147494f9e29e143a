import { ARCROLE } from '../../names/arcroles.js';
import { NS } from '../../names/namespaces.js';
import { ROLE } from '../../names/roles.js';

/** The schema documents of the standards that a taxonomy's documents import or locate, by namespace. */
export const OFFICIAL_SCHEMA: Readonly<Record<string, string>> = {
  [NS.xbrli]: 'http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd',
  [NS.link]: 'http://www.xbrl.org/2003/xbrl-linkbase-2003-12-31.xsd',
  [NS.xbrldt]: 'http://www.xbrl.org/2005/xbrldt-2005.xsd',
  [NS.ref]: 'http://www.xbrl.org/2006/ref-2006-02-27.xsd',
  [NS.gen]: 'http://www.xbrl.org/2008/generic-link.xsd',
  [NS.label]: 'http://www.xbrl.org/2008/generic-label.xsd',
  [NS.dtrTypes]: 'https://www.xbrl.org/dtr/type/2024-01-31/types.xsd',
  [NS.enum2]: 'https://www.xbrl.org/2020/extensible-enumerations-2.0.xsd',
};

/** Customary prefixes of the namespaces above. */
export const OFFICIAL_PREFIX: Readonly<Record<string, string>> = {
  [NS.xsd]: 'xsd',
  [NS.xbrli]: 'xbrli',
  [NS.link]: 'link',
  [NS.xbrldt]: 'xbrldt',
  [NS.ref]: 'ref',
  [NS.gen]: 'gen',
  [NS.label]: 'label',
  [NS.dtrTypes]: 'dtr-types',
  [NS.enum2]: 'enum2',
};

const LRR_DEPRECATED = 'http://www.xbrl.org/lrr/role/deprecated-2009-12-16.xsd';
const XBRLDT = 'http://www.xbrl.org/2005/xbrldt-2005.xsd';

/** Where the arcroles that XBRL 2.1 does not define itself are declared: what an arcroleRef points at (5.1.4). */
export const ARCROLE_DECLARATION: Readonly<Record<string, string>> = {
  [ARCROLE.hasHypercubeAll]: `${XBRLDT}#all`,
  [ARCROLE.hasHypercubeNotAll]: `${XBRLDT}#notAll`,
  [ARCROLE.hypercubeDimension]: `${XBRLDT}#hypercube-dimension`,
  [ARCROLE.dimensionDomain]: `${XBRLDT}#dimension-domain`,
  [ARCROLE.domainMember]: `${XBRLDT}#domain-member`,
  [ARCROLE.dimensionDefault]: `${XBRLDT}#dimension-default`,
  [ARCROLE.summationItem11]: 'https://www.xbrl.org/2023/calculation-1.1.xsd#summation-item',
  [ARCROLE.elementLabel]: 'http://www.xbrl.org/2008/generic-label.xsd#element-label',
};

/** Where the roles of generic links and labels, and those of the Link Role Registry, are declared. */
export const ROLE_DECLARATION: Readonly<Record<string, string>> = {
  [ROLE.genericLink]: 'http://www.xbrl.org/2008/generic-link.xsd#standard-link-role',
  [ROLE.genericLabel]: 'http://www.xbrl.org/2008/generic-label.xsd#standard-label',
  [ROLE.deprecated]: `${LRR_DEPRECATED}#deprecatedLabel`,
  [ROLE.deprecatedDate]: `${LRR_DEPRECATED}#deprecatedDateLabel`,
};
