import assert from 'node:assert/strict';
import { expectRefusal } from './expect-refusal.js';
import { createWorkplace, type Workplace } from './fixture.js';
import { run } from './run.js';

describe('pilu conformance of what is no suite', () => {
  let workplace: Workplace;
  before(() => {
    workplace = createWorkplace();
    workplace.write('other.xml', '<a/>');
    workplace.write('garbage.xml', 'garbage');
    workplace.write('none.xml', '<testcases/>');
    workplace.write('directory/readme.md', '# 说明\n');
  });
  after(() => workplace.remove());

  for (const [index, code] of [
    ['other.xml', 'pilu:suite-not-an-index'],
    ['garbage.xml', 'pilu:xml-malformed'],
    ['none.xml', 'pilu:suite-empty'],
    ['directory', 'pilu:not-a-file'],
    ['missing.xml', 'pilu:file-not-found'],
  ] as const) {
    it(`${index}: ${code}, exit code 2`, async () => {
      const argv = ['conformance', workplace.path(index)];
      await expectRefusal(workplace, argv, { exitCode: 2, codes: [code], at: index });
    });
  }

  for (const [what, content] of [
    ['is not JSON', 'garbage'],
    ['is no array', '{}'],
    ['has a row that names no testcase', '[{"id":"v1","reason":"made up"}]'],
  ] as const) {
    it(`a list of expected failures that ${what}: pilu:expected-failures-wrong, exit code 2`, async () => {
      const list = workplace.write('expected.json', content);
      await expectRefusal(workplace, ['conformance', workplace.path('other.xml'), '--expected-failures', list], {
        exitCode: 2,
        codes: ['pilu:expected-failures-wrong'],
        at: 'expected.json',
        quotes: [list],
      });
    });
  }
});

describe('pilu conformance', () => {
  it('names the testcases that have no variation, in the index and beside it', async () => {
    const workplace = createWorkplace();
    try {
      const sound = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>';
      const variation = '<variation id="v"><data><xsd readMeFirst="true">a.xsd</xsd></data><result/></variation>';
      workplace.write('suite/a.xsd', sound);
      workplace.write('suite/one.xml', `<testcase>${variation}</testcase>`);
      workplace.write('suite/bare.xml', '<testcase/>');
      workplace.write('suite/apart.xml', '<testcase/>');
      const names = ['one.xml', 'bare.xml'].map((name) => `<testcase uri="${name}"/>`).join('');
      const index = workplace.write('suite/index.xml', `<testcases name="made up">${names}</testcases>`);
      const { exitCode, stdout } = await run(['conformance', index, '--beside', '--lang', 'en']);
      const lines = ['bare.xml', 'apart.xml'].map((name) => `  ${name}: has no variation, nothing was run`);
      assert.deepEqual([exitCode, stdout.trimEnd().split('\n')], [0, ['made up: 1/1', ...lines]]);
    } finally {
      workplace.remove();
    }
  });
});
