import { createHash } from 'node:crypto';
import { manifestCodes } from '../../diagnostics/codes/rpe.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import { createCollector, type DiagnosticSink } from '../../diagnostics/sink.js';
import { canonicalFact } from '../../model/report/canonical-report.js';
import type { Fact, FactLink, Report } from '../../model/report/fact.js';
import { readJson } from '../../syntax/json/read-json.js';
import { compareText } from '../../util/compare-text.js';
import { packagePlace, type PackageArchive } from '../package-archive.js';

/** Where a package of ours lists what is in it. */
export const MANIFEST_FILE = 'META-INF/pilu-manifest.json';
export const MANIFEST_TYPE = 'https://w3id.org/pilu/manifest/2026';

/**
 * The files of a package and the facts of its reports, by path below the top-level directory, as SHA-256; and the digests
 * of the graphs of the reports, where whoever made the package stated them.
 */
export interface Manifest {
  readonly documentType: typeof MANIFEST_TYPE;
  readonly files: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly graphs?: Readonly<Record<string, string>>;
}

/** The manifest of files, and of the reports that some of them are. */
export function buildManifest(
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
  reports: ReadonlyMap<string, Report> = new Map(),
  graphs: ReadonlyMap<string, string> = new Map(),
): Manifest {
  const sorted = <T>(entries: Iterable<readonly [string, T]>) => [...entries].sort(([a], [b]) => compareText(a, b));
  return {
    documentType: MANIFEST_TYPE,
    files: Object.fromEntries(sorted(files).map(([path, content]) => [path, sha256(content)])),
    facts: Object.fromEntries(sorted(reports).map(([path, report]) => [path, factsDigest(report)])),
    ...(graphs.size > 0 && { graphs: Object.fromEntries(sorted(graphs)) }),
  };
}

/**
 * The SHA-256 of what a report says, the same whichever syntax it comes from and in whichever order: the entry points,
 * then the digests of its facts, sorted. A fact is told by its aspects, with expanded names, its value, its evidence, and
 * what the facts that it links to say; ids are a matter of the file, and count for nothing.
 */
export function factsDigest(report: Report): string {
  const byId = new Map<string, Fact>();
  if (report.facts.some(({ links }) => links)) for (const fact of report.facts) byId.set(fact.id, fact);
  const digests = report.facts.map((fact) => sha256(canonicalFactText(fact, byId)));
  const hash = createHash('sha256').update(JSON.stringify(report.taxonomy));
  for (const digest of digests.sort(compareText)) hash.update(`\n${digest}`);
  return hash.digest('hex');
}

/** One line of JSON with its keys sorted. Links are told by what their targets say, and by no links of theirs. */
function canonicalFactText(fact: Fact, byId: ReadonlyMap<string, Fact>): string {
  const { links } = canonicalFact(fact) as { readonly links?: readonly FactLink[] };
  const told = links?.map((link) => ({
    ...link,
    targets: link.targets.map((id) => {
      const target = byId.get(id);
      return target ? withoutIds(target) : id;
    }),
  }));
  return JSON.stringify(sortKeys({ ...withoutIds(fact), ...(told && { links: told }) }));
}

function withoutIds(fact: Fact): Record<string, unknown> {
  return { ...canonicalFact(fact), id: undefined, noteId: undefined, links: undefined };
}

/**
 * Compares a package with its manifest, file by file; the facts too, of the reports that are given by their first
 * file's path, and their graphs, by the function that makes the digest of one. Whether all agrees; a package without a manifest does not, and says so.
 */
export function verifyManifest(
  archive: PackageArchive,
  sink: DiagnosticSink,
  reports: ReadonlyMap<string, Report> = new Map(),
  graphDigest?: (report: Report, path: string) => string,
): boolean {
  const written = archive.files.get(MANIFEST_FILE);
  const at = { uri: packagePlace(archive, MANIFEST_FILE) };
  if (!written) {
    sink.report(manifestCodes.create('pilu:manifest-missing', { path: MANIFEST_FILE }, { uri: archive.uri }));
    return false;
  }
  const manifest = readManifest(written, at.uri, (detail) =>
    sink.report(manifestCodes.create('pilu:manifest-invalid', { path: MANIFEST_FILE, detail }, at)),
  );
  if (!manifest) return false;
  let sound = true;
  const fail = (diagnostic: Diagnostic): void => {
    sound = false;
    sink.report(diagnostic);
  };
  const placeOf = (path: string) => ({ uri: packagePlace(archive, path) });
  for (const [path, expected] of Object.entries(manifest.files)) {
    const content = archive.files.get(path);
    const found = content && sha256(content);
    if (found === undefined) fail(manifestCodes.create('pilu:manifest-file-missing', { path }, at));
    else if (found !== expected) {
      fail(manifestCodes.create('pilu:manifest-file-changed', { path, found, expected }, placeOf(path)));
    }
  }
  for (const path of archive.files.keys()) {
    if (path === MANIFEST_FILE || Object.hasOwn(manifest.files, path)) continue;
    fail(manifestCodes.create('pilu:manifest-file-added', { path }, placeOf(path)));
  }
  for (const path of reports.size > 0 ? Object.keys(manifest.facts) : []) {
    if (!reports.has(path)) fail(manifestCodes.create('pilu:manifest-file-missing', { path }, at));
  }
  for (const [path, content] of reports) {
    const facts = { expected: manifest.facts[path], found: factsDigest(content) };
    const graph = { expected: manifest.graphs?.[path], found: graphDigest?.(content, path) };
    for (const [code, { expected, found }] of [
      ['pilu:manifest-facts-changed', facts],
      ['pilu:manifest-graph-changed', graph],
    ] as const) {
      if (expected === undefined || found === undefined || found === expected) continue;
      fail(manifestCodes.create(code, { path, found, expected }, placeOf(path)));
    }
  }
  return sound;
}

function readManifest(bytes: Uint8Array, uri: string, fail: (detail: LocalizedText) => void): Manifest | undefined {
  const collector = createCollector();
  const value = readJson(bytes, collector, { uri })?.value;
  const [fault] = collector.diagnostics;
  if (fault) return void fail(fault.message);
  const { documentType, files, facts, graphs } = (value ?? {}) as Partial<Record<keyof Manifest, unknown>>;
  if (
    documentType !== MANIFEST_TYPE ||
    !isTexts(files) ||
    !isTexts(facts) ||
    (graphs !== undefined && !isTexts(graphs))
  ) {
    return void fail({
      en: `documentType ${MANIFEST_TYPE}, files, facts and at most graphs are expected.`,
      zh: `应含 documentType ${MANIFEST_TYPE}、files 和 facts，并可含 graphs。`,
    });
  }
  return { documentType: MANIFEST_TYPE, files, facts, ...(graphs && { graphs }) };
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.values(value).every((one) => typeof one === 'string');
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
