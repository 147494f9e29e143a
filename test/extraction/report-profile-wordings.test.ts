import assert from 'node:assert/strict';
import { shortFactsOfText as facts } from './facts-of-text.js';

describe('what a report says of itself, in other words', () => {
  it('its title on two lines, and who signs it on two', () => {
    assert.deepEqual(
      facts('甲乙水务股份有限公司\n2022年度社会责任报告').filter((fact) => fact.startsWith('ReportTitle')),
      ['ReportTitle=甲乙水务股份有限公司2022年度社会责任报告@2022'],
    );
    assert.deepEqual(
      facts('感谢各位。\n\n        甲乙水务股份有限公司\n        董 事 会\n        2023年4月2日').filter((fact) =>
        fact.startsWith('ReportSign'),
      ),
      ['ReportSignatory=甲乙水务股份有限公司董事会@2022', 'ReportSignatureDate=2023-04-02@2022'],
    );
    assert.deepEqual(facts('感谢各位。\n\n董事会\n2023年4月2日'), [
      'ReportSignatory=董事会@2022',
      'ReportSignatureDate=2023-04-02@2022',
    ]);
  });

  it('whose report it is', () => {
    assert.deepEqual(facts('本报告是甲乙水务股份有限公司面向各界的第二份报告。'), [
      'CompanyLegalName=甲乙水务股份有限公司@2022',
    ]);
    assert.deepEqual(facts('公司、本公司、甲乙水务  指  甲乙水务股份有限公司\n控股股东  指  丙丁投资集团有限公司'), [
      'CompanyLegalName=甲乙水务股份有限公司@2022',
      'CompanyShortName=甲乙水务@2022',
      'ControllingShareholderName=丙丁投资集团有限公司@2022',
    ]);
  });

  it('what the board promises of it', () => {
    assert.deepEqual(facts('公司董事会承诺本报告内容不存在虚假记载、误导性陈述或重大遗漏。'), [
      'BoardAssuranceOfNoFalseRecordsMisleadingStatementsOrMaterialOmissions=true@2022',
    ]);
  });

  it('its boundary', () => {
    assert.deepEqual(facts('本报告数据仅包括母公司，不含各子公司。'), ['ReportingScopeBasis=ParentCompanyOnly@2022']);
    assert.deepEqual(facts('本报告的边界为公司及下属子公司。'), [
      'ReportingScopeBasis=CompanyAndSubsidiaries@2022',
      'ReportingScopeDescription=公司及下属子公司@2022',
    ]);
  });

  it('where its figures come from, and how it is published', () => {
    assert.deepEqual(facts('报告中财务数据取自公司年度财务报告，其余数据出自各部门的台账。'), [
      'FinancialDataSource=公司年度财务报告@2022',
      'OtherDataSource=各部门的台账@2022',
    ]);
    assert.deepEqual(facts('报告以纸质版和电子版两种形式发布。').sort(), [
      'PrintedEditionIssued=true@2022',
      'PublicationForm=Electronic Printed@2022',
    ]);
    assert.deepEqual(facts('报告以电子文本形式发布，不另行印制纸质报告。').sort(), [
      'PrintedEditionIssued=false@2022',
      'PublicationForm=Electronic@2022',
    ]);
    assert.deepEqual(facts('报告不定期发布。'), ['PublicationFrequency=Irregular@2022']);
  });

  it('how many there were, and when the board approved it', () => {
    assert.deepEqual(facts('公司已连续7年发布社会责任报告。'), ['SustainabilityReportsPublishedToDate=7@2022']);
    assert.deepEqual(facts('本报告由公司董事会于2023年4月2日审阅并通过。'), ['BoardApprovalDate=2023-04-02@2022']);
  });

  it('the year ahead is the next', () => {
    assert.deepEqual(facts('面向2023，我们满怀信心。'), ['OutlookYear=2023@2022']);
    assert.deepEqual(facts('2023年，公司将继续前行。'), ['OutlookYear=2023@2022']);
    assert.deepEqual(facts('面向2035，我们满怀信心。'), []);
  });
});
