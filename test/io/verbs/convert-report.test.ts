import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertReport } from '../../../src/io/verbs/convert-report.js';
import { diffReports } from '../../../src/io/verbs/diff-reports.js';
import { validateFiles } from '../../../src/io/verbs/validate-files.js';
import { verifyPackage } from '../../../src/io/verbs/verify-package.js';
import { reportTaxonomyApart } from '../../../src/processor/conversion/convert-report.js';
import { run } from '../../cli/run.js';
import { TUPLE_INSTANCE, TUPLE_SCHEMA } from '../../support/tuple-instance.js';
import { isOperationalError } from '../../../src/diagnostics/operational-error.js';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { readZip } from '../../../src/syntax/zip/read-zip.js';
import { writeZip } from '../../../src/syntax/zip/write-zip.js';

const EXPECTED = 'examples/kunlun-2023/expected';
const INSTANCE = join(EXPECTED, 'instance.xbrl');
const FACTS = join(EXPECTED, 'facts.json');

describe('conversion of reports', () => {
  let root: string;
  const path = (name: string) => join(root, name);
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'pilu-convert-test-'));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const targets = [
    'a.xml',
    'a.html',
    'a.json',
    'a.jsonld',
    'a.nq',
    'a.ttl',
    'tables/',
    'a.xbri',
    'a.xbr',
    'a.zip',
    'wide.csv',
  ];
  for (const target of targets) {
    it(`to ${target} and back: no fact differs, and nothing is reported`, async () => {
      const to = target === 'a.zip' ? ({ to: 'csv' } as const) : {};
      const wide = target === 'wide.csv' ? ({ csvLayout: 'wide' } as const) : {};
      const { diagnostics, losses, written, facts } = await convertReport(INSTANCE, path(target), { ...to, ...wide });
      assert.deepEqual({ diagnostics, losses, facts }, { diagnostics: [], losses: [], facts: 147 });
      const [first = ''] = written;
      const { differences } = await diffReports(INSTANCE, first);
      assert.deepEqual(differences, []);
      const back = await convertReport(first, path(`back-${target.replace(/\W/g, '')}.xbrl`));
      assert.deepEqual(back.diagnostics, []);
      const judged = await validateFiles([first]);
      assert.deepEqual([judged.valid, judged.files[0]?.facts], [true, 147]);
    });
  }

  it('what the target cannot carry is a loss; by --strict an error, and nothing is written', async () => {
    const facts = JSON.parse(readFileSync(FACTS, 'utf8'));
    facts.facts['1 odd'] = { ...facts.facts.f1 };
    facts.documentInfo['pilu:filing'] = undefined;
    writeFileSync(path('odd.json'), JSON.stringify(facts));
    const { losses, valid, diagnostics } = await convertReport(path('odd.json'), path('odd.xbrl'));
    assert.equal(valid, true);
    assert.deepEqual(
      losses?.map(({ what, facts }) => [what.en, facts]),
      [['the fact id', ['1 odd']]],
    );
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [['pilu:conversion-loss', 'warning']],
    );
    const strict = await convertReport(path('odd.json'), path('strict.xbrl'), { strict: true });
    assert.deepEqual([strict.valid, strict.written], [false, []]);
    assert.equal(readdirSync(root).includes('strict.xbrl'), false);
    const announced = await convertReport(FACTS, path('announced.xbrl'));
    assert.deepEqual(
      announced.diagnostics.map(({ code }) => code),
      ['pilu:conversion-report-loss'],
    );
  });

  it('a fact with a character that XML forbids is left out of XML, by its id', async () => {
    const facts = JSON.parse(readFileSync(FACTS, 'utf8'));
    const [id = ''] = Object.entries<{ dimensions: { language?: string } }>(facts.facts)
      .filter(([, { dimensions }]) => dimensions.language !== undefined)
      .map(([name]) => name);
    facts.facts[id].value = 'a\fb';
    facts.documentInfo['pilu:filing'] = undefined;
    writeFileSync(path('control.json'), JSON.stringify(facts));
    const { losses } = await convertReport(path('control.json'), path('control.xhtml'));
    assert.deepEqual(
      losses?.map(({ what, facts }) => [what.en, facts]),
      [['the fact itself', [id]]],
    );
  });

  it('references to a taxonomy beside the input are rewritten, and where it is not beside the output that is said; in a package they would lead outside, which is said', async () => {
    const schema = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t"/>';
    writeFileSync(path('t.xsd'), schema);
    const documentInfo = { documentType: 'https://xbrl.org/2021/xbrl-json', namespaces: {}, taxonomy: ['t.xsd'] };
    writeFileSync(path('local.json'), JSON.stringify({ documentInfo, facts: {} }));
    const beside = await convertReport(path('local.json'), path('beside.xbrl'));
    assert.deepEqual(beside.diagnostics, []);
    const moved = await convertReport(path('local.json'), path('below/local.xbrl'));
    assert.deepEqual(
      moved.diagnostics.map(({ code, severity, params }) => [code, severity, params['reference']]),
      [['pilu:conversion-taxonomy-apart', 'warning', '../t.xsd']],
    );
    assert.match(readFileSync(path('below/local.xbrl'), 'utf8'), /xlink:href="\.\.\/t\.xsd"/);
    const packed = await convertReport(path('local.json'), path('local.xbr'));
    const codes = packed.diagnostics.map(({ code, severity }) => `${code} ${severity}`);
    assert.deepEqual(codes, ['pilu:conversion-taxonomy-outside warning']);
  });

  it('files of the package that a report comes from do not stand beside the output', () => {
    const report = { taxonomy: ['t.xsd', 'https://example.org/t.xsd'], facts: [] };
    for (const [url, references] of [
      ['file:///a/facts.json', []],
      ['pilu-package:///reports/facts.json', ['t.xsd']],
    ] as const) {
      const sink = createCollector();
      reportTaxonomyApart(report, { url }, sink);
      assert.deepEqual(
        sink.diagnostics.map(({ params }) => params['reference']),
        references,
      );
    }
  });

  it('facts that are left out on reading are counted, those in tuples by themselves', async () => {
    writeFileSync(path('tuples.xsd'), TUPLE_SCHEMA);
    writeFileSync(path('tuples.xbrl'), TUPLE_INSTANCE);
    const { dropped, facts, losses } = await convertReport(path('tuples.xbrl'), path('tuples.json'));
    assert.deepEqual({ dropped, facts, losses }, { dropped: 3, facts: 1, losses: [] });
    const { stdout, exitCode } = await run(['convert', path('tuples.xbrl'), path('tuples.json'), '--lang', 'en']);
    assert.match(stdout, /^read back and compared: equal except for 3 facts dropped on reading$/m);
    assert.equal(exitCode, 0);
  });

  it('the target has to be understood', async () => {
    const codeOf = async (target: string, to?: 'json-ld' | 'n-quads' | 'csv') => {
      try {
        await convertReport(INSTANCE, path(target), to ? { to } : {});
        return undefined;
      } catch (error) {
        return isOperationalError(error) ? error.diagnostic.code : String(error);
      }
    };
    assert.equal(await codeOf('a.unknown'), 'pilu:conversion-target-unknown');
    assert.equal(await codeOf('b.xbri', 'csv'), 'pilu:conversion-target-mismatch');
    assert.equal(await codeOf('b.zip', 'json-ld'), 'pilu:conversion-target-mismatch');
    assert.equal(await codeOf('b.xbr', 'n-quads'), 'pilu:conversion-target-mismatch');
    for (const [target, to] of [
      ['b.json', 'n-quads'],
      ['b.xbrl', 'csv'],
      ['b.xhtml', 'json-ld'],
      ['b.csv', 'json-ld'],
    ] as const) {
      assert.equal(await codeOf(target, to), 'pilu:conversion-target-mismatch', `${target} --to ${to}`);
    }
    assert.deepEqual(
      readdirSync(root).filter((name) => name.startsWith('b.')),
      [],
    );
    assert.equal(await codeOf('as-json.json', 'json-ld'), undefined);
  });

  it('a package of several reports is not one report', async () => {
    const json = readFileSync(FACTS);
    writeFileSync(
      path('two.zip'),
      await writeZip([
        ['p/reports/a/f.json', json],
        ['p/reports/b/f.json', json],
      ]),
    );
    const { valid, diagnostics } = await convertReport(path('two.zip'), path('two.json'));
    assert.deepEqual([valid, ...diagnostics.map(({ code }) => code)], [false, 'pilu:package-several-reports']);
    const judged = await validateFiles([path('two.zip')]);
    assert.deepEqual([judged.valid, judged.files[0]?.facts, judged.files[0]?.kind], [true, 294, 'report-package']);
  });

  describe('pilu verify', () => {
    /** The package with one file's bytes changed. */
    async function change(name: string, edit: (text: string) => string): Promise<string> {
      const archive = await readZip(readFileSync(path('a.xbr')), createCollector(), { uri: 'a' });
      const entries = [...archive!.files].map(
        ([file, bytes]) => [file, file.endsWith(name) ? edit(Buffer.from(bytes).toString()) : bytes] as const,
      );
      writeFileSync(path('changed.xbr'), await writeZip(entries));
      return path('changed.xbr');
    }

    it('finds a sound package sound, and the digest of the facts equal in every syntax', async () => {
      const digests = new Set<string>();
      for (const name of ['a.xbri', 'a.xbr', 'a.zip']) {
        const { valid, diagnostics, verified } = await verifyPackage(path(name));
        assert.deepEqual([valid, diagnostics], [true, []]);
        for (const digest of Object.values(verified!.facts)) digests.add(digest);
      }
      assert.equal(digests.size, 1);
    });

    it('names the one file that was changed', async () => {
      const { valid, diagnostics } = await verifyPackage(
        await change('reports/a.json', (text) => text.replace('1', '2')),
      );
      assert.equal(valid, false);
      assert.deepEqual(
        diagnostics.map(({ code, params }) => [code, params['path']]),
        [['pilu:manifest-file-changed', 'reports/a.json']],
      );
    });

    it('names the report whose facts are not those of the manifest', async () => {
      const swap = (text: string) => text.replace(/("facts": \{\s*"reports\/a\.json": ")[0-9a-f]{4}/, '$10000');
      const { diagnostics } = await verifyPackage(await change('pilu-manifest.json', swap));
      assert.deepEqual(
        diagnostics.map(({ code, params }) => [code, params['path']]),
        [['pilu:manifest-facts-changed', 'reports/a.json']],
      );
    });

    it('names the report whose graph is not that of the manifest', async () => {
      const swap = (text: string) =>
        text.replace(/("graphs": \{\s*"reports\/a\.json": "RDFC-1\.0 SHA-256 )[0-9a-f]{4}/, '$10000');
      const { diagnostics } = await verifyPackage(await change('pilu-manifest.json', swap));
      assert.deepEqual(
        diagnostics.map(({ code, params }) => [code, params['path']]),
        [['pilu:manifest-graph-changed', 'reports/a.json']],
      );
    });

    /** Changes the packaged report, and its SHA-256 in the manifest, so that only the digests of what it says can tell. */
    async function falsify(edit: (report: string) => string): Promise<readonly string[]> {
      const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
      const archive = await readZip(readFileSync(path('a.xbr')), createCollector(), { uri: 'a.xbr' });
      const report = Buffer.from(archive!.files.get('a/reports/a.json')!).toString();
      const edits: Readonly<Record<string, (text: string) => string>> = {
        'a/reports/a.json': edit,
        'a/META-INF/pilu-manifest.json': (text) => text.replace(sha256(report), sha256(edit(report))),
      };
      const entries = [...archive!.files].map(([file, bytes]) => {
        const change = edits[file];
        return [file, change ? change(Buffer.from(bytes).toString()) : bytes] as const;
      });
      writeFileSync(path('falsified.xbr'), await writeZip(entries));
      const { diagnostics } = await verifyPackage(path('falsified.xbr'));
      return diagnostics.map(({ code }) => code);
    }

    it('finds an altered fact by both digests, and an altered id by that of the graph alone', async () => {
      assert.deepEqual(await falsify((text) => text), []);
      const other = await falsify((text) => text.replace(/"value": "(\d+)"/, '"value": "$11"'));
      assert.deepEqual(other, ['pilu:manifest-facts-changed', 'pilu:manifest-graph-changed']);
      const renamed = await falsify((text) => text.replace(/("facts": \{\s*")[^"]+"/, '$1another"'));
      assert.deepEqual(renamed, ['pilu:manifest-graph-changed']);
    });
  });

  it('the file that is read is never written over', async () => {
    const facts = path('own.json');
    writeFileSync(facts, readFileSync(FACTS));
    await assert.rejects(
      convertReport(facts, facts),
      (error) => isOperationalError(error) && error.diagnostic.code === 'pilu:output-is-input',
    );
    assert.deepEqual(readFileSync(facts), readFileSync(FACTS));
  });
});
