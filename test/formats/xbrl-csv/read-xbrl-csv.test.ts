import assert from 'node:assert/strict';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { readXbrlCsv } from '../../../src/formats/xbrl-csv/read-xbrl-csv.js';
import { canonicalFact } from '../../../src/model/report/canonical-report.js';
import { localNameOf, type ExpandedName } from '../../../src/names/expanded-name.js';
import { TINY, tinyTaxonomy as taxonomy } from '../../support/tiny-taxonomy.js';

type Json = Record<string, unknown>;

const documentInfo = {
  documentType: 'https://xbrl.org/2021/xbrl-csv',
  namespaces: {
    t: TINY,
    lei: 'http://standards.iso.org/iso/17442',
    none: 'https://xbrl.org/2021/entities',
    iso4217: 'http://www.xbrl.org/2003/iso4217',
    xbrli: 'http://www.xbrl.org/2003/instance',
    xbrl: 'https://xbrl.org/2021',
    pilu: 'https://w3id.org/pilu/terms',
  },
  taxonomy: [`${TINY}/tiny.xsd`],
};

/** A report of one table of two columns, parts of its metadata replaced. */
function metadataOf(template: Json = {}, more: Json = {}): Json {
  return {
    documentInfo,
    tableTemplates: {
      t: {
        dimensions: { concept: 't:Money', entity: 'lei:1', period: '$period', unit: 'iso4217:CNY' },
        columns: { period: {}, value: { dimensions: {} } },
        ...template,
      },
    },
    tables: { t: { url: 't.csv' } },
    ...more,
  };
}

const TABLE = 'period,value\n2023,1\n';

function read(metadata: unknown, files: Readonly<Record<string, string>> = { 't.csv': TABLE }) {
  const sink = createCollector();
  const encoder = new TextEncoder();
  const text = typeof metadata === 'string' ? metadata : JSON.stringify(metadata, undefined, 1);
  const located = readXbrlCsv(encoder.encode(text), {
    ...{ taxonomy, sink, uri: 'r/m.json' },
    load: (url) => (files[url] === undefined ? undefined : encoder.encode(files[url])),
  });
  return {
    located,
    facts: (located?.report.facts ?? []).map(canonicalFact),
    codes: sink.diagnostics.map(({ code }) => code.replace('xbrlce:', '')),
    places: sink.diagnostics.map(({ locations }) => `${locations[0]?.uri}:${locations[0]?.line}`),
  };
}

/** Values by fact id; and nothing is reported. */
function values(metadata: unknown, files?: Readonly<Record<string, string>>): Record<string, unknown> {
  const { facts, codes } = read(metadata, files);
  assert.deepEqual(codes, []);
  return Object.fromEntries(
    facts.map(({ id, value, decimals }) => [id, decimals === undefined ? value : [value, decimals]]),
  );
}

const codesOf = (metadata: unknown, files?: Readonly<Record<string, string>>) => read(metadata, files).codes;
const csv = (...rows: string[]) => ({ 't.csv': `${rows.join('\n')}\n` });

