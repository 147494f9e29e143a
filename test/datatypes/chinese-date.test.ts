import assert from 'node:assert/strict';
import { formatStatedDate, parseChineseDate } from '../../src/datatypes/chinese-date.js';

describe('dates as reports state them', () => {
  it('have Arabic or Chinese numerals, dots or dashes', () => {
    const cases: [string, string][] = [
      ['2016年12月31日', '2016-12-31'],
      ['二〇一七年四月二十二日', '2017-04-22'],
      ['二零二四年四月二十三日', '2024-04-23'],
      ['二○一七年四月', '2017-04'],
      ['2016.1.5', '2016-01-05'],
      ['2016/6/22', '2016-06-22'],
      ['2016年', '2016'],
    ];
    for (const [text, iso] of cases) {
      const date = parseChineseDate(text);
      assert.ok(date, text);
      assert.equal(formatStatedDate(date), iso);
    }
  });

  it('are days that the calendar has', () => {
    for (const text of ['2016年13月1日', '2015年2月29日', '2016年4月31日', '16年3月1日', '']) {
      assert.equal(parseChineseDate(text), undefined, text);
    }
  });
});
