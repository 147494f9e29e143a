import { dirname, join } from 'node:path';
import { measure, type Measurement } from './measure.js';

type Line = (name: string, measurement: Measurement, more?: string) => void;

const BARE = 'scripts/bare-read.js';

/** Each syntax, the file that names it, the file that is large, and the floor of reading it. */
const TARGETS = [
  { name: 'JSON', to: 'big.json', large: 'big.json', options: [], floor: 'json' },
  {
    name: 'CSV tall',
    to: 'tall-report.json',
    large: 'tall-report-facts.csv',
    options: ['--to', 'csv', '--csv-layout', 'tall'],
    floor: 'csv',
  },
  {
    name: 'CSV wide',
    to: 'wide-report.json',
    large: 'wide-report-facts.csv',
    options: ['--to', 'csv', '--csv-layout', 'wide'],
    floor: 'csv',
  },
  { name: 'XML', to: 'again.xbrl', large: 'again.xbrl', options: [], floor: 'copy' },
] as const;

/**
 * Writes an instance in each syntax and reads each back: writing beside a copy of the same bytes, reading and validation
 * beside the bare tokenizer. The taxonomy stands beside the instance, in `directory`. Peaks of writing hold the report
 * that was read before.
 */
export function benchSyntaxes(cli: string, instance: string, facts: number, line: Line): void {
  const directory = dirname(instance);
  const runs = facts > 100_000 ? 1 : 3;
  for (const { name, to, large, options, floor } of TARGETS) {
    const target = join(directory, to);
    const written = measure([cli, 'convert', instance, target, '--no-check', ...options], runs);
    const writing = written.phases.find((phase) => phase.name === 'writing')?.ms ?? 0;
    const copy = measure([BARE, 'copy', join(directory, large), join(directory, 'copy')], runs);
    line(`copy, ${name}, ${facts} facts`, copy);
    line(
      `write ${name}`,
      { ...written, wallMs: writing },
      `${(writing / copy.wallMs).toFixed(1)} × the copy; all of convert ${(written.wallMs / 1000).toFixed(1)} s`,
    );
    if (floor === 'copy') continue;
    const bare = measure([BARE, floor, join(directory, large)], runs);
    const judged = measure([cli, 'validate', target], runs);
    line(`bare parse, ${name}`, bare);
    line(`read and validate ${name}`, judged, `${(judged.wallMs / bare.wallMs).toFixed(1)} × the bare parse`);
  }
}
