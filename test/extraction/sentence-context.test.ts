import assert from 'node:assert/strict';
import { extractText, factsOfText as facts } from './facts-of-text.js';

describe('extraction: what the sentences around decide', () => {
  it('a rate that was ensured in the year is stated, one that shall be is not', () => {
    assert.deepEqual(facts('2022年，公司确保劳动合同签订率达到100%。'), ['LabourContractSigningRate=1@2022']);
    for (const text of [
      '公司将确保劳动合同签订率达到100%。',
      '2023年，公司确保劳动合同签订率达到100%。',
      '确保劳动合同签订率达到100%的目标。',
    ]) {
      assert.ok(!facts(text).some((fact) => fact.startsWith('LabourContractSigningRate')), text);
    }
  });

  it('a sentence that goes on with the one before is about the same', () => {
    assert.deepEqual(facts('公司慰问困难职工66名。共计发放慰问金2万元。'), [
      'EmployeesInHardshipAided[HardshipVisitMember]=66@2022',
      'HardshipAidPaid[HardshipVisitMember]=20000@2022',
    ]);
    assert.deepEqual(facts('公司的工会在节日里慰问困难职工66名，送去组织的关怀和温暖。社区获得慰问金2万元。'), [
      'EmployeesInHardshipAided[HardshipVisitMember]=66@2022',
    ]);
  });

  it('a gift of the year needs no noun beside it, a gift of the staff is another', () => {
    assert.deepEqual(facts('公司热心公益。2022年捐赠200万元。'), ['PublicWelfareDonations=2000000@2022']);
    assert.deepEqual(facts('2022年，公司共捐款200万元。'), ['PublicWelfareDonations=2000000@2022']);
    assert.deepEqual(
      facts('2022年员工捐款2万元。').filter((fact) => fact.startsWith('PublicWelfare')),
      [],
    );
  });

  it('the year of the listing yields to its date', () => {
    const day = '2010年5月6日，公司股票在上海证券交易所挂牌上市。';
    assert.deepEqual(
      facts(`${day}公司自2010年上市以来规范运作。`).filter((fact) => fact.startsWith('ListingYear')),
      [],
    );
    assert.ok(facts('公司自2010年上市以来规范运作。').some((fact) => fact.startsWith('ListingYear=2010')));
  });

  it('dividends are a share of the net profit, not of what may be distributed', () => {
    assert.deepEqual(facts('2022年度现金分红占净利润的比例为30%。'), ['CashDividendPayoutRatio=0.3@2022']);
    assert.deepEqual(facts('2022年度现金分红达到可供分配利润的30%。'), []);
  });
});

describe('extraction: further wordings', () => {
  for (const [text, expected] of [
    [
      '2022年共发生工伤5起，其中工亡事故1起，工亡2人，重伤1起。',
      [
        'WorkInjuryOccurred=true@2022',
        'WorkRelatedFatalities=2@2022',
        'WorkSafetyAccidentOccurred[FatalAccidentMember]=true@2022',
        'WorkSafetyAccidents[FatalAccidentMember]=1@2022',
        'WorkSafetyAccidents[SeriousInjuryAccidentMember]=1@2022',
      ],
    ],
    ['向国家申报专利9项，其中7项获得了授权。', ['PatentApplications=9@2022', 'PatentsGranted=7@2022']],
    ['二氧化碳排放配额9,000吨，实际排放8,000.5吨。', ['GreenhouseGasEmissions[CarbonDioxideMember]=8000.5@2022']],
    ['全年综合利用矿井水31万m3。', ['WaterRecycled=310000@2022']],
    ['公司银行贷款均能到期偿付。', ['BankLoansOverdueOccurred=false@2022']],
    [
      '缴纳社会保险及住房公积金96万元。',
      ['HousingProvidentFundPaid=true@2022', 'SocialInsuranceAndHousingFundContributionsPaid=960000@2022'],
    ],
    [
      '坚持开展金秋助学，帮扶6名困难员工家庭子女就学，发放助学款7.5万元。',
      [
        'EmployeesInHardshipAided[ChildrenUniversityAidMember]=6@2022',
        'HardshipAidPaid[ChildrenUniversityAidMember]=75000@2022',
      ],
    ],
    [
      '对9名子女升入大学的职工发放“金秋助学”补助金9000元。',
      [
        'EmployeesInHardshipAided[ChildrenUniversityAidMember]=9@2022',
        'HardshipAidPaid[ChildrenUniversityAidMember]=9000@2022',
      ],
    ],
    ['归属于母公司的所有者权益9.2亿元。', ['EquityAttributableToOwnersOfParent=920000000@2022']],
    ['归属于母公司的所有者净利润1.5亿元。', ['NetProfitAttributableToOwnersOfParent=150000000@2022']],
    ['全部人员均与企业签订劳动合同。', ['LabourContractsSigned=true@2022']],
    ['公司总资产为2.5亿\n元。', ['TotalAssets=250000000@2022']],
  ] as const) {
    it(text.replaceAll('\n', ' '), () => assert.deepEqual(facts(text).sort(), [...expected]));
  }

  it('the scale of a chart under its title is no value', () => {
    assert.deepEqual(facts('基本每股收益\n\n1.00\n\n0.80\n\n0.60'), []);
    assert.deepEqual(facts('基本每股收益\n\n1.05\n\n公司稳健经营。'), ['BasicEarningsPerShare=1.05@2022']);
  });

  it('products have a gross margin of their own, and a broken year its month', () => {
    assert.deepEqual(facts('新产品等毛利率达30%以上。'), []);
    const month = extractText('甲乙股份有限公司\n二0—三年四月').extraction.report.facts;
    assert.ok(month.some(({ value }) => value === '2023-04'));
    const earlier = extractText('甲乙股份有限公司\n2022年8月').extraction.report.facts;
    assert.ok(!earlier.some(({ value }) => value === '2022-08'));
  });
});
