import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { readXbrlJson } from '../../../src/formats/xbrl-json/read-xbrl-json.js';
import { writeXbrlJson } from '../../../src/formats/xbrl-json/write-xbrl-json.js';
import { canonicalReport } from '../../../src/model/report/canonical-report.js';
import type { Report } from '../../../src/model/report/fact.js';
import { compileJsonSchema, validateJson } from '../../../src/syntax/json-schema/json-schema.js';
import { readJson } from '../../../src/syntax/json/read-json.js';
import { arbitraryReport } from '../../support/arbitrary-report.js';
import { TINY, tinyTaxonomy } from '../../support/tiny-taxonomy.js';

const taxonomy = tinyTaxonomy;

function write(report: Report): string {
  return [...writeXbrlJson(report, { taxonomy, sink: createCollector() })].join('');
}

function read(text: string) {
  const sink = createCollector();
  const located = readXbrlJson(text, { taxonomy, sink, uri: 'facts.json' });
  const diagnostics = sink.diagnostics.map(
    ({ code, locations }) => `${code} ${locations[0]?.line}:${locations[0]?.column}`,
  );
  return { located, report: located?.report, diagnostics, sink };
}

/** A document of one fact, one line a member, with parts replaced. */
function documentOf(fact: object, info: object = {}): string {
  return JSON.stringify(
    {
      documentInfo: {
        documentType: 'https://xbrl.org/2021/xbrl-json',
        namespaces: {
          tiny: TINY,
          lei: 'http://standards.iso.org/iso/17442',
          none: 'https://xbrl.org/2021/entities',
          iso4217: 'http://www.xbrl.org/2003/iso4217',
          xbrli: 'http://www.xbrl.org/2003/instance',
          pilu: 'https://w3id.org/pilu/terms',
        },
        taxonomy: [`${TINY}/tiny.xsd`],
        ...info,
      },
      facts: { f1: fact },
    },
    undefined,
    2,
  );
}

const dimensions = {
  concept: 'tiny:Money',
  entity: 'lei:529900T8BM49AURSDO55',
  period: '2023-01-01T00:00:00/2024-01-01T00:00:00',
  unit: 'iso4217:CNY',
};
const fact = { value: '1', decimals: 0, dimensions };

function codesOf(text: string): string[] {
  return read(text).diagnostics.map((one) => one.replace(/ .*/, ''));
}

