import assert from 'node:assert/strict';
import { codesOf, context, element, item, judgeInstance } from '../../instance-fixture.js';

const group = element(
  'Group',
  { type: '', substitutionGroup: 'xbrli:tuple', 'xbrli:periodType': '' },
  '<xs:complexType><xs:sequence><xs:element ref="t:Text"/></xs:sequence><xs:anyAttribute processContents="lax"/></xs:complexType>',
);
const tuple = (attributes: string) => `<t:Group ${attributes}>${item('Text', 'x')}</t:Group>`;
const judge = (attributes: string) =>
  codesOf(judgeInstance([element('Text'), group], [], context('c'), tuple(attributes)));

describe('attributes of tuples (XBRL 2.1, 4.9)', () => {
  it('are of no namespace that XBRL reserves', async () => {
    assert.deepEqual(await judge('id="i"'), []);
    assert.deepEqual(await judge('xml:lang="en"'), []);
    assert.deepEqual(await judge('xbrli:periodType="instant"'), ['xbrl.4.9:tupleReserved']);
    assert.deepEqual(await judge('xlink:title="x"'), ['xbrl.4.9:tupleReserved']);
  });
});
