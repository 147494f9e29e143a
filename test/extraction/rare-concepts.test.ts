import assert from 'node:assert/strict';
import { extractText, factsOfText } from './facts-of-text.js';
import { localNameOf } from '../../src/names/expanded-name.js';

/** Facts with enumeration values by their local names. */
const facts = (text: string): string[] => factsOfText(text).map((fact) => fact.replaceAll(/https?:\S+?#/g, ''));

/** Concepts of the text blocks. */
const blocks = (text: string): string[] =>
  extractText(text)
    .extraction.report.facts.map(({ concept }) => localNameOf(concept))
    .filter((name) => name.endsWith('TextBlock'));

describe('concepts that few reports state', () => {
  it('who owns the company', () => {
    assert.deepEqual(facts('作为国有控股上市公司，公司积极履行责任。'), ['EnterpriseOwnershipNature=StateOwned@2022']);
    assert.deepEqual(facts('企业性质：民营企业'), ['EnterpriseOwnershipNature=Private@2022']);
    assert.deepEqual(facts('公司是一家外商投资企业。'), ['EnterpriseOwnershipNature=ForeignInvested@2022']);
    assert.deepEqual(facts('公司的客户多为国有企业。'), []);
  });

  it('certifications, each by its standard', () => {
    assert.deepEqual(
      facts('公司通过了ISO9001质量管理体系、ISO45001职业健康安全管理体系、ISO27001信息安全管理体系认证。').sort(),
      [
        'DataSecurityCertification[ISO27001]=ISO27001@2022',
        'OccupationalHealthAndSafetyCertification[ISO45001]=ISO45001@2022',
        'QualityManagementCertification[ISO9001]=ISO9001@2022',
      ],
    );
    assert.deepEqual(facts('公司要求供应商通过ISO9001质量管理体系认证。'), []);
  });

  it('the environment: grades, penalties, monitoring, greenhouse gases, clean energy', () => {
    assert.deepEqual(facts('公司环保信用评价为绿色企业。'), ['EnvironmentalPerformanceGrade=绿色@2022']);
    assert.deepEqual(facts('公司环境监测方案不存在重大缺陷。'), [
      'EnvironmentalMonitoringMajorDefectExists=false@2022',
    ]);
    assert.deepEqual(facts('公司不存在环境监测方案重大缺陷。'), [
      'EnvironmentalMonitoringMajorDefectExists=false@2022',
    ]);
    assert.deepEqual(facts('公司依据《甲行业核算指南》开展温室气体核算，按运营控制权法确定边界。').sort(), [
      'GreenhouseGasAccountingStandard=甲行业核算指南@2022',
      'GreenhouseGasConsolidationApproach=OperationalControl@2022',
    ]);
    assert.deepEqual(facts('公司使用清洁能源，包括光伏与天然气。'), ['CleanEnergyKinds=NaturalGas Solar@2022']);
    assert.deepEqual(facts('公司未因碳市场违规被要求整改。'), [
      'CarbonMarketRectificationOrInvestigationOccurred=false@2022',
    ]);
  });

  it('due diligence, stakeholders, terms of payment, who is reached', () => {
    assert.deepEqual(
      facts('公司开展可持续发展尽职调查，由审计部负责尽职调查。尽职调查范围包括子公司和供应商。').sort(),
      [
        'DueDiligenceConducted=true@2022',
        'DueDiligenceResponsibleBody=审计部@2022',
        'DueDiligenceScope=子公司和供应商@2022',
      ],
    );
    assert.deepEqual(facts('员工沟通方式：职代会、意见箱\n员工沟通频率：每季度').sort(), [
      'StakeholderCommunicationChannels[EmployeesGroupMember]=职代会、意见箱@2022',
      'StakeholderCommunicationFrequency[EmployeesGroupMember]=每季度@2022',
    ]);
    assert.deepEqual(facts('公司对中小企业供应商的账期为60天。'), [
      'PaymentTermsForSmallAndMediumEnterprises=P60D@2022',
    ]);
    assert.deepEqual(facts('项目惠及群体包括留守儿童和老人。'), [
      'RuralRevitalizationBeneficiaryScope=留守儿童和老人@2022',
    ]);
  });

  it('chapters', () => {
    const chapter = (heading: string) =>
      `一、概况\n甲乙丙丁。\n二、${heading}\n公司重视这项工作，持续投入。\n三、其他\n戊己庚辛。`;
    for (const [heading, concept] of [
      ['灵活用工人员权益保障', 'FlexibleWorkerProtectionTextBlock'],
      ['气候转型计划', 'ClimateTransitionPlanTextBlock'],
      ['科技伦理培训', 'ScienceEthicsTrainingTextBlock'],
      ['供应链韧性', 'SupplyChainResilienceMeasuresTextBlock'],
      ['生态保护红线', 'EcologicalRedLineExitTextBlock'],
    ] as const)
      assert.ok(blocks(chapter(heading)).includes(concept), heading);
  });
});
