import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDecimal, parseDecimal } from '../../src/datatypes/decimal.js';
import { foldText } from '../../src/documents/fold-character.js';
import { findQuantities, parseUnitLabel } from '../../src/extraction/grammar/quantity.js';

/** `number|decimals|qualifier|unit symbol` of the first quantity that is no date. */
function first(text: string): string {
  const quantity = findQuantities(foldText(text)).find(({ unit }) => unit?.class !== 'time');
  if (!quantity) return 'none';
  const { value, decimals, qualifier, unit } = quantity;
  return [formatDecimal(value), decimals ?? 'INF', qualifier ?? '', unit?.symbol ?? ''].join('|');
}

describe('quantities', () => {
  it('have the accuracy that the text gives them', () => {
    const cases: [string, string][] = [
      ['召开6次会议', '6|INF||pure'],
      ['营业收入272,048.18万元', '2720481800|-2||CNY'],
      ['毛利率为63.52%', '0.6352|4||pure'],
      ['活跃用户近 4亿人'.replace(' ', ''), '400000000|-8|nearly|pure'],
      ['覆盖一百多个国家', '100|-2|over|pure'],
      ['花费25万余元', '250000|-4|over|CNY'],
      ['450余人参加', '450|-1|over|pure'],
      ['捐资上千万元', '10000000|-7|at-least|CNY'],
      ['不少于3,000人', '3000|-3|at-least|pure'],
      ['约41,958吨', '41958|0|about|t'],
      ['用电15兆瓦时', '15000|-3||kWh'],
      ['用电848,398千瓦时', '848398|0||kWh'],
      ['占比百分之三十', '0.3|2||pure'],
      ['每股0.92元/股', '0.92|2||CNY/shares'],
      ['同比下降-5.2%', '-0.052|3||pure'],
      ['达到１２．５％', '0.125|3||pure'],
      ['十七次', '17|INF||pure'],
    ];
    for (const [text, expected] of cases) assert.equal(first(text), expected, text);
  });

  it('are no ordinals, session names or parts of words', () => {
    assert.equal(first('第六届董事会第十三次会议'), 'none');
    assert.equal(findQuantities('第3次会议')[0]?.ordinal, true);
    assert.equal(first('统一管理、一致行动'), 'none');
  });

  it('are read where recognition took a letter for a digit, and left alone where they lost their point', () => {
    assert.equal(first('召开会议1O次'), '10|INF||pure');
    assert.equal(first('支出l5.2O万元'), '152000|-2||CNY');
    assert.equal(first('完成1OO%'), '1|2||pure');
    assert.equal(
      foldText('O2O平台、CO2、二_一七年、二一一六年、IS09001'),
      'O2O平台、CO2、二〇一七年、二〇一六年、ISO9001',
    );
    assert.equal(first('每10股派015元'.slice(4)), 'none');
  });

  it('are mended in a bounded time', () => {
    const noise = '0O'.repeat(200_000);
    assert.equal(foldText(noise), noise);
  });

  it('that stand in a range are marked', () => {
    assert.deepEqual(
      findQuantities('召开3-5次').map(({ range }) => range),
      [true, true],
    );
  });

  it('keep every digit of the number that was written', () => {
    const amount = fc.tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(amount, fc.constantFrom(['元', 0], ['万元', 4], ['亿元', 8]), ([whole, cents], [unit, power]) => {
        const text = `${whole.toLocaleString('en-US')}.${String(cents).padStart(2, '0')}`;
        const quantity = findQuantities(`共${text}${unit}，`)[0];
        const stated = parseDecimal(`${text.replaceAll(',', '')}e${power}`);
        assert.ok(quantity && stated);
        assert.equal(formatDecimal(quantity.value), formatDecimal(stated));
        assert.equal(quantity.decimals, 2 - Number(power));
      }),
    );
  });

  it('take their unit from a label in words, brackets or a cell', () => {
    assert.deepEqual(
      [parseUnitLabel('万元')?.scale, parseUnitLabel('人民币亿元')?.scale, parseUnitLabel('含税')],
      [4, 8, undefined],
    );
  });
});
