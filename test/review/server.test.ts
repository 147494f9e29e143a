import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { OperationalError } from '../../src/diagnostics/operational-error.js';
import { compileJsonSchema } from '../../src/syntax/json-schema/json-schema.js';
import type { ReviewAnswer, ReviewSource, ReviewState } from '../../src/review/page/review-data.js';
import { REPORT, reviewed, send, type Reply, type Reviewed } from './reviewed.js';

describe('the server of the review', function () {
  this.timeout(60_000);
  let review: Reviewed;
  let origin: string;
  let base: string;
  before(async () => {
    review = await reviewed();
    origin = new URL(review.served.url).origin;
    base = new URL(review.served.url).pathname;
  });
  after(() => review.remove());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Reply> =>
    send(review.served.url, { path, headers });
  const post = (name: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> =>
    send(review.served.url, {
      method: 'POST',
      path: `${base}api/${name}`,
      headers: { origin, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const state = async (): Promise<ReviewState> => JSON.parse((await get(`${base}api/state`)).text) as ReviewState;

  it('the address holds a long secret; without it, or with another, everything is refused', async () => {
    assert.match(base, /^\/[\w-]{32}\/$/);
    assert.equal((await get(base)).status, 200);
    const wrong = base.replace(/.(?=\/$)/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const path of ['/', '/page.js', '/api/state', wrong, `${wrong}api/state`, `/${base}`, base.slice(0, -2)])
      assert.equal((await get(path)).status, 403, path);
    assert.deepEqual(await get('/api/state').then(({ text }) => text), '');
  });

  it('a foreign host name, origin or site is refused, so that no other page can ask', async () => {
    const { port } = new URL(review.served.url);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`])
      assert.equal((await get(base, { host })).status, 403, host);
    assert.equal((await get(base, { host: `localhost:${port}` })).status, 200);
    for (const foreign of ['http://evil.example', 'null', `http://localhost:${port}`])
      assert.equal((await get(`${base}api/state`, { origin: foreign })).status, 403, foreign);
    for (const site of ['cross-site', 'same-site'])
      assert.equal((await get(`${base}api/state`, { 'sec-fetch-site': site })).status, 403, site);
    assert.equal((await post('act', {}, { origin: 'http://evil.example' })).status, 403);
    const { status } = await send(review.served.url, {
      method: 'POST',
      path: `${base}api/act`,
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    assert.equal(status, 403);
  });

  it('the report goes by its own title, where a heading or a notice stands before it', async () => {
    const other = await reviewed(['重要提示', '', REPORT].join('\n'));
    try {
      const { text } = await send(other.served.url, { path: `${new URL(other.served.url).pathname}api/source` });
      assert.equal((JSON.parse(text) as ReviewSource).title, '某某股份有限公司2023年度社会责任报告');
    } finally {
      await other.remove();
    }
  });

  it('allows no other origin, frame, script or cache', async () => {
    const { headers } = await get(base, { origin });
    assert.equal(headers['access-control-allow-origin'], undefined);
    assert.match(
      String(headers['content-security-policy']),
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
    assert.doesNotMatch(String(headers['content-security-policy']), /unsafe|\*|data:/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cache-control'], 'no-store');
  });

  it('serves no file by its path', async () => {
    for (const path of [
      '../package.json',
      '..%2f..%2fetc/passwd',
      'page.js/../../etc/passwd',
      '%2e%2e/',
      '报告.txt',
      '__proto__',
      'api/constructor',
    ])
      assert.equal((await get(`${base}${encodeURI(path)}`)).status, 404, path);
  });

  it('refuses other methods, types and large bodies', async () => {
    assert.equal((await send(review.served.url, { method: 'DELETE', headers: { origin } })).status, 405);
    assert.equal((await send(review.served.url, { method: 'OPTIONS', headers: { origin } })).status, 405);
    assert.equal((await post('act', '{}', { 'content-type': 'text/plain' })).status, 415);
    assert.equal((await post('act', `"${'x'.repeat(2_000_000)}"`).catch(() => ({ status: 413 }))).status, 413);
    assert.equal((await post('nothing', {})).status, 404);
  });

  it('listens on this machine alone', async function () {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal);
    if (!outside) {
      console.log('      skipped: this machine has no other address');
      this.skip();
    }
    const url = review.served.url.replace('127.0.0.1', outside.address);
    await assert.rejects(send(url, {}), /ECONNREFUSED/);
  });

  it('what is not an action is told with its place, and nothing is saved', async () => {
    for (const body of [
      '',
      '{',
      '[]',
      '{"action":"fly","revision":0}',
      '{"action":"accept","fact":"f1","revision":0,"x":1}',
    ]) {
      const { status, text } = await post('act', body);
      assert.equal(status, 400, body);
      assert.ok((JSON.parse(text) as { messages: unknown[] }).messages.length > 0, body);
    }
    const missing = await post('act', { action: 'accept', fact: 'f999', revision: 0 });
    assert.equal(missing.status, 422);
    assert.match(missing.text, /pilu:no-such-fact/);
    const fact = (await state()).facts.find(({ statement }) => statement.concept === 'BoardMeetingsHeld');
    assert.ok(fact);
    for (const [change, code] of [
      [{ value: 'nine' }, /xbrl|pilu|oim/],
      [{ concept: 'Nothing' }, /pilu:statement-wrong/],
      [{ dimensions: { Nothing: 'At' } }, /pilu:statement-wrong/],
      [{ period: '2023-02-30/2023-12-31' }, /pilu:statement-wrong/],
    ] as const) {
      const statement = { ...fact.statement, ...change };
      const { status, text } = await post('act', { action: 'correct', fact: fact.id, statement, revision: 0 });
      assert.equal(status, 422, JSON.stringify(change));
      assert.match(text, code);
    }
    assert.ok(!existsSync(review.served.decisions));
  });

  it('an action is saved at once, by the schema; one that was taken in an older state is not', async () => {
    const before = await state();
    const fact = before.facts.find(({ statement }) => statement.concept === 'BoardMeetingsHeld');
    const accepted = await post('act', { action: 'accept', fact: fact?.id, revision: 0 });
    assert.equal(accepted.status, 200);
    const file = JSON.parse(readFileSync(review.served.decisions, 'utf8')) as { history: object[] };
    const schema = compileJsonSchema(readFileSync('schemas/decisions.schema.json', 'utf8'));
    assert.ok(schema.validate(file), JSON.stringify(schema.validate.errors));
    assert.deepEqual(
      review.history().map(({ id, action, at }) => [id, action, at]),
      [[1, 'accept', '2024-05-06T07:08:09Z']],
    );
    const late = await post('act', { action: 'reject', fact: fact?.id, revision: 0 });
    assert.equal(late.status, 409);
    const answer = JSON.parse(late.text) as ReviewAnswer;
    assert.ok('state' in answer && answer.state.revision === 1);
    assert.equal(review.history().length, 1);
  });

  it('a file that somebody else wrote is not overwritten', async () => {
    const { decisions } = review.served;
    const ours = readFileSync(decisions, 'utf8');
    writeFileSync(decisions, `${ours}\n`);
    const { status, text } = await post('act', { action: 'undo', revision: 1 });
    assert.equal(status, 409);
    assert.match(text, /pilu:decisions-changed/);
    assert.equal(readFileSync(decisions, 'utf8'), `${ours}\n`);
    assert.equal((await state()).revision, 1);
    writeFileSync(decisions, ours);
    assert.equal((await post('act', { action: 'undo', revision: 1 })).status, 200);
  });

  it('suggests number, unit and accuracy of selected words', async () => {
    const { blocks } = JSON.parse((await get(`${base}api/source`)).text) as {
      blocks: { text: string; start: number }[];
    };
    const block = blocks.find(({ text }) => text.includes('37台'));
    assert.ok(block);
    const start = block.start + block.text.indexOf('37台');
    const { text } = await post('suggest', { range: { start, end: start + 2 }, concept: 'BoardMeetingsHeld' });
    assert.deepEqual(JSON.parse(text), {
      statement: { concept: 'BoardMeetingsHeld', value: '37', unit: 'pure', period: '2023-01-01/2023-12-31' },
    });
    const none = await post('suggest', { range: { start: 5, end: 5 }, concept: 'BoardMeetingsHeld' });
    assert.equal(none.status, 400);
    assert.match(none.text, /pilu:no-words-selected/);
  });

  it('a port that is taken is told, and nothing is served', async () => {
    const port = Number(new URL(review.served.url).port);
    await assert.rejects(reviewed(undefined, { port }), (error) => {
      assert.ok(error instanceof OperationalError);
      assert.equal(error.diagnostic.code, 'pilu:review-address-taken');
      return true;
    });
  });
});
