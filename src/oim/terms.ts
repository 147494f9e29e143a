/** Namespace of pilu's own terms, such as the extension property `pilu:evidence`. */
export const PILU_TERMS = 'https://w3id.org/pilu/terms';

/** Link types and link groups that OIM gives an alias of their own: URI → alias. */
export const LINK_TYPE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['http://www.xbrl.org/2003/arcrole/fact-footnote', 'footnote'],
  ['http://www.xbrl.org/2009/arcrole/fact-explanatoryFact', 'explanatoryFact'],
]);

export const LINK_GROUP_ALIASES: ReadonlyMap<string, string> = new Map([['http://www.xbrl.org/2003/role/link', '_']]);
