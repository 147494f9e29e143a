import assert from 'node:assert/strict';
import { factsOfText as facts } from './facts-of-text.js';

describe('wordings about the staff', () => {
  it('counts employees beside whatever else the sentence tells', () => {
    assert.deepEqual(facts('我行现有员工二千三百余人，劳动合同签订率为98%，全年培训员工900人次。').sort(), [
      'EmployeesNumber=2300@2022',
      'LabourContractSigningRate=0.98@2022',
      'TrainingParticipations=900@2022',
    ]);
    assert.deepEqual(facts('公司员工60人参加了义务植树。'), []);
    assert.deepEqual(facts('本年招用正式员工57人。'), ['NewEmployees=57@2022']);
  });

  it('reads the parts behind a head that has no total', () => {
    assert.deepEqual(facts('公司岗位构成为生产人员310人、研发人员45人、其他人员12人。').sort(), [
      'EmployeesNumber[OtherStaffMember]=12@2022',
      'EmployeesNumber[ProductionStaffMember]=310@2022',
      'EmployeesNumber[ResearchAndDevelopmentStaffMember]=45@2022',
    ]);
    assert.deepEqual(facts('研发人员学历构成情况请见年报第30页。'), []);
  });

  it('headquarters and branches are parts, a company with its branches is none', () => {
    assert.deepEqual(facts('员工总数为950人，其中总部150人、分支机构800人。').sort(), [
      'EmployeesNumber=950@2022',
      'EmployeesNumber[HeadquartersMember]=150@2022',
      'EmployeesNumber[SubsidiariesAndBranchesMember]=800@2022',
    ]);
    assert.deepEqual(facts('公司及所属企业在职员工共480人。'), ['EmployeesNumber=480@2022']);
  });

  it('gives each member of a list its number', () => {
    assert.deepEqual(facts('男女员工人均培训时长分别为31小时和29小时。').sort(), [
      'TrainingHoursPerEmployee[FemaleMember]=29@2022',
      'TrainingHoursPerEmployee[MaleMember]=31@2022',
    ]);
    assert.deepEqual(facts('30岁及以下、31-40岁员工离职率分别为9%、4%。').sort(), [
      'EmployeeTurnoverRate[Age31To40Member]=0.04@2022',
      'EmployeeTurnoverRate[AgeUnder30Member]=0.09@2022',
    ]);
  });

  it('takes what follows a training as of that training', () => {
    assert.deepEqual(facts('开展数据安全培训9场，310人次参训；环保培训4场，参与260人次。').sort(), [
      'TrainingParticipations[DataSecurityTrainingMember]=310@2022',
      'TrainingParticipations[EnvironmentalTrainingMember]=260@2022',
      'TrainingSessionsHeld[DataSecurityTrainingMember]=9@2022',
      'TrainingSessionsHeld[EnvironmentalTrainingMember]=4@2022',
    ]);
    assert.deepEqual(facts('全年举办员工培训60场，投入46万元，参训1,150人次，人均16小时。').sort(), [
      'TrainingExpenditure=460000@2022',
      'TrainingHoursPerEmployee=16@2022',
      'TrainingParticipations=1150@2022',
      'TrainingSessionsHeld=60@2022',
    ]);
    assert.deepEqual(facts('为供应商举办安全培训5场，参训230人次。'), []);
    assert.ok(!facts('组织董事、监事参加监管培训，人均12学时。').some((fact) => /Hours/.test(fact)));
  });

  it('a sum that the numbers before it add up to is the total', () => {
    assert.deepEqual(facts('全年开展消防演练7次、急救演练3次，合计10次。'), ['EmergencyDrillsHeld=10@2022']);
    assert.deepEqual(facts('母公司缴纳税费2亿元，主要子公司缴纳税费3亿元，合计5亿元。').sort(), [
      'TaxesPaid=500000000@2022',
      'TaxesPaid[MainSubsidiariesMember]=300000000@2022',
      'TaxesPaid[ParentCompanyMember]=200000000@2022',
    ]);
  });

  it('none is none without a unit, and per mille is a share', () => {
    assert.deepEqual(facts('职业病发病率为0。'), ['OccupationalDiseaseRate=0@2022']);
    assert.deepEqual(facts('员工离职率为25‰。'), ['EmployeeTurnoverRate=0.025@2022']);
  });

  it('a plan in quotation marks is a name', () => {
    assert.deepEqual(facts('“春芽计划”资助贫困学生35名。'), ['StudentsAided=35@2022']);
    assert.deepEqual(facts('公司计划资助贫困学生35名。'), []);
  });

  it('examinations and aid by the persons that had them', () => {
    assert.deepEqual(facts('为520名员工安排了健康体检。'), ['EmployeesGivenHealthExamination=520@2022']);
    assert.deepEqual(facts('向18名困难职工发放补助。'), ['EmployeesInHardshipAided[HardshipSubsidyMember]=18@2022']);
    assert.deepEqual(facts('为社区居民300人次免费体检。'), []);
  });
});
