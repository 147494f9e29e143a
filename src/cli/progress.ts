import type { Ora } from 'ora';
import type { Language, LocalizedText } from '../diagnostics/localized-text.js';
import type { Terminal } from './terminal.js';

/** Says what is under way, once a command has taken longer than a second. */
export interface Progress {
  phase(name: LocalizedText): void;
  done(): void;
}

const PATIENCE_MS = 1000;

/** Progress: a spinner on standard error where that is a terminal; nothing elsewhere, or if quiet. */
export function createProgress(terminal: Terminal, language: Language, quiet: boolean): Progress {
  if (quiet || !terminal.stderr.isTTY) return { phase: () => undefined, done: () => undefined };
  let text: string | undefined;
  let spinner: Ora | undefined;
  let timer: NodeJS.Timeout | undefined;
  const show = async (): Promise<void> => {
    const { default: ora } = await import('ora');
    if (text !== undefined) spinner = ora({ text, stream: terminal.stderr as NodeJS.WriteStream }).start();
  };
  return {
    phase(name) {
      text = name[language];
      if (spinner) spinner.text = text;
      else timer ??= setTimeout(() => void show(), PATIENCE_MS).unref();
    },
    done() {
      clearTimeout(timer);
      text = undefined;
      spinner?.stop();
      spinner = undefined;
    },
  };
}
