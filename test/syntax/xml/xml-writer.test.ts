import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { createXmlDocumentWriter, writeXmlDocument } from '../../../src/syntax/xml/write-xml-document.js';
import { writeXmlStream } from '../../../src/syntax/xml/write-xml-stream.js';
import { openElement, writeElement, type XmlProducer, type XmlWriter } from '../../../src/syntax/xml/xml-writer.js';

type Content =
  | { kind: 'element'; name: string; attributes: [string, string][]; mixed: boolean; children: Content[] }
  | { kind: 'text'; value: string }
  | { kind: 'comment'; value: string }
  | { kind: 'instruction'; target: string; data: string };

const names = fc.constantFrom('a', 'b', 'p:a', 'p:longer-name', 'q:项目', 'x.y_z-1');
const odd = fc.constantFrom(
  '&',
  '&amp;',
  '&lt;',
  '&nbsp;',
  '&#10;',
  ']]>',
  '<',
  '>',
  '"',
  "'",
  '\r',
  '\n',
  '\t',
  '\r\n',
  '\u0085',
  '\u2028',
  '𝒜',
);
const texts = fc
  .array(fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 4 })
  .map((parts) => parts.join('').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, ''));
const attributes = fc.uniqueArray(fc.tuple(fc.constantFrom('k', 'p:k', 'id', 'xml:lang'), texts), {
  selector: ([name]) => name,
  maxLength: 4,
});
const comments = texts.map((text) => text.replaceAll('-', '').replaceAll('\r', ''));

const { root } = fc.letrec<{ root: Content; node: Content }>((tie) => ({
  root: fc.record({
    kind: fc.constant('element' as const),
    name: names,
    attributes,
    mixed: fc.boolean(),
    children: fc.array(tie('node'), { maxLength: 4 }),
  }),
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.record({ kind: fc.constant('text' as const), value: texts }),
    fc.record({ kind: fc.constant('comment' as const), value: comments }),
    fc.record({
      kind: fc.constant('instruction' as const),
      target: fc.constantFrom('go', 'pilu-test'),
      data: comments.map((text) => text.replaceAll('?', '').trimStart()),
    }),
    tie('root'),
  ),
}));

function write(writer: XmlWriter, content: Content, depth: number, parentMixed: boolean): void {
  switch (content.kind) {
    case 'text':
      if (parentMixed) writer.text(content.value);
      return;
    case 'comment':
      return writer.comment(content.value);
    case 'instruction':
      return writer.processingInstruction(content.target, content.data);
    case 'element': {
      const mixed = parentMixed || content.mixed;
      writer.startElement(content.name, content.mixed ? 'mixed' : undefined);
      if (depth === 0) {
        writer.attribute('xmlns:p', 'urn:p');
        writer.attribute('xmlns:q', 'urn:p');
      }
      for (const [name, value] of content.attributes) writer.attribute(name, value);
      for (const child of content.children) write(writer, child, depth + 1, mixed);
      writer.endElement();
    }
  }
}

function produce(content: Content): XmlProducer {
  return function* (writer) {
    writer.comment('before the root');
    yield;
    write(writer, content, 0, false);
    yield;
    writer.processingInstruction('after', '');
  };
}

/** Events as an independent parser sees them, white space between children of unmixed elements left out. */
function parse(text: string): string[] {
  const events: string[] = [];
  const parser = new SaxesParser({ xmlns: true, fileName: '' });
  parser.on('error', (error) => assert.fail(`${error.message} in ${JSON.stringify(text)}`));
  parser.on('opentag', (tag) =>
    events.push(`<${tag.name} ${JSON.stringify(Object.values(tag.attributes).map((a) => [a.name, a.value]))}`),
  );
  parser.on('closetag', (tag) => events.push(`</${tag.name}`));
  parser.on('text', (value) => events.push(`"${value}`));
  parser.on('comment', (value) => events.push(`!${value}`));
  parser.on('processinginstruction', ({ target, body }) => events.push(`?${target} ${body}`));
  parser.write(text).close();
  return events.filter((event) => !/^"\n *$/.test(event));
}

/** The events that the content stands for. */
function expected(content: Content): string[] {
  const events: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '' && !/^\n *$/.test(text)) events.push(`"${text}`);
    text = '';
  };
  const walk = (node: Content, depth: number, parentMixed: boolean): void => {
    if (node.kind === 'text') {
      if (parentMixed) text += node.value;
      return;
    }
    flush();
    if (node.kind === 'comment') events.push(`!${node.value}`);
    if (node.kind === 'instruction') events.push(`?${node.target} ${node.data}`);
    if (node.kind === 'element') {
      const declared: [string, string][] =
        depth === 0
          ? [
              ['xmlns:p', 'urn:p'],
              ['xmlns:q', 'urn:p'],
            ]
          : [];
      events.push(`<${node.name} ${JSON.stringify([...declared, ...node.attributes])}`);
      for (const child of node.children) walk(child, depth + 1, parentMixed || node.mixed);
      flush();
      events.push(`</${node.name}`);
    }
  };
  walk(content, 0, false);
  return ['!before the root', ...events, '?after '];
}

