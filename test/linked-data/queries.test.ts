import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAspectPool } from '../../src/model/report/aspect-pool.js';
import type { Report } from '../../src/model/report/fact.js';
import { answerToTsv, QueryFault, runQuery } from '../../src/linked-data/query/run-query.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';
import { readExample, toNQuads, vocabularyGraphs } from './fixture.js';

const DIRECTORY = 'docs/queries';
const own = readPackageTaxonomy();
const names = readdirSync(DIRECTORY).filter((name) => name.endsWith('.rq'));
const ask = async (name: string, reports: readonly Report[]) => {
  const graphs = reports.map((report) => ({ text: toNQuads(report), format: 'application/n-quads' as const }));
  const query = readFileSync(join(DIRECTORY, name), 'utf8');
  return answerToTsv(await runQuery([...vocabularyGraphs(), ...graphs], query));
};

/** The same report, one year before. */
function yearBefore({ taxonomy, facts }: Report): Report {
  const pool = createAspectPool();
  const shift = (instant: string) => instant.replace(/^\d{4}/, (year) => String(Number(year) - 1));
  return {
    taxonomy,
    facts: facts.map((fact) => {
      const { entity, period, dimensions } = fact.shared;
      const moved =
        period?.kind === 'duration'
          ? { ...period, start: shift(period.start), end: shift(period.end) }
          : period?.kind === 'instant'
            ? { ...period, instant: shift(period.instant) }
            : period;
      const value = /^\d+$/.test(fact.value ?? '') ? String(Number(fact.value) + 1) : fact.value;
      return { ...fact, value, shared: pool.shared(entity, moved, dimensions) };
    }),
  };
}

describe('queries of docs/queries', () => {
  for (const name of names) {
    it(`${name} answers as checked in; "npm run examples:update" takes what it is now`, async () => {
      const expected = join(DIRECTORY, 'answers', name.replace(/\.rq$/, '.tsv'));
      assert.ok(existsSync(expected), expected);
      assert.equal(await ask(name, [readExample()]), readFileSync(expected, 'utf8'));
    });
  }

  it('two-years.rq compares what two reports have in common', async () => {
    const report = readExample();
    const [header, ...rows] = (await ask('two-years.rq', [yearBefore(report), report])).trimEnd().split('\n');
    assert.equal(header, 'company\tlabel\tfrom\tbefore\tafter\tchange');
    const numbers = report.facts.filter(({ concept }) => own.taxonomy.concepts.get(concept)?.type.numeric);
    assert.equal(rows.length, numbers.length);
    assert.ok(rows.some((row) => row.endsWith('\t-1')));
  });

  it('a query that cannot be run is told apart from one without an answer', async () => {
    await assert.rejects(runQuery([], 'SELECT ?x WHERE { ?x ?y }'), QueryFault);
    assert.deepEqual(await runQuery([], 'SELECT ?x WHERE { ?x ?y ?z }'), { kind: 'rows', columns: ['x'], rows: [] });
    assert.deepEqual(await runQuery([], 'ASK { ?x ?y ?z }'), { kind: 'boolean', value: false });
    assert.deepEqual(await runQuery([], 'CONSTRUCT { ?x ?y ?z } WHERE { ?x ?y ?z }'), { kind: 'graph', nTriples: '' });
  });
});
