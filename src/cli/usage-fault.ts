import type { CommanderError } from 'commander';
import { piluCodes } from '../diagnostics/codes/pilu.js';
import { usageCodes } from '../diagnostics/codes/usage.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';

/** What commander says of a command line, in English only, as a diagnostic in both languages. */
export function usageFault({ code, message }: CommanderError, command: string): Diagnostic {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const [first = '', second = ''] = quoted;
  const suggestions = [...similar(message), seeHelp(command)];
  switch (code) {
    case 'commander.unknownCommand':
      return usageCodes.create('pilu:unknown-command', { command: first }, [], suggestions);
    case 'commander.unknownOption':
      return usageCodes.create('pilu:unknown-option', { option: first }, [], suggestions);
    case 'commander.optionMissingArgument':
      return usageCodes.create('pilu:option-value-missing', { option: first }, [], suggestions);
    case 'commander.missingArgument':
      return usageCodes.create('pilu:argument-missing', { argument: first }, [], suggestions);
    case 'commander.excessArguments': {
      const [expected = 0, given = 0] = [...message.matchAll(/\d+/g)].map(Number).slice(-2);
      return usageCodes.create('pilu:argument-unexpected', { expected, given }, [], suggestions);
    }
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1] ?? '';
      const expected = { en: choices, zh: choices.replaceAll(', ', '、') };
      return piluCodes.create('pilu:option-invalid', { option: first, value: second, expected }, [], suggestions);
    }
    default:
      return usageCodes.create('pilu:command-line-wrong', { detail: message }, [], suggestions);
  }
}

/** What commander found that is spelt alike. */
function similar(message: string): LocalizedText[] {
  const names = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1]?.split(', ') ?? [];
  if (names.length === 0) return [];
  const en = `Did you mean ${names.map((name) => `"${name}"`).join(' or ')}?`;
  return [{ en, zh: `是否指${names.map((name) => `“${name}”`).join('或')}？` }];
}

/** Where everything that may be typed is listed. */
export function seeHelp(command: string): LocalizedText {
  return { en: `"${command} --help" lists what there is.`, zh: `“${command} --help”列出全部用法。` };
}
