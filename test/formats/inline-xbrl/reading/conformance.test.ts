import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCollector } from '../../../../src/diagnostics/sink.js';
import { readInlineXbrl, type InlineSource } from '../../../../src/formats/inline-xbrl/reading/read-inline-xbrl.js';
import { writeTargetDocument } from '../../../../src/formats/inline-xbrl/reading/write-target.js';
import { findItems, type Instance, type Item } from '../../../../src/instance/instance.js';
import { createInstanceReader } from '../../../../src/instance/read-instance.js';
import { localNameOf } from '../../../../src/names/expanded-name.js';
import { readXml } from '../../../../src/syntax/xml/read-xml.js';
import { attributeOf, readXmlTree, textContentOf, type XmlElement } from '../../../../src/syntax/xml/xml-element.js';

const SUITE = '../shared/conformance/inline-1.1';
const INDEX = join(SUITE, '525-ned-testcases.xml');

/** Variations that rest on a regulator's rule: an empty element tag is a warning there, and its own formats are known. */
const REGULATORS_RULE = new Set(['00-filing _301gw', '00-filing _302gw', '00-filing _303gw', '00-filing _305gw']);

/** The suite's codes for what is another code here. */
const EQUIVALENT: Readonly<Record<string, string>> = { 'xmlSyntax:xmlDeclarationError': 'pilu:xml-malformed' };

/** Cover facts whose documents were edited after the instances were made. */
const EDITED = new Set([
  'i00201gd DocumentFiscalPeriodFocus d',
  'i00201gd EntityEmergingGrowthCompany d',
  'i07001gd DocumentPeriodEndDate d',
]);

/** Facts of expected instances, no cover facts, that the edited documents do not state. */
const EDITED_AWAY: Readonly<Record<string, readonly string[]>> = { i03001gd: ['Content3 NNC1', 'Content3 i'] };

/** Cover facts: documents and instances were made over different years of their taxonomy. */
const COVER = /^\{[^}]*\/dei\//;

interface Variation {
  readonly name: string;
  readonly files: readonly string[];
  readonly expected: readonly string[];
}

function readTree(path: string): XmlElement {
  const sink = createCollector();
  const root = readXmlTree(readFileSync(path), sink, { uri: pathToFileURL(path).href });
  assert.ok(root, path);
  return root;
}

function childrenOf(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  return element?.children.filter(({ name }) => localNameOf(name) === local) ?? [];
}

function listVariations(): readonly Variation[] {
  return childrenOf(readTree(INDEX), 'testcase').flatMap((testcase) => {
    const path = join(SUITE, attributeOf(testcase, 'uri') ?? '');
    return childrenOf(readTree(path), 'variation').map((variation) => {
      const [data] = childrenOf(variation, 'data');
      const [result] = childrenOf(variation, 'result');
      const codes = childrenOf(result, 'assert').map((one) => attributeOf(one, 'name') ?? '');
      return {
        name: `${dirname(path).split('/').pop()} ${attributeOf(variation, 'id')}`,
        files: childrenOf(data, 'instance').map(({ text }) => join(dirname(path), text.trim())),
        expected: [...new Set(codes)].map((code) => EQUIVALENT[code] ?? code),
      };
    });
  });
}

function sourcesOf(files: readonly string[]): InlineSource[] {
  return files.map((file) => ({ uri: pathToFileURL(file).href, bytes: readFileSync(file) }));
}

function readInstance(bytes: Uint8Array): Instance {
  const sink = createCollector();
  const reader = createInstanceReader('file:///instance.xml');
  assert.ok(readXml(bytes, reader, sink, { uri: 'file:///instance.xml' }), JSON.stringify(sink.diagnostics));
  return reader.instance;
}

function shapeOf({ unitRef, decimals, precision, nil, id, value }: Item): string {
  const collapsed = value.replace(/\s+/g, ' ').trim();
  const number = /^[-+]?[\d.]+$/.test(collapsed) && unitRef !== undefined;
  return JSON.stringify([unitRef, decimals, precision, nil, id, number ? Number(collapsed) : collapsed]);
}

function keyOf(name: string, contextRef: string): string {
  return `${name.slice(name.lastIndexOf('}') + 1)} ${contextRef}`;
}

/** What of an instance the documents may lack or have besides: its cover facts. */
function coverOf({ facts }: Instance): Set<string> {
  const cover = findItems(facts).filter(({ name }) => COVER.test(name));
  return new Set(cover.map(({ name, contextRef }) => keyOf(name, contextRef)));
}

/** The concept and context of each element of documents that states a fact. */
function statedIn(documents: readonly string[]): Set<string> {
  const stated = new Set<string>();
  const visit = (element: XmlElement): void => {
    const [name, contextRef] = [attributeOf(element, 'name'), attributeOf(element, 'contextRef')];
    if (name !== undefined && contextRef !== undefined) {
      stated.add(keyOf(name.trim().replace(/^.*:/, ''), contextRef.trim()));
    }
    element.children.forEach(visit);
  };
  documents.map(readTree).forEach(visit);
  return stated;
}

