import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperationalError } from '../../src/diagnostics/operational-error.js';
import { createXsdValidator } from '../../src/io/xerces/xsd-validator.js';
import { validateFiles } from '../../src/io/verbs/validate-files.js';

const EXAMPLE = 'examples/kunlun-2023/expected/instance.xbrl';

describe('validate --xsd xerces without a JDK', () => {
  const { PATH } = process.env;
  const { JAVA_HOME } = process.env;
  before(() => {
    process.env['PATH'] = '';
    delete process.env['JAVA_HOME'];
  });
  after(() => {
    process.env['PATH'] = PATH;
    if (JAVA_HOME !== undefined) process.env['JAVA_HOME'] = JAVA_HOME;
  });

  it('could not run, and says why', async () => {
    await assert.rejects(validateFiles([EXAMPLE], { xsd: 'xerces' }), (error) => {
      assert.ok(error instanceof OperationalError);
      assert.equal(error.diagnostic.code, 'pilu:xerces-missing');
      return true;
    });
  });
});

describe('validate --xsd xerces', () => {
  let root: string;
  before(async function () {
    const made = await createXsdValidator();
    if (!made.available) {
      console.log(`      skipped: ${made.reason.en}`);
      this.skip();
    }
    root = mkdtempSync(join(tmpdir(), 'pilu-xsd-'));
  });
  after(() => {
    if (root) rmSync(root, { recursive: true });
  });

  it('both engines call our own filing valid', async () => {
    copyFileSync(EXAMPLE, join(root, 'good.xbrl'));
    const { diagnostics } = await validateFiles([join(root, 'good.xbrl')], { xsd: 'xerces' });
    assert.deepEqual(diagnostics, []);
  });

  it('both engines see what breaks the schema, at the same line', async () => {
    const path = join(root, 'bad.xbrl');
    writeFileSync(path, readFileSync(EXAMPLE, 'utf8').replace(/decimals="[^"]+"/, 'decimals="many"'));
    const { diagnostics } = await validateFiles([path], { xsd: 'xerces' });
    const lines = (code: string) =>
      diagnostics.filter((each) => each.code === code).map((each) => each.locations[0]?.line);
    const [own] = lines('xsd:cvc-datatype-valid');
    assert(own !== undefined);
    assert(lines('pilu:xsd-invalid').includes(own));
  });
});
