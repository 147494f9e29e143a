import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readXml, type XmlHandler } from '../../../src/syntax/xml/read-xml.js';
import { playXmlEvents, recordXmlEvents, type XmlEvents } from '../../../src/syntax/xml/xml-events.js';

/** Everything a handler is told, as text. */
function told(): XmlHandler & { readonly seen: string[] } {
  const seen: string[] = [];
  return {
    seen,
    startElement({ name, attributes, scope, line, column, selfClosed }) {
      seen.push(JSON.stringify([name, attributes, [...scope.prefixes], line, column, selfClosed]));
    },
    text: (text) => void seen.push(JSON.stringify(text)),
    endElement: (name, line, column) => void seen.push(JSON.stringify([name, line, column])),
  };
}

function read(document: string, handler: XmlHandler): void {
  const fail = { report: ({ code }: { code: string }) => assert.fail(code) };
  readXml(new TextEncoder().encode(document), handler, fail, { uri: 'test.xml' });
}

function record(document: string): XmlEvents[] {
  const portions: XmlEvents[] = [];
  const recorder = recordXmlEvents((events) => portions.push(structuredClone(events)));
  read(document, recorder);
  recorder.end();
  return portions;
}

function replay(portions: readonly XmlEvents[]): string[] {
  const player = told();
  portions.forEach(playXmlEvents(player));
  return player.seen;
}

function directly(document: string): string[] {
  const handler = told();
  read(document, handler);
  return handler.seen;
}

const value = fc.oneof(fc.constantFrom('', 'c1', 'CNY', '2'), fc.stringMatching(/^[\w 中\u{20000}]{0,20}$/u));
const attributes = fc
  .dictionary(fc.constantFrom('a', 'b', 'p:c', 'xmlns', 'xmlns:q'), value)
  .map((pairs) => Object.entries(pairs).filter(([name, text]) => !name.startsWith('xmlns:') || text.trim() !== ''));
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(fc.constantFrom('e', 'p:f', '根'), attributes, fc.array(fc.oneof(value, tie('element')), { maxLength: 4 }))
    .map(([name, pairs, content]) => {
      const start = `${name}${pairs.map(([key, text]) => `\n ${key}="${text}"`).join('')}`;
      return content.length === 0 ? `<${start}/>` : `<${start}>${content.join('\n')}</${name}>`;
    }),
}));

describe('playXmlEvents', () => {
  it('tells what recordXmlEvents was told', () => {
    fc.assert(
      fc.property(element, (inner) => {
        const document = `<r xmlns:p="urn:p">${inner}</r>`;
        assert.deepEqual(replay(record(document)), directly(document));
      }),
    );
  });

  it('does so over many portions, none of them large', () => {
    const row = (index: number) => `<p:f a="${index % 7}" b="c${index >> 3}">${index}.00</p:f>\n`;
    const document = `<r xmlns:p="urn:p">${Array.from({ length: 20_000 }, (_, index) => row(index)).join('')}</r>`;
    const portions = record(document);
    assert.ok(portions.length > 5, String(portions.length));
    for (const { numbers, text } of portions) assert.ok(numbers.length <= 32 * 1024 && text.length <= 257 * 1024);
    assert.deepEqual(replay(portions), directly(document));
  });

  it('holds an element of more attributes than a portion has room for, and a text that is longer', () => {
    const pairs = Array.from({ length: 1000 }, (_, index) => `a${index}="${index}"`).join(' ');
    const document = `<r ${pairs}>${'长'.repeat(600_000)}</r>`;
    assert.deepEqual(replay(record(document)), directly(document));
  });

  it('numbers a name and a scope once in a document', () => {
    const portions = record('<r xmlns="urn:p"><a/><a/><b xmlns="urn:q"/></r>');
    assert.deepEqual(
      portions.flatMap(({ names }) => names),
      ['{urn:p}r', '{urn:p}a', '{urn:q}b'],
    );
    assert.equal(portions.flatMap(({ scopes }) => scopes).length, 2);
  });
});
