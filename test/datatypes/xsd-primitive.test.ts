import assert from 'node:assert/strict';
import {
  comparePrimitives,
  isPrimitiveLiteral,
  primitiveValueKey,
  type Primitive,
} from '../../src/datatypes/xsd-primitive.js';

describe('primitive types (XML Schema 2, 3.2)', () => {
  const literals: readonly (readonly [Primitive, readonly string[], readonly string[]])[] = [
    ['boolean', ['true', '0'], ['TRUE', '']],
    ['decimal', ['-1.50', '.5', '5.', '+0'], ['1e3', '', '.', '1,000', 'INF']],
    ['double', ['1E-3', 'INF', '-INF', 'NaN', '.0000E01'], ['+INF', 'e', '']],
    [
      'dateTime',
      ['2024-02-29T24:00:00', '2024-01-01T00:00:00.5Z', '-0044-03-15T12:00:00+14:00'],
      ['2023-02-29T00:00:00', '2024-01-01', '2024-01-01T24:00:01', '0000-01-01T00:00:00', '2024-01-01T00:00:00+15:00'],
    ],
    ['date', ['2024-02-29', '2100-02-28Z'], ['2100-02-29', '24-01-01', '2024-1-1', '02024-01-01']],
    ['time', ['24:00:00', '23:59:59.999+08:00'], ['24:00:01', '1:00:00']],
    ['duration', ['P1Y', '-P1DT0.5S'], ['P', 'PT', 'P1S', '1Y']],
    ['gYear', ['2024', '-0001'], ['24', '0000']],
    ['gMonthDay', ['--02-29'], ['--02-30']],
    ['hexBinary', ['', '0aFF'], ['0', 'GG']],
    ['base64Binary', ['', 'YQ==', 'YW Jj'], ['YQ', '!']],
    ['anyURI', ['http://example.com/中 文', '', '#a'], ['%zz', 'a#b#c']],
  ];
  for (const [primitive, right, wrong] of literals) {
    it(primitive, () => {
      for (const text of right) assert.equal(isPrimitiveLiteral(primitive, text), true, text);
      for (const text of wrong) assert.equal(isPrimitiveLiteral(primitive, text), false, text);
    });
  }

  it('equal values have equal keys', () => {
    const equal: readonly (readonly [Primitive, string, string])[] = [
      ['decimal', '+1.50', '01.5'],
      ['double', '-0', '0E5'],
      ['double', 'INF', 'INF'],
      ['boolean', '1', 'true'],
      ['dateTime', '2008-02-29T24:00:00', '2008-03-01T00:00:00.0'],
      ['dateTime', '2024-01-01T08:00:00+08:00', '2024-01-01T00:00:00Z'],
      ['duration', 'P1Y', 'P12M'],
      ['time', '24:00:00', '24:00:00.0'],
    ];
    for (const [primitive, a, b] of equal) {
      assert.equal(primitiveValueKey(primitive, a), primitiveValueKey(primitive, b), `${a} ${b}`);
      if (primitive !== 'boolean') assert.equal(comparePrimitives(primitive, a, b), 0);
    }
    assert.notEqual(primitiveValueKey('double', 'INF'), primitiveValueKey('double', '-INF'));
    assert.notEqual(
      primitiveValueKey('dateTime', '2024-01-01T00:00:00Z'),
      primitiveValueKey('dateTime', '2024-01-01T00:00:00'),
    );
  });

  it('values are ordered', () => {
    assert.equal(comparePrimitives('decimal', '10', '9.99'), 1);
    assert.equal(comparePrimitives('date', '2023-12-31', '2024-01-01'), -1);
    assert.equal(comparePrimitives('date', '-0001-01-01', '0001-01-01'), -1);
    assert.equal(comparePrimitives('double', 'NaN', '1'), undefined);
    assert.equal(comparePrimitives('string', 'a', 'b'), undefined);
  });
});
