import { createCollector } from '../../src/diagnostics/sink.js';
import { formatEnumerationSet, formatEnumerationValue } from '../../src/datatypes/enumeration-value.js';
import { durationOfDays, instantAtEndOf, type Period } from '../../src/datatypes/period.js';
import { readSyntax, SYNTAX_NAMES, writeSyntax, type SyntaxName } from '../../src/formats/report-syntaxes.js';
import { createAspectPool } from '../../src/model/report/aspect-pool.js';
import { NOTE } from '../../src/model/report/canonical-report.js';
import type { DimensionValue, Fact, Report } from '../../src/model/report/fact.js';
import { ARCROLE } from '../../src/names/arcroles.js';
import { expandedName, type ExpandedName } from '../../src/names/expanded-name.js';
import { NS } from '../../src/names/namespaces.js';
import { ROLE } from '../../src/names/roles.js';
import { findLosses } from '../../src/processor/conversion/find-losses.js';
import { fitReport } from '../../src/processor/conversion/fit-report.js';
import { TINY, tinyName, tinyTaxonomy } from './tiny-taxonomy.js';

/** How a syntax carries a feature; what is not declared is exact. */
export type Support = 'exact' | { readonly lossy: string } | { readonly unsupported: string };

export interface Feature {
  readonly name: string;
  /** A report that has the feature; features that the model does not hold have none. */
  readonly report?: Report;
  /** An instance that has the feature, and the code that names it. */
  readonly instance?: { readonly body: string; readonly code: string };
  readonly support?: Partial<Record<SyntaxName, Support>>;
}

const pool = createAspectPool();
const entity = { scheme: 'http://standards.iso.org/iso/17442', identifier: '529900T8BM49AURSDO55' };
const year = durationOfDays('2023-01-01', '2023-12-31');
const cny = pool.unit([expandedName(NS.iso4217, 'CNY')]);
const shares = expandedName(NS.xbrli, 'shares');

type Dimensions = readonly (readonly [ExpandedName, DimensionValue])[];
type Given = Partial<Omit<Fact, 'shared' | 'concept'>> & {
  readonly concept?: string;
  readonly period?: Period;
  readonly dimensions?: Dimensions;
};

function fact({ concept = 'Money', period = year, dimensions = [], ...rest }: Given): Fact {
  const numeric = concept === 'Money' && !('unit' in rest) && { unit: cny };
  return {
    id: 'f1',
    concept: tinyName(concept),
    value: '1',
    ...numeric,
    ...rest,
    shared: pool.shared(entity, period, dimensions),
  };
}

const text = (value: string | null, more: Given = {}) => fact({ concept: 'Text', value, language: 'zh', ...more });
const reportOf = (...facts: Fact[]): Report => ({ taxonomy: [`${TINY}/tiny.xsd`], facts });
const noAspects = pool.shared(undefined, undefined);

const XML_CHARACTER = { unsupported: 'XML 1.0 forbids the character; the fact is left out' };
const XML_NAME = { lossy: 'ids are XML names; others are spelled out' };
const XML_LINK = { unsupported: 'link roles have to be declared; the link is left out' };
const XML_FILING = { unsupported: 'no place for metadata that is no fact' };
const INLINE_EXPONENT = { lossy: 'written out in digits, the same number' };
const INLINE_SPECIAL = { unsupported: 'ix:nonFraction holds numbers; the fact is left out' };
const MODEL = { unsupported: 'not in the Open Information Model; named by its code' };
const everywhere = (support: Support) =>
  Object.fromEntries(SYNTAXES.map((syntax) => [syntax, support])) as Record<SyntaxName, Support>;
const inXml = (support: Support) => ({ 'xbrl-xml': support, 'inline-xbrl': support });

export const SYNTAXES = Object.keys(SYNTAX_NAMES) as SyntaxName[];

const tuple = '<t:Tuple><t:Text contextRef="c" id="a">x</t:Text></t:Tuple>';
const fraction =
  '<t:F contextRef="c" id="a"><xbrli:numerator>1</xbrli:numerator><xbrli:denominator>3</xbrli:denominator></t:F>';

