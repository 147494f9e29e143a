import { defineCodes } from '../code-table.js';

export const DIMENSIONS_1_0 = {
  document: 'Dimensions 1.0',
  url: 'http://www.xbrl.org/specification/dimensions/rec-2012-01-25/dimensions-rec-2006-09-18+corrected-errata-2012-01-25-clean.html#sec-{clause}',
};

/** Faults of taxonomies that Dimensions 1.0 names. */
export const xbrldteCodes = defineCodes(
  {
    'xbrldte:TooManyDefaultMembersError': {
      severity: 'error',
      clause: '2.6.2.1',
      en: 'The dimension {dimension} has several default members: {members}.',
      zh: '维度 {dimension} 有多个默认成员：{members}。',
    },
  },
  DIMENSIONS_1_0,
);
