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

  it('what the company makes is a rule of its own, each of a list; what others make, or is made for many, is none', () => {
    assert.deepEqual(kindsOf('我们修订了《印章使用管理办法》《公务接待规定》和《外事工作指引》。'), [
      '公务接待规定: InternalRule',
      '印章使用管理办法: InternalRule',
      '外事工作指引: InternalRule',
    ]);
    assert.deepEqual(kindsOf('国家有关部委制定了《印章使用管理办法》。'), ['印章使用管理办法: DepartmentalRule']);
    assert.deepEqual(kindsOf('公司对照《印章使用管理办法》自查。'), ['印章使用管理办法: DepartmentalRule']);
    assert.deepEqual(kindsOf('公司依法完善《上市公司独立董事规则》的落实。'), [
      '上市公司独立董事规则: DepartmentalRule',
    ]);
  });

  it('standards of discharge are standards, newspapers are no documents', () => {
    assert.deepEqual(kindsOf('废水达到《甲乙工业水污染物排放标准》，公告见《甲乙证券报》。'), [
      '甲乙工业水污染物排放标准: NationalOrInternationalStandard',
    ]);
  });
});
