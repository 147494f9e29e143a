import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { Console } from './console.js';

/** What a command hands back: 0 valid, 1 invalid, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

export interface OptionDefinition {
  /** As commander spells it: `--out <dir>`. */
  readonly flags: string;
  readonly description: LocalizedText;
  readonly required?: boolean;
  readonly default?: string;
  readonly choices?: readonly string[];
}

/** Values of options by camel-case name, as commander gives them. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** One command as data; its work is imported only when it runs, so that starting stays cheap. */
export interface CommandDefinition {
  /** Words of the command, such as `taxonomy build`. */
  readonly name: string;
  /** Arguments as commander spells them: `<report>`, `<files...>`. */
  readonly arguments: readonly { readonly name: string; readonly description: LocalizedText }[];
  readonly description: LocalizedText;
  readonly options: readonly OptionDefinition[];
  /** Command lines that work as written. */
  readonly examples: readonly string[];
  readonly run: (
    args: readonly (string | readonly string[])[],
    options: OptionValues,
    console: Console,
  ) => Promise<ExitCode>;
}
