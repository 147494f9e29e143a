import assert from 'node:assert/strict';
import fc from 'fast-check';
import { proposeDate } from '../../../../src/formats/inline-xbrl/writing/propose-date.js';
import { proposeNumber } from '../../../../src/formats/inline-xbrl/writing/propose-number.js';
import { formatDecimal, parseDecimal, scaleByPowerOfTen } from '../../../../src/datatypes/decimal.js';
import { REGISTRY_5 } from '../../../../src/formats/inline-xbrl/transformations/registry-5.js';

/** Words, the value, the words that are tagged, format, scale. */
const NUMBERS: readonly (readonly [string, string, string, string | undefined, number])[] = [
  ['召开17次会议', '17', '17', 'num-dot-decimal', 0],
  ['投入1,234.5万元', '12345000', '1,234.5', 'num-dot-decimal', 4],
  ['用户近4亿', '400000000', '4', 'num-dot-decimal', 8],
  ['占比 35.20%', '0.352', '35.20', 'num-dot-decimal', -2],
  ['净额为-5.5', '-5.5', '5.5', 'num-dot-decimal', 0],
  ['得分 1.50 分', '1.50', '1.50', undefined, 0],
  ['2023年召开6次', '6', '6', 'num-dot-decimal', 0],
  ['0起', '0', '0', 'num-dot-decimal', 0],
];

describe('proposals of formats', () => {
  for (const [words, value, tagged, format, scale] of NUMBERS) {
    it(`${value} stands on "${tagged}" of "${words}"`, () => {
      const found = proposeNumber(words, value);
      assert.ok(found);
      assert.equal(words.slice(found.start, found.end), tagged);
      assert.equal(found.format, format);
      assert.equal(found.scale, scale);
      assert.equal(found.negative, value.startsWith('-'));
    });
  }

  for (const [words, value] of [
    ['一百多个国家', '100'],
    ['6次', '600'],
    ['1,234', '1234.50'],
    ['17次', '7'],
    ['３０人', '30'],
    ['17', 'INF'],
  ] as const) {
    it(`${value} is not read from "${words}"`, () => assert.equal(proposeNumber(words, value), undefined));
  }

  it('a proposal always reads back as the value', () => {
    const words = fc.stringMatching(/^[0-9]{1,3}(,[0-9]{3}){0,2}(\.[0-9]{1,4})?[万亿%]?$/);
    fc.assert(
      fc.property(words, fc.integer({ min: -3, max: 9 }), (text, power) => {
        const number = parseDecimal(text.replace(/[^0-9.]/g, ''));
        const value = number && formatDecimal(scaleByPowerOfTen(number, power));
        const found = proposeNumber(text, value ?? '');
        if (!found) return;
        const read =
          found.format === undefined
            ? text.slice(found.start, found.end)
            : REGISTRY_5.transformations.get(found.format)?.(text.slice(found.start, found.end));
        const back = parseDecimal(read ?? '');
        assert.equal(found.scale === 0 ? read : back && formatDecimal(scaleByPowerOfTen(back, found.scale)), value);
      }),
    );
  });

  for (const [words, value, tagged, format] of [
    ['于2024年4月23日披露', '2024-04-23', '2024年4月23日', 'date-year-month-day'],
    ['自 2023年1月1日至2023年12月31日', '2023-12-31', '2023年12月31日', 'date-year-month-day'],
    ['２０２４．４．２３', '2024-04-23', undefined, undefined],
    ['2024-04-23', '2024-04-23', '2024-04-23', 'date-year-month-day'],
    ['2024年4月', '2024-04', '2024年4月', 'date-year-month'],
    ['每年3月15日', '--03-15', '3月15', 'date-month-day'],
    ['on April 23, 2024.', '2024-04-23', 'April 23, 2024', 'date-monthname-day-year-en'],
    ['on 23 April 2024', '2024-04-23', '23 April 2024', 'date-day-monthname-year-en'],
    ['二零二四年四月二十三日', '2024-04-23', undefined, undefined],
  ] as const) {
    it(`${value} ${tagged === undefined ? 'is not read from' : `stands on "${tagged}" of`} "${words}"`, () => {
      const found = proposeDate(words, value);
      assert.equal(found && words.slice(found.start, found.end), tagged);
      assert.equal(found?.format, format);
    });
  }
});
