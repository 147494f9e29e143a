import assert from 'node:assert/strict';
import { expandedName, type ExpandedName } from '../../../../src/names/expanded-name.js';
import { arc, codes, concept, dimension, fact, hypercube, judge, name, taxonomy, TYPES } from '../../fixture.js';

const INVALID = 'xbrldie:PrimaryItemDimensionallyInvalidError';
const typedDomain = name('siteCode');
const concepts = [
  ...['Head', 'Sales', 'Profit', 'Free', 'AllRegions', 'North', 'South', 'City', 'Hidden', 'AllKinds', 'New'].map(
    (each) => concept(each),
  ),
  ...['Cube', 'NotCube', 'Cube2'].map(hypercube),
  dimension('Region'),
  dimension('Kind'),
  dimension('Site', typedDomain),
];
const typedDomains = new Map([[typedDomain, { ...TYPES.integer, name: name('siteType') }]]);
const region = [
  arc('hypercubeDimension', 'Cube', 'Region'),
  arc('dimensionDomain', 'Region', 'AllRegions'),
  arc('domainMember', 'AllRegions', 'North'),
  arc('domainMember', 'AllRegions', 'South'),
  arc('domainMember', 'South', 'City'),
  arc('domainMember', 'AllRegions', 'Hidden', { usable: false }),
];
const closedCube = arc('hasHypercubeAll', 'Head', 'Cube', { contextElement: 'scenario', closed: true });
const inherits = [arc('domainMember', 'Head', 'Sales')];
const regionDefault = arc('dimensionDefault', 'Region', 'AllRegions', { linkRole: 'elsewhere' });

const t = taxonomy(concepts, [closedCube, ...inherits, ...region], typedDomains);
const withDefault = taxonomy(concepts, [closedCube, ...inherits, ...region, regionDefault], typedDomains);
const on = (
  local: string,
  dimensions: Parameters<typeof fact>[2] extends infer M | undefined
    ? NonNullable<M extends { dimensions?: infer D } ? D : never>
    : never,
) => fact(local, 'x', { dimensions });

