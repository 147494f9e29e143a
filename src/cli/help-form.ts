import { Help, type HelpConfiguration, type Option } from 'commander';
import type { Language } from '../diagnostics/localized-text.js';
import { PROGRAM_TEXTS as TEXTS } from './program-texts.js';

/** Commander's help with its own words in the language asked for. */
export function helpForm(language: Language): HelpConfiguration {
  const plain = new Help();
  const words = TEXTS.helpWords;
  return {
    styleTitle: (title) => words[title]?.[language] ?? title,
    commandUsage: (command) => translateTerm(plain.commandUsage(command), language),
    subcommandTerm: (command) => translateTerm(plain.subcommandTerm(command), language),
    displayWidth,
    optionDescription: (option) => describeOption(option, language),
  };
}

/** Columns of a terminal: Chinese characters and full-width punctuation take two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(
      character,
    )
      ? 2
      : 1;
  return width;
}

function translateTerm(term: string, language: Language): string {
  return term.replace(/\[(?:options|command)\]/g, (word) => TEXTS.helpWords[word]?.[language] ?? word);
}

function describeOption({ description, argChoices, defaultValue }: Option, language: Language): string {
  const notes: string[] = [];
  if (argChoices) notes.push(`${TEXTS.choices[language]}${argChoices.join(language === 'zh' ? '、' : ', ')}`);
  if (typeof defaultValue === 'string') notes.push(`${TEXTS.default[language]}${defaultValue}`);
  if (notes.length === 0) return description;
  return language === 'zh' ? `${description}（${notes.join('；')}）` : `${description} (${notes.join('; ')})`;
}
