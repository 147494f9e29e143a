import fc from 'fast-check';
import { detachText } from '../../src/util/detach-text.js';

describe('detachText', () => {
  it('is the same text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => detachText(text) === text));
  });
});
