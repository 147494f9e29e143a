import assert from 'node:assert/strict';
import { ix11Codes } from '../../../../src/diagnostics/codes/ix11.js';
import {
  context,
  inlineDocument,
  readDocuments,
  REFERENCES,
  RESOURCES,
  type DocumentParts,
} from './inline-document.js';

type Row = readonly [name: string, body: string, codes: readonly string[], parts?: DocumentParts];

const text = (attributes: string, content = 'x') =>
  `<ix:nonNumeric name="e:T" contextRef="c" ${attributes}>${content}</ix:nonNumeric>`;
const number = (attributes: string, content = '1') =>
  `<ix:nonFraction name="e:N" contextRef="c" unitRef="u" decimals="0" ${attributes}>${content}</ix:nonFraction>`;
const fraction = (content: string, attributes = '') =>
  `<ix:fraction name="e:F" contextRef="c" unitRef="u" ${attributes}>${content}</ix:fraction>`;
const terms = '<ix:numerator>1</ix:numerator><ix:denominator>3</ix:denominator>';
const footnote = (id: string, content = 'n') => `<ix:footnote id="${id}" xml:lang="en">${content}</ix:footnote>`;
const relationship = (from: string, to: string) => ({
  resources: `<ix:relationship fromRefs="${from}" toRefs="${to}"/>`,
});
const moreReferences = (attributes: string) =>
  `<ix:references ${attributes}><link:linkbaseRef xlink:type="simple" xlink:href="l.xml" xlink:arcrole="http://www.w3.org/1999/xlink/properties/linkbase"/></ix:references>`;
const SYNTAX = ['html:syntaxError'];