describe('XmlWriter', () => {
  it('writes what an independent parser reads back, and nothing is reported', () => {
    fc.assert(
      fc.property(root, (content) => {
        const sink = createCollector();
        assert.deepEqual(parse(writeXmlDocument(produce(content), { sink })), expected(content));
        assert.deepEqual(sink.diagnostics, []);
      }),
    );
  });

  it('has two backends that write the same bytes', () => {
    fc.assert(
      fc.property(root, (content) => {
        const sink = createCollector();
        const streamed = [...writeXmlStream(produce(content), { sink })].join('');
        assert.equal(streamed, writeXmlDocument(produce(content), { sink }));
      }),
    );
  });

  it('indents children and never text', () => {
    const writer = createXmlDocumentWriter({ sink: createCollector() });
    openElement(writer, 'r', { 'xmlns:p': 'urn:p', absent: undefined });
    writeElement(writer, 'p:a', { k: 'a "b"\n' }, ' x & &amp; ]]> ');
    writer.startElement('b');
    writeElement(writer, 'c');
    writer.endElement();
    writer.startElement('d', 'mixed');
    writeElement(writer, 'i', {}, 'x');
    writer.text('y');
    writer.endElement();
    writer.endElement();
    assert.equal(
      writer.end(),
      `<?xml version="1.0" encoding="UTF-8"?>
<r xmlns:p="urn:p">
  <p:a k="a &quot;b&quot;&#10;"> x &amp; &amp;amp; ]]&gt; </p:a>
  <b>
    <c/>
  </b>
  <d><i>x</i>y</d>
</r>
`,
    );
  });

  it('reports characters that XML forbids, with the id of the element, and does not emit them (XML 1.0, 2.2)', () => {
    const sink = createCollector();
    const writer = createXmlDocumentWriter({ sink, uri: 'out.xml' });
    openElement(writer, 'fact', { id: 'f1' });
    writer.text('a\u000Cb\uD800c');
    writer.endElement();
    assert.match(writer.end(), /<fact id="f1">a\uFFFDb\uFFFDc<\/fact>/);
    assert.deepEqual(
      sink.diagnostics.map(({ code, params, locations }) => [code, params, locations]),
      ['U+000C', 'U+D800'].map((character) => [
        'pilu:xml-character-forbidden',
        { place: '<fact id="f1">', character },
        [{ uri: 'out.xml' }],
      ]),
    );
  });

  it('hands over chunks while the producer waits', () => {
    let steps = 0;
    const stream = writeXmlStream(
      function* (writer) {
        writer.startElement('r');
        for (; steps < 1000; steps++) yield writeElement(writer, 'a', {}, 'x'.repeat(1000));
        writer.endElement();
      },
      { sink: createCollector() },
    );
    stream.next();
    assert.ok(steps < 100, `${steps} steps before the first chunk was taken`);
  });

  it('refuses an undeclared prefix, a second root, text after indented children and a repeated attribute', () => {
    const broken: ((writer: XmlWriter) => void)[] = [
      (writer) => writeElement(writer, 'p:a'),
      (writer) => writeElement(writer, 'a', { 'p:k': '' }),
      (writer) => writeElement(writer, 'a b'),
      (writer) => [writeElement(writer, 'a'), writeElement(writer, 'b')],
      (writer) => {
        writer.startElement('a');
        writeElement(writer, 'b');
        writer.text('c');
      },
      (writer) => {
        openElement(writer, 'a', { k: '' });
        writer.attribute('k', '');
      },
    ];
    for (const misuse of broken) {
      assert.throws(() => {
        const writer = createXmlDocumentWriter({ sink: createCollector() });
        misuse(writer);
        writer.end();
      }, /Broken invariant/);
    }
  });
});
