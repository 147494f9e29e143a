import assert from 'node:assert/strict';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { compileJsonSchema, validateJson } from '../../../src/syntax/json-schema/json-schema.js';
import { readYaml } from '../../../src/syntax/yaml/yaml-reader.js';

const schema = compileJsonSchema({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://example.org/a.json',
  type: 'object',
  properties: {
    period: { enum: ['instant', 'duration'] },
    name: { type: 'string', pattern: '^[A-Z]' },
    count: { type: 'integer', minimum: 0 },
    either: { anyOf: [{ type: 'integer' }, { enum: ['all', 'none'] }] },
    day: { type: 'string', format: 'date' },
  },
  required: ['name'],
  additionalProperties: false,
});

function check(text: string) {
  const sink = createCollector();
  const valid = validateJson(schema, readYaml(text, 'a.yaml', sink)!, sink);
  return { valid, diagnostics: sink.diagnostics };
}

function only(text: string) {
  const { valid, diagnostics } = check(text);
  assert.equal(valid, false);
  assert.equal(diagnostics.length, 1, JSON.stringify(diagnostics));
  return diagnostics[0]!;
}

describe('validateJson', () => {
  it('accepts a valid document and reports nothing', () => {
    assert.deepEqual(check('name: A\nperiod: instant\neither: 3\nday: 2024-02-29\n'), { valid: true, diagnostics: [] });
  });

  it('tells the allowed values and the nearest of them', () => {
    const found = only('name: A\nperiod: durtion\n');
    assert.equal(found.code, 'pilu:schema-value-not-allowed');
    assert.equal(
      found.message.en,
      '"durtion" is not allowed at /period; the allowed values are "instant", "duration".',
    );
    assert.deepEqual(found.suggestions, [{ en: 'Did you mean "duration"?', zh: '是否应为“duration”？' }]);
    assert.deepEqual(found.locations, [{ uri: 'a.yaml', line: 2, column: 9, pointer: '/period' }]);
  });

  it('tells an unknown key at its own place', () => {
    const found = only('name: A\nperoid: instant\n');
    assert.equal(found.code, 'pilu:schema-unknown-key');
    assert.equal(found.locations[0]?.line, 2);
    assert.equal(found.suggestions?.[0]?.en, 'Did you mean "period"?');
  });

  it('tells a missing key', () => {
    const found = only('period: instant\n');
    assert.deepEqual([found.code, found.params['key']], ['pilu:schema-missing-key', 'name']);
  });

  it('tells a wrong type and a wrong form', () => {
    assert.equal(only('name: A\ncount: many\n').code, 'pilu:schema-wrong-type');
    assert.equal(only('name: lower\n').code, 'pilu:schema-pattern');
  });

  it('tells any other keyword in both languages', () => {
    const found = only('name: A\ncount: -1\n');
    assert.equal(found.code, 'pilu:schema-violation');
    assert.match(found.message.en, /must be >= 0/);
    assert.match(found.message.zh, /[一-鿿]+.*>= ?0/);
    assert.equal(only('name: A\nday: 2023-02-29\n').code, 'pilu:schema-violation');
  });

  it('tells what the branches of a choice say, not that the choice failed', () => {
    const codes = check('name: A\neither: al\n').diagnostics.map((one) => one.code);
    assert.deepEqual(codes, ['pilu:schema-wrong-type', 'pilu:schema-value-not-allowed']);
  });

  it('stops at the first fault where asked to', () => {
    const first = compileJsonSchema({ type: 'array', items: { type: 'integer' } }, { firstErrorOnly: true });
    const sink = createCollector();
    validateJson(first, readYaml('[a, b, c]', 'a.yaml', sink)!, sink);
    assert.equal(sink.diagnostics.length, 1);
  });
});
