import type { Language } from '../diagnostics/localized-text.js';
import type { Concept } from '../model/taxonomy/concept.js';
import type { ColumnKey } from './columns.js';
import type { TemplateSection } from './template-taxonomy.js';

/** What a cell of a template holds: a text, and the number or serial date that says the same in a spreadsheet. */
export interface TemplateCell {
  readonly text: string;
  readonly number?: number;
}

export type TemplateCells = Readonly<Partial<Record<ColumnKey, TemplateCell>>>;

/** A row of a template: a concept, once more for each member and further fact. */
export interface TemplateRow {
  readonly concept: Concept;
  /** The first row of its concept. */
  readonly first: boolean;
  readonly cells: TemplateCells;
}

export interface TemplateSheet {
  readonly section: TemplateSection;
  readonly rows: readonly TemplateRow[];
}

/** Codes of rows that say something of the report as a whole. */
export const SETTINGS = {
  '#taxonomy': { zh: '分类标准', en: 'Taxonomy' },
  '#periodStart': { zh: '报告期首日', en: 'First day of the reporting period' },
  '#periodEnd': { zh: '报告期末日', en: 'Last day of the reporting period' },
  '#language': { zh: '文字的语言', en: 'Language of texts' },
  '#entity': { zh: '主体', en: 'Entity' },
} as const;

export type SettingCode = keyof typeof SETTINGS;

/** A template before it becomes a spreadsheet or CSV. */
export interface Template {
  readonly language: Language;
  readonly settings: Readonly<Record<SettingCode, TemplateCell>>;
  readonly sheets: readonly TemplateSheet[];
}
