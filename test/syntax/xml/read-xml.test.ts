import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { createXmlReader, readXml, type XmlReadOptions } from '../../../src/syntax/xml/read-xml.js';

function events(document: string | Uint8Array, options: Partial<XmlReadOptions> = {}, size?: number) {
  const seen: string[] = [];
  const sink = createCollector();
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document;
  const handler = {
    startElement: ({ name, attributes, line, column }: Parameters<Parameters<typeof readXml>[1]['startElement']>[0]) =>
      void seen.push(`<${name} ${attributes.map((a) => `${a.name}=${a.value}`).join(' ')}> ${line}:${column}`),
    text: (text: string) => void (text.trim() !== '' && seen.push(text)),
    endElement: (name: string) => void seen.push(`</${name}>`),
  };
  const all = { uri: 'test.xml', ...options };
  let sound: boolean;
  if (size === undefined) sound = readXml(bytes, handler, sink, all);
  else {
    const reader = createXmlReader(handler, sink, all);
    sound = true;
    for (let at = 0; at < bytes.length; at += size) sound = reader.write(bytes.subarray(at, at + size)) && sound;
    sound = reader.end() && sound;
  }
  return { seen, sound, codes: sink.diagnostics.map((d) => d.code), diagnostics: sink.diagnostics };
}

describe('readXml', () => {
  it('names elements and attributes by their namespaces', () => {
    const { seen, codes } = events('<a xmlns="urn:1" xmlns:p="urn:2" p:x="1" y="2"><p:b/><c xmlns=""/></a>');
    assert.deepEqual(seen, [
      '<{urn:1}a {urn:2}x=1 y=2> 1:1',
      '<{urn:2}b > 1:48',
      '</{urn:2}b>',
      '<c > 1:54',
      '</c>',
      '</{urn:1}a>',
    ]);
    assert.deepEqual(codes, []);
  });

  it('gives line and column of the tag, also where a line end follows the name', () => {
    const { seen } = events('<a>\n  <b\n x="1"/>\r\n  中<c/>\n</a>');
    assert.deepEqual(
      seen.filter((event) => /\d+:\d+$/.test(event)),
      ['<a > 1:1', '<b x=1> 2:3', '<c > 4:4'],
    );
  });

  it('reads the same, whatever the pieces are', () => {
    const document = '<?xml version="1.0"?>\n<根 xmlns:p="urn:p">\r\n<p:b\n a="&lt;中"/>文<![CDATA[<]]><p:c\r\n/></根>';
    const join = (seen: readonly string[]) => seen.join('').replace(/中|文/g, '$&');
    const whole = join(events(document).seen);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (size) => {
        assert.equal(join(events(document, {}, size).seen), whole);
      }),
    );
  });

  it('decodes by byte order mark and by declaration', () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>中</a>', 'utf16le'));
    assert.deepEqual(events(utf16).seen, ['<a > 1:40', '中', '</a>']);
    const head = Buffer.from('<?xml version="1.0" encoding="GB18030"?><a>');
    const gb = new Uint8Array(Buffer.concat([head, Buffer.from([0xd6, 0xd0]), Buffer.from('</a>')]));
    assert.deepEqual(events(gb).seen, ['<a > 1:41', '中', '</a>']);
    assert.deepEqual(events(new Uint8Array([0xef, 0xbb, 0xbf, 0x3c, 0x61, 0x2f, 0x3e])).seen, ['<a > 1:1', '</a>']);
  });

  for (const [what, document, code] of [
    ['an element that is not closed', '<a><b></a>', 'pilu:xml-malformed'],
    ['an empty document', '', 'pilu:xml-malformed'],
    ['a second root', '<a/><b/>', 'pilu:xml-malformed'],
    ['an attribute twice', '<a x="1" x="2"/>', 'pilu:xml-malformed'],
    ['an attribute twice by namespace', '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>', 'pilu:xml-attribute-repeated'],
    ['a prefix that is not declared', '<p:a/>', 'pilu:xml-prefix-unbound'],
    ['a prefix of an attribute that is not declared', '<a p:x="1"/>', 'pilu:xml-prefix-unbound'],
    ['a name with two colons', '<p:a:b xmlns:p="u"/>', 'pilu:xml-prefix-unbound'],
    ['a prefix that is undeclared', '<a xmlns:p=""/>', 'pilu:xml-namespace-declaration'],
    ['another meaning of xml', '<a xmlns:xml="u"/>', 'pilu:xml-namespace-declaration'],
    ['a document type', '<!DOCTYPE a><a/>', 'pilu:xml-doctype'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', 'pilu:xml-doctype'],
    ['an entity that XML does not know', '<a>&nbsp;</a>', 'pilu:xml-malformed'],
    ['an unknown encoding', '<?xml version="1.0" encoding="EBCDIC-99"?><a/>', 'pilu:xml-encoding-unknown'],
    ['a forbidden character', '<a>\u0001</a>', 'pilu:xml-malformed'],
  ] as const) {
    it(`refuses ${what}`, () => {
      const { codes, sound } = events(document);
      assert.equal(sound, false);
      assert.deepEqual(codes, [code]);
    });
  }

  it('has the entities of a document type after its declaration, and not without it', () => {
    const options = { doctypeEntities: { nbsp: '\u00A0' } };
    assert.deepEqual(events('<!DOCTYPE a><a>x&nbsp;y</a>', options).seen, ['<a > 1:13', 'x\u00A0y', '</a>']);
    assert.deepEqual(events('<a>x&nbsp;y</a>', options).codes, ['pilu:xml-malformed']);
  });

  it('refuses bytes that are not of the encoding', () => {
    assert.deepEqual(events(new Uint8Array([0x3c, 0x61, 0x3e, 0xff])).codes, ['pilu:xml-encoding-wrong']);
  });

  it('bounds depth, attributes and text', () => {
    const deep = '<a>'.repeat(10_000) + '</a>'.repeat(10_000);
    assert.deepEqual(events(deep).codes, ['pilu:xml-too-deep']);
    const wide = `<a ${Array.from({ length: 11 }, (_, index) => `x${index}=""`).join(' ')}/>`;
    assert.deepEqual(events(wide, { maximumAttributes: 10 }).codes, ['pilu:xml-too-many-attributes']);
    assert.deepEqual(events('<a>12345</a>', { maximumTextLength: 4 }).codes, ['pilu:xml-text-too-long']);
    assert.deepEqual(events('<a x="12345"/>', { maximumTextLength: 4 }).codes, ['pilu:xml-text-too-long']);
  });
});