describe('xBRL-CSV 1.0: what a table says', () => {
  it('a fact is named by table, row and column, and inherits what it does not say itself', () => {
    const { facts, codes, located } = read(metadataOf());
    assert.deepEqual(codes, []);
    assert.deepEqual(facts, [
      {
        id: 't.r1.value',
        concept: `{${TINY}}Money`,
        value: '1',
        entity: 'http://standards.iso.org/iso/17442 1',
        period: '2023-01-01T00:00:00/2024-01-01T00:00:00',
        unit: '{http://www.xbrl.org/2003/iso4217}CNY',
      },
    ]);
    assert.deepEqual(located?.locateFact('t.r1.value'), { uri: 'r/t.csv', line: 2 });
  });

  it('column, group, template and report follow one another; #none hides what would be inherited', () => {
    const columns = {
      kind: { propertyGroups: { a: { dimensions: { unit: 'iso4217:USD', 't:SexAxis': 't:Male' } }, b: {} } },
      one: { dimensions: {}, propertiesFrom: ['kind'] },
      two: { dimensions: { unit: 'iso4217:EUR' }, propertiesFrom: ['kind'] },
      three: { dimensions: { unit: '#none' } },
    };
    const dimensions = { concept: 't:Money', unit: 'iso4217:CNY' };
    const metadata = metadataOf({ dimensions, columns }, { dimensions: { entity: 'lei:1', period: '2023' } });
    const { facts, codes } = read(metadata, csv('kind,one,two,three', 'a,1,2,', 'b,3,,', ',,,4'));
    assert.deepEqual(codes, []);
    const short = ({ id, unit, dimensions: own }: Json) =>
      [id, unit && localNameOf(unit as ExpandedName), Object.keys((own as object | undefined) ?? {}).length].join(' ');
    assert.deepEqual(facts.map(short), ['t.r1.one USD 1', 't.r1.two EUR 1', 't.r2.one CNY 0', 't.r3.three  0']);
    assert.ok(facts.every(({ entity, period }) => entity !== undefined && period !== undefined));
  });

  it('special values: #nil, #empty, ##; an empty cell is no fact', () => {
    const dimensions = { concept: 't:Text', period: '2023', language: 'EN' };
    const metadata = metadataOf({ dimensions, columns: { value: { dimensions: {} } } });
    const { facts, codes } = read(metadata, csv('value', '#nil', '#empty', '##nil', '""', 'x'));
    assert.deepEqual(codes, []);
    assert.deepEqual(
      facts.map(({ value }) => value),
      [null, '', '#nil', 'x'],
    );
    assert.equal(facts[3]?.['language'], 'en');
  });

  it('decimals come from a suffix, a column or the metadata; #none and INF are exact', () => {
    const one = metadataOf({ columns: { period: {}, value: { dimensions: {}, decimals: 2 } } });
    const table = csv('period,value', '2023,1', '2023,2d-3', '2023,3dINF', '2023,#nil');
    assert.deepEqual(values(one, table), {
      't.r1.value': ['1', 2],
      't.r2.value': ['2', -3],
      't.r3.value': '3',
      't.r4.value': null,
    });
    const two = metadataOf(
      { decimals: '$d', columns: { period: {}, d: {}, value: { dimensions: {} } } },
      { parameters: { d: '5' } },
    );
    assert.deepEqual(values(two, csv('period,d,value', '2023,0,1', '2023,#none,2', '2023,,3')), {
      't.r1.value': ['1', 0],
      't.r2.value': '2',
      't.r3.value': ['3', 5],
    });
    // A suffix belongs to numbers only.
    const text = metadataOf({
      dimensions: { concept: 't:Text', period: '2023', language: 'en' },
      columns: { value: { dimensions: {} } },
    });
    assert.deepEqual(values(text, csv('value', '1d2')), { 't.r1.value': '1d2' });
  });

  it('parameters come from the row, the table, the report and its parameter file', () => {
    const template = {
      dimensions: { concept: '$c', period: '$p@end', 't:SiteAxis': '$rowNumber', entity: '$e' },
      columns: { c: {}, p: {}, value: { dimensions: {} } },
    };
    const tables = { t: { url: 't.csv', parameters: { p: '2022' } } };
    const metadata = metadataOf(template, { tables, parameters: { c: 't:Ratio' }, parameterURL: 'p.csv' });
    const files = { ...csv('p,value', '2023H1,1', ',2'), 'p.csv': 'name,value\ne,lei:7\n' };
    const { facts, codes } = read(metadata, files);
    assert.deepEqual(codes, []);
    assert.deepEqual(
      facts.map(({ period }) => period),
      ['2023-07-01T00:00:00', '2023-01-01T00:00:00'],
    );
    const site = (number: number) => ({ [`{${TINY}}SiteAxis`]: { kind: 'typed', value: String(number) } });
    assert.deepEqual(
      facts.map(({ dimensions }) => dimensions),
      [site(1), site(2)],
    );
  });

  it('units and languages are dropped where the type of the concept has none', () => {
    const dimensions = { concept: '$c', period: '2023', unit: 'iso4217:CNY', language: 'en' };
    const metadata = metadataOf({ dimensions, columns: { c: {}, value: { dimensions: {} } } });
    const { facts, codes } = read(metadata, csv('c,value', 't:Text,a', 't:Money,1', 't:Flag,true'));
    assert.deepEqual(codes, []);
    assert.deepEqual(
      facts.map(({ unit, language }) => [unit !== undefined, language !== undefined]),
      [
        [false, true],
        [true, false],
        [false, false],
      ],
    );
  });

  it('$$ and ## begin constants that begin with $ and #; null is nil', () => {
    const site = (value: string | null) => {
      const dimensions = { concept: 't:Flag', period: '2023', 't:SiteAxis': value };
      const { facts, codes } = read(
        metadataOf({ dimensions, columns: { value: { dimensions: {} } } }),
        csv('value', 'true'),
      );
      assert.deepEqual(codes, []);
      return (facts[0]?.['dimensions'] as Record<string, { value: unknown }>)[`{${TINY}}SiteAxis`]?.value;
    };
    assert.deepEqual(
      [site('$$a'), site('##a'), site('#empty'), site(null), site('#nil')],
      ['$a', '#a', '', null, null],
    );
  });

  it('abbreviated periods', () => {
    const periods: [string, string][] = [
      ['2023-02', '2023-02-01T00:00:00/2023-03-01T00:00:00'],
      ['2023-12', '2023-12-01T00:00:00/2024-01-01T00:00:00'],
      ['2023Q4', '2023-10-01T00:00:00/2024-01-01T00:00:00'],
      ['2023H2', '2023-07-01T00:00:00/2024-01-01T00:00:00'],
      ['2020W53', '2020-12-28T00:00:00/2021-01-04T00:00:00'],
      ['2021W1', '2021-01-04T00:00:00/2021-01-11T00:00:00'],
      ['2024-02-29', '2024-02-29T00:00:00/2024-03-01T00:00:00'],
      ['2023-12-31@end', '2024-01-01T00:00:00'],
      ['2023@start', '2023-01-01T00:00:00'],
      ['2023-01-05..2023-02-06', '2023-01-05T00:00:00/2023-02-07T00:00:00'],
      ['2023-01-01T12:00:00', '2023-01-01T12:00:00'],
    ];
    const { facts, codes } = read(metadataOf(), csv('period,value', ...periods.map(([text]) => `${text},1`)));
    assert.deepEqual(codes, []);
    assert.deepEqual(
      facts.map(({ period }) => period),
      periods.map(([, period]) => period),
    );
    for (const wrong of ['2023-13', '2023Q5', '2021W53', '2023-02-29', '2023-02-01..2023-01-01', '23', '#nil']) {
      assert.deepEqual(
        codesOf(metadataOf(), csv('period,value', `${wrong},1`)),
        ['invalidPeriodRepresentation'],
        wrong,
      );
    }
  });

  it('metadata may extend others; their tables and names are joined', () => {
    const base = { documentInfo: { ...documentInfo, taxonomy: ['base.xsd'] }, dimensions: { entity: 'lei:9' } };
    const own = metadataOf(
      { dimensions: { concept: 't:Money', period: '$period' } },
      { documentInfo: { documentType: documentInfo.documentType, taxonomy: ['own.xsd'], extends: ['../b/base.json'] } },
    );
    const { facts, codes, located } = read(own, { 't.csv': TABLE, '../b/base.json': JSON.stringify(base) });
    assert.deepEqual(codes, []);
    assert.deepEqual(located?.report.taxonomy, ['base.xsd', 'own.xsd']);
    assert.equal(facts[0]?.['entity'], 'http://standards.iso.org/iso/17442 9');
  });

  it('links, notes, and an optional table that is not there', () => {
    const metadata = metadataOf(
      { rowIdColumn: 'id', columns: { id: {}, period: {}, value: { dimensions: {} } } },
      {
        documentInfo: { ...documentInfo, linkTypes: { a: 'urn:type' }, linkGroups: { b: 'urn:group' } },
        tables: { t: { url: 't.csv' }, n: { url: 'n.csv' }, o: { url: 'o.csv', template: 't', optional: true } },
        links: { a: { b: { 't.a.value': ['n.r1.note'] } } },
      },
    );
    (metadata['tableTemplates'] as Json)['n'] = {
      columns: { note: { dimensions: { concept: 'xbrl:note', language: 'en' } } },
    };
    const { facts, codes } = read(metadata, { 't.csv': 'id,period,value\na,2023,1\n', 'n.csv': 'note\nA note\n' });
    assert.deepEqual(codes, []);
    assert.deepEqual(facts[0]?.['links'], [{ type: 'urn:type', group: 'urn:group', targets: ['n.r1.note'] }]);
    assert.equal(facts[1]?.['noteId'], 'n.r1.note');
  });

  it('comment columns are passed by, but for ids and evidence that extension properties name', () => {
    const columns = {
      ...{ period: {}, id: { comment: true }, e: { comment: true }, c: { comment: true } },
      value: { dimensions: {}, 'pilu:factId': 'id', 'pilu:evidence': 'e' },
    };
    const evidence = { document: 'd', start: 0, end: 1, quote: 'q', cue: 'c' };
    const cell = `"${JSON.stringify(evidence).replaceAll('"', '""')}"`;
    const { facts, codes } = read(
      metadataOf({ columns }),
      csv('id,period,value,e,c', `x.1,2023,1,${cell},any`, ',2023,2,,'),
    );
    assert.deepEqual(codes, []);
    assert.deepEqual(
      facts.map(({ id }) => id),
      ['x.1', 't.r2.value'],
    );
    assert.deepEqual(facts[0]?.['evidence'], [evidence]);
    assert.deepEqual(codesOf(metadataOf({ columns }), csv('id,period,value,e', 'a,2023,1,{')), [
      'pilu:evidence-invalid',
    ]);
    assert.deepEqual(codesOf(metadataOf({ columns }), csv('id,period,value', 'a,2023,1', 'a,2023,2')), [
      'pilu:csv-fact-id-repeated',
    ]);
  });
});

