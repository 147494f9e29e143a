import pc from 'picocolors';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Language, LocalizedText } from '../diagnostics/localized-text.js';
import { formatDiagnostics, type Palette } from '../diagnostics/reporters/text.js';
import { createProgress, type Progress } from './progress.js';
import type { Terminal } from './terminal.js';

/** How a result is printed: for a person, as JSON, or as a SARIF log. */
export type OutputForm = 'text' | 'json' | 'sarif';

/** What a command prints with: results to standard output, messages and progress to standard error. */
export interface Console {
  readonly language: Language;
  readonly format: OutputForm;
  readonly progress: Progress;
  /** A line of the result for a person; nothing with --quiet or a --format that is data. */
  print(line: string | LocalizedText): void;
  /** The result itself, as it is; nothing with --format json. */
  write(text: string): void;
  /** The result as data; nothing unless --format json. */
  printJson(value: unknown): void;
  /** The result as a SARIF log, made only when asked for. */
  printSarif(make: () => object): void;
  /** Diagnostics for a person, on standard error, with --quiet only errors; nothing in a --format that is data, which holds them. */
  printDiagnostics(diagnostics: readonly Diagnostic[], omitted: ReadonlyMap<string, number>): void;
}

export function createConsole(
  terminal: Terminal,
  language: Language,
  options: { readonly format: OutputForm; readonly quiet: boolean },
): Console {
  const { format, quiet } = options;
  const palette = paletteFor(terminal);
  return {
    language,
    format,
    progress: createProgress(terminal, language, quiet),
    print(line) {
      if (format !== 'text' || quiet) return;
      terminal.stdout.write(`${typeof line === 'string' ? line : line[language]}\n`);
    },
    write(text) {
      if (format === 'text') terminal.stdout.write(text);
    },
    printJson(value) {
      if (format === 'json') terminal.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    printSarif(make) {
      if (format === 'sarif') terminal.stdout.write(`${JSON.stringify(make(), null, 2)}\n`);
    },
    printDiagnostics(diagnostics, omitted) {
      if (format !== 'text') return;
      const shown = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
      terminal.stderr.write(formatDiagnostics(shown, quiet ? new Map() : omitted, language, palette));
    },
  };
}

/** Colours on a terminal only, and never where NO_COLOR asks for none. */
function paletteFor(terminal: Terminal): Palette {
  const colors = pc.createColors(terminal.stderr.isTTY === true && !terminal.env['NO_COLOR']);
  return { error: colors.red, warning: colors.yellow, info: colors.cyan, dim: colors.dim };
}
