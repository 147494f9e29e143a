import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { INTENDED_DIFFERENCES } from './intended-differences.js';
import { readSchemaComponents } from './schema-components.js';

const OURS = 'schemas/xbrl';
const THEIRS = '../shared/normative';
const catalog = JSON.parse(readFileSync(`${OURS}/catalog.json`, 'utf8')) as Record<string, string>;

/** Every component that one side lacks or both declare differently, one line each. */
function compare(ours: ReadonlyMap<string, string>, theirs: ReadonlyMap<string, string>): Map<string, string> {
  const differences = new Map<string, string>();
  for (const name of new Set([...theirs.keys(), ...ours.keys()])) {
    const our = ours.get(name);
    const their = theirs.get(name);
    if (our !== their) differences.set(name, `${name}\n  ours:   ${our ?? 'none'}\n  theirs: ${their ?? 'none'}`);
  }
  return differences;
}

describe('core schemas: components', () => {
  it('a difference in a type, an occurrence, a facet or a default is seen', () => {
    const schema = (body: string): Map<string, string> =>
      readSchemaComponents(
        `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a" xmlns:a="urn:a">${body}</xs:schema>`,
      );
    const pairs = [
      ['<xs:element name="a" type="xs:string"/>', '<xs:element name="a" type="xs:token"/>'],
      ['<xs:element name="a"/>', '<xs:element name="a" nillable="true"/>'],
      ['<xs:attribute name="a" default="1"/>', '<xs:attribute name="a"/>'],
      [
        '<xs:group name="g"><xs:sequence><xs:any/></xs:sequence></xs:group>',
        '<xs:group name="g"><xs:sequence><xs:any minOccurs="0"/></xs:sequence></xs:group>',
      ],
      [
        '<xs:simpleType name="s"><xs:restriction base="xs:string"><xs:length value="1"/></xs:restriction></xs:simpleType>',
        '<xs:simpleType name="s"><xs:restriction base="xs:string"><xs:length value="2"/></xs:restriction></xs:simpleType>',
      ],
    ] as const;
    for (const [one, other] of pairs) {
      assert.equal(compare(schema(one), schema(other)).size, 1, one);
      assert.equal(compare(schema(one), schema(one)).size, 0, one);
    }
  });

  for (const [url, file] of Object.entries(catalog)) {
    const normative = `${THEIRS}/${url.replace('://', '/')}`;
    it(`${url} declares what the published schema declares`, function () {
      if (!existsSync(normative)) {
        console.log(`      skipped: ${normative} is absent`);
        this.skip();
      }
      const found = compare(
        readSchemaComponents(readFileSync(`${OURS}/${file}`, 'utf8')),
        readSchemaComponents(readFileSync(normative, 'utf8')),
      );
      const intended = new Set(INTENDED_DIFFERENCES.filter((row) => row.url === url).map((row) => row.component));
      const unexpected = [...found].filter(([name]) => !intended.has(name)).map(([, line]) => line);
      assert.deepEqual(unexpected, [], 'differences');
      const vanished = [...intended].filter((name) => !found.has(name));
      assert.deepEqual(vanished, [], 'listed as different, and yet equal');
    });
  }
});
