import assert from 'node:assert/strict';
import { findNearestText } from '../../src/util/nearest-text.js';

describe('findNearestText', () => {
  it('finds a misspelling, in whatever case', () => {
    assert.equal(findNearestText('durtion', ['instant', 'duration']), 'duration');
    assert.equal(findNearestText('Intsant', ['instant', 'duration']), 'instant');
  });
  it('finds nothing where nothing is near', () => {
    assert.equal(findNearestText('monetary', ['instant', 'duration']), undefined);
  });
});
