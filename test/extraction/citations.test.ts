import assert from 'node:assert/strict';
import { localNameOf } from '../../src/names/expanded-name.js';
import { extractText } from './facts-of-text.js';

function kindsOf(text: string): string[] {
  return extractText(text)
    .extraction.report.facts.filter(({ concept }) => localNameOf(concept) === 'CitedDocumentKind')
    .map(({ value, shared: { dimensions } }) => {
      const [title] = [...dimensions.values()];
      return `${title?.kind === 'typed' ? title.value : ''}: ${(value ?? '').replace(/^.*#/, '')}`;
    })
    .sort();
}

describe('documents cited', () => {
  it('guidelines about reports are cited, reports are not', () => {
    assert.deepEqual(
      kindsOf('参照《甲乙省企业社会责任报告编写指南》及《自律监管指引第九号——可持续发展报告（试行）》。'),
      [
        '甲乙省企业社会责任报告编写指南: NationalOrInternationalStandard',
        '自律监管指引第九号——可持续发展报告（试行）: ExchangeRule',
      ],
    );
    assert.deepEqual(kindsOf('详见《2021年社会责任报告》《2022年年度报告（全文）》和《甲乙公司可持续发展报告》。'), []);
  });

  it('what an exchange issued is its rule, whatever it is called', () => {
    assert.deepEqual(kindsOf('根据上海证券交易所《关于加强信息披露工作的通知》。'), [
      '关于加强信息披露工作的通知: ExchangeRule',
    ]);
    assert.deepEqual(kindsOf('根据证监会《关于加强信息披露工作的通知》。'), [
      '关于加强信息披露工作的通知: DepartmentalRule',
    ]);
  });
});
