import assert from 'node:assert/strict';
import { buildTaxonomy } from '../../../src/dts/build-taxonomy.js';
import { item, linkbase, linkbaseRef, load, loc, locs, schema } from '../fixture.js';

const ROLE = 'http://example.com/role/r';
const ARCROLE = 'http://example.com/arcrole/a';
const LABEL_ROLE = 'http://www.xbrl.org/2008/role/label';
const ELEMENT_LABEL = 'http://xbrl.org/arcrole/2008/element-label';
const LABEL_SCHEMA = 'http://www.xbrl.org/2008/generic-label.xsd';

const roleRef = (uri: string, href: string) =>
  `<link:roleRef xlink:type="simple" roleURI="${uri}" xlink:href="${href}"/>`;
const arcroleRef = (uri: string, href: string) =>
  `<link:arcroleRef xlink:type="simple" arcroleURI="${uri}" xlink:href="${href}"/>`;
const arc = (from: string, to: string, arcrole = ARCROLE) =>
  `<gen:arc xlink:type="arc" xlink:arcrole="${arcrole}" xlink:from="${from}" xlink:to="${to}"/>`;
const label = (role: string) =>
  `<label:label xlink:type="resource" xlink:label="l" xlink:role="${role}" xml:lang="en">Text</label:label>`;
const link = (body: string, role = 'http://www.xbrl.org/2003/role/link') =>
  `<gen:link xmlns:gen="http://xbrl.org/2008/generic" xmlns:label="http://xbrl.org/2008/label" xlink:type="extended" xlink:role="${role}">${body}</gen:link>`;

function loadLinks(body: string, usedOn: string, cycles = 'any') {
  const declarations = `<link:roleType xmlns:gen="http://xbrl.org/2008/generic" id="r" roleURI="${ROLE}"><link:usedOn>${usedOn}</link:usedOn></link:roleType>
    <link:arcroleType xmlns:gen="http://xbrl.org/2008/generic" id="a" arcroleURI="${ARCROLE}" cyclesAllowed="${cycles}"><link:usedOn>${usedOn === 'gen:link' ? 'gen:arc' : usedOn}</link:usedOn></link:arcroleType>`;
  const imports =
    '<xs:import namespace="http://xbrl.org/2008/generic" schemaLocation="http://www.xbrl.org/2008/generic-link.xsd"/>' +
    `<xs:import namespace="http://xbrl.org/2008/label" schemaLocation="${LABEL_SCHEMA}"/>`;
  return load({
    'a.xsd': schema(imports + item('one') + item('two'), linkbaseRef('l.xml') + declarations),
    'l.xml': linkbase(body),
  });
}

const REFS = roleRef(ROLE, 'a.xsd#r') + arcroleRef(ARCROLE, 'a.xsd#a');

describe('generic links (Generic Links 1.0)', () => {
  for (const [code, what, body, usedOn, cycles] of [
    [undefined, 'declared roles', REFS + link(locs('one', 'two') + arc('one', 'two'), ROLE), 'gen:link', 'none'],
    ['xbrlgene:nonAbsoluteLinkRoleURI', 'a relative role', link('', 'role'), 'gen:link', 'any'],
    ['xbrlgene:missingRoleRefForLinkRole', 'a role without a roleRef', link('', ROLE), 'gen:link', 'any'],
    ['xbrlgene:missingLinkRoleUsedOnValue', 'a role of another element', REFS + link('', ROLE), 'link:label', 'any'],
    ['xbrlgene:nonAbsoluteResourceRoleURI', 'a relative role of a resource', link(label('role')), 'gen:link', 'any'],
    [
      'xbrlgene:missingRoleRefForResourceRole',
      'a resource role without a roleRef',
      link(label(ROLE)),
      'gen:link',
      'any',
    ],
    [
      'xbrlgene:missingResourceRoleUsedOnValue',
      'a resource role of another element',
      REFS + link(label(ROLE)),
      'gen:link',
      'any',
    ],
    [
      'xbrlgene:nonAbsoluteArcRoleURI',
      'a relative arcrole',
      link(locs('one', 'two') + arc('one', 'two', 'arcrole')),
      'gen:link',
      'any',
    ],
    [
      'xbrlgene:missingRoleRefForArcRole',
      'an arcrole without an arcroleRef',
      link(locs('one', 'two') + arc('one', 'two')),
      'gen:link',
      'any',
    ],
    [
      'xbrlgene:missingArcRoleUsedOnValue',
      'an arcrole of another element',
      REFS + link(locs('one', 'two') + arc('one', 'two')),
      'link:labelArc',
      'any',
    ],
    [
      'xbrlgene:violatedCyclesConstraint',
      'a cycle',
      REFS + link(locs('one', 'two') + arc('one', 'two') + arc('two', 'one')),
      'gen:link',
      'undirected',
    ],
  ] as const) {
    it(`${code ?? 'valid'}: ${what}`, async () => {
      const { codes } = await loadLinks(body, usedOn, cycles);
      assert.deepEqual(codes, code === undefined ? [] : [code]);
    });
  }

  it('generic labels are labels of concepts and of roles', async () => {
    const refs =
      roleRef(LABEL_ROLE, `${LABEL_SCHEMA}#standard-label`) +
      arcroleRef(ELEMENT_LABEL, `${LABEL_SCHEMA}#element-label`);
    const body =
      refs +
      link(
        loc('a.xsd#r', 'role') +
          locs('one') +
          label(LABEL_ROLE) +
          arc('role', 'l', ELEMENT_LABEL) +
          arc('one', 'l', ELEMENT_LABEL),
      );
    const { dts, codes } = await loadLinks(body, 'gen:link');
    assert.deepEqual(codes, []);
    const taxonomy = buildTaxonomy(dts);
    const expected = [{ role: LABEL_ROLE, language: 'en', text: 'Text' }];
    assert.deepEqual(taxonomy.roleTypes.get(ROLE)?.labels, expected);
    assert.deepEqual([...taxonomy.labels.values()], [expected]);
  });
});
