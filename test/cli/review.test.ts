import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ReviewState } from '../../src/review/page/review-data.js';
import { reviewed, send, type Reviewed } from '../review/reviewed.js';
import { createWorkplace } from './fixture.js';
import { expectRefusal } from './expect-refusal.js';
import { run } from './run.js';

interface Extracted {
  readonly reviewed: number;
  readonly report: { readonly facts: Readonly<Record<string, { value: string; dimensions: Record<string, string> }>> };
  readonly diagnostics: readonly { readonly code: string; readonly locations: readonly { readonly uri: string }[] }[];
}

describe('commands after a review', function () {
  this.timeout(120_000);
  let review: Reviewed;
  before(async () => {
    review = await reviewed();
    const { url } = review.served;
    const headers = { origin: new URL(url).origin, 'content-type': 'application/json' };
    const path = new URL(url).pathname;
    const state = JSON.parse((await send(url, { path: `${path}api/state` })).text) as ReviewState;
    const id = (name: string) => state.facts.find(({ statement }) => statement.concept === name);
    const board = id('BoardMeetingsHeld');
    for (const [revision, action] of [
      { action: 'reject', fact: id('GeneralMeetingsHeld')?.id },
      { action: 'correct', fact: board?.id, statement: { ...board?.statement, value: '11' } },
    ].entries()) {
      const body = JSON.stringify({ ...action, revision });
      const { status, text } = await send(url, { method: 'POST', path: `${path}api/act`, headers, body });
      assert.equal(status, 200, text);
    }
  });
  after(() => review.remove());

  const meetings = ({ facts }: Extracted['report']): string[] =>
    Object.values(facts).flatMap(({ value, dimensions: { concept = '' } }) =>
      concept.endsWith('MeetingsHeld') ? [`${concept.replace(/^.*:/, '')}=${value}`] : [],
    );
  const decided = ['BoardMeetingsHeld=11', 'SupervisoryBoardMeetingsHeld=5'];

  it('extract and export honour the decisions', async () => {
    const { exitCode, stdout } = await run(['extract', review.report, '--format', 'json']);
    const extracted = JSON.parse(stdout) as Extracted;
    assert.deepEqual([exitCode, extracted.reviewed, meetings(extracted.report)], [0, 1, decided]);
    const filing = review.workplace.path('filing.json');
    const out = review.workplace.path('filed');
    const exported = await run(['export', review.report, '--filing', filing, '--out', out, '--xsd', 'off']);
    assert.equal(exported.exitCode, 0, exported.stderr);
    const facts = JSON.parse(readFileSync(`${out}/facts.json`, 'utf8')) as Extracted['report'];
    assert.deepEqual(meetings(facts), decided);
  });

  it('batch does a report again whose decisions changed, and no other', async () => {
    const argv = ['batch', review.workplace.path('*.txt'), '--out', review.workplace.path('batch'), '--jobs', '1'];
    const batch = async () =>
      JSON.parse((await run([...argv, '--format', 'json'])).stdout) as {
        resumed: number;
        reports: { facts: number }[];
      };
    const [before, again] = [await batch(), await batch()];
    assert.deepEqual([before.resumed, again.resumed], [0, 2]);
    const decisions = readFileSync(review.served.decisions, 'utf8');
    review.workplace.write('报告.txt.decisions.json', { history: [] });
    const without = await batch();
    assert.equal(without.resumed, 1);
    const count = ({ reports }: typeof before) => reports.reduce((sum, { facts }) => sum + facts, 0);
    assert.equal(count(without), count(before) + 1);
    review.workplace.write('报告.txt.decisions.json', decisions);
  });

  it('explain tells that a place was rejected in review', async () => {
    const { stdout } = await run(['explain', review.report, '股东大会3次', '--lang', 'en']);
    assert.match(stdout, /GeneralMeetingsHeld .*rejected in review/);
  });

  it('where the words are gone a warning says which decision, and the file is as it was', async () => {
    const text = readFileSync(review.report, 'utf8');
    const decisions = readFileSync(review.served.decisions, 'utf8');
    review.workplace.write('报告.txt', text.replace('9次', '九回'));
    const { exitCode, stdout } = await run(['extract', review.report, '--format', 'json']);
    const { diagnostics } = JSON.parse(stdout) as Extracted;
    assert.deepEqual(
      diagnostics.map(({ code, locations }) => [code, locations[0]?.uri]),
      [['pilu:decision-stale', review.served.decisions]],
    );
    assert.equal(exitCode, 0);
    assert.equal(readFileSync(review.served.decisions, 'utf8'), decisions);
    review.workplace.write('报告.txt', text);
  });
});

describe('pilu review', () => {
  it('refuses a report that is none, decisions that are none, and a port that is none', async () => {
    const workplace = createWorkplace();
    try {
      const report = workplace.path('report.txt');
      const out = ['--out', workplace.path('out')];
      await expectRefusal(workplace, ['review', workplace.path('none.txt'), ...out], {
        exitCode: 2,
        codes: ['pilu:file-not-found'],
        at: 'none.txt',
      });
      await expectRefusal(workplace, ['review', report, ...out, '--port', '70000'], {
        exitCode: 2,
        codes: ['pilu:option-not-a-count'],
        quotes: ['--port', '70000'],
      });
      workplace.write('report.txt.decisions.json', { history: [{ id: 1, action: 'undo', undoes: 1 }] });
      for (const argv of [
        ['review', report, ...out],
        ['extract', report],
      ])
        await expectRefusal(workplace, argv, {
          exitCode: 1,
          codes: ['pilu:decisions-broken'],
          at: 'report.txt.decisions.json',
        });
      workplace.write('report.txt.decisions.json', { history: [{ id: 1, action: 'accept' }] });
      const { exitCode, stdout } = await run(['extract', report, '--format', 'json']);
      assert.equal(exitCode, 1);
      assert.match(stdout, /report\.txt\.decisions\.json/);
    } finally {
      workplace.remove();
    }
  });
});
