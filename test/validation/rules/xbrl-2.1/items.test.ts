import assert from 'node:assert/strict';
import { codesOf, context, element, item, judgeInstance, MONETARY, unit } from '../../instance-fixture.js';

const elements = [
  element('Revenue', MONETARY),
  element('Assets', { ...MONETARY, 'xbrli:periodType': 'instant' }),
  element('Shares', { type: 'xbrli:sharesItemType' }),
  element('Policy'),
  element('Ratio', { type: 'xbrli:fractionItemType' }),
];
const frame = [context('c'), unit('u', 'iso4217:CNY'), unit('s', 'xbrli:shares')];
const codes = (...body: readonly string[]) => codesOf(judgeInstance(elements, [], ...frame, ...body));

describe('items of instances', () => {
  it('a right instance reports nothing', async () => {
    const fraction = '<xbrli:numerator>1</xbrli:numerator><xbrli:denominator>3</xbrli:denominator>';
    const facts = [
      item('Revenue', '1', 'decimals="0"'),
      item('Policy', 'x'),
      item('Shares', '1', 'precision="1"').replace('unitRef="u"', 'unitRef="s"'),
      item('Ratio', fraction, 'unitRef="u"'),
      item('Revenue', '', 'xsi:nil="true" unitRef="u"'),
    ];
    assert.deepEqual(await judgeInstance(elements, [], ...frame, ...facts), []);
  });

  it('knownFact: an undeclared element is told with the nearest concept, at its place', async () => {
    const told = (await judgeInstance(elements, [], ...frame, item('Polcy', 'x'))).find(
      ({ code }) => code === 'xbrl.4.6:notDeclared',
    );
    assert.equal(told?.suggestions?.[0]?.en, 'Did you mean Policy?');
    assert.equal(told?.locations[0]?.line, 9);
  });

  it('knownFact: a namespace that the taxonomy knows nothing of is told once, with how many facts are in it', async () => {
    const strange = (name: string) => item(name, 'x').replaceAll('t:', 'z:').replace(' ', ' xmlns:z="urn:z" ');
    const told = await judgeInstance(elements, [], ...frame, strange('A'), strange('B'), strange('A'));
    const rules = told.filter(({ code }) => code.startsWith('xbrl.'));
    assert.deepEqual(
      rules.map(({ code, params, locations: [place] }) => [code, params, place?.line]),
      [['xbrl.4.6:namespaceNotDeclared', { namespace: 'urn:z', count: 3, element: 'A' }, 9]],
    );
  });

  it('itemReferences: contexts and units are there, of the kind referred to', async () => {
    const contextOfUnit = item('Policy', 'x').replace('"c"', '"u"');
    assert.deepEqual(await codes(contextOfUnit), ['xbrl.4.6.1:contextRefUnresolved']);
    const unitOfContext = item('Revenue', '1', 'decimals="0"').replace('"u"', '"c"');
    assert.deepEqual(await codes(unitOfContext), ['xbrl.4.6.2:unitRefUnresolved']);
    const none = item('Revenue', '1', 'decimals="0"').replace(' unitRef="u"', '');
    assert((await codes(none)).includes('xbrl.4.6.2:unitMissing'));
    assert((await codes(item('Policy', 'x', 'unitRef="u"'))).includes('xbrl.4.6.2:unitMisplaced'));
  });

  it('itemAccuracy: a number has one of decimals and precision, nil and fractions neither', async () => {
    assert.deepEqual(await codes(item('Revenue', '1', 'unitRef="u"')), ['xbrl.4.6.3:accuracyMissing']);
    assert.deepEqual(await codes(item('Revenue', '1', 'decimals="0" precision="1"')), ['xbrl.4.6.3:accuracyTwice']);
    assert.deepEqual(await codes(item('Revenue', '', 'xsi:nil="true" decimals="0"')), ['xbrl.4.6.3:accuracyOnNil']);
    const fraction = '<xbrli:numerator>1</xbrli:numerator><xbrli:denominator>3</xbrli:denominator>';
    assert((await codes(item('Ratio', fraction, 'decimals="0"'))).includes('xbrl.4.6.3:accuracyMisplaced'));
  });

  it('an item with attributes of XLink is judged like any other', async () => {
    const linked = item('Revenue', '1', 'unitRef="u" xlink:type="simple" xlink:href="#c"');
    assert.deepEqual(await codes(linked), ['xbrl.4.6.3:accuracyMissing']);
  });

  it('itemPeriod: the period is of the type of the concept, and ends after it starts', async () => {
    const instant = context('i', { period: '<xbrli:instant>2024-12-31</xbrli:instant>' });
    const assets = item('Assets', '1', 'decimals="0"');
    assert.deepEqual(await codes(instant, assets.replace('"c"', '"i"')), []);
    assert.deepEqual(await codes(assets), ['xbrl.4.7.2:periodTypeMismatch']);
    const forever = context('f', { period: '<xbrli:forever/>' });
    assert.deepEqual(await codes(forever, assets.replace('"c"', '"f"')), ['xbrl.4.7.2:periodTypeMismatch']);
    const days = (start: string, end: string) =>
      context('d', { period: `<xbrli:startDate>${start}</xbrli:startDate><xbrli:endDate>${end}</xbrli:endDate>` });
    // An end date is the end of its day: one day is a period.
    assert.deepEqual(await codes(days('2024-01-01', '2024-01-01')), []);
    assert.deepEqual(await codes(days('2024-01-02', '2024-01-01')), ['xbrl.4.7.2:endNotAfterStart']);
    assert.deepEqual(await codes(days('2024-01-01', '2024-01-01T00:00:00')), ['xbrl.4.7.2:endNotAfterStart']);
  });

  it('itemPeriod: what is no date is told where it stands', async () => {
    const wrong = context('d', {
      period: '\n<xbrli:startDate>2024-02-30</xbrli:startDate>\n<xbrli:endDate>soon</xbrli:endDate>',
    });
    const told = (await judgeInstance(elements, [], ...frame, wrong)).filter(({ code }) => code.startsWith('xbrl.'));
    assert.deepEqual(
      told.map(({ code, params, locations: [place] }) => [code, params['value'], place?.line]),
      [
        ['xbrl.4.7.2:dateMalformed', '2024-02-30', 10],
        ['xbrl.4.7.2:dateMalformed', 'soon', 11],
      ],
    );
  });

  it('contextContent: segments and scenarios hold nothing that is or stands for XBRL', async () => {
    const inside = '<t:Policy contextRef="c">x</t:Policy>';
    assert((await codes(context('x', { segment: inside }))).includes('xbrl.4.7.3.2:segmentContent'));
    assert(
      (await codes(context('x', { scenario: '<xbrli:measure>xbrli:pure</xbrli:measure>' }))).includes(
        'xbrl.4.7.4:scenarioContent',
      ),
    );
    const undeclared = '<o:any xmlns:o="https://example.org/o">x</o:any>';
    assert.deepEqual(await codes(context('x', { segment: undeclared, scenario: undeclared })), []);
  });

  it('unitMeasures: money is in a currency, shares in shares, units are in simplest form', async () => {
    const revenue = (unitRef: string) => item('Revenue', '1', 'decimals="0"').replace('"u"', `"${unitRef}"`);
    assert.deepEqual(await codes(revenue('s')), ['xbrl.4.8.2:monetaryUnit']);
    assert.deepEqual(await codes(unit('x', 'iso4217:yuan'), revenue('x')), ['xbrl.4.8.2:monetaryUnit']);
    assert.deepEqual(await codes(unit('x', 'iso4217:CNY', 'iso4217:CNY'), revenue('x')), ['xbrl.4.8.2:monetaryUnit']);
    assert.deepEqual(await codes(item('Shares', '1', 'decimals="0"')), ['xbrl.4.8.2:sharesUnit']);
    assert.deepEqual(await codes(unit('x', 'xbrli:impure')), ['xbrl.4.8.2:measureUnknown']);
    const divide = `<xbrli:unit id="x"><xbrli:divide>
      <xbrli:unitNumerator><xbrli:measure>t:km</xbrli:measure><xbrli:measure>t:h</xbrli:measure></xbrli:unitNumerator>
      <xbrli:unitDenominator><xbrli:measure>t:h</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>`;
    assert.deepEqual(await codes(divide), ['xbrl.4.8.4:measureOnBothSides']);
  });
});
