import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareDateTimes, dateTimeKey, nextDay, parseDateTime, type DateTime } from '../../src/datatypes/date-time.js';

const at = (text: string): DateTime => {
  const time = parseDateTime(text);
  assert(time, text);
  return time;
};

describe('dates and times (XML Schema 2, 3.2.7; XBRL 2.1, 4.7.2)', () => {
  it('24:00:00 is the midnight after, and so is the end of a day', () => {
    assert.equal(dateTimeKey(at('2024-12-31T24:00:00')), dateTimeKey(at('2025-01-01T00:00:00')));
    assert.equal(dateTimeKey(nextDay(at('2024-02-28'))), dateTimeKey(at('2024-02-29')));
    assert.equal(dateTimeKey(nextDay(at('2023-12-31'))), dateTimeKey(at('2024-01-01')));
  });
  it('zones are taken into account, and kept apart from times without', () => {
    assert.equal(dateTimeKey(at('2024-01-01T08:00:00+08:00')), dateTimeKey(at('2024-01-01T00:00:00Z')));
    assert.notEqual(dateTimeKey(at('2024-01-01Z')), dateTimeKey(at('2024-01-01')));
    assert.equal(compareDateTimes(at('2024-01-01T00:00:00-05:00'), at('2024-01-01T05:00:00Z')), 0);
  });
  it('fractions of a second are exact', () => {
    assert(compareDateTimes(at('2024-01-01T00:00:00.25'), at('2024-01-01T00:00:00.3')) < 0);
    assert.equal(dateTimeKey(at('2024-01-01T00:00:00.50')), dateTimeKey(at('2024-01-01T00:00:00.5')));
  });
  it('years before 1 and after 9999 are counted', () => {
    assert.equal(compareDateTimes(nextDay(at('-0001-12-31')), at('0001-01-01')), 0);
    assert(compareDateTimes(at('10000-01-01'), at('9999-12-31')) > 0);
  });
  it('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 19);
          assert.equal(at(text).seconds - at('1970-01-01T00:00:00').seconds, Math.floor(date.getTime() / 1000));
        },
      ),
    );
  });
});
