import assert from 'node:assert/strict';
import { shortFactsOfText as facts } from './facts-of-text.js';

describe('what a company says of itself, in other words', () => {
  it('a table of its particulars', () => {
    assert.deepEqual(
      facts(
        '中文名称：甲乙水务股份有限公司\n统一社会信用代码：91320000MA1ABCDE2F\n证券简称/代码：甲乙水务 / 301777\n上市地点：深交所创业板',
      ),
      [
        'CompanyLegalName=甲乙水务股份有限公司@2022',
        'UnifiedSocialCreditCode=91320000MA1ABCDE2F@2022',
        'CompanyShortName=甲乙水务@2022',
        'StockCode=301777@2022',
        'ListingExchange=ShenzhenStockExchange@2022',
      ],
    );
  });

  it('a day in a table heads nothing below', () => {
    assert.deepEqual(
      facts('上市时间\t2009年5月8日\n注册资本\t2亿元\n公司名称\t甲乙水务股份有限公司').sort(),
      [
        'CompanyLegalName=甲乙水务股份有限公司@2022',
        'ListingDate=2009-05-08@2022',
        'RegisteredCapital=200000000@2022',
      ].sort(),
    );
  });

  it('when and where it was listed; countries are those of the year', () => {
    assert.deepEqual(facts('公司2019年5月8日登陆科创板，产品销往30个国家。').sort(), [
      'CountriesAndRegionsServed=30@2022',
      'ListingDate=2019-05-08@2022',
      'ListingExchange=ShanghaiStockExchange@2022',
    ]);
    assert.deepEqual(facts('公司2011年登陆创业板。'), ['ListingYear=2011@2022']);
    assert.deepEqual(facts('合作方丙丁股份（股票代码：301888）2019年在深交所上市，注册资本3亿元。'), []);
  });

  it('what it does, whose it is and what it is first in', () => {
    assert.deepEqual(facts('公司是国内专业从事水泵研发和销售的民营科技企业。').sort(), [
      'EnterpriseOwnershipNature=Private@2022',
      'PrincipalActivities=水泵研发和销售@2022',
    ]);
    assert.deepEqual(facts('公司是国内最大的水泵制造企业之一。'), [
      'IndustryPositionStatement=国内最大的水泵制造企业之一@2022',
    ]);
    assert.deepEqual(facts('公司捐赠额位居全国行业第一。公司成为省内首家获此殊荣的企业。'), []);
    assert.deepEqual(facts('“清水长流”是公司始终坚守的企业使命。'), ['CompanyMission=清水长流@2022']);
  });

  it('areas of the company, not of a building', () => {
    assert.deepEqual(facts('公司厂区占地12万平方米，总建筑面积8万平方米，在海外设有生产基地。'), [
      'SiteArea=120000@2022',
      'FloorArea=80000@2022',
    ]);
    assert.deepEqual(facts('新建车间建筑面积3,000平方米。'), []);
  });

  it('shareholders of a list and of a table', () => {
    assert.deepEqual(facts('公司总股本2亿股，其中丙丁集团持有40.5%，戊己投资持有6.2%。'), [
      'ShareCapital=200000000@2022',
      'Shareholding[丙丁集团]=0.405@2022',
      'Shareholding[戊己投资]=0.062@2022',
    ]);
    assert.deepEqual(
      facts(
        '股东名称\t股东性质\t持股比例（%）\t持股数量\n丙丁投资有限公司\t国有法人\t40.50\t81,000,000\n戊己\t自然人\t6.2\t12,400,000',
      ),
      ['Shareholding[丙丁投资有限公司]=0.405@2022', 'Shareholding[戊己]=0.062@2022'],
    );
  });

  it('revenue of regions, owners of a bank, figures of an industry', () => {
    assert.deepEqual(facts('分地区收入：中国境内6亿元；境外4亿元，占营业收入的40%。'), [
      'OperatingRevenue[MainlandChinaMember]=600000000@2022',
      'OperatingRevenue[OverseasMember]=400000000@2022',
      'OverseasRevenueShare=0.4@2022',
    ]);
    assert.deepEqual(facts('归属于本行股东的净利润5亿元，归属于本行股东权益60亿元。'), [
      'NetProfitAttributableToOwnersOfParent=500000000@2022',
      'EquityAttributableToOwnersOfParent=6000000000@2022',
    ]);
    assert.deepEqual(facts('2022年全国规模以上水泵企业营业收入900亿元，利润总额80亿元。'), []);
  });

  it('a name begins behind the words that show it, and ends before a bracket', () => {
    assert.deepEqual(
      facts('这是甲乙股份有限公司（以下简称“甲乙”）的报告。').filter((fact) => fact.startsWith('CompanyLegalName')),
      ['CompanyLegalName=甲乙股份有限公司@2022'],
    );
    assert.deepEqual(
      facts('控股股东：丙丁投资有限公司（持股20.5%）。').filter((fact) => fact.startsWith('Shareholding')),
      ['Shareholding[丙丁投资有限公司]=0.205@2022'],
    );
    assert.deepEqual(facts('公司引入战略投资者，后者持有公司35%的股份。'), []);
  });
});
