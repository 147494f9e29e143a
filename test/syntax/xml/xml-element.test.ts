import assert from 'node:assert/strict';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { languageOf, readXmlTree, textContentOf } from '../../../src/syntax/xml/xml-element.js';

function tree(document: string) {
  const sink = createCollector();
  const root = readXmlTree(new TextEncoder().encode(document), sink, { uri: 'http://example.com/d/a.xml' });
  assert.deepEqual(sink.diagnostics, []);
  return root!;
}

describe('readXmlTree', () => {
  it('keeps the order of mixed content only where there is any', () => {
    const root = tree('<a>\n <b/>\n <c>x<d/>y</c><e><f/>z</e></a>');
    assert.equal(root.mixed, undefined);
    const [b, c, e] = root.children;
    assert.equal(b!.mixed, undefined);
    assert.deepEqual(c!.mixed, ['x', c!.children[0], 'y']);
    assert.deepEqual(e!.mixed, [e!.children[0], 'z']);
    assert.equal(textContentOf(root).trim(), 'xyz');
  });

  it('resolves xml:base and inherits xml:lang', () => {
    const root = tree('<a xml:lang="zh"><b xml:base="sub/"><c xml:base="d.xml" xml:lang="en"/></b></a>');
    const b = root.children[0]!;
    assert.equal(root.base, 'http://example.com/d/a.xml');
    assert.equal(b.base, 'http://example.com/d/sub/');
    assert.equal(b.children[0]!.base, 'http://example.com/d/sub/d.xml');
    assert.equal(languageOf(b), 'zh');
    assert.equal(languageOf(b.children[0]!), 'en');
  });
});
