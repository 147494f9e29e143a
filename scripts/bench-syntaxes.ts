import { dirname, join } from 'node:path';
import { measure, type Measurement } from './measure.js';

type Line = (name: string, measurement: Measurement, more?: string) => void;

const WRITE = 'scripts/bench-write.js';
const BARE = 'scripts/bare-read.js';

/** Each syntax, the file of the made report in it, the file that names the instance, the file that is large, and the floor of reading it. */
const TARGETS = [
  {
    name: 'JSON',
    form: 'xbrl-json',
    made: 'made-xbrl-json.json',
    to: 'big.json',
    large: 'big.json',
    options: [],
    floor: 'json',
  },
  {
    name: 'CSV tall',
    form: 'tall',
    made: 'made-tall-facts.csv',
    to: 'tall-report.json',
    large: 'tall-report-facts.csv',
    options: ['--to', 'csv', '--csv-layout', 'tall'],
    floor: 'csv',
  },
  {
    name: 'CSV wide',
    form: 'wide',
    made: 'made-wide-facts.csv',
    to: 'wide-report.json',
    large: 'wide-report-facts.csv',
    options: ['--to', 'csv', '--csv-layout', 'wide'],
    floor: 'csv',
  },
  {
    name: 'XML',
    form: 'xbrl-xml',
    made: 'made-xbrl-xml.xbrl',
    to: 'again.xbrl',
    large: 'again.xbrl',
    options: [],
    floor: 'copy',
  },
] as const;

/**
 * Writes a made report in each syntax, which is writing alone; then converts an instance to each, where the peak is that
 * of reading the instance, and reads each back. Writing stands beside a copy of the same bytes, reading and validation
 * beside the bare tokenizer. The taxonomy stands beside the instance.
 */
export function benchSyntaxes(cli: string, instance: string, facts: number, line: Line): void {
  const directory = dirname(instance);
  const runs = facts > 100_000 ? 1 : 3;
  for (const { name, form, made, to, large, options, floor } of TARGETS) {
    const alone = measure([WRITE, form, String(facts), directory], runs);
    const copied = measure([BARE, 'copy', join(directory, made), join(directory, 'copy')], runs);
    const writing = writingOf(alone);
    line(`copy of made ${name}`, copied);
    line(
      `write ${name}`,
      { ...alone, wallMs: writing },
      `${facts} facts in memory, ${times(writing, copied)} the copy`,
    );
    const target = join(directory, to);
    const converted = measure([cli, 'convert', instance, target, '--no-check', ...options], runs);
    const copy = measure([BARE, 'copy', join(directory, large), join(directory, 'copy')], runs);
    const seconds = (writingOf(converted) / 1000).toFixed(2);
    line(
      `read XML, write ${name}`,
      converted,
      `of which writing ${seconds} s, ${times(writingOf(converted), copy)} the copy`,
    );
    if (floor === 'copy') continue;
    const bare = measure([BARE, floor, join(directory, large)], runs);
    const judged = measure([cli, 'validate', target], runs);
    line(`bare parse, ${name}`, bare);
    line(`read and validate ${name}`, judged, `${(judged.wallMs / bare.wallMs).toFixed(1)} × the bare parse`);
  }
}

function writingOf({ phases }: Measurement): number {
  return phases.find((phase) => phase.name === 'writing')?.ms ?? 0;
}

function times(ms: number, floor: Measurement): string {
  return `${(ms / floor.wallMs).toFixed(1)} ×`;
}
