import { exportCodes } from '../diagnostics/codes/export.js';
import { piluCodes } from '../diagnostics/codes/pilu.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { DocumentLoader } from '../dts/discovery/document-loader.js';
import { buildTaxonomy } from '../dts/build-taxonomy.js';
import { loadDts } from '../dts/load-dts.js';
import { FORMATS, type FormatName } from '../formats/index.js';
import { groupInstanceFacts } from '../formats/xbrl-xml/group-instance-facts.js';
import { readTaxonomyPackage } from '../formats/taxonomy-package/read-taxonomy-package.js';
import type { RoundingMode } from '../datatypes/interval.js';
import { visitFacts, type Instance } from '../instance/instance.js';
import type { Report } from '../model/report/fact.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { UnitRegistry } from '../validation/units/unit-registry.js';
import { validateFactGroups, validateReport } from '../validation/validate-report.js';
import type { InputFile } from './input-file.js';
import type { OwnTaxonomy } from './load-own-taxonomy.js';
import { createPackageLoader } from './package-loader.js';
import type { TaxonomyCache } from './judge-taxonomy.js';
import type { PhaseListener } from './phase.js';
import { sniffFormatName } from './read-report.js';
import { validateInlineXbrl } from './validate-inline.js';
import { validateXbrl, type ValidatedXbrl } from './validate-xbrl.js';

/** What a file was taken for. */
export type FileKind = FormatName | 'taxonomy-document' | 'taxonomy-package';

/** Which totals are judged: none, those of XBRL 2.1 5.2.5.2, or Calculations 1.1 by how numbers were rounded. */
export type CalculationMode = 'off' | '2.1' | RoundingMode;

export interface FileValidation {
  /** Where documents of taxonomies are found. */
  readonly loader: DocumentLoader;
  /** Our own taxonomy, for facts over it that are not XML; asked for only when needed. */
  readonly ownTaxonomy: () => Promise<OwnTaxonomy | undefined>;
  readonly calculations: CalculationMode;
  readonly units?: UnitRegistry;
  readonly cache?: TaxonomyCache;
  readonly phase: PhaseListener;
}

/** What was judged. */
export interface JudgedFile {
  readonly kind: FileKind;
  readonly facts: number;
  /** What its facts are about, where that was found. */
  readonly taxonomy?: Taxonomy;
}

/** Validates a file: an XBRL instance, a taxonomy document or package, or facts in another syntax. */
export async function validateFile(
  file: InputFile & { readonly url: string },
  validation: FileValidation,
  sink: DiagnosticSink,
): Promise<JudgedFile | undefined> {
  if (isZip(file.bytes)) return validateTaxonomyPackage(file, validation, sink);
  const format = sniffFormatName(file.bytes);
  if (format === 'inline-xbrl') return validateInlineDocument(file, validation, sink);
  if (format !== undefined && format !== 'xbrl-xml') return validateFacts(file, format, validation, sink);
  if (format === 'xbrl-xml' || isXml(file.bytes)) return validateXmlDocument(file, validation, sink);
  const expected = Object.values(FORMATS).map(({ name }) => name);
  const params = { path: file.uri, expected: [...expected, 'XML Schema', 'taxonomy package'].join(', ') };
  sink.report(piluCodes.create('pilu:format-unknown', params, { uri: file.uri }));
  return undefined;
}

async function validateXmlDocument(
  file: InputFile & { readonly url: string },
  { loader, calculations, units, cache, phase }: FileValidation,
  sink: DiagnosticSink,
): Promise<JudgedFile | undefined> {
  phase('discovery');
  const validated = await validateXbrl(
    file.url,
    loader,
    { calculations: calculations === '2.1', bytes: file.bytes, ...(cache && { cache }) },
    sink,
  );
  if (!validated) return undefined;
  const { instance, taxonomy } = validated;
  if (!instance) return { kind: 'taxonomy-document', facts: 0 };
  phase('validation');
  const { items, tuples } = countFacts(instance);
  if (tuples === 0) {
    const options = { ...reportOptions(calculations, units), fromInstance: true };
    validateFactGroups(groupInstanceFacts(instance, taxonomy), taxonomy, options, sink);
  }
  return { kind: 'xbrl-xml', facts: items + tuples, taxonomy };
}

