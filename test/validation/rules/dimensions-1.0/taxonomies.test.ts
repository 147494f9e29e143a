import assert from 'node:assert/strict';
import { arc, codesOf, dimension, element, hypercube, judgeSchema, roleUri } from '../../instance-fixture.js';

const value =
  '<xs:element name="code" id="code" type="xs:string"/><xs:element name="head" id="head" type="xs:string" abstract="true"/>';
const elements = [
  ...['Item', 'Domain', 'Member', 'Other'].map((name) => element(name)),
  ...['Cube', 'Cube2'].map((name) => hypercube(name)),
  dimension('Dim'),
  dimension('Typed', { 'xbrldt:typedDomainRef': '#code' }),
  value,
];
const all = (from: string, to: string, more = {}) =>
  arc('hasHypercubeAll', from, to, { 'xbrldt:contextElement': 'scenario', ...more });
const whole = [
  all('Item', 'Cube'),
  arc('hypercubeDimension', 'Cube', 'Dim'),
  arc('hypercubeDimension', 'Cube', 'Typed'),
  arc('dimensionDomain', 'Dim', 'Domain'),
  arc('domainMember', 'Domain', 'Member'),
  arc('dimensionDefault', 'Dim', 'Domain'),
];
const judge = (...arcs: readonly string[]) => codesOf(judgeSchema(elements, arcs));
const declare = (...more: readonly string[]) => codesOf(judgeSchema([...elements, ...more]));

describe('dimensional taxonomies (Dimensions 1.0, 2)', () => {
  it('a right one reports nothing', async () => assert.deepEqual(await judge(...whole), []));

  it('abstractDeclarations: hypercubes and dimensions are abstract', async () => {
    assert.deepEqual(await declare(hypercube('C', { abstract: '' })), ['xbrldte:HypercubeElementIsNotAbstractError']);
    assert.deepEqual(await declare(dimension('D', { abstract: '' })), ['xbrldte:DimensionElementIsNotAbstractError']);
  });

  it('relationshipEnds: arcs join what they are for', async () => {
    const cases: readonly (readonly [string, string])[] = [
      [arc('hypercubeDimension', 'Item', 'Dim'), 'HypercubeDimensionSourceError'],
      [arc('hypercubeDimension', 'Cube', 'Item'), 'HypercubeDimensionTargetError'],
      [all('Dim', 'Cube'), 'HasHypercubeSourceError'],
      [all('Item', 'Other'), 'HasHypercubeTargetError'],
      [arc('dimensionDomain', 'Typed', 'Domain'), 'DimensionDomainSourceError'],
      [arc('dimensionDomain', 'Dim', 'Cube'), 'DimensionDomainTargetError'],
      [arc('domainMember', 'Dim', 'Member'), 'DomainMemberSourceError'],
      [arc('domainMember', 'Domain', 'Dim'), 'DomainMemberTargetError'],
      [arc('dimensionDefault', 'Typed', 'Member'), 'DimensionDefaultSourceError'],
      [arc('dimensionDefault', 'Dim', 'Cube'), 'DimensionDefaultTargetError'],
    ];
    for (const [each, code] of cases) assert.deepEqual(await judge(each), [`xbrldte:${code}`]);
  });

  it('hasHypercubeContainer: the arc names segment or scenario', async () => {
    assert.deepEqual(await judge(arc('hasHypercubeAll', 'Item', 'Cube')), [
      'xbrldte:HasHypercubeMissingContextElementAttributeError',
    ]);
  });

  it('targetRoleResolved: a target role is standard, or has a roleRef', async () => {
    const role = (uri: string) => all('Item', 'Cube', { 'xbrldt:targetRole': uri });
    assert.deepEqual(await judge(role(roleUri('a'))), []);
    assert.deepEqual(await judge(role('http://www.xbrl.org/2003/role/link')), []);
    assert.deepEqual(await judge(role(roleUri('z'))), ['xbrldte:TargetRoleNotResolvedError']);
  });

  it('typedDomainResolved: the reference points at a global element of the DTS that is not abstract', async () => {
    const typed = (href: string) => declare(dimension('D', { 'xbrldt:typedDomainRef': href }));
    assert.deepEqual(await typed('t.xsd#code'), []);
    assert.deepEqual(await typed('t.xsd'), ['xbrldte:TypedDimensionURIError']);
    assert.deepEqual(await typed('other.xsd#code'), ['xbrldte:OutOfDTSSchemaError']);
    assert.deepEqual(await typed('#head'), ['xbrldte:TypedDimensionError']);
    assert.deepEqual(await typed('#nothing'), ['xbrldte:TypedDimensionError']);
    assert.deepEqual(await declare(element('E', { 'xbrldt:typedDomainRef': '#code' })), [
      'xbrldte:TypedDomainRefError',
    ]);
  });

  it('oneDefaultMember: in whatever link roles, a dimension has one', async () => {
    assert.deepEqual(await judge(...whole, arc('dimensionDefault', 'Dim', 'Domain', { role: 'a' })), []);
    assert.deepEqual(await judge(...whole, arc('dimensionDefault', 'Dim', 'Member', { role: 'a' })), [
      'xbrldte:TooManyDefaultMembersError',
    ]);
  });

  it('primaryItemPolymorphism: an item is no member of its own dimensions, if it may be used', async () => {
    const below = arc('domainMember', 'Item', 'Other');
    assert.deepEqual(await judge(...whole, below), []);
    assert.deepEqual(await judge(...whole, below, arc('domainMember', 'Member', 'Other')), [
      'xbrldte:PrimaryItemPolymorphismError',
    ]);
    const unusable = arc('domainMember', 'Member', 'Other', { 'xbrldt:usable': 'false' });
    assert.deepEqual(await judge(...whole, below, unusable), []);
  });

  it('acyclicRelationshipSet: no member is met below itself, through whatever link roles', async () => {
    const start = whole.slice(0, 4);
    const on = arc('domainMember', 'Domain', 'Member', { 'xbrldt:targetRole': roleUri('a') });
    const back = arc('domainMember', 'Member', 'Domain', { role: 'a' });
    assert.deepEqual(await judge(...start, on, back), ['xbrldte:DRSDirectedCycleError']);
    // Without a hypercube, or not reached from it, there is nothing to go round.
    assert.deepEqual(await judge(on, back), []);
    assert.deepEqual(await judge(...start, arc('domainMember', 'Domain', 'Member'), back), []);
    const twice = arc('dimensionDomain', 'Dim', 'Domain', { 'xbrldt:targetRole': roleUri('a') });
    assert((await judge(...start, twice)).includes('xbrldte:DRSUndirectedCycleError'));
  });
});
