import assert from 'node:assert/strict';
import { factsOfText as facts } from './facts-of-text.js';

describe('amounts year after year', () => {
  const expected = ['WastewaterDischarge=18@2022', 'WastewaterDischarge=19@2021', 'WastewaterDischarge=21@2020'];

  it('each belong to the year before them, in the unit of the label', () => {
    assert.deepEqual(facts('废水排放量（吨）：2020年 21；2021年 19；2022年 18。').sort(), expected);
    assert.deepEqual(facts('废水排放量：2020年21吨、2021年19吨、2022年18吨。').sort(), expected);
  });

  it('the unit before a colon is that of the list behind it', () => {
    assert.deepEqual(facts('许可排放总量（t/a）：COD 12.5、氨氮 1.5；实际排放量：COD 8.1、氨氮 0.6。').sort(), [
      'PollutantEmissions[AmmoniaNitrogenMember]=0.6@2022',
      'PollutantEmissions[ChemicalOxygenDemandMember]=8.1@2022',
      'PollutantPermittedEmissions[AmmoniaNitrogenMember]=1.5@2022',
      'PollutantPermittedEmissions[ChemicalOxygenDemandMember]=12.5@2022',
    ]);
  });
});
