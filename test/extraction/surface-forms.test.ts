import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { parseChineseDate } from '../../src/datatypes/chinese-date.js';
import { foldText } from '../../src/documents/fold-character.js';
import { DENIAL } from '../../src/extraction/grammar/negation.js';
import { findQuantities, type Quantity } from '../../src/extraction/grammar/quantity.js';

const FORMS = '../shared/reports/surface-forms.json';

interface Row {
  readonly group: string;
  readonly form: string;
  readonly examples: readonly string[];
}

type Check = (words: string) => boolean;

const isDate =
  (kind: string): Check =>
  (words) =>
    parseChineseDate(words)?.kind === kind;
/** The words hold one quantity, and it is such a one. */
const isQuantity =
  (test: (quantity: Quantity) => boolean): Check =>
  (words) => {
    const [quantity, ...more] = findQuantities(words);
    return quantity !== undefined && more.length === 0 && test(quantity);
  };
const ofUnit = (name: string): Check => isQuantity(({ unit }) => unit?.class === name);

/** How the grammar reads each kind of form, by the beginning of its name. */
const READINGS: readonly (readonly [form: string, check: Check])[] = [
  ['ASCII full date', isDate('day')],
  ['year-month', isDate('month')],
  ['year only', isDate('year')],
  ['Chinese-numeral date with 〇', isDate('year')],
  ['Chinese-numeral date with 零', isDate('year')],
  ['dotted/slashed date', isDate('day')],
  ['comma thousands', isQuantity(() => true)],
  ['full-width comma inside number', isQuantity(() => true)],
  ['plain digits', isQuantity(() => true)],
  ['percent sign', ofUnit('percent')],
  ['full-width percent', ofUnit('percent')],
  ['个百分点', ofUnit('percentagePoint')],
  // No amount, whatever its numerals.
  ['ordinal 第八次', (words) => findQuantities(words).every(({ ordinal }) => ordinal)],
  ['万元', ofUnit('money')],
  ['亿元', ofUnit('money')],
  ['plain 元', ofUnit('money')],
  ['千元 / 百万元', ofUnit('money')],
  ['foreign currency', ofUnit('money')],
  ['余/多 after number', isQuantity(({ qualifier }) => qualifier === 'over')],
  ['range A-B', (words) => findQuantities(words).every(({ range }) => range)],
  ['未发生', (words) => words.search(DENIAL) >= 0],
  ['不存在', (words) => words.search(DENIAL) >= 0],
  ['人次', ofUnit('participation')],
  ['千瓦时', ofUnit('energy')],
];

describe('surface forms of reports', () => {
  for (const [form, check] of READINGS) {
    it(`${form}: every example is read`, function () {
      if (!existsSync(FORMS)) {
        console.log(`      skipped: ${FORMS} is absent`);
        this.skip();
      }
      const { rows } = JSON.parse(readFileSync(FORMS, 'utf8')) as { rows: readonly Row[] };
      const row = rows.find((one) => one.form.startsWith(form));
      assert.ok(row && row.examples.length > 0);
      assert.deepEqual(
        row.examples.filter((words) => !check(foldText(words))),
        [],
      );
    });
  }
});
