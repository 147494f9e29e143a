import { defineCodes } from '../code-table.js';

/** Codes about values that XML cannot carry. */
export const xmlWritingCodes = defineCodes(
  {
    'pilu:xml-character-forbidden': {
      severity: 'error',
      en: '{place} holds {character}, a character that XML does not allow; U+FFFD was written in its place.',
      zh: '{place}含有 XML 不允许的字符 {character}，已改写为 U+FFFD。',
      clause: 'charsets',
      mend: { en: 'Remove the character from the value.', zh: '请从该值中删除此字符。' },
    },
  },
  { document: 'XML 1.0', url: 'https://www.w3.org/TR/xml/#{clause}' },
);
