import assert from 'node:assert/strict';
import { compileXsdPattern } from '../../src/datatypes/xsd-pattern.js';

function accepts(pattern: string, yes: readonly string[], no: readonly string[]): void {
  const expression = compileXsdPattern(pattern);
  assert(expression, pattern);
  for (const text of yes) assert(expression.test(text), `${pattern} takes ${text}`);
  for (const text of no) assert(!expression.test(text), `${pattern} refuses ${text}`);
}

describe('pattern facets (XML Schema 2, appendix F)', () => {
  it('match the whole value; ^ and $ stand for themselves', () => {
    accepts('a|b', ['a', 'b'], ['ab', 'xa', 'bx', '']);
    accepts('^a$', ['^a$'], ['a']);
    accepts('a\\-b\\.', ['a-b.'], ['a-bc']);
    accepts('[\\-a]+', ['-a'], ['b']);
    accepts('a.c', ['abc', 'a😀c'], ['a\nc']);
  });
  it('know the multi-character escapes', () => {
    accepts('\\i\\c*', ['名称', '_a-1.b', 'a:b'], ['1a', '-']);
    accepts('\\d{2}', ['12', '٣٤'], ['1a']);
    accepts('[\\i-[:]][\\c-[:]]*', ['name', '名'], ['a:b', ':']);
    accepts('\\w+', ['abc', '中文'], ['a b', 'a-b']);
    accepts('\\S+#\\s', ['a# '], ['a#b']);
    accepts('[^\\d]', ['a'], ['1']);
  });
  it('know classes, subtraction, categories and blocks', () => {
    accepts('[a-z-[aeiou]]+', ['xyz'], ['xaz']);
    accepts('[-+]?[0-9.]+', ['-1.5', '+2'], ['1,5']);
    accepts('[a&&b]+', ['a&b', '&&'], ['c']);
    accepts('\\p{Lu}\\p{Ll}+', ['Abc'], ['abc']);
    accepts('\\p{IsCJKUnifiedIdeographs}+', ['中文'], ['zh']);
    accepts('[\\p{IsBasicLatin}-[a]]', ['b'], ['a', '中']);
    accepts('[(){}\\[\\]|/]+', ['()[]{}|/'], ['a']);
  });
  it('what is no pattern is undefined', () => {
    for (const pattern of ['(', '[', '[]', '\\q', '\\p{IsNowhere}', '(?=a)', 'a{2', '\\']) {
      assert.equal(compileXsdPattern(pattern), undefined, pattern);
    }
  });
});
