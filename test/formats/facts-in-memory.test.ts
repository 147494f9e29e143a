import { strict as assert } from 'node:assert';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createCollector } from '../../src/diagnostics/sink.js';
import { durationOfDays } from '../../src/datatypes/period.js';
import { readSyntax, SYNTAX_NAMES, writeSyntax, type SyntaxName } from '../../src/formats/report-syntaxes.js';
import { createAspectPool } from '../../src/model/report/aspect-pool.js';
import type { Report } from '../../src/model/report/fact.js';
import { TINY, tinyName, tinyTaxonomy } from '../support/tiny-taxonomy.js';

const FACTS = 20_000;
/** A fact object, its id and its value, with a place in two lists; what a source text would take comes on top. */
const MOST_BYTES = 280;

/** Facts whose ids and values are long, as texts cut out of a source are; ten share their aspects. */
function makeReport(): Report {
  const pool = createAspectPool();
  const facts = Array.from({ length: FACTS }, (_, n) => ({
    id: `fact-with-a-long-id-${n}`,
    concept: tinyName('Text'),
    value: `a text of some length ${n}`,
    language: 'en',
    shared: pool.shared(
      { scheme: 'https://example.com/entities', identifier: String(Math.floor(n / 10)) },
      durationOfDays('2023-01-01', '2023-12-31'),
    ),
  }));
  return { taxonomy: [`${TINY}/tiny.xsd`], facts };
}

describe('facts that were read', () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const heap = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };

  for (const syntax of ['xbrl-xml', 'xbrl-csv', 'xbrl-json'] as const satisfies readonly SyntaxName[]) {
    it(`hold nothing of the source alive: ${SYNTAX_NAMES[syntax]}`, () => {
      const sink = createCollector();
      const context = { taxonomy: tinyTaxonomy, sink, uri: 'file:///r' };
      const files = new Map(
        writeSyntax(syntax, makeReport(), context, { name: 'r', layout: 'tall' }).map(({ path, content }) => [
          path,
          Buffer.from([...(content as Iterable<string>)].join('')),
        ]),
      );
      const [source] = files.values();
      const before = heap();
      const read = readSyntax(syntax, source ?? Buffer.of(), context, (url) => files.get(url));
      const each = (heap() - before) / FACTS;
      assert.equal(read?.report.facts.length, FACTS);
      assert.deepEqual(sink.diagnostics, []);
      assert.ok(each < MOST_BYTES, `${each.toFixed(0)} bytes a fact`);
    });
  }
});
