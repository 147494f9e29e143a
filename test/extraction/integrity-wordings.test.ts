import assert from 'node:assert/strict';
import { factsOfText as facts } from './facts-of-text.js';

describe('wordings of integrity', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      '接受廉洁教育培训的员工共620人，占员工总数的81%。',
      [
        'AntiCorruptionTrainingParticipants[EmployeesMember]=620@2022',
        'AntiCorruptionTrainingCoverageRate[EmployeesMember]=0.81@2022',
      ],
    ],
    [
      '参加反舞弊培训的监事2人、董事7人。',
      [
        'AntiCorruptionTrainingParticipants[SupervisorsMember]=2@2022',
        'AntiCorruptionTrainingParticipants[DirectorsMember]=7@2022',
      ],
    ],
    [
      '共45人完成廉政线上课程，覆盖率100%。',
      ['AntiCorruptionTrainingParticipants=45@2022', 'AntiCorruptionTrainingCoverageRate=1@2022'],
    ],
    [
      '全年查处收受回扣案件3起，共处分5人，与2家涉案供应商终止合作。',
      [
        'CorruptionIncidents=3@2022',
        'PersonsDismissedOrDisciplinedForCorruption=5@2022',
        'PartnerContractsEndedForCorruption=2@2022',
      ],
    ],
    ['全年无商业贿赂行为发生。', ['CorruptionIncidentOccurred=false@2022']],
    ['公司出台举报者保护政策。', ['WhistleblowerProtectionPolicyEstablished=true@2022']],
    [
      '全年不存在不正当竞争相关处罚，处罚金额为0。',
      ['UnfairCompetitionLawsuitOrMajorPenaltyOccurred=false@2022', 'UnfairCompetitionPenaltyAmount=0@2022'],
    ],
    ['未发生由腐败行为引起的诉讼。', ['CorruptionLawsuits=0@2022']],
    ['反舞弊培训面向全体员工，累计培训640人次。', ['TrainingParticipations[AntiCorruptionTrainingMember]=640@2022']],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.deepEqual(facts(text).sort(), [...expected].sort());
    });
  }
});
