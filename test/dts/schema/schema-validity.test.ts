import assert from 'node:assert/strict';
import { codesOf, load, schema, type Documents } from '../fixture.js';

const valid: readonly (readonly [string, string])[] = [
  [
    'a type restricted by every facet',
    '<xs:simpleType name="s"><xs:restriction base="xs:decimal"><xs:minInclusive value="0"/><xs:maxExclusive value="10"/><xs:totalDigits value="3"/><xs:fractionDigits value="1"/></xs:restriction></xs:simpleType>',
  ],
  [
    'lists and unions',
    '<xs:simpleType name="l"><xs:list itemType="xs:int"/></xs:simpleType><xs:simpleType name="u"><xs:union memberTypes="xs:int t:l"><xs:simpleType><xs:restriction base="xs:string"/></xs:simpleType></xs:union></xs:simpleType>',
  ],
  [
    'an element that follows an optional other',
    '<xs:complexType name="c"><xs:sequence><xs:element name="a" type="xs:int" minOccurs="0" maxOccurs="3"/><xs:element name="b" type="xs:int"/></xs:sequence></xs:complexType>',
  ],
  [
    'a content restricted to a part of it',
    '<xs:complexType name="b"><xs:choice maxOccurs="unbounded"><xs:element name="x" type="xs:int"/><xs:element name="y" type="xs:int"/></xs:choice></xs:complexType><xs:complexType name="c"><xs:complexContent><xs:restriction base="t:b"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>',
  ],
  [
    'an extension',
    '<xs:complexType name="b"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType><xs:complexType name="c"><xs:complexContent><xs:extension base="t:b"><xs:sequence><xs:element name="y" type="xs:int"/></xs:sequence><xs:attribute name="z" type="xs:int"/></xs:extension></xs:complexContent></xs:complexType>',
  ],
  [
    'groups, attribute groups and wildcards',
    '<xs:group name="g"><xs:sequence><xs:element name="x" type="xs:int"/><xs:any namespace="##other" processContents="lax"/></xs:sequence></xs:group><xs:attributeGroup name="h"><xs:attribute name="p" type="xs:int"/><xs:anyAttribute namespace="##other"/></xs:attributeGroup><xs:complexType name="c"><xs:group ref="t:g" minOccurs="0"/><xs:attributeGroup ref="t:h"/></xs:complexType>',
  ],
  [
    'types that contain themselves',
    '<xs:complexType name="c"><xs:sequence><xs:element name="x" type="t:c" minOccurs="0"/></xs:sequence></xs:complexType>',
  ],
  [
    'a restricted item type',
    '<xs:complexType name="c"><xs:simpleContent><xs:restriction base="xbrli:monetaryItemType"><xs:minInclusive value="0"/></xs:restriction></xs:simpleContent></xs:complexType>',
  ],
];

