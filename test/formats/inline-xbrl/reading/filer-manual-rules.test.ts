import assert from 'node:assert/strict';
import { inlineDocument, readDocuments, readDocumentsBy } from './inline-document.js';

const nonNumeric = (content: string) => `<ix:nonNumeric name="e:T" contextRef="c">${content}</ix:nonNumeric>`;

describe('rules of filer manuals', () => {
  it('self-closed-tags: elements that can hold something have an end tag', () => {
    for (const [self, closed] of [
      ['<p class="a"/>', '<p class="a"></p>'],
      [nonNumeric('x<ix:exclude/>'), nonNumeric('x<ix:exclude></ix:exclude>')],
      ['<ix:nonNumeric name="e:T" contextRef="c"/>', nonNumeric('')],
    ] as const) {
      const warned = readDocumentsBy(['self-closed-tags'], inlineDocument(self));
      assert.deepEqual(warned.codes, ['ixbrl:selfClosedTagWarning']);
      assert.equal(warned.diagnostics[0]?.severity, 'warning');
      assert.ok(warned.diagnostics[0]?.locations[0]?.line !== undefined);
      assert.deepEqual(readDocumentsBy(['self-closed-tags'], inlineDocument(closed)).codes, []);
      assert.deepEqual(readDocuments(inlineDocument(self)).codes, []);
    }
  });

  it('self-closed-tags: empty elements of XHTML and references of the header may be self-closed', () => {
    const body = `<p>a<br/>b<img src="c.png" alt="d"/></p><hr/>`;
    assert.deepEqual(readDocumentsBy(['self-closed-tags'], inlineDocument(body)).codes, []);
  });
});
