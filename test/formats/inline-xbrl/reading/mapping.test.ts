import assert from 'node:assert/strict';
import { writeTargetDocument } from '../../../../src/formats/inline-xbrl/reading/write-target.js';
import { createCollector } from '../../../../src/diagnostics/sink.js';
import { readInlineReport } from '../../../../src/formats/read-inline-report.js';
import { findItems, type Item, type Tuple } from '../../../../src/instance/instance.js';
import { localNameOf } from '../../../../src/names/expanded-name.js';
import { attributeOf, readXmlTree, textContentOf } from '../../../../src/syntax/xml/xml-element.js';
import {
  context,
  inlineDocument,
  instanceOf,
  readDocuments,
  REFERENCES,
  type DocumentParts,
} from './inline-document.js';

const text = (attributes: string, content: string) =>
  `<ix:nonNumeric name="e:T" contextRef="c" ${attributes}>${content}</ix:nonNumeric>`;
const number = (attributes: string, content: string) =>
  `<ix:nonFraction name="e:N" contextRef="c" unitRef="u" decimals="0" ${attributes}>${content}</ix:nonFraction>`;

/** The items of a document that must be without a fault. */
function itemsOf(body: string, parts?: DocumentParts): readonly Item[] {
  const result = readDocuments(inlineDocument(body, parts));
  assert.deepEqual(result.codes, []);
  return findItems(instanceOf(result).facts);
}

const valuesOf = (body: string, parts?: DocumentParts) => itemsOf(body, parts).map(({ value }) => value);