describe('xBRL-CSV 1.0: what is wrong in the metadata', () => {
  const info = (more: Json) => metadataOf({}, { documentInfo: { ...documentInfo, ...more } });
  const columns = (more: Json) => metadataOf({ columns: { period: {}, value: { dimensions: {} }, ...more } });
  const cases: [code: string, name: string, metadata: unknown][] = [
    ['invalidJSON', 'no JSON', '{'],
    ['invalidJSON', 'a repeated key', '{"a": 1, "a": 2}'],
    ['oimce:unsupportedDocumentType', 'another document type', { documentInfo: { documentType: 'x' } }],
    ['oimce:unsupportedDocumentType', 'no document type', []],
    ['invalidJSONStructure', 'an unknown key', metadataOf({}, { table: {} })],
    ['invalidJSONStructure', 'a dimension without a prefix', metadataOf({ dimensions: { Axis: 'a' } })],
    ['invalidJSONStructure', 'a note id', metadataOf({ dimensions: { noteId: 'a' } })],
    ['invalidJSONStructure', 'a template without columns', metadataOf({}, { tableTemplates: { t: {} } })],
    ['invalidJSONStructure', 'a final that is false', info({ final: { tables: false } })],
    [
      'oimce:unboundPrefix',
      'a dimension whose prefix is not bound',
      metadataOf({ dimensions: { 'x:Axis': 'a', concept: 't:Ratio', period: '$period' } }),
    ],
    [
      'oimce:multipleAliasesForURI',
      'two prefixes of one namespace',
      info({ namespaces: { ...documentInfo.namespaces, u: TINY } }),
    ],
    [
      'oimce:invalidURIForReservedAlias',
      'a reserved prefix',
      info({ namespaces: { ...documentInfo.namespaces, xs: 'urn:x' } }),
    ],
    [
      'oimce:invalidEmptyURIAlias',
      'an empty prefix',
      info({ namespaces: { ...documentInfo.namespaces, '': 'urn:x' } }),
    ],
    ['oime:noTaxonomy', 'no taxonomy', info({ taxonomy: [] })],
    ['invalidIdentifier', 'a column with a period', columns({ 'a.b': {} })],
    [
      'invalidIdentifier',
      'a table with a colon',
      metadataOf({}, { tables: { 'a:b': { url: 't.csv', template: 't' } } }),
    ],
    ['unknownTableTemplate', 'a table without template', metadataOf({}, { tables: { u: { url: 't.csv' } } })],
    ['conflictingColumnType', 'facts and groups in one', columns({ a: { dimensions: {}, propertyGroups: {} } })],
    ['misplacedDecimalsOnNonFactColumn', 'decimals of a parameter', columns({ a: { decimals: 1 } })],
    ['invalidPropertyGroupColumnReference', 'no such column', columns({ a: { propertiesFrom: ['b'] } })],
    ['invalidPropertyGroupColumnReference', 'no groups', columns({ a: { propertiesFrom: ['period'] } })],
    [
      'repeatedPropertyGroupDecimalsProperty',
      'decimals of two columns',
      columns({
        g: { propertyGroups: { a: { decimals: 1 } } },
        h: { propertyGroups: { a: { decimals: 2 } } },
        a: { propertiesFrom: ['g', 'h'] },
      }),
    ],
    [
      'repeatedPropertyGroupDimension',
      'a dimension of two columns',
      columns({
        g: { propertyGroups: { a: { dimensions: { unit: '#none' } } } },
        h: { propertyGroups: { b: { dimensions: { unit: '#none' } } } },
        a: { propertiesFrom: ['g', 'h'] },
      }),
    ],
    ['undefinedRowIdColumn', 'a row id column that is not there', metadataOf({ rowIdColumn: 'id' })],
    ['invalidRowIdColumn', 'a row id column of facts', metadataOf({ rowIdColumn: 'value' })],
    [
      'unknownSpecialValue',
      'an unknown special value',
      metadataOf({ dimensions: { concept: 't:Ratio', entity: '#x', period: '$period' } }),
    ],
    [
      'invalidReference',
      'a reference to no name',
      metadataOf({ dimensions: { concept: 't:Ratio', entity: '$a.b', period: '$period' } }),
    ],
    [
      'invalidPeriodSpecifier',
      'an unknown bound',
      metadataOf({ dimensions: { concept: 't:Ratio', period: '$period', 't:SiteAxis': '$period@middle' } }),
    ],
    [
      'invalidReferenceTarget',
      'a reference to nothing',
      metadataOf({ dimensions: { concept: 't:Ratio', entity: '$e', period: '$period' } }),
    ],
    ['unreferencedParameter', 'a report parameter', metadataOf({}, { parameters: { a: '1' } })],
    [
      'unreferencedParameter',
      'a table parameter',
      metadataOf({}, { tables: { t: { url: 't.csv', parameters: { a: '1' } } } }),
    ],
    ['missingParametersFile', 'a parameter file', metadataOf({}, { parameterURL: 'p.csv' })],
    ['unusableParameterURL', 'final parameters', { ...info({ final: { parameters: true } }), parameterURL: 'p.csv' }],
    ['invalidDecimalsValue', 'decimals that are no whole number', metadataOf({ decimals: 0.5 })],
    ['invalidDecimalsValue', 'decimals as a text', metadataOf({ decimals: '2' })],
    ['missingRequiredCSVFile', 'a table', metadataOf({}, { tables: { t: { url: 'none.csv' } } })],
    ['unknownLinkType', 'a link type', metadataOf({}, { links: { a: {} } })],
    ['unknownLinkGroup', 'a link group', { ...info({ linkTypes: { a: 'urn:a' } }), links: { a: { b: {} } } }],
    [
      'unknownLinkSource',
      'a link source',
      { ...info({ linkTypes: { a: 'urn:a' }, linkGroups: { b: 'urn:b' } }), links: { a: { b: { x: [] } } } },
    ],
    [
      'unknownLinkTarget',
      'a link target',
      {
        ...info({ linkTypes: { a: 'urn:a' }, linkGroups: { b: 'urn:b' } }),
        links: { a: { b: { 't.r1.value': ['x'] } } },
      },
    ],
  ];
  for (const [code, name, metadata] of cases) {
    it(`${code.includes(':') ? code : `xbrlce:${code}`}: ${name}`, () => assert.deepEqual(codesOf(metadata), [code]));
  }

  const chain = (base: unknown, more: Json = {}) =>
    codesOf({ ...info({ extends: ['base.json'] }), ...more }, { 't.csv': TABLE, 'base.json': JSON.stringify(base) });
  const basic = { documentInfo: { documentType: documentInfo.documentType } };

  it('extension chains: files that are missing, go round, or are of another type', () => {
    assert.deepEqual(codesOf(info({ extends: ['base.json'] })), ['unresolvableBaseMetadataFile']);
    const loop = { documentInfo: { ...basic.documentInfo, extends: ['./base.json'] } };
    assert.deepEqual(chain(loop), ['cycleInExtensionChain']);
    assert.deepEqual(chain({ documentInfo: { documentType: 'x' } }), ['multipleDocumentTypesInExtensionChain']);
  });

  it('extension chains: values that contradict each other', () => {
    assert.deepEqual(chain({ ...basic, tables: { t: { url: 'other.csv' } } }), ['conflictingMetadataValue']);
    assert.deepEqual(chain({ ...basic, tables: { t: { url: 't.csv' } } }), []);
    assert.deepEqual(chain({ ...basic, decimals: 1 }, { decimals: 2 }), ['illegalRedefinitionOfNonExtensibleProperty']);
    const final = { ...basic, documentInfo: { ...basic.documentInfo, final: { tables: true } } };
    assert.deepEqual(chain({ ...final, tables: {} }), ['illegalExtensionOfFinalProperty']);
    assert.deepEqual(chain({ ...final, tables: { t: { url: 't.csv' } } }), []);
    assert.deepEqual(chain(final), ['illegalExtensionOfFinalProperty']);
  });

  it('columns: kinds that contradict each other', () => {
    const dimensions = {};
    for (const b of [
      { comment: true, dimensions },
      { comment: true, propertyGroups: {} },
      { propertiesFrom: [], propertyGroups: {} },
    ]) {
      assert.deepEqual(codesOf(columns({ b })), ['conflictingColumnType']);
    }
    assert.deepEqual(codesOf(columns({ b: { comment: true, decimals: 0 } })), ['misplacedDecimalsOnNonFactColumn']);
  });

  it('constants of columns and property groups are judged where no fact has them', () => {
    const of = (dimensions: Json) => codesOf(columns({ b: { dimensions } }));
    assert.deepEqual(of({ concept: 'Money' }), ['invalidConceptQName']);
    assert.deepEqual(of({ concept: 't:Nothing' }), ['oime:unknownConcept']);
    assert.deepEqual(of({ period: '2023-13' }), ['invalidPeriodRepresentation']);
    assert.deepEqual(of({ unit: 'CNY' }), ['oimce:invalidUnitStringRepresentation']);
    assert.deepEqual(of({ 't:SexAxis': 'Male' }), ['invalidDimensionValue']);
    assert.deepEqual(codesOf(columns({ g: { propertyGroups: { a: { dimensions: { period: 'x' } } } } })), [
      'invalidPeriodRepresentation',
    ]);
  });

  it('names of parameters are identifiers, prefixes of extensions bound', () => {
    assert.deepEqual(codesOf(metadataOf({}, { parameters: { 'a b': '1' } })), ['invalidIdentifier']);
    const tables = { t: { url: 't.csv', parameters: { 'a b': '1' } } };
    assert.deepEqual(codesOf(metadataOf({}, { tables })), ['invalidIdentifier']);
    assert.deepEqual(codesOf(metadataOf({}, { 'x:y': 1 })), ['oimce:unboundPrefix']);
    assert.deepEqual(codesOf(info({ 'x:y': 1 })), ['oimce:unboundPrefix']);
    assert.deepEqual(codesOf(metadataOf({ 'x:y': 1 })), ['oimce:unboundPrefix']);
    assert.deepEqual(codesOf(columns({ b: { 'x:y': 1 } })), ['oimce:unboundPrefix']);
    assert.deepEqual(codesOf(columns({ b: { 't:y': 1 } })), []);
  });

  it('documentInfo: aliases, features and base URL', () => {
    const of = (more: Json) => codesOf(info(more));
    assert.deepEqual(of({ baseURL: 'http://example.com/' }), []);
    assert.deepEqual(of({ baseURL: 'a/' }), ['oime:invalidBaseURL']);
    assert.deepEqual(of({ baseURL: ' a' }), ['invalidJSONStructure']);
    assert.deepEqual(of({ linkTypes: { a: 'b' } }), ['oimce:invalidURI']);
    assert.deepEqual(of({ linkTypes: { a: 'urn:a#b#c' } }), ['invalidJSONStructure']);
    assert.deepEqual(of({ features: { duplicates: 'none' } }), ['invalidJSONStructure']);
    assert.deepEqual(of({ features: { 'a:b': 1 } }), ['oimce:unboundPrefix']);
  });

  it('points at the line of the metadata', () => {
    assert.deepEqual(read(metadataOf({ decimals: 0.5 })).places, ['r/m.json:31']);
  });

  it('parameter files: heading, values, repetition and form', () => {
    const metadata = metadataOf({ decimals: '$d' }, { parameterURL: 'p.csv', parameters: {} });
    const of = (text: string) => codesOf(metadata, { 't.csv': TABLE, 'p.csv': text });
    assert.deepEqual(of('name,value\nd,1\n'), []);
    for (const text of [
      '',
      'a,b\nd,1\n',
      'name,value,x\nd,1\n',
      'name,value\nd,\n',
      'name,value\nd,1,2\n',
      'name,value\n,1\n',
    ]) {
      assert.deepEqual(of(text), ['invalidParameterCSVFile'], text);
    }
    assert.deepEqual(of('name,value\nd,1\nd,2\n'), ['illegalReportParameterRedefinition']);
    assert.deepEqual(of('name,value\n"d,1\n'), ['invalidCSVFileFormat']);
  });
});

