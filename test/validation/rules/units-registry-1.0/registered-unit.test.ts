import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { expandedName } from '../../../../src/names/expanded-name.js';
import { NS } from '../../../../src/names/namespaces.js';
import type { UnitRegistry } from '../../../../src/validation/units/unit-registry.js';
import { CNY, codes, concept, fact, judge, PURE, taxonomy, TYPES, unit } from '../../fixture.js';

const units = JSON.parse(readFileSync('schemas/xbrl/utr.json', 'utf8')) as UnitRegistry;
const dtr = (local: string) => ({
  ...TYPES.decimal,
  ancestry: [expandedName(NS.dtrTypes, local), ...TYPES.decimal.ancestry],
});
const t = taxonomy([
  concept('Energy', { type: dtr('energyItemType') }),
  concept('Dividend', { type: dtr('perShareItemType') }),
  concept('Plain', { type: TYPES.decimal }),
]);
const utr = (local: string) => expandedName(NS.utr, local);
const told = (local: string, of: typeof CNY) => codes(judge([fact(local, '1', { unit: of })], t, { units }));

describe('registeredUnit', () => {
  it('a measure is one that the registry lists for the type', () => {
    assert.deepEqual(told('Energy', unit([utr('kWh')])), []);
    assert.deepEqual(told('Energy', unit([utr('kg')])), ['utre:error-NumericFactUtrInvalid']);
    assert.deepEqual(told('Energy', unit([expandedName(NS.iso4217, 'kWh')])), ['utre:error-NumericFactUtrInvalid']);
    assert.deepEqual(told('Energy', unit([utr('kWh')], [utr('s')])), ['utre:error-NumericFactUtrInvalid']);
  });
  it('a complex unit has measures of both item types', () => {
    assert.deepEqual(told('Dividend', unit([expandedName(NS.iso4217, 'CNY')], [expandedName(NS.xbrli, 'shares')])), []);
    assert.deepEqual(told('Dividend', CNY), ['utre:error-NumericFactUtrInvalid']);
  });
  it('types that the registry does not know take any unit', () => {
    assert.deepEqual(told('Plain', PURE), []);
  });
});
