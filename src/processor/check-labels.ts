/** The checks that every export runs, in order, as people read them. */
export const CHECK_LABELS = {
  model: { zh: 'XBRL 规则', en: 'XBRL rules' },
  'json-schema': { zh: 'JSON Schema', en: 'JSON Schema' },
  'json-ld': { zh: 'JSON-LD 展开与 RDF（安全模式）', en: 'JSON-LD expansion and RDF (safe mode)' },
  shacl: { zh: 'SHACL 形状', en: 'SHACL shapes' },
  'round-trip': { zh: '各格式读回一致', en: 'every syntax reads back equal' },
  equivalence: { zh: '各格式逐个事实相同', en: 'all syntaxes equal, fact by fact' },
  xsd: { zh: 'XML Schema（Xerces）', en: 'XML Schema (Xerces)' },
} as const;

export type CheckName = keyof typeof CHECK_LABELS;

/** Checks of the form of one file. */
export type FormCheckName = 'json-schema' | 'json-ld';
