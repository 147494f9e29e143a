/** What a suite expects as output, and what was found, as lines that must be the same in any order. */
export interface ComparedOutput {
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}
