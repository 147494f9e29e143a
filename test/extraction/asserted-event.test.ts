import assert from 'node:assert/strict';
import { factsOfText as facts } from './facts-of-text.js';

describe('events that happened', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['公司发生2起数据安全事件。', ['DataSecurityIncidentOccurred=true@2022']],
    ['全年受到行政处罚3起。', ['AdministrativePenaltyOccurred=true@2022']],
    ['如发生1起数据安全事件即启动预案。', []],
    ['公司未发生1起数据安全事件。', ['DataSecurityIncidentOccurred=false@2022']],
    ['公司将控制行政处罚2起以内。', []],
    ['信息安全目标为：数据安全事件为零，客户信息泄露为零。', []],
    [
      '是否发生数据安全事件\t是\n是否发生泄露客户隐私事件\t否',
      ['DataSecurityIncidentOccurred=true@2022', 'CustomerPrivacyLeakOccurred=false@2022'],
    ],
    ['本公司子公司收到行政处罚2起。', []],
    ['对违反廉洁规定的行为零容忍。', []],
  ];
  for (const [text, expected] of cases) {
    it(text.replaceAll(/\s/g, ' '), () => {
      assert.deepEqual(facts(text), expected);
    });
  }
});