describe('dimensionallyValid', () => {
  it('items without hypercubes are not judged', () => {
    assert.deepEqual(judge([on('Free', { Region: 'North' }), on('Free', {})], t), []);
  });
  it('members of the domain are valid, for the item and for those that inherit its hypercubes', () => {
    assert.deepEqual(judge([on('Head', { Region: 'AllRegions' }), on('Sales', { Region: 'City' })], t), []);
  });
  it('other members and unusable ones are not, and the usable ones are suggested', () => {
    const [told, ...more] = judge([on('Sales', { Region: 'New' })], t);
    assert.equal(told?.code, INVALID);
    assert.match(told?.message.en ?? '', /New is not in the domain of Region/);
    assert.match(told?.suggestions?.[0]?.en ?? '', /AllRegions, .*North/);
    assert.deepEqual(more, []);
    assert.deepEqual(codes(judge([on('Sales', { Region: 'Hidden' })], t)), [INVALID]);
  });
  it('a dimension without default must be there, one with default need not', () => {
    const [told, ...more] = judge([on('Sales', {})], t);
    assert.match(told?.message.en ?? '', /Region is missing/);
    assert.deepEqual(more, []);
    assert.deepEqual(judge([on('Sales', {})], withDefault), []);
  });
  it('a closed hypercube holds no other dimension, an open one may', () => {
    assert.deepEqual(codes(judge([on('Sales', { Region: 'North', Kind: 'New' })], t)), [INVALID]);
    const open = taxonomy(concepts, [{ ...closedCube, closed: false }, ...inherits, ...region]);
    assert.deepEqual(judge([on('Sales', { Region: 'North', Kind: 'New' })], open), []);
  });
  it('a notAll hypercube excludes its combinations only', () => {
    const excluding = taxonomy(concepts, [
      ...[closedCube, ...inherits, ...region],
      arc('hasHypercubeNotAll', 'Head', 'NotCube', { contextElement: 'scenario', targetRole: 'n' }),
      arc('hypercubeDimension', 'NotCube', 'Region', { linkRole: 'n' }),
      arc('dimensionDomain', 'Region', 'South', { linkRole: 'n' }),
    ]);
    assert.deepEqual(judge([on('Sales', { Region: 'North' }), on('Sales', { Region: 'City' })], excluding), []);
    const [told, ...more] = judge([on('Sales', { Region: 'South' })], excluding);
    assert.match(told?.message.en ?? '', /NotCube excludes/);
    assert.deepEqual(more, []);
  });
  it('one link role is enough, but all hypercubes of it count', () => {
    const other = { linkRole: 's', contextElement: 'scenario', closed: true } as const;
    const kinds = [
      arc('hypercubeDimension', 'Cube2', 'Kind', { linkRole: 's' }),
      arc('dimensionDomain', 'Kind', 'AllKinds', { linkRole: 's' }),
    ];
    const two = taxonomy(concepts, [
      closedCube,
      ...inherits,
      ...region,
      arc('hasHypercubeAll', 'Sales', 'Cube2', other),
      ...kinds,
    ]);
    assert.deepEqual(judge([on('Sales', { Region: 'North' }), on('Sales', { Kind: 'AllKinds' })], two), []);
    const sameRole = [
      ...kinds.map((each) => ({ ...each, linkRole: 'r' })),
      arc('hasHypercubeAll', 'Sales', 'Cube2', { ...other, linkRole: 'r' }),
    ];
    const both = taxonomy(concepts, [closedCube, ...inherits, ...region, ...sameRole]);
    assert.deepEqual(codes(judge([on('Sales', { Region: 'North' })], both)), [INVALID]);
  });
  it('target roles lead on to the next relationships, and inheritance follows them', () => {
    const spread = taxonomy(concepts, [
      arc('hasHypercubeAll', 'Head', 'Cube', { contextElement: 'scenario', closed: true, targetRole: 'h' }),
      arc('hypercubeDimension', 'Cube', 'Region', { linkRole: 'h', targetRole: 'd' }),
      arc('dimensionDomain', 'Region', 'AllRegions', { linkRole: 'd', targetRole: 'm', usable: false }),
      arc('domainMember', 'AllRegions', 'North', { linkRole: 'm' }),
      arc('domainMember', 'Head', 'Sales', { targetRole: 'p' }),
      arc('domainMember', 'Sales', 'Profit', { linkRole: 'p' }),
      arc('domainMember', 'Sales', 'Free', { linkRole: 'unrelated' }),
    ]);
    assert.deepEqual(judge([on('Profit', { Region: 'North' }), on('Free', {})], spread), []);
    assert.deepEqual(codes(judge([on('Profit', {}), on('Sales', { Region: 'AllRegions' })], spread)), [
      INVALID,
      INVALID,
    ]);
  });
  it('typed dimensions take any value of their domain', () => {
    const typed = taxonomy(
      concepts,
      [
        arc('hasHypercubeAll', 'Sales', 'Cube', { contextElement: 'scenario', closed: true }),
        arc('hypercubeDimension', 'Cube', 'Site'),
      ],
      typedDomains,
    );
    assert.deepEqual(judge([on('Sales', { Site: { typed: '7' } }), on('Sales', { Site: { typed: null } })], typed), []);
    assert.deepEqual(codes(judge([on('Sales', {})], typed)), [INVALID]);
    assert.deepEqual(codes(judge([on('Sales', { Site: { typed: 'seven' } })], typed)), ['oime:invalidDimensionValue']);
    const never = { ...typed, nillableDomains: new Set<ExpandedName>() };
    assert.deepEqual(codes(judge([on('Sales', { Site: { typed: null } })], never)), ['oime:invalidDimensionValue']);
    const complex = taxonomy(
      concepts,
      [
        arc('hasHypercubeAll', 'Sales', 'Cube', { contextElement: 'scenario', closed: true }),
        arc('hypercubeDimension', 'Cube', 'Site'),
      ],
      new Map([[typedDomain, { ...TYPES.integer, name: name('siteType'), valueKind: 'complex' }]]),
    );
    assert.deepEqual(codes(judge([on('Sales', { Site: { typed: '7' } })], complex)), [
      'oime:unsupportedDimensionDataType',
    ]);
  });
  it('cycles of members come to an end', () => {
    const cyclic = taxonomy(concepts, [
      closedCube,
      ...inherits,
      ...region,
      arc('domainMember', 'City', 'South'),
      arc('domainMember', 'Sales', 'Head'),
    ]);
    assert.deepEqual(judge([on('Sales', { Region: 'City' })], cyclic), []);
  });
});

describe('defaultNotStated', () => {
  it('the default member is meant by absence and never stated', () => {
    assert.deepEqual(codes(judge([on('Sales', { Region: 'AllRegions' })], withDefault)), [
      'oime:invalidDimensionValue',
    ]);
  });
});

describe('knownDimensions', () => {
  it('a dimension is one of the taxonomy, its nearest name told', () => {
    const [told, ...more] = judge([on('Free', { Regoin: 'North' })], t);
    assert.equal(told?.code, 'oime:unknownDimension');
    assert.equal(told?.suggestions?.[0]?.en, 'Did you mean Region?');
    assert.deepEqual(more, []);
  });
  it('dimensions of a namespace that the taxonomy has nothing in are told once', () => {
    const strange = (local: string) => {
      const { shared, ...one } = on('Free', {});
      const dimensions = new Map([[expandedName('urn:z', local), { kind: 'typed' as const, value: 'x' }]]);
      return { ...one, id: local, shared: { ...shared, dimensions } };
    };
    const [told, ...more] = judge([strange('A'), strange('B')], t);
    assert.deepEqual([told?.code, more], ['oime:unknownDimension', []]);
    assert.match(told?.message.en ?? '', /\{urn:z\}A, .*nothing in urn:z, which 2 facts use/);
  });
  it('members are of the kind of their dimension, explicit ones declared', () => {
    assert.deepEqual(codes(judge([on('Free', { Region: 'Nowhere' })], t)), ['oime:invalidDimensionValue']);
    assert.deepEqual(codes(judge([on('Free', { Site: 'North' })], t)), ['oime:invalidDimensionValue']);
    assert.deepEqual(codes(judge([on('Free', { Region: { typed: '1' } })], t)), ['oime:invalidDimensionValue']);
  });
});
