import assert from 'node:assert/strict';
import {
  formatEnumerationSet,
  formatEnumerationValue,
  parseEnumerationSet,
  parseEnumerationValue,
} from '../../src/datatypes/enumeration-value.js';
import { expandedName } from '../../src/names/expanded-name.js';

const a = expandedName('https://example.com/t', 'A');
const b = expandedName('https://example.com/t#x', 'B');

describe('enumeration values (Extensible Enumerations 2.0, 5)', () => {
  it('are expanded name URIs', () => {
    assert.equal(formatEnumerationValue(a), 'https://example.com/t#A');
    assert.equal(parseEnumerationValue('https://example.com/t#A'), a);
    assert.equal(parseEnumerationValue(formatEnumerationValue(b)), b);
    assert.equal(parseEnumerationValue('t:A'), undefined);
    assert.equal(parseEnumerationValue('https://example.com/t#'), undefined);
  });

  it('form sets without repetition, in the order of their URIs (6.2.3)', () => {
    assert.equal(formatEnumerationSet([b, a, b]), 'https://example.com/t#A https://example.com/t#x#B');
    assert.deepEqual(parseEnumerationSet(' https://example.com/t#x#B\n https://example.com/t#A '), [b, a]);
    assert.deepEqual(parseEnumerationSet(''), []);
    assert.equal(parseEnumerationSet('https://example.com/t#A B'), undefined);
  });
});
