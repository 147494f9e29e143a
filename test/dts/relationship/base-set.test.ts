import assert from 'node:assert/strict';
import { ARCROLE } from '../../../src/names/arcroles.js';
import { attributeOf } from '../../../src/syntax/xml/xml-element.js';
import { arc, item, link, linkbase, linkbaseRef, load, loc, locs, schema } from '../fixture.js';

/** The relationships that are left of calculation arcs from one to two, each in a link of its own, by their titles. */
async function left(...attributes: readonly string[]): Promise<string[]> {
  const links = attributes.map((each, index) =>
    link(
      'calculation',
      locs('one', 'two') + arc('calculation', 'summation-item', 'one', 'two', `xlink:title="${index}" ${each}`),
    ),
  );
  const { dts, codes } = await load({
    'a.xsd': schema(item('one') + item('two'), linkbaseRef('l.xml')),
    'l.xml': linkbase(links.join('')),
  });
  assert.deepEqual(codes, []);
  assert.equal(dts.baseSets.length, 1);
  return dts.baseSets[0]!.effective.map((relationship) =>
    attributeOf(relationship.arc, '{http://www.w3.org/1999/xlink}title')!,
  );
}

describe('prohibition and overriding (XBRL 2.1, 3.5.3.9.7)', () => {
  it('arcs that differ in a non-exempt attribute are not equivalent', async () => {
    assert.deepEqual(await left('weight="1"', 'weight="2"', 'weight="1" order="2"'), ['0', '1', '2']);
  });
  it('values are compared by their types, and an order that is not written is 1', async () => {
    assert.deepEqual(await left('weight="1"', 'weight="1.00" order="01.0"'), ['0']);
  });
  it('the higher priority counts', async () => {
    assert.deepEqual(await left('weight="1"', 'weight="1" priority="1"'), ['1']);
  });
  it('a prohibition of the same priority prohibits, of a lower one does not', async () => {
    assert.deepEqual(await left('weight="1"', 'weight="1" use="prohibited"'), []);
    assert.deepEqual(await left('weight="1" priority="1"', 'weight="1" use="prohibited"'), ['0']);
    assert.deepEqual(await left('weight="1" use="prohibited" priority="1"', 'weight="1" priority="2"'), ['1']);
  });
  it('an arc between shared labels relates every pair', async () => {
    const body = link(
      'presentation',
      loc('a.xsd#one', 'p') +
        loc('a.xsd#two', 'c') +
        loc('a.xsd#three', 'c') +
        arc('presentation', 'parent-child', 'p', 'c'),
    );
    const { dts, codes } = await load({
      'a.xsd': schema(item('one') + item('two') + item('three'), linkbaseRef('l.xml')),
      'l.xml': linkbase(body),
    });
    assert.deepEqual(codes, []);
    const { arcrole, effective } = dts.baseSets[0]!;
    assert.equal(arcrole, ARCROLE.parentChild);
    assert.deepEqual(
      effective.map(({ target }) => attributeOf(target, 'name')),
      ['two', 'three'],
    );
  });
});
