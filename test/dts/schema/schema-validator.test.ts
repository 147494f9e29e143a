import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { validateElement } from '../../../src/dts/schema/validate-element.js';
import type { Dts } from '../../../src/dts/dts.js';
import { readXmlTree } from '../../../src/syntax/xml/xml-element.js';
import { load, schema } from '../fixture.js';

const SCHEMA = schema(`
  <xs:element name="root"><xs:complexType><xs:sequence>
    <xs:element ref="t:head" minOccurs="0"/>
    <xs:element name="pair" minOccurs="0" maxOccurs="2"><xs:complexType><xs:all>
      <xs:element name="x" type="xs:int"/><xs:element name="y" type="xs:int" minOccurs="0"/>
    </xs:all></xs:complexType></xs:element>
    <xs:choice minOccurs="0" maxOccurs="unbounded">
      <xs:element name="number" type="t:small" nillable="true"/>
      <xs:element name="ref" type="xs:IDREF"/>
      <xs:element name="fixed" type="xs:decimal" fixed="1.0"/>
      <xs:element name="open"><xs:complexType><xs:sequence>
        <xs:any namespace="##any" processContents="lax" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
      <xs:element name="closed"><xs:complexType><xs:sequence>
        <xs:any namespace="##any" processContents="strict"/></xs:sequence></xs:complexType></xs:element>
      <xs:element name="blind"><xs:complexType><xs:sequence>
        <xs:any namespace="##any" processContents="skip"/></xs:sequence></xs:complexType></xs:element>
      <xs:element name="base" type="t:base"/>
      <xs:element name="shape" type="t:shape"/>
    </xs:choice></xs:sequence>
    <xs:attribute name="id" type="xs:ID"/>
    <xs:attribute name="kind" type="xs:token" fixed="k"/>
    <xs:attribute name="must" type="xs:int" use="required"/>
    <xs:anyAttribute namespace="##other" processContents="strict"/>
  </xs:complexType></xs:element>
  <xs:attribute name="known" type="xs:int"/>
  <xs:element name="head" type="xs:string" abstract="true"/>
  <xs:element name="member" type="xs:string" substitutionGroup="t:head"/>
  <xs:element name="deeper" type="xs:token" substitutionGroup="t:member"/>
  <xs:element name="integer" type="xs:integer"/>
  <xs:simpleType name="small"><xs:restriction base="xs:integer"><xs:maxInclusive value="9"/></xs:restriction></xs:simpleType>
  <xs:complexType name="base"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>
  <xs:complexType name="more"><xs:complexContent><xs:extension base="t:base"><xs:sequence>
    <xs:element name="b" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
  <xs:complexType name="shape" abstract="true"><xs:sequence/></xs:complexType>
  <xs:complexType name="circle"><xs:complexContent><xs:extension base="t:shape"/></xs:complexContent></xs:complexType>`);

const valid = [
  '<root must="1"/>',
  '<root must="1" id="i" kind="k"><member>text</member></root>',
  '<root must=" 1 "><deeper>text</deeper><pair><y>2</y><x>1</x></pair><pair><x>1</x></pair></root>',
  '<root must="1"><number> 9 </number><number xsi:nil="true"/><fixed> 1.0 </fixed></root>',
  '<root must="1" id="i"><ref>i</ref></root>',
  '<root must="1"><open><foreign xmlns="urn:f" any="1">text<child/></foreign></open><open><integer>1</integer></open></root>',
  '<root must="1"><blind><integer>text</integer></blind><closed><integer>1</integer></closed></root>',
  '<root must="1"><base><a>1</a></base><base xsi:type="t:more"><a>1</a><b>2</b></base><shape xsi:type="t:circle"/></root>',
];

const invalid: readonly (readonly [string, string])[] = [
  ['xsd:cvc-elt', '<unknown/>'],
  ['xsd:cvc-elt', '<root must="1"><closed><foreign/></closed></root>'],
  ['xsd:cvc-elt.abstract', '<root must="1"><head>text</head></root>'],
  ['xsd:cvc-elt.nil', '<root must="1"><number xsi:nil="true">1</number></root>'],
  ['xsd:cvc-elt.nil', '<root must="1"><ref xsi:nil="true"/></root>'],
  ['xsd:cvc-elt.fixed', '<root must="1"><fixed>2</fixed></root>'],
  ['xsd:cvc-elt.type', '<root must="1"><base xsi:type="t:shape"><a>1</a></base></root>'],
  ['xsd:cvc-complex-type.content', '<root must="1"><number>1</number><member>late</member></root>'],
  ['xsd:cvc-complex-type.content', '<root must="1"><pair><x>1</x><x>1</x></pair></root>'],
  [
    'xsd:cvc-complex-type.content',
    '<root must="1"><pair><x>1</x></pair><pair><x>1</x></pair><pair><x>1</x></pair></root>',
  ],
  ['xsd:cvc-complex-type.incomplete', '<root must="1"><pair/></root>'],
  ['xsd:cvc-complex-type.text', '<root must="1">text</root>'],
  ['xsd:cvc-complex-type.attribute', '<root must="1" other="1"/>'],
  ['xsd:cvc-complex-type.required', '<root/>'],
  ['xsd:cvc-type.abstract', '<root must="1"><shape/></root>'],
  ['xsd:cvc-attribute.fixed', '<root must="1" kind="other"/>'],
  ['xsd:cvc-datatype-valid', '<root must="x"/>'],
  ['xsd:cvc-datatype-valid', '<root must="1"><open><integer>text</integer></open></root>'],
  ['xsd:cvc-facet-valid', '<root must="1"><number>10</number></root>'],
  ['xsd:cvc-id', '<root must="1" id="i"><open><root must="1" id="i"/></open></root>'],
  ['xsd:cvc-id.dangling', '<root must="1"><ref>nowhere</ref></root>'],
  ['xsd:cvc-wildcard', '<root must="1" f:foreign="1" xmlns:f="urn:f"/>'],
];

describe('documents are valid by their schemas (XML Schema 1.0)', () => {
  let dts: Dts;
  before(async () => {
    const loaded = await load({ 'a.xsd': SCHEMA });
    assert.deepEqual(loaded.codes, []);
    dts = loaded.dts;
  });

  function codesOf(document: string): string[] {
    const sink = createCollector();
    const named = document.replace(
      /^<(\w+)/,
      '<$1 xmlns="http://example.com/t" xmlns:t="http://example.com/t" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    );
    const root = readXmlTree(new TextEncoder().encode(named), sink, { uri: 'd.xml' });
    validateElement(root!, dts.schemas, sink);
    return sink.diagnostics.map(({ code }) => code);
  }

  for (const document of valid) it(`valid: ${document}`, () => assert.deepEqual(codesOf(document), []));
  for (const [code, document] of invalid) it(`${code}: ${document}`, () => assert.deepEqual(codesOf(document), [code]));

  it('a content model accepts exactly its words', () => {
    const letter = fc.constantFrom('number', 'member', 'pair');
    const forms: Record<string, string> = {
      number: '<number>1</number>',
      member: '<member/>',
      pair: '<pair><x>1</x></pair>',
    };
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 6 }), (word) => {
        const isWord = /^(?:m)?p{0,2}n*$/.test(word.map((name) => name[0]).join(''));
        const codes = codesOf(`<root must="1">${word.map((name) => forms[name]).join('')}</root>`);
        assert.deepEqual(codes, isWord ? [] : ['xsd:cvc-complex-type.content']);
      }),
    );
  });
});
