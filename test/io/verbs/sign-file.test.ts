import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signFile } from '../../../src/io/verbs/sign-file.js';
import { validateFiles } from '../../../src/io/verbs/validate-files.js';
import { verifyProof } from '../../../src/io/verbs/verify-proof.js';

const DOCUMENT = 'examples/kunlun-2023/expected/report.jsonld';

describe('signing a file', () => {
  let root: string;
  let [key, out] = ['', ''];
  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'pilu-sign-'));
    [key, out] = [join(root, 'key.json'), join(root, 'signed.jsonld')];
    const { valid, keyId, diagnostics } = await signFile(DOCUMENT, { out, key, newKey: true });
    assert.deepEqual([valid, diagnostics], [true, []]);
    assert.match(keyId!, /^did:key:z/);
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const codesOf = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) =>
    diagnostics.map(({ code }) => code);
  const written = (name: string, text: string): string => {
    const path = join(root, name);
    writeFileSync(path, text);
    return path;
  };

  it('gives a file that is verified, and is still a valid report', async () => {
    assert.equal((await verifyProof(out)).valid, true);
    assert.equal((await verifyProof(out, { key })).valid, true);
    assert.deepEqual((await validateFiles([out])).diagnostics, []);
  });

  it('makes a key that only its owner may read, and never overwrites one', async () => {
    assert.equal(statSync(key).mode & 0o077, 0);
    await assert.rejects(signFile(DOCUMENT, { out, key, newKey: true }));
  });

  it('an altered value, a file without a proof, another key, a key that is none: each by its code', async () => {
    const text = readFileSync(out, 'utf8');
    const altered = written('altered.jsonld', text.replace('"17"', '"18"'));
    assert.notEqual(readFileSync(altered, 'utf8'), text);
    assert.deepEqual(codesOf(await verifyProof(altered)), ['pilu:proof-wrong']);
    assert.deepEqual(codesOf(await verifyProof(DOCUMENT)), ['pilu:proof-missing']);
    const other = join(root, 'other.json');
    await signFile(DOCUMENT, { out: join(root, 'x.jsonld'), key: other, newKey: true });
    assert.deepEqual(codesOf(await verifyProof(out, { key: other })), ['pilu:proof-other-key']);
    const suite = written('suite.jsonld', text.replace('eddsa-rdfc-2022', 'eddsa-jcs-2022'));
    assert.deepEqual(codesOf(await verifyProof(suite)), ['pilu:proof-suite-unknown']);
    const named = written('named.jsonld', text.replaceAll('did:key:', 'did:web:'));
    assert.deepEqual(codesOf(await verifyProof(named)), ['pilu:proof-key-unknown']);
    assert.deepEqual(codesOf(await verifyProof(out, { key: DOCUMENT })), ['pilu:key-unreadable']);
  });

  it('what would not be kept is not signed, and no key is in any message', async () => {
    const secret = (JSON.parse(readFileSync(key, 'utf8')) as { secretKeyMultibase: string }).secretKeyMultibase;
    const bad = written('bad.jsonld', '{"@context": "https://example.com/c", "a": 1}');
    const result = await signFile(bad, { out: join(root, 'y.jsonld'), key });
    assert.deepEqual(codesOf(result), ['pilu:document-unsignable']);
    assert.ok(!JSON.stringify(result).includes(secret));
  });
});
