import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatChineseNumber, parseChineseNumber } from '../../src/datatypes/chinese-number.js';

describe('Chinese numerals', () => {
  it('are read as they are written, for every natural number below 10^16', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 9_999_999_999_999_999n }), (value) => {
        assert.equal(parseChineseNumber(formatChineseNumber(value)), value);
      }),
    );
  });

  it('are read by places, digit by digit, and with a last digit left without its place', () => {
    const cases: [string, bigint][] = [
      ['两千零一', 2001n],
      ['一百', 100n],
      ['十七', 17n],
      ['二十', 20n],
      ['二〇一六', 2016n],
      ['三万五', 35000n],
      ['两千一', 2100n],
      ['四亿', 400000000n],
      ['一百零五', 105n],
      ['一千零五十', 1050n],
      ['零', 0n],
    ];
    for (const [text, value] of cases) assert.equal(parseChineseNumber(text), value, text);
  });

  it('are not read from other words', () => {
    for (const text of ['', '百', '一二个', '十百', '三三千', '万一'])
      assert.equal(parseChineseNumber(text), undefined, text);
  });
});
