import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector } from '../../src/diagnostics/sink.js';
import { openDataStore } from '../../src/io/data-store.js';
import { exportReport } from '../../src/io/verbs/export-report.js';
import { validateFiles } from '../../src/io/verbs/validate-files.js';
import { canonicalText } from '../../src/model/report/canonical-report.js';
import { FORMATS } from '../../src/formats/index.js';
import { factFiles } from '../../src/processor/write-filing.js';
import { EXPECTED_FILES, listExamples } from './example.js';

describe('examples', () => {
  for (const { name, report, filing, expected } of listExamples()) {
    describe(name, () => {
      let root: string;
      let out: string;
      before(async () => {
        root = mkdtempSync(join(tmpdir(), 'pilu-example-'));
        out = join(root, 'out');
        const { valid, diagnostics } = await exportReport(report, { filing, out, xsd: 'off' });
        assert.ok(valid, diagnostics.map(({ message }) => message.en).join('\n'));
      });
      after(() => rmSync(root, { recursive: true, force: true }));

      for (const file of EXPECTED_FILES) {
        it(`${file} is as expected; "npm run examples:update" takes what it is now`, () => {
          const [found, wanted] = [join(out, file), join(expected, file)].map((path) => readFileSync(path, 'utf8'));
          // Lines, so that a failure shows those that differ.
          assert.deepEqual(found?.split('\n'), wanted?.split('\n'));
        });
      }

      it('is valid in every syntax, and nothing is reported', async () => {
        const { diagnostics, files } = await validateFiles([out]);
        assert.deepEqual(diagnostics, []);
        assert.ok(files.length >= factFiles().length);
      });

      it('holds the same facts in every syntax', async () => {
        const sink = createCollector();
        const own = await (await openDataStore()).taxonomy(sink);
        assert.ok(own);
        const texts = factFiles().map(([path, format]) => {
          const bytes = readFileSync(join(out, path));
          const read = FORMATS[format].read(bytes, { taxonomy: own.taxonomy, sink, uri: path });
          assert.ok(read, path);
          return canonicalText(read.report);
        });
        assert.deepEqual(sink.diagnostics, []);
        assert.equal(new Set(texts).size, 1);
      });

      it('is exported to the same bytes from its own facts', async () => {
        const again = join(root, 'again');
        const { valid } = await exportReport(join(out, 'facts.json'), { out: again, xsd: 'off' });
        assert.ok(valid);
        // Facts alone come without the text that inline XBRL shows them in.
        for (const [path] of factFiles().filter(([, format]) => format !== 'inline-xbrl')) {
          assert.ok(readFileSync(join(again, path)).equals(readFileSync(join(out, path))), path);
        }
      });
    });
  }
});
