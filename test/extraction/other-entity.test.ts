import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { extractText, factsOfText } from './facts-of-text.js';

const OPENING = '甲乙能源股份有限公司（以下简称“甲乙能源”）2022年度社会责任报告。\n';
const factsOf = (text: string): string[] =>
  factsOfText(OPENING + text).filter((fact) => !/^(?:Company|Report)/.test(fact));

describe('extraction: whom a sentence is about', () => {
  for (const [name, text] of [
    ['another company by its full name', '丙丁矿业有限公司2022年纳税总额3000万元。'],
    ['a company with a short name', '丙丁公司全年实现营业收入2.5亿元。'],
    ['a plant', '2022年，丙丁煤矿共缴纳税费800万元。'],
    ['a name of the same brand before the year', '甲乙煤化2022年度营业收入3.6亿元。'],
    [
      'a name that the report explains',
      '丙丁化工有限公司（以下简称“丙丁化工”）成立于2011年。丙丁化工营业收入3.6亿元。',
    ],
  ] as const) {
    it(`leaves alone the figures of ${name}, and says why`, () => {
      assert.deepEqual(
        factsOf(text).filter((fact) => !fact.startsWith('YearEstablished')),
        [],
      );
      const { rejected } = extractText(OPENING + text).extraction;
      assert.ok(rejected.some(({ reason }) => reason === 'other-entity'));
    });
  }

  for (const [name, text] of [
    ['the company', '公司2022年营业收入2.5亿元。'],
    ['its full name', '甲乙能源股份有限公司2022年营业收入2.5亿元。'],
    ['its short name with the word for company', '甲乙能源公司2022年营业收入2.5亿元。'],
    ['its short name', '甲乙能源2022年营业收入2.5亿元。'],
    ['nobody', '2022年营业收入2.5亿元。'],
    ['the company after another', '丙丁公司全年实现利润增长，公司全年实现营业收入2.5亿元。'],
  ] as const) {
    it(`takes figures of ${name}`, () => {
      assert.deepEqual(factsOf(text), ['OperatingRevenue=250000000@2022']);
    });
  }

  it('tells others from nobody only where the issuer is named', () => {
    assert.deepEqual(factsOfText('丙丁公司全年实现营业收入2.5亿元。'), ['OperatingRevenue=250000000@2022']);
  });
});
