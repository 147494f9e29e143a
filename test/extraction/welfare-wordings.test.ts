import assert from 'node:assert/strict';
import { factsOfText as facts } from './facts-of-text.js';

describe('wordings about taxes, welfare and the countryside', () => {
  it('refunds, relief and subsidies, by the tax that is named', () => {
    assert.deepEqual(facts('收到增值税留抵退税700万元、其他税费返还30万元，获得财政补助90万元。').sort(), [
      'GovernmentSubsidiesReceived=900000@2022',
      'TaxRefundsReceived[OtherTaxMember]=300000@2022',
      'TaxRefundsReceived[ValueAddedTaxMember]=7000000@2022',
    ]);
    assert.deepEqual(facts('享受企业所得税减免210万元。'), [
      'TaxReliefReceived[CorporateIncomeTaxMember]=2100000@2022',
    ]);
    assert.deepEqual(facts('为客户办理退税70万元。'), []);
  });

  it('funds against poverty, by their purpose', () => {
    assert.deepEqual(facts('扶贫资金投入90万元，其中产业扶贫60万元、教育扶贫20万元。').sort(), [
      'PovertyAlleviationFunds=900000@2022',
      'PovertyAlleviationFunds[EducationMember]=200000@2022',
      'PovertyAlleviationFunds[IndustryDevelopmentMember]=600000@2022',
    ]);
    assert.deepEqual(facts('向结对的贫困村捐赠棉被等物资，折合人民币4万元。'), [
      'PovertyAlleviationGoodsValue=40000@2022',
    ]);
    assert.deepEqual(facts('向脱贫县采购粮油合计55万元。'), ['RuralRevitalizationPurchases=550000@2022']);
  });

  it('gifts with what was given, and to whom', () => {
    assert.deepEqual(facts('2022年，公司累计捐赠善款及物资合计31万元，员工捐款2万元。').sort(), [
      'EmployeeDonations=20000@2022',
      'PublicWelfareDonations=310000@2022',
    ]);
    assert.deepEqual(facts('公司捐给乙县慈善会6万元。'), ['PublicWelfareDonations[乙县慈善会]=60000@2022']);
    assert.deepEqual(facts('行业协会组织会员捐款31万元。'), []);
  });

  it('hours and turns of volunteers', () => {
    assert.deepEqual(facts('志愿者参与服务640人次，服务时长累计1,900小时。').sort(), [
      'VolunteerHours=1900@2022',
      'VolunteerParticipations=640@2022',
    ]);
  });
});
