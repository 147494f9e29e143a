import assert from 'node:assert/strict';
import { shortFactsOfText as facts } from './facts-of-text.js';

describe('shareholders and creditors in other words', () => {
  it('resolutions of all general meetings, and how they were held', () => {
    assert.ok(
      facts('公司召开5次股东大会，其中年度股东大会1次、临时股东大会4次，审议通过议案33项。').includes(
        'GeneralMeetingResolutionsConsidered=33@2022',
      ),
    );
    assert.deepEqual(facts('历次股东大会均采用现场与网络投票相结合的方式，股东可委托代理人行使表决权。').sort(), [
      'GeneralMeetingParticipationModes=OnSite OnlineVoting OtherMode@2022',
      'OnlineVotingProvidedAtAllGeneralMeetings=true@2022',
    ]);
    assert.deepEqual(facts('公司使全体股东享有同等的知情权。'), ['ShareholdersTreatedEqually=true@2022']);
  });

  it('dividends of a share and in total', () => {
    assert.deepEqual(facts('2022年度每股派发现金红利0.25元（含税），共派发5,000万元。'), [
      'CashDividendPerShare=0.25@2022',
      'CashDividendTotal=50000000@2022',
    ]);
    assert.deepEqual(facts('预案为每10股派现金3元，预计派发6,000万元。'), [
      'ProposedCashDividendPerShare=0.3@2022',
      'ProposedCashDividendTotal=60000000@2022',
    ]);
    assert.deepEqual(facts('回购股份支付资金6,000万元，视同现金分红，占当年净利润的30%。'), []);
    assert.deepEqual(facts('以总股本2亿股扣除回购股份后的1.9亿股为基数，每10股派1元。'), [
      'ShareCapital=200000000@2022',
      'DistributionShareBase=190000000@2022',
      'CashDividendPerShare=0.1@2022',
    ]);
  });

  it('the policy of dividends', () => {
    assert.deepEqual(facts('公司对分红政策进行了修订，并充分征求了中小股东的意见。'), [
      'ProfitDistributionPolicyRevised=true@2022',
      'MinorityShareholderOpinionsHeardOnDividendPolicy=true@2022',
    ]);
    assert.deepEqual(facts('公司未对利润分配政策进行调整。'), []);
  });

  it('loans overdue or not, and interest', () => {
    assert.deepEqual(facts('年末有3亿元银行贷款逾期。'), ['BankLoansOverdueOccurred=true@2022']);
    assert.deepEqual(facts('各项贷款本息均按期足额偿付，支付银行贷款及债券利息2亿元。'), [
      'BankLoansOverdueOccurred=false@2022',
      'InterestPaidToCreditors=200000000@2022',
    ]);
    assert.deepEqual(facts('公司被列入失信被执行人。'), ['AdverseCreditRecordExists=true@2022']);
  });

  it('visits and questions of investors', () => {
    assert.ok(facts('接待来访调研20批。').includes('InvestorVisitsReceived=20@2022'));
    assert.ok(facts('投资者在互动易平台上的60个提问全部予以答复。').includes('OnlineInvestorQuestionReplyRate=1@2022'));
  });
});
