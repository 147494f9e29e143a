import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { formatDefinitionUnit } from './unit-text.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';

const DICTIONARY = '../shared/taxonomy';

/** Rows of a tab-separated file by column name. */
function rows(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(`${DICTIONARY}/${file}`, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

describe('the taxonomy source and the data-point dictionary', function () {
  before(function () {
    if (existsSync(DICTIONARY)) return;
    console.log('      skipped: ../shared/taxonomy is not there');
    this.skip();
  });

  it('agree in every concept: order, labels, type, period, unit, balance, axes, topic', () => {
    const { about, sections, axes } = readPackageTaxonomy().definition;
    const kinds = new Map(axes.map(({ name, kind }) => [name, kind]));
    const ours = sections.flatMap(({ section, concepts }) =>
      concepts.map((concept) => ({
        name: concept.name,
        label_zh: concept.zh,
        label_en: concept.en,
        section,
        topic: String(concept.topic ?? ''),
        type: concept.type,
        period: concept.period,
        balance_or_unit: [concept.unit, concept.balance].filter(Boolean).join(' '),
        axes: (concept.axes ?? []).map((axis) => (kinds.get(axis) === 'typed' ? `${axis} (typed)` : axis)).join(', '),
      })),
    );
    const theirs = rows('data-points.tsv').map(({ references: _, notes: __, ...row }) => row);
    assert.equal(theirs.length, 424);
    assert.deepEqual(ours.sort(bySection), theirs.sort(bySection));
    assert.deepEqual(
      about.sections.map(({ name }) => name),
      [...new Set(rows('data-points.tsv').map(({ section }) => section))],
    );
  });

  it('agree in every reference', () => {
    const { about, sections } = readPackageTaxonomy().definition;
    const topics = new Map(about.topics.map(({ number, references = [] }) => [number, references]));
    const ours = new Map(
      sections.flatMap(({ concepts }) =>
        concepts.map((concept) => [
          concept.name,
          [
            ...(concept.references ?? []).map(({ document, article, paragraph }) => ({ document, article, paragraph })),
            ...(topics.get(concept.topic ?? 0) ?? []).map(({ document, sections: cited }) => ({ document, cited })),
          ].map((reference) => JSON.stringify(reference)),
        ]),
      ),
    );
    for (const { name = '', references = '' } of rows('data-points.tsv')) {
      const theirs = references.split(';').filter(Boolean).map(parseReference);
      assert.deepEqual(ours.get(name), theirs, name);
    }
  });

  it('agree in every member', () => {
    const ours = readPackageTaxonomy().definition.axes.flatMap((axis) =>
      axis.kind === 'typed'
        ? []
        : axis.members.map(({ name, zh, en }) => ({ axis: axis.name, member: name, label_zh: zh, label_en: en })),
    );
    assert.equal(ours.length, 201);
    assert.deepEqual(ours, rows('members.tsv'));
  });

  it('agree in every value of an enumeration', () => {
    const ours = readPackageTaxonomy().definition.enumerations.flatMap(({ concept, values }) =>
      values.map(({ name, zh, en }) => ({ concept, value: name, label_zh: zh, label_en: en })),
    );
    assert.equal(ours.length, 147);
    assert.deepEqual(ours, rows('enumerations.tsv'));
  });

  it('agree in the measures of units', () => {
    const units = new Set(rows('data-points.tsv').map((row) => row['balance_or_unit']?.split(' ')[0] ?? ''));
    units.delete('');
    assert.deepEqual([...units].map(formatDefinitionUnit).sort(), [
      'iso4217:CNY',
      'iso4217:CNY/xbrli:shares',
      'own:mg/utr:m3',
      'own:tCO2/utr:MWh',
      'own:tce',
      'own:tce/iso4217:CNY',
      'utr:H',
      'utr:kWh',
      'utr:m3',
      'utr:sqm',
      'utr:t',
      'utr:t/iso4217:CNY',
      'utr:tCO2e',
      'utr:tCO2e/iso4217:CNY',
      'xbrli:pure',
      'xbrli:shares',
    ]);
  });
});

function bySection(a: { section?: string }, b: { section?: string }): number {
  return (a.section ?? '') < (b.section ?? '') ? -1 : (a.section ?? '') > (b.section ?? '') ? 1 : 0;
}

/** `SZSE17:art.50(1)-(3)` or `GRI(topic):2-7, 401-1`, as the same text that our own references give. */
function parseReference(text: string): string {
  const topic = /^\s*(\w+)\(topic\):(.*)$/.exec(text);
  if (topic) {
    const cited = topic[2]!.split(/[,/]/).map((one) => one.trim());
    return JSON.stringify({ document: topic[1], cited });
  }
  const own = /^\s*(\w+):art\.([\d-]+)(?:\((\d+)\)(?:-\((\d+)\))?)?$/.exec(text);
  assert.ok(own, text);
  const [, document, article, from, to] = own;
  const number = (value: string): number | string => (/^\d+$/.test(value) ? Number(value) : value);
  const paragraph = from === undefined ? undefined : number(to === undefined ? from : `${from}-${to}`);
  return JSON.stringify({ document, article: number(article!), paragraph });
}
