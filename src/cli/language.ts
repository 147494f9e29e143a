import type { Language } from '../diagnostics/localized-text.js';
import type { OutputForm } from './console.js';

/** The language of messages: `--lang`, else the locale of the environment, else Chinese. */
export function findLanguage(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const asked = findOption(argv, '--lang');
  if (asked === 'zh' || asked === 'en') return asked;
  // POSIX: the first of these that is set and not empty counts.
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** The form of the result, for faults that are found before the command line is understood. */
export function findOutputForm(argv: readonly string[]): OutputForm {
  const asked = findOption(argv, '--format');
  return asked === 'json' || asked === 'sarif' ? asked : 'text';
}

function findOption(argv: readonly string[], name: string): string | undefined {
  const at = argv.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  return at < 0 ? undefined : argv[at] === name ? argv[at + 1] : argv[at]?.slice(name.length + 1);
}
