import assert from 'node:assert/strict';
import { expandedName } from '../../../../src/names/expanded-name.js';
import { NS } from '../../../../src/names/namespaces.js';
import { arc, codes, concept, fact, hypercube, judge, judgeTaxonomy, name, T, taxonomy, TYPES } from '../../fixture.js';

const enum2 = (local: string) => ({
  ...TYPES.string,
  valueKind: 'token' as const,
  ancestry: [expandedName(NS.enum2, local), ...TYPES.string.ancestry],
});
const single = { type: enum2('enumerationItemType') };
const set = { type: enum2('enumerationSetItemType') };
const enumeration = { domain: name('Colours'), linkRole: 'r', headUsable: false };
const members = ['Colours', 'Red', 'Green', 'Dark', 'DarkRed'].map((each) => concept(each));
const relationships = [
  arc('domainMember', 'Colours', 'Red'),
  arc('domainMember', 'Colours', 'Green'),
  arc('domainMember', 'Colours', 'Dark', { usable: false, targetRole: 'dark' }),
  arc('domainMember', 'Dark', 'DarkRed', { linkRole: 'dark' }),
  arc('domainMember', 'Red', 'Colours', { linkRole: 'dark' }),
];
const t = taxonomy(
  [
    concept('Colour', { ...single, enumeration }),
    concept('AnyColour', { ...single, enumeration: { ...enumeration, headUsable: true } }),
    concept('Palette', { ...set, enumeration }),
    ...members,
  ],
  relationships,
);
const uri = (...locals: string[]) => locals.map((local) => `${T}#${local}`).join(' ');

describe('enumerationValues', () => {
  it('a value is a usable member of the domain; the head as it says', () => {
    assert.deepEqual(judge([fact('Colour', uri('DarkRed')), fact('AnyColour', uri('Colours'))], t), []);
    for (const local of ['Dark', 'Colours', 'Blue']) {
      assert.deepEqual(codes(judge([fact('Colour', uri(local))], t)), ['enum2ie:InvalidEnumerationValue']);
    }
    assert.deepEqual(judge([fact('Colour', null)], t), []);
  });
  it('the nearest value is suggested', () => {
    assert.equal(judge([fact('Colour', uri('Grean'))], t)[0]?.suggestions?.[0]?.en, `Did you mean ${uri('Green')}?`);
  });
  it('a set may be empty, has no value twice, and is in order', () => {
    assert.deepEqual(judge([fact('Palette', ` ${uri('Green', 'Red')} `)], t), []);
    assert.deepEqual(judge([fact('Palette', '')], t), []);
    assert.deepEqual(codes(judge([fact('Palette', uri('Red', 'Green'))], t)), ['enum2ie:InvalidEnumerationSetOrder']);
    assert.deepEqual(codes(judge([fact('Palette', uri('Red', 'Red'))], t)), ['enum2ie:RepeatedEnumerationSetValue']);
    assert.deepEqual(codes(judge([fact('Palette', uri('Dark', 'Red'))], t)), ['enum2ie:InvalidEnumerationSetValue']);
  });
});

describe('enumerationDomains', () => {
  it('the domain of an enumeration is an item', () => {
    assert.deepEqual(judgeTaxonomy(t), []);
    const cube = concept('Colour', { ...single, enumeration: { ...enumeration, domain: name('Cube') } });
    assert.deepEqual(codes(judgeTaxonomy(taxonomy([cube, hypercube('Cube')]))), ['enum2te:InvalidDomainError']);
  });
});
