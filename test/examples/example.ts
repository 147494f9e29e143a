import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The outputs that are checked in, exported with `--xsd off`: whether a JDK is at hand is a matter of the machine, and
 * validation.json would say so.
 */
export const EXPECTED_FILES = ['facts.json', 'instance.xbrl', 'report.xhtml', 'report.jsonld', 'coverage.json', 'validation.json', 'equivalence.json', 'tables.json', 'tables-facts.csv'] as const;

/** One directory of examples/. */
export interface Example {
  readonly name: string;
  readonly report: string;
  readonly filing: string;
  /** Directory of what is expected of it. */
  readonly expected: string;
}

export function listExamples(): Example[] {
  const names = readdirSync('examples', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => ({
    name,
    report: join('examples', name, 'report.txt'),
    filing: join('examples', name, 'filing.json'),
    expected: join('examples', name, 'expected'),
  }));
}