const ROWS: readonly Row[] = [
  [
    '4.1.1: a continuation inside ix:hidden',
    text('continuedAt="k"'),
    ['ix11.4.1.1:ancestorNodeDisallowed'],
    { hidden: text('', '<ix:continuation id="k">y</ix:continuation>') },
  ],
  [
    '4.1.2: a continuation of nothing',
    '<ix:continuation id="k">y</ix:continuation>',
    ['ix11.4.1.2:continuationNotReferenced'],
  ],
  [
    '4.1.2: a continuation of itself only',
    '<ix:continuation id="k" continuedAt="k">y</ix:continuation>',
    ['ix11.4.1.2:continuationNotReferenced'],
  ],
  [
    '4.1.2: a chain that ends in nowhere',
    `${text('continuedAt="k"')}<ix:continuation id="k" continuedAt="m">y</ix:continuation>`,
    ['ix11.4.1.2:continuationMissing'],
  ],
  [
    '4.1.2: a chain that returns',
    `${text('continuedAt="k"')}<ix:continuation id="k" continuedAt="m">y</ix:continuation><ix:continuation id="m" continuedAt="k">z</ix:continuation>`,
    ['ix11.11.1.2:continuationReferences', 'ix11.4.1.2:continuationCycle'],
  ],
  [
    '4.1.2: a continuation inside what it continues',
    text('continuedAt="k"', 'x<ix:continuation id="k">y</ix:continuation>'),
    ['ix11.4.1.2:continuationChainNested'],
  ],
  [
    '11.1.2: a fact inside its own continuation',
    `<ix:continuation id="k">${text('continuedAt="k"')}</ix:continuation>`,
    ['ix11.11.1.2:continuationChainNested'],
  ],
  [
    '11.1.2: a fact continued at a paragraph',
    `${text('continuedAt="p"')}<p id="p">y</p>`,
    ['ix11.11.1.2:continuationTarget'],
  ],
  ['11.1.2: a fact continued nowhere', text('continuedAt="k"'), ['ix11.11.1.2:continuationMissing']],
  [
    '11.1.2: two facts with one continuation',
    `${text('continuedAt="k"')}${text('continuedAt="k"')}<ix:continuation id="k">y</ix:continuation>`,
    ['ix11.11.1.2:continuationReferences'],
  ],
  [
    '6.1.2: a footnote continued nowhere',
    '<ix:footnote id="f" xml:lang="en" continuedAt="k">n</ix:footnote>',
    ['ix11.6.1.2:continuationMissing'],
  ],
  [
    '4.1.2: a continuation continued at a paragraph',
    `${text('continuedAt="k"')}<ix:continuation id="k" continuedAt="p">y</ix:continuation><p id="p">z</p>`,
    ['ix11.4.1.2:continuationTarget'],
  ],
  [
    '4.1.2: two continuations with one continuation',
    text('continuedAt="a"') +
      text('continuedAt="b"') +
      '<ix:continuation id="a" continuedAt="k">y</ix:continuation><ix:continuation id="b" continuedAt="k">y</ix:continuation><ix:continuation id="k">z</ix:continuation>',
    ['ix11.4.1.2:continuationReferences'],
  ],
  [
    '6.1.2: a footnote continued at a paragraph',
    '<ix:footnote id="f" xml:lang="en" continuedAt="p">n</ix:footnote><p id="p">z</p>',
    ['ix11.6.1.2:continuationTarget'],
  ],
  [
    '6.1.2: two footnotes with one continuation',
    '<ix:footnote id="f" xml:lang="en" continuedAt="k">n</ix:footnote><ix:footnote id="g" xml:lang="en" continuedAt="k">n</ix:footnote><ix:continuation id="k">z</ix:continuation>',
    ['ix11.6.1.2:continuationReferences'],
  ],
  [
    '6.1.2: a footnote inside its own continuation',
    '<ix:continuation id="k"><ix:footnote id="f" xml:lang="en" continuedAt="k">n</ix:footnote></ix:continuation>',
    ['ix11.6.1.2:continuationChainNested'],
  ],
  ['11.1.2: a fact continued at itself', text('id="f" continuedAt="f"'), ['ix11.11.1.2:continuationTarget']],
  ['5.1.1: an exclude outside of text', '<p><ix:exclude>x</ix:exclude></p>', ['ix11.5.1.1:excludeMisplaced']],
  ['6.1.2: a footnote without a language', '<ix:footnote id="f">n</ix:footnote>', ['ix11.6.1.2:footnoteLang']],
  [
    '7.1.2: a fraction without a denominator',
    fraction('<ix:numerator>1</ix:numerator>'),
    ['ix11.7.1.2:fractionChildren'],
  ],
  ['7.1.2: a nil fraction with terms', fraction(terms, 'xsi:nil="true"'), ['ix11.7.1.2:nilFractionChildren']],
  ['7.1.3: a fraction around a number', fraction(`${terms}${number('')}`), ['ix11.7.1.3:fractionDescendants']],
  [
    '7.1.3: a nil fraction in a fraction',
    fraction(`${terms}${fraction('', 'xsi:nil="true"')}`),
    ['ix11.7.1.3:nestedFractionIsNil'],
  ],
  [
    '7.1.3: fractions of two units',
    fraction(fraction(terms).replace('unitRef="u"', 'unitRef="v"')),
    ['ix11.7.1.3:fractionChildAttributes'],
  ],
  [
    '7.1.3: a term with an element',
    fraction(terms.replace('>1<', '><b>1</b><')),
    ['ix11.7.1.3:fractionTermDescendants'],
  ],
  ['7.1.3: a negative term', fraction(terms.replace('>1<', '>-1<')), ['ix11.7.1.3:fractionTermNegative']],
  [
    '7.1.3: a term of an unknown format',
    fraction(terms.replace('<ix:numerator', '<ix:numerator format="ixt:none"')),
    ['ix11.7.1.3:invalidTransformation'],
  ],
  [
    '7.1.1: a term that its format refuses',
    fraction(
      terms.replace('<ix:denominator', '<ix:denominator format="ixt:num-dot-decimal"').replace('>3<', '>three<'),
    ),
    ['ix11.7.1.1:transformValueError'],
  ],
  ['7.1.3: a fraction without its context', fraction(terms).replace('"c"', '"z"'), ['ix11.7.1.3:contextReference']],
  ['7.1.3: a fraction without its unit', fraction(terms).replace('"u"', '"z"'), ['ix11.7.1.3:unitReference']],
  [
    '8.1.3: a set without a header',
    '',
    ['ix11.8.1.3:headerMissing', 'ix11.14.1.2:missingResources', 'ix11.12.1.2:missingReferences'],
    { header: '' },
  ],
  [
    '8.1.1: a header in the head',
    '',
    SYNTAX,
    { head: `<ix:header><ix:resources>${context('h')}</ix:resources></ix:header>` },
  ],
  [
    '8.1.1: a header out of order',
    '',
    SYNTAX,
    { header: `<ix:header><ix:resources>${RESOURCES}</ix:resources>${REFERENCES}</ix:header>` },
  ],
  [
    '8.1.1: a header with two ix:resources',
    '',
    SYNTAX,
    { header: `<ix:header>${REFERENCES}<ix:resources>${RESOURCES}</ix:resources><ix:resources/></ix:header>` },
  ],
  [
    '8.1.1: a header with text',
    '',
    SYNTAX,
    { header: `<ix:header>text${REFERENCES}<ix:resources>${RESOURCES}</ix:resources></ix:header>` },
  ],
  ['7.1.1: a term of no characters', fraction(terms.replace('>1<', ' format="ixt:fixed-zero"><')), SYNTAX],
  ['7.1.1: a numerator outside of a fraction says nothing', '<ix:numerator>1</ix:numerator>', []],
  ['9.1.1: an empty ix:hidden', '', SYNTAX, { hidden: '' }],
  ['9.1.1: an ix:hidden with a paragraph', '', SYNTAX, { hidden: '<p>x</p>' }],
  ['9.1.1: an ix:hidden outside a header', `<ix:hidden>${text('')}</ix:hidden>`, SYNTAX],
  ['10.1.1: a number without a unit', number('').replace('unitRef="u"', ''), SYNTAX],
  ['10.1.1: a number without a name', number('').replace('name="e:N"', ''), SYNTAX],
  ['10.1.1: a name with an unbound prefix', number('').replace('e:N', 'z:N'), SYNTAX],
  ['10.1.1: an attribute of no namespace', number('foo="1"'), SYNTAX],
  ['10.1.1: an attribute of the ix namespace', number('ix:scale="1"'), SYNTAX],
  ['10.1.1: a plus as sign', number('sign="+"'), SYNTAX],
  ['10.1.1: a scale that is no integer', number('scale="1.5"'), SYNTAX],
  ['10.1.1: an attribute of the instance namespace', number('xbrli:x="1"'), ['xmlSchema:attributesExtraneous']],
  [
    '10.1.1: neither decimals nor precision',
    number('').replace('decimals="0"', 'xsi:nil="false"'),
    ['xbrl.4.6.3:missingPrecisionDecimals'],
  ],
  ['10.1.1: both decimals and precision', number('precision="1"'), ['xbrl.4.6.3:missingPrecisionDecimals']],
  ['10.1.1: nil and decimals', number('xsi:nil="true"', ''), ['ix11.10.1.1:nilNonFractionAccuracy']],
  [
    '10.1.1: a value that its format refuses',
    number('format="ixt:num-dot-decimal"', '1.000,00'),
    ['ix11.10.1.1:transformValueError'],
  ],
  [
    '10.1.1: a nil whose format refuses nothing at all',
    number('format="ixt:num-dot-decimal" xsi:nil="true"', '').replace('decimals="0"', ''),
    ['ix11.10.1.1:transformValueError'],
  ],
  ['10.1.2: an unknown format', number('format="ixt:numdotdecimal"'), ['ix11.10.1.2:invalidTransformation']],
  [
    '10.1.2: a format of another namespace',
    number('format="e:num-dot-decimal"'),
    ['ix11.10.1.2:invalidTransformation'],
  ],
  ['10.1.2: an element in a number', number('', '<b>1</b>'), ['ix11.10.1.2:nonFractionChildren']],
  ['10.1.2: a negative number without a format', number('', '-1'), ['ix11.10.1.2:nonFractionNegative']],
  ['10.1.2: words without a format', number('', 'one'), ['xmlSchema:valueError']],
  ['10.1.2: a number of no digits', number('', ''), ['xmlSchema:valueError']],
  ['10.1.1: a scale that would fill the memory', number('scale="999999999"'), ['pilu:ix-scale-out-of-bounds']],
  [
    '10.1.2: nested numbers of two scales',
    number('scale="3"', number('scale="2"')),
    ['ix11.10.1.2:nestedNonFractionProperties'],
  ],
  [
    '10.1.2: nested numbers of two formats',
    number('format="ixt:num-dot-decimal"', number('format="ixt:num-comma-decimal"')),
    ['ix11.10.1.2:nestedNonFractionProperties'],
  ],
  [
    '10.1.2: nested numbers of two units',
    number('', number('').replace('unitRef="u"', 'unitRef="v"')),
    ['ix11.10.1.2:nestedNonFractionProperties'],
  ],
  [
    '10.1.2: a nil number in a number',
    number('', number('xsi:nil="true"', '').replace('decimals="0"', '')),
    ['ix11.10.1.2:nestedNonFractionIsNil'],
  ],
  ['10.1.2: a number without its context', number('').replace('"c"', '"z"'), ['ix11.10.1.2:contextReference']],
  ['10.1.2: a number without its unit', number('').replace('"u"', '"z"'), ['ix11.10.1.2:unitReference']],
  ['11.1.1: a text without a context', text('').replace('contextRef="c"', ''), SYNTAX],
  ['11.1.1: an escape that is no boolean', text('escape="yes"'), SYNTAX],
  ['11.1.1: an attribute of the instance namespace', text('xbrli:x="1"'), ['xmlSchema:attributesExtraneous']],
  [
    '11.1.1: words that a format refuses',
    text('format="ixt:date-day-month-year"', 'today'),
    ['ix11.11.1.1:transformValueError'],
  ],
  ['11.1.2: an unknown format', text('format="ixt:date"'), ['ix11.11.1.2:invalidTransformation']],
  ['11.1.2: a text without its context', text('').replace('"c"', '"z"'), ['ix11.11.1.2:contextReference']],
  [
    '12.1.1: an attribute of the instance namespace',
    '',
    ['ix11.12.1.1:qualifiedAttributeDisallowed'],
    { references: REFERENCES.replace('s>', 's xbrli:x="1">') },
  ],
  ['12.1.1: a roleRef in references', '', SYNTAX, { references: REFERENCES.replace('</ix', '<link:roleRef/></ix') }],
  ['12.1.2: no references', '', ['ix11.12.1.2:missingReferences'], { references: '' }],
  [
    '12.1.1: references to nothing',
    '',
    [...SYNTAX, 'ix11.12.1.2:schemaRefMissing'],
    { references: '<ix:references/>' },
  ],
  ['12.1.2: references without a schema', '', ['ix11.12.1.2:schemaRefMissing'], { references: moreReferences('') }],
  ['12.1.2: a target without references', text('target="t"'), ['ix11.12.1.2:missingReferenceTargets']],
  [
    '12.1.2: two ids for one target',
    '',
    ['ix11.12.1.2:referencesTargetId'],
    { references: REFERENCES.replace('s>', 's id="r">') + moreReferences('id="q"') },
  ],
  [
    '12.1.2: one attribute twice',
    '',
    ['ix11.12.1.2:referencesAttributeDuplication'],
    { references: REFERENCES.replace('s>', 's xml:lang="en">') + moreReferences('xml:lang="en"') },
  ],
  [
    '12.1.2: two default namespaces',
    '',
    ['ix11.12.1.2:referencesNamespacePrefixConflict'],
    { references: REFERENCES + moreReferences('xmlns="http://example.org/other"') },
  ],
  [
    '12.1.2: one prefix for two namespaces',
    '',
    ['ix11.12.1.2:referencesNamespacePrefixConflict'],
    {
      references:
        REFERENCES.replace('s>', 's xmlns:p="http://example.org/1">') +
        moreReferences('xmlns:p="http://example.org/2"'),
    },
  ],
  [
    '13.1.1: an attribute of a relationship',
    text('id="f"') + footnote('n'),
    SYNTAX,
    { resources: '<ix:relationship xlink:type="arc" fromRefs="f" toRefs="n"/>' },
  ],
  [
    '13.1.1: attributes of the XML namespace',
    text('id="f"') + footnote('n'),
    [],
    { resources: '<ix:relationship xml:lang="en" fromRefs="f" toRefs="n"/>' },
  ],
  [
    '13.1.1: no start at all',
    text('id="f"') + footnote('n'),
    SYNTAX,
    { resources: '<ix:relationship fromRefs=" " toRefs="n"/>' },
  ],
  ['13.1.1: a relationship without an end', text('id="f"'), SYNTAX, { resources: '<ix:relationship fromRefs="f"/>' }],
  ['13.1.2: a start that is no fact', footnote('n'), ['ix11.13.1.2:relationshipFromRef'], relationship('f', 'n')],
  ['13.1.2: an end that is not there', text('id="f"'), ['ix11.13.1.2:relationshipToRef'], relationship('f', 'n')],
  ['13.1.2: one fact at both ends', text('id="f"'), ['ix11.13.1.2:relationshipFromToMatch'], relationship('f', 'f')],
  [
    '13.1.2: footnotes and facts',
    `${text('id="f"')}${text('id="g"')}${footnote('n')}`,
    ['ix11.13.1.2:relationshipReferencesMixed'],
    relationship('f', 'g n'),
  ],
  [
    '13.1.2: facts of two targets',
    `${text('id="f"')}${text('id="g" target="t"')}`,
    ['ix11.13.1.2:relationshipTargets'],
    { ...relationship('f', 'g'), references: REFERENCES + REFERENCES.replace('s>', 's target="t">') },
  ],
  ['14.1.1: a paragraph in resources', '', SYNTAX, { resources: '<p>x</p>' }],
  [
    '14.1.1: a context without an id',
    '',
    ['xmlSchema:attributesRequired'],
    { resources: context('z').replace('id="z"', '') },
  ],
  [
    '14.1.1: a role without its place',
    '',
    ['xmlSchema:attributesRequired'],
    { resources: '<link:roleRef xlink:type="simple" roleURI="http://example.org/role"/>' },
  ],
  ['14.1.2: no resources', '', ['ix11.14.1.2:missingResources'], { header: `<ix:header>${REFERENCES}</ix:header>` }],
  ['15.1.2: a tuple that is not there', text('tupleRef="t" order="1"'), ['ix11.11.1.2:tupleRefMissing']],
  [
    '15.1.2: a member without an order',
    `<ix:tuple name="e:P">${number('')}</ix:tuple>`,
    ['ix11.10.1.2:tupleMemberOrderMissing', 'ix11.15.1.2:tupleID'],
  ],
  [
    '15.1.2: a member of another target',
    `<ix:tuple name="e:P" tupleID="p">${fraction(terms, 'order="1" target="t"')}</ix:tuple>`,
    ['ix11.7.1.3:tupleMemberDifferentTarget'],
    { references: REFERENCES + REFERENCES.replace('s>', 's target="t">') },
  ],
  [
    '15.1.2: a tupleID twice',
    '<ix:tuple name="e:P" tupleID="p"/><ix:tuple name="e:P" tupleID="p"/>',
    ['ix11.15.1.2:tupleIdDuplication'],
  ],
  ['15.1.2: an empty tuple that nothing can join', '<ix:tuple name="e:P"/>', ['ix11.15.1.2:tupleID']],
  [
    '15.1.2: different members of one order',
    `<ix:tuple name="e:P">${text('order="1"')}${text('order="1.0"', 'y')}</ix:tuple>`,
    ['ix11.15.1.2:tupleSameOrderMembersUnequal'],
  ],
  [
    '15.1.2: one member twice, told by id and by reference',
    `<ix:tuple name="e:P" tupleID="p">${text('order="1" id="a"')}</ix:tuple>${text('order="1.0" id="b" tupleRef="p"')}`,
    [],
  ],
  [
    '15.1.2: a tuple in itself',
    '<ix:tuple name="e:P" tupleID="p" tupleRef="p" order="1"/>',
    ['ix11.15.1.2:tupleNestingCycle'],
  ],
  [
    '15.1.2: a nil tuple with a member',
    `<ix:tuple name="e:P" xsi:nil="true">${text('order="1"')}</ix:tuple>`,
    ['ix11.15.1.2:nilTupleContent'],
  ],
  ['3.4: an id twice', '<p id="p">x</p><p id="p">y</p>', ['xml.3.3.1:idMustBeUnique']],
  ['3.4: an ix element that is not there', '<ix:item>x</ix:item>', SYNTAX],
  ['3.4: an element that XHTML does not have', '<section>x</section>', SYNTAX],
  ['3.4: an element of no namespace', '<p xmlns="">x</p>', SYNTAX],
  ['3.4: a fact between the rows of a table', `<table>${text('')}<tr><td>x</td></tr></table>`, SYNTAX],
  ['3.4: a fact between the cells of a row', `<table><tr>${number('')}<td>x</td></tr></table>`, SYNTAX],
  ['3.4: a fact between the items of a list', `<ul>${text('')}<li>x</li></ul>`, SYNTAX],
  [
    '3.4: a row inside a fact',
    `<table><tbody><tr><td>${text('', '<tr><td>x</td></tr>')}</td></tr></tbody></table>`,
    SYNTAX,
  ],
  ['3.4: an item outside of a list', '<div><li>x</li></div>', SYNTAX],
  ['3.4: text in a row', '<table><tr>x<td>y</td></tr></table>', SYNTAX],
  ['3.4: a nil that is no boolean', text('xsi:nil="yes"'), SYNTAX],
  ['3.4: a paragraph in a paragraph', '<p><p>x</p></p>', SYNTAX],
  ['3.4: a table inside words', '<p><b><table><tr><td>x</td></tr></table></b></p>', SYNTAX],
  ['3.4: a link in a link', '<p><a href="a"><a href="b">x</a></a></p>', SYNTAX],
  ['3.4: words in the body', 'x', SYNTAX],
  ['3.4: an element of another standard', '<div><e:x/></div>', SYNTAX],
  ['3.4: a drawing', '<p><svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg></p>', []],
  ['3.4: a list of nothing', '<ul></ul>', SYNTAX],
  ['3.4: a caption after the rows', '<table><tr><td>x</td></tr><caption>y</caption></table>', SYNTAX],
  ['3.4: two titles', '', SYNTAX, { head: '<title>x</title>' }],
  ['3.4: an attribute that XHTML does not have', '<p data-x="1">x</p>', SYNTAX],
  ['3.4: a picture without words for it', '<p><img src="a.png"/></p>', SYNTAX],
  ['3.4: an id that is no name', '<p id="1 2">x</p>', SYNTAX],
  ['3.4: a language that is none', '<p xml:lang="zh_CN">x</p>', SYNTAX],
  ['3.4: a nil paragraph', '<p xsi:nil="true"/>', SYNTAX],
  [
    '3.4: legacy mark-up',
    '<center><font color="red">x</font></center><table width="1"><tr><td nowrap="nowrap"><u>x</u></td></tr></table>',
    [],
  ],
  ['10.1.1: white space about an INF', number('').replace('"0"', '" INF "'), SYNTAX],
  ['10.1.1: white space about decimals', number('').replace('"0"', '" 2 "'), []],
  ['10.1.1: a precision of minus nothing', number('').replace('decimals="0"', 'precision="-0"'), []],
  ['10.1.2: white space about a nested number', number('', ` ${number('')}\n`), []],
  [
    '10.1.2: words about a nested number',
    number('', `x${number('')}`),
    ['ix11.10.1.2:nonFractionChildren', 'xmlSchema:valueError'],
  ],
  ['3.4: xml:base at an XHTML element', '<p xml:base="http://example.org/">x</p>', SYNTAX],
];

