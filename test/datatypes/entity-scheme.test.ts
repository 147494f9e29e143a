import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ENTITY_SCHEMES } from '../../src/datatypes/entity-scheme.js';
import { unifiedSocialCreditCodeCheckCharacter } from '../../src/datatypes/unified-social-credit-code.js';

const { lei, unifiedSocialCreditCode, stockCode } = ENTITY_SCHEMES;

describe('entity schemes', () => {
  it('an LEI has 18 characters and two check digits (ISO 17442-1)', () => {
    assert.equal(lei.check('529900T8BM49AURSDO55'), 'right');
    assert.equal(lei.check('529900T8BM49AURSDO56'), 'wrong');
    assert.equal(lei.check('529900t8bm49aursdo55'), 'wrong');
    assert.equal(lei.check(''), 'wrong');
  });

  it('a unified social credit code ends in its check character (GB 32100-2015)', () => {
    assert.equal(unifiedSocialCreditCode.check('91350100M000100Y43'), 'right');
    assert.equal(unifiedSocialCreditCode.check('91350100M000100Y44'), 'doubtful');
    assert.equal(unifiedSocialCreditCode.check('91350100M000100O43'), 'wrong');
  });

  it('a stock code keeps its leading zeros', () => {
    assert.equal(stockCode.check('000001'), 'right');
    assert.equal(stockCode.check('1'), 'wrong');
  });

  it('a change of any one character of a code changes its check character', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const character = fc.constantFrom(...alphabet);
    const body = fc.array(character, { minLength: 17, maxLength: 17 }).map((list) => list.join(''));
    fc.assert(
      fc.property(body, fc.nat(16), character, (text, at, other) => {
        fc.pre(text[at] !== other);
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        assert.notEqual(unifiedSocialCreditCodeCheckCharacter(text), unifiedSocialCreditCodeCheckCharacter(changed));
      }),
    );
  });
});