describe('xBRL-JSON 1.0', () => {
  it('gives back every report that was written, and nothing is reported', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const { report: back, diagnostics } = read(write(report));
        assert.deepEqual(diagnostics, []);
        assert.deepEqual(canonicalReport(back!), canonicalReport(report));
      }),
      { numRuns: 300 },
    );
  });

  it('writes the same bytes for what it read', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => assert.equal(write(read(write(report)).report!), write(report))),
    );
  });

  it('is valid by the schema of the facts file', () => {
    const schema = compileJsonSchema(readFileSync('schemas/xbrl-json.schema.json', 'utf8'));
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const sink = createCollector();
        const document = readJson(write(report), sink, { uri: 'facts.json' })!;
        validateJson(schema, document, sink);
        assert.deepEqual(
          sink.diagnostics.map(({ message }) => message.en),
          [],
        );
      }),
    );
  });

  it('reads a fact with everything, and nothing is reported', () => {
    const { report, diagnostics, located } = read(documentOf(fact));
    assert.deepEqual(diagnostics, []);
    assert.equal(report!.facts[0]!.decimals, 0);
    assert.equal(located!.locateFact('f1').line, 17);
  });

  const cases: [string, string, string][] = [
    ['a file that is no JSON', '{', 'xbrlje:invalidJSON 1:2'],
    ['a repeated key', '{"a": 1, "a": 2}', 'xbrlje:invalidJSON 1:10'],
    ['another document type', '{"documentInfo": {"documentType": "x"}}', 'oimce:unsupportedDocumentType 1:35'],
    ['no document type', '[]', 'oimce:unsupportedDocumentType 1:1'],
  ];
  for (const [name, text, expected] of cases) {
    it(`refuses ${name}`, () => {
      assert.deepEqual(read(text).diagnostics, [expected]);
      assert.equal(read(text).located, undefined);
    });
  }

  const faults: [string, object, string][] = [
    ['a number that is not in quotes', { ...fact, value: 1 }, 'xbrlje:invalidJSONStructure'],
    ['decimals that are no whole number', { ...fact, decimals: 0.5 }, 'xbrlje:invalidJSONStructure'],
    ['an unknown key', { ...fact, decimal: 1 }, 'xbrlje:invalidJSONStructure'],
    ['an extension without a bound prefix', { ...fact, 'x:y': 1 }, 'oimce:unboundPrefix'],
    ['a fact without dimensions', { value: '1' }, 'xbrlje:invalidJSONStructure'],
    [
      'a fact without a concept',
      { ...fact, dimensions: { ...dimensions, concept: undefined } },
      'oime:missingConceptDimension',
    ],
    [
      'a concept without a prefix',
      { ...fact, dimensions: { ...dimensions, concept: 'Money' } },
      'xbrlje:invalidJSONStructure',
    ],
    [
      'a concept whose prefix is not bound',
      { ...fact, dimensions: { ...dimensions, concept: 'a:Money' } },
      'oimce:unboundPrefix',
    ],
    [
      'a period that is a date',
      { ...fact, dimensions: { ...dimensions, period: '2023-12-31' } },
      'oimce:invalidPeriodRepresentation',
    ],
    [
      'a unit without a prefix',
      { ...fact, dimensions: { ...dimensions, unit: 'CNY' } },
      'oimce:invalidUnitStringRepresentation',
    ],
    [
      'a unit whose prefix is not bound',
      { ...fact, dimensions: { ...dimensions, unit: 'utr:kWh' } },
      'oimce:unboundPrefix',
    ],
    ['a pure unit', { ...fact, dimensions: { ...dimensions, unit: 'xbrli:pure' } }, 'oime:illegalPureUnit'],
    [
      'an entity without a scheme',
      { ...fact, dimensions: { ...dimensions, entity: 'X' } },
      'xbrlje:invalidJSONStructure',
    ],
    [
      'the entity of facts without one',
      { ...fact, dimensions: { ...dimensions, entity: 'none:NA' } },
      'oime:invalidUseOfReservedIdentifier',
    ],
    [
      'measures that are not in order',
      { ...fact, dimensions: { ...dimensions, unit: 'xbrli:shares*iso4217:CNY' } },
      'oimce:invalidUnitStringRepresentation',
    ],
    [
      'a single measure in parentheses',
      { ...fact, dimensions: { ...dimensions, unit: '(iso4217:CNY)/xbrli:shares' } },
      'oimce:invalidUnitStringRepresentation',
    ],
    [
      'several measures below a line without parentheses',
      { ...fact, dimensions: { ...dimensions, unit: 'iso4217:CNY/iso4217:CNY*xbrli:shares' } },
      'oimce:invalidUnitStringRepresentation',
    ],
    [
      'a unit in parentheses',
      { ...fact, dimensions: { ...dimensions, unit: '(iso4217:CNY*xbrli:shares)' } },
      'oimce:invalidUnitStringRepresentation',
    ],
    [
      'a dimension without a prefix',
      { ...fact, dimensions: { ...dimensions, SexAxis: 'tiny:Female' } },
      'xbrlje:invalidJSONStructure',
    ],
    [
      'a member without a prefix',
      { ...fact, dimensions: { ...dimensions, 'tiny:SexAxis': 'Female' } },
      'xbrlje:invalidDimensionValue',
    ],
    [
      'an enumeration value without a prefix',
      { value: 'Male', dimensions: { concept: 'tiny:Kind' } },
      'xbrlje:invalidFactValue',
    ],
    [
      'a language in capitals',
      { value: 'x', dimensions: { concept: 'tiny:Text', language: 'zh-CN' } },
      'xbrlje:invalidLanguageCodeCase',
    ],
    ['a note id on a fact', { ...fact, dimensions: { ...dimensions, noteId: 'f1' } }, 'oime:misplacedNoteIDDimension'],
    [
      'a note without a note id',
      { value: 'x', dimensions: { concept: 'xbrl:note', language: 'zh' } },
      'oime:missingNoteIDDimension',
    ],
    [
      'a note with the id of another',
      { value: 'x', dimensions: { concept: 'xbrl:note', language: 'zh', noteId: 'f2' } },
      'oime:invalidNoteIDValue',
    ],
    [
      'a note without a language',
      { value: 'x', dimensions: { concept: 'xbrl:note', noteId: 'f1' } },
      'oime:missingLanguageForNoteFact',
    ],
    [
      'a note with an entity',
      { value: 'x', dimensions: { concept: 'xbrl:note', noteId: 'f1', language: 'zh', entity: dimensions.entity } },
      'oime:misplacedNoteFactDimension',
    ],
    [
      'a note with a unit',
      {
        value: 'x',
        dimensions: { concept: 'xbrl:note', noteId: 'f1', language: 'zh', unit: dimensions.unit },
      },
      'oime:misplacedNoteFactDimension',
    ],
    ['an unknown link type', { ...fact, links: { footnote: {} } }, 'xbrlje:unknownLinkType'],
    [
      'evidence without a quote',
      { ...fact, 'pilu:evidence': { document: 'sha-256:', start: 0, end: 1, cue: 'user' } },
      'pilu:evidence-invalid',
    ],
  ];
  for (const [name, wrong, code] of faults) {
    it(`reports ${name}, and nothing else`, () => assert.deepEqual(codesOf(documentOf(wrong)), [code]));
  }

  it('reports link groups and targets that are not there', () => {
    const info = {
      linkTypes: { footnote: 'http://www.xbrl.org/2003/arcrole/fact-footnote' },
      linkGroups: { _: 'http://www.xbrl.org/2003/role/link' },
    };
    assert.deepEqual(codesOf(documentOf({ ...fact, links: { footnote: { a: ['f1'], _: ['f2'] } } }, info)), [
      'xbrlje:unknownLinkGroup',
      'xbrlje:unknownLinkTarget',
    ]);
  });

  it('a fact whose period cannot be read is known to links, and judged no further', () => {
    const info = {
      linkTypes: { a: 'urn:a' },
      linkGroups: { _: 'http://www.xbrl.org/2003/role/link' },
    };
    const document = JSON.parse(documentOf({ ...fact, links: { a: { _: ['f2'] } } }, info)) as { facts: object };
    const wrong = { ...fact, dimensions: { ...dimensions, period: '2023' } };
    const { report, diagnostics } = read(JSON.stringify({ ...document, facts: { ...document.facts, f2: wrong } }));
    assert.deepEqual(
      diagnostics.map((one) => one.replace(/ .*/, '')),
      ['oimce:invalidPeriodRepresentation'],
    );
    assert.deepEqual(
      report?.facts.map(({ id }) => id),
      ['f1'],
    );
  });

  it('reports aliases that are reserved otherwise, and URIs that are none', () => {
    const of = (info: object) => codesOf(documentOf({ value: 'x', dimensions: { concept: 'tiny:Text' } }, info));
    assert.deepEqual(of({ namespaces: { tiny: TINY, cur: 'http://www.xbrl.org/2003/iso4217' } }), [
      'oimce:invalidAliasForReservedURI',
    ]);
    assert.deepEqual(of({ linkTypes: { footnote: 'urn:a' } }), ['oimce:invalidURIForReservedAlias']);
    assert.deepEqual(of({ linkGroups: { g: 'http://www.xbrl.org/2003/role/link' } }), [
      'oimce:invalidAliasForReservedURI',
    ]);
    assert.deepEqual(of({ namespaces: { tiny: TINY, a: 'b/c' } }), ['oimce:invalidURI']);
    for (const uri of [' http://example.com/a', 'http://example.com/a  b', 'http://example.com/%g', 'urn:a#b#c']) {
      assert.deepEqual(of({ namespaces: { tiny: TINY, a: uri } }), ['xbrlje:invalidJSONStructure'], uri);
    }
    assert.deepEqual(of({ namespaces: { tiny: TINY, a: 'http://example.com/a b#c' } }), []);
  });

  it('reports a base URL that is none or not absolute', () => {
    const of = (baseURL: unknown) =>
      codesOf(documentOf({ value: 'x', dimensions: { concept: 'tiny:Text' } }, { baseURL }));
    assert.deepEqual(of('http://example.com/a/'), []);
    assert.deepEqual(of('a/'), ['oime:invalidBaseURL']);
    assert.deepEqual(of('http://example.com/a '), ['xbrlje:invalidJSONStructure']);
    assert.deepEqual(of(1), ['xbrlje:invalidJSONStructure']);
  });

  it('features: duplicates are told to validation; names are bound, and values of their kind', () => {
    const namespaces = { tiny: TINY, xbrl: 'https://xbrl.org/2021' };
    const of = (features: unknown) =>
      read(documentOf({ value: 'x', dimensions: { concept: 'tiny:Text' } }, { namespaces, features }));
    const codes = (features: unknown) => of(features).diagnostics.map((one) => one.replace(/ .*/, ''));
    assert.equal(of({ 'xbrl:allowedDuplicates': 'complete' }).report?.allowedDuplicates, 'complete');
    assert.deepEqual(codes({ 'tiny:own': { any: 1 } }), []);
    assert.deepEqual(codes({ 'xbrl:allowedDuplicates': 'some' }), ['xbrlje:invalidJSONStructure']);
    assert.deepEqual(codes({ 'xbrl:canonicalValues': 'true' }), ['xbrlje:invalidJSONStructure']);
    assert.deepEqual(codes({ allowedDuplicates: 'all' }), ['xbrlje:invalidJSONStructure']);
    assert.deepEqual(codes({ 'other:x': 1 }), ['oimce:unboundPrefix']);
  });

  it('features: canonical values', () => {
    const namespaces = { tiny: TINY, xbrl: 'https://xbrl.org/2021', iso4217: 'http://www.xbrl.org/2003/iso4217' };
    const of = (value: string, concept: string, canonical = true) =>
      codesOf(
        documentOf({ value, dimensions: { concept } }, { namespaces, features: { 'xbrl:canonicalValues': canonical } }),
      );
    const bad = ['xbrlje:nonCanonicalValue'];
    for (const value of ['+1', '01', '1.50', '.5', '1.', ' 1', '-0', '1.00'])
      assert.deepEqual(of(value, 'tiny:Money'), bad, value);
    for (const value of ['1', '1.0', '0', '-1.05', '0.5', '-0.5']) assert.deepEqual(of(value, 'tiny:Money'), [], value);
    assert.deepEqual(of(' x ', 'tiny:Text'), []);
    assert.deepEqual(of('01', 'tiny:Money', false), []);
    assert.deepEqual(of('tiny:Male tiny:Female', 'tiny:Kinds'), bad);
    assert.deepEqual(of('tiny:Female tiny:Male', 'tiny:Kinds'), []);
    assert.deepEqual(of('tiny:Female  tiny:Male', 'tiny:Kinds'), ['xbrlje:invalidFactValue']);
  });

  it('reports aliases that are wrong, and a report without a taxonomy', () => {
    const namespaces = { tiny: TINY, other: TINY, iso4217: 'http://example.com/' };
    const codes = codesOf(
      documentOf({ value: 'x', dimensions: { concept: 'tiny:Text' } }, { namespaces, taxonomy: [] }),
    );
    assert.deepEqual(codes, ['oimce:multipleAliasesForURI', 'oimce:invalidURIForReservedAlias', 'oime:noTaxonomy']);
    const absent = documentOf({ value: 'x', dimensions: { concept: 'tiny:Text' } }, { taxonomy: undefined });
    assert.deepEqual(codesOf(absent), ['oime:noTaxonomy']);
  });

  it('points at the line of the mistake and says how to mend it', () => {
    const { sink } = read(documentOf({ ...fact, valeu: 'x' }));
    assert.deepEqual(sink.diagnostics[0]!.locations[0]!.line, 26);
    assert.deepEqual(sink.diagnostics[0]!.suggestions, [{ en: 'Did you mean "value"?', zh: '是否应为“value”？' }]);
  });
});
