import assert from 'node:assert/strict';
import { parseXercesMessages, toDiagnostic } from '../../../src/io/xerces/xerces-messages.js';

describe('Xerces messages', () => {
  it('are split where lines are, and where lines were glued', () => {
    const one = '[error] cvc-id.2: There are two IDs "a". (3:7)';
    const two = '[error] cvc-type.3.1.3: The value is wrong. (4:1)';
    const expected = [
      { level: 'error', constraint: 'cvc-id.2', detail: 'There are two IDs "a".', line: 3, column: 7 },
      { level: 'error', constraint: 'cvc-type.3.1.3', detail: 'The value is wrong.', line: 4, column: 1 },
    ];
    assert.deepEqual(parseXercesMessages(`${one}\n${two}\n`), expected);
    assert.deepEqual(parseXercesMessages(`${one}\r\n${two}\r\n`), expected);
    assert.deepEqual(parseXercesMessages(one + two), expected);
    assert.deepEqual(parseXercesMessages(`NOTE: Picked up JDK_JAVA_OPTIONS: -D[error]\n${one}\n${two}\n`), expected);
  });

  it('keep the line ends and brackets of a quoted value', () => {
    const value = "Value 'a\n[b] (1:2)' is not valid.";
    assert.deepEqual(parseXercesMessages(`[error] cvc-pattern-valid: ${value} (9:3)\n`), [
      { level: 'error', constraint: 'cvc-pattern-valid', detail: value, line: 9, column: 3 },
    ]);
  });

  it('a fatal message that is repeated without its position counts once', () => {
    const text = 'The element type "a" must be terminated by the matching end-tag "</a>".';
    const messages = parseXercesMessages(`[fatal] ${text} (2:5)\n[fatal] ${text}\n`);
    assert.deepEqual(messages, [{ level: 'fatal', detail: text, line: 2, column: 5 }]);
  });

  it('become diagnostics of the instance, of the schema, or of ill-formed XML', () => {
    const [instance, schema, illFormed, warning] = parseXercesMessages(
      '[error] cvc-elt.1: No a. (1:2)\n[fatal] src-resolve: No b.\n[fatal] No end. (5:6)\n[warning] Odd. (7:8)\n',
    ).map((message) => toDiagnostic(message, 'i.xml', 's.xsd'));
    assert.equal(instance?.code, 'pilu:xsd-invalid');
    assert.deepEqual(instance.params, { constraint: 'cvc-elt.1', detail: 'No a.' });
    assert.deepEqual(instance.locations, [{ uri: 'i.xml', line: 1, column: 2 }]);
    assert.equal(schema?.code, 'pilu:xsd-schema-invalid');
    assert.deepEqual(schema.locations, [{ uri: 's.xsd' }]);
    assert.equal(illFormed?.code, 'pilu:xsd-not-well-formed');
    assert.equal(warning?.code, 'pilu:xsd-warning');
    assert.equal(warning.severity, 'warning');
  });
});
