import { diagnosticToJson } from '../diagnostics/reporters/json.js';
import { toSarif } from '../diagnostics/reporters/sarif.js';
import type { VerbResult } from '../io/verbs/verb.js';
import { PHASES, type PhaseListener } from '../processor/phase.js';
import { PILU_VERSION } from '../util/version.js';
import type { ExitCode } from './command.js';
import type { Console } from './console.js';

/** Prints a verb's diagnostics, or all of the result as JSON or SARIF, and gives the exit code. */
export function finish(result: VerbResult, console: Console, data: Readonly<Record<string, unknown>>): ExitCode {
  console.progress.done();
  console.printDiagnostics(result.diagnostics, result.omitted);
  console.printJson({
    valid: result.valid,
    ...data,
    errors: result.errors,
    warnings: result.warnings,
    diagnostics: result.diagnostics.map(diagnosticToJson),
    ...(result.omitted.size > 0 && { omitted: Object.fromEntries(result.omitted) }),
  });
  console.printSarif(() => toSarif(result.diagnostics, PILU_VERSION, console.language));
  return result.valid ? 0 : 1;
}

/** Shows the phases of a verb as progress. */
export function phaseListener(console: Console): PhaseListener {
  return (phase) => console.progress.phase(PHASES[phase]);
}