/** A member of each kind, by the clause of its element. */
const MEMBERS: readonly (readonly [clause: string, member: (attributes: string) => string])[] = [
  ['7.1.3', (attributes) => fraction(terms, attributes)],
  ['10.1.2', (attributes) => number(attributes)],
  ['11.1.2', (attributes) => text(attributes)],
  ['15.1.2', (attributes) => `<ix:tuple name="e:Q" tupleID="q" ${attributes}/>`],
];
const OTHER_TARGET = { references: REFERENCES + REFERENCES.replace('s>', 's target="t">') };

/** Elements whose id stands once in a set, by clause; each with the document that holds it. */
const IDENTIFIED: readonly (readonly [clause: string, document: string])[] = [
  ...MEMBERS.map(([clause, member]) => [clause, inlineDocument(member('id="i"'))] as const),
  ['4.1.2', inlineDocument(`${text('continuedAt="i"')}<ix:continuation id="i">y</ix:continuation>`)],
  ['6.1.2', inlineDocument(footnote('i'))],
  ['12.1.2', inlineDocument('', { references: REFERENCES.replace('s>', 's id="i">') })],
];

describe('faults of members of tuples', () => {
  for (const [clause, member] of MEMBERS) {
    it(`${clause}: a tuple that is not there, a member without an order or of another target`, () => {
      const missing = readDocuments(inlineDocument(member('tupleRef="z" order="1"')));
      assert.deepEqual(missing.codes, [`ix11.${clause}:tupleRefMissing`]);
      const within = (attributes: string) => `<ix:tuple name="e:P" tupleID="p">${member(attributes)}</ix:tuple>`;
      assert.deepEqual(readDocuments(inlineDocument(within(''))).codes, [`ix11.${clause}:tupleMemberOrderMissing`]);
      const apart = readDocuments(inlineDocument(within('order="1" target="t"'), OTHER_TARGET));
      assert.deepEqual(apart.codes, [`ix11.${clause}:tupleMemberDifferentTarget`]);
    });
  }
});

