import assert from 'node:assert/strict';
import { factsOfText as facts } from './facts-of-text.js';

describe('wordings of suppliers, customers and their data', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      '公司在库供应商230家，新引进19家，淘汰不合格供应商7家。',
      ['SuppliersNumber=230@2022', 'SuppliersDisqualified=7@2022'],
    ],
    ['公司与410余家供应商建立了稳定的合作关系。', ['SuppliersNumber=410@2022']],
    ['公司举办供应商大会，120家供应商参会。', []],
    [
      '供应商中通过ISO14001认证的有55家，通过ISO45001的有41家。',
      [
        'SuppliersWithManagementSystemCertification[EnvironmentalManagementSystemMember]=55@2022',
        'SuppliersWithManagementSystemCertification[OccupationalHealthAndSafetyManagementSystemMember]=41@2022',
      ],
    ],
    ['没有因违反环保或社会要求而被解除合作的供应商。', ['SuppliersTerminatedForEnvironmentalOrSocialReasons=0@2022']],
    ['对中小供应商的付款期一般为45天。', ['PaymentTermsForSmallAndMediumEnterprises=P45D@2022']],
    ['年末无拖欠中小企业款项的情况。', ['OverduePayablesToSmallAndMediumEnterprises=0@2022']],
    [
      '全年收到旅客投诉86件，旅客满意率达97%。',
      ['CustomerComplaintsReceived=86@2022', 'CustomerSatisfactionRate=0.97@2022'],
    ],
    [
      '公司制定《食品召回管理办法》，2022年主动召回产品3批次。',
      ['ProductRecallSystemEstablished=true@2022', 'ProductRecalls=3@2022'],
    ],
    ['子公司取得ISO13485证书。', ['QualityManagementCertification[ISO13485]=ISO13485@2022']],
    [
      'ISO27001、ISO27701证书均在有效期内。',
      ['DataSecurityCertification[ISO27001]=ISO27001@2022', 'DataSecurityCertification[ISO27701]=ISO27701@2022'],
    ],
    ['公司计划启动ISO27701认证。', []],
    [
      '约300名会员信息遭到泄露，公司赔偿会员损失5万元。',
      ['CustomerPrivacyLeakOccurred=true@2022', 'CustomerPrivacyLeakLoss=50000@2022'],
    ],
    ['公司未发生药品召回事件。', ['ProductRecalls=0@2022']],
    ['某供应商利用平台申请发明专利3项。', []],
    ['停止了与3家环保不达标供应商的合作。', ['SuppliersTerminatedForEnvironmentalOrSocialReasons=3@2022']],
    [
      '公司未发生数据泄露事件，涉及金额0元。',
      ['DataSecurityIncidentOccurred=false@2022', 'DataSecurityIncidentLoss=0@2022'],
    ],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.deepEqual(facts(text).sort(), [...expected].sort());
    });
  }
});
