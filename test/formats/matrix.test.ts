import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  carry,
  codesOfInstance,
  FEATURES,
  formatMatrix,
  MATRIX_END,
  MATRIX_START,
  SYNTAXES,
} from '../support/format-matrix.js';

describe('features of reports × syntaxes', () => {
  for (const { name, report, instance, support = {} } of FEATURES) {
    if (report) {
      for (const syntax of SYNTAXES) {
        const declared = support[syntax] ?? 'exact';
        it(`${name} in ${syntax}: ${declared === 'exact' ? declared : Object.entries(declared).flat().join(': ')}`, () => {
          const { losses, codes } = carry(report, syntax);
          assert.deepEqual(codes, []);
          // A feature that is carried after all has to be declared so.
          assert.equal(losses.length === 0, declared === 'exact', losses.join(', '));
        });
      }
    }
    if (instance)
      it(`${name}: ${instance.code}`, () => assert.deepEqual(codesOfInstance(instance.body), [instance.code]));
  }

  it('the table in the README is the declared one', () => {
    const readme = readFileSync('README.md', 'utf8');
    const [, rest = ''] = readme.split(MATRIX_START);
    assert.equal(rest.split(MATRIX_END)[0]?.trim(), formatMatrix(), 'run npm run readme:update');
  });
});
