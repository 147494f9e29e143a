import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createCollector, type DiagnosticSink } from '../diagnostics/sink.js';
import { buildTaxonomy } from '../dts/build-taxonomy.js';
import { compileDts, openCompiledDts, type CompiledDts } from '../dts/compiled/compiled-dts.js';
import { compileTaxonomy, openCompiledTaxonomy, type CompiledTaxonomy } from '../dts/compiled/compiled-taxonomy.js';
import type { DiscoveryInput } from '../dts/discovery/discover-dts.js';
import type { DocumentLoader } from '../dts/discovery/document-loader.js';
import type { Dts, InstanceDts } from '../dts/dts.js';
import { loadDts } from '../dts/load-dts.js';
import { validateDts } from '../dts/validate-dts.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import { validateDtsDimensions } from '../validation/validate-dts-dimensions.js';
import { validateTaxonomy } from '../validation/validate-taxonomy.js';
import { digestDocument, digestOf } from './document-digest.js';

/** Where compiled taxonomies are kept between runs. What is lost or damaged there is compiled anew. */
export interface TaxonomyCache {
  /** Tells programs apart that may compile differently. */
  readonly version: string;
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, content: Uint8Array): Promise<void>;
}

/** A taxonomy that has been judged, for instances over it. */
export interface JudgedTaxonomy {
  readonly dts: InstanceDts;
  readonly taxonomy: Taxonomy;
  /** The DTS with its documents; absent where it came from the cache. */
  readonly full?: Dts;
}

type Texts = Pick<Taxonomy, 'labels' | 'references'>;

/** What is kept of a judged taxonomy: its verdict too. Texts lie apart, since validation seldom needs them. */
interface KeptTaxonomy {
  /** Every document that was asked for: the digest of what was found, or why nothing was. */
  readonly documents: readonly (readonly [url: string, found: string])[];
  readonly body: Uint8Array;
  readonly texts: Uint8Array;
}

interface CompiledBody {
  readonly dts: CompiledDts;
  readonly taxonomy: CompiledTaxonomy;
  readonly diagnostics: readonly Diagnostic[];
}

/** A verdict of more diagnostics is not kept. */
const MAXIMUM_DIAGNOSTICS = 1000;

/**
 * Loads a DTS and validates it as a taxonomy. With a cache, a taxonomy of which no document has changed is taken from
 * there, and what was reported of it is reported again. `instance` is the URL of the document that refers to it.
 */
export async function judgeTaxonomy(
  input: DiscoveryInput,
  loader: DocumentLoader,
  cache: TaxonomyCache | undefined,
  instance: string,
  sink: DiagnosticSink,
): Promise<JudgedTaxonomy> {
  if (!cache || !canBeKept(input)) return { ...(await judge(input, loader, sink)) };
  const key = keyOf(input, cache);
  const known = await openKnown(await cache.read(key), loader, sink);
  if (known) return known;
  const found = new Map<string, string>();
  const recording: DocumentLoader = {
    async load(url) {
      const outcome = await loader.load(url);
      found.set(url, digestOf(outcome));
      return outcome;
    },
  };
  const collector = createCollector();
  const told: DiagnosticSink = {
    report(diagnostic) {
      collector.report(diagnostic);
      sink.report(diagnostic);
    },
  };
  const judged = await judge(input, recording, told);
  const { diagnostics } = collector;
  const concernsInstance = diagnostics.some(({ locations }) => locations.some(({ uri }) => uri === instance));
  if (!concernsInstance && diagnostics.length <= MAXIMUM_DIAGNOSTICS) {
    await cache.write(key, compile(judged, [...found], diagnostics));
  }
  return judged;
}

async function judge(
  input: DiscoveryInput,
  loader: DocumentLoader,
  sink: DiagnosticSink,
): Promise<JudgedTaxonomy & { readonly full: Dts }> {
  const dts = await loadDts(input, loader, sink);
  validateDts(dts, sink);
  const taxonomy = buildTaxonomy(dts);
  validateDtsDimensions(dts, taxonomy, sink);
  validateTaxonomy(taxonomy, sink);
  return { dts, full: dts, taxonomy };
}

/** Element-scheme pointers lead anywhere in a document, of which a compiled taxonomy holds little. */
function canBeKept({ entries }: DiscoveryInput): boolean {
  return entries.every(({ href }) => !href?.includes('('));
}

function keyOf({ entries, schemaLocations }: DiscoveryInput, { version }: TaxonomyCache): string {
  const asked = [
    version,
    process.versions.v8,
    entries.map(({ url, element }) => [url, element]),
    schemaLocations ?? [],
  ];
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}

function compile(
  { full, taxonomy }: JudgedTaxonomy & { readonly full: Dts },
  documents: KeptTaxonomy['documents'],
  diagnostics: readonly Diagnostic[],
): Uint8Array {
  const body: CompiledBody = { dts: compileDts(full), taxonomy: compileTaxonomy(taxonomy), diagnostics };
  const texts: Texts = { labels: taxonomy.labels, references: taxonomy.references };
  const kept: KeptTaxonomy = { documents, body: serialize(body), texts: serialize(texts) };
  return serialize(kept);
}

async function openKnown(
  content: Uint8Array | undefined,
  loader: DocumentLoader,
  sink: DiagnosticSink,
): Promise<JudgedTaxonomy | undefined> {
  const compiled = content && readBack<KeptTaxonomy>(content);
  if (!compiled) return undefined;
  for (const [url, found] of compiled.documents) if ((await digestDocument(loader, url)) !== found) return undefined;
  const body = readBack<CompiledBody>(compiled.body);
  if (!body) return undefined;
  for (const diagnostic of body.diagnostics) sink.report(diagnostic);
  let texts: Texts | undefined;
  const textsNow = () => (texts ??= readBack<Texts>(compiled.texts) ?? { labels: new Map(), references: new Map() });
  return {
    dts: openCompiledDts(body.dts),
    taxonomy: {
      ...openCompiledTaxonomy(body.taxonomy),
      get labels() {
        return textsNow().labels;
      },
      get references() {
        return textsNow().references;
      },
    },
  };
}

/** Undefined where what was kept is damaged. */
function readBack<T>(content: Uint8Array): T | undefined {
  try {
    return deserialize(content) as T;
  } catch {
    return undefined;
  }
}
