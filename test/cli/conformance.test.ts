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
});
