import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { buildTaxonomy } from '../../../src/dts/build-taxonomy.js';
import { createMemoryLoader } from '../../../src/dts/discovery/document-loader.js';
import { loadDts } from '../../../src/dts/load-dts.js';
import { validateDts } from '../../../src/dts/validate-dts.js';
import { DOCUMENTS_DIRECTORY, writeTaxonomyPackage } from '../../../src/formats/taxonomy-package/taxonomy-package.js';
import type { Concept } from '../../../src/model/taxonomy/concept.js';
import type { Relationship } from '../../../src/model/taxonomy/relationship.js';
import type { Taxonomy } from '../../../src/model/taxonomy/taxonomy.js';
import { namespaceOf } from '../../../src/names/expanded-name.js';
import { compareText } from '../../../src/util/compare-text.js';
import type { TaxonomySource } from '../../../src/taxonomy-source/taxonomy-source.js';
import { readPackageTaxonomy } from '../../support/package-taxonomy.js';
import { DEPRECATED, readTinyTaxonomy } from '../../support/tiny-taxonomy-source.js';

/** Writes a taxonomy's package and reads it back as any other taxonomy; neither reports anything. */
async function readBack(source: TaxonomySource): Promise<Taxonomy> {
  const sink = createCollector();
  const documents: Record<string, string> = {};
  const catalog = JSON.parse(readFileSync('schemas/xbrl/catalog.json', 'utf8')) as Record<string, string>;
  for (const [url, path] of Object.entries(catalog)) documents[url] = readFileSync(`schemas/xbrl/${path}`, 'utf8');
  for (const [path, text] of writeTaxonomyPackage(source, sink)) {
    if (!path.startsWith(`${DOCUMENTS_DIRECTORY}/`)) continue;
    documents[source.publication.baseUri + path.slice(DOCUMENTS_DIRECTORY.length)] = text;
  }
  const entries = source.taxonomy.entryPoints.map((url) => ({ url }));
  const dts = await loadDts({ entries }, createMemoryLoader(documents), sink);
  validateDts(dts, sink);
  assert.deepEqual(sink.diagnostics, []);
  return buildTaxonomy(dts);
}

/** A concept without its place; of its type what a source states (the reader also names the simple types beneath). */
function comparable({ location: _place, type, ...concept }: Concept): object {
  const { name, itemType, valueKind, numeric } = type;
  const { patterns, ...bounds } = type.facets;
  const restricted = patterns !== undefined;
  return { ...concept, type: { name, itemType, valueKind, numeric, ...bounds, restricted } };
}

function relationshipsOf({ networks }: Taxonomy): string[] {
  const all = [...networks.values()].flatMap((roles) =>
    [...roles.values()].flatMap((one) => [...one.bySource.values()]),
  );
  return all
    .flat()
    .map(({ location: _place, ...relationship }: Relationship) => canonical(relationship))
    .sort(compareText);
}

function canonical(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}

function sorted<K extends string, V>(map: ReadonlyMap<K, V>): [K, V][] {
  return [...map].sort(([a], [b]) => compareText(a, b));
}

/** Lists of labels and references by concept, in an order of their own. */
function resources<V extends object>(map: ReadonlyMap<string, readonly V[]>): [string, string[]][] {
  return sorted(map).map(([name, list]) => [name, list.map(canonical).sort(compareText)]);
}

for (const [name, read] of [
  ['a tiny taxonomy', () => readTinyTaxonomy().source!],
  ['a taxonomy with a deprecated concept', () => readTinyTaxonomy(DEPRECATED).source!],
  ['our own taxonomy', readPackageTaxonomy],
] as const) {
  describe(`${name}, written and read back as a DTS`, () => {
    let source: Taxonomy;
    let back: Taxonomy;
    before(async function () {
      this.timeout(60_000);
      source = read().taxonomy;
      back = await readBack(read());
    });

    it('has the same concepts', () => {
      const own = new Set([...source.concepts.keys()].map(namespaceOf));
      const theirs = sorted(back.concepts).filter(([concept]) => own.has(namespaceOf(concept)));
      assert.deepEqual(
        theirs.map(([, concept]) => comparable(concept)),
        sorted(source.concepts).map(([, concept]) => comparable(concept)),
      );
      assert.deepEqual(
        sorted(back.typedDomains).map(([domain]) => domain),
        sorted(source.typedDomains).map(([domain]) => domain),
      );
    });

    it('has types of the same ancestry', () => {
      for (const [concept, { type }] of source.concepts) {
        const theirs = back.concepts.get(concept)?.type.ancestry ?? [];
        assert.deepEqual(theirs.slice(0, type.ancestry.length), type.ancestry, concept);
      }
    });

    it('has the same relationships', () => {
      assert.deepEqual(relationshipsOf(back), relationshipsOf(source));
    });

    it('has the same labels and references', () => {
      assert.deepEqual(resources(back.labels), resources(source.labels));
      assert.deepEqual(resources(back.references), resources(source.references));
    });

    it('has the same roles, with their labels', () => {
      for (const [uri, role] of source.roleTypes) assert.deepEqual(back.roleTypes.get(uri), role);
    });
  });
}
