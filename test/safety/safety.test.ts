import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFiles } from '../../src/io/verbs/validate-files.js';
import { judge, type Judged } from '../fuzz/judge.js';
import { BASE, SEED } from '../fuzz/seed-filing.js';

/** Large sizes are for machines with time: SAFETY_LARGE=1. */
const LARGE = process.env['SAFETY_LARGE'] !== undefined;
const INSTANCE = SEED['i.xbrl'] as string;
const SCHEMA = SEED['t.xsd'] as string;
const LINKBASE = SEED['t.xml'] as string;

type Documents = Readonly<Record<string, string>>;

function judgeSeed(changed: Documents, entry = 'i.xbrl'): Promise<Judged> {
  const documents = Object.entries({ ...SEED, ...changed }).map(([path, text]) => [BASE + path, text]);
  return judge(BASE + entry, Object.fromEntries(documents) as Documents);
}

const codesOf = ({ diagnostics }: Judged): string[] => [...new Set(diagnostics.map(({ code }) => code))];

/** The instance with more facts before its first one. */
const withFacts = (facts: string): string => INSTANCE.replace('<t:Total', () => `${facts}\n<t:Total`);

describe('safety: documents that attack their reader', function () {
  this.timeout(60_000);

  it('entity expansion and external entities are refused with the document type, in every document', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`;
    const external = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    for (const doctype of [bomb, external, '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">']) {
      for (const [path, text] of Object.entries(SEED)) {
        if (path === 'tuples.xbrl') continue;
        const attack = text.replace('?>', `?>${doctype}`).replace('CD22', '&e;').replace('一张表', '&c;');
        const judged = await judgeSeed({ [path]: attack });
        assert(codesOf(judged).includes('pilu:xml-doctype'), `${path}: ${codesOf(judged).join(' ')}`);
        assert(!JSON.stringify(judged.diagnostics).includes('root:'));
      }
    }
  });

  it('entities without a document type are not well-formed', async () => {
    assert.deepEqual(codesOf(await judgeSeed({ 'i.xbrl': INSTANCE.replace('CD22', '&passwd;') })), [
      'pilu:xml-malformed',
    ]);
  });

  it('schemas that import and include each other, and themselves, are read once', async () => {
    const loop = (target: string) =>
      SCHEMA.replace('</xs:annotation>', `</xs:annotation><xs:include schemaLocation="${target}"/>`);
    const other = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${BASE}t">
<xs:include schemaLocation="t.xsd"/><xs:include schemaLocation="u.xsd"/></xs:schema>`;
    assert.deepEqual(codesOf(await judgeSeed({ 't.xsd': loop('t.xsd') })), []);
    assert.deepEqual(codesOf(await judgeSeed({ 't.xsd': loop('u.xsd'), 'u.xsd': other })), []);
  });

  it('a chain of imports without an end is cut off', async () => {
    const chain: Record<string, string> = {};
    for (let index = 0; index < 3_000; index++) {
      chain[`s${index}.xsd`] = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${BASE}t">
<xs:include schemaLocation="s${index + 1}.xsd"/></xs:schema>`;
    }
    const first = SCHEMA.replace('</xs:annotation>', '</xs:annotation><xs:include schemaLocation="s0.xsd"/>');
    const judged = await judgeSeed({ 't.xsd': first, ...chain });
    assert.deepEqual(codesOf(judged), ['xbrl.3.2:documentMissing']);
  });

  it('nothing outside the directory of the file is read: dots, absolute addresses, symbolic links, the network', async () => {
    const root = mkdtempSync(join(tmpdir(), 'pilu-safety-'));
    try {
      const inside = join(root, 'inside');
      mkdirSync(inside);
      writeFileSync(join(root, 't.xsd'), SCHEMA);
      symlinkSync(join(root, 't.xsd'), join(inside, 'link.xsd'));
      const outside = pathToFileURL(join(root, 't.xsd')).href;
      const hrefs = ['../t.xsd', '..%2ft.xsd', '%2e%2e/t.xsd', outside, 'link.xsd', 'file:///dev/zero'];
      for (const href of [
        ...hrefs,
        'http://127.0.0.1:9/t.xsd',
        'https://example.invalid/t.xsd',
        'data:text/xml,x',
        '',
      ]) {
        const path = join(inside, 'i.xbrl');
        writeFileSync(path, INSTANCE.replace('xlink:href="t.xsd"', `xlink:href="${href}"`));
        const { diagnostics } = await validateFiles([path]);
        const codes = new Set(diagnostics.map(({ code }) => code));
        assert(
          codes.has('xbrl.3.2:documentMissing') || codes.has('xbrl.3.2:notASchema'),
          `${href}: ${[...codes].join()}`,
        );
      }
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('10,000 levels of nesting are one diagnostic, wherever they stand', async () => {
    const deep = (name: string) => `<${name}>`.repeat(10_000) + `</${name}>`.repeat(10_000);
    const places: Documents[] = [
      { 'i.xbrl': withFacts(deep('t:Group')) },
      { 'i.xbrl': INSTANCE.replace('<xbrli:scenario>', `<xbrli:scenario>${deep('t:line')}`) },
      { 't.xml': LINKBASE.replace('<link:labelLink', `${deep('link:documentation')}<link:labelLink`) },
      { 't.xsd': SCHEMA.replace('<xs:simpleType', `${deep('xs:sequence')}<xs:simpleType`) },
    ];
    for (const changed of places) {
      const judged = await judgeSeed(changed);
      assert(codesOf(judged).includes('pilu:xml-too-deep'), codesOf(judged).join(' '));
      const told = judged.diagnostics.filter(({ code }) => code === 'pilu:xml-too-deep');
      assert.equal(told.length, 1);
    }
  });

  it('nesting within the bound does not exhaust the stack', async () => {
    const deep = (name: string) => `<${name}>`.repeat(900) + `</${name}>`.repeat(900);
    await judgeSeed({ 'i.xbrl': withFacts(deep('t:Group')) });
    await judgeSeed({ 'i.xbrl': INSTANCE.replace('<xbrli:scenario>', `<xbrli:scenario>${deep('t:line')}`) });
    await judgeSeed({ 't.xsd': SCHEMA.replace('<xs:simpleType', `${deep('xs:sequence')}<xs:simpleType`) });
    const choices = '<xs:choice>'.repeat(900) + '<xs:element ref="t:Text"/>' + '</xs:choice>'.repeat(900);
    await judgeSeed({ 't.xsd': SCHEMA.replace('<xs:element ref="t:Text"/>', choices) }, 'tuples.xbrl');
  });

  it('100,000 duplicates are judged in linear time, with messages of bounded length', async () => {
    const facts = Array.from(
      { length: 100_000 },
      (_, index) => `<t:Part contextRef="c" unitRef="cny" decimals="2">${index}</t:Part>`,
    );
    const judged = await judgeSeed({ 'i.xbrl': withFacts(facts.join('\n')) });
    assert(codesOf(judged).includes('oime:disallowedDuplicateFacts'));
    assert(judged.milliseconds < 20_000, `${judged.milliseconds} ms`);
    for (const { message, locations } of judged.diagnostics) {
      assert(message.en.length < 4_000 && locations.length <= 100, message.en.slice(0, 200));
    }
  });

  it('a fraction or context with very many children is read in linear time', async () => {
    const children = '<xbrli:numerator>1</xbrli:numerator>'.repeat(20_000);
    const fraction = `<t:Share contextRef="plain" unitRef="pure">${children}</t:Share>`;
    const judged = await judgeSeed({ 'i.xbrl': withFacts(fraction) });
    assert(judged.errors > 0 && judged.milliseconds < 10_000, `${judged.milliseconds} ms`);
    const members = '<xbrldi:explicitMember dimension="t:Axis">t:Member</xbrldi:explicitMember>'.repeat(20_000);
    const crowded = await judgeSeed({ 'i.xbrl': INSTANCE.replace('<xbrli:scenario>', `<xbrli:scenario>${members}`) });
    assert(crowded.errors > 0 && crowded.milliseconds < 10_000, `${crowded.milliseconds} ms`);
  });

  it('accuracies, exponents and numbers without measure cost no more than their text', async () => {
    const values = ['1', '0', '9'.repeat(20_000), `0.${'0'.repeat(20_000)}1`];
    const decimals = ['999999999', '-999999999', '99999999999999999999', '0', 'INF'];
    const facts = values.flatMap((value) =>
      decimals.map((each) => `<t:Part contextRef="c" unitRef="cny" decimals="${each}">${value}</t:Part>`),
    );
    const judged = await judgeSeed({ 'i.xbrl': withFacts(facts.join('\n')) });
    assert(judged.milliseconds < 10_000, `${judged.milliseconds} ms`);
    const lone = INSTANCE.replace('decimals="2">70.25', 'decimals="-999999999">70.25');
    assert.deepEqual(codesOf(await judgeSeed({ 'i.xbrl': lone })), ['calc11e:excessDigits']);
  });

  for (const [count, large] of [
    [20_000, false],
    [1_000_000, true],
  ] as const) {
    it(`${count} arcs, each prohibited and overridden, are resolved in linear time`, async function () {
      if (large && !LARGE) {
        console.log('      skipped: SAFETY_LARGE is not set');
        this.skip();
      }
      this.timeout(600_000);
      const role = 'http://www.xbrl.org/2003/arcrole/parent-child';
      const arc = (index: number, use: string) =>
        `<link:presentationArc xlink:type="arc" xlink:arcrole="${role}" xlink:from="Total" xlink:to="Part" order="${1 + (index >> 1)}" use="${use}" priority="${index % 7}"/>`;
      const arcs = Array.from({ length: count }, (_, index) => arc(index, index % 2 === 0 ? 'optional' : 'prohibited'));
      const link = `<link:presentationLink xlink:type="extended" xlink:role="http://www.xbrl.org/2003/role/link">
<link:loc xlink:type="locator" xlink:href="t.xsd#t_Total" xlink:label="Total"/><link:loc xlink:type="locator" xlink:href="t.xsd#t_Part" xlink:label="Part"/>
${arcs.join('\n')}</link:presentationLink>`;
      const judged = await judgeSeed({ 't.xml': LINKBASE.replace('<link:labelLink', () => `${link}<link:labelLink`) });
      // One pair of labels is joined once a link (XBRL 2.1, 3.5.3.9), so the arcs are told, a bounded number of them.
      assert(judged.diagnostics.length <= 100 * codesOf(judged).length);
      assert(judged.milliseconds < count, `${judged.milliseconds} ms`);
    });
  }

  it('labels shared by thousands of locators do not multiply without a bound', async () => {
    const locators = (label: string) =>
      `<link:loc xlink:type="locator" xlink:href="t.xsd#t_Part" xlink:label="${label}"/>`.repeat(5_000);
    const arc = `<link:presentationArc xlink:type="arc" xlink:arcrole="http://www.xbrl.org/2003/arcrole/parent-child" xlink:from="a" xlink:to="b"/>`;
    const link = `<link:presentationLink xlink:type="extended" xlink:role="http://www.xbrl.org/2003/role/link">
${locators('a')}${locators('b')}${arc}</link:presentationLink>`;
    const judged = await judgeSeed({ 't.xml': LINKBASE.replace('<link:labelLink', () => `${link}<link:labelLink`) });
    assert(codesOf(judged).includes('xbrl.3.5.3.9:tooManyRelationships'), codesOf(judged).join(' '));
    assert(judged.milliseconds < 10_000, `${judged.milliseconds} ms`);
  });
});
