import assert from 'node:assert/strict';
import { remember } from '../../src/util/remember.js';

describe('remember', () => {
  it('works out each result once, undefined ones too', () => {
    const asked: (string | undefined)[] = [];
    const lengthOf = remember((text: string | undefined) => {
      asked.push(text);
      return text?.length;
    });
    const texts = [undefined, 'a', 'a', 'bc', 'a', undefined, undefined, 'bc'];
    assert.deepEqual(
      texts.map((text) => lengthOf(text)),
      texts.map((text) => text?.length),
    );
    assert.deepEqual(asked, [undefined, 'a', 'bc']);
  });
});
