import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { readJson } from '../../../src/syntax/json/read-json.js';

function read(source: string | Uint8Array) {
  const sink = createCollector();
  const located = readJson(source, sink, { uri: 'a.json' });
  const diagnostics = sink.diagnostics.map(
    ({ code, locations }) => `${code} ${locations[0]?.line}:${locations[0]?.column}`,
  );
  return { located, diagnostics, sink };
}

describe('reading JSON (RFC 8259)', () => {
  it('gives the value of JSON.parse for every JSON text, and nothing is reported', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, '\t'), (text, indentation) => {
        const expected: unknown = JSON.parse(text);
        const { located, diagnostics } = read(JSON.stringify(expected, undefined, indentation));
        assert.deepEqual(diagnostics, []);
        assert.deepEqual(located?.value, expected);
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 2 }),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', '\\', '0', '\u0001'),
        (text, at, odd) => {
          const cut = at % (text.length + 1);
          const broken = text.slice(0, cut) + odd + text.slice(cut + 1);
          let valid = true;
          try {
            JSON.parse(broken);
          } catch {
            valid = false;
          }
          const { diagnostics } = read(broken);
          assert.equal(
            diagnostics.filter((code) => !code.startsWith('pilu:json-duplicate-key')).length === 0,
            valid,
            broken,
          );
        },
      ),
    );
  });

  it('tells line and column of what is wrong', () => {
    assert.deepEqual(read('{\n  "a": 1\n  "b": 2 }').diagnostics, ['pilu:json-syntax 3:3']);
    assert.deepEqual(read('{"a": 1,}').diagnostics, ['pilu:json-syntax 1:9']);
    assert.deepEqual(read("{'a': 1}").diagnostics, ['pilu:json-syntax 1:2']);
    assert.deepEqual(read('').diagnostics, ['pilu:json-syntax 1:1']);
    assert.deepEqual(read('{"a": 01}').diagnostics, ['pilu:json-syntax 1:7']);
    assert.deepEqual(read('[1] 2').diagnostics, ['pilu:json-syntax 1:5']);
    assert.deepEqual(read(Uint8Array.of(0x22, 0xb0, 0x22)).diagnostics, ['pilu:json-encoding 1:1']);
  });

  it('tells every repeated key', () => {
    assert.deepEqual(read('{"a": 1, "b": {"c": 1, "c": 2},\n "a": 2}').diagnostics, [
      'pilu:json-duplicate-key 1:24',
      'pilu:json-duplicate-key 2:2',
    ]);
  });

  it('bounds the depth', () => {
    assert.deepEqual(read('['.repeat(100_000)).diagnostics, ['pilu:json-too-deep 1:101']);
  });

  it('locates values, and for missing ones the nearest ancestor', () => {
    const { located } = read('\uFEFF{\r\n  "a/b": [1,\r\n    {"c": 2}]\r\n}');
    const place = (pointer: string) => {
      const { line, column } = located!.locate(pointer);
      return `${line}:${column}`;
    };
    assert.deepEqual(['', '/a~1b', '/a~1b/1/c', '/a~1b/1/d', '/x'].map(place), ['1:1', '2:10', '3:11', '3:5', '1:1']);
  });
});
