import assert from 'node:assert/strict';
import { createCollector, type DiagnosticCollector } from '../../src/diagnostics/sink.js';
import { readTextDocument } from '../../src/documents/read-text-document.js';
import { extractFacts } from '../../src/extraction/extract-facts.js';
import type { Extraction } from '../../src/extraction/extraction.js';
import { periodKey } from '../../src/datatypes/period.js';
import { localNameOf } from '../../src/names/expanded-name.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';
import { readPackageCues } from './cue-files.js';

const PERIOD = '本报告期间为2022年1月1日至2022年12月31日。\n';

function extract(text: string, sink: DiagnosticCollector = createCollector()): Extraction | undefined {
  const document = readTextDocument(Buffer.from(text), { uri: 'report.txt' }, sink);
  assert.ok(document);
  return extractFacts(document, readPackageTaxonomy().taxonomy, readPackageCues(), {}, sink);
}

/** `concept[members]=value` of every fact, the reporting period's own and citations aside. */
function facts(text: string): string[] {
  const extraction = extract(PERIOD + text);
  assert.ok(extraction);
  return extraction.report.facts
    .filter(({ concept }) => !/^(?:Reporting(?:Fiscal|Period)|CitedDocument)/.test(localNameOf(concept)))
    .map(({ concept, value, shared }) => {
      const members = [...shared.dimensions.values()].map((one) =>
        one.kind === 'explicit' ? localNameOf(one.member) : (one.value ?? ''),
      );
      return `${localNameOf(concept)}${members.length > 0 ? `[${members.join()}]` : ''}=${(value ?? '').replaceAll(/\S+#/g, '')}`;
    });
}

