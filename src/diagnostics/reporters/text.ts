import type { Diagnostic, Location } from '../diagnostic.js';
import type { Language } from '../localized-text.js';

/** How the text reporter paints; the identity by default, colours on a terminal. */
export interface Palette {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly dim: (text: string) => string;
}

const PLAIN: Palette = { error: String, warning: String, info: String, dim: String };

const WORDS = {
  zh: { error: '错误', warning: '警告', info: '提示', mend: '建议', page: '页', omitted: '另有' },
  en: { error: 'error', warning: 'warning', info: 'note', mend: 'mend', page: 'page', omitted: 'more of' },
} as const;

/** One diagnostic as lines for a person: place, severity, code, sentence; then how to mend it and the clause. */
export function formatDiagnostic(diagnostic: Diagnostic, language: Language, palette: Palette = PLAIN): string {
  const words = WORDS[language];
  const [first, ...related] = diagnostic.locations;
  const place = first ? `${formatLocation(first, language)}: ` : '';
  const severity = palette[diagnostic.severity](words[diagnostic.severity]);
  const lines = [`${place}${severity} ${diagnostic.code}: ${diagnostic.message[language]}`];
  for (const suggestion of diagnostic.suggestions ?? []) lines.push(`  ${words.mend}: ${suggestion[language]}`);
  for (const location of related) {
    lines.push(palette.dim(`  ${location.role ? `${location.role}: ` : ''}${formatLocation(location, language)}`));
  }
  if (diagnostic.spec) {
    lines.push(palette.dim(`  ${diagnostic.spec.document} ${diagnostic.spec.clause} <${diagnostic.spec.url}>`));
  }
  return lines.join('\n');
}

/** Diagnostics in order, then how many of a code were counted but not kept. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  omitted: ReadonlyMap<string, number>,
  language: Language,
  palette: Palette = PLAIN,
): string {
  const lines = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, language, palette));
  for (const [code, count] of omitted) lines.push(palette.dim(`… ${WORDS[language].omitted} ${code}: ${count}`));
  return lines.map((line) => `${line}\n`).join('');
}

/** `file:line:column`, or as much of it as is known, with page, cell or pointer. */
export function formatLocation(location: Location, language: Language): string {
  const { uri, line, column, page, cell, pointer } = location;
  const position = line === undefined ? '' : column === undefined ? `:${line}` : `:${line}:${column}`;
  const inside = cell ?? (page === undefined ? undefined : `${WORDS[language].page} ${page}`) ?? pointer;
  return `${uri}${position}${inside ? ` (${inside})` : ''}`;
}
