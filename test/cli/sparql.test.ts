import assert from 'node:assert/strict';
import { expectRefusal } from './expect-refusal.js';
import { createWorkplace, type Workplace } from './fixture.js';
import { run } from './run.js';

const FILING = 'examples/kunlun-2023/expected';
const QUERY = 'docs/queries/board-meetings.rq';

describe('pilu sparql', () => {
  let workplace: Workplace;
  before(() => {
    workplace = createWorkplace();
  });
  after(() => workplace.remove());

  it('answers the same over a filing in JSON, in CSV and as a report package', async () => {
    const packaged = workplace.path('report.xbri');
    assert.equal((await run(['convert', `${FILING}/facts.json`, packaged])).exitCode, 0);
    const answers: string[] = [];
    for (const file of [`${FILING}/facts.json`, `${FILING}/tables.json`, packaged]) {
      const { exitCode, stdout } = await run(['sparql', file, QUERY]);
      assert.equal(exitCode, 0, file);
      answers.push(stdout);
    }
    assert.ok((answers[0] ?? '').split('\n').length > 2);
    assert.equal(new Set(answers).size, 1);
  });

  it('a directory: pilu:not-a-file, exit code 2', async () => {
    workplace.write('directory/readme.md', '# 说明\n');
    const expectation = { exitCode: 2, codes: ['pilu:not-a-file'], at: 'directory' } as const;
    await expectRefusal(workplace, ['sparql', workplace.path('directory'), QUERY], expectation);
  });
});
