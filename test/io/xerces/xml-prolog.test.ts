import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXmlProlog } from '../../../src/io/xerces/xml-prolog.js';

describe('XML prolog', () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'pilu-'));
  });
  after(() => rmSync(root, { recursive: true }));

  async function read(content: string | Uint8Array): Promise<string> {
    const file = join(root, 'a.xml');
    writeFileSync(file, content);
    const prolog = await readXmlProlog(file);
    return prolog.kind === 'root' ? [...prolog.attributes.values()].join(' ') : prolog.diagnostic.code;
  }

  it('gives the attributes of the root, in every common encoding', async () => {
    assert.equal(await read('<?xml version="1.0"?><!-- <!DOCTYPE no> --><a b="披露"/>'), '披露');
    assert.equal(await read('\ufeff<a b="披露"/>'), '披露');
    assert.equal(
      await read(Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a b="披露"/>', 'utf16le')),
      '披露',
    );
    const gbk = Buffer.from([0xc5, 0xfb, 0xc2, 0xb6]).toString('latin1');
    assert.equal(await read(Buffer.from(`<?xml version="1.0" encoding="GB18030"?><a b="${gbk}"/>`, 'latin1')), '披露');
    assert.equal(await read(`<!--${'x'.repeat(100_000)}--><a b="c"/>`), 'c');
  });

  it('refuses a DOCTYPE wherever it is', async () => {
    assert.equal(await read('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), 'pilu:xsd-doctype');
    assert.equal(await read(`<!--${'x'.repeat(100_000)}--><!DOCTYPE a [<!ENTITY b "c">]><a/>`), 'pilu:xsd-doctype');
    assert.equal(await read(Buffer.from('\ufeff<!DOCTYPE a><a/>', 'utf16le')), 'pilu:xsd-doctype');
  });

  it('refuses what is no XML, and encodings it does not know', async () => {
    assert.equal(await read(''), 'pilu:xsd-not-well-formed');
    assert.equal(await read('披露'), 'pilu:xsd-not-well-formed');
    assert.equal(await read('<?xml version="1.0" encoding="UTF-7"?><a/>'), 'pilu:xsd-encoding');
    assert.equal(await read(Buffer.from([0x3c, 0x61, 0x20, 0xff, 0xfe])), 'pilu:xsd-encoding');
  });
});
