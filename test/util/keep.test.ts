import assert from 'node:assert/strict';
import { keep, keepLast, keepWeak } from '../../src/util/keep.js';

describe('keep, keepWeak and keepLast', () => {
  const [a, b] = [{ name: 'a' }, { name: 'b' }];

  it('make a result once for what comes again, and keepLast only in a row', () => {
    type Named = { readonly name: string };
    type Keeper = (make: (of: Named) => Named) => (of: Named) => Named;
    const keepers: readonly (readonly [Keeper, string])[] = [
      [keep, 'ab'],
      [keepWeak, 'ab'],
      [keepLast, 'aba'],
    ];
    for (const [kept, calls] of keepers) {
      let made = '';
      const one = kept(({ name }) => {
        made += name;
        return { name };
      });
      assert.equal(one(a), one(a));
      assert.deepEqual([one(a), one(b), one(b), one(a)], [a, b, b, a]);
      assert.equal(made, calls);
    }
  });

  it('keep: each result once, undefined ones too', () => {
    const asked: (string | undefined)[] = [];
    const lengthOf = keep((text: string | undefined) => {
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
