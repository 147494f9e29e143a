/**
 * Scores every report that has an answer key and writes the figures: `npm run evaluate -- [--reports DIR] [--date DAY]
 * [--out docs/evaluation.md]`. The day is given, never taken from a clock; without it the file says that it is not known.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { extractReport } from '../src/io/verbs/extract-report.js';
import { openDataStore } from '../src/io/data-store.js';
import { createCollector } from '../src/diagnostics/sink.js';
import { localNameOf } from '../src/names/expanded-name.js';
import { formatScore, scoreFacts, type AnswerKey, type EmittedFact, type Score } from './score-facts.js';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '../shared/reports' },
    date: { type: 'string' },
    out: { type: 'string', default: 'docs/evaluation.md' },
  },
});

interface Scored {
  readonly name: string;
  readonly score: Score;
}

async function scoreAll(directory: string): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const folder of ['', 'keyed']) {
    const path = join(directory, folder);
    if (!existsSync(path)) continue;
    for (const file of readdirSync(path)
      .filter((name) => name.endsWith('.expected.json'))
      .sort()) {
      const name = file.replace('.expected.json', '');
      const text = join(path, `${name}.txt`);
      const key = JSON.parse(readFileSync(join(path, file), 'utf8')) as AnswerKey;
      const { factsJson = '{"facts":{}}' } = await extractReport(text);
      const facts = Object.values((JSON.parse(factsJson) as { facts: Record<string, EmittedFact> }).facts);
      const rawText = readFileSync(text, 'utf8').replace(/^\uFEFF/, '');
      // A key is complete where it says what must not be found.
      const score = scoreFacts(key, facts, { rawText, complete: key.must_not_emit !== undefined });
      scored.push({ name, score });
      process.stderr.write(`${name}\n${formatScore(score).replace(/^/gm, '  ')}\n`);
    }
  }
  return scored;
}

const rate = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

/** Sums by a property of the concept. */
function tableBy(scored: readonly Scored[], title: string, of: (concept: string) => string): string[] {
  const rows = new Map<string, { owed: number; found: number; exact: number; wrong: number }>();
  for (const { score } of scored) {
    for (const [concept, count] of score.perConcept) {
      const row = rows.get(of(concept)) ?? { owed: 0, found: 0, exact: 0, wrong: 0 };
      rows.set(of(concept), row);
      for (const name of ['owed', 'found', 'exact', 'wrong'] as const) row[name] += count[name];
    }
  }
  return [
    `| ${title} | owed | recall | exact | wrong |`,
    '|---|---:|---:|---:|---:|',
    ...[...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, { owed, found, exact, wrong }]) =>
          `| ${name} | ${owed} | ${rate(found, owed)} | ${rate(exact, owed)} | ${wrong} |`,
      ),
  ];
}

const scored = await scoreAll(values.reports);
if (scored.length === 0) {
  process.stderr.write(`no keyed reports below ${values.reports}\n`);
  process.exitCode = 2;
} else {
  const data = await openDataStore();
  const own = await data.taxonomy(createCollector());
  const types = new Map<string, string>();
  for (const { name, type } of own?.taxonomy.concepts.values() ?? []) types.set(localNameOf(name), type.valueKind);
  const sections = new Map<string, string>();
  for (const file of readdirSync('taxonomy/sections')) {
    const text = readFileSync(join('taxonomy/sections', file), 'utf8');
    for (const [, name = ''] of text.matchAll(/\bname: ([A-Z]\w+)/g)) sections.set(name, file.replace('.yaml', ''));
  }
  const mean = (of: (score: Score) => number): string =>
    (scored.reduce((sum, { score }) => sum + of(score), 0) / scored.length).toFixed(3);
  const share = (part: number, whole: number): number => part / Math.max(whole, 1);
  const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 60);
  const confusion = scored.flatMap(({ name, score }) => [
    ...score.missed.map((one) => ['missed', name, one] as const),
    ...score.inexact.map((one) => ['inexact', name, one] as const),
    ...score.wrong.map((one) => ['wrong', name, one] as const),
  ]);
  const lines = [
    '# Evaluation',
    '',
    `Written by \`npm run evaluate\`${values.date === undefined ? '' : ` on ${values.date}`}, over ${scored.length} reports with answer keys. A fact of a key is found by its`,
    'concept, members and value; exact where unit, period, qualifier and place agree too. Precision counts the facts that the',
    'keys judge. The keys were open while cues were written: figures on reports that nobody has seen are lower.',
    '',
    '| report | recall | exact | precision | text blocks | evidence mismatch |',
    '|---|---:|---:|---:|---:|---:|',
    ...scored.map(
      ({ name, score }) =>
        `| ${name} | ${rate(score.found, score.owed)} | ${rate(score.exact, score.owed)} | ${rate(score.used, score.used + score.wrong.length)} | ${score.blocksFound}/${score.blocks} | ${score.evidenceMismatch} |`,
    ),
    `| mean | ${mean((one) => share(one.found, one.owed))} | ${mean((one) => share(one.exact, one.owed))} | ${mean((one) => share(one.used, one.used + one.wrong.length))} | | |`,
    '',
    '## By section',
    '',
    ...tableBy(scored, 'section', (concept) => sections.get(concept) ?? 'other'),
    '',
    '## By type',
    '',
    ...tableBy(scored, 'type', (concept) => types.get(concept) ?? 'other'),
    '',
    '## Confusions',
    '',
    ...(confusion.length === 0
      ? ['None.']
      : ['| what | report | concept | value | instead | words |', '|---|---|---|---|---|---|']),
    ...confusion.map(
      ([what, name, one]) =>
        `| ${what} | ${name} | ${one.concept} | ${cell(one.value)} | ${cell(one.detail)} | ${cell(one.quote)} |`,
    ),
    '',
  ];
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, lines.join('\n'));
}
