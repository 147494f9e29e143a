import assert from 'node:assert/strict';
import { factsOfText as facts } from './facts-of-text.js';

describe('wordings about the company, its owners and its people', () => {
  it('the company itself: code, name, listing and markets', () => {
    assert.deepEqual(
      facts('甲乙丙股份有限公司（简称“甲乙科技”）于2000年6月在上海证券交易所挂牌上市，A股（代码：600999）。').sort(),
      [
        'CompanyLegalName=甲乙丙股份有限公司@2022',
        'CompanyShortName=甲乙科技@2022',
        'ListingExchange=https://w3id.org/pilu/taxonomy/csd/2026/enum/ListingExchange#ShanghaiStockExchange@2022',
        'ListingYear=2000@2022',
        'StockCode=600999@2022',
      ],
    );
    assert.deepEqual(facts('公司产品出口到60个国家，市场遍布全球。'), ['CountriesAndRegionsServed=60@2022']);
    assert.deepEqual(facts('客户可以办理近100个国家的签证。'), []);
    assert.deepEqual(facts('企业使命：引领行业，造福社会'), ['CompanyMission=引领行业，造福社会@2022']);
  });

  it('the session of the board with and without 第', () => {
    for (const session of ['第八届董事会第七次会议', '六届八次董事会', '董事会九届三次会议'])
      assert.deepEqual(facts(`本报告经公司${session}审议通过。`), [`BoardSessionOfApproval=${session}@2022`]);
  });

  it('the parts of the social contribution per share', () => {
    assert.deepEqual(
      facts(
        '公司实现社会贡献值61,234.56万元，每股社会贡献值为1.47元。其中：为国家创造的税收16,789.10万元；向员工支付的工资23,456.78万元；向银行等债权人给付的借款利息9,876.54万元；公司对外公益性支出42.10万元。',
      ).sort(),
      [
        'EmployeeCompensationPaid=234567800@2022',
        'InterestPaidToCreditors=98765400@2022',
        'PublicWelfareDonations=421000@2022',
        'SocialContributionValuePerShare=1.47@2022',
        'SocialContributionValueTotal=612345600@2022',
        'TaxesPaid=167891000@2022',
      ],
    );
  });

  it('donations of the company, not of its staff', () => {
    assert.deepEqual(facts('报告期内，以公司名义捐款共计543.21万元。'), ['PublicWelfareDonations=5432100@2022']);
    assert.deepEqual(facts('各单位和个人捐款，共计捐款8万元。'), []);
  });

  it('contracts, insurance, funds and health', () => {
    assert.deepEqual(facts('公司100%签订劳动合同。'), [
      'LabourContractSigningRate=1@2022',
      'LabourContractsSigned=true@2022',
    ]);
    assert.deepEqual(facts('公司依法建立社会保险和住房公积金。'), ['HousingProvidentFundPaid=true@2022']);
    assert.deepEqual(facts('公司组织员工体检2290人。'), ['EmployeesGivenHealthExamination=2290@2022']);
  });

  it('accidents that kill or hurt; what comes each week is no sum', () => {
    assert.deepEqual(facts('全年未发生责任死亡重伤事故。'), [
      'WorkSafetyAccidentOccurred[FatalOrSeriousInjuryAccidentMember]=false@2022',
    ]);
    assert.deepEqual(facts('全年未发生人身伤亡事故。'), ['WorkSafetyAccidentOccurred[FatalAccidentMember]=false@2022']);
    assert.deepEqual(facts('全年未发生重大伤亡事故。'), [
      'WorkSafetyAccidentOccurred[FatalOrSeriousInjuryAccidentMember]=false@2022',
    ]);
    assert.deepEqual(facts('公司举办每周一次的兴趣培训。'), []);
  });

  it('a list of pollutants under their total; standards that are met', () => {
    assert.deepEqual(facts('公司排放总量：颗粒物494吨、SO2 168吨、NOX 481吨。').sort(), [
      'PollutantEmissions[NitrogenOxidesMember]=481@2022',
      'PollutantEmissions[ParticulateMatterMember]=494@2022',
      'PollutantEmissions[SulphurDioxideMember]=168@2022',
    ]);
    assert.deepEqual(facts('全年减少二氧化硫排放量300吨。'), []);
    assert.deepEqual(facts('基地工厂污染物排放均达到国家排放标准。'), ['DischargeAboveLimitsOccurred=false@2022']);
  });

  it('a year in closed brackets is of what stands in them', () => {
    assert.deepEqual(facts('公司披露定期报告7份（含修订的2021年年度报告），临时公告55份。').sort(), [
      'InterimAnnouncementsDisclosed=55@2022',
      'PeriodicReportsDisclosed=7@2022',
    ]);
  });
});

