import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCollector } from '../../src/diagnostics/sink.js';
import { readTextDocument } from '../../src/documents/read-text-document.js';
import { extractFacts } from '../../src/extraction/extract-facts.js';
import { localNameOf } from '../../src/names/expanded-name.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';
import { readPackageCues } from './cue-files.js';

const REPORTS = '../shared/reports';

interface KeyFact {
  readonly concept: string;
  readonly value: unknown;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly period?: { readonly start?: string; readonly end?: string; readonly instant?: string };
  readonly level?: string;
  readonly alternate?: boolean;
  readonly offset?: number;
  readonly end?: number;
}

interface Found {
  readonly context: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function normalized(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).sort().join(' ');
  const text = String(value)
    .normalize('NFKC')
    .replaceAll(/\S+#/g, '')
    .replace(/<[^>]+>/g, '')
    .trim();
  if (/^-?[\d,]+(\.\d+)?$/.test(text)) return String(Number(text.replaceAll(',', '')));
  return /^[A-Z]\w+( [A-Z]\w+)+$/.test(text) ? text.split(' ').sort().join(' ') : text.replace(/\s/g, '');
}

function contextOf(concept: string, members: readonly string[], lastDay: string): string {
  return `${concept} ${[...members].sort().join(' ')} ${lastDay}`;
}

function extract(path: string): {
  readonly found: Found[];
  /** Facts without evidence. */
  readonly bare: number;
  readonly raw: string[];
  readonly quotes: [number, number, string][];
} {
  const sink = createCollector();
  const document = readTextDocument(readFileSync(path), { uri: path }, sink);
  assert.ok(document, path);
  const extraction = extractFacts(document, readPackageTaxonomy().taxonomy, readPackageCues(), {}, sink);
  const facts = extraction?.report.facts ?? [];
  return {
    bare: facts.filter(({ evidence = [] }) => evidence.length === 0).length,
    raw: [...document.rawText],
    quotes: facts.flatMap(({ evidence = [] }) =>
      evidence.map(({ start, end, quote }): [number, number, string] => [start, end, quote]),
    ),
    found: facts.map(({ concept, shared, value, evidence }) => {
      const { period, dimensions } = shared;
      const end = period?.kind === 'instant' ? period.instant : period?.kind === 'duration' ? period.end : '';
      const lastDay = new Date(Date.parse(`${end}Z`) - 86_400_000).toISOString().slice(0, 10);
      const members = [...dimensions.values()].map((one) =>
        one.kind === 'explicit' ? localNameOf(one.member) : normalized(one.value),
      );
      const [place] = evidence ?? [];
      return {
        context: contextOf(localNameOf(concept), members, lastDay),
        value: normalized(value),
        start: place?.start ?? 0,
        end: place?.end ?? 0,
      };
    }),
  };
}

function readKey(path: string): KeyFact[] {
  const { facts } = JSON.parse(readFileSync(path, 'utf8')) as { facts: KeyFact[] };
  return facts.filter(({ alternate, concept }) => !alternate && !concept.endsWith('TextBlock'));
}

function keyContext({ concept, dimensions = {}, period = {} }: KeyFact): string {
  return contextOf(
    concept,
    Object.values(dimensions).map(normalized),
    (period.instant ?? period.end ?? '').slice(0, 10),
  );
}

describe('reports with an answer key', function () {
  before(function () {
    if (existsSync(REPORTS)) return;
    console.log('      skipped: ../shared/reports is not here');
    this.skip();
  });

  const keyed = existsSync(REPORTS)
    ? [
        join(REPORTS, 'kunlun-2023.txt'),
        ...readdirSync(join(REPORTS, 'keyed'))
          .filter((name) => name.endsWith('.txt'))
          .map((name) => join(REPORTS, 'keyed', name)),
      ]
    : [];
  for (const path of keyed) {
    it(`${path}: at least 0.95 of the owed facts, and no value that the key contradicts`, () => {
      const { found } = extract(path);
      const key = readKey(path.replace(/\.txt$/, '.expected.json'));
      const owed = key.filter(({ level }) => level !== 'extended');
      const missed = owed.filter(
        (fact) => !found.some((one) => one.context === keyContext(fact) && one.value === normalized(fact.value)),
      );
      assert.ok(missed.length <= owed.length * 0.05, missed.map(keyContext).join('\n'));
      const keyedContexts = new Set(key.map(keyContext));
      const wrong = found.filter(
        (one) =>
          keyedContexts.has(one.context) &&
          !key.some((fact) => keyContext(fact) === one.context && normalized(fact.value) === one.value),
      );
      assert.deepEqual(wrong, []);
    });
  }

  it('every report, keyed or not: each fact has evidence, and quotes stand where the evidence says', function () {
    this.timeout(60_000);
    const unkeyed = readdirSync(join(REPORTS, 'unkeyed')).map((name) => join(REPORTS, 'unkeyed', name));
    for (const path of [...keyed, ...unkeyed]) {
      const { bare, raw, quotes } = extract(path);
      assert.equal(bare, 0, path);
      for (const [start, end, quote] of quotes) assert.equal(raw.slice(start, end).join(''), quote, path);
    }
  });
});
