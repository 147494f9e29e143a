import assert from 'node:assert/strict';
import { factsOfText as facts } from './facts-of-text.js';

describe('wordings of boards and committees', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      '会议名称\t召开次数\n董事会\t8\n审计委员会\t5\n提名委员会\t2',
      [
        'BoardMeetingsHeld=8@2022',
        'BoardCommitteeMeetingsHeld[AuditCommitteeMember]=5@2022',
        'BoardCommitteeMeetingsHeld[NominationCommitteeMember]=2@2022',
      ],
    ],
    [
      '委员会\t人数\t召开会议次数\n战略委员会\t5\t1\n薪酬与考核委员会\t3\t4',
      [
        'BoardCommitteeMeetingsHeld[StrategyCommitteeMember]=1@2022',
        'BoardCommitteeMeetingsHeld[RemunerationCommitteeMember]=4@2022',
      ],
    ],
    [
      '审计委员会、提名委员会、薪酬与考核委员会分别召开会议7次、3次、2次。',
      [
        'BoardCommitteeMeetingsHeld[AuditCommitteeMember]=7@2022',
        'BoardCommitteeMeetingsHeld[NominationCommitteeMember]=3@2022',
        'BoardCommitteeMeetingsHeld[RemunerationCommitteeMember]=2@2022',
      ],
    ],
    ['董事会召开会议9次，全部议案41项均获通过。', ['BoardMeetingsHeld=9@2022', 'BoardResolutionsPassed=41@2022']],
    [
      '公司现有董事8名，其中独立董事3名、非独立董事5名，女董事2名。',
      [
        'DirectorsNumber=8@2022',
        'DirectorsNumber[IndependentDirectorMember]=3@2022',
        'DirectorsNumber[NonIndependentDirectorMember]=5@2022',
        'DirectorsNumber[FemaleMember]=2@2022',
      ],
    ],
    ['修订章程后，监事会依法撤销。', ['SupervisoryBoardAbolished=true@2022']],
    [
      '公司未受到行政处罚，亦无重大行政处罚。',
      ['AdministrativePenaltyOccurred=false@2022', 'MajorAdministrativePenalties=0@2022'],
    ],
    [
      '合规委员会为尽职调查的牵头部门，调查范围包括本部及一级供应商，年内完成一轮尽调。',
      [
        'DueDiligenceConducted=true@2022',
        'DueDiligenceResponsibleBody=合规委员会@2022',
        'DueDiligenceScope=本部及一级供应商@2022',
      ],
    ],
    [
      '与员工的沟通方式为座谈、内网，沟通频率为每季度一次。',
      [
        'StakeholderCommunicationChannels[EmployeesGroupMember]=座谈、内网@2022',
        'StakeholderCommunicationFrequency[EmployeesGroupMember]=每季度一次@2022',
      ],
    ],
    [
      '董事会召开6次，审议议案30项，监事会召开4次，审议议案11项。',
      [
        'BoardMeetingsHeld=6@2022',
        'BoardResolutionsPassed=30@2022',
        'SupervisoryBoardMeetingsHeld=4@2022',
        'SupervisoryBoardResolutionsConsidered=11@2022',
      ],
    ],
    ['公司召开五届三次董事会，审议年度报告等9项议案。', []],
    ['公司暂未开展可持续尽职调查。', ['DueDiligenceConducted=false@2022']],
    ['培训中心可容纳200名科研人员。', []],
    ['审计委员会由5名董事组成，其中独立董事3名。', []],
  ];
  for (const [text, expected] of cases) {
    it(text.replaceAll(/\s/g, ' '), () => {
      assert.deepEqual(facts(text).sort(), [...expected].sort());
    });
  }
});
