import { Command, CommanderError, Option } from 'commander';
import { piluCodes } from '../diagnostics/codes/pilu.js';
import { usageCodes } from '../diagnostics/codes/usage.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Language } from '../diagnostics/localized-text.js';
import { isOperationalError, OperationalError } from '../diagnostics/operational-error.js';
import { PILU_VERSION } from '../util/version.js';
import type { CommandDefinition, ExitCode, OptionDefinition, OptionValues } from './command.js';
import { COMMANDS } from './commands/index.js';
import { createConsole, type OutputForm } from './console.js';
import { finish } from './finish.js';
import { helpForm } from './help-form.js';
import { findLanguage, findOutputForm } from './language.js';
import type { Terminal } from './terminal.js';
import { PROGRAM_TEXTS as TEXTS } from './program-texts.js';
import { seeHelp, usageFault } from './usage-fault.js';

/** Runs one command line. Nothing is thrown: every fault becomes a message on standard error and an exit code. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = findLanguage(argv, terminal.env);
  let exitCode: ExitCode = 0;
  const program = configure(new Command('pilu'), language, terminal)
    .description(TEXTS.description[language])
    .helpCommand('help [command]', TEXTS.helpCommand[language])
    .version(PILU_VERSION, '-V, --version', TEXTS.version[language])
    .addOption(toOption(LANGUAGE_OPTION, language))
    .addHelpText('after', `\n${TEXTS.footer[language]}`);
  for (const definition of COMMANDS) {
    addCommand(program, definition, language, terminal).action(async (...received: unknown[]) => {
      const args = received.slice(0, definition.arguments.length) as (string | string[])[];
      const options = received[definition.arguments.length] as Record<string, string | boolean>;
      const console = createConsole(terminal, language, {
        format: options['format'] as OutputForm,
        quiet: options['quiet'] === true,
      });
      requireOptions(definition, options);
      try {
        exitCode = await definition.run(args, options, console);
      } finally {
        console.progress.done();
      }
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && (error.exitCode === 0 || error.code === 'commander.help'))
      return error.exitCode === 0 ? 0 : 2;
    const console = createConsole(terminal, language, { format: findOutputForm(argv), quiet: false });
    const fault = error instanceof CommanderError ? usageFault(error, commandOf(argv)) : diagnosticOf(error);
    finish({ valid: false, errors: 1, warnings: 0, diagnostics: [fault], omitted: new Map() }, console, {});
    if (terminal.env['PILU_DEBUG'] && error instanceof Error) terminal.stderr.write(`${error.stack}\n`);
    return 2;
  }
}

/** Adds a command below its group (`taxonomy build` is `build` in the group `taxonomy`). */
function addCommand(program: Command, definition: CommandDefinition, language: Language, terminal: Terminal): Command {
  const words = definition.name.split(' ');
  let parent = program;
  for (const word of words.slice(0, -1)) {
    const known = parent.commands.find((command) => command.name() === word);
    parent =
      known ??
      configure(parent.command(word), language, terminal)
        .helpCommand('help [command]', TEXTS.helpCommand[language])
        .description(TEXTS.groups[word]?.[language] ?? '')
        .addOption(toOption(LANGUAGE_OPTION, language));
  }
  const command = configure(parent.command(words.at(-1) as string), language, terminal).description(
    definition.description[language],
  );
  for (const { name, description } of definition.arguments) command.argument(name, description[language]);
  const own = new Set(definition.options.map(({ flags }) => flags));
  const common = COMMON_OPTIONS.filter(({ flags }) => !own.has(flags));
  for (const option of [...definition.options, ...common]) command.addOption(toOption(option, language));
  const examples = definition.examples.map((example) => `  $ ${example}`).join('\n');
  return command.addHelpText('after', `\n${TEXTS.examples[language]}\n${examples}`);
}

/** Also before the command, and on a group. */
const LANGUAGE_OPTION: OptionDefinition = {
  flags: '--lang <language>',
  choices: ['zh', 'en'],
  description: TEXTS.lang,
};

const COMMON_OPTIONS: readonly OptionDefinition[] = [
  { flags: '--format <form>', choices: ['text', 'json'], default: 'text', description: TEXTS.format },
  LANGUAGE_OPTION,
  { flags: '-q, --quiet', description: TEXTS.quiet },
];

function toOption(definition: OptionDefinition, language: Language): Option {
  const required = definition.required ? TEXTS.required[language] : '';
  const option = new Option(definition.flags, `${definition.description[language]}${required}`);
  if (definition.choices) option.choices(definition.choices);
  if (definition.default !== undefined) option.default(definition.default);
  return option;
}

/** Asked for here and not by commander, which would speak of it before a mistyped option that was meant to be it. */
function requireOptions({ name, options: definitions }: CommandDefinition, options: OptionValues): void {
  for (const { flags, required } of definitions) {
    if (!required || options[new Option(flags).attributeName()] !== undefined) continue;
    throw new OperationalError(
      usageCodes.create('pilu:option-required', { option: flags }, [], [seeHelp(`pilu ${name}`)]),
    );
  }
}

function configure(command: Command, language: Language, terminal: Terminal): Command {
  return command
    .configureHelp(helpForm(language))
    .helpOption('-h, --help', TEXTS.help[language])
    .configureOutput({
      // Faults of the command line are reported as every other fault is.
      outputError: () => undefined,
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .showHelpAfterError(false)
    .exitOverride();
}

/** The words of the command that a command line names, as far as they are known. */
function commandOf(argv: readonly string[]): string {
  const named = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => argv[index] === word));
  return named ? `pilu ${named.name}` : 'pilu';
}

function diagnosticOf(error: unknown): Diagnostic {
  if (isOperationalError(error)) return error.diagnostic;
  const reason = error instanceof Error ? error.message : String(error);
  return piluCodes.create('pilu:internal', { reason });
}