/** What reports may hold, and how each syntax carries it. The test writes and reads each of them. */
export const FEATURES: readonly Feature[] = [
  { name: 'number with decimals', report: reportOf(fact({ value: '-1234.50', decimals: 1 })) },
  { name: 'exact number (no decimals)', report: reportOf(fact({ value: '0.10' })) },
  { name: 'negative decimals', report: reportOf(fact({ value: '1200000', decimals: -4 })) },
  { name: '60 digits', report: reportOf(fact({ value: `-${'9'.repeat(40)}.${'1'.repeat(19)}0`, decimals: 0 })) },
  {
    name: 'exponent',
    report: reportOf(fact({ concept: 'Measure', value: '1.5E+300', unit: cny })),
    support: { 'inline-xbrl': INLINE_EXPONENT },
  },
  {
    name: 'INF',
    report: reportOf(fact({ concept: 'Measure', value: 'INF', unit: cny })),
    support: { 'inline-xbrl': INLINE_SPECIAL },
  },
  {
    name: 'NaN',
    report: reportOf(fact({ concept: 'Measure', value: 'NaN', unit: cny })),
    support: { 'inline-xbrl': INLINE_SPECIAL },
  },
  { name: 'nil number', report: reportOf(fact({ value: null })) },
  { name: 'nil text', report: reportOf(text(null)) },
  {
    name: 'pure number',
    report: reportOf(fact({ concept: 'Ratio', value: '0.5', period: instantAtEndOf('2023-12-31') })),
  },
  { name: 'divided unit', report: reportOf(fact({ unit: pool.unit(cny.numerators, [shares]) })) },
  {
    name: 'product of units',
    report: reportOf(fact({ unit: pool.unit([...cny.numerators, shares], [expandedName(NS.utr, 'kWh')]) })),
  },
  { name: 'language', report: reportOf(text('文', { language: 'zh-hans-cn' })) },
  { name: 'empty text', report: reportOf(text('')) },
  { name: 'blanks and line ends', report: reportOf(text(' \t a  b\r\n\rc\n ')) },
  { name: 'markup in text', report: reportOf(text('<p>a &amp; b</p> ]]> "\'')) },
  { name: 'text like a special value', report: reportOf(text('#nil'), text('$x', { id: 'f2' })) },
  { name: 'rare planes', report: reportOf(text('𠮷𝒜\u2028')) },
  { name: 'characters that XML forbids', report: reportOf(text('a\fb')), support: inXml(XML_CHARACTER) },
  { name: 'boolean', report: reportOf(fact({ concept: 'Flag', value: 'true' })) },
  {
    name: 'date',
    report: reportOf(fact({ concept: 'Day', value: '2023-12-31', period: instantAtEndOf('2023-12-31') })),
  },
  { name: 'QName value', report: reportOf(fact({ concept: 'Name', value: expandedName(NS.xsd, 'string') })) },
  { name: 'enumeration', report: reportOf(fact({ concept: 'Kind', value: formatEnumerationValue(tinyName('Male')) })) },
  {
    name: 'enumeration set',
    report: reportOf(fact({ concept: 'Kinds', value: formatEnumerationSet([tinyName('Female'), tinyName('Male')]) })),
  },
  { name: 'empty enumeration set', report: reportOf(fact({ concept: 'Kinds', value: '' })) },
  {
    name: 'instant',
    report: reportOf(fact({ concept: 'Count', period: instantAtEndOf('2023-12-31'), unit: pool.unit([shares]) })),
  },
  {
    name: 'dateTime period',
    report: reportOf(fact({ period: { kind: 'duration', start: '2023-01-01T08:30:00', end: '2023-06-30T12:00:01' } })),
  },
  { name: 'forever', report: reportOf({ ...text('x'), shared: pool.shared(entity, undefined) }) },
  { name: 'no entity', report: reportOf({ ...text('x'), shared: pool.shared(undefined, year) }) },
  {
    name: 'explicit dimension',
    report: reportOf(fact({ dimensions: [[tinyName('SexAxis'), { kind: 'explicit', member: tinyName('Male') }]] })),
  },
  {
    name: 'typed dimension',
    report: reportOf(fact({ dimensions: [[tinyName('SiteAxis'), { kind: 'typed', value: ' 上海 & <1> ' }]] })),
  },
  {
    name: 'nil typed dimension',
    report: reportOf(fact({ dimensions: [[tinyName('SiteAxis'), { kind: 'typed', value: null }]] })),
  },
  { name: 'duplicate facts', report: reportOf(fact({}), fact({ id: 'f2' }), fact({ id: 'f3', value: '2' })) },
  {
    name: 'footnote',
    report: reportOf(fact({ links: [{ type: ARCROLE.factFootnote, group: ROLE.link, targets: ['n1'] }] }), {
      id: 'n1',
      concept: NOTE,
      noteId: 'n1',
      value: '注 <1>',
      language: 'zh',
      shared: noAspects,
    }),
  },
  {
    name: 'link between facts',
    report: reportOf(
      fact({
        links: [{ type: 'http://www.xbrl.org/2009/arcrole/fact-explanatoryFact', group: ROLE.link, targets: ['f2'] }],
      }),
      text('x', { id: 'f2' }),
    ),
  },
  {
    name: 'link of an undeclared role',
    report: reportOf(
      fact({ links: [{ type: 'http://example.com/arcrole/x', group: 'http://example.com/role/g', targets: ['f2'] }] }),
      text('x', { id: 'f2' }),
    ),
    support: inXml(XML_LINK),
  },
  {
    name: 'evidence',
    report: reportOf(
      fact({
        evidence: [
          {
            document: `sha-256:${'0a'.repeat(32)}`,
            start: 3,
            end: 9,
            page: 2,
            quote: '约 1\n元',
            cue: 'user',
            qualifier: 'about',
          },
        ],
      }),
    ),
  },
  { name: 'fact id that is no name', report: reportOf(fact({ id: '1 a/b' })), support: inXml(XML_NAME) },
  {
    name: 'metadata of the announcement',
    report: { ...reportOf(fact({})), filing: { secCode: '000001', announcementTitle: '报告' } },
    support: inXml(XML_FILING),
  },
  { name: 'tuple', instance: { body: tuple, code: 'xbrlxe:unsupportedTuple' }, support: everywhere(MODEL) },
  { name: 'fraction', instance: { body: fraction, code: 'xbrlxe:unsupportedFraction' }, support: everywhere(MODEL) },
  {
    name: 'content of contexts that is no dimension',
    instance: {
      body: '<xbrli:context id="d"><xbrli:entity><xbrli:identifier scheme="s">e</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:forever/></xbrli:period><xbrli:scenario><t:X/></xbrli:scenario></xbrli:context>',
      code: 'xbrlxe:nonDimensionalSegmentScenarioContent',
    },
    support: everywhere(MODEL),
  },
];

