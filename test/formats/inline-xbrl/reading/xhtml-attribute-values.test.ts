import assert from 'node:assert/strict';
import { inlineDocument, readDocuments } from './inline-document.js';

const cell = (attribute: string) => `<table><tr><td id="head">x</td><td ${attribute}>x</td></tr></table>`;
const table = (attribute: string) => `<table ${attribute}><tr><td>x</td></tr></table>`;
const column = (attribute: string) => `<table><col ${attribute}/><tr><td>x</td></tr></table>`;
const link = (attribute: string) => `<p><a href="#a" ${attribute}>x</a></p>`;
const form = (attribute: string) => `<form action="a" ${attribute}><p>x</p></form>`;
const input = (attribute: string) => `<form action="a"><p id="head"><input ${attribute}/></p></form>`;
const edit = (attribute: string) => `<p><del ${attribute}>x</del></p>`;
const image = (attribute: string) => `<p><map id="head"><area alt=""/></map><img src="a" alt="" ${attribute}/></p>`;
const label = (attribute: string) => `<form action="a"><p id="head"><label ${attribute}>x</label></p></form>`;
const pre = (attribute: string) => `<pre ${attribute}>x</pre>`;
const words = (attribute: string) => `<p ${attribute}>x</p>`;

const ROWS: readonly (readonly [body: (attribute: string) => string, sound: string[], wrong: string[]])[] = [
  [cell, ['colspan="2"', 'rowspan=" 1 "', 'align="right"', 'align="char"', 'valign="middle"'], []],
  [cell, ['scope="rowgroup"', 'charoff="50%"', 'char="."', 'headers="head"'], ['colspan="x"', 'rowspan="-1"']],
  [cell, [], ['align="middle"', 'valign="center"', 'scope="cell"', 'headers="nowhere"', 'headers="head nowhere"']],
  [table, ['width="99.5%"', 'border="0"', 'frame="hsides"', 'rules="all"'], ['width="9px"', 'border="thin"']],
  [table, ['class="a b"', 'cellpadding="1"'], ['frame="both"', 'rules="yes"', 'cellpadding="1em"', 'class="50%"']],
  [column, ['width="2*"', 'span="2"'], ['width="2em"', 'span="two"']],
  [link, ['tabindex="1"', 'accesskey="a"', 'hreflang="en-GB"', 'rel="next nofollow"', 'shape="rect"'], []],
  [link, [], ['tabindex="-1"', 'accesskey="ab"', 'hreflang="english!"', 'rel="a%"', 'shape="oval"']],
  [form, ['method="post"'], ['method="delete"', 'method="GET"']],
  [input, ['type="text"', 'checked="checked"', 'maxlength="3"'], ['type="date"', 'checked="true"', 'size="x"']],
  [edit, ['datetime="2024-01-31T00:00:00Z"', 'cite="a#b"'], ['datetime="2024-01-31"', 'cite="50%"']],
  [image, ['usemap="head"', 'width="10%"', 'ismap="ismap"'], ['usemap="#head"', 'height="tall"']],
  [label, ['for="head"'], ['for="nowhere"']],
  [pre, ['xml:space="preserve"', 'xml:space="default"'], ['xml:space="none"']],
  [words, ['xml:lang="zh"', 'dir="rtl"', 'align="anything"'], ['xml:space="preserve"', 'xml:id="a"', 'dir="up"']],
];

describe('values of XHTML attributes (Inline XBRL 1.1, 3.4)', () => {
  for (const [body, sound, wrong] of ROWS) {
    for (const attribute of sound) {
      it(`${attribute} is taken`, () => assert.deepEqual(readDocuments(inlineDocument(body(attribute))).codes, []));
    }
    for (const attribute of wrong) {
      it(`${attribute} is refused on ${/<(\w+) [^<]*@/.exec(body('@'))?.[1]}`, () =>
        assert.deepEqual(readDocuments(inlineDocument(body(attribute))).codes, ['html:syntaxError']));
    }
  }

  it('the version of the document type, where it is told, is that of Inline XBRL', () => {
    const version = (text: string) => readDocuments(inlineDocument('', { html: `version="${text}"` })).codes;
    assert.deepEqual(version('-//XBRL International//DTD XHTML Inline XBRL 1.1//EN'), []);
    assert.deepEqual(version('5'), ['html:syntaxError']);
  });
});
