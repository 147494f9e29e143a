import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticToJson } from '../diagnostics/reporters/json.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { Entity } from '../model/report/fact.js';
import type { SectionCount } from './summarize-facts.js';

/** One check of an export. What was not run is said, with the reason, and never counts as passed. */
export interface Check {
  readonly name: string;
  readonly label: LocalizedText;
  readonly status: 'passed' | 'failed' | 'not-run';
  readonly reason?: LocalizedText;
}

/** What an export comes to: validation.json, and what the command line prints. */
export interface FilingSummary {
  readonly entity: Entity;
  readonly taxonomy: readonly string[];
  readonly facts: number;
  readonly sections: readonly SectionCount[];
  readonly checks: readonly Check[];
  /** SHA-256 of the facts, the same in every file. */
  readonly factsDigest: string;
  readonly errors: number;
  readonly warnings: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The text of validation.json. Files are named without their directories, so that the bytes tell nothing of the machine. */
export function formatFilingSummary(summary: FilingSummary): string {
  const diagnostics = summary.diagnostics.map((diagnostic) => ({
    ...diagnosticToJson(diagnostic),
    locations: diagnostic.locations.map((location) => ({ ...location, uri: lastSegment(location.uri) })),
  }));
  return `${JSON.stringify({ ...summary, valid: summary.errors === 0, diagnostics }, null, 2)}\n`;
}

function lastSegment(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
