import assert from 'node:assert/strict';
import { factsOfText as facts } from './facts-of-text.js';

describe('wordings of research, patents and standards', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      '公司新增授权专利14项、新申请专利25项，截至2022年12月31日拥有有效专利160项。',
      ['PatentsGranted=14@2022', 'PatentApplications=25@2022', 'ValidPatents=160@2022'],
    ],
    [
      '新申请专利：发明7件，实用新型9件。',
      ['PatentApplications[InventionPatentMember]=7@2022', 'PatentApplications[UtilityModelPatentMember]=9@2022'],
    ],
    [
      '科研团队规模达到210人，占比14.5%，其中博士31人。',
      [
        'ResearchAndDevelopmentEmployees=210@2022',
        'ResearchAndDevelopmentEmployeesShare=0.145@2022',
        'ResearchAndDevelopmentEmployees[DoctoralDegreeMember]=31@2022',
      ],
    ],
    [
      '公司投入研发费用310万元（占营业收入2.6%）。',
      ['ResearchAndDevelopmentExpenditure=3100000@2022', 'ResearchAndDevelopmentExpenditureShareOfRevenue=0.026@2022'],
    ],
    ['全年信息科技投入6,000万元。', []],
    [
      '公司牵头编制的9项标准正式发布，含IEC标准1项、国标3项、团标5项。',
      [
        'StandardsParticipatedIn=9@2022',
        'StandardsParticipatedIn[InternationalStandardMember]=1@2022',
        'StandardsParticipatedIn[NationalStandardMember]=3@2022',
        'StandardsParticipatedIn[GroupStandardMember]=5@2022',
      ],
    ],
    ['下属甲乙精密有限公司通过高新技术企业认定。', ['HighAndNewTechnologyEnterprise[甲乙精密有限公司]=true@2022']],
    ['公司不涉及生命科学、人工智能等科技伦理领域。', []],
    ['公司参与制定国家、行业标准6项。', ['StandardsParticipatedIn=6@2022']],
    ['集团将结合需要，适时成立科技伦理委员会。', []],
    ['公司未设立科技伦理委员会。', ['ScienceEthicsCommitteeEstablished=false@2022']],
    ['有效专利总数突破200件，达到214件。', ['ValidPatents=214@2022']],
    [
      '研发人员占员工总数900人的20.5%。',
      ['EmployeesNumber=900@2022', 'ResearchAndDevelopmentEmployeesShare=0.205@2022'],
    ],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.deepEqual(facts(text).sort(), [...expected].sort());
    });
  }

  it('a column that counts for the kinds of patents, and their sum', () => {
    assert.deepEqual(
      facts('专利类型\t申请数\t授权数\t累计有效数\n发明\t6\t4\t30\n外观设计\t3\t2\t11\n合计\t9\t6\t41').sort(),
      [
        'PatentApplications=9@2022',
        'PatentApplications[DesignPatentMember]=3@2022',
        'PatentApplications[InventionPatentMember]=6@2022',
        'PatentsGranted=6@2022',
        'PatentsGranted[DesignPatentMember]=2@2022',
        'PatentsGranted[InventionPatentMember]=4@2022',
        'ValidPatents=41@2022',
        'ValidPatents[DesignPatentMember]=11@2022',
        'ValidPatents[InventionPatentMember]=30@2022',
      ],
    );
  });

  it('what is valid goes before what was ever granted', () => {
    assert.deepEqual(facts('截至2022年末，累计授权专利90项，其中有效专利72项。'), ['ValidPatents=72@2022']);
  });
});
