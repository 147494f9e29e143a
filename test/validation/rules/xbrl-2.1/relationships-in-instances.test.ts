import assert from 'node:assert/strict';
import { arc, codesOf, context, element, item, judgeInstance, MONETARY, unit } from '../../instance-fixture.js';

const tuple = `<xs:complexType><xs:complexContent><xs:restriction base="xs:anyType"><xs:choice minOccurs="0" maxOccurs="unbounded">
  ${['Total', 'A', 'B', 'Text', 'Alias', 'Essence', 'Group'].map((name) => `<xs:element ref="t:${name}"/>`).join('')}
  </xs:choice><xs:attribute name="id" type="xs:ID"/></xs:restriction></xs:complexContent></xs:complexType>`;
const elements = [
  ...['Total', 'A', 'B', 'Essence', 'Alias'].map((name) => element(name, MONETARY)),
  element('Text'),
  element('Group', { type: '', substitutionGroup: 'xbrli:tuple', 'xbrli:periodType': '' }, tuple),
];
const sums = [arc('summationItem', 'Total', 'A', { weight: '1' }), arc('summationItem', 'Total', 'B', { weight: '1' })];
const frame = [context('c'), unit('u', 'iso4217:CNY'), unit('v', 'iso4217:USD')];
const number = (name: string, value: string, decimals = '0') => item(name, value, `decimals="${decimals}"`);
const nil = (name: string) => item(name, '', 'xsi:nil="true" unitRef="u"');
const group = (...facts: readonly string[]) => `<t:Group>${facts.join('')}</t:Group>`;
const INCONSISTENT = ['xbrl.5.2.5.2:calculationInconsistent'];
const calculate = (...body: readonly string[]) => codesOf(judgeInstance(elements, sums, ...frame, ...body));

describe('summationConsistent', () => {
  it('a total is the sum of its items; only what is reported counts', async () => {
    assert.deepEqual(await calculate(number('Total', '3'), number('A', '1'), number('B', '2')), []);
    assert.deepEqual(await calculate(number('Total', '4'), number('A', '1'), number('B', '2')), INCONSISTENT);
    assert.deepEqual(await calculate(number('Total', '4'), number('A', '1')), INCONSISTENT);
    assert.deepEqual(await calculate(number('Total', '4')), []);
    assert.deepEqual(await calculate(nil('Total'), number('A', '1')), []);
    assert.deepEqual(await calculate(number('Total', '1'), number('A', '1'), nil('B')), []);
  });
  it('numbers are rounded to their decimals, half to even, inferred from a precision', async () => {
    assert.deepEqual(await calculate(number('Total', '2'), number('A', '2.5')), []);
    assert.deepEqual(await calculate(number('Total', '1000', '-3'), number('A', '1200')), []);
    assert.deepEqual(await calculate(item('Total', '1234', 'precision="2"'), number('A', '1249')), []);
    assert.deepEqual(await calculate(item('Total', '1', 'precision="0"'), number('A', '1')), INCONSISTENT);
  });
  it('duplicates on either side keep it from binding, units and contexts have to agree', async () => {
    assert.deepEqual(await calculate(number('Total', '5'), nil('Total'), number('A', '1')), []);
    assert.deepEqual(await calculate(number('Total', '5'), number('A', '1'), number('A', '2')), []);
    assert.deepEqual(await calculate(number('Total', '5'), number('A', '1').replace('"u"', '"v"')), []);
    const later = context('d', {
      period: '<xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2025-01-01T00:00:00</xbrli:endDate>',
    });
    assert.deepEqual(
      await calculate(later, number('Total', '5'), number('A', '1').replace('"c"', '"d"')),
      INCONSISTENT,
    );
  });
  it('items in tuples count for totals above them, not beside them', async () => {
    assert.deepEqual(await calculate(number('Total', '5'), group(number('A', '1'))), INCONSISTENT);
    assert.deepEqual(await calculate(number('Total', '5'), group(group(number('A', '5')))), []);
    assert.deepEqual(await calculate(group(number('Total', '5')), group(number('A', '1'))), []);
    assert.deepEqual(await calculate(number('Total', '3'), group(number('A', '1')), group(number('A', '2'))), []);
  });
});

describe('essenceAlias', () => {
  const arcs = [arc('essenceAlias', 'Essence', 'Alias')];
  const judge = (...body: readonly string[]) => codesOf(judgeInstance(elements, arcs, ...frame, ...body));
  const FAULT = ['xbrl.5.2.6.2.2:essenceAliasValue'];
  it('an alias beside its essence has its value, as accurately as both are stated, and its unit', async () => {
    assert.deepEqual(await judge(number('Essence', '100'), number('Alias', '104', '-1')), []);
    assert.deepEqual(await judge(number('Essence', '100'), number('Alias', '106', '-1')), FAULT);
    assert.deepEqual(await judge(number('Essence', '100'), number('Alias', '100').replace('"u"', '"v"')), FAULT);
    assert.deepEqual(await judge(number('Essence', '100'), nil('Alias')), FAULT);
  });
  it('in other tuples they have nothing to do with each other', async () => {
    assert.deepEqual(await judge(group(number('Essence', '1')), group(number('Alias', '2')), number('Alias', '3')), []);
    assert.deepEqual(await judge(group(number('Essence', '1'), number('Alias', '2'))), FAULT);
  });
});

describe('requiresElement', () => {
  const arcs = [arc('requiresElement', 'Group', 'Text')];
  const judge = (...body: readonly string[]) => codesOf(judgeInstance(elements, arcs, ...frame, ...body));
  it('what is required is there, anywhere', async () => {
    assert.deepEqual(await judge(group(), group(item('Text', 'x'))), []);
    assert.deepEqual(await judge(item('Text', 'x')), []);
    assert.deepEqual(await judge(group()), ['xbrl.5.2.6.2.4:requiredElementMissing']);
  });
});
