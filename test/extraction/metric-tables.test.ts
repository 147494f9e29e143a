import assert from 'node:assert/strict';
import { factsOfText } from './facts-of-text.js';

describe('tables of metrics', () => {
  it('give each number the year of its column, whatever the order', () => {
    const text = '指标\t单位\t2020年\t2021年\t2022年\n外购电力\t万千瓦时\t30\t20\t10\n汽油\t吨\t3.1\t2.2\t1.3';
    assert.deepEqual(factsOfText(text).sort(), [
      'ElectricityConsumption=100000@2022',
      'ElectricityConsumption=200000@2021',
      'ElectricityConsumption=300000@2020',
      'GasolineConsumption=1.3@2022',
      'GasolineConsumption=2.2@2021',
      'GasolineConsumption=3.1@2020',
    ]);
  });

  it('have rows of the members of what stands above, by a row of the total or by a head', () => {
    const text =
      '指标\t单位\t2022年\n员工总数\t人\t300\n按性别划分\n男性\t人\t180\n女性\t人\t120\n按年龄划分\n30岁以下\t人\t90\n员工流失率\n整体\t%\t8\n男性\t%\t9\n其中：未知的行\t家\t7\n海外\t家\t6';
    assert.deepEqual(factsOfText(text), [
      'EmployeesNumber=300@2022',
      'EmployeesNumber[MaleMember]=180@2022',
      'EmployeesNumber[FemaleMember]=120@2022',
      'EmployeesNumber[AgeUnder30Member]=90@2022',
      'EmployeeTurnoverRate=0.08@2022',
      'EmployeeTurnoverRate[MaleMember]=0.09@2022',
    ]);
  });

  it('have labels that wrap, below their numbers or above them', () => {
    const text =
      '单位：万元\n项目\t2022年\t2021年\n营业收入\t900\t800\n归属于母公司股东\t90\t80\n的净利润\n经营活动产生的\n现金流量净额\t70\t60';
    assert.deepEqual(
      factsOfText(text).filter((fact) => fact.endsWith('@2022')),
      [
        'OperatingRevenue=9000000@2022',
        'NetProfitAttributableToOwnersOfParent=900000@2022',
        'NetCashFlowFromOperatingActivities=700000@2022',
      ],
    );
  });

  it('have groups whose cells are merged, or told again in each row', () => {
    const members = ['EmployeesNumber[MaleMember]=180@2022', 'EmployeesNumber[FemaleMember]=120@2022'];
    const merged = '指标\t分类\t2022年\n员工总数（人）\t300\n性别\t男性（人）\t180\n女性（人）\t120';
    const repeated = '指标 单位 2021年 2022年\n雇员总数 人 290 300\n按性别 男 人 175 180\n按性别 女 人 115 120';
    assert.deepEqual(factsOfText(merged).slice(1), members);
    assert.deepEqual(
      factsOfText(repeated)
        .filter((fact) => fact.endsWith('2022'))
        .slice(1),
      members,
    );
  });

  it('never take a part for more than its total', () => {
    assert.deepEqual(factsOfText('指标\t单位\t2022年\n供应商总数\t家\t50\n海外\t家\t60'), ['SuppliersNumber=50@2022']);
  });

  it('read the words of a column beside those of the row', () => {
    const text = '污染物\t排放量（吨）\t核定排放总量（吨/年）\n二氧化硫\t3.5\t20\n氨氮\t0.4\t1.5';
    assert.deepEqual(factsOfText(text), [
      'PollutantEmissions[SulphurDioxideMember]=3.5@2022',
      'PollutantPermittedEmissions[SulphurDioxideMember]=20@2022',
      'PollutantEmissions[AmmoniaNitrogenMember]=0.4@2022',
      'PollutantPermittedEmissions[AmmoniaNitrogenMember]=1.5@2022',
    ]);
  });

  it('read heads whose labels wrap, and leave out columns of manner', () => {
    const wrapped = '污染物名称\t年排放总量\t年许可排放\t同比变动\n\t（吨）\t总量（吨）\t（%）\n总磷\t0.5\t2\t-3.2';
    assert.deepEqual(factsOfText(wrapped), [
      'PollutantEmissions[TotalPhosphorusMember]=0.5@2022',
      'PollutantPermittedEmissions[TotalPhosphorusMember]=2@2022',
    ]);
    const manner =
      '公司名称\t主要污染物名称\t排放方式\t排放口数量\t排放浓度\t执行标准\t排放总量（t）\n' +
      '本公司\tCOD\t间歇\t1\t31mg/L\t50mg/L\t7.5';
    assert.deepEqual(factsOfText(manner), [
      'PollutantEmissionConcentration[ChemicalOxygenDemandMember]=31000@2022',
      'PollutantEmissions[ChemicalOxygenDemandMember]=7.5@2022',
    ]);
  });

  it('read the members that brackets name', () => {
    const text =
      '指标\t单位\t2022年\n温室气体排放总量（范围一、二）\t吨二氧化碳当量\t30\n范围2（基于市场）\t吨二氧化碳当量\t20';
    assert.deepEqual(factsOfText(text), [
      'GreenhouseGasEmissions[Scope1AndScope2Member]=30@2022',
      'GreenhouseGasEmissions[Scope2MarketBasedMember]=20@2022',
    ]);
  });

  it('may have their cells one below the other', () => {
    const text = '指标\n单位\n2022年\n2021年\n柴油\n吨\n5.5\n6.5\n总用水量\n吨\n1,200\n1,300';
    assert.deepEqual(factsOfText(text).sort(), [
      'DieselConsumption=5.5@2022',
      'DieselConsumption=6.5@2021',
      'TotalWaterConsumption=1200@2022',
      'TotalWaterConsumption=1300@2021',
    ]);
  });

  it('without a head take their years from numbers that the text tells again', () => {
    const rows = '柴油 吨 512 634\n员工总数 人 3,218 3,064\n客户投诉数量 件 123 145';
    assert.deepEqual(factsOfText(rows), []);
    const text = `公司共有员工3,218人，受理客户投诉123件。\n${rows}`;
    assert.ok(factsOfText(text).includes('DieselConsumption=512@2022'));
    assert.ok(factsOfText(text).includes('DieselConsumption=634@2021'));
  });
});