describe('extractFacts', () => {
  it('reads counts before and after their noun, and not the numbers of meeting names', () => {
    assert.deepEqual(facts('公司共召开3次临时股东大会，1次年度股东大会，董事会会议9次，监事会召开次数为5次。'), [
      'ExtraordinaryGeneralMeetingsHeld=3',
      'AnnualGeneralMeetingsHeld=1',
      'BoardMeetingsHeld=9',
      'SupervisoryBoardMeetingsHeld=5',
    ]);
    assert.deepEqual(facts('2022年第一次临时股东大会及第六届董事会第十三次会议审议了议案。'), []);
  });

  it('reads a label and its value from two lines, and from table cells with units and years', () => {
    assert.deepEqual(facts('董事会召开次数\n\n7次\n'), ['BoardMeetingsHeld=7']);
    const table = extract(`${PERIOD}指标\t单位\t2022年\t2021年\n营业收入\t万元\t1,200.50\t1,100.00\n`);
    const [fact] = table?.report.facts.filter(({ concept }) => localNameOf(concept) === 'OperatingRevenue') ?? [];
    assert.deepEqual([fact?.value, fact?.decimals], ['12005000', -2]);
  });

  it('turns denials into false, but not intents, and a denial of the major only where it is asked for', () => {
    assert.deepEqual(facts('报告期内，公司未发生环境污染事故。'), ['EnvironmentalPollutionAccidentOccurred=false']);
    assert.deepEqual(facts('公司坚决杜绝环境污染事故。'), []);
    assert.deepEqual(facts('公司未发生重大环境污染事故。'), []);
    assert.deepEqual(facts('力争实现安全生产零事故。'), []);
    assert.deepEqual(facts('公司无对外担保事项，无不良信用记录。'), [
      'ExternalGuaranteesExist=false',
      'AdverseCreditRecordExists=false',
    ]);
  });

  it('gives a number to the year that its sentence names', () => {
    const extraction = extract(
      `${PERIOD}2021年度现金分红总额为800.00万元。2022年，公司缴纳税费50万元。2023年，公司计划捐赠总额100万元。`,
    );
    const found = extraction?.report.facts
      .filter(({ concept }) => /Dividend|Taxes|Donations/.test(localNameOf(concept)))
      .map(({ concept, shared }) => `${localNameOf(concept)} ${shared.period ? periodKey(shared.period) : ''}`);
    assert.deepEqual(found, [
      'CashDividendTotal 2021-01-01T00:00:00/2022-01-01T00:00:00',
      'TaxesPaid 2022-01-01T00:00:00/2023-01-01T00:00:00',
    ]);
    assert.ok(
      extraction?.rejected.some(({ concept, reason }) => concept === 'PublicWelfareDonations' && reason === 'plan'),
    );
  });

  it('reads lists, frequencies, citations and their kinds', () => {
    assert.deepEqual(facts('公司为员工办理养老、医疗、失业、工伤、生育等社会保险，实行每季度一次的调薪。'), [
      'SocialInsuranceKinds=Maternity Medical Pension Unemployment WorkInjury',
      'PayAndPromotionReviewInterval=P3M',
    ]);
    const cited = extract(`${PERIOD}公司遵守《中华人民共和国公司法》和《员工考勤管理制度》，与员工签订《劳动合同》。`);
    const kinds = cited?.report.facts
      .filter(({ concept }) => localNameOf(concept) === 'CitedDocumentKind')
      .map(({ value, shared }) => [
        [...shared.dimensions.values()].map((one) => (one.kind === 'typed' ? one.value : '')).join(),
        value?.replace(/.*#/, ''),
      ]);
    assert.deepEqual(kinds, [
      ['中华人民共和国公司法', 'Law'],
      ['员工考勤管理制度', 'InternalRule'],
      ['劳动合同', 'Contract'],
    ]);
  });

  it('makes text blocks of sections by their headings, escaped', () => {
    assert.deepEqual(facts('一、员工权益保护\n公司尊重员工 <权利> & 义务。\n二、公共关系\n公司遵守公德。\n'), [
      'EmployeeRightsProtectionTextBlock=<p>公司尊重员工&lt;权利&gt; &amp;义务。</p>',
      'PublicRelationsTextBlock=<p>公司遵守公德。</p>',
    ]);
  });

  it('keeps quote, offsets and qualifier as evidence, and the entity undisclosed unless given', () => {
    const text = `${PERIOD}公司产品远销一百多个国家和地区。`;
    const fact = extract(text)?.report.facts.find(
      ({ concept }) => localNameOf(concept) === 'CountriesAndRegionsServed',
    );
    const evidence = fact?.evidence?.[0];
    assert.ok(fact && evidence);
    assert.deepEqual(
      [fact.value, fact.decimals, evidence.qualifier, evidence.cue],
      ['100', -2, 'over', 'countries-served'],
    );
    assert.equal([...text].slice(evidence.start, evidence.end).join(''), evidence.quote);
    assert.equal(fact.shared.entity?.identifier, 'undisclosed');
  });

  it('keeps both sides of a conflict, and one fact of the same number at two precisions', () => {
    const sink = createCollector();
    const extraction = extract(`${PERIOD}公司共召开董事会8次。公司共召开董事会9次。`, sink);
    assert.deepEqual(
      extraction?.conflicts.map(({ concept, facts: sides }) => [concept, sides.length]),
      [['BoardMeetingsHeld', 2]],
    );
    assert.deepEqual(
      sink.diagnostics.map(({ code }) => code),
      ['pilu:conflicting-values'],
    );
    assert.deepEqual(facts('公司总资产12.35亿元。公司总资产1,234,567,890.12元。'), ['TotalAssets=1234567890.12']);
  });

  it('lists quantities, dates and denials that no concept claimed', () => {
    const extraction = extract(`${PERIOD}公司种植树木300棵，2022年5月1日举办展览，不存在其他情形。`);
    assert.deepEqual(
      extraction?.unclaimed.map(({ kind, quote }) => [kind, quote]),
      [
        ['quantity', '300棵'],
        ['date', '2022年5月1日'],
        ['negation', '不存在'],
      ],
    );
  });

  it('needs a reporting period, and says so where there are none or two', () => {
    const none = createCollector();
    assert.equal(extract('公司召开董事会8次。', none), undefined);
    assert.deepEqual(
      none.diagnostics.map(({ code }) => code),
      ['pilu:reporting-period-missing'],
    );
    const two = createCollector();
    assert.ok(extract(`${PERIOD}本报告期间为2023年1月1日至2023年12月31日。`, two));
    assert.deepEqual(
      two.diagnostics.map(({ code }) => code),
      ['pilu:reporting-period-ambiguous'],
    );
  });

  it('takes the year that the text names most where nothing states the period, and says so', () => {
    const sink = createCollector();
    assert.ok(extract('2022年公司召开董事会8次。2022年度召开股东大会2次。2021年，有所减少。', sink));
    assert.deepEqual(
      sink.diagnostics.map(({ code }) => code),
      ['pilu:reporting-period-inferred'],
    );
  });
});