/** What an instance says of each concept and context. */
function shapesOf(instance: Instance): Map<string, string[]> {
  const shapes = new Map<string, string[]>();
  for (const item of findItems(instance.facts)) {
    const key = keyOf(item.name, item.contextRef);
    shapes.set(key, [...new Set([...(shapes.get(key) ?? []), shapeOf(item)])].sort());
  }
  return shapes;
}

/** From, to and arcrole of every arc, a footnote by its words. */
function arcsOf({ footnoteLinks }: Instance): string[] {
  const xlink = (element: XmlElement, local: string) =>
    attributeOf(element, `{http://www.w3.org/1999/xlink}${local}`) ?? '';
  return footnoteLinks
    .flatMap((link) => {
      const ends = new Map(link.children.map((child) => [xlink(child, 'label'), child]));
      return childrenOf(link, 'footnoteArc').map((arc) => {
        const end = ends.get(xlink(arc, 'to'));
        const words =
          end && localNameOf(end.name) === 'footnote'
            ? textContentOf(end).replace(/\s+/g, ' ').trim()
            : xlink(arc, 'to');
        return [xlink(arc, 'arcrole'), xlink(arc, 'from'), words].join(' ');
      });
    })
    .sort();
}

describe('the published Inline XBRL 1.1 conformance suite', function () {
  const present = existsSync(INDEX);
  before(function () {
    if (present) return;
    console.log(`      skipped: ${INDEX} is not here`);
    this.skip();
  });

  for (const { name, files, expected } of present ? listVariations() : []) {
    it(`${name}: ${expected.join(', ') || 'valid'}`, function () {
      if (REGULATORS_RULE.has(name)) {
        console.log(`      not by the specification, but by a regulator's rule: ${expected.join(', ')}`);
        return this.skip();
      }
      const sink = createCollector();
      readInlineXbrl(sourcesOf(files), sink);
      const codes = new Set(sink.diagnostics.map(({ code }) => code));
      if (expected.length === 0) assert.deepEqual([...codes], []);
      for (const code of expected) assert.ok(codes.has(code), `${code} is among ${[...codes].join(', ')}`);
    });
  }

  const directories = present ? readdirSync(SUITE).filter((entry) => /^\d\d-[a-z-]+$/.test(entry)) : [];
  for (const directory of directories) {
    for (const entry of readdirSync(join(SUITE, directory)).filter((each) => each.endsWith('gd'))) {
      const files = readdirSync(join(SUITE, directory, entry)).map((file) => join(SUITE, directory, entry, file));
      const instance = files.find((file) => file.endsWith('_htm.xml'));
      if (instance === undefined) continue;
      it(`${directory} ${entry}: the instance as expected`, () => {
        const documents = files.filter((file) => file.endsWith('.htm'));
        // A directory of several documents holds their join as well.
        const set = documents.length === 1 ? documents : documents.filter((file) => !file.includes(`${entry}-`));
        const sink = createCollector();
        const [target] = readInlineXbrl(sourcesOf(set), sink);
        assert.ok(target);
        const actual = readInstance(new TextEncoder().encode([...writeTargetDocument(target.root, sink)].join('')));
        assert.deepEqual(sink.diagnostics, []);
        const expected = readInstance(readFileSync(instance));
        const [shapes, wanted] = [shapesOf(actual), shapesOf(expected)];
        // The documents were edited after the instances: what only one of the two has was never in the other.
        const missing = [...wanted.keys()].filter((key) => !shapes.has(key));
        const extra = [...shapes.keys()].filter((key) => !wanted.has(key));
        const stated = statedIn(set);
        assert.deepEqual(
          missing.filter((key) => stated.has(key)),
          [],
          'stated in the document, and not in the instance that was read',
        );
        const [expectedCover, actualCover] = [coverOf(expected), coverOf(actual)];
        assert.deepEqual(
          missing.filter((key) => !expectedCover.has(key)),
          EDITED_AWAY[entry] ?? [],
          'expected, and not read',
        );
        assert.deepEqual(
          extra.filter((key) => !actualCover.has(key)),
          [],
          'read, and not expected',
        );
        const common = [...wanted].filter(([key]) => shapes.has(key) && !EDITED.has(`${entry} ${key}`));
        assert.ok(common.length >= 5);
        for (const [key, shape] of common) assert.deepEqual(shapes.get(key), shape, key);
        assert.deepEqual(arcsOf(actual), arcsOf(expected));
      });
    }
  }

  it('documents beside the index: those named good are, and those named not good are not', () => {
    const wrong: string[] = [];
    const listed = new Set(listVariations().flatMap(({ files }) => files.map((file) => dirname(file))));
    for (const directory of directories) {
      for (const entry of readdirSync(join(SUITE, directory)).filter((each) => /(?:gd|ng)$/.test(each))) {
        const path = join(SUITE, directory, entry);
        if (listed.has(path)) continue;
        const documents = readdirSync(path).filter((file) => file.endsWith('.htm'));
        const sink = createCollector();
        readInlineXbrl(sourcesOf(documents.map((file) => join(path, file))), sink);
        if ((sink.count('error') === 0) !== entry.endsWith('gd')) wrong.push(entry);
      }
    }
    assert.deepEqual(wrong, []);
  });
});
