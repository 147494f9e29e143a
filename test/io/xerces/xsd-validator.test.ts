import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { OperationalError } from '../../../src/diagnostics/operational-error.js';
import { createXsdValidator, type XsdValidator } from '../../../src/io/xerces/xsd-validator.js';

const XBRLI = 'http://www.xbrl.org/2003/instance';
const CORE = Object.values(JSON.parse(readFileSync('schemas/xbrl/catalog.json', 'utf8')) as Record<string, string>);

const TAXONOMY = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="${XBRLI}" xmlns:t="urn:t"
  targetNamespace="urn:t" elementFormDefault="qualified">
  <xs:import namespace="${XBRLI}" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
  <xs:include schemaLocation="http://example.org/t/more.xsd"/>
  <xs:element id="t_A" name="A" type="xbrli:decimalItemType" substitutionGroup="xbrli:item" xbrli:periodType="instant" nillable="true"/>
</xs:schema>`;
const MORE = TAXONOMY.replace(/\n {2}<xs:include.*/, '').replaceAll(/"A"|t_A/g, (name) => name.replace('A', 'B'));

function instance(facts: string): string {
  return `<xbrl xmlns="${XBRLI}" xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:t="urn:t">
<link:schemaRef xlink:type="simple" xlink:href="http://example.org/t/t.xsd"/>
<context id="c"><entity><identifier scheme="urn:s">e</identifier></entity><period><instant>2023-12-31</instant></period></context>
<unit id="u"><measure>pure</measure></unit>
${facts}
</xbrl>`;
}

const fact = (name: string, value: string): string =>
  `<t:${name} contextRef="c" unitRef="u" decimals="0">${value}</t:${name}>`;

describe('XSD validator (Xerces)', () => {
  let validator: XsdValidator;
  let root: string;
  let schema: string;

  before(async function () {
    root = mkdtempSync(join(tmpdir(), 'pilu-'));
    const directory = join(root, '分类 标准');
    mkdirSync(directory);
    schema = join(directory, 't.xsd');
    writeFileSync(schema, TAXONOMY);
    writeFileSync(join(directory, 'more.xsd'), MORE);
    const made = await createXsdValidator({ catalogEntries: new Map([['http://example.org/t/', directory]]) });
    if (!made.available) {
      console.log(`      skipped: ${made.reason.en}`);
      this.skip();
    } else validator = made;
  });
  after(() => rmSync(root, { recursive: true }));

  function write(name: string, text: string): string {
    const file = join(root, name);
    writeFileSync(file, text);
    return file;
  }
  const rules = (diagnostics: readonly Diagnostic[]): unknown[] =>
    diagnostics.map(({ code, params, locations }) => [code, params['constraint'] ?? '', locations[0]?.line ?? 0]);

  it('every core schema compiles', async () => {
    assert.deepEqual(await validator.checkSchemas(CORE.map((file) => join('schemas/xbrl', file))), []);
  });

  it('finds the schemas of an instance by the catalog, and nothing wrong in a good one', async () => {
    const file = write('好 实例.xml', instance(fact('A', '1') + fact('B', '2')));
    assert.deepEqual(await validator.validate(file, [schema]), []);
  });

  it('names the rule, the line and the value of each fault, and reports nothing else', async () => {
    const file = write(
      'bad.xml',
      instance(`${fact('A', '一')}\n<t:A decimals="0" unitRef="u">1</t:A>\n${fact('C', '1')}`),
    );
    const found = await validator.validate(file, [schema]);
    assert.deepEqual(rules(found), [
      ['pilu:xsd-invalid', 'cvc-datatype-valid.1.2.1', 5],
      ['pilu:xsd-invalid', 'cvc-complex-type.2.2', 5],
      ['pilu:xsd-invalid', 'cvc-complex-type.4', 6],
      ['pilu:xsd-invalid', 'cvc-complex-type.2.4.a', 7],
    ]);
    const [first] = found;
    assert.ok(first);
    assert.ok(first.message.en.includes("'一'") && first.message.zh.includes("'一'"));
    assert.equal(first.locations[0]?.uri, file);
  });

  it('several schemas of one namespace are taken together', async () => {
    const other = write('other.xsd', MORE.replaceAll('"B"', '"D"').replaceAll('t_B', 't_D'));
    const file = write('several.xml', instance(fact('A', '1') + fact('D', '2')));
    assert.deepEqual(await validator.validate(file, [schema, other]), []);
  });

  it('a linkbase is validated against the core schemas alone', async () => {
    const linkbase = (type: string): string =>
      `<linkbase xmlns="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"><labelLink xlink:type="${type}" xlink:role="http://www.xbrl.org/2003/role/link"/></linkbase>`;
    assert.deepEqual(await validator.validate(write('good-linkbase.xml', linkbase('extended'))), []);
    assert.deepEqual(rules(await validator.validate(write('bad-linkbase.xml', linkbase('simple')))), [
      ['pilu:xsd-invalid', 'cvc-complex-type.3.1', 1],
    ]);
  });

  it('a DOCTYPE is refused in an instance and in a schema', async () => {
    const secret = write('secret.txt', 'secret');
    const doctype = `<!DOCTYPE a [<!ENTITY s SYSTEM "file://${secret}">]>`;
    const file = write('xxe.xml', doctype + instance(fact('A', '&s;')));
    assert.deepEqual(rules(await validator.validate(file, [schema])), [['pilu:xsd-doctype', '', 1]]);
    const bad = write('xxe.xsd', doctype + TAXONOMY);
    assert.deepEqual(rules(await validator.checkSchemas([bad])), [['pilu:xsd-doctype', '', 1]]);
  });

  it('a schema outside the catalog is not fetched; what it would declare is missing', async () => {
    const outside = '<xs:import namespace="urn:n" schemaLocation="http://nowhere.invalid/n.xsd"/>';
    const text = TAXONOMY.replace(/<xs:include.*/, outside).replace('"xbrli:decimalItemType"', '"n:x" xmlns:n="urn:n"');
    const file = write('outside.xsd', text);
    const found = await validator.checkSchemas([file]);
    assert.deepEqual(
      found.map(({ code, params }) => [code, params['constraint']]),
      [['pilu:xsd-schema-invalid', 'src-resolve']],
    );
    assert.ok(found[0]?.message.en.includes(file));
  });

  it('20,000 facts are no matter', async () => {
    const facts = Array.from({ length: 20_000 }, (_, index) => fact('A', String(index))).join('\n');
    assert.deepEqual(await validator.validate(write('large.xml', instance(facts)), [schema]), []);
  });

  it('more faults than the limit are counted, and none of their messages is lost', async () => {
    const few = await createXsdValidator({
      limit: 2,
      catalogEntries: new Map([['http://example.org/t/', dirname(schema)]]),
    });
    assert.ok(few.available);
    const file = write('many.xml', instance(`${fact('A', 'x')}\n`.repeat(20_000)));
    const found = await few.validate(file, [schema]);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['pilu:xsd-invalid', 'pilu:xsd-invalid', 'pilu:xsd-too-many'],
    );
    assert.equal(found[2]?.params['count'], 2 * 20_000 - 2);
  });

  it('a file that is not there, and one that takes too long, cannot be validated', async () => {
    const code = (error: unknown): string | undefined =>
      error instanceof OperationalError ? error.diagnostic.code : undefined;
    await assert.rejects(validator.validate(join(root, 'none.xml')), (error) => code(error) === 'pilu:file-not-found');
    const hasty = await createXsdValidator({ timeLimit: 1 });
    assert.ok(hasty.available);
    const file = write('late.xml', instance(''));
    await assert.rejects(hasty.validate(file), (error) => code(error) === 'pilu:xsd-time-limit');
  });

  it('a virtual machine that dies gives no verdict, and is not taken for a good one', async function () {
    if (process.platform === 'win32') {
      console.log('      skipped: the program that stands for Java is a shell script');
      this.skip();
    }
    const java = execFileSync('sh', ['-c', 'command -v java'], { encoding: 'utf8' }).trim();
    const programs = join(root, 'programs');
    mkdirSync(programs);
    writeFileSync(
      join(programs, 'java'),
      `#!/bin/sh\ncase "$*" in *dies.xml*) echo 'Error: no more' >&2; exit 3;; esac\nexec ${java} "$@"\n`,
      { mode: 0o755 },
    );
    const environment: NodeJS.ProcessEnv = { ...process.env, PATH: `${programs}:${process.env['PATH']}` };
    delete environment['JAVA_HOME'];
    const made = await createXsdValidator({ environment });
    assert.ok(made.available, made.available ? '' : made.reason.en);
    const dies = made.validate(write('dies.xml', instance('')));
    await assert.rejects(dies, (error) => {
      assert.ok(error instanceof OperationalError);
      assert.equal(error.diagnostic.code, 'pilu:xsd-validator-failed');
      return true;
    });
  });

  it('a helper class that Java does not run is compiled anew, once a user', async () => {
    const module = createRequire(import.meta.url).resolve('xsd-schema-validator');
    const copy = join(root, 'package');
    cpSync(dirname(dirname(module)), copy, { recursive: true });
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
    const bytes = readFileSync(join(copy, 'support', 'XMLValidator.class'));
    // The class file's major version: a Java that does not exist yet.
    bytes.writeUInt16BE(999, 6);
    writeFileSync(join(copy, 'support', 'XMLValidator.class'), bytes);
    const environment = { ...process.env, XDG_CACHE_HOME: join(root, 'cache') };
    const packageModule = join(copy, 'lib', 'validator.js');
    const made = await createXsdValidator({ packageModule, environment });
    assert.ok(made.available, made.available ? '' : made.reason.en);
    assert.deepEqual(rules(await made.validate(write('c.xml', instance('<x/>')), [])), [
      ['pilu:xsd-invalid', 'cvc-complex-type.2.4.a', 5],
    ]);
  });
});

describe('XSD validator without its tools', () => {
  it('says that there is no Java', async () => {
    const made = await createXsdValidator({ environment: { PATH: '' } });
    assert.equal(made.available, false);
    assert.deepEqual(made.reason, { en: 'No Java was found.', zh: '未找到 Java。' });
  });
});
