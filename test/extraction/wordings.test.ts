import assert from 'node:assert/strict';
import { localNameOf } from '../../src/names/expanded-name.js';
import { extractText, factsOfText as facts } from './facts-of-text.js';

describe('wordings of reports', () => {
  it('parts in a list belong to what governs it', () => {
    assert.deepEqual(
      facts(
        '公司专利申请23项（发明专利8项，实用新型13项，外观专利2项），专利授权14项（发明专利3项，实用新型8项）。',
      ).sort(),
      [
        'PatentApplications=23@2022',
        'PatentApplications[DesignPatentMember]=2@2022',
        'PatentApplications[InventionPatentMember]=8@2022',
        'PatentApplications[UtilityModelPatentMember]=13@2022',
        'PatentsGranted=14@2022',
        'PatentsGranted[InventionPatentMember]=3@2022',
        'PatentsGranted[UtilityModelPatentMember]=8@2022',
      ],
    );
    assert.deepEqual(facts('截至2022年末，公司累计获得授权专利80项，其中发明专利30项。'), [
      'ValidPatents=80@2022',
      'ValidPatents[InventionPatentMember]=30@2022',
    ]);
    assert.deepEqual(facts('近十年，公司共获得发明专利13项。'), []);
  });

  it('who sits on the boards, and how often their committees met', () => {
    assert.deepEqual(
      facts(
        '公司进行了董事会换届选举，董事会成员共9名，其中独立董事3名，职工董事1名。监事会共有成员3名，其中职工监事1名。',
      ),
      [
        'DirectorsNumber=9@2022',
        'DirectorsNumber[IndependentDirectorMember]=3@2022',
        'DirectorsNumber[EmployeeDirectorMember]=1@2022',
        'SupervisorsNumber=3@2022',
        'EmployeeRepresentativeSupervisorsNumber=1@2022',
      ],
    );
    assert.deepEqual(facts('战略与投资委员会召开会议3次，审计与风险管理委员会召开会议6次，提名委员会召开会议1次。'), [
      'BoardCommitteeMeetingsHeld[StrategyCommitteeMember]=3@2022',
      'BoardCommitteeMeetingsHeld[AuditCommitteeMember]=6@2022',
      'BoardCommitteeMeetingsHeld[NominationCommitteeMember]=1@2022',
    ]);
  });

  it('dividends since the listing', () => {
    assert.deepEqual(facts('公司于2001年5月挂牌上市。自上市以来，公司分红总金额达3,000万元。'), [
      'CumulativeCashDividendsSinceListing=30000000@2022',
    ]);
    assert.deepEqual(facts('公司拟累计分派现金红利3,000万元。'), []);
  });

  it('statements in other words', () => {
    assert.deepEqual(facts('公司按时主动纳税。'), ['TaxesPaidOnTimeAsRequiredByLaw=true@2022']);
    assert.deepEqual(facts('生产造成的水、气、声、渣做到达标排放。'), ['DischargeAboveLimitsOccurred=false@2022']);
    assert.deepEqual(facts('经体检未发现职业病员工。'), ['OccupationalDiseaseOccurred=false@2022']);
    assert.deepEqual(facts('公司与每位符合条件的员工签订劳动合同。'), ['LabourContractsSigned=true@2022']);
    assert.deepEqual(facts('公司接待投资者来访百余次。').slice(0, 1), ['InvestorSiteVisitsArranged=true@2022']);
    assert.deepEqual(facts('公司接待投资者来访百余次。').slice(1), ['InvestorVisitsReceived=100@2022']);
  });

  it('二次 before a noun is no count; look-alikes of recognition are read', () => {
    assert.deepEqual(facts('返回后进行了二次培训。'), []);
    assert.deepEqual(facts('公司投入安全费用360佘万元。'), ['WorkSafetyExpenditure=3600000@2022']);
  });

  it('what stands as of a day may have grown since the listing', () => {
    assert.deepEqual(facts('自1992年上市起，公司经过历次送股，截至2022年12月31日，公司总股本为6,000万股。'), [
      'ShareCapital=60000000@2022',
    ]);
    assert.deepEqual(facts('自2015年起，公司累计捐赠600万元。'), []);
  });

  it('changes against an amount that is told too', () => {
    assert.deepEqual(facts('公司实现利润总额1,200.50万元，比去年同期的1,000.00万元增加20.05%。'), [
      'ProfitBeforeTax=12005000@2022',
      'ProfitBeforeTax=10000000@2021',
      'ProfitBeforeTaxChangeFromPriorYear=0.2005@2022',
    ]);
  });

  it('dividends of several years, and a session in short', () => {
    assert.deepEqual(
      facts('公司于2020年度实施了每10股派1.5元（含税）的方案；2021年度实施了每10股送5股并派0.4元的方案。'),
      ['CashDividendPerShare=0.15@2020', 'CashDividendPerShare=0.04@2021'],
    );
    assert.deepEqual(facts('本报告经公司六届五次董事会审议通过。'), ['BoardSessionOfApproval=六届五次董事会@2022']);
  });

  it('parts in a sentence that begins with 其中; new staff beside all of it', () => {
    assert.deepEqual(facts('招聘录用新员工76人，在职员工人数达到812人。其中博士2人，硕士19人。').sort(), [
      'EmployeesNumber=812@2022',
      'EmployeesNumber[DoctoralDegreeMember]=2@2022',
      'EmployeesNumber[MastersDegreeMember]=19@2022',
      'NewEmployees=76@2022',
    ]);
  });

  it('a listing in Hong Kong where there is no other', () => {
    assert.match(
      facts('公司在香港联合交易所有限公司主板上市。').join(),
      /^ListingExchange=\S+#HongKongStockExchange@2022$/,
    );
  });

  it('who controls the company', () => {
    assert.deepEqual(facts('控股股东为甲乙集团（控股）有限责任公司（简称：甲乙）。'), [
      'ControllingShareholderName=甲乙集团（控股）有限责任公司@2022',
    ]);
    assert.deepEqual(facts('公司设立多年，由甲乙投资控股有限公司控股。'), [
      'ControllingShareholderName=甲乙投资控股有限公司@2022',
    ]);
  });

  it('debts, visits and falls that follow their noun', () => {
    assert.deepEqual(facts('公司从未发生过到期债务未及时偿还的情况。'), ['BankLoansOverdueOccurred=false@2022']);
    assert.deepEqual(facts('公司全年接待机构投资者来访调研约52家次。').slice(1), ['InvestorVisitsReceived=52@2022']);
    assert.deepEqual(facts('与上年同口径数据相比，SO2排放量下降69%，氨氮排放量下降18.5%。'), [
      'PollutantEmissionsChangeFromPriorYear[SulphurDioxideMember]=-0.69@2022',
      'PollutantEmissionsChangeFromPriorYear[AmmoniaNitrogenMember]=-0.185@2022',
    ]);
    assert.deepEqual(facts('董事会三个重要的专业委员会中独立董事占多数。'), []);
    assert.deepEqual(facts('一般及以上环境事件（IV级）为零。'), ['EnvironmentalPollutionAccidentOccurred=false@2022']);
  });

  it('a statement has each place that says the same as its evidence, the first one first', () => {
    const { extraction } = extractText('公司依法纳税。公司治理良好。公司及时足额纳税，按期纳税。');
    const [fact] = extraction.report.facts.filter(({ concept }) => localNameOf(concept).startsWith('TaxesPaidOnTime'));
    assert.deepEqual(
      fact?.evidence?.map(({ quote }) => quote),
      ['依法纳税', '及时足额纳税', '按期纳税'],
    );
    const twice = extractText('报告时间范围为2022年1月1日至2022年12月31日。').extraction.report.facts;
    const start = twice.find(({ concept }) => localNameOf(concept) === 'ReportingPeriodStartDate');
    assert.equal(start?.evidence?.length, 2);
  });

  it('boards, subsidiaries and certificates in other words', () => {
    assert.deepEqual(facts('公司现有13名董事，其中包括6名独立董事。监事会现由9名监事组成。'), [
      'DirectorsNumber=13@2022',
      'DirectorsNumber[IndependentDirectorMember]=6@2022',
      'SupervisorsNumber=9@2022',
    ]);
    assert.deepEqual(facts('公司全资及控股子公司26家。内控评价包括全资、控股子公司共17家单位。'), [
      'SubsidiariesNumber=26@2022',
    ]);
    assert.deepEqual(facts('公司新增取得22项专利证书。'), ['PatentsGranted=22@2022']);
    assert.deepEqual(facts('公司实现营业收入23.45亿元，比上年增加1.23亿元，增长5.54%。'), [
      'OperatingRevenue=2345000000@2022',
      'OperatingRevenueChangeFromPriorYear=0.0554@2022',
    ]);
  });

  it('authorisations of a kind of patent, collections among staff', () => {
    assert.deepEqual(facts('公司全年发明专利授权493件。'), ['PatentsGranted[InventionPatentMember]=493@2022']);
    assert.deepEqual(facts('公司内部募捐活动共募集资金88万元。'), ['EmployeeDonations=880000@2022']);
  });

  it('the same words are evidence of a fact once', () => {
    const { extraction } = extractText('本公司无超标排污，无行政处罚，无环境污染事故。');
    const { facts: found } = extraction.report;
    assert(found.length > 2);
    for (const { evidence = [] } of found) {
      assert.equal(new Set(evidence.map(({ start, end }) => `${start} ${end}`)).size, evidence.length);
    }
  });

  it('trainings by persons, one of many kinds', () => {
    assert.deepEqual(facts('公司完成各类培训832人次。'), ['TrainingParticipations=832@2022']);
    assert.deepEqual(facts('全年全员学习学时多达1,200个小时。'), ['TrainingHoursTotal=1200@2022']);
    assert.deepEqual(facts('公司通过社会招聘引进各类人员57人。'), ['NewEmployees=57@2022']);
  });

  it('a part of a table row above, and what is of the year after all', () => {
    assert.deepEqual(facts('指标\t单位\t2021年\t2022年\n专利授权\t项\t15\t14\n其中：发明专利\t项\t8\t9\n').sort(), [
      'PatentsGranted=14@2022',
      'PatentsGranted=15@2021',
      'PatentsGranted[InventionPatentMember]=8@2021',
      'PatentsGranted[InventionPatentMember]=9@2022',
    ]);
    assert.deepEqual(facts('近年来公司税收贡献持续增大，2022年，实际纳税额9.4亿元。'), ['TaxesPaid=940000000@2022']);
    assert.deepEqual(facts('近年来公司累计纳税额9.4亿元。'), []);
  });

  it('entries below a year of a chronicle are of that year', () => {
    assert.deepEqual(facts('·1993年\n·公司创立，股本总额为5,000万股。\n'), ['ShareCapital=50000000@1993']);
  });

  it('what is done as rules ask is done', () => {
    assert.deepEqual(facts('公司严格按照制度的要求共发布公告62份。'), ['AnnouncementsDisclosed=62@2022']);
    assert.deepEqual(facts('制度要求公司发布公告62份。'), []);
  });

  it('meetings, dividends and visits in other words', () => {
    assert.deepEqual(facts('公司召开了2次股东大会，审议通过16项议案，涉及年度报告等事项。'), [
      'GeneralMeetingsHeld=2@2022',
      'GeneralMeetingResolutionsConsidered=16@2022',
    ]);
    assert.deepEqual(facts('董事会提议2022年度利润分配方案：每10股派现金0.20元。'), [
      'ProposedCashDividendPerShare=0.02@2022',
    ]);
    assert.deepEqual(facts('公司连续六年以现金方式向股东派发红利。'), ['DividendsPaidContinuously=true@2022']);
    assert.deepEqual(facts('截至年末共有9批次46家机构对公司进行了调研。'), ['InvestorVisitsReceived=9@2022']);
    assert.deepEqual(facts('职业病的发病人数为0。'), ['OccupationalDiseaseOccurred=false@2022']);
  });
});
