import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createContextLoader } from '../../../src/formats/json-ld/context-loader.js';
import { generateKey, keyId, parseKeyFile, type KeyFile } from '../../../src/linked-data/integrity/keys.js';
import { signDocument, verifyDocument } from '../../../src/linked-data/integrity/proof.js';

const loader = createContextLoader(readFileSync('schemas/context.jsonld', 'utf8'));
const readDocument = () =>
  JSON.parse(readFileSync('examples/kunlun-2023/expected/report.jsonld', 'utf8')) as { facts: { value: unknown }[] };

describe('Data Integrity proof, eddsa-rdfc-2022', () => {
  let key: Required<KeyFile>;
  let signed: { facts: { value: unknown }[]; proof: Record<string, unknown> };
  before(async () => {
    key = await generateKey();
    signed = (await signDocument(readDocument(), key, loader)) as typeof signed;
  });

  it('is right for the document that was signed, by the key that it names and by the key given', async () => {
    assert.deepEqual(await verifyDocument(signed, loader), { keyId: keyId(key) });
    assert.deepEqual(await verifyDocument(signed, loader, { publicKeyMultibase: key.publicKeyMultibase }), {
      keyId: keyId(key),
    });
  });

  it('has no time unless one is given, so that signing again gives the same bytes', async () => {
    assert.equal(signed.proof['created'], undefined);
    assert.deepEqual(await signDocument(readDocument(), key, loader), signed);
    const timed = (await signDocument(readDocument(), key, loader, '2024-05-01T00:00:00Z')) as typeof signed;
    assert.equal(timed.proof['created'], '2024-05-01T00:00:00Z');
    assert.deepEqual(await verifyDocument(timed, loader), { keyId: keyId(key) });
  });

  it('names what is wrong: no proof, another suite, another key, a key that is none, an altered document', async () => {
    const faultOf = async (document: object, given?: KeyFile) => {
      const verdict = await verifyDocument(document, loader, given);
      return 'fault' in verdict ? verdict.fault.kind : 'right';
    };
    const { proof, facts } = signed;
    assert.equal(await faultOf(readDocument()), 'missing');
    assert.equal(await faultOf({ ...signed, proof: { ...proof, cryptosuite: 'ecdsa-rdfc-2019' } }), 'unknown-suite');
    assert.equal(
      await faultOf({ ...signed, proof: { ...proof, verificationMethod: 'https://a.b/#c' } }),
      'unknown-key',
    );
    assert.equal(await faultOf(signed, await generateKey()), 'other-key');
    assert.equal(await faultOf({ ...signed, proof: { ...proof, created: '2024-01-01T00:00:00Z' } }), 'altered');
    const [first, ...rest] = facts;
    assert.equal(await faultOf({ ...signed, facts: [{ ...first, value: '另一文本' }, ...rest] }), 'altered');
    assert.equal(await faultOf({ ...signed, facts: rest }), 'altered');
  });

  it('keys are read from files, and what is none is told', () => {
    assert.deepEqual(parseKeyFile(JSON.stringify(key)), key);
    for (const text of ['', '{}', '{"publicKeyMultibase": "a b"}', '[]']) assert.equal(parseKeyFile(text), undefined);
  });
});
