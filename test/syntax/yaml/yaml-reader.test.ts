import assert from 'node:assert/strict';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { readYaml } from '../../../src/syntax/yaml/yaml-reader.js';

function read(text: string) {
  const sink = createCollector();
  return { document: readYaml(text, 'a.yaml', sink), diagnostics: sink.diagnostics };
}

describe('readYaml', () => {
  it('keeps the place of every value, and reports nothing', () => {
    const { document, diagnostics } = read('# note\nname: x\nlist:\n  - { a: 1, b/c: two }\n  - 3\n');
    assert.deepEqual(document?.value, { name: 'x', list: [{ a: 1, 'b/c': 'two' }, 3] });
    assert.deepEqual(document?.locate('/name'), { uri: 'a.yaml', line: 2, column: 7, pointer: '/name' });
    assert.deepEqual(document?.locate('/list/0/b~1c'), { uri: 'a.yaml', line: 4, column: 18, pointer: '/list/0/b~1c' });
    assert.deepEqual(document?.locate('/list/1'), { uri: 'a.yaml', line: 5, column: 5, pointer: '/list/1' });
    assert.deepEqual(diagnostics, []);
  });

  it('places a missing value at its nearest ancestor', () => {
    assert.equal(read('a:\n  b: 1\n').document?.locate('/a/none/deeper').line, 2);
  });

  it('reads an empty text as null', () => {
    const { document, diagnostics } = read('');
    assert.equal(document?.value, null);
    assert.deepEqual(diagnostics, []);
  });

  const faults: readonly [string, string, string, number, number][] = [
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', 'pilu:yaml-duplicate-key', 3, 1],
    ['an alias', 'a: &x [1]\nb: *x\n', 'pilu:yaml-alias', 2, 4],
    ['an unclosed sequence', 'a: [1, 2\nb: 3\n', 'pilu:yaml-syntax', 2, 1],
    ['a tab as indentation', 'a:\n\tb: 1\n', 'pilu:yaml-syntax', 2, 1],
    ['a second document', 'a: 1\n---\nb: 2\n', 'pilu:yaml-several-documents', 2, 1],
  ];
  for (const [name, text, code, line, column] of faults) {
    it(`refuses ${name} at its place`, () => {
      const { document, diagnostics } = read(text);
      assert.equal(document, undefined);
      const first = diagnostics[0]!;
      assert.deepEqual([first.code, first.locations[0]?.line, first.locations[0]?.column], [code, line, column]);
    });
  }

  it('names the key that stands twice', () => {
    assert.equal(read('a:\n  key: 1\n  key: 2\n').diagnostics[0]?.params['key'], 'key');
  });

  it('refuses an alias bomb without expanding it', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `k${n + 1}: &k${n + 1} [*k${n}, *k${n}]`);
    const { document, diagnostics } = read(`k0: &k0 x\n${levels.join('\n')}\n`);
    assert.equal(document, undefined);
    assert.equal(diagnostics.length, 60);
  });
});
