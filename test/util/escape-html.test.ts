import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { escapeHtml, escapeHtmlContent } from '../../src/util/escape-html.js';

/** Texts of one line without NUL, which HTML does not hold. */
const texts = fc.stringMatching(/^[a-z&<>"'; 中文]{0,20}$/u);

describe('escapeHtml', () => {
  it('gives what HTML reads as the same text, in content and in an attribute', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [element] = parseFragment(`<b title="${escapeHtml(text)}">${escapeHtml(text)}</b>`).childNodes;
        assert.ok(element && 'attrs' in element);
        assert.deepEqual(
          element.attrs.map(({ value }) => value),
          [text],
        );
        assert.equal(element.childNodes.map((node) => ('value' in node ? node.value : '<')).join(''), text);
      }),
    );
  });

  it('content alone keeps its quotation marks', () => {
    assert.equal(escapeHtmlContent('"a" & <b>'), '"a" &amp; &lt;b&gt;');
  });
});