describe('xBRL-CSV 1.0: what is wrong in a table', () => {
  const rowIds = metadataOf({ rowIdColumn: 'id', columns: { id: {}, period: {}, value: { dimensions: {} } } });
  const dimensions = { concept: '$c', entity: '$e', period: '2023', unit: '$u', language: '$l', 't:SexAxis': '$s' };
  const all = metadataOf({
    dimensions,
    decimals: '$d',
    columns: { ...{ c: {}, e: {}, u: {}, l: {}, s: {}, d: {} }, value: { dimensions: {} } },
  });
  const groups = metadataOf({
    columns: { period: {}, g: { propertyGroups: { a: {} } }, value: { dimensions: {}, propertiesFrom: ['g'] } },
  });
  const bounds = metadataOf({ dimensions: { concept: 't:Ratio', period: '$period@end' } });
  const kinds = metadataOf({ dimensions: { concept: 't:Kinds', period: '$period' } });
  const cases: [code: string, metadata: Json, table: string][] = [
    ['invalidCSVFileFormat', metadataOf(), 'period,value\n2023,"1\n'],
    ['invalidCSVFileFormat', metadataOf(), 'period,value\n2023,1"\n'],
    ['invalidHeaderValue', metadataOf(), 'period,a.b\n'],
    ['unknownColumn', metadataOf(), 'period,other\n'],
    ['repeatedColumnIdentifier', metadataOf(), 'value,value\n'],
    ['unmappedCellValue', metadataOf(), 'period,value\n2023,\n'],
    ['unmappedCellValue', metadataOf(), 'period,value,\n2023,1,x\n'],
    ['unmappedCellValue', metadataOf(), 'period,value\n2023,1,x\n'],
    ['unmappedCellValue', groups, 'period,g,value\n,a,\n'],
    ['missingRowIdentifier', rowIds, 'id,period,value\n,2023,1\n'],
    ['missingRowIdentifier', rowIds, 'period,value\n2023,1\n'],
    ['oime:invalidUseOfReservedIdentifier', all, 'c,e,value\nt:Ratio,none:NA,1\n'],
    ['invalidRowIdentifier', rowIds, 'id,period,value\na b,2023,1\n'],
    ['repeatedRowIdentifier', rowIds, 'id,period,value\na,2023,1\na,2023,2\n'],
    ['unknownSpecialValue', metadataOf(), 'period,value\n2023,#x\n'],
    ['unknownSpecialValue', bounds, 'period,value\n#x,1\n'],
    ['illegalUseOfNone', metadataOf(), 'period,value\n2023,#none\n'],
    ['illegalUseOfNone', groups, 'period,g,value\n2023,#none,1\n'],
    ['unknownPropertyGroup', groups, 'period,g,value\n2023,b,1\n'],
    ['referenceTargetNotDuration', bounds, 'period,value\n2023@end,1\n'],
    ['invalidConceptQName', all, 'c,value\nMoney,1\n'],
    ['oimce:unboundPrefix', all, 'c,value\nx:Money,1\n'],
    ['oime:missingConceptDimension', all, 'c,value\n,1\n'],
    ['oimce:invalidSQName', all, 'c,e,value\nt:Ratio,1,1\n'],
    ['oimce:unboundPrefix', all, 'c,e,value\nt:Ratio,x:1,1\n'],
    ['oimce:invalidUnitStringRepresentation', all, 'c,u,value\nt:Money,CNY,1\n'],
    ['oime:illegalPureUnit', all, 'c,u,value\nt:Money,xbrli:pure,1\n'],
    ['invalidLanguageCode', all, 'c,l,value\nt:Text,x y,a\n'],
    ['invalidDimensionValue', all, 'c,s,value\nt:Ratio,Male,1\n'],
    ['invalidDecimalsValue', all, 'c,d,value\nt:Ratio,INF,1\n'],
    ['invalidDecimalsSuffix', all, 'c,value\nt:Ratio,1 d2\n'],
    ['invalidDecimalsSuffix', all, 'c,value\nt:Ratio,1d02\n'],
    ['invalidFactValue', kinds, 'period,value\n2023,Male\n'],
  ];
  for (const [code, metadata, table] of cases) {
    it(`${code.includes(':') ? code : `xbrlce:${code}`}: ${JSON.stringify(table)}`, () => {
      assert.deepEqual(codesOf(metadata, { 't.csv': table }), [code]);
    });
  }

  it('a fact whose reference cannot be read is left out', () => {
    const { facts, codes } = read(bounds, csv('period,value', '2023@end,1', '2023,2'));
    assert.deepEqual(codes, ['referenceTargetNotDuration']);
    assert.deepEqual(
      facts.map(({ value }) => value),
      ['2'],
    );
  });

  it('points at the row, and reads on', () => {
    const { places, facts } = read(metadataOf(), csv('period,value', '2023,1', '2023,#x', '2023,3'));
    assert.deepEqual([places, facts.length], [['r/t.csv:3'], 2]);
  });

  it('refuses a row of 100 MB, and holds no more than its bound of it', () => {
    const piece = new Uint8Array(1024 * 1024).fill(0x61);
    function* endless(): Generator<Uint8Array> {
      yield Buffer.from('period,value\n2023,"');
      for (let n = 0; n < 100; n++) yield piece;
    }
    const sink = createCollector();
    const metadata = Buffer.from(JSON.stringify(metadataOf()));
    readXbrlCsv(metadata, { taxonomy, sink, uri: 'm.json', load: () => endless() });
    assert.deepEqual(
      sink.diagnostics.map(({ code }) => code),
      ['xbrlce:invalidCSVFileFormat'],
    );
  });
});
