import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.js';

const FILING = 'examples/kunlun-2023/expected/report.jsonld';

describe('pilu verify of a signed file', () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'pilu-verify-'));
  });
  after(() => rmSync(root, { recursive: true }));

  it('0 where the proof holds, and names who signed; 1 where there is none', async () => {
    const [key, signed] = [join(root, 'key.json'), join(root, 'signed.jsonld')];
    assert.equal((await run(['sign', FILING, '--key', key, '--new-key', '-o', signed])).exitCode, 0);
    const verified = await run(['verify', signed, '--key', key]);
    assert.deepEqual([verified.exitCode, verified.stderr], [0, '']);
    assert.match(verified.stdout, /did:key:z/);
    const unsigned = await run(['verify', FILING]);
    assert.equal(unsigned.exitCode, 1);
    assert.match(unsigned.stderr, /pilu:proof-missing/);
  });
});
