import assert from 'node:assert/strict';
import { arc, codesOf, context, element, item, judgeInstance, judgeSchema, roleUri } from '../../instance-fixture.js';

const IMPORT = (version: string, url: string) => `<xs:import namespace="${version}" schemaLocation="${url}"/>`;
const V1 = 'http://xbrl.org/2014/extensible-enumerations';
const V2 = 'http://xbrl.org/2020/extensible-enumerations-2.0';
const imports = [
  IMPORT(V1, 'http://www.xbrl.org/2014/extensible-enumerations.xsd'),
  IMPORT(V2, 'https://www.xbrl.org/2020/extensible-enumerations-2.0.xsd'),
];
const enumeration = (name: string, namespace: string, more: Readonly<Record<string, string>> = {}) =>
  element(name, {
    'xmlns:e': namespace,
    type: 'e:enumerationItemType',
    'e:domain': 't:Colours',
    'e:linkrole': roleUri('a'),
    ...more,
  });
const members = ['Colours', 'Red', 'Dark'].map((name) => element(name));
const arcs = [
  arc('domainMember', 'Colours', 'Red', { role: 'a' }),
  arc('domainMember', 'Colours', 'Dark', { role: 'a', 'xbrldt:usable': 'false' }),
];

describe('Extensible Enumerations in documents', () => {
  const judge = (...body: readonly string[]) =>
    codesOf(judgeInstance([...imports, enumeration('Colour', V1), ...members], arcs, context('c'), ...body));

  it('a value of 1.0 is the name of a usable member, by whatever prefix', async () => {
    const other = '<o:Colour xmlns:o="https://example.org/t/" contextRef="c"> o:Red </o:Colour>';
    assert.deepEqual(await judge(item('Colour', 't:Red'), other), []);
    assert.deepEqual(await judge(item('Colour', 't:Dark')), ['enumie:InvalidFactValue']);
    assert.deepEqual(await judge(item('Colour', 't:Colours')), ['enumie:InvalidFactValue']);
  });

  it('a declaration has a domain, an item, and a link role', async () => {
    for (const [namespace, prefix] of [
      [V1, 'enumte'],
      [V2, 'enum2te'],
    ] as const) {
      const declare = (more: Readonly<Record<string, string>>) =>
        codesOf(judgeSchema([...imports, enumeration('Colour', namespace, more), ...members], arcs));
      assert.deepEqual(await declare({}), []);
      assert.deepEqual(await declare({ 'e:domain': '' }), [`${prefix}:MissingDomainError`]);
      assert.deepEqual(await declare({ 'e:linkrole': '' }), [`${prefix}:MissingLinkRoleError`]);
      assert.deepEqual(await declare({ 'e:domain': 't:Nothing' }), [`${prefix}:InvalidDomainError`]);
    }
  });
});
