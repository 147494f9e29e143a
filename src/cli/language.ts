import type { Language } from '../diagnostics/localized-text.js';

/** The language of messages: `--lang`, else the locale of the environment, else Chinese. */
export function findLanguage(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
