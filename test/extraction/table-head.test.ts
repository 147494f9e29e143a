import assert from 'node:assert/strict';
import { extractText, factsOfText as facts } from './facts-of-text.js';

describe('heads of tables', () => {
  it('this year and the year before, in whatever words', () => {
    for (const [now, before] of [
      ['本年', '上年'],
      ['本期', '上年同期'],
      ['报告期', '去年同期'],
      ['当年', '上年度'],
      ['本期金额（万元）', '上期金额（万元）'],
    ]) {
      assert.deepEqual(
        facts(`项目\t${now}\t${before}\n营业收入（万元）\t1,200\t1,000`).sort(),
        ['OperatingRevenue=10000000@2021', 'OperatingRevenue=12000000@2022'],
        now,
      );
    }
    assert.deepEqual(facts('项目\t期末余额\t年初余额\n资产总额（万元）\t5,000\t4,000').sort(), [
      'TotalAssets=40000000@2021',
      'TotalAssets=50000000@2022',
    ]);
  });

  it('columns of targets, changes and shares hold no values of the row', () => {
    assert.deepEqual(facts('指标\t2022年目标\t2022年实际\t同比增减\n员工总数（人）\t600\t520\t30'), [
      'EmployeesNumber=520@2022',
    ]);
    assert.deepEqual(facts('指标\t本年\t2023年计划\n员工总数（人）\t520\t600'), ['EmployeesNumber=520@2022']);
    assert.deepEqual(facts('指标\t2023年计划\n员工总数（人）\t600'), []);
    assert.deepEqual(facts('指标名称\t单位\t完成情况（月）\t年度考核指标\nSO2排放量\t吨\t530.05\t1608.66'), [
      'PollutantEmissions[SulphurDioxideMember]=530.05@2022',
    ]);
  });

  it('rows that begin with years, below a head of one row or several, with empty cells', () => {
    const rows = '2022年\t2.5\t\t25,000,000.00\t40,000,000.00\t62.50\n2021年\t2\t\t20,000,000.00\t50,000,000.00\t40.00';
    const expected = [
      'CashDividendPayoutRatio=0.4@2021',
      'CashDividendPayoutRatio=0.625@2022',
      'CashDividendPerShare=0.25@2022',
      'CashDividendPerShare=0.2@2021',
      'CashDividendTotal=20000000@2021',
      'CashDividendTotal=25000000@2022',
      'NetProfitAttributableToOwnersOfParent=40000000@2022',
      'NetProfitAttributableToOwnersOfParent=50000000@2021',
    ];
    const head =
      '分红年度\t每10股派息数（元）（含税）\t每10股转增数（股）\t现金分红的数额（含税）\t分红年度合并报表中归属于上市公司股东的净利润\t占合并报表中归属于上市公司股东的净利润的比率（%）';
    assert.deepEqual(facts(`单位：元币种：人民币\n${head}\n${rows}`).sort(), expected);
    const split =
      '分红年度\t每10股派息\t每10股转增\t现金分红的\t分红年度合并报表中归属\t占合并报表中归属于上市公司\n\t数（元）（含税）\t数（股）\t数额（含税）\t于上市公司股东的净利润\t股东的净利润的比率（%）';
    assert.deepEqual(facts(`单位：元\n${split}\n${rows}`).sort(), expected);
  });

  it('a unit among other words in the bracket of a head', () => {
    assert.deepEqual(facts('分红年度\t现金分红的数额（含税，元）\n2021年\t37,494,214.80'), [
      'CashDividendTotal=37494214.8@2021',
    ]);
  });

  it('a unit beside a number wins over that of the head, and both are told, with the place', () => {
    const { diagnostics } = extractText('单位：万元\n项目\t本年\n营业收入\t123元\n利润总额\t45');
    assert.deepEqual(
      diagnostics.map(({ code, params, locations }) => [code, params, locations[0]?.line]),
      [['pilu:unit-contradicts-label', { stated: '123元', unit: '万元' }, 4]],
    );
    assert.deepEqual(facts('单位：万元\n项目\t本年\n营业收入\t123元\n利润总额\t45'), [
      'OperatingRevenue=123@2022',
      'ProfitBeforeTax=450000@2022',
    ]);
    assert.deepEqual(extractText('单位：万元\n项目\t本年\n营业收入\t123万元\n毛利率\t20%').codes, []);
  });

  it('who works there, by age, education and function', () => {
    assert.deepEqual(facts('员工学历构成\n类别\t人数（人）\n硕士及以上\t20\n本科\t200\n大专\t150').sort(), [
      'EmployeesNumber[BachelorsDegreeMember]=200@2022',
      'EmployeesNumber[JuniorCollegeMember]=150@2022',
      'EmployeesNumber[MastersDegreeAndAboveMember]=20@2022',
    ]);
    assert.deepEqual(facts('员工结构中，生产人员300人，销售人员40人。'), [
      'EmployeesNumber[ProductionStaffMember]=300@2022',
      'EmployeesNumber[SalesStaffMember]=40@2022',
    ]);
    assert.deepEqual(
      facts('公司招聘本科毕业生30人。').filter((fact) => fact.startsWith('EmployeesNumber')),
      [],
    );
  });
});