describe('figures on lines of their own', () => {
  it('stand above or below their labels, as the run of lines has it', () => {
    const below = '客户满意度\n98.7%\n员工总数\n1,486人\n公益捐赠总额\n286.5\n万元';
    const above = '98.7%\n客户满意度\n1,486人\n员工总数\n286.5万元\n公益捐赠总额';
    const facts = [
      'CustomerSatisfactionRate=0.987@2022',
      'EmployeesNumber=1486@2022',
      'PublicWelfareDonations=2865000@2022',
    ];
    assert.deepEqual(factsOfText(below), facts);
    assert.deepEqual(factsOfText(above), facts);
  });

  it('are read the way that gives more facts where both could be', () => {
    const text = '主要指标\n98.7%\n客户满意度\n1,486人\n员工总数\n1,200家';
    assert.deepEqual(factsOfText(text), ['CustomerSatisfactionRate=0.987@2022', 'EmployeesNumber=1486@2022']);
  });
});

describe('parts of a total in prose', () => {
  it('are told one after the other, or by a list', () => {
    const text =
      '截至年末，公司共有员工300人，其中男性员工180人、女性员工120人；30岁以下员工90人，30至50岁员工200人；博士、硕士、本科学历员工分别为3人、27人和150人。';
    assert.deepEqual(factsOfText(text).sort(), [
      'EmployeesNumber=300@2022',
      'EmployeesNumber[Age30To50Member]=200@2022',
      'EmployeesNumber[AgeUnder30Member]=90@2022',
      'EmployeesNumber[BachelorsDegreeMember]=150@2022',
      'EmployeesNumber[DoctoralDegreeMember]=3@2022',
      'EmployeesNumber[FemaleMember]=120@2022',
      'EmployeesNumber[MaleMember]=180@2022',
      'EmployeesNumber[MastersDegreeMember]=27@2022',
    ]);
  });

  it('end where something else is told', () => {
    const text = '公司共有员工300人，客户50家，海外20人。';
    assert.deepEqual(factsOfText(text), ['EmployeesNumber=300@2022']);
  });

  it('may have the member before the noun', () => {
    const text = '女性员工人均培训时长39.2小时。';
    assert.deepEqual(factsOfText(text), ['TrainingHoursPerEmployee[FemaleMember]=39.2@2022']);
  });

  it('may be told for several nouns at once', () => {
    assert.deepEqual(factsOfText('公司劳动合同签订率、社会保险覆盖率均达到100%。').sort(), [
      'LabourContractSigningRate=1@2022',
      'SocialInsuranceCoverageRate=1@2022',
    ]);
  });
});

describe('rates', () => {
  it('are no amounts: so much for each of another', () => {
    assert.deepEqual(factsOfText('综合能耗12吨标准煤/吨产品，用电量3万千瓦时/人。'), []);
  });
});
