import { expectRefusal } from './expect-refusal.js';
import { createWorkplace, type Workplace } from './fixture.js';

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
