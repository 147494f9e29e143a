import assert from 'node:assert/strict';
import { compileXsdPattern } from '../../src/datatypes/xsd-pattern.js';

describe('compileXsdPattern (XML Schema 2, appendix F)', () => {
  for (const [pattern, matching, other] of [
    ['a|bc', 'bc', 'abc'],
    ['[A-Z]{3}', 'CNY', 'CN'],
    ['\\d+', '١٢', 'a'],
    ['\\i\\c*', 'a-1', '1a'],
    ['[a-z-[aeiou]]+', 'xyz', 'xaz'],
    ['[^a-c]', 'd', 'b'],
    ['^$', '^$', ''],
    ['.', 'x', '\n'],
    ['\\p{IsCJKUnifiedIdeographs}+', '披露', 'pilu'],
    ['\\p{Lu}\\P{Lu}', 'Aa', 'AA'],
    ['[\\-+]?1', '-1', '*1'],
    ['(ab){2,}', 'ababab', 'ab'],
    ['[-a]', '-', 'b'],
    ['[a-]', '-', 'b'],
    ['', '', 'x'],
    ['a&&b', 'a&&b', 'ab'],
    ['[&&!!]+', '&!', '#'],
  ] as const) {
    it(`${pattern} matches "${matching}" and not "${other}"`, () => {
      const expression = compileXsdPattern(pattern);
      assert.ok(expression);
      assert.equal(expression.test(matching), true);
      assert.equal(expression.test(other), false);
    });
  }

  for (const wrong of [
    '\\@',
    '[',
    '(a',
    'a)',
    '*a',
    'a{2,1}',
    '[]',
    '\\',
    '\\p{Xx}',
    '\\p{IsNowhere}',
    '[z-a]',
    'a{',
    '\\b',
    '[a[b]',
  ]) {
    it(`${wrong} is no regular expression`, () => assert.equal(compileXsdPattern(wrong), undefined));
  }
});
