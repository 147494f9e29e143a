/** Standard label, reference and link roles of XBRL 2.1 (5.2.2.2.2, 5.2.3.2.1, 3.5.3.3). */
export const ROLE = {
  link: 'http://www.xbrl.org/2003/role/link',
  label: 'http://www.xbrl.org/2003/role/label',
  documentation: 'http://www.xbrl.org/2003/role/documentation',
  reference: 'http://www.xbrl.org/2003/role/reference',
  disclosureReference: 'http://www.xbrl.org/2003/role/disclosureRef',
  footnote: 'http://www.xbrl.org/2003/role/footnote',
  /** Of the Link Role Registry: why a concept is no longer to be used, and since when. */
  deprecated: 'http://www.xbrl.org/2009/role/deprecatedLabel',
  deprecatedDate: 'http://www.xbrl.org/2009/role/deprecatedDateLabel',
  genericLabel: 'http://www.xbrl.org/2008/role/label',
  genericLink: 'http://www.xbrl.org/2008/role/link',
  linkbase: {
    label: 'http://www.xbrl.org/2003/role/labelLinkbaseRef',
    reference: 'http://www.xbrl.org/2003/role/referenceLinkbaseRef',
    presentation: 'http://www.xbrl.org/2003/role/presentationLinkbaseRef',
    definition: 'http://www.xbrl.org/2003/role/definitionLinkbaseRef',
    calculation: 'http://www.xbrl.org/2003/role/calculationLinkbaseRef',
  },
} as const;
