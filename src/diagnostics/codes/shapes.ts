import { defineCodes } from '../code-table.js';

/** Codes about graphs that do not conform to SHACL shapes. */
export const shapeCodes = defineCodes(
  {
    'pilu:shape-violated': {
      severity: 'error',
      en: '{focus} does not conform to its shape: {constraint} of {path}, found "{value}".',
      zh: '{focus} 不符合形状约束：{path} 的 {constraint}，实际值“{value}”。',
      clause: 'core-components',
    },
  },
  { document: 'SHACL', url: 'https://www.w3.org/TR/shacl/#{clause}' },
);