const invalid: readonly (readonly [string, string, string])[] = [
  [
    'xsd:s4s-element',
    'a type among attributes',
    '<xs:complexType name="c"><xs:attribute name="a"/><xs:sequence/></xs:complexType>',
  ],
  ['xsd:s4s-element', 'an element that is not of XML Schema', '<t:foreign/>'],
  ['xsd:s4s-attribute', 'an attribute that XML Schema does not know', '<xs:element name="e" types="xs:int"/>'],
  ['xsd:s4s-attribute', 'minOccurs on a global element', '<xs:element name="e" minOccurs="0"/>'],
  ['xsd:s4s-value', 'a name that is none', '<xs:element name="1e"/>'],
  ['xsd:s4s-value', 'a boolean that is none', '<xs:element name="e" nillable="yes"/>'],
  ['xsd:s4s-missing', 'a global element without a name', '<xs:element type="xs:int"/>'],
  ['xsd:s4s-missing', 'a simple type without a derivation', '<xs:simpleType name="s"/>'],
  ['xsd:s4s-text', 'text in a schema', '<xs:element name="e">text</xs:element>'],
  ['xsd:cvc-id', 'an id twice', '<xs:element name="e" id="x"/><xs:element name="f" id="x"/>'],
  ['xsd:src-element', 'a default and a fixed value', '<xs:element name="e" type="xs:int" default="1" fixed="1"/>'],
  [
    'xsd:src-element',
    'a type twice',
    '<xs:element name="e" type="xs:int"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:element>',
  ],
  ['xsd:src-resolve', 'a type that is not there', '<xs:element name="e" type="t:nowhere"/>'],
  ['xsd:src-resolve', 'a namespace that is not imported', '<xs:element name="e" type="link:documentationType"/>'],
  [
    'xsd:sch-props-correct',
    'two elements of one name',
    '<xs:element name="e" type="xs:int"/><xs:element name="e" type="xs:string"/>',
  ],
  [
    'xsd:e-props-correct',
    'a substitute of another type',
    '<xs:element name="h" type="xs:int"/><xs:element name="e" type="xs:string" substitutionGroup="t:h"/>',
  ],
  ['xsd:e-props-correct.value', 'a default that is no value', '<xs:element name="e" type="xs:int" default="x"/>'],
  [
    'xsd:ct-props-correct',
    'a type derived from itself',
    '<xs:complexType name="c"><xs:complexContent><xs:extension base="t:c"/></xs:complexContent></xs:complexType>',
  ],
  [
    'xsd:ct-props-correct.attribute',
    'an attribute twice',
    '<xs:complexType name="c"><xs:attribute name="a"/><xs:attribute name="a"/></xs:complexType>',
  ],
  [
    'xsd:cos-ct-derived-ok',
    'an extension of a final type',
    '<xs:complexType name="c"><xs:simpleContent><xs:extension base="xbrli:monetaryItemType"/></xs:simpleContent></xs:complexType>',
  ],
  [
    'xsd:cos-ct-derived-ok',
    'complex content from simple',
    '<xs:complexType name="b"><xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent></xs:complexType><xs:complexType name="c"><xs:complexContent><xs:extension base="t:b"/></xs:complexContent></xs:complexType>',
  ],
  [
    'xsd:derivation-ok-restriction',
    'a required attribute made optional',
    '<xs:complexType name="b"><xs:attribute name="a" use="required"/></xs:complexType><xs:complexType name="c"><xs:complexContent><xs:restriction base="t:b"><xs:attribute name="a"/></xs:restriction></xs:complexContent></xs:complexType>',
  ],
  [
    'xsd:derivation-ok-restriction',
    'an element that the base has not',
    '<xs:complexType name="b"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType><xs:complexType name="c"><xs:complexContent><xs:restriction base="t:b"><xs:sequence><xs:element name="y" type="xs:int"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>',
  ],
  [
    'xsd:derivation-ok-restriction',
    'a content that may be empty where the base may not',
    '<xs:complexType name="b"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType><xs:complexType name="c"><xs:complexContent><xs:restriction base="t:b"><xs:sequence><xs:element name="x" type="xs:int" minOccurs="0"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>',
  ],
  [
    'xsd:cos-st-restricts',
    'a wider bound',
    '<xs:simpleType name="s"><xs:restriction base="xs:byte"><xs:maxInclusive value="1000"/></xs:restriction></xs:simpleType>',
  ],
  [
    'xsd:cos-st-restricts',
    'a facet that the type has not',
    '<xs:simpleType name="s"><xs:restriction base="xs:int"><xs:length value="3"/></xs:restriction></xs:simpleType>',
  ],
  [
    'xsd:cos-st-restricts',
    'a pattern that is no regular expression',
    '<xs:simpleType name="s"><xs:restriction base="xs:string"><xs:pattern value="\\@"/></xs:restriction></xs:simpleType>',
  ],
  [
    'xsd:cos-st-restricts',
    'an enumeration that is no value',
    '<xs:simpleType name="s"><xs:restriction base="xs:int"><xs:enumeration value="x"/></xs:restriction></xs:simpleType>',
  ],
  [
    'xsd:cos-st-restricts',
    'bounds that exclude each other',
    '<xs:simpleType name="s"><xs:restriction base="xs:string"><xs:minLength value="3"/><xs:maxLength value="2"/></xs:restriction></xs:simpleType>',
  ],
  [
    'xsd:mg-props-correct',
    'a group that holds itself',
    '<xs:group name="g"><xs:sequence><xs:group ref="t:g"/></xs:sequence></xs:group><xs:complexType name="c"><xs:group ref="t:g"/></xs:complexType>',
  ],
  [
    'xsd:cos-all-limited',
    'an all with an element that repeats',
    '<xs:complexType name="c"><xs:all><xs:element name="a" type="xs:int" maxOccurs="2"/></xs:all></xs:complexType>',
  ],
  [
    'xsd:cos-nonambig',
    'an optional element before the same',
    '<xs:complexType name="c"><xs:sequence><xs:element name="a" type="xs:int" minOccurs="0"/><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>',
  ],
  [
    'xsd:cos-nonambig',
    'a wildcard before what it allows',
    '<xs:element name="e" type="xs:int"/><xs:complexType name="c"><xs:sequence><xs:any minOccurs="0"/><xs:element ref="t:e"/></xs:sequence></xs:complexType>',
  ],
  [
    'xsd:cos-element-consistent',
    'an element of two types',
    '<xs:complexType name="c"><xs:sequence><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/><xs:element name="a" type="xs:string"/></xs:sequence></xs:complexType>',
  ],
  [
    'xsd:content-too-large',
    'more occurrences than are followed',
    '<xs:complexType name="c"><xs:sequence><xs:element name="a" type="xs:int" maxOccurs="100000"/></xs:sequence></xs:complexType>',
  ],
];

describe('schemas are valid (XML Schema 1.0)', () => {
  for (const [what, body] of valid) {
    it(`valid: ${what}`, async () => assert.deepEqual(await codesOf({ 'a.xsd': schema(body) }), []));
  }
  for (const [code, what, body] of invalid) {
    it(`${code}: ${what}`, async () => {
      const { codes, diagnostics } = await load({ 'a.xsd': schema(body) });
      assert.deepEqual(codes, [code]);
      assert.ok(diagnostics.every(({ locations }) => locations[0]?.line === 1));
    });
  }

  const composition: readonly (readonly [string | undefined, string, Documents])[] = [
    [
      undefined,
      'an included schema takes the namespace of its includer',
      {
        'a.xsd': schema('<xs:element name="e" type="t:s"/>').replace(
          '<xs:import',
          '<xs:include schemaLocation="b.xsd"/><xs:import',
        ),
        'b.xsd':
          '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:simpleType name="s"><xs:restriction base="r"/></xs:simpleType><xs:simpleType name="r"><xs:restriction base="xs:int"/></xs:simpleType></xs:schema>',
      },
    ],
    [
      'xsd:src-include',
      'an included schema of another namespace',
      {
        'a.xsd': schema('').replace('<xs:import', '<xs:include schemaLocation="b.xsd"/><xs:import'),
        'b.xsd': '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:other"/>',
      },
    ],
    [
      'xsd:src-import',
      'an import that finds another namespace',
      {
        'a.xsd': schema('').replace('<xs:import', '<xs:import namespace="urn:one" schemaLocation="b.xsd"/><xs:import'),
        'b.xsd': '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:other"/>',
      },
    ],
  ];
  for (const [code, what, documents] of composition) {
    it(`${code ?? 'valid'}: ${what}`, async () =>
      assert.deepEqual(await codesOf(documents), code === undefined ? [] : [code]));
  }
});
