import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import { readRdf } from '../../src/formats/json-ld/read-rdf.js';
import { checkLinkedData } from '../../src/processor/check-linked-data.js';
import { queryReports } from '../../src/processor/query-reports.js';
import { readExample } from '../linked-data/fixture.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';

const own = readPackageTaxonomy();

describe('faults of linked data', () => {
  it('text that is no RDF: pilu:rdf-syntax, with its line', () => {
    const sink = createCollector();
    assert.equal(readRdf('<urn:a> <urn:b> "c" .\n<urn:a> <urn:b> .\n', { sink, uri: 'r.nq' }), undefined);
    assert.deepEqual(
      sink.diagnostics.map(({ code, locations }) => [code, locations[0]?.line]),
      [['pilu:rdf-syntax', 2]],
    );
  });

  it('a graph that its shapes refuse: pilu:shape-violated, with the fact', async () => {
    const sink = createCollector();
    const { taxonomy, facts } = readExample();
    const report = { taxonomy, facts: facts.map((fact) => (fact.value === '17' ? { ...fact, value: '-17' } : fact)) };
    assert.equal(await checkLinkedData(report, own, 'r', sink), false);
    assert.deepEqual(
      sink.diagnostics.map(({ code, params }) => [code, params['value']]),
      [['pilu:shape-violated', '-17']],
    );
  });

  it('a query that is none: pilu:query-wrong, with its place', async () => {
    const sink = createCollector();
    const query = { uri: 'q.rq', text: 'SELECT ?x WHERE { ?x ?y }' };
    assert.equal(await queryReports([], query, own, () => Promise.reject(new Error('no file')), sink), undefined);
    assert.deepEqual(
      sink.diagnostics.map(({ code, locations }) => [code, locations[0]?.uri]),
      [['pilu:query-wrong', 'q.rq']],
    );
  });
});
