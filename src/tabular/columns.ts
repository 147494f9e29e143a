import type { Language, LocalizedText } from '../diagnostics/localized-text.js';

/** The columns of a template, in their order. */
export const COLUMNS = {
  code: { zh: '代码', en: 'Code', width: 16 },
  nameZh: { zh: '名称', en: 'Chinese name', width: 30 },
  nameEn: { zh: '英文名称', en: 'English name', width: 30 },
  definition: { zh: '说明与依据', en: 'Definition and references', width: 40 },
  period: { zh: '期间', en: 'Period', width: 14 },
  dimensions: { zh: '维度', en: 'Dimensions', width: 24 },
  value: { zh: '值', en: 'Value', width: 34 },
  unit: { zh: '单位', en: 'Unit', width: 14 },
  decimals: { zh: '小数位', en: 'Decimals', width: 9 },
  note: { zh: '备注', en: 'Note', width: 30 },
  language: { zh: '语言', en: 'Language', width: 9 },
} as const satisfies Record<string, LocalizedText & { readonly width: number }>;

export type ColumnKey = keyof typeof COLUMNS;

export const COLUMN_KEYS = Object.keys(COLUMNS) as ColumnKey[];

/** Without these a table is none of ours. */
export const REQUIRED_COLUMNS: readonly ColumnKey[] = ['code', 'value'];

const BY_HEADER = new Map<string, ColumnKey>(
  COLUMN_KEYS.flatMap((key) => [COLUMNS[key].zh, COLUMNS[key].en].map((text) => [foldHeader(text), key] as const)),
);

/** The column that a header cell names, in either language. */
export function findColumn(header: string): ColumnKey | undefined {
  return BY_HEADER.get(foldHeader(header));
}

export function headerOf(key: ColumnKey, language: Language): string {
  return COLUMNS[key][language];
}

function foldHeader(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
