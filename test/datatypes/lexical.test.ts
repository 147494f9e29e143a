import assert from 'node:assert/strict';
import { findFacetViolation } from '../../src/datatypes/facets.js';
import { isOfKind, normalizeValue } from '../../src/datatypes/lexical.js';

const CASES: Readonly<Record<string, readonly [yes: readonly string[], no: readonly string[]]>> = {
  decimal: [
    ['0', '-1.50', '+.5', '1.'],
    ['', '.', '1e5', '1,000', 'INF', '--1'],
  ],
  integer: [
    ['0', '-12', '+007'],
    ['1.0', '', '1 2'],
  ],
  double: [
    ['1e5', '-INF', 'INF', 'NaN', '.5E-3'],
    ['+INF', 'inf', '1e', 'e5'],
  ],
  boolean: [
    ['true', 'false', '1', '0'],
    ['TRUE', 'yes', ''],
  ],
  language: [
    ['zh', 'zh-Hans-CN', 'x-pilu'],
    ['zh_CN', '', 'abcdefghi'],
  ],
  NCName: [
    ['a', '名称', '_x.1-2'],
    ['1a', 'a:b', ''],
  ],
  QName: [
    ['a:b', 'b'],
    ['a:', ':b', 'a:b:c'],
  ],
  Name: [
    ['a:b', ':a'],
    ['1a', ''],
  ],
  anyURI: [
    ['http://a/b c', '中文', '', 'a#b'],
    ['%zz', 'a#b#c'],
  ],
  hexBinary: [
    ['', '0aFF'],
    ['0', 'xx'],
  ],
  base64Binary: [
    ['', 'AAAA', 'AA ==', 'AAA='],
    ['A', 'AAA', 'AB=='],
  ],
  date: [
    ['2024-02-29', '2024-02-28Z', '-0044-03-15', '12024-01-01', '2024-01-01+14:00'],
    ['2023-02-29', '2024-13-01', '24-01-01', '0000-01-01', '2024-01-01+15:00', '2024-01-01T00:00:00'],
  ],
  dateTime: [
    ['2024-12-31T24:00:00', '2024-12-31T23:59:59.999Z'],
    ['2024-12-31', '2024-12-31T24:00:01', '2024-12-31T23:60:00'],
  ],
  time: [
    ['23:59:59', '24:00:00', '00:00:00.5+08:00'],
    ['24:00:01', '1:00:00'],
  ],
  duration: [
    ['P1Y', '-P1DT2H', 'PT0.5S', 'P1Y2M3DT4H5M6S'],
    ['P', 'PT', '1Y', 'P1H', 'P1YT'],
  ],
  gYear: [
    ['2024', '-0001'],
    ['24', '0'],
  ],
  gYearMonth: [['2024-12'], ['2024-13']],
  gMonth: [
    ['--12', '--12--'],
    ['--13', '12'],
  ],
  gMonthDay: [
    ['--02-29', '--12-31'],
    ['--02-30', '--04-31', '02-29'],
  ],
  gDay: [['---31'], ['---32', '31']],
};

describe('lexical spaces (XML Schema 2, 3)', () => {
  for (const [kind, [yes, no]] of Object.entries(CASES)) {
    it(kind, () => {
      for (const text of yes) assert(isOfKind(kind, text), `"${text}" is a ${kind}`);
      for (const text of no) assert(!isOfKind(kind, text), `"${text}" is no ${kind}`);
    });
  }
  it('white space is kept in strings, replaced in normalizedString, collapsed elsewhere', () => {
    assert.equal(normalizeValue('string', ' a\n b '), ' a\n b ');
    assert.equal(normalizeValue('normalizedString', ' a\n b '), ' a  b ');
    assert.equal(normalizeValue('token', ' a\n b '), 'a b');
    assert.equal(normalizeValue('decimal', '\t1 '), '1');
  });
});

describe('facets (XML Schema 2, 4.3)', () => {
  const violated = (kind: string, facets: Parameters<typeof findFacetViolation>[1], text: string) =>
    findFacetViolation(kind, facets, text)?.facet;
  it('bounds are compared as values', () => {
    assert.equal(violated('decimal', { minInclusive: '0', maxExclusive: '100' }, '99.99'), undefined);
    assert.equal(violated('decimal', { maxExclusive: '100' }, '100.0'), 'maxExclusive');
    assert.equal(violated('decimal', { minExclusive: '0' }, '-0.0'), 'minExclusive');
    assert.equal(violated('double', { maxInclusive: '1e3' }, 'INF'), 'maxInclusive');
    assert.equal(violated('date', { minInclusive: '2024-01-01' }, '2023-12-31'), 'minInclusive');
    assert.equal(violated('gYear', { maxInclusive: '2024' }, '2025'), 'maxInclusive');
  });
  it('lengths count characters, or octets', () => {
    assert.equal(violated('string', { length: 2 }, '😀中'), undefined);
    assert.equal(violated('string', { minLength: 1 }, ''), 'minLength');
    assert.equal(violated('hexBinary', { maxLength: 1 }, '0aFF'), 'maxLength');
    assert.equal(violated('base64Binary', { length: 3 }, 'AAAA'), undefined);
  });
  it('digits, enumerations, patterns', () => {
    assert.equal(violated('decimal', { totalDigits: 3 }, '-012.30'), undefined);
    assert.equal(violated('decimal', { totalDigits: 3 }, '12.34'), 'totalDigits');
    assert.equal(violated('decimal', { fractionDigits: 1 }, '1.50'), undefined);
    assert.equal(violated('decimal', { fractionDigits: 0 }, '1.5'), 'fractionDigits');
    assert.equal(violated('decimal', { enumeration: ['1', '2'] }, '1.0'), undefined);
    assert.equal(violated('string', { enumeration: ['a'] }, 'b'), 'enumeration');
    assert.equal(violated('string', { patterns: ['[A-Z]+', '.{2}'] }, 'ABC'), 'patterns');
  });
});
