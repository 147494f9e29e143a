import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import { readTextDocument } from '../../src/documents/read-text-document.js';

/** The rows of a text, as their cells. */
function rowsOf(text: string): string[][] {
  const document = readTextDocument(Buffer.from(text), { uri: 'a.txt' }, createCollector());
  assert.ok(document);
  return document.paragraphs
    .filter(({ kind }) => kind === 'row')
    .map(({ start, end }) => document.text.slice(start, end).split('\t'));
}

describe('tables of plain text without tabs', () => {
  it('are rows where words and numbers stand one blank apart', () => {
    const text =
      '指标 单位 2023年 2024年\n温室气体排放总量（范围一、二） 吨二氧化碳当量 1,286 1,302\n按性别 男 人 12 -\n';
    assert.deepEqual(rowsOf(text), [
      ['指标', '单位', '2023年', '2024年'],
      ['温室气体排放总量（范围一、二）', '吨二氧化碳当量', '1,286', '1,302'],
      ['按性别', '男', '人', '12', '-'],
    ]);
  });

  it('have rows of one number where others stand beside them', () => {
    assert.deepEqual(rowsOf('中国大陆 1,402\n海外 53\n'), [
      ['中国大陆', '1,402'],
      ['海外', '53'],
    ]);
    assert.deepEqual(rowsOf('本年度公司共召开董事会会议 12\n次，监事会会议若干次。\n'), []);
  });

  it('are no sentences that end with numbers', () => {
    assert.deepEqual(rowsOf('全年完成。合计 12 13\n'), []);
  });

  it('are rows where bars stand between the cells; the rule below a head is none', () => {
    assert.deepEqual(rowsOf('| 项目 | 2024年 |\n| --- | ---: |\n| 用水量（吨） | 1,200 |\n'), [
      ['项目', '2024年'],
      ['用水量（吨）', '1,200'],
    ]);
  });
});
