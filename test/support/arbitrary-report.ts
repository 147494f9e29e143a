import fc from 'fast-check';
import { endOfDay, type Period } from '../../src/datatypes/period.js';
import { formatEnumerationSet, formatEnumerationValue } from '../../src/datatypes/enumeration-value.js';
import { createAspectPool } from '../../src/model/report/aspect-pool.js';
import { NOTE } from '../../src/model/report/canonical-report.js';
import type { Evidence } from '../../src/model/report/evidence.js';
import type { DimensionValue, Entity, Fact, FactLink, Report } from '../../src/model/report/fact.js';
import { expandedName, type ExpandedName } from '../../src/names/expanded-name.js';
import { ARCROLE } from '../../src/names/arcroles.js';
import { NS } from '../../src/names/namespaces.js';
import { ROLE } from '../../src/names/roles.js';
import { TINY, tinyName } from './tiny-taxonomy.js';

/** Texts with everything that a syntax might change: markup, references, line ends, blanks, rare planes. */
export const oddText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '&',
        '&amp;',
        '&lt;',
        '&nbsp;',
        ']]>',
        '<p>',
        '</p>',
        '"',
        "'",
        '\\',
        '\r',
        '\n',
        '\t',
        '\r\n',
        '  ',
        '\u0085',
        '\u2028',
        '\u00A0',
        '𝒜',
        '员工',
        '{}',
        '#',
        '\u200B',
      ),
      fc
        .string({ unit: 'grapheme', maxLength: 6 })
        .map((text) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** Quotes hold what reports hold: also characters that XML forbids. */
const quote = fc
  .tuple(oddText, fc.constantFrom('', '\f', '\u0001', '\u001F\f'))
  .map(([text, more]) => text + more + text);

const tenths = fc.integer({ min: 0, max: 20_000 }).map((length) => length / 10);

/** A rectangle stands beside a page only. */
const evidence: fc.Arbitrary<Evidence> = fc
  .record(
    {
      document: fc.constantFrom(`sha-256:${'0a'.repeat(32)}`, `sha-256:${'f1'.repeat(32)}`),
      start: fc.nat(),
      length: fc.nat(1000),
      page: fc.integer({ min: 1, max: 500 }),
      rectangle: fc.tuple(tenths, tenths, tenths, tenths),
      quote,
      cue: fc.constantFrom('user', 'employees.total', 'a b/c'),
      qualifier: fc.constantFrom('about', 'over', 'nearly', 'at-least', 'at-most', 'range'),
    },
    { requiredKeys: ['document', 'start', 'length', 'quote', 'cue'] },
  )
  .map(({ length, rectangle, ...one }) => ({
    ...one,
    ...(rectangle && one.page !== undefined && { rectangle }),
    end: one.start + length,
  }));

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const period: fc.Arbitrary<Period | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<Period>(
    { kind: 'duration', start: '2023-01-01T00:00:00', end: '2024-01-01T00:00:00' },
    { kind: 'instant', instant: '2024-01-01T00:00:00' },
    { kind: 'instant', instant: '2023-06-30T12:30:00' },
  ),
  day.map((date): Period => ({ kind: 'instant', instant: endOfDay(date) })),
  fc
    .tuple(day, day)
    .map(([a, b]): Period => ({ kind: 'duration', start: `${a < b ? a : b}T00:00:00`, end: endOfDay(a < b ? b : a) })),
);
const entity = fc.constantFrom<Entity | undefined>(
  { scheme: 'http://standards.iso.org/iso/17442', identifier: '529900T8BM49AURSDO55' },
  { scheme: 'https://w3id.org/pilu/entity/stock-code', identifier: '000001' },
);
const dimensions: fc.Arbitrary<[ExpandedName, DimensionValue][]> = fc
  .record({
    sex: fc.constantFrom<DimensionValue | undefined>(
      undefined,
      { kind: 'explicit', member: tinyName('Female') },
      { kind: 'explicit', member: tinyName('Male') },
    ),
    site: fc.option(fc.oneof(oddText, fc.constant('Female'), fc.constant(null)), { nil: undefined }),
  })
  .map(({ sex, site }) => [
    ...(sex ? [[tinyName('SexAxis'), sex] as [ExpandedName, DimensionValue]] : []),
    ...(site === undefined
      ? []
      : [[tinyName('SiteAxis'), { kind: 'typed', value: site }] as [ExpandedName, DimensionValue]]),
  ]);

