import assert from 'node:assert/strict';
import { factsOfText as facts } from './facts-of-text.js';

describe('wordings of reports', () => {
  it('parts in a list belong to what governs it', () => {
    assert.deepEqual(
      facts(
        '公司专利申请20项（发明专利7项，实用新型12项，外观专利1项），专利授权13项（发明专利2项，实用新型9项）。',
      ).sort(),
      [
        'PatentApplications=20@2022',
        'PatentApplications[DesignPatentMember]=1@2022',
        'PatentApplications[InventionPatentMember]=7@2022',
        'PatentApplications[UtilityModelPatentMember]=12@2022',
        'PatentsGranted=13@2022',
        'PatentsGranted[InventionPatentMember]=2@2022',
        'PatentsGranted[UtilityModelPatentMember]=9@2022',
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
});
