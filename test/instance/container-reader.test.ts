import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../src/diagnostics/sink.js';
import { isShared, placeIn } from '../../src/instance/container-reader.js';
import { createInstanceReader } from '../../src/instance/read-instance.js';
import { readXml } from '../../src/syntax/xml/read-xml.js';
import { readXmlTree, type XmlElement } from '../../src/syntax/xml/xml-element.js';

const URI = 'https://example.org/i.xbrl';

/** What an instance holds in its contexts, with every place; and the same out of the tree of the whole document. */
function readBoth(contexts: readonly string[]) {
  const text = `<x:xbrl xmlns:x="http://www.xbrl.org/2003/instance" xmlns:t="urn:t">${contexts.join('')}</x:xbrl>`;
  const bytes = new TextEncoder().encode(text);
  const collector = createCollector();
  const reader = createInstanceReader(URI);
  assert(readXml(bytes, reader, collector, { uri: URI }));
  const tree = readXmlTree(bytes, collector, { uri: URI });
  assert.deepEqual(collector.diagnostics, []);
  const containers = reader.instance.contexts.flatMap(({ segment, scenario }) => [segment, scenario]);
  const inTree = (tree?.children ?? []).flatMap((context) =>
    ['segment', 'scenario'].map((local) => context.children.find(({ name }) => name.endsWith(`}${local}`))),
  );
  return { containers, inTree };
}

function describeElement(element: XmlElement, place: { line: number; column: number }, container: XmlElement): unknown {
  return {
    ...{ name: element.name, attributes: element.attributes, text: element.text, base: element.base },
    ...{ prefixes: [...element.scope.prefixes], line: place.line, column: place.column },
    children: element.children.map((child) => describeElement(child, placeOf(child, container), container)),
  };
}

const placeOf = (element: XmlElement, container: XmlElement) =>
  isShared(container) ? placeIn(container, element) : element;

const segment = fc.constantFrom(
  '<t:a k="1">x</t:a>',
  '<t:a k="1">x</t:a><t:b/>',
  '\n  <t:a k="1">x</t:a>\n',
  '<t:a k="1">y</t:a>',
  '<t:a xmlns:t="urn:u" k="1">x</t:a>',
  '<t:c><t:d>z</t:d>\n<t:d/></t:c>',
  'text',
  '',
);
const context = fc
  .record({
    before: fc.constantFrom('', '\n', '  '),
    segment,
    scenario: segment,
    scope: fc.constantFrom('', ' xmlns:v="urn:v"'),
  })
  .map(
    ({ before, segment, scenario, scope }) =>
      `${before}<x:context><x:segment>${segment}</x:segment><x:scenario${scope}>${scenario}</x:scenario></x:context>`,
  );

describe('segments and scenarios', () => {
  it('say what the document says, each at its own place, shared or not', () => {
    fc.assert(
      fc.property(fc.array(context, { maxLength: 12 }), (contexts) => {
        const { containers, inTree } = readBoth(contexts);
        const describeAll = (all: readonly (XmlElement | undefined)[]) =>
          all.map((each) => each && describeElement(each, each, each));
        assert.deepEqual(describeAll(containers), describeAll(inTree));
      }),
    );
  });

  it('of equal content, written the same way, is held once', () => {
    const { containers } = readBoth([
      '<x:context><x:scenario><t:a>1</t:a></x:scenario></x:context>\n',
      '  <x:context><x:scenario><t:a>1</t:a></x:scenario></x:context>',
      '<x:context><x:scenario><t:a>2</t:a></x:scenario></x:context>',
      '<x:context><x:scenario> <t:a>1</t:a></x:scenario></x:context>',
    ]);
    const [, first, , second, , other, , shifted] = containers as XmlElement[];
    assert.equal(second?.children, first?.children);
    assert.deepEqual(
      [first, second, other, shifted].map((each) => isShared(each as XmlElement)),
      [false, true, false, false],
    );
  });
});