describe('owners are paid', () => {
  it('a table with a year in each row, whose head wraps over lines', () => {
    const table =
      '分红年度\t每10股派息\t现金分红的数额\t分红年度合并报表中归属\t占合并报表中归属于\n' +
      '\t数（元）（含税）\t（含税）\t于上市公司股东的净利润\t上市公司股东的净利\n' +
      '\t\t\t\t润的比率（%）\n' +
      '2022年\t0.50\t8,500,000.00\t17,370,865.17\t48.93\n2021年\t2.50\t42,500,000.00\t124,654,503.48\t34.09\n';
    assert.deepEqual(facts(table).sort(), [
      'CashDividendPayoutRatio=0.3409@2021',
      'CashDividendPayoutRatio=0.4893@2022',
      'CashDividendPerShare=0.05@2022',
      'CashDividendPerShare=0.25@2021',
      'CashDividendTotal=42500000@2021',
      'CashDividendTotal=8500000@2022',
      'NetProfitAttributableToOwnersOfParent=124654503.48@2021',
      'NetProfitAttributableToOwnersOfParent=17370865.17@2022',
    ]);
  });

  it('a proposal, its base, and what was paid on and on', () => {
    assert.deepEqual(
      facts('公司拟以总股本1,000,000,000股为基数，每10股分配0.10元（含税）现金红利，共计分配现金1,000万元。').sort(),
      [
        'DistributionShareBase=1000000000@2022',
        'ProposedCashDividendPerShare=0.01@2022',
        'ProposedCashDividendTotal=10000000@2022',
      ],
    );
    assert.deepEqual(facts('公司已连续四年向股东派发现金红利。'), ['DividendsPaidContinuously=true@2022']);
    assert.deepEqual(facts('公司保持政策的连续性和稳定性，向全体股东派发现金股利。'), []);
  });

  it('lenders: interest that is paid, nothing that is overdue', () => {
    assert.deepEqual(facts('公司从未发生过拖欠利息或逾期还款的情况，偿还贷款利息3,210万元。').sort(), [
      'BankLoansOverdueOccurred=false@2022',
      'InterestPaidToCreditors=32100000@2022',
    ]);
  });

  it('the year of the outlook is a later one; a name of another company is not the own one', () => {
    assert.deepEqual(facts('未来展望\n2022年，公司迎难而上。'), []);
    assert.deepEqual(facts('公司完成对优质零售商甲乙发展股份有限公司（简称“甲乙”）的收购。'), []);
  });

  it('staff: all that are in work, with those of subsidiaries', () => {
    assert.deepEqual(facts('公司（包含主要子公司）在职员工共3,210人，离退休职工人数达1,234人。'), [
      'EmployeesNumber=3210@2022',
    ]);
  });

  it('what staff give is not of the company; a head with two words in its brackets', () => {
    assert.deepEqual(facts('公司为患病员工举行爱心捐款，捐款总额98,765元。'), ['EmployeeDonations=98765@2022']);
    assert.deepEqual(facts('公司捐助公益事业30余万元。'), ['PublicWelfareDonations=300000@2022']);
    assert.deepEqual(
      facts('分红年度\t现金分红的数额（含税，元）\n2022年\t12,345,678.90\n2021年\t23,456,789.10').sort(),
      ['CashDividendTotal=12345678.9@2022', 'CashDividendTotal=23456789.1@2021'],
    );
  });

  it('the year of a report that is named is no period; jobs of this year beside those of all years', () => {
    assert.deepEqual(facts('公司完成2021年年度报告等四份定期报告、63次临时公告的披露。').sort(), [
      'InterimAnnouncementsDisclosed=63@2022',
      'PeriodicReportsDisclosed=4@2022',
    ]);
    assert.deepEqual(facts('2022年提供就业岗位380个，2001年以来，累计提供就业岗位一万个。'), ['NewEmployees=380@2022']);
  });

  it('insurance that covers all, and a fund at the end of a list', () => {
    assert.deepEqual(facts('公司为员工缴纳养老、医疗、失业、生育、工伤保险以及公积金，覆盖率达100%。').sort(), [
      'HousingProvidentFundPaid=true@2022',
      'SocialInsuranceCoverageRate=1@2022',
      'SocialInsuranceKinds=https://w3id.org/pilu/taxonomy/csd/2026/enum/SocialInsuranceKinds#Maternity https://w3id.org/pilu/taxonomy/csd/2026/enum/SocialInsuranceKinds#Medical https://w3id.org/pilu/taxonomy/csd/2026/enum/SocialInsuranceKinds#Pension https://w3id.org/pilu/taxonomy/csd/2026/enum/SocialInsuranceKinds#Unemployment https://w3id.org/pilu/taxonomy/csd/2026/enum/SocialInsuranceKinds#WorkInjury@2022',
    ]);
  });

  it('the table of targeted poverty relief: parts under their heads', () => {
    const table =
      '精准扶贫工作情况统计表\n单位：万元\n指标\t数量及开展情况\n一、总体情况\t\n其中：1.资金\t56.6\n二、分项投入\t\n' +
      '1.教育脱贫\t\n其中：1.1资助贫困学生投入金额\t10\n1.2资助贫困学生人数（人）\t20\n3.其他项目\t\n其中：3.1.项目个数（个）\t3\n3.2.投入金额\t6';
    assert.deepEqual(facts(table).sort(), [
      'PovertyAlleviationFunds=566000@2022',
      'PovertyAlleviationProjectInvestment[EducationMember]=100000@2022',
      'PovertyAlleviationProjectInvestment[OtherProjectsMember]=60000@2022',
      'PovertyAlleviationProjects[OtherProjectsMember]=3@2022',
      'StudentsAided=20@2022',
    ]);
  });

  it('controls without weakness, funds not occupied, where the report is found', () => {
    assert.deepEqual(facts('公司保持了有效的内部控制，不存在重大缺陷。'), [
      'InternalControlMaterialWeaknessExists=false@2022',
    ]);
    assert.deepEqual(facts('对控股股东占用资金进行了自查，公司不存在违规占用资金的情况。'), [
      'FundsOccupiedByMajorShareholdersOrRelatedParties=false@2022',
    ]);
    assert.deepEqual(facts('欲获取报告电子版，请登录http://www.example.com.cn/'), [
      'PublicationWebsiteAddress=http://www.example.com.cn/@2022',
    ]);
    assert.deepEqual(facts('公司实现主营业务收入31.42亿元。'), ['OperatingRevenue=3142000000@2022']);
    assert.deepEqual(facts('公司实现主营业务收入20亿元，营业收入25亿元。'), ['OperatingRevenue=2500000000@2022']);
  });

  it('aid to staff by its kind', () => {
    assert.deepEqual(facts('发放困难补助金11.1万元。'), ['HardshipAidPaid[HardshipSubsidyMember]=111000@2022']);
    assert.deepEqual(facts('走访慰问困难员工家庭41人次，送去“互助基金”13.5万元。').sort(), [
      'EmployeesInHardshipAided[HardshipVisitMember]=41@2022',
      'HardshipAidPaid[HardshipVisitMember]=135000@2022',
    ]);
  });

  it('changes in a list belong to the amounts of a list', () => {
    assert.deepEqual(facts('公司实现营业收入98.76亿元、利润总额12.34亿元，同比分别增长8.21%、6.43%。').sort(), [
      'OperatingRevenue=9876000000@2022',
      'OperatingRevenueChangeFromPriorYear=0.0821@2022',
      'ProfitBeforeTax=1234000000@2022',
      'ProfitBeforeTaxChangeFromPriorYear=0.0643@2022',
    ]);
    assert.deepEqual(facts('公司实现营业收入98.76亿元、利润总额12.34亿元，同比分别下降1%、2%、3%。').sort(), [
      'OperatingRevenue=9876000000@2022',
      'ProfitBeforeTax=1234000000@2022',
    ]);
  });

  it('the guideline behind a law, a total that is paid, officers who learn', () => {
    assert.deepEqual(facts('本报告依据《公司法》、《甲乙责任报告指引》编制。'), [
      'BasisOfPreparation=甲乙责任报告指引@2022',
    ]);
    assert.deepEqual(facts('公司向全体股东每10股派现2.9元，合计派现5亿元。').sort(), [
      'CashDividendPerShare=0.29@2022',
      'CashDividendTotal=500000000@2022',
    ]);
    assert.deepEqual(facts('公司总股本6.41亿元。'), ['ShareCapital=641000000@2022']);
    assert.ok(
      facts('公司组织部分董事、高管人员参加了培训班培训。').includes(
        'DirectorSupervisorAndExecutiveTrainingHeld=true@2022',
      ),
    );
  });
});
