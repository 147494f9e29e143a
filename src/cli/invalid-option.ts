import { piluCodes } from '../diagnostics/codes/pilu.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import { OperationalError } from '../diagnostics/operational-error.js';

/** An option whose value is not one: the command cannot run. */
export function invalidOption(option: string, value: string, expected: LocalizedText): OperationalError {
  return new OperationalError(piluCodes.create('pilu:option-invalid', { option, value, expected }));
}
