import { defineCodes } from '../code-table.js';

/** Codes about SPARQL queries. */
export const queryCodes = defineCodes(
  {
    'pilu:query-wrong': {
      severity: 'error',
      en: 'The query cannot be run: {detail}',
      zh: '无法执行此查询：{detail}',
      clause: 'grammar',
    },
  },
  { document: 'SPARQL 1.1 Query Language', url: 'https://www.w3.org/TR/sparql11-query/#{clause}' },
);
