import assert from 'node:assert/strict';
import { factsOfText as facts } from './facts-of-text.js';

describe('numbers beside those of the year', () => {
  it('an earlier year that one is compared with is told too', () => {
    assert.deepEqual(facts('公司营业收入20亿元，较2020年的15亿元翻番在即。'), [
      'OperatingRevenue=2000000000@2022',
      'OperatingRevenue=1500000000@2020',
    ]);
    assert.deepEqual(facts('年末总资产30亿元，比上年末的25亿元增长20%。'), [
      'TotalAssets=3000000000@2022',
      'TotalAssets=2500000000@2021',
    ]);
    assert.deepEqual(facts('全年披露临时公告70份，较2021年（66份）略多。'), [
      'InterimAnnouncementsDisclosed=70@2022',
      'InterimAnnouncementsDisclosed=66@2021',
    ]);
    assert.deepEqual(facts('公司营业收入20亿元，较上年增加5亿元。'), ['OperatingRevenue=2000000000@2022']);
  });

  it('changes by their sign', () => {
    assert.deepEqual(facts('全年营收20亿元，+8.5%。归母净利润同比+3.1%。利润总额2亿元，同比-4.2%。'), [
      'OperatingRevenue=2000000000@2022',
      'OperatingRevenueChangeFromPriorYear=0.085@2022',
      'NetProfitAttributableToOwnersOfParentChangeFromPriorYear=0.031@2022',
      'ProfitBeforeTax=200000000@2022',
      'ProfitBeforeTaxChangeFromPriorYear=-0.042@2022',
    ]);
  });

  it('parts without a unit of a total that has none, said roughly or not', () => {
    assert.deepEqual(facts('平均月活跃用户数约2.5亿，其中境内1.5亿、海外1亿。'), [
      'AverageMonthlyActiveUsers=250000000@2022',
      'AverageMonthlyActiveUsers[MainlandChinaMember]=150000000@2022',
      'AverageMonthlyActiveUsers[OverseasMember]=100000000@2022',
    ]);
  });

  it('each of a list in brackets behind a sum', () => {
    assert.deepEqual(facts('全年召开股东会2次（年度股东会、临时股东会各1次）。'), [
      'GeneralMeetingsHeld=2@2022',
      'AnnualGeneralMeetingsHeld=1@2022',
      'ExtraordinaryGeneralMeetingsHeld=1@2022',
    ]);
  });
});
