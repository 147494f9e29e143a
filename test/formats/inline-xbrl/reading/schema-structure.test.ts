import assert from 'node:assert/strict';
import { inlineDocument, readDocuments } from './inline-document.js';

const text = (attributes: string) => `<ix:nonNumeric name="e:T" contextRef="c" ${attributes}>x</ix:nonNumeric>`;
const header = (attributes: string) => `<div><ix:header ${attributes}/></div>`;
const references = (attributes: string) =>
  `<div><ix:header><ix:references target="q" ${attributes}><link:schemaRef xlink:type="simple" xlink:href="t.xsd"/></ix:references></ix:header></div>`;
const footnote = (attributes: string) => `<p><ix:footnote id="f" xml:lang="en" ${attributes}>x</ix:footnote></p>`;
const HINT = 'xsi:schemaLocation="urn:a a.xsd"';

const SOUND: Readonly<Record<string, string>> = {
  'a hint of a schema on an element that has no attributes': header(HINT),
  'a hint of a schema on XHTML': `<p ${HINT}>x</p>`,
  'a fact that keeps its blanks': text('xml:space="preserve"'),
  'a role of a footnote': footnote('footnoteRole="http://example.org/role"'),
  'a quotation with a paragraph': '<blockquote><p>x</p></blockquote>',
};

const WRONG: Readonly<Record<string, string>> = {
  'a fact of another type': text('xsi:type="xbrli:stringItemType"'),
  'a paragraph of another type': '<p xsi:type="e:paragraph">x</p>',
  'references that may be nil': references('xsi:nil="false"'),
  'blanks that are neither kept nor not': text('xml:space="some"'),
  'an id of the XML namespace that is no name': text('xml:id="1"'),
  'a base that is no URI': text('xml:base="%"'),
  'a role that is no URI': footnote('footnoteRole="%zz"'),
  'an empty quotation': '<blockquote> </blockquote>',
  'an empty form': '<form action="a"/>',
  'an empty map': '<p><map id="m"/></p>',
  'a link in a label': '<form action="a"><p><label><a href="b">x</a></label></p></form>',
};

describe('the schema of Inline XBRL (3.4)', () => {
  for (const [what, body] of Object.entries(SOUND)) {
    it(`allows ${what}`, () => assert.deepEqual(readDocuments(inlineDocument(body)).codes, []));
  }
  for (const [what, body] of Object.entries(WRONG)) {
    it(`refuses ${what}`, () => assert.deepEqual(readDocuments(inlineDocument(body)).codes, ['html:syntaxError']));
  }
});
