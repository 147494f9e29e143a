import assert from 'node:assert/strict';
import { extractText, factsOfText as facts } from './facts-of-text.js';

/** Why candidates of a concept were refused. */
function reasons(text: string, concept: string): string[] {
  const { rejected } = extractText(text).extraction;
  return rejected.filter((one) => one.concept === concept).map(({ reason }) => reason);
}

describe('whose figures they are', () => {
  it('the issuer wins over its group, which stands where nothing else is told', () => {
    assert.deepEqual(facts('集团现有员工5000人，公司现有员工1200人。'), ['EmployeesNumber=1200@2022']);
    assert.deepEqual(reasons('集团现有员工5000人，公司现有员工1200人。', 'EmployeesNumber'), ['other-entity']);
    assert.deepEqual(facts('本集团在职员工8,000人。'), ['EmployeesNumber=8000@2022']);
  });

  it('a country and a branch of business are others', () => {
    assert.deepEqual(facts('全球平均月活跃用户近4亿人。'), ['AverageMonthlyActiveUsers=400000000@2022']);
    for (const text of [
      '全国同行业现有员工3万人。',
      '全行业共有员工3万人。',
      '全国现有从业人员3万人。',
      '2022年我国甲乙业从业人员约3万人。',
    ]) {
      assert.deepEqual(facts(text), [], text);
      assert.ok(reasons(text, 'EmployeesNumber').includes('other-entity'), text);
    }
  });

  it('a parent alone is a part of the whole', () => {
    assert.deepEqual(facts('母公司在职员工300人。公司在职员工总数1,500人。'), [
      'EmployeesNumber[ParentCompanyMember]=300@2022',
      'EmployeesNumber=1500@2022',
    ]);
  });

  it('nearly equal amounts are a conflict, however well each is told', () => {
    const text = '公司员工总数1,500人。\n公司共有员工1,480人。';
    assert.deepEqual(facts(text), ['EmployeesNumber=1500@2022', 'EmployeesNumber=1480@2022']);
    const { extraction, codes } = extractText(text);
    assert.equal(extraction.conflicts[0]?.facts.length, 2);
    assert.ok(codes.includes('pilu:conflicting-values'));
  });
});

describe('what a sentence says of an amount', () => {
  it('asides tell of the amount and do not refuse it', () => {
    assert.deepEqual(facts('公司员工人数为1,157人（含控股子公司职工）。'), ['EmployeesNumber=1157@2022']);
    assert.deepEqual(facts('子公司员工人数为1,157人。'), []);
  });

  it('what goes by a plan is done, what is budgeted is not', () => {
    assert.deepEqual(facts('公司按计划培训共计865人次。'), ['TrainingParticipations=865@2022']);
    assert.deepEqual(facts('公司计划培训共计865人次。'), []);
    assert.deepEqual(facts('安全经费支出预算2,303.82万元。'), []);
  });

  it('a branch that trains is another', () => {
    assert.deepEqual(
      facts('甲乙股份有限公司（简称“甲乙”）培训共计865人次。\n丙丁分公司对新人进行培训，共累计培训165人次。').filter(
        (fact) => fact.startsWith('Training'),
      ),
      ['TrainingParticipations=865@2022'],
    );
  });

  it('a column has the unit of its head', () => {
    assert.deepEqual(facts('项目\t金额（元）\n年度合计社会贡献\t739,154,170.05\n净利润\t242,233,032.88\n'), [
      'SocialContributionValueTotal=739154170.05@2022',
    ]);
  });

  it('persons who are hired, debts, bribes and names in other words', () => {
    assert.deepEqual(facts('公司共招聘76名新员工。'), ['NewEmployees=76@2022']);
    assert.deepEqual(facts('公司按期还本付息，未发生过逾期的情况。'), ['BankLoansOverdueOccurred=false@2022']);
    assert.deepEqual(facts('公司未发生商业贿赂违法行为。'), ['CorruptionIncidentOccurred=false@2022']);
    assert.deepEqual(facts('“甲乙股份有限公司”简称为“甲乙化学”、“公司”。'), [
      'CompanyLegalName=甲乙股份有限公司@2022',
      'CompanyShortName=甲乙化学@2022',
    ]);
    assert.deepEqual(facts('公司购买丙丁纤维有限公司（以下简称“丙丁”）54%股权。'), []);
  });
});

