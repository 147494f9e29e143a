import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  quoteJson,
  streamedItems,
  streamedMembers,
  streamedObject,
  writeJson,
} from '../../../src/syntax/json/write-json.js';

describe('writing JSON', () => {
  const members = [
    ['a', 1],
    ['absent', undefined],
    ['b', { c: ['x\ny'] }],
  ] as const;
  const plain = { a: 1, b: { c: ['x\ny'] } };
  const textOf = (...given: Parameters<typeof writeJson>) => [...writeJson(...given)].join('');

  it('streams members in the layout of JSON.stringify', () => {
    const text = textOf([...members, ['o', streamedObject(members)], ['e', streamedObject([])]]);
    assert.equal(text, `${JSON.stringify({ ...plain, o: plain, e: {} }, undefined, 2)}\n`);
  });

  it('streams texts and items one a line', () => {
    const text = textOf([
      ['m', streamedMembers(['"f1": {"value": "1"}', '"f2": null'])],
      ['l', streamedItems(['{"a":1}', '"x"'])],
      ['none', streamedMembers([])],
      ['empty', streamedItems([])],
    ]);
    assert.equal(
      text,
      [
        '{',
        '  "m": {',
        '    "f1": {"value": "1"},',
        '    "f2": null',
        '  },',
        '  "l": [',
        '    {"a":1},',
        '    "x"',
        '  ],',
        '  "none": {},',
        '  "empty": []',
        '}\n',
      ].join('\n'),
    );
  });

  it('quotes texts as JSON.stringify does, halves of surrogate pairs too', () => {
    for (const text of ['', 'a"b', 'a\\b', '\n\u0000', '中文', '\u007f\u2028', '\ud800', 'x😀', '\udc00\ud800'])
      assert.equal(quoteJson(text), JSON.stringify(text));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          assert.equal(quoteJson(text), JSON.stringify(text));
        },
      ),
    );
  });
});
