import type { Diagnostic } from './diagnostic.js';

/** Being unable to run: no such file, a bad option, a missing tool. Thrown; caught by the command line and gateway only. */
export class OperationalError extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message.en);
    this.name = 'OperationalError';
  }
}

/** Whether an error is an OperationalError; told by its name, since a module that is loaded twice makes two classes. */
export function isOperationalError(error: unknown): error is OperationalError {
  return error instanceof Error && error.name === 'OperationalError' && 'diagnostic' in error;
}
