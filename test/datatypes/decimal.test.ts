import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDecimals,
  compareDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
  type Decimal,
} from '../../src/datatypes/decimal.js';

const decimal: fc.Arbitrary<Decimal> = fc.record({ unscaled: fc.bigInt(), scale: fc.nat(30) });
const parsed = (text: string): Decimal => parseDecimal(text)!;

describe('decimal', () => {
  it('reads xs:decimal and finite xs:double exactly', () => {
    assert.equal(formatDecimal(parsed('+0012.5000')), '12.5');
    assert.equal(formatDecimal(parsed('.5')), '0.5');
    assert.equal(formatDecimal(parsed('-0')), '0');
    assert.equal(formatDecimal(parsed('1.25e3')), '1250');
    assert.equal(formatDecimal(parsed('1E-3')), '0.001');
    for (const text of ['', '.', '1,000', '1e', 'INF', 'NaN', '0x1', '１']) assert.equal(parseDecimal(text), undefined);
  });

  it('is an inverse of its canonical form', () => {
    fc.assert(fc.property(decimal, (value) => compareDecimals(parsed(formatDecimal(value)), value) === 0));
  });

  it('adds, subtracts and multiplies without loss', () => {
    assert.equal(formatDecimal(addDecimals(parsed('0.1'), parsed('0.2'))), '0.3');
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        assert.equal(compareDecimals(subtractDecimals(addDecimals(a, b), b), a), 0);
        assert.equal(compareDecimals(multiplyDecimals(a, b), multiplyDecimals(b, a)), 0);
      }),
    );
  });

  it('rounds half to even, also left of the point', () => {
    const rounded = (text: string, decimals: number): string => formatDecimal(roundDecimal(parsed(text), decimals));
    assert.equal(rounded('2.5', 0), '2');
    assert.equal(rounded('3.5', 0), '4');
    assert.equal(rounded('-2.5', 0), '-2');
    assert.equal(rounded('1450', -2), '1400');
    assert.equal(rounded('1451', -2), '1500');
    assert.equal(rounded('1.2', 5), '1.2');
  });
});
