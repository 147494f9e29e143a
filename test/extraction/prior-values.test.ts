import assert from 'node:assert/strict';
import { factsOfText as facts } from './facts-of-text.js';

describe('amounts of the year before', () => {
  it('stand where a change leads from', () => {
    const both = ['DieselConsumption=31.4@2022', 'DieselConsumption=40.2@2021'];
    assert.deepEqual(facts('柴油消耗量由上年的40.2吨下降到31.4吨。'), both);
    assert.deepEqual(facts('车队柴油消耗从2021年的40.2吨减少至31.4吨。'), both);
  });

  it('stand behind what this year is compared with', () => {
    assert.deepEqual(facts('全年用电量510万千瓦时，较2021年的530万千瓦时减少3.8%。'), [
      'ElectricityConsumption=5100000@2022',
      'ElectricityConsumption=5300000@2021',
    ]);
  });

  it('are none where the text speaks of the beginning of the year or of a plan', () => {
    assert.deepEqual(facts('氨氮排放浓度由年初的6mg/L降至年末的4mg/L以内。'), []);
    assert.deepEqual(facts('用电量计划由上年的530万千瓦时降至500万千瓦时。'), []);
  });
});
