import assert from 'node:assert/strict';
import { factsOfText } from './facts-of-text.js';
import { createCollector } from '../../src/diagnostics/sink.js';
import { readTextDocument } from '../../src/documents/read-text-document.js';
import { extractFacts } from '../../src/extraction/extract-facts.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';
import { readPackageCues } from './cue-files.js';

/** A concept, a sentence that does not tell its fact, and one that does. */
const TWINS: readonly (readonly [concept: string, other: string, own: string, fact: string])[] = [
  [
    'BoardResolutionsPassed',
    '董事会各专门委员会全年开会8次，审议议案21项。',
    '董事会召开会议8次，审议议案21项。',
    '21@2022',
  ],
  ['CountriesAndRegionsServed', '公司产品的专利布局覆盖25个国家和地区。', '公司产品已覆盖25个国家和地区。', '25@2022'],
  ['RegisteredCapital', '公司注册资本由2亿元变更为3亿元。', '公司注册资本3亿元。', '300000000@2022'],
  ['RegisteredCapital', '甲乙控股的注册资本3亿元。', '公司的注册资本3亿元。', '300000000@2022'],
  ['StudentsAided', '公司历来热心助学，累计资助贫困大学生300人。', '公司热心助学，资助贫困大学生30人。', '30@2022'],
  ['SubsidiariesNumber', '公司设立基层工会，下设11个子公司工会小组。', '公司下设11个子公司。', '11@2022'],
  ['SubsidiariesNumber', '公司下属3家子公司帮助当地修建道路。', '公司下属3家子公司。', '3@2022'],
  ['WorkInjuries', '公司慰问劳模、工伤员工等75人次。', '公司发生工伤5人次。', '5@2022'],
  ['EmployeesNumber', '公司共有40余名员工参加植树。', '公司共有4,000余名员工。', '4000@2022'],
  ['EmployeeTurnoverRate', '省内员工流失率为0.31%。', '公司员工流失率为0.31%。', '0.0031@2022'],
  [
    'EnergyIntensity',
    '公司综合能耗远低于行业的0.12吨标准煤/万元。',
    '公司综合能耗0.12吨标准煤/万元。',
    '0.000012@2022',
  ],
  [
    'GreenhouseGasEmissionsChangeFromPriorYear',
    '单位产值二氧化碳排放量同比下降9%。',
    '公司二氧化碳排放量同比下降9%。',
    '-0.09@2022',
  ],
  [
    'GreenhouseGasEmissionsReduced',
    '项目建成后每年可减少二氧化碳排放500吨。',
    '公司减少二氧化碳排放500吨。',
    '500@2022',
  ],
  ['EmployeeDonations', '活动向社会公众募集善款60万元。', '公司发动员工募集善款60万元。', '600000@2022'],
  ['PatentApplications', '截至2022年末，公司共申请专利920件。', '2022年公司共申请专利92件。', '92@2022'],
  ['TrainingSessionsHeld', '公司开展网络培训100场。', '公司开展各类培训100场。', '100@2022'],
  ['TrainingSessionsHeld', '公司建立了三个层次的培训网络。', '公司组织了三次培训。', '3@2022'],
  ['TrainingParticipations', '公司组织应急知识培训900人次。', '公司组织培训900人次。', '900@2022'],
  [
    'PublicWelfareDonations',
    '截至2022年末，公司在助学、助老等领域累计捐赠900万元。',
    '2022年公司累计捐赠90万元。',
    '900000@2022',
  ],
];

const told = (text: string, concept: string): string[] =>
  factsOfText(text).filter((fact) => fact.startsWith(`${concept}=`));