describe('when they hold', () => {
  it('promises are no facts', () => {
    assert.deepEqual(facts('公司承诺每年召开董事会不少于4次。'), []);
    assert.deepEqual(reasons('公司承诺每年召开董事会不少于4次。', 'BoardMeetingsHeld'), ['plan']);
    assert.deepEqual(facts('公司全年组织培训不少于40次。'), ['TrainingSessionsHeld=40@2022']);
  });

  it('how often as of a day is how often ever', () => {
    assert.deepEqual(facts('截至2022年底，公司累计举办培训30次。'), []);
    assert.deepEqual(facts('2022年，公司累计举办培训30次。'), ['TrainingSessionsHeld=30@2022']);
    assert.deepEqual(facts('截至2022年底，公司累计拥有专利30项。'), ['ValidPatents=30@2022']);
  });

  it('last year, until this year is named', () => {
    assert.deepEqual(facts('去年公司召开董事会7次，今年召开董事会9次。'), [
      'BoardMeetingsHeld=7@2021',
      'BoardMeetingsHeld=9@2022',
    ]);
    assert.deepEqual(facts('去年，公司在各方大力支持下努力克服困难，全力做好各项工作，缴纳税款3亿元。'), [
      'TaxesPaid=300000000@2021',
    ]);
  });

  it('a span of years gives one to each number of a list', () => {
    const expected = ['TaxesPaid=1000000@2020', 'TaxesPaid=2000000@2021', 'TaxesPaid=3000000@2022'];
    for (const text of [
      '2020至2022年公司分别缴纳税款100万元、200万元、300万元。',
      '2020年-2022年，公司纳税总额分别为100万元、200万元和300万元。',
    ])
      assert.deepEqual(facts(text).sort(), expected, text);
    assert.ok(!facts('2019至2022年纳税总额分别为100万元、200万元和300万元。').includes('TaxesPaid=3000000@2022'));
  });

  it('years in brackets are of what stands beside them', () => {
    assert.deepEqual(facts('公司召开董事会10次（2021年：12次；2020年：11次）。').sort(), [
      'BoardMeetingsHeld=10@2022',
      'BoardMeetingsHeld=11@2020',
      'BoardMeetingsHeld=12@2021',
    ]);
    assert.deepEqual(facts('公司员工总数（2021年：1200人）为1300人。'), ['EmployeesNumber=1300@2022']);
  });
});

describe('units in brackets', () => {
  it('stand behind the number too, or in the line above it', () => {
    for (const text of ['纳税总额1,234（万元）。', '纳税总额（万元）\n1,234\n', '纳税总额（万元）：1，234'])
      assert.deepEqual(facts(text), ['TaxesPaid=12340000@2022'], text);
    assert.deepEqual(facts('纳税总额（万元）\n1,234\n2,345\n3,456\n'), []);
  });
});

