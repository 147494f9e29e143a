import assert from 'node:assert/strict';
import { createWorkplace, type Workplace } from '../../cli/fixture.js';
import { expectRefusal } from '../../cli/expect-refusal.js';
import { run } from '../../cli/run.js';
import { inlineDocument, REFERENCES } from '../../formats/inline-xbrl/reading/inline-document.js';
import { TUPLE_INSTANCE, TUPLE_SCHEMA } from '../../support/tuple-instance.js';
import { viewed } from '../../viewer/viewed.js';

const EXPECTED = 'examples/kunlun-2023/expected';

describe('pilu view', () => {
  let workplace: Workplace;
  before(() => {
    workplace = createWorkplace();
  });
  after(() => workplace.remove());

  it('shows the same facts whatever the syntax', async () => {
    const pages = await Promise.all(
      ['report.xhtml', 'instance.xbrl', 'facts.json', 'report.jsonld'].map((name) => viewed(`${EXPECTED}/${name}`)),
    );
    try {
      const factsOf = ({ data }: (typeof pages)[number]) =>
        data.facts
          .map(({ id, concept, value, evidence }) => [id, data.concepts[concept]?.name, value, evidence])
          .sort();
      for (const page of pages) {
        assert.deepEqual(page.result.diagnostics, []);
        assert.deepEqual(factsOf(page), factsOf(pages[0]!));
        assert.deepEqual(page.data.sections.length, pages[0]!.data.sections.length);
      }
      assert.deepEqual(
        pages.map(({ data }) => data.documents.length),
        [1, 0, 0, 0],
      );
    } finally {
      for (const page of pages) page.remove();
    }
  });

  it('a directory stands for the file of it that shows most', async () => {
    const page = await viewed(EXPECTED);
    try {
      assert.deepEqual([page.data.file, page.data.documents.length], ['report.xhtml', 1]);
    } finally {
      page.remove();
    }
  });

  it('names the file of a directory that it shows', async () => {
    const { stdout } = await run(['view', EXPECTED, '-o', workplace.path('named.html'), '--lang', 'en']);
    assert.match(stdout, /^Shown: examples\/kunlun-2023\/expected\/report\.xhtml$/m);
  });

  it('shows the facts of tuples by themselves, and fractions as texts', async () => {
    workplace.write('tuples.xsd', TUPLE_SCHEMA);
    const page = await viewed(workplace.write('tuples.xbrl', TUPLE_INSTANCE));
    try {
      const { valid, diagnostics } = page.result;
      assert.deepEqual(
        [valid, diagnostics.map(({ code, locations: [place] }) => `${code} ${place?.line}`)],
        [true, ['pilu:fraction-as-text 8', 'pilu:tuple-flattened 9']],
      );
      assert.deepEqual(
        page.data.facts.map(({ id, value }) => [id, value]),
        [
          ['n', 'of the report'],
          ['f', '1 / 3'],
          ['first', 'first'],
          ['p.2', 'second'],
        ],
      );
    } finally {
      page.remove();
    }
  });

  it('a target document that is not there: those that are there are listed, the default one too', async () => {
    const document = workplace.write(
      'targets.xhtml',
      inlineDocument('<ix:nonNumeric name="e:T" contextRef="c">a</ix:nonNumeric>', {
        references: `${REFERENCES}${REFERENCES.replace('>', ' target="t">')}`,
      }),
    );
    const view = ['view', document, '-o', workplace.path('none.html'), '--target', 'zzz', '--lang', 'en'];
    const { exitCode, stderr } = await run(view);
    assert.equal(exitCode, 1);
    assert.match(stderr, /no target document "zzz"; there are: the default one, which has no name, t\./);
  });

  it('a report with errors is shown with them, and is invalid', async () => {
    const wrong = workplace.write(
      'wrong.json',
      JSON.stringify({
        documentInfo: {
          documentType: 'https://xbrl.org/2021/xbrl-json',
          namespaces: { e: 'http://example.org/e' },
          taxonomy: ['http://example.org/none.xsd'],
        },
        facts: { f1: { value: '1', dimensions: { concept: 'e:Unknown' } } },
      }),
    );
    const { exitCode, stdout } = await run(['view', wrong, '-o', workplace.path('wrong.html')]);
    assert.equal(exitCode, 1);
    assert.match(stdout, /^事实 1 个，错误 [1-9]/);
    assert.ok(workplace.list().includes('wrong.html'));
  });

  it('a file or directory without facts: pilu:nothing-to-view, and no page', async () => {
    workplace.write('empty/readme.md', '# 说明\n');
    const schema = workplace.write(
      'empty.xsd',
      '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://example.org/x"/>',
    );
    const view = (path: string) => ['view', path, '-o', workplace.path('none.html')];
    const codes = ['pilu:nothing-to-view'];
    await expectRefusal(workplace, view(workplace.path('empty')), { exitCode: 2, codes, at: 'empty' });
    await expectRefusal(workplace, view(schema), { exitCode: 1, codes, at: 'empty.xsd' });
  });
});