const decimals = fc.option(fc.integer({ min: -12, max: 12 }), { nil: undefined });
const number = fc.oneof(
  fc.bigInt().map(String),
  fc.tuple(fc.bigInt(), fc.nat()).map(([whole, fraction]) => `${whole}.${fraction}0`),
  fc.constantFrom('0', '-0.50', `1${'0'.repeat(40)}.000000000000000000001`),
);
const cny = expandedName(NS.iso4217, 'CNY');
const shares = expandedName(NS.xbrli, 'shares');
const members = fc.subarray([tinyName('Female'), tinyName('Male'), expandedName(`${TINY}/enum/Kind`, 'A.1')]);

interface Content {
  readonly concept: ExpandedName;
  readonly value: string | null;
  readonly decimals?: number | undefined;
  readonly language?: string;
  readonly measures?: [ExpandedName[], ExpandedName[]];
}

/** A fact's own content, by the type of its concept. */
const content: fc.Arbitrary<Content> = fc.oneof(
  fc
    .record({
      value: number,
      decimals,
      measures: fc.constantFrom<[ExpandedName[], ExpandedName[]]>(
        [[cny], []],
        [[cny], [shares]],
        [
          [cny, shares],
          [expandedName(NS.utr, 'kWh'), cny],
        ],
      ),
    })
    .map((one) => ({ concept: tinyName('Money'), ...one })),
  fc.record({ value: number, decimals }).map((one) => ({ concept: tinyName('Ratio'), ...one })),
  fc.record({ value: fc.bigInt().map(String), decimals }).map((one) => ({
    concept: tinyName('Count'),
    measures: [[shares], []] as [ExpandedName[], ExpandedName[]],
    ...one,
  })),
  fc
    .record({ value: oddText, language: fc.constantFrom('zh', 'zh-hans-cn', 'en') })
    .map((one) => ({ concept: tinyName('Text'), ...one })),
  fc.constantFrom<Content>(
    { concept: tinyName('Flag'), value: 'true' },
    { concept: tinyName('Day'), value: '2023-12-31' },
    { concept: tinyName('Moment'), value: '2023-12-31T23:59:59' },
    { concept: tinyName('Year'), value: '2023' },
    { concept: tinyName('Link'), value: 'https://example.com/?a=1&b=%20#x' },
    { concept: tinyName('Name'), value: expandedName(NS.xsd, 'string') },
    { concept: tinyName('Kind'), value: formatEnumerationValue(tinyName('Male')) },
  ),
  members.map((names) => ({ concept: tinyName('Kinds'), value: formatEnumerationSet(names) })),
  fc.constantFrom('Money', 'Text', 'Kind', 'Flag').map((local): Content => ({
    concept: tinyName(local),
    value: null,
    ...(local === 'Money' && { measures: [[cny], []] as [ExpandedName[], ExpandedName[]] }),
  })),
);

/** Reports over the tiny taxonomy: every type, nil, dimensions, languages, accuracy, footnotes and evidence. */
export const arbitraryReport: fc.Arbitrary<Report> = fc
  .record({
    facts: fc.array(
      fc.record({
        content,
        entity,
        period,
        dimensions,
        notes: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
        evidence: fc.uniqueArray(evidence, { maxLength: 2, selector: (one) => JSON.stringify(one) }),
      }),
      { maxLength: 8 },
    ),
    notes: fc.array(
      fc.record({ value: oddText.filter((text) => text.trim() !== ''), language: fc.constantFrom('zh', 'en') }),
      { maxLength: 3 },
    ),
  })
  .map(({ facts, notes }) => {
    const pool = createAspectPool();
    const linked = new Set<string>();
    const all: Fact[] = facts.map(({ content, entity, period, dimensions, notes: wanted, evidence }, index) => {
      const { measures, decimals, ...own } = content;
      const targets = wanted.filter((note) => note < notes.length).map((note) => `note-${note}`);
      targets.forEach((target) => linked.add(target));
      const links: FactLink[] = [{ type: ARCROLE.factFootnote, group: ROLE.link, targets }];
      return {
        id: `f${index}`,
        ...own,
        shared: pool.shared(entity, period, dimensions),
        ...(measures && { unit: pool.unit(...measures) }),
        ...(decimals !== undefined && { decimals }),
        ...(targets.length > 0 && { links }),
        ...(evidence.length > 0 && { evidence }),
      };
    });
    notes.forEach(({ value, language }, index) => {
      const id = `note-${index}`;
      if (linked.has(id))
        all.push({ id, concept: NOTE, value, language, noteId: id, shared: pool.shared(undefined, undefined) });
    });
    return { taxonomy: [`${TINY}/tiny.xsd`], facts: all };
  });