describe('amounts of others, of other years and of other things', () => {
  for (const [concept, other, own, fact] of TWINS) {
    it(`${concept}: ${other}`, () => {
      assert.deepEqual(told(other, concept), []);
      assert.deepEqual(told(own, concept), [`${concept}=${fact}`]);
    });
  }

  it('业务拓展 is no outward bound', () => {
    assert.deepEqual(told('公司开展各项投资活动，涉及业务拓展。', 'EmployeeActivityKinds'), []);
    assert.equal(told('公司组织员工开展户外拓展活动。', 'EmployeeActivityKinds').length, 1);
  });

  it('a procedure for goods is no basis of the report', () => {
    assert.deepEqual(told('公司按照《来料检验规程》检验原料，并编制了检验记录。', 'BasisOfPreparation'), []);
    assert.deepEqual(told('本报告根据《社会责任指引》编制。', 'BasisOfPreparation'), [
      'BasisOfPreparation=社会责任指引@2022',
    ]);
  });

  it('继2010年…以来 is no year of what follows', () => {
    assert.deepEqual(
      told('本报告是本公司继2011年首次发布报告以来的第七份社会责任报告。', 'SustainabilityReportsPublishedToDate'),
      ['SustainabilityReportsPublishedToDate=7@2022'],
    );
  });

  it('a whole with its subordinates stands above one of them', () => {
    const text = '公司及下属企业2022年累计缴纳税额8,000万元（其中：某工业公司缴纳税额3,000万元）。';
    assert.deepEqual(told(text, 'TaxesPaid'), ['TaxesPaid=80000000@2022']);
  });

  it('several numbers of one cell, rates and broken numbers are no amounts of the row', () => {
    const table = (row: string): string => `指标\t单位\t2022年\n${row}`;
    assert.deepEqual(told(table('工伤亡人数\t人\t1死2重'), 'WorkInjuries'), []);
    assert.deepEqual(told(table('工伤人数\t人\t2'), 'WorkInjuries'), ['WorkInjuries=2@2022']);
    assert.deepEqual(told(table('营业收入\t万元\t123-.456.78'), 'OperatingRevenue'), []);
    assert.deepEqual(told('各类培训\t2次/年\t工程部', 'TrainingSessionsHeld'), []);
  });

  it('years that one cell of the head holds are those of the columns', () => {
    const table = '| 2020 年 | 2021 年 | 2022 年\t\t\t\n总资产（万元）\t100.10\t200.20\t300.30';
    assert.deepEqual(told(table, 'TotalAssets').sort(), [
      'TotalAssets=1001000@2020',
      'TotalAssets=2002000@2021',
      'TotalAssets=3003000@2022',
    ]);
  });

  it('denying larger accidents says nothing of the others', () => {
    assert.deepEqual(told('公司全年无较大及以上安全事故。', 'WorkSafetyAccidentOccurred'), []);
    assert.deepEqual(told('公司全年无安全事故。', 'WorkSafetyAccidentOccurred'), [
      'WorkSafetyAccidentOccurred=false@2022',
    ]);
  });

  it('the board approved another paper', () => {
    const text = '本报告期内，董事会于2023年3月29日审议通过《公司2022年度内部控制评价报告》。';
    assert.deepEqual(told(text, 'BoardApprovalDate'), []);
    assert.equal(told('本报告经2023年3月29日召开的董事会审议通过。', 'BoardApprovalDate').length, 1);
  });

  it('an index of contents says nothing of the company', () => {
    const asked = 'G4-SO3\t已进行腐败风险评估的运营点总数\t第20页';
    assert.deepEqual(told(asked, 'CorruptionRiskAssessmentConducted'), []);
    assert.deepEqual(told('公司进行腐败风险评估。', 'CorruptionRiskAssessmentConducted'), [
      'CorruptionRiskAssessmentConducted=true@2022',
    ]);
  });

  it('a company that is named right before is another, unless it is the predecessor', () => {
    const own = '本报告由甲乙丙股份有限公司编制。\n';
    assert.deepEqual(told(`${own}公司的零售平台丁戊药房有限公司，成立于2004年。`, 'YearEstablished'), []);
    assert.deepEqual(told(`${own}公司前身为丁戊药厂有限公司，成立于2004年。`, 'YearEstablished'), [
      'YearEstablished=2004@2022',
    ]);
  });

  it('days are no scope, and a foundation is no business', () => {
    assert.deepEqual(told('报告范围\n本报告期间为2022年1月1日至2022年12月31日。', 'ReportingScopeDescription'), []);
    assert.deepEqual(told('公司主营业务是公司的立业之本。', 'PrincipalActivities'), []);
    assert.deepEqual(told('公司聚焦提高发展质量和效益。', 'PrincipalActivities'), []);
    assert.deepEqual(told('公司主营业务是煤炭开采。', 'PrincipalActivities'), ['PrincipalActivities=煤炭开采@2022']);
    assert.deepEqual(told('其他数据以2022年为主，部分包括以前年度。', 'OtherDataSource'), []);
  });

  it('the span of an appraisal is not the period of the report', () => {
    const sink = createCollector();
    const text =
      '交易所对公司的评价（评价期间为2021年5月1日至2022年4月30日）为优秀。\n时间范围：2022年1月1日至2022年12月31日。\n';
    const document = readTextDocument(Buffer.from(text), { uri: 'a.txt' }, sink);
    assert.ok(document);
    const extraction = extractFacts(document, readPackageTaxonomy().taxonomy, readPackageCues(), {}, sink);
    const ends = extraction?.report.facts.filter(({ concept }) => concept.endsWith('ReportingPeriodEndDate'));
    assert.deepEqual(
      ends?.map(({ value }) => value),
      ['2022-12-31'],
    );
    assert.deepEqual(sink.diagnostics, []);
  });
});