/** An inline document by itself: the instances that it states are judged like instances that are files. */
async function validateInlineDocument(
  file: InputFile & { readonly url: string },
  { loader, calculations, units, cache, phase }: FileValidation,
  sink: DiagnosticSink,
): Promise<JudgedFile> {
  phase('document');
  const options = { ...reportOptions(calculations, units), fromInstance: true };
  let facts = 0;
  const judge = ({ instance, taxonomy }: ValidatedXbrl, sink: DiagnosticSink) => {
    if (!instance) return;
    const { items, tuples } = countFacts(instance);
    facts += items + tuples;
    if (tuples > 0) return;
    validateFactGroups(groupInstanceFacts(instance, taxonomy), taxonomy, options, sink);
  };
  const sources = [{ uri: file.url, bytes: file.bytes }];
  const xbrlOptions = { calculations: calculations === '2.1', ...(cache && { cache }) };
  const targets = await validateInlineXbrl(sources, loader, xbrlOptions, sink, judge);
  const taxonomy = targets[0]?.taxonomy;
  return { kind: 'inline-xbrl', facts, ...(taxonomy && { taxonomy }) };
}

/** Items and tuples, those in tuples too. With a tuple, an instance has no counterpart in the Open Information Model. */
function countFacts({ facts }: Instance): { readonly items: number; readonly tuples: number } {
  const count = { item: 0, tuple: 0 };
  visitFacts(facts, ({ kind }) => count[kind]++);
  return { items: count.item, tuples: count.tuple };
}

async function validateFacts(
  file: InputFile,
  format: FormatName,
  validation: FileValidation,
  sink: DiagnosticSink,
): Promise<JudgedFile | undefined> {
  validation.phase('document');
  const own = await validation.ownTaxonomy();
  if (!own) return undefined;
  const read = FORMATS[format].read(file.bytes, { taxonomy: own.taxonomy, sink, uri: file.uri });
  if (!read) return undefined;
  const taxonomy = await taxonomyOf(read.report, own, validation, sink);
  if (taxonomy) {
    validation.phase('validation');
    const { calculations, units } = validation;
    const locate = (fact: { readonly id: string }) => read.locateFact(fact.id);
    validateReport(read.report, taxonomy, { ...reportOptions(calculations, units), locate }, sink);
  } else {
    const params = { found: read.report.taxonomy.join(' '), expected: own.taxonomy.entryPoints.join(' ') };
    sink.report(exportCodes.create('pilu:other-taxonomy', params, { uri: file.uri }));
  }
  return { kind: format, facts: read.report.facts.length, ...(taxonomy && { taxonomy }) };
}

/** Our own taxonomy where the report is over it; else the one that its entry points lead to. */
async function taxonomyOf(
  report: Report,
  own: OwnTaxonomy,
  { loader, phase }: FileValidation,
  sink: DiagnosticSink,
): Promise<Taxonomy | undefined> {
  const { taxonomy: entryPoints } = report;
  if (entryPoints.length === 0) return undefined;
  if (entryPoints.every((url) => own.taxonomy.entryPoints.includes(url))) return own.taxonomy;
  phase('discovery');
  const entries = entryPoints.map((url) => ({ url }));
  return buildTaxonomy(await loadDts({ entries }, loader, sink));
}

async function validateTaxonomyPackage(
  file: InputFile,
  { loader, phase }: FileValidation,
  sink: DiagnosticSink,
): Promise<JudgedFile | undefined> {
  phase('discovery');
  const taxonomyPackage = await readTaxonomyPackage(file.bytes, sink, { uri: file.uri });
  if (!taxonomyPackage) return undefined;
  const inPackage = createPackageLoader([taxonomyPackage], loader);
  const urls = new Set(taxonomyPackage.metadata.entryPoints.flatMap(({ documents }) => documents));
  for (const url of urls) await validateXbrl(url, inPackage, {}, sink);
  return { kind: 'taxonomy-package', facts: 0 };
}

function reportOptions(calculations: CalculationMode, units: UnitRegistry | undefined) {
  const mode = calculations === 'off' || calculations === '2.1' ? undefined : calculations;
  return { ...(mode && { calculations: mode }), ...(units && { units }) };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function isXml(bytes: Uint8Array): boolean {
  return /^[\uFEFF\s]*</.test(new TextDecoder().decode(bytes.subarray(0, 1024)));
}
