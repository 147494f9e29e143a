import { expandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';

const xbrldt = (local: string) => expandedName(NS.xbrldt, local);

/** Elements and attributes of dimensional taxonomies (Dimensions 1.0, 2). */
export const XBRLDT = {
  hypercubeItem: xbrldt('hypercubeItem'),
  dimensionItem: xbrldt('dimensionItem'),
  typedDomainRef: xbrldt('typedDomainRef'),
  contextElement: xbrldt('contextElement'),
  closed: xbrldt('closed'),
  targetRole: xbrldt('targetRole'),
  usable: xbrldt('usable'),
} as const;
