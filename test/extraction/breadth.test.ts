import assert from 'node:assert/strict';
import { patternSource } from '../../src/extraction/pattern.js';
import { localNameOf } from '../../src/names/expanded-name.js';
import { phrasesOf, readPackageCues } from './cue-files.js';
import { extractText as extract, factsOfText as facts } from './facts-of-text.js';

describe('extraction at breadth', () => {
  it('lists with 分别: of nouns, and of years; a unit that stands once is that of all', () => {
    assert.deepEqual(facts('公司股东大会、董事会和监事会分别召开了3次、9次和6次。'), [
      'GeneralMeetingsHeld=3@2022',
      'BoardMeetingsHeld=9@2022',
      'SupervisoryBoardMeetingsHeld=6@2022',
    ]);
    assert.deepEqual(facts('2020年、2021年和2022年营业收入分别为1.2亿元、1.5亿元和2亿元。').sort(), [
      'OperatingRevenue=120000000@2020',
      'OperatingRevenue=150000000@2021',
      'OperatingRevenue=200000000@2022',
    ]);
  });

  it('traditional characters', () => {
    assert.deepEqual(facts('截至2022年12月31日，公司員工總數為520人。報告期內公司召開董事會會議9次。'), [
      'EmployeesNumber=520@2022',
      'BoardMeetingsHeld=9@2022',
    ]);
  });

  it('tables: years that stand in one cell of the head, units in a column, more rows than a page', () => {
    const rows = Array.from({ length: 60 }, (_, index) => `其他指标${index}\t个\t无\t无\t无`).join('\n');
    const table = `指标\t\t单位\t2020年 2021年 2022年\t\n${rows}\n员工总数\t人\t3,055\t3,671\t4,171`;
    assert.deepEqual(facts(table).sort(), [
      'EmployeesNumber=3055@2020',
      'EmployeesNumber=3671@2021',
      'EmployeesNumber=4171@2022',
    ]);
  });

  it('intensities are of one yuan, factors as they stand', () => {
    assert.deepEqual(facts('公司能源消耗强度为0.5吨标准煤/万元，用水强度为2吨/万元。'), [
      'EnergyIntensity=0.00005@2022',
      'WaterIntensity=0.0002@2022',
    ]);
  });

  it('sums over years or since the founding, parts, lists and shares are no facts of the period', () => {
    assert.deepEqual(facts('公司12年共计捐赠款项3000余万元。'), []);
    assert.deepEqual(facts('公司累计捐赠1.2亿元。'), []);
    assert.deepEqual(facts('2022年，公司累计捐赠1.2亿元。'), ['PublicWelfareDonations=120000000@2022']);
    assert.deepEqual(facts('2013年-2015年累计分配现金红利500万元。'), []);
    assert.deepEqual(facts('公司召开了董事会及专门委员会、监事会28次。'), []);
    assert.deepEqual(facts('男女员工比例为47：53。'), []);
    assert.deepEqual(facts('产品销往几十个国家和地区。'), []);
  });

  it('what happened in a month of an earlier year is of that year', () => {
    assert.deepEqual(facts('2010年4月，公司向灾区捐款80万元。'), ['PublicWelfareDonations[灾区]=800000@2010']);
  });

  it('every fact has a confidence with its reasons', () => {
    const { extraction } = extract('公司员工总数为520人。');
    const [fact] = extraction.report.facts.filter(({ concept }) => localNameOf(concept) === 'EmployeesNumber');
    assert.deepEqual(extraction.confidences.get(fact?.id ?? ''), {
      value: 0.9,
      level: 'high',
      reasons: ['unit-with-number', 'beside-noun', 'period-assumed'],
    });
    assert.equal(extraction.confidences.size, extraction.report.facts.length);
  });
});

describe('hostile text', () => {
  it('every phrase of every cue compiles to an expression whose repetitions are bounded', () => {
    for (const cue of readPackageCues().cues) {
      for (const phrase of phrasesOf(cue)) {
        const bare = patternSource(phrase)
          .replace(/\\./g, 'x')
          .replace(/\[[^\]]*\]/g, 'c');
        assert.doesNotMatch(bare, /[*+]|\{\d*,\}/, `${cue.id}: ${phrase}`);
        for (const [, most] of bare.matchAll(/\{\d*,(\d+)\}/g)) assert.ok(Number(most) <= 120, `${cue.id}: ${phrase}`);
        // A repeated group may not hold another repetition: that is what explodes.
        assert.doesNotMatch(bare, /\)\{\d+,\d+\}(?=.*\)\{)/, `${cue.id}: ${phrase}`);
      }
    }
  });

  it('a text that repeats a noun without end is looked at up to a bound, which is told', () => {
    for (const words of ['员工总数5人董事会3次', '员工总数\t1\t', '2022年甲、乙分别为1、2、']) {
      const { codes } = extract(words.repeat(2500));
      assert.ok(
        codes.every((code) => ['pilu:too-many-candidates', 'pilu:conflicting-values'].includes(code)),
        codes.join(),
      );
    }
    assert.ok(extract('员工总数5人董事会3次'.repeat(2500)).codes.includes('pilu:too-many-candidates'));
  });
});
