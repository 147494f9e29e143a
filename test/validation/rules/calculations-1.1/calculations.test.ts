import assert from 'node:assert/strict';
import { expandedName } from '../../../../src/names/expanded-name.js';
import { NS } from '../../../../src/names/namespaces.js';
import {
  arc,
  CNY,
  codes,
  concept,
  fact,
  judge,
  judgeTaxonomy,
  shared,
  ENTITY,
  taxonomy,
  TYPES,
  unit,
  YEAR_END,
} from '../../fixture.js';

const money = { type: TYPES.monetary };
const concepts = [
  concept('Total', money),
  concept('A', money),
  concept('B', money),
  concept('Less', money),
  concept('Text'),
  concept('Twice', { type: TYPES.double }),
];
const relationships = [
  arc('summationItem11', 'Total', 'A', { weight: '1' }),
  arc('summationItem11', 'Total', 'B', { weight: '1' }),
  arc('summationItem11', 'Total', 'Less', { weight: '-1' }),
];
const t = taxonomy(concepts, relationships);
const ROUNDING = 'calc11e:inconsistentCalculationUsingRounding';
const TRUNCATION = 'calc11e:inconsistentCalculationUsingTruncation';
const value = (local: string, text: string | null, decimals?: number) =>
  fact(local, text, { unit: CNY, ...(decimals !== undefined && { decimals }) });
const round = (...facts: Parameters<typeof judge>[0]) => judge(facts, t, { calculations: 'round-to-nearest' });
const truncate = (...facts: Parameters<typeof judge>[0]) => judge(facts, t, { calculations: 'truncation' });

describe('calculationConsistent', () => {
  it('a total is the weighted sum of its items', () => {
    assert.deepEqual(round(value('Total', '10'), value('A', '7'), value('B', '5'), value('Less', '2')), []);
    const [told, ...more] = round(value('Total', '11'), value('A', '7'), value('B', '5'), value('Less', '2'));
    assert.equal(told?.code, ROUNDING);
    assert.equal(told?.severity, 'warning');
    assert.match(told?.message.en ?? '', /Total is reported as 11, but its items add up to 10/);
    assert.deepEqual(more, []);
  });
  it('rounded numbers are intervals whose ends count', () => {
    assert.deepEqual(round(value('Total', '11', 0), value('A', '5', 0), value('B', '5', 0)), []);
    // 2 half-units of the items, one of the total: 11.5 is reached, more is not.
    assert.deepEqual(
      round(value('Total', '11.5'), value('A', '5', 0), value('B', '5', 0)).map(({ code }) => code),
      [ROUNDING],
    );
    assert.deepEqual(round(value('Total', '11'), value('A', '5', 0), value('B', '5', 0)), []);
  });
  it('cut off numbers stand for what is further from zero, the far end excluded', () => {
    assert.deepEqual(truncate(value('Total', '11', 0), value('A', '5', 0), value('B', '5', 0)), []);
    assert.deepEqual(codes(truncate(value('Total', '12'), value('A', '5', 0), value('B', '5', 0))), [TRUNCATION]);
    assert.deepEqual(codes(truncate(value('Total', '9'), value('A', '5', 0), value('B', '5', 0))), [TRUNCATION]);
    assert.deepEqual(truncate(value('Total', '-11', 0), value('A', '-5', 0), value('B', '-5', 0)), []);
  });
  it('what is missing or nil counts as nothing, a total or items alone are not checked', () => {
    assert.deepEqual(round(value('Total', '7'), value('A', '7'), value('B', null)), []);
    assert.deepEqual(round(value('Total', '7')), []);
    assert.deepEqual(round(value('Total', null), value('A', '7')), []);
    assert.deepEqual(round(value('A', '7'), value('B', '7')), []);
  });
  it('only facts of the same aspects are added', () => {
    const dollars = unit([expandedName(NS.iso4217, 'USD')]);
    assert.deepEqual(round(value('Total', '1'), fact('A', '2', { unit: dollars })), []);
    assert.deepEqual(round(value('Total', '1'), fact('A', '1', { unit: CNY }), fact('A', '3', { unit: dollars })), []);
    const instant = taxonomy([...concepts, concept('A', { ...money, periodType: 'instant' })], relationships);
    const later = fact('A', '2', { unit: CNY, shared: shared(ENTITY, YEAR_END) });
    assert.deepEqual(judge([value('Total', '1'), later], instant, { calculations: 'round-to-nearest' }), []);
  });
  it('consistent duplicates narrow the interval, inconsistent ones stop the check', () => {
    const consistent = [value('Total', '1234'), value('A', '1200', -2), value('A', '1234', 0)];
    assert.deepEqual(codes(round(...consistent)), ['pilu:duplicate-consistent']);
    const narrow = [value('Total', '1240'), value('A', '1200', -2), value('A', '1234', 0)];
    assert.deepEqual(codes(round(...narrow)), ['pilu:duplicate-consistent', ROUNDING]);
    const conflict = [value('Total', '5'), value('A', '1'), value('A', '2')];
    assert.deepEqual(codes(round(...conflict)), ['oime:disallowedDuplicateFacts', 'oime:disallowedDuplicateFacts']);
    assert.deepEqual(codes(truncate(...conflict)), [
      'oime:disallowedDuplicateFacts',
      'calc11e:disallowedDuplicateFactsUsingTruncation',
    ]);
  });
  it('digits beyond the stated accuracy stop the check', () => {
    assert.deepEqual(codes(round(value('Total', '1234', -2), value('A', '7'))), ['calc11e:excessDigits']);
  });
  it('relationships of XBRL 2.1 are checked the same way, and off is off', () => {
    const old = taxonomy(concepts, [arc('summationItem', 'Total', 'A', { weight: '1.0' })]);
    assert.deepEqual(codes(judge([value('Total', '1'), value('A', '2')], old, { calculations: 'round-to-nearest' })), [
      ROUNDING,
    ]);
    assert.deepEqual(judge([value('Total', '1'), value('A', '2')], old), []);
  });
});

describe('calculationRelationships', () => {
  it('join decimal concepts, once', () => {
    assert.deepEqual(judgeTaxonomy(t), []);
    assert.deepEqual(codes(judgeTaxonomy(taxonomy(concepts, [arc('summationItem11', 'Total', 'Twice')]))), [
      'calc11e:nonDecimalItemNode',
    ]);
    assert.deepEqual(
      codes(
        judgeTaxonomy(taxonomy(concepts, [...relationships, arc('summationItem11', 'Total', 'A', { weight: '2' })])),
      ),
      ['calc11e:duplicateCalculationRelationships'],
    );
  });
});
