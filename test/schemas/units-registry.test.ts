import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

interface Unit {
  readonly unitId: string;
  readonly namespace?: string;
  readonly itemType: string;
  readonly numeratorItemType?: string;
  readonly denominatorItemType?: string;
  readonly status: string;
}

const PUBLISHED = '../shared/normative/http/www.xbrl.org/utr/utr.xml';
const { units } = JSON.parse(readFileSync('schemas/xbrl/utr.json', 'utf8')) as { units: readonly Unit[] };

/** The properties that a rule reads, joined. */
function keyOf(unit: Unit): string {
  const { unitId, namespace = '', itemType, numeratorItemType = '', denominatorItemType = '', status } = unit;
  return [unitId, namespace, itemType, numeratorItemType, denominatorItemType, status].join(' | ');
}

function readPublishedUnits(text: string): string[] {
  const keys: string[] = [];
  let unit: Record<string, string> = {};
  let value = '';
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    if (tag.name === 'unit') unit = {};
    value = '';
  });
  parser.on('text', (part) => {
    value += part;
  });
  parser.on('closetag', (tag) => {
    if (tag.name !== 'unit') unit[tag.name === 'nsUnit' ? 'namespace' : tag.name] = value.trim();
    else keys.push(keyOf(unit as unknown as Unit));
  });
  parser.write(text).close();
  return keys.sort();
}

describe('units registry', () => {
  it('holds every unit of the published registry, and no other', function () {
    if (!existsSync(PUBLISHED)) {
      console.log(`      skipped: ${PUBLISHED} is absent`);
      this.skip();
    }
    assert.deepEqual(units.map(keyOf).sort(), readPublishedUnits(readFileSync(PUBLISHED, 'utf8')));
  });

  it('every row has a unit of a namespace, or a numerator and a denominator', () => {
    const wrong = units.filter((unit) => !unit.namespace && !(unit.numeratorItemType && unit.denominatorItemType));
    assert.deepEqual(wrong, []);
  });
});