describe('ids in several documents', () => {
  for (const [clause, document] of IDENTIFIED) {
    it(`${clause}: stand at one element`, () => {
      const { codes } = readDocuments(inlineDocument('<p id="x"/>', { header: '' }), document, document);
      assert.ok(codes.includes(`ix11.${clause}:uniqueIxId`), codes.join(' '));
    });
  }
});

describe('faults of inline documents', () => {
  for (const [name, body, codes, parts] of ROWS) {
    it(`${name}: ${codes.join(', ')}, and nothing else is reported`, () => {
      const result = readDocuments(inlineDocument(body, parts));
      assert.deepEqual(result.codes, codes, JSON.stringify(result.diagnostics.map(({ message }) => message.en)));
      for (const { locations, spec } of result.diagnostics) {
        assert.ok(locations[0]?.line !== undefined && spec?.clause !== undefined);
      }
    });
  }

  it('3.3.1: the root is XHTML', () => {
    const { codes } = readDocuments('<html/>');
    assert.ok(codes.includes('ix11.3.3.1:rootElement'));
  });

  it('an ill-formed document gives one fault and no target document', () => {
    const { codes, targets } = readDocuments(inlineDocument('<p>'));
    assert.deepEqual(codes, ['pilu:xml-malformed']);
    assert.deepEqual(targets, []);
  });

  it('14.1.2: a context of one id in two documents', () => {
    const first = inlineDocument(text(''));
    const second = inlineDocument('', {
      header: `<ix:header><ix:resources>${context('c')}</ix:resources></ix:header>`,
    });
    assert.deepEqual(readDocuments(first, second).codes, ['ix11.14.1.2:resourceIdDuplication']);
  });

  it('11.1.2: a fact of one id in two documents', () => {
    const first = inlineDocument(text('id="f"'));
    const second = inlineDocument(text('id="f"'), { header: '' });
    assert.deepEqual(readDocuments(first, second).codes, ['ix11.11.1.2:uniqueIxId']);
  });

  it('every code of the specification is expected by a test of its clause', () => {
    const expected = new Set([
      ...ROWS.flatMap(([, , codes]) => codes),
      ...MEMBERS.flatMap(([clause]) =>
        ['tupleRefMissing', 'tupleMemberOrderMissing', 'tupleMemberDifferentTarget'].map(
          (name) => `ix11.${clause}:${name}`,
        ),
      ),
      ...IDENTIFIED.map(([clause]) => `ix11.${clause}:uniqueIxId`),
      ...['ix11.3.3.1:rootElement', 'ix11.14.1.2:resourceIdDuplication'],
    ]);
    const missing = Object.keys(ix11Codes.definitions).filter(
      (code) => code.startsWith('ix11.') && !expected.has(code),
    );
    assert.deepEqual(missing, []);
  });

  it('every message has its parameters filled in, in both languages', () => {
    for (const [, body, , parts] of ROWS) {
      for (const { message } of readDocuments(inlineDocument(body, parts)).diagnostics) {
        assert.doesNotMatch(message.en + message.zh, /\{\w+\}/);
      }
    }
  });

  it('a cyclic chain of 20,000 continuations ends', function () {
    this.timeout(20_000);
    const links = Array.from(
      { length: 20_000 },
      (_, n) => `<ix:continuation id="k${n}" continuedAt="k${(n + 1) % 20_000}">x</ix:continuation>`,
    );
    const { codes } = readDocuments(inlineDocument(text('continuedAt="k0"') + links.join('')));
    assert.deepEqual(new Set(codes), new Set(['ix11.11.1.2:continuationReferences', 'ix11.4.1.2:continuationCycle']));
  });
});
