import assert from 'node:assert/strict';
import { unitOf } from '../../src/datatypes/unit.js';
import { expandedName } from '../../src/names/expanded-name.js';
import { NS } from '../../src/names/namespaces.js';
import { formatEntity, parseEntity } from '../../src/oim/entity-text.js';
import { formatValue, parseValue } from '../../src/oim/fact-value.js';
import { formatPeriod, parsePeriod } from '../../src/oim/period-text.js';
import { allocatePrefixes } from '../../src/oim/prefix-allocation.js';
import { formatUnit, parseUnit } from '../../src/oim/unit-text.js';

const cny = expandedName(NS.iso4217, 'CNY');
const shares = expandedName(NS.xbrli, 'shares');
const kWh = expandedName(NS.utr, 'kWh');
const names = allocatePrefixes([
  NS.iso4217,
  NS.xbrli,
  NS.utr,
  'http://standards.iso.org/iso/17442',
  'https://e.org/tax/esg/2024',
]);

describe('texts of aspects (OIM Common 1.0)', () => {
  it('periods are dateTimes, or two with a slash; forever is left out', () => {
    const year = { kind: 'duration', start: '2023-01-01T00:00:00', end: '2024-01-01T00:00:00' } as const;
    assert.equal(formatPeriod(year), '2023-01-01T00:00:00/2024-01-01T00:00:00');
    assert.deepEqual(parsePeriod('2023-01-01T00:00:00/2024-01-01T00:00:00'), year);
    assert.deepEqual(parsePeriod('2024-01-01T00:00:00'), { kind: 'instant', instant: '2024-01-01T00:00:00' });
    assert.equal(formatPeriod({ kind: 'forever' }), undefined);
    for (const wrong of [
      '2023',
      '2023-12-31',
      '2023-02-29T00:00:00',
      '2024-01-01T00:00:00/2023-01-01T00:00:00',
      '2023-01-01T24:00:00',
      '2023-01-01T00:00:00Z',
      '',
    ])
      assert.equal(parsePeriod(wrong), undefined, wrong);
  });

  it('units are sorted QNames, with parentheses where several are divided; pure is left out', () => {
    const texts = new Map([
      [unitOf([cny]), 'iso4217:CNY'],
      [unitOf([cny], [shares]), 'iso4217:CNY/xbrli:shares'],
      [unitOf([kWh, cny]), 'iso4217:CNY*utr:kWh'],
      [unitOf([kWh, cny], [shares, kWh]), '(iso4217:CNY*utr:kWh)/(utr:kWh*xbrli:shares)'],
    ]);
    for (const [unit, text] of texts) {
      assert.equal(formatUnit(unit, names), text);
      assert.deepEqual(parseUnit(text, names.prefixes), unit);
    }
    assert.equal(formatUnit(unitOf([expandedName(NS.xbrli, 'pure')]), names), undefined);
    for (const wrong of ['CNY', 'x:CNY', 'iso4217:CNY/', 'a/b/c', ''])
      assert.equal(parseUnit(wrong, names.prefixes), undefined);
  });

  it('entities are SQNames, whose identifier may be no name', () => {
    const entity = { scheme: 'http://standards.iso.org/iso/17442', identifier: '1:2' };
    assert.equal(formatEntity(entity, names), 'lei:1:2');
    assert.deepEqual(parseEntity('lei:1:2', names.prefixes), entity);
    for (const wrong of ['lei', 'lei:', ':1', 'cik:1'])
      assert.equal(parseEntity(wrong, names.prefixes), undefined, wrong);
  });

  it('enumeration values are QNames outside and expanded name URIs in the model', () => {
    const uri = 'https://e.org/tax/esg/2024';
    assert.equal(formatValue(`${uri}#B ${uri}#A`, 'enumerationSet', names.qname), 'esg:A esg:B');
    assert.equal(parseValue('esg:B esg:A', 'enumerationSet', names.prefixes), `${uri}#A ${uri}#B`);
    assert.equal(parseValue('esg:A', 'enumeration', names.prefixes), `${uri}#A`);
    assert.equal(parseValue('A', 'enumeration', names.prefixes), undefined);
    assert.equal(parseValue('', 'enumerationSet', names.prefixes), '');
    assert.equal(parseValue('esg:A', 'QName', names.prefixes), `{${uri}}A`);
  });
});

describe('allocation of prefixes', () => {
  it('takes customary, then preferred, then short names, and never two namespaces for one prefix', () => {
    const { prefixes } = allocatePrefixes(
      ['https://a.org/esg/2023', NS.xbrli, 'https://b.org/esg', 'https://c.org/x', 'https://d.org/xbrli', 'urn:1:2'],
      new Map([['https://c.org/x', 'esg']]),
    );
    assert.deepEqual(
      [...prefixes],
      [
        ['esg2', 'https://a.org/esg/2023'],
        ['xbrli', NS.xbrli],
        ['esg3', 'https://b.org/esg'],
        ['esg', 'https://c.org/x'],
        ['xbrli2', 'https://d.org/xbrli'],
        ['ns', 'urn:1:2'],
      ],
    );
  });
});
