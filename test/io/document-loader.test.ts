import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentLoader, urlOfPath } from '../../src/io/document-loader.js';
import { digestDocument, digestOf } from '../../src/processor/document-digest.js';

describe('createDocumentLoader', () => {
  let directory: string;
  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'pilu-loader-'));
    mkdirSync(join(directory, 'set/sub'), { recursive: true });
    writeFileSync(join(directory, 'set/a b.xsd'), 'inside');
    writeFileSync(join(directory, 'set/sub/b.xsd'), 'below');
    writeFileSync(join(directory, 'set/large.xsd'), 'x'.repeat(3_000_000));
    writeFileSync(join(directory, 'secret.xsd'), 'outside');
    symlinkSync(join(directory, 'secret.xsd'), join(directory, 'set/link.xsd'));
  });
  after(() => rmSync(directory, { recursive: true }));

  async function load(url: string): Promise<string> {
    const rewrites = [
      { prefix: 'http://example.com/t/', target: join(directory, 'set') },
      { prefix: 'http://example.com/t/deep/', target: join(directory, 'set/sub') },
    ];
    const loader = await createDocumentLoader({ roots: [join(directory, 'set')], rewrites });
    const outcome = await loader.load(url);
    assert.equal(await digestDocument(loader, url), digestOf(outcome), 'the digest is of something else');
    return typeof outcome === 'string' ? `refused: ${outcome}` : new TextDecoder().decode(outcome);
  }

  it('reads files below the roots', async () => {
    assert.equal(await load(urlOfPath(join(directory, 'set/a b.xsd'))), 'inside');
    assert.equal((await load(urlOfPath(join(directory, 'set/large.xsd')))).length, 3_000_000);
    assert.equal(await load(urlOfPath(join(directory, 'set/nowhere.xsd'))), 'refused: not-found');
    assert.equal(await load(urlOfPath(join(directory, 'set'))), 'refused: not-found');
  });

  it('reads nothing outside them, by dots or by links', async () => {
    assert.equal(await load(urlOfPath(join(directory, 'secret.xsd'))), 'refused: outside');
    assert.equal(await load(`${urlOfPath(join(directory, 'set'))}/%2e%2e/secret.xsd`), 'refused: outside');
    assert.equal(await load(urlOfPath(join(directory, 'set/link.xsd'))), 'refused: outside');
    assert.equal(await load('file:///etc/passwd'), 'refused: outside');
  });

  it('rewrites web addresses, the longest prefix first, and never leaves the target', async () => {
    assert.equal(await load('http://example.com/t/a%20b.xsd'), 'inside');
    assert.equal(await load('http://example.com/t/deep/b.xsd'), 'below');
    assert.equal(await load('http://example.com/t/..%2fsecret.xsd'), 'refused: outside');
  });

  it('has the core schemas, and asks the network for nothing', async () => {
    assert.match(await load('http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd'), /targetNamespace/);
    assert.equal(await load('https://example.com/other.xsd'), 'refused: offline');
    assert.equal(await load('ftp://example.com/other.xsd'), 'refused: scheme');
  });
});
