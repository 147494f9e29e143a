import type { Diagnostic } from './diagnostic.js';

/** Being unable to run: no such file, a bad option, a missing tool. Thrown; caught by the command line and gateway only. */
export class OperationalError extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message.en);
    this.name = 'OperationalError';
  }
}