/** What comes of writing a report and reading it back: what is lost, and what was reported. */
export function carry(report: Report, syntax: SyntaxName): { readonly losses: string[]; readonly codes: string[] } {
  const sink = createCollector();
  const taxonomy = tinyTaxonomy;
  const files = writeSyntax(syntax, fitReport(report, syntax, taxonomy.concepts), { taxonomy, sink }, { name: 'r' });
  const written = new Map(files.map(({ path, content }) => [path, Buffer.from([...content].join(''))]));
  const [first] = written.values();
  const read = readSyntax(syntax, first!, { taxonomy, sink, uri: 'r' }, (url) => written.get(url));
  const losses = read ? findLosses(report, read.report).map(({ what }) => what.en) : ['everything'];
  return { losses, codes: sink.diagnostics.map(({ code }) => code) };
}

/** Codes of reading an instance with a body, beside a context `c`. */
export function codesOfInstance(body: string): string[] {
  const sink = createCollector();
  const instance = `<xbrli:xbrl xmlns:xbrli="${NS.xbrli}" xmlns:t="${TINY}"><xbrli:context id="c"><xbrli:entity><xbrli:identifier scheme="s">e</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:forever/></xbrli:period></xbrli:context>${body}</xbrli:xbrl>`;
  readSyntax('xbrl-xml', Buffer.from(instance), { taxonomy: tinyTaxonomy, sink, uri: 'i' }, () => undefined);
  return sink.diagnostics.map(({ code }) => code);
}

export const MATRIX_START = '<!-- format matrix: begin; npm run readme:update -->';
export const MATRIX_END = '<!-- format matrix: end -->';

/** The declared table as Markdown: ✓ exact, ~ lossy, – unsupported, with the reasons under it. */
export function formatMatrix(): string {
  const reasons: string[] = [];
  const mark = (support: Support | undefined): string => {
    if (support === undefined || support === 'exact') return '✓';
    const [sign, reason] = 'lossy' in support ? ['~', support.lossy] : ['–', support.unsupported];
    if (!reasons.includes(reason)) reasons.push(reason);
    return `${sign} ${reasons.indexOf(reason) + 1}`;
  };
  const rows = FEATURES.map(
    ({ name, support = {} }) => `| ${[name, ...SYNTAXES.map((syntax) => mark(support[syntax]))].join(' | ')} |`,
  );
  return [
    `| feature | ${SYNTAXES.map((syntax) => SYNTAX_NAMES[syntax].replace(/ [\d.]+( XML)?$/, '$1')).join(' | ')} |`,
    `|---|${SYNTAXES.map(() => '---|').join('')}`,
    ...rows,
    '',
    `✓ exact, ~ with a loss, – not carried: ${reasons.map((reason, index) => `${index + 1} ${reason}`).join('; ')}.`,
  ].join('\n');
}
