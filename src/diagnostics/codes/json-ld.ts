import { defineCodes } from '../code-table.js';

/** Codes about JSON-LD documents and other RDF. */
export const jsonLdCodes = defineCodes(
  {
    'pilu:json-ld-form': {
      severity: 'error',
      en: '{place} is {found}; expected {expected}.',
      zh: '{place} 的值为 {found}，应为 {expected}。',
      clause: 'syntax-tokens-and-keywords',
    },
    'pilu:rdf-syntax': {
      severity: 'error',
      en: 'This is not well-formed N-Quads or Turtle: {detail}',
      zh: '不是合法的 N-Quads 或 Turtle：{detail}',
      clause: 'data-model',
    },
    'pilu:json-ld-dropped': {
      severity: 'error',
      en: 'A JSON-LD processor would not keep all of the document: {detail}',
      zh: 'JSON-LD 处理器会丢失部分内容：{detail}',
      clause: 'data-model',
    },
  },
  { document: 'JSON-LD 1.1', url: 'https://www.w3.org/TR/json-ld11/#{clause}' },
);