describe('other things that are told', () => {
  it('goods that are given, by what they are worth', () => {
    assert.deepEqual(facts('公司向丙丁县捐赠价值20万元的救灾物资。'), ['PublicWelfareDonations[丙丁县]=200000@2022']);
    assert.deepEqual(facts('公司捐赠价值20万元的救灾物资。'), ['PublicWelfareDonations=200000@2022']);
    assert.deepEqual(facts('公司将价值20万元的物资捐赠给灾区。'), ['PublicWelfareDonations=200000@2022']);
    assert.deepEqual(facts('公司员工捐赠价值20万元的物资。'), ['EmployeeDonations=200000@2022']);
  });

  it('accidents of each kind of a list', () => {
    assert.deepEqual(facts('全年无火灾、交通、爆炸事故。').sort(), [
      'WorkSafetyAccidentOccurred[ExplosionAccidentMember]=false@2022',
      'WorkSafetyAccidentOccurred[FireAccidentMember]=false@2022',
      'WorkSafetyAccidentOccurred[TrafficAccidentMember]=false@2022',
    ]);
  });

  it('a rank, and the name before the code', () => {
    assert.deepEqual(facts('公司在国内同行业排名第三，实力雄厚。'), [
      'IndustryPositionStatement=国内同行业排名第三@2022',
    ]);
    assert.deepEqual(facts('甲乙股份有限公司（股票代码：600999）是上市公司。'), [
      'CompanyLegalName=甲乙股份有限公司@2022',
      'StockCode=600999@2022',
    ]);
  });

  it('owners, aid, poverty, welfare and the environment in other words', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      [
        '公司成立于2001年3月，由丙丁矿业集团股份有限公司控股41.2%，是一户以采掘为一体的国有控股上市公司。',
        [
          'EnterpriseOwnershipNature=https://w3id.org/pilu/taxonomy/csd/2026/enum/EnterpriseOwnershipNature#StateOwned@2022',
          'Shareholding[丙丁矿业集团股份有限公司]=0.412@2022',
          'YearEstablished=2001@2022',
        ],
      ],
      ['■丙丁冶金集团有限公司是公司控股股东', ['ControllingShareholderName=丙丁冶金集团有限公司@2022']],
      ['除控股股东与自然人丙丁先生外，本公司无其他持股5%以上的股东。', []],
      [
        '公司2022年扶贫工作累计投入人民币123.45万元，共帮扶67个贫困家庭234名群众摘掉贫困帽子。',
        [
          'HouseholdsLiftedOutOfPoverty=67@2022',
          'PersonsLiftedOutOfPoverty=234@2022',
          'PovertyAlleviationFunds=1234500@2022',
        ],
      ],
      ['用于公益类捐助支出共计345.67万元。', ['PublicWelfareDonations=3456700@2022']],
      ['公司董事长家庭资助了9位困难学生，发放助学金共计36000元。', []],
      ['公司共投入23.4万元，用于环保设备更新。', ['EnvironmentalExpenditure=234000@2022']],
      ['外排污染物稳定达标。', ['DischargeAboveLimitsOccurred=false@2022']],
      ['自2006年以来，公司已累计向股东现金分红2亿元。', ['CumulativeCashDividendsSinceListing=200000000@2022']],
    ];
    for (const [text, expected] of cases) assert.deepEqual(facts(text).sort(), expected, text);
  });

  it('names as reports of Hong Kong give them, a listing in the same year, what is below a heading', () => {
    assert.deepEqual(
      facts('為符合香港聯合交易所有限公司的規定，甲乙控股股份有限公司（「本公司」或「甲乙控股」）謹此呈報。').sort(),
      ['CompanyLegalName=甲乙控股股份有限公司@2022', 'CompanyShortName=甲乙控股@2022'],
    );
    assert.deepEqual(facts('公司于1999年在成都注册成立，同年8月，公司股票在上交所挂牌上市。').sort(), [
      'ListingExchange=https://w3id.org/pilu/taxonomy/csd/2026/enum/ListingExchange#ShanghaiStockExchange@2022',
      'ListingYear=1999@2022',
      'YearEstablished=1999@2022',
    ]);
    assert.deepEqual(facts('公司使命\n联结天地，沟通古今\n'), ['CompanyMission=联结天地，沟通古今@2022']);
    assert.deepEqual(facts('公司组织各类培训60项，覆盖近四千人。'), [
      'TrainingSessionsHeld=60@2022',
      'EmployeesTrained=4000@2022',
    ]);
    assert.deepEqual(facts('公司通过了OHSAS18001认证，天然气总用量29.21万立方米。').sort(), [
      'NaturalGasConsumption=292100@2022',
      'OccupationalHealthAndSafetyCertification[OHSAS18001]=OHSAS18001@2022',
    ]);
  });
});