describe('mapping to target documents', () => {
  it('10.2: scale, sign and format make the value', () => {
    const rows: readonly (readonly [string, string, string])[] = [
      ['', '12', '12'],
      ['scale="3"', '1.5', '1500'],
      ['scale="-2"', '5', '0.05'],
      ['scale="+02"', '1', '100'],
      ['sign="-"', '5', '-5'],
      ['scale="8" format="ixt:num-dot-decimal"', '30.79', '3079000000'],
      ['sign="-" scale="4" format="ixt:num-dot-decimal"', '1,234.5', '-12345000'],
      ['format="ixt:fixed-zero"', '无', '0'],
      ['', ' \n 7 \t', '7'],
    ];
    for (const [attributes, content, value] of rows)
      assert.deepEqual(valuesOf(`<p>${number(attributes, content)}</p>`), [value]);
  });

  it('10.2: nested numbers each give a fact', () => {
    const items = itemsOf(number('scale="2"', number('scale="2"', '5').replace('"c"', '"d"')));
    assert.deepEqual(
      items.map(({ contextRef, value, decimals }) => [contextRef, value, decimals]),
      [
        ['c', '500', '0'],
        ['d', '500', '0'],
      ],
    );
  });

  it('10.2: a nil number has no value, and its format is asked', () => {
    const [item] = itemsOf(number('xsi:nil="true" format="ixt:fixed-empty"', '').replace('decimals="0"', ''));
    assert.equal(item?.nil, true);
    assert.equal(item?.value, '');
  });

  it('11.2.3: text is all text inside, without mark-up and without ix:exclude', () => {
    assert.deepEqual(valuesOf(text('', 'a <b>b &lt;i&gt;</b><ix:exclude>page 7</ix:exclude><!-- no --> c ')), [
      'a b <i> c ',
    ]);
  });

  it('11.2.3: escape keeps XHTML mark-up and drops ix elements', () => {
    const body = text(
      'escape="true"',
      `<p class="x">a &amp; b<br/>${text('', '<i>c</i>')}<ix:exclude>no</ix:exclude></p><p></p>`,
    );
    assert.deepEqual(valuesOf(body), ['<p class="x">a &amp; b<br/><i>c</i></p><p></p>', 'c']);
  });

  it('11.2.3: escaped relative URIs are resolved by the base of the document', () => {
    const body = text('escape="1"', '<a href="../b.html#x">y</a>');
    assert.deepEqual(valuesOf(body), ['<a href="../b.html#x">y</a>']);
    const head = '<base href="http://example.org/d/a.html"/>';
    assert.deepEqual(valuesOf(body, { head }), ['<a href="http://example.org/b.html#x">y</a>']);
  });

  it('11.2.3: continuations follow in the order of the chain, wherever they stand', () => {
    const body =
      '<ix:continuation id="k2">three</ix:continuation>' +
      text('continuedAt="k1"', 'one ') +
      '<p><ix:continuation id="k1" continuedAt="k2">two<ix:exclude>!</ix:exclude> </ix:continuation></p>';
    assert.deepEqual(valuesOf(body), ['one two three']);
  });

  it('11.2.3: a format reads the text of the whole chain', () => {
    const body = `${text('format="ixt:date-year-month-day" continuedAt="k"', '2024年')}<ix:continuation id="k">4月23日</ix:continuation>`;
    assert.deepEqual(valuesOf(body), ['2024-04-23']);
  });

  it('11.2.2: a text has the language in scope', () => {
    const [item] = itemsOf(`<div xml:lang="zh">${text('', '你好')}</div>`);
    assert.equal(item?.language, 'zh');
  });

  it('15.2: members of a tuple stand in their order, wherever they are written', () => {
    const body =
      number('tupleRef="p" order="2"', '2') +
      `<ix:tuple name="e:P" tupleID="p" id="t">${text('order="3"', 'three')}<p>${text('order="-1"', 'first')}</p></ix:tuple>` +
      number('tupleRef="p" order="2"', '2');
    const result = readDocuments(inlineDocument(body));
    assert.deepEqual(result.codes, []);
    const [tuple] = [...instanceOf(result).facts] as unknown as readonly [Tuple];
    assert.equal(tuple.id, 't');
    assert.deepEqual(
      (tuple.facts as readonly Item[]).map(({ value }) => value),
      ['first', '2', 'three'],
    );
  });

  it('15.1.2: a fact inside a member is a member where it has an order, else it stands at the root', () => {
    const nested = (attributes: string) =>
      `<ix:tuple name="e:P">${text('order="1"', `a ${number(attributes, '5')}`)}</ix:tuple>`;
    for (const [attributes, kinds] of [
      ['order="2"', ['tuple']],
      ['', ['tuple', 'item']],
    ] as const) {
      const result = readDocuments(inlineDocument(nested(attributes)));
      assert.deepEqual(result.codes, []);
      const { facts } = instanceOf(result);
      assert.deepEqual([...facts].map((fact) => ('facts' in fact ? 'tuple' : 'item')).sort(), [...kinds].sort());
      assert.equal((facts.at(0) as Tuple).facts.length, 3 - kinds.length);
    }
  });

  it('15.2: tuples lie in tuples, by nesting and by tupleRef', () => {
    const inner = `<ix:tuple name="e:Q" order="2" tupleID="q">${text('order="1"', 'b')}</ix:tuple>`;
    const body = `<ix:tuple name="e:P">${text('order="1"', 'a')}${inner}</ix:tuple>${number('tupleRef="q" order="2"', '7')}`;
    const result = readDocuments(inlineDocument(body));
    assert.deepEqual(result.codes, []);
    const [outer] = [...instanceOf(result).facts] as unknown as readonly [Tuple];
    const [, second] = outer.facts as readonly [Item, Tuple];
    assert.deepEqual(
      second.facts.map((fact) => (fact as Item).value),
      ['b', '7'],
    );
  });

  it('11.2.3: a list of URIs is resolved one by one', () => {
    const body = text('escape="true"', '<object archive="a.jar b.jar" data="c.png"></object>');
    const head = '<base href="http://example.org/d/"/>';
    assert.deepEqual(valuesOf(body, { head }), [
      '<object archive="http://example.org/d/a.jar http://example.org/d/b.jar" data="http://example.org/d/c.png"></object>',
    ]);
  });

  it('11.2.3: escaped elements keep their language and entities, and void elements their form', () => {
    const body = text(
      'escape="true"',
      '<p xml:lang="zh">a<img src="x.png" alt="&quot;b&quot;"/>&lt;c&gt;</p><div></div>',
    );
    assert.deepEqual(valuesOf(body), [
      '<p xml:lang="zh">a<img src="x.png" alt="&quot;b&quot;"/>&lt;c&gt;</p><div></div>',
    ]);
  });

  it('11.2.2: attributes of a namespace of its own go to the target with their fact', () => {
    const body = text('xmlns:x="http://example.org/x" x:note="y"', 'a');
    const { targets, codes } = readDocuments(inlineDocument(body));
    assert.deepEqual(codes, []);
    const item = targets[0]?.root.children.find(({ name }) => name === '{http://example.org/taxonomy}T');
    assert.equal(item && attributeOf(item, '{http://example.org/x}note'), 'y');
  });

  it('12.2: one schema that several documents refer to is referred to once', () => {
    const second = inlineDocument(text('', 'b').replace('"c"', '"x"'), {
      header: `<ix:header>${REFERENCES}<ix:resources>${context('x')}</ix:resources></ix:header>`,
    });
    const result = readDocuments(inlineDocument(text('', 'a')), second);
    assert.deepEqual(result.codes, []);
    assert.equal(instanceOf(result).references.length, 1);
  });

  it('8.1: several headers of one document are read as one', () => {
    const body = `<div style="display:none"><ix:header><ix:resources>${context('x')}</ix:resources></ix:header></div>`;
    assert.deepEqual(valuesOf(body + text('', 'a').replace('"c"', '"x"')), ['a']);
  });

  it('3.3: XHTML may have any prefix', () => {
    const document = inlineDocument(text('escape="true"', '<b>a</b>'))
      .replace('xmlns="', 'xmlns:h="')
      .replace(/<(\/?)(html|head|title|body|div|b)\b/g, '<$1h:$2');
    const result = readDocuments(document);
    assert.deepEqual(result.codes, []);
    assert.equal((instanceOf(result).facts.at(0) as Item).value, '<b>a</b>');
  });

  it('6.2: facts, excludes and continuations inside a footnote give its words', () => {
    const body =
      `${number('id="f"', '1')}<p xml:lang="en"><ix:footnote id="n">from ${number('', '3')}` +
      '<ix:exclude>page</ix:exclude><i> on</i></ix:footnote></p>';
    const result = readDocuments(
      inlineDocument(body, { resources: '<ix:relationship order="2" fromRefs="f" toRefs="n"/>' }),
    );
    assert.deepEqual(result.codes, []);
    const [link] = instanceOf(result).footnoteLinks;
    const part = (local: string) => link?.children.find(({ name }) => localNameOf(name) === local);
    const footnote = part('footnote');
    assert.equal(footnote && textContentOf(footnote), 'from 3 on');
    const arc = part('footnoteArc');
    assert.equal(arc && attributeOf(arc, 'order'), '2');
  });

  it('7.2: a fraction has its terms', () => {
    const body =
      '<ix:fraction name="e:F" contextRef="c" unitRef="u"><b><ix:numerator scale="2" sign="-">1</ix:numerator></b>/' +
      '<ix:denominator format="ixt:num-dot-decimal">3,000</ix:denominator></ix:fraction>';
    const [item] = itemsOf(body);
    assert.deepEqual(
      item?.children?.map(({ name, text }) => [localNameOf(name), text]),
      [
        ['numerator', '-100'],
        ['denominator', '3000'],
      ],
    );
  });

  it('6.2, 13.2: a relationship becomes a footnote link with arcs and resources', () => {
    const body =
      `${number('id="f"', '1')}${number('id="g"', '2')}<p xml:lang="en"><ix:footnote id="n" continuedAt="k">see <b>this</b></ix:footnote></p>` +
      '<ix:continuation id="k"> and <ix:exclude>not </ix:exclude>that</ix:continuation>';
    const result = readDocuments(inlineDocument(body, { resources: '<ix:relationship fromRefs="f g" toRefs="n"/>' }));
    assert.deepEqual(result.codes, []);
    const [link, ...more] = instanceOf(result).footnoteLinks;
    assert.equal(more.length, 0);
    assert.deepEqual(
      link?.children.map(({ name }) => localNameOf(name)),
      ['loc', 'loc', 'footnote', 'footnoteArc', 'footnoteArc'],
    );
    const footnote = link?.children.find(({ name }) => localNameOf(name) === 'footnote');
    assert.equal(footnote && textContentOf(footnote), 'see this and that');
    assert.equal(footnote && attributeOf(footnote, '{http://www.w3.org/XML/1998/namespace}lang'), 'en');
  });

  it('3.2, 14.2: each target has its facts, its contexts and its references', () => {
    const other = REFERENCES.replace('s>', 's target="t" id="r">').replace('taxonomy', 'other');
    const body = text('', 'a') + text('target="t" id="x"', 'b').replace('"c"', '"d"');
    const result = readDocuments(inlineDocument(body, { references: REFERENCES + other }));
    assert.deepEqual(result.codes, []);
    assert.deepEqual(
      result.targets.map(({ target }) => target),
      [undefined, 't'],
    );
    const instances = result.targets.map((_, index) => instanceOf(result, index));
    assert.deepEqual(
      instances.map(({ facts }) => [...facts].map((fact) => (fact as Item).value)),
      [['a'], ['b']],
    );
    assert.deepEqual(
      instances.map(({ contexts }) => contexts.map(({ id }) => id)),
      [['c'], ['d']],
    );
    const hrefs = instances.map(({ references }) =>
      references.map((each) => attributeOf(each, '{http://www.w3.org/1999/xlink}href')),
    );
    assert.deepEqual(hrefs, [['taxonomy.xsd'], ['other.xsd']]);
  });

  it('faults of the XHTML around the facts keep nobody from the facts', () => {
    const sink = createCollector();
    const document = inlineDocument(`<p><div>${number('', '7')}</div></p>`);
    const located = readInlineReport(new TextEncoder().encode(document), { sink, uri: 'file:///set/1.xhtml' });
    assert.deepEqual(
      sink.diagnostics.map(({ code, severity }) => [code, severity]),
      [['html:syntaxError', 'warning']],
    );
    assert.equal(located?.report.facts[0]?.value, '7');
    assert.equal(readDocuments(document).diagnostics[0]?.severity, 'error');
  });

  it('3.2: of several targets the report model has the first, and the others are named', () => {
    const other = REFERENCES.replace('s>', 's target="t">');
    const document = inlineDocument(text('', 'a') + text('target="t"', 'b'), { references: REFERENCES + other });
    const sink = createCollector();
    const located = readInlineReport(new TextEncoder().encode(document), { sink, uri: 'file:///set/1.xhtml' });
    assert.deepEqual(
      sink.diagnostics.map(({ code, params }) => [code, params['target']]),
      [['pilu:ix-further-target', 't']],
    );
    assert.deepEqual(
      located?.report.facts.map(({ value }) => value),
      ['a'],
    );
  });

  it('facts in tuples that are read by themselves stand where the document states them', () => {
    const text = (content: string, attributes = '') =>
      `<ix:nonNumeric name="e:T" contextRef="c" ${attributes}>${content}</ix:nonNumeric>`;
    const body = `\n<ix:tuple name="e:Person">\n${text('a', 'order="1"')}\n${text('b', 'order="2" id="b"')}</ix:tuple>\n${text('c')}`;
    const sink = createCollector();
    const context = { sink, uri: 'file:///set/1.xhtml', approximate: true };
    const located = readInlineReport(new TextEncoder().encode(inlineDocument(body)), context);
    assert.deepEqual(
      located?.report.facts.map(({ id, value }) => [id, value, located.locateFact(id).line]),
      [
        ['pilu-unnamed-1.1', 'a', 4],
        ['b', 'b', 5],
        ['pilu-unnamed-2', 'c', 6],
      ],
    );
    assert.deepEqual(
      sink.diagnostics.map(({ code }) => code),
      ['pilu:tuple-flattened'],
    );
  });

  it('14.2: roles come along where footnote links use them', () => {
    const role = '<link:roleRef roleURI="http://example.org/role" xlink:type="simple" xlink:href="r.xsd#a"/>';
    const unused = role.replace('/role"', '/unused"');
    const relationship = '<ix:relationship linkRole="http://example.org/role" fromRefs="f" toRefs="n"/>';
    const body = `${number('id="f"', '1')}<ix:footnote id="n" xml:lang="en">n</ix:footnote>`;
    const result = readDocuments(inlineDocument(body, { resources: role + unused + relationship }));
    assert.deepEqual(result.codes, []);
    const roles = instanceOf(result)
      .references.map((each) => attributeOf(each, 'roleURI'))
      .filter(Boolean);
    assert.deepEqual(roles, ['http://example.org/role']);
  });

  it('3.1: facts of one document use contexts of another', () => {
    const second = inlineDocument(text('', 'b').replace('"c"', '"x"'), {
      header: `<ix:header><ix:resources>${context('x')}</ix:resources></ix:header>`,
    });
    const result = readDocuments(inlineDocument(text('', 'a').replace('"c"', '"x"')), second);
    assert.deepEqual(result.codes, []);
    assert.deepEqual(
      findItems(instanceOf(result).facts).map(({ value }) => value),
      ['a', 'b'],
    );
  });

  it('12.2: attributes of ix:references stand at the root', () => {
    const references = REFERENCES.replace('s>', 's xmlns:p="http://example.org/p" p:x="y" id="r">');
    const root = instanceOf(readDocuments(inlineDocument('', { references }))).root;
    assert.equal(root && attributeOf(root, '{http://example.org/p}x'), 'y');
    assert.equal(root && attributeOf(root, 'id'), 'r');
  });

  it('10.2.2: a language that a number states is its own; one in scope is not', () => {
    const body = `<div xml:lang="zh">${number('id="f"', '1')}${number('id="g" xml:lang="en"', '1')}</div>`;
    const [target] = readDocuments(inlineDocument(body)).targets;
    const facts = target?.root.children.filter(({ name }) => localNameOf(name) === 'N') ?? [];
    const language = '{http://www.w3.org/XML/1998/namespace}lang';
    assert.deepEqual(
      facts.map((fact) => attributeOf(fact, language)),
      [undefined, 'en'],
    );
  });

  it('a document type and its entities are read, and nothing is fetched', () => {
    const body = text('', 'a&nbsp;b&mdash;c');
    const document = inlineDocument(body).replace(
      '<html',
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html',
    );
    const result = readDocuments(document);
    assert.deepEqual(result.codes, []);
    assert.equal((instanceOf(result).facts.at(0) as Item).value, 'a\u00A0b\u2014c');
  });

  it('a fact stands in the target where it stands in the document', () => {
    const result = readDocuments(inlineDocument(`\n\n  ${text('', 'a')}`));
    assert.equal(instanceOf(result).facts.at(0)?.line, 4);
    assert.equal(instanceOf(result).facts.at(0)?.column, 3);
  });

  it('a target document is written as an instance that reads the same', () => {
    const body = `${text('escape="true"', '<p>a &amp; b</p>')}${number('id="f" scale="3"', '1')}<ix:footnote id="n" xml:lang="en">x <b>y</b></ix:footnote>`;
    const result = readDocuments(inlineDocument(body, { resources: '<ix:relationship fromRefs="f" toRefs="n"/>' }));
    const sink = createCollector();
    const root = result.targets[0]?.root;
    assert.ok(root);
    const written = [...writeTargetDocument(root, sink)].join('');
    const tree = readXmlTree(new TextEncoder().encode(written), sink, { uri: 'file:///target.xml' });
    assert.deepEqual(sink.diagnostics, []);
    assert.deepEqual(shapeOf(tree), shapeOf(root));
  });
});

interface Shaped {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
  readonly children: readonly Shaped[];
}

function shapeOf(element: Shaped | undefined): unknown {
  const visible = (element?.text ?? '').trim() === '' ? '' : element?.text;
  return (
    element && [
      element.name,
      element.attributes.map(({ name, value }) => `${name}=${value}`),
      visible,
      element.children.map(shapeOf),
    ]
  );
}
