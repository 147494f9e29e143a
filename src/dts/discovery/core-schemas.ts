import { NS } from '../../names/namespaces.js';

/**
 * Where the schemas of the specifications themselves are published. An import of one of these namespaces always means
 * this document, wherever the importing schema believes a copy to be.
 */
export const CORE_SCHEMA_URLS: ReadonlyMap<string, string> = new Map([
  [NS.xbrli, 'http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd'],
  [NS.link, 'http://www.xbrl.org/2003/xbrl-linkbase-2003-12-31.xsd'],
  [NS.xl, 'http://www.xbrl.org/2003/xl-2003-12-31.xsd'],
  [NS.xlink, 'http://www.xbrl.org/2003/xlink-2003-12-31.xsd'],
  [NS.xbrldt, 'http://www.xbrl.org/2005/xbrldt-2005.xsd'],
  [NS.xbrldi, 'http://www.xbrl.org/2006/xbrldi-2006.xsd'],
  [NS.xml, 'http://www.w3.org/2001/xml.xsd'],
]);

/** The schemas that every instance and linkbase is validated with, whether a taxonomy imports them or not. */
export const VALIDATING_SCHEMA_URLS: readonly string[] = [NS.xbrli, NS.xml, NS.xbrldi].map(
  (namespace) => CORE_SCHEMA_URLS.get(namespace) as string,
);

/** Whether a document is one of the specifications' own, to which the rules for taxonomy schemas do not apply. */
export function isCoreSchema(url: string): boolean {
  for (const core of CORE_SCHEMA_URLS.values()) if (core === url) return true;
  return false;
}
