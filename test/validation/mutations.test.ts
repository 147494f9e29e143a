import assert from 'node:assert/strict';
import {
  arc,
  context,
  dimension,
  documentsOf,
  element,
  hypercube,
  item,
  judgeDocuments,
  MONETARY,
  unit,
} from './instance-fixture.js';

const documents = documentsOf(
  [
    ...[element('Total', MONETARY), element('Part', MONETARY), element('Domain'), element('Member'), element('Text')],
    ...[hypercube('Cube'), dimension('Dim'), dimension('Typed', { 'xbrldt:typedDomainRef': '#code' })],
    '<xs:element name="code" id="code" type="xs:integer"/>',
  ],
  [
    arc('summationItem', 'Total', 'Part', { weight: '1' }),
    arc('hasHypercubeAll', 'Text', 'Cube', { 'xbrldt:contextElement': 'scenario', 'xbrldt:closed': 'true' }),
    ...[arc('hypercubeDimension', 'Cube', 'Dim'), arc('dimensionDomain', 'Dim', 'Domain')],
    ...[arc('domainMember', 'Domain', 'Member'), arc('hypercubeDimension', 'Cube', 'Typed')],
  ],
  context('c'),
  context('d', {
    scenario:
      '<xbrldi:explicitMember dimension="t:Dim">t:Member</xbrldi:explicitMember>' +
      '<xbrldi:typedMember dimension="t:Typed"><t:code>1</t:code></xbrldi:typedMember>',
  }),
  unit('u', 'iso4217:CNY'),
  item('Total', '3', 'id="f" decimals="0"'),
  item('Part', '3', 'decimals="0"'),
  item('Text', 'x').replace('"c"', '"d"'),
  `<link:footnoteLink xlink:type="extended" xlink:role="http://www.xbrl.org/2003/role/link">
    <link:loc xlink:type="locator" xlink:href="#f" xlink:label="f"/>
    <link:footnote xlink:type="resource" xlink:label="n" xml:lang="en">note</link:footnote>
    <link:footnoteArc xlink:type="arc" xlink:arcrole="http://www.xbrl.org/2003/arcrole/fact-footnote" xlink:from="f" xlink:to="n"/>
  </link:footnoteLink>`,
);

/** The same numbers on every run. */
function createRandom(): (below: number) => number {
  let state = 20_030_731;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

function mutate(text: string, random: (below: number) => number): string {
  const replace = (match: RegExpExecArray, by: string) =>
    text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
  const pick = (pattern: RegExp): RegExpExecArray => {
    const all = [...text.matchAll(pattern)];
    return all[random(all.length)] as RegExpExecArray;
  };
  switch (random(5)) {
    case 0: {
      const at = random(text.length);
      return text.slice(0, at) + String.fromCharCode(32 + random(95)) + text.slice(at + 1);
    }
    case 1:
      return replace(pick(/<[^>]+>/g), '');
    case 2: {
      const whole = pick(/<([\w:]+)[^>]*>[^<]*<\/\1>/g);
      return replace(whole, random(2) === 0 ? '' : whole[0] + whole[0]);
    }
    case 3:
      return replace(pick(/="[^"]*"/g), pick(/="[^"]*"/g)[0]);
    default:
      return replace(pick(/ [\w:]+="[^"]*"/g), '');
  }
}

describe('mutations of a valid instance and its taxonomy', () => {
  it('the original reports nothing', async () => assert.deepEqual(await judgeDocuments('i.xbrl', documents), []));

  it('whatever they are, they are judged: no crash', async () => {
    const random = createRandom();
    let faulty = 0;
    for (let round = 0; round < 200; round++) {
      const path = round % 2 === 0 ? 'i.xbrl' : 't.xsd';
      const changed = { ...documents, [path]: mutate(documents[path]!, random) };
      if ((await judgeDocuments('i.xbrl', changed)).length > 0) faulty++;
    }
    assert(faulty > 100, `${faulty} of 200 were found faulty`);
  });
});
