import assert from 'node:assert/strict';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { resolvePointer } from '../../../src/dts/discovery/resolve-pointer.js';
import { createDocument } from '../../../src/dts/document/dts-document.js';
import { readXmlTree } from '../../../src/syntax/xml/xml-element.js';

const text = '<a><b id="b"><c/><d xml:id="标识"/></b><e/></a>';
const root = readXmlTree(new TextEncoder().encode(text), createCollector(), { uri: 'http://example.com/a' })!;
const document = createDocument('http://example.com/a', root, true);

describe('resolvePointer (XBRL 2.1, 3.5.4)', () => {
  for (const [pointer, outcome] of [
    ['b', 'b'],
    ['标识', 'd'],
    ['element(b)', 'b'],
    ['element(b/2)', 'd'],
    ['element(/1)', 'a'],
    ['element(/1/2)', 'e'],
    ['element(/1/9)element(/1/1)', 'b'],
    ['element(b) element(nowhere)', 'b'],
    ['nowhere', 'dangling'],
    ['element(/2)', 'dangling'],
    ['element(b/3)', 'dangling'],
    ['xpointer(/a)', 'illegal'],
    ['element(b)xmlns(p=urn:p)', 'illegal'],
    ['element()', 'illegal'],
    ['element(/0)', 'illegal'],
    ['1b', 'illegal'],
    ['element(1b/1)', 'illegal'],
  ] as const) {
    it(`${pointer}: ${outcome}`, () => {
      const resolution = resolvePointer(document, pointer);
      assert.equal(resolution.kind === 'found' ? resolution.element.name : resolution.kind, outcome);
    });
  }
});
