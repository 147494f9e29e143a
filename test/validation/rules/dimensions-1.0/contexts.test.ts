import assert from 'node:assert/strict';
import { arc, codesOf, context, dimension, element, hypercube, item, judgeInstance } from '../../instance-fixture.js';

const elements = [
  ...['Item', 'Domain', 'Member', 'Other'].map((name) => element(name)),
  hypercube('Cube'),
  dimension('Dim'),
  dimension('Typed', { 'xbrldt:typedDomainRef': '#code' }),
  '<xs:element name="code" id="code" type="xs:integer"/><xs:element name="free" type="xs:string"/>',
];
const arcs = [
  arc('hasHypercubeAll', 'Item', 'Cube', { 'xbrldt:contextElement': 'scenario', 'xbrldt:closed': 'true' }),
  arc('hypercubeDimension', 'Cube', 'Dim'),
  arc('dimensionDomain', 'Dim', 'Domain'),
  arc('domainMember', 'Domain', 'Member'),
  arc('dimensionDefault', 'Dim', 'Domain'),
];
const explicit = (name: string, member: string) =>
  `<xbrldi:explicitMember dimension="t:${name}">t:${member}</xbrldi:explicitMember>`;
const typed = (name: string, content: string) =>
  `<xbrldi:typedMember dimension="t:${name}">${content}</xbrldi:typedMember>`;
const judge = (containers: Parameters<typeof context>[1], fact = item('Other', 'x')) =>
  codesOf(judgeInstance(elements, arcs, context('c', containers), fact));

describe('contextMembers (Dimensions 1.0, 3.1.4)', () => {
  it('right ones report nothing', async () => {
    assert.deepEqual(
      await judge({ scenario: explicit('Dim', 'Member'), segment: typed('Typed', '<t:code>7</t:code>') }),
      [],
    );
  });
  it('a dimension is stated once, in either container', async () => {
    const CODE = ['xbrldie:RepeatedDimensionInInstanceError'];
    const member = explicit('Dim', 'Member');
    assert.deepEqual(await judge({ scenario: member + member }), CODE);
    assert.deepEqual(await judge({ scenario: member, segment: member }), CODE);
  });
  it('members are of the kind of their dimension', async () => {
    const code = '<t:code>7</t:code>';
    assert.deepEqual(await judge({ scenario: explicit('Typed', 'Member') }), [
      'xbrldie:ExplicitMemberNotExplicitDimensionError',
    ]);
    assert.deepEqual(await judge({ scenario: explicit('Item', 'Member') }), [
      'xbrldie:ExplicitMemberNotExplicitDimensionError',
    ]);
    assert.deepEqual(await judge({ scenario: typed('Dim', code) }), ['xbrldie:TypedMemberNotTypedDimensionError']);
  });
  it('explicit members are declared in the DTS, typed ones hold the element of their domain', async () => {
    assert.deepEqual(await judge({ scenario: explicit('Dim', 'Nowhere') }), [
      'xbrldie:ExplicitMemberUndefinedQNameError',
    ]);
    assert.deepEqual(await judge({ scenario: typed('Typed', '<t:free>7</t:free>') }), [
      'xbrldie:IllegalTypedDimensionContentError',
    ]);
    assert.deepEqual(await judge({ scenario: typed('Typed', '<t:code>x</t:code>') }), ['xsd:cvc-datatype-valid']);
  });
  it('defaults are not stated', async () => {
    assert.deepEqual(await judge({ scenario: explicit('Dim', 'Domain') }), ['xbrldie:DefaultValueUsedInInstanceError']);
  });
});

describe('itemsInHypercubes (Dimensions 1.0, 3.1.1)', () => {
  const CODE = ['xbrldie:PrimaryItemDimensionallyInvalidError'];
  const fact = item('Item', 'x');
  it('the container of the hypercube counts, whatever else is open', async () => {
    assert.deepEqual(await judge({ scenario: explicit('Dim', 'Member') }, fact), []);
    assert.deepEqual(await judge({}, fact), []);
    assert.deepEqual(await judge({ scenario: explicit('Dim', 'Other') }, fact), CODE);
    // In the segment the dimension is not the hypercube's: there its default holds.
    assert.deepEqual(await judge({ segment: explicit('Dim', 'Other') }, fact), []);
  });
  it('a closed one holds nothing else', async () => {
    assert.deepEqual(await judge({ scenario: typed('Typed', '<t:code>7</t:code>') }, fact), CODE);
    assert.deepEqual(await judge({ scenario: '<t:free>x</t:free>' }, fact), CODE);
    assert.deepEqual(await judge({ segment: '<t:free>x</t:free>' }, fact), []);
  });
  it('the fault is told at the item, with its context and the arc', async () => {
    const [told] = await judgeInstance(elements, arcs, context('c', { scenario: explicit('Dim', 'Other') }), fact);
    assert.deepEqual(
      told?.locations.map(({ role }) => role),
      [undefined, 'context', 'declared-here'],
    );
    assert.match(told?.message.en ?? '', /Other is not in the domain of Dim/);
  });
});
