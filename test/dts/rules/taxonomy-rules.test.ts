import assert from 'node:assert/strict';
import {
  arc,
  codesOf,
  item,
  label,
  link,
  linkbase,
  linkbaseRef,
  load,
  loc,
  locs,
  schema,
  tuple,
  type Documents,
} from '../fixture.js';

const ITEMS = item('one') + item('two') + item('three');
const OTHER = item('text', '', 'xbrli:stringItemType');
const ROLE = 'http://example.com/role/r';
const ARCROLE = 'http://example.com/arcrole/a';

function roleType(usedOn: string, id = 'r', uri = ROLE): string {
  const names = usedOn.split(' ').map((name) => `<link:usedOn>${name}</link:usedOn>`);
  return `<link:roleType id="${id}" roleURI="${uri}">${names.join('')}</link:roleType>`;
}
function arcroleType(usedOn: string, cycles = 'any', id = 'ar'): string {
  const names = usedOn.split(' ').map((name) => `<link:usedOn>${name}</link:usedOn>`);
  return `<link:arcroleType id="${id}" arcroleURI="${ARCROLE}" cyclesAllowed="${cycles}">${names.join('')}</link:arcroleType>`;
}
const roleRef = (uri = ROLE, href = 'a.xsd#r'): string =>
  `<link:roleRef xlink:type="simple" roleURI="${uri}" xlink:href="${href}"/>`;
const arcroleRef = (uri = ARCROLE, href = 'a.xsd#ar'): string =>
  `<link:arcroleRef xlink:type="simple" arcroleURI="${uri}" xlink:href="${href}"/>`;

/** A taxonomy of some items, with one linkbase. */
function withLinkbase(body: string, appinfo = '', elements = ITEMS + OTHER): Documents {
  return { 'a.xsd': schema(elements, linkbaseRef('l.xml') + appinfo), 'l.xml': linkbase(body) };
}
const presentation = (...arcs: readonly string[]): string =>
  link('presentation', locs('one', 'two', 'three') + arcs.join(''));
const parentChild = (from: string, to: string, attributes = ''): string =>
  arc('presentation', 'parent-child', from, to, attributes);
const ownArc = (from: string, to: string): string => arc('definition', ARCROLE, from, to);
const definition = (arcrole: string, from: string, to: string): string =>
  link('definition', locs(from, to) + arc('definition', arcrole, from, to));
const calculation = (from: string, to: string, weight = '1'): string =>
  link('calculation', locs(from, to) + arc('calculation', 'summation-item', from, to, `weight="${weight}"`));
const labelled = (resource: string, attributes = ''): string =>
  link('label', locs('one') + resource + arc('label', 'concept-label', 'one', 'x', attributes));

const valid: readonly (readonly [string, Documents])[] = [
  [
    'items, tuples and labels',
    {
      'a.xsd': schema(
        ITEMS +
          tuple(
            'both',
            '<xs:sequence><xs:element ref="t:one"/><xs:any namespace="##other" minOccurs="0"/></xs:sequence><xs:attribute name="id" type="xs:ID"/>',
          ),
        linkbaseRef('l.xml', 'labelLinkbaseRef'),
      ),
      'l.xml': linkbase(labelled(label('x'))),
    },
  ],
  [
    'a language on an ancestor',
    withLinkbase(labelled(label('x', 'x', 'label', '')).replace('<link:labelLink', '<link:labelLink xml:lang="zh"')),
  ],
  [
    'an own role, declared and referred to',
    withLinkbase(roleRef() + link('presentation', '', ROLE), roleType('link:presentationLink')),
  ],
  [
    'an own arcrole, declared and referred to',
    withLinkbase(
      arcroleRef() + link('definition', locs('one', 'two') + ownArc('one', 'two')),
      arcroleType('link:definitionArc', 'none'),
    ),
  ],
  [
    'roles repeated alike in two schemas',
    {
      'a.xsd': schema('', roleType('link:label link:reference')).replace(
        '<xs:import',
        '<xs:import namespace="urn:b" schemaLocation="b.xsd"/><xs:import',
      ),
      'b.xsd': schema('', roleType('link:reference link:label'), 'targetNamespace="urn:b"'),
    },
  ],
  [
    'siblings in a diamond',
    withLinkbase(presentation(parentChild('one', 'two'), parentChild('one', 'three'), parentChild('two', 'three'))),
  ],
  ['any cycle of summation-item', withLinkbase(calculation('one', 'two') + calculation('two', 'one'))],
  [
    'a cycle that a prohibition cuts',
    withLinkbase(
      presentation(parentChild('one', 'two'), parentChild('two', 'one')) +
        presentation(parentChild('two', 'one', 'use="prohibited" priority="1"')),
    ),
  ],
  [
    'a prohibition of a label of another link',
    withLinkbase(
      labelled(label('x')) +
        link(
          'label',
          locs('one') + loc('l.xml#x', 'far') + arc('label', 'concept-label', 'one', 'far', 'use="prohibited"'),
        ),
    ),
  ],
  [
    'element() pointers',
    withLinkbase(
      link(
        'presentation',
        loc('a.xsd#element(one)', 'p') + loc('a.xsd#element(/1/9)element(two)', 'c') + parentChild('p', 'c'),
      ),
    ),
  ],
  ['an empty href where anything may stand', withLinkbase('')],
];

