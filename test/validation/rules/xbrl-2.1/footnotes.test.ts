import assert from 'node:assert/strict';
import { codesOf, context, element, item, judgeInstance, roleUri } from '../../instance-fixture.js';

const link = (content: string, role = 'http://www.xbrl.org/2003/role/link') =>
  `<link:footnoteLink xlink:type="extended" xlink:role="${role}">${content}</link:footnoteLink>`;
const loc = (href: string, label = 'fact') =>
  `<link:loc xlink:type="locator" xlink:href="${href}" xlink:label="${label}"/>`;
const note = (attributes = 'xml:lang="en"', label = 'note') =>
  `<link:footnote xlink:type="resource" xlink:label="${label}" ${attributes}>note</link:footnote>`;
const arc = (from = 'fact', to = 'note') =>
  `<link:footnoteArc xlink:type="arc" xlink:arcrole="http://www.xbrl.org/2003/arcrole/fact-footnote" xlink:from="${from}" xlink:to="${to}"/>`;
const frame = [context('c'), item('Text', 'x', 'id="f"')];
const judge = (...body: readonly string[]) => codesOf(judgeInstance([element('Text')], [], ...frame, ...body));

describe('footnotes (XBRL 2.1, 4.11)', () => {
  it('join facts of this instance, by an id, a file name, or a position', async () => {
    for (const href of ['#f', 'i.xbrl#f', '#element(f)', '#element(/1/3)']) {
      assert.deepEqual(await judge(link(loc(href) + note() + arc())), [], href);
    }
  });
  it('locators are link:loc and point at facts, nothing else', async () => {
    for (const href of ['#c', 'other.xbrl#f', '#element(/1/2)', '#nothing']) {
      assert.deepEqual(await judge(link(loc(href) + note() + arc())), ['xbrl.4.11.1.1:locatorTarget'], href);
    }
    const custom = '<t:loc xlink:type="locator" xlink:href="#f" xlink:label="fact"/>';
    assert((await judge(link(custom + note() + arc()))).includes('xbrl.4.11.1.1:locatorElement'));
  });
  it('arcs lead from facts to footnotes of the same link', async () => {
    assert.deepEqual(await judge(link(loc('#f') + note() + arc('note', 'fact'))), ['xbrl.4.11.1.3.1:footnoteArc']);
    assert.deepEqual(await judge(link(loc('#f') + note() + arc('fact', 'elsewhere'))), ['xbrl.3.5.3.9.2:arcEndpoint']);
  });
  it('footnotes have a language, their own or from around', async () => {
    assert.deepEqual(await judge(link(loc('#f') + note('') + arc())), ['xbrl.4.11.1.2:footnoteLanguage']);
  });
  it('roles that are not standard need a roleRef', async () => {
    const roleRef = `<link:roleRef xlink:type="simple" roleURI="${roleUri('a')}" xlink:href="t.xsd#role-a"/>`;
    const footnote = link(loc('#f') + note() + arc(), roleUri('a'));
    assert.deepEqual(await codesOf(judgeInstance([element('Text')], [], roleRef, ...frame, footnote)), []);
    assert.deepEqual(await judge(footnote), ['xbrl.3.5.2.4:roleRefMissing']);
  });
});
