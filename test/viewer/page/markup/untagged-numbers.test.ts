import assert from 'node:assert/strict';
import { splitFigures } from '../../../../src/viewer/page/markup/untagged-numbers.js';

const figuresIn = (text: string): string[] =>
  splitFigures(text)
    .filter(({ figure }) => figure)
    .map((run) => run.text);

describe('figures in a text', () => {
  const cases: readonly (readonly [text: string, ...figures: string[]])[] = [
    ['收入1,234.5万元，同比-3.2%，占12％', '1,234.5', '-3.2%', '12％'],
    ['设备37台、车辆5辆', '37', '5'],
    ['共3次', '3'],
    // Dates, heading numbers and parts of words are none.
    ['2024年5月20日', ...[]],
    ['3、完善治理'],
    ['减排CO2与PM2.5，A4纸，v1.2，ISO9001'],
    ['没有数字'],
  ];
  for (const [text, ...figures] of cases) {
    it(text, () => {
      assert.deepEqual(figuresIn(text), figures);
      assert.equal(
        splitFigures(text)
          .map((run) => run.text)
          .join(''),
        text,
      );
    });
  }
});
