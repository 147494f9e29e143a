import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const names = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));

describe('JSON Schemas', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  for (const name of names) {
    const schema = JSON.parse(readFileSync(`schemas/${name}`, 'utf8')) as Record<string, unknown>;
    it(`${name} is one of draft 2020-12, under its own name`, () => {
      assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
      assert.equal(schema['$id'], `https://w3id.org/pilu/schemas/${name}`);
      assert.ok(ajv.validateSchema(schema), ajv.errorsText(ajv.errors));
    });
  }
});
