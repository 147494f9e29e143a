import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decimalOf, parseDecimal, roundDecimal, type Decimal } from '../../src/datatypes/decimal.js';
import {
  addIntervals,
  formatInterval,
  intersectIntervals,
  intervalOf,
  pointInterval,
  scaleInterval,
} from '../../src/datatypes/interval.js';

const decimal = (text: string): Decimal => parseDecimal(text) as Decimal;
const shown = (text: string, decimals: number | undefined, mode: Parameters<typeof intervalOf>[2]) =>
  formatInterval(intervalOf(decimal(text), decimals, mode));

describe('intervals of rounded numbers (Calculations 1.1)', () => {
  it('to the nearest: half a unit on either side, ends included', () => {
    assert.equal(shown('1200', -2, 'round-to-nearest'), '[1150, 1250]');
    assert.equal(shown('1.5', 1, 'round-to-nearest'), '[1.45, 1.55]');
    assert.equal(shown('1.5', undefined, 'round-to-nearest'), '1.5');
  });
  it('cut off: one unit away from zero, that end excluded; zero both ways', () => {
    assert.equal(shown('12', 0, 'truncation'), '[12, 13)');
    assert.equal(shown('-12', 0, 'truncation'), '(-13, -12]');
    assert.equal(shown('0', 0, 'truncation'), '(-1, 1)');
  });
  it('a negative factor turns the ends round', () => {
    assert.equal(formatInterval(scaleInterval(intervalOf(decimalOf(1), 0, 'truncation'), decimalOf(-2))), '(-4, -2]');
  });
  it('intervals that only touch overlap where both ends count', () => {
    const low = intervalOf(decimalOf(1), 0, 'truncation');
    const high = intervalOf(decimalOf(2), 0, 'truncation');
    assert.equal(intersectIntervals(low, high), undefined);
    assert.equal(intersectIntervals(high, low), undefined);
    const [a, b] = [intervalOf(decimalOf(1), 0, 'round-to-nearest'), intervalOf(decimalOf(2), 0, 'round-to-nearest')];
    assert.equal(formatInterval(intersectIntervals(a, b) as typeof a), '1.5');
  });
  it('a sum of exact numbers lies in the sum of their rounded intervals', () => {
    const number = fc.integer({ min: -1e6, max: 1e6 }).map((value) => ({ unscaled: BigInt(value), scale: 2 }));
    fc.assert(
      fc.property(number, number, fc.integer({ min: -3, max: 2 }), (a, b, decimals) => {
        const rounded = [a, b].map((each) => intervalOf(roundDecimal(each, decimals), decimals, 'round-to-nearest'));
        const exact = addIntervals(pointInterval(a), pointInterval(b));
        assert(intersectIntervals(exact, addIntervals(rounded[0]!, rounded[1]!)));
      }),
    );
  });
});
