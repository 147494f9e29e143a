import assert from 'node:assert/strict';
import { isCanonicalForm } from '../../src/datatypes/canonical-form.js';

describe('isCanonicalForm', () => {
  const rows: readonly (readonly [kind: string, canonical: readonly string[], other: readonly string[]])[] = [
    ['boolean', ['true', 'false'], ['1', '0', ' true']],
    ['integer', ['0', '-7', '10'], ['+1', '007', '-0', '1 ']],
    ['date', ['2024-01-31', '2024-01-31Z', '2024-01-31+08:00'], ['2024-01-31+00:00', '2024-01-31-00:00']],
    ['dateTime', ['2024-01-31T00:00:00', '2024-01-31T10:00:00.5Z', '2024-01-31'], ['2024-01-31T24:00:00']],
    ['dateTime', [], ['2024-01-31T10:00:00+08:00', '2024-01-31T10:00:00.50', '2024-01-31T10:00:00.']],
    ['hexBinary', ['', '0AFF'], ['0aff']],
    ['time', ['00:00:00', '10:30:00Z'], ['24:00:00', '10:30:00+01:00']],
    ['token', ['', 'a b'], ['a  b', ' a', 'a\n']],
    ['normalizedString', [' a  b '], ['a\tb']],
    ['string', [' a\t'], []],
  ];
  for (const [kind, canonical, other] of rows) {
    it(`${kind}: ${[...canonical, ...other].map((text) => JSON.stringify(text)).join(' ')}`, () => {
      for (const text of canonical) assert.equal(isCanonicalForm(kind, text), true, text);
      for (const text of other) assert.equal(isCanonicalForm(kind, text), false, text);
    });
  }
});