const invalid: readonly (readonly [string, string, Documents])[] = [
  ['xbrl.3.2:documentMissing', 'a linkbase that is not there', { 'a.xsd': schema('', linkbaseRef('nowhere.xml')) }],
  [
    'xbrl.3.2:notASchema',
    'an import of a linkbase',
    {
      'a.xsd': schema('').replace('<xs:import', '<xs:import namespace="urn:b" schemaLocation="l.xml"/><xs:import'),
      'l.xml': linkbase(''),
    },
  ],
  [
    'xbrl.3.5.4:pointerIllegal',
    'an xpointer',
    withLinkbase(link('presentation', loc("a.xsd#xpointer(id('one'))", 'p'))),
  ],
  [
    'xbrl.3.5.1.2:hrefUnresolved',
    'an identifier that is not there',
    withLinkbase(link('presentation', loc('a.xsd#nowhere', 'p'))),
  ],
  ['xbrl.5.2.2.1:locatorTarget', 'a locator at something else', withLinkbase(link('presentation', loc('a.xsd', 'p')))],
  [
    'xbrl.3.5.2.4.5:roleRefMismatch',
    'a roleRef of another URI',
    withLinkbase(roleRef('http://example.com/role/other'), roleType('link:label')),
  ],
  ['xbrl.3.5.2.4.5:roleRefRepeated', 'a roleRef twice', withLinkbase(roleRef() + roleRef(), roleType('link:label'))],
  [
    'xbrl.3.5.2.5.5:arcroleRefMismatch',
    'an arcroleRef at a roleType',
    withLinkbase(arcroleRef(ARCROLE, 'a.xsd#r'), roleType('link:label')),
  ],
  [
    'xbrl.3.5.2.5.5:arcroleRefRepeated',
    'an arcroleRef twice',
    withLinkbase(arcroleRef() + arcroleRef(), arcroleType('link:labelArc')),
  ],
  [
    'xbrl.3.5.2.4:roleRefMissing',
    'an own role without a roleRef',
    withLinkbase(link('presentation', '', ROLE), roleType('link:presentationLink')),
  ],
  [
    'xbrl.3.5.2.4:roleRefMissing',
    'a reference role on a label',
    withLinkbase(labelled(label('x', 'x', 'definitionRef'))),
  ],
  [
    'xbrl.3.5.2.5:arcroleRefMissing',
    'an own arcrole without an arcroleRef',
    withLinkbase(link('definition', locs('one', 'two') + ownArc('one', 'two')), arcroleType('link:definitionArc')),
  ],
  [
    'xbrl.5.1.3.4:roleUsedOn',
    'a role where it may not be used',
    withLinkbase(roleRef() + link('presentation', '', ROLE), roleType('link:labelLink')),
  ],
  [
    'xbrl.5.1.4.5:arcroleUsedOn',
    'an arcrole where it may not be used',
    withLinkbase(
      arcroleRef() + link('definition', locs('one', 'two') + ownArc('one', 'two')),
      arcroleType('link:presentationArc'),
    ),
  ],
  ['xbrl.5.1.3.4:usedOnRepeated', 'usedOn twice', { 'a.xsd': schema('', roleType('link:label link:label')) }],
  [
    'xbrl.5.1.4.5:usedOnRepeated',
    'usedOn twice for an arcrole',
    { 'a.xsd': schema('', arcroleType('link:labelArc link:labelArc')) },
  ],
  [
    'xbrl.5.1.3:roleTypeRepeated',
    'a role twice in one schema',
    { 'a.xsd': schema('', roleType('link:label') + roleType('link:label', 's')) },
  ],
  [
    'xbrl.5.1.4:arcroleTypeRepeated',
    'an arcrole twice in one schema',
    { 'a.xsd': schema('', arcroleType('link:labelArc') + arcroleType('link:labelArc', 'any', 's')) },
  ],
  [
    'xbrl.5.1.3:roleTypeConflict',
    'a role declared otherwise elsewhere',
    {
      'a.xsd': schema('', roleType('link:label')).replace(
        '<xs:import',
        '<xs:import namespace="urn:b" schemaLocation="b.xsd"/><xs:import',
      ),
      'b.xsd': schema('', roleType('link:reference'), 'targetNamespace="urn:b"'),
    },
  ],
  [
    'xbrl.5.1.4:arcroleTypeConflict',
    'an arcrole declared otherwise elsewhere',
    {
      'a.xsd': schema('', arcroleType('link:labelArc')).replace(
        '<xs:import',
        '<xs:import namespace="urn:b" schemaLocation="b.xsd"/><xs:import',
      ),
      'b.xsd': schema('', arcroleType('link:labelArc', 'none'), 'targetNamespace="urn:b"'),
    },
  ],
  [
    'xbrl.5.1.4.3:cycle',
    'a directed cycle of parent-child',
    withLinkbase(presentation(parentChild('one', 'two'), parentChild('two', 'three'), parentChild('three', 'one'))),
  ],
  ['xbrl.5.1.4.3:cycle', 'a concept under itself', withLinkbase(presentation(parentChild('one', 'one')))],
  [
    'xbrl.5.1.4.3:cycle',
    'an undirected cycle where none is allowed',
    withLinkbase(
      arcroleRef() +
        link(
          'definition',
          locs('one', 'two', 'three') + ownArc('one', 'two') + ownArc('one', 'three') + ownArc('two', 'three'),
        ),
      arcroleType('link:definitionArc', 'none'),
    ),
  ],
  ['xbrl.4.3.2:linkbaseRefTarget', 'a linkbaseRef at a schema', { 'a.xsd': schema('', linkbaseRef('a.xsd')) }],
  [
    'xbrl.4.3.3:linkbaseRefArcrole',
    'another arcrole of a linkbaseRef',
    { 'a.xsd': schema('', linkbaseRef('l.xml', '', 'http://example.com/other')), 'l.xml': linkbase('') },
  ],
  [
    'xbrl.4.3.4:linkbaseRefRole',
    'a role that is not what is there',
    { 'a.xsd': schema('', linkbaseRef('l.xml', 'labelLinkbaseRef')), 'l.xml': linkbase(link('presentation', '')) },
  ],
  ['xbrl.5.1:targetNamespaceEmpty', 'an empty target namespace', { 'a.xsd': schema('', '', 'targetNamespace=""') }],
  [
    'xbrl.5.1.5:redefine',
    'redefine',
    {
      'a.xsd': schema('').replace('<xs:import', '<xs:redefine schemaLocation="b.xsd"/><xs:import'),
      'b.xsd': schema(''),
    },
  ],
  [
    'xbrl.5.1.1.1:periodTypeMissing',
    'an item without a period type',
    { 'a.xsd': schema('<xs:element name="e" type="xbrli:stringItemType" substitutionGroup="xbrli:item"/>') },
  ],
  [
    'xbrl.5.1.1.2:balanceNotMonetary',
    'a balance of a text',
    { 'a.xsd': schema(item('e', 'xbrli:balance="debit"', 'xbrli:stringItemType')) },
  ],
  ['xbrl.5.1.1.3:itemType', 'an item of a type of XML Schema', { 'a.xsd': schema(item('e', '', 'xs:string')) }],
  [
    'xbrl.4.9:tuplePeriodType',
    'a tuple with a period type',
    { 'a.xsd': schema(tuple('e', '<xs:sequence/>', 'xbrli:periodType="instant"')) },
  ],
  [
    'xbrl.4.9:tupleMixed',
    'a mixed tuple',
    { 'a.xsd': schema(tuple('e', '<xs:sequence/>').replace('<xs:complexType>', '<xs:complexType mixed="true">')) },
  ],
  [
    'xbrl.4.9:tupleSimpleContent',
    'a tuple of text',
    { 'a.xsd': schema(tuple('e', '<xs:simpleContent><xs:extension base="xs:string"/></xs:simpleContent>')) },
  ],
  [
    'xbrl.4.9:tupleAttribute',
    'a tuple with an attribute of XBRL',
    { 'a.xsd': schema(tuple('e', '<xs:sequence/><xs:attribute ref="xbrli:periodType"/>')) },
  ],
  [
    'xbrl.4.9:tupleContent',
    'a tuple of foreign elements',
    { 'a.xsd': schema(tuple('e', '<xs:sequence><xs:element name="f" type="xs:string"/></xs:sequence>')) },
  ],
  [
    'xbrl.5.2.2.1:locatorElement',
    'a locator of another element',
    {
      'a.xsd': schema(
        `${ITEMS}<xs:element name="loc" type="xl:locatorType" substitutionGroup="link:loc"/>`,
        linkbaseRef('l.xml'),
      ).replace(
        '<xs:import',
        '<xs:import namespace="http://www.xbrl.org/2003/XLink"/><xs:import namespace="http://www.xbrl.org/2003/linkbase"/><xs:import',
      ),
      'l.xml': linkbase(link('presentation', '<t:loc xlink:type="locator" xlink:href="a.xsd#one" xlink:label="p"/>')),
    },
  ],
  ['xbrl.5.2.2.2.1:labelLanguage', 'a label in no language', withLinkbase(labelled(label('x', 'x', 'label', '')))],
  ['xbrl.3.5.3.9.2:arcEndpoint', 'an arc from nowhere', withLinkbase(presentation(parentChild('nowhere', 'one')))],
  [
    'xbrl.3.5.3.9:arcRepeated',
    'two arcs of one link between the same',
    withLinkbase(presentation(parentChild('one', 'two'), parentChild('one', 'two', 'order="2"'))),
  ],
  [
    'xbrl.5.2:arcSource',
    'a label of a label',
    withLinkbase(link('label', label('x') + label('y') + arc('label', 'concept-label', 'y', 'x'))),
  ],
  [
    'xbrl.5.2:arcTarget',
    'a concept as a label',
    withLinkbase(link('label', locs('one', 'two') + arc('label', 'concept-label', 'one', 'two'))),
  ],
  [
    'xbrl.5.2.2.3:remoteResource',
    'a label of another link that is not prohibited',
    withLinkbase(
      labelled(label('x')) +
        link('label', locs('one') + loc('l.xml#x', 'far') + arc('label', 'concept-label', 'one', 'far')),
    ),
  ],
  [
    'xbrl.5.2.4.2.1:preferredLabel',
    'a preferred label that is missing',
    withLinkbase(presentation(parentChild('one', 'two', 'preferredLabel="http://www.xbrl.org/2003/role/totalLabel"'))),
  ],
  ['xbrl.5.2.5.2.1:weightZero', 'a weight of zero', withLinkbase(calculation('one', 'two', '-0.00'))],
  ['xbrl.5.2.5.2:notNumeric', 'a total of texts', withLinkbase(calculation('one', 'text'))],
  [
    'xbrl.5.1.1.2:balanceWeight',
    'a debit added to a credit',
    withLinkbase(calculation('d', 'c'), '', item('d', 'xbrli:balance="debit"') + item('c', 'xbrli:balance="credit"')),
  ],
  [
    'xbrl.5.2.6.2.1:generalSpecial',
    'a general tuple',
    withLinkbase(definition('general-special', 'one', 'e'), '', ITEMS + tuple('e', '<xs:sequence/>')),
  ],
  ['xbrl.5.2.6.2.2:essenceAlias', 'an alias of another type', withLinkbase(definition('essence-alias', 'one', 'text'))],
  ['xbrl.5.2.6.2.3:similarTuples', 'similar items', withLinkbase(definition('similar-tuples', 'one', 'two'))],
];

describe('taxonomies keep to XBRL 2.1', () => {
  for (const [what, documents] of valid) {
    it(`valid: ${what}`, async () => assert.deepEqual(await codesOf(documents), []));
  }
  for (const [code, what, documents] of invalid) {
    it(`${code}: ${what}`, async () => {
      const { codes, diagnostics } = await load(documents);
      assert.deepEqual(codes, [code]);
      const { message, locations, spec } = diagnostics[0]!;
      assert.doesNotMatch(message.en + message.zh, /\{\w+\}|undefined/);
      assert.ok(locations[0]?.line && locations[0].column);
      assert.equal(spec?.document, 'XBRL 2.1');
    });
  }
});
