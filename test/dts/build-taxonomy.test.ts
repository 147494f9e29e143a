import assert from 'node:assert/strict';
import { buildTaxonomy } from '../../src/dts/build-taxonomy.js';
import { findLabel, findNetwork } from '../../src/model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../src/names/arcroles.js';
import { expandedName } from '../../src/names/expanded-name.js';
import { ROLE } from '../../src/names/roles.js';
import { arc, BASE, item, label, link, linkbase, linkbaseRef, load, locs, schema, tuple } from './fixture.js';

const name = (local: string) => expandedName('http://example.com/t', local);

describe('buildTaxonomy', () => {
  it('brings concepts, types, labels, roles and networks into the model', async () => {
    const type = `<xs:complexType name="shortType"><xs:simpleContent><xs:restriction base="xbrli:stringItemType">
      <xs:maxLength value="9"/><xs:pattern value="[a-z]+"/><xs:pattern value="[0-9]+"/></xs:restriction></xs:simpleContent></xs:complexType>`;
    const role = 'http://example.com/role/r';
    const { dts, codes } = await load({
      'a.xsd': schema(
        type +
          item('one', 'xbrli:balance="debit" nillable="true"') +
          item('two', 'abstract="true" xbrli:periodType="instant"', 't:shortType') +
          tuple('group', '<xs:sequence><xs:element ref="t:one"/></xs:sequence>'),
        `${linkbaseRef('l.xml')}<link:roleType id="r" roleURI="${role}"><link:definition>Role</link:definition><link:usedOn>link:presentationLink</link:usedOn></link:roleType>`,
      ),
      'l.xml': linkbase(
        `<link:roleRef xlink:type="simple" roleURI="${role}" xlink:href="a.xsd#r"/>` +
          link(
            'label',
            locs('one') + label('x', '标签', 'label', 'xml:lang="zh-CN"') + arc('label', 'concept-label', 'one', 'x'),
          ) +
          link(
            'presentation',
            locs('one', 'two') + arc('presentation', 'parent-child', 'two', 'one', 'order="1.5"'),
            role,
          ),
      ),
    });
    assert.deepEqual(codes, []);
    const taxonomy = buildTaxonomy(dts);
    assert.deepEqual(taxonomy.entryPoints, [`${BASE}a.xsd`]);
    assert.deepEqual([...taxonomy.concepts.keys()], [name('one'), name('two'), name('group')]);
    const { location, type: monetary, ...one } = taxonomy.concepts.get(name('one'))!;
    assert.equal(location?.uri, `${BASE}a.xsd`);
    assert.equal(monetary.numeric, true);
    assert.equal(monetary.valueKind, 'decimal');
    assert.deepEqual(one, {
      name: name('one'),
      id: 'one',
      kind: 'item',
      substitutionGroup: '{http://www.xbrl.org/2003/instance}item',
      abstract: false,
      nillable: true,
      periodType: 'duration',
      balance: 'debit',
    });
    const two = taxonomy.concepts.get(name('two'))!;
    assert.equal(two.type.name, name('shortType'));
    assert.deepEqual(two.type.facets, { maxLength: 9, patterns: ['([a-z]+)|([0-9]+)'] });
    assert.equal(taxonomy.concepts.get(name('group'))!.kind, 'tuple');
    assert.equal(findLabel(taxonomy, name('one'), ROLE.label, 'zh'), '标签');
    assert.equal(taxonomy.roleTypes.get(role)?.definition, 'Role');
    const children = findNetwork(taxonomy, ARCROLE.parentChild, role)!.bySource.get(name('two'))!;
    assert.deepEqual(
      children.map(({ target, order }) => [target, order]),
      [[name('one'), 1.5]],
    );
  });

  it('a typed dimension knows the element of its domain, and its type', async () => {
    const imports =
      '<xs:import namespace="http://xbrl.org/2005/xbrldt" schemaLocation="http://www.xbrl.org/2005/xbrldt-2005.xsd"/>';
    const { dts, codes } = await load({
      'a.xsd': schema(
        `${imports}<xs:element name="axis" id="axis" type="xbrli:stringItemType" abstract="true" substitutionGroup="xbrldt:dimensionItem" xbrli:periodType="duration" xbrldt:typedDomainRef="#key"/><xs:element id="key" name="key" type="xs:gYear"/>`,
      ),
    });
    assert.deepEqual(codes, []);
    const taxonomy = buildTaxonomy(dts);
    assert.equal(taxonomy.concepts.get(name('axis'))?.kind, 'dimension');
    assert.equal(taxonomy.concepts.get(name('axis'))?.typedDomain, name('key'));
    assert.equal(taxonomy.typedDomains.get(name('key'))?.valueKind, 'gYear');
  });
});
