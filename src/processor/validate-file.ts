import { piluCodes } from '../diagnostics/codes/pilu.js';
import { createCollector, type DiagnosticSink } from '../diagnostics/sink.js';
import type { FilerManualRule } from '../formats/inline-xbrl/reading/filer-manual-rules.js';
import { readReportPackage } from '../formats/report-package/read-report-package.js';
import { SYNTAX_NAMES, type SyntaxName } from '../formats/report-syntaxes.js';
import { groupInstanceFacts } from '../formats/xbrl-xml/group-instance-facts.js';
import { readTaxonomyPackage } from '../formats/taxonomy-package/read-taxonomy-package.js';
import type { RoundingMode } from '../datatypes/interval.js';
import { visitFacts, type Instance } from '../instance/instance.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { UnitRegistry } from '../validation/units/unit-registry.js';
import { validateFactGroups, validateReport } from '../validation/validate-report.js';
import type { InputFile } from './input-file.js';
import {
  inPackage,
  isZip,
  openReport,
  packagedInput,
  sniffSyntax,
  type ReportEnvironment,
  type ReportInput,
} from './open-report.js';
import { openReportPackage } from './open-report-package.js';
import { createPackageLoader } from './package-loader.js';
import type { TaxonomyCache } from './judge-taxonomy.js';
import type { XmlParserApart } from './read-apart.js';
import { reportOtherTaxonomy } from './report-other-taxonomy.js';
import { tellOnce } from './restated-faults.js';
import { findTemplateKind } from './template.js';
import { validateInlineXbrl } from './validate-inline.js';
import { validateXbrl, type ValidatedXbrl } from './validate-xbrl.js';

/** What a file was taken for. */
export type FileKind = SyntaxName | 'template' | 'taxonomy-document' | 'taxonomy-package' | 'report-package';

/** Which totals are judged: none, those of XBRL 2.1 5.2.5.2, or Calculations 1.1 by how numbers were rounded. */
export type CalculationMode = 'off' | '2.1' | RoundingMode;

export interface FileValidation extends ReportEnvironment {
  readonly calculations: CalculationMode;
  readonly units?: UnitRegistry;
  readonly cache?: TaxonomyCache;
  /** Where an instance is parsed, if not here. */
  readonly parseApart?: XmlParserApart;
  /** Rules of filer manuals that inline documents are checked by. */
  readonly filerManual?: ReadonlySet<FilerManualRule>;
}

/** What was judged. */
export interface JudgedFile {
  readonly kind: FileKind;
  readonly facts: number;
  /** What its facts are about, where that was found. */
  readonly taxonomy?: Taxonomy;
}

/** Validates a file: an XBRL instance, a taxonomy document, a package of either kind, or facts in another syntax. */
export async function validateFile(
  file: ReportInput,
  validation: FileValidation,
  sink: DiagnosticSink,
): Promise<JudgedFile | undefined> {
  if (findTemplateKind(file.bytes)) return validateFacts(file, validation, sink);
  if (isZip(file.bytes) || /\.(xbri?|zip)$/i.test(file.uri)) {
    const isReports = await holdsReports(file);
    return (isReports ? validateReportPackage : validateTaxonomyPackage)(file, validation, sink);
  }
  const format = sniffSyntax(file.bytes);
  if (format === 'inline-xbrl') return validateInlineDocuments([file], validation, sink);
  if (format !== undefined && format !== 'xbrl-xml') return validateFacts(file, validation, sink);
  if (format === 'xbrl-xml' || isXml(file.bytes)) return validateXmlDocument(file, validation, sink);
  const expected = Object.values(SYNTAX_NAMES);
  const params = { path: file.uri, expected: [...expected, 'XML Schema', 'taxonomy package'].join(', ') };
  sink.report(piluCodes.create('pilu:format-unknown', params, { uri: file.uri }));
  return undefined;
}

async function validateXmlDocument(
  file: InputFile & { readonly url: string },
  { loader, calculations, units, cache, parseApart, phase }: FileValidation,
  sink: DiagnosticSink,
): Promise<JudgedFile | undefined> {
  phase('discovery');
  const once = tellOnce(sink);
  const options = {
    calculations: calculations === '2.1',
    bytes: file.bytes,
    ...(cache && { cache }),
    ...(parseApart && { parseApart }),
  };
  const validated = await validateXbrl(file.url, loader, options, once);
  once.end();
  if (!validated) return undefined;
  const { instance, taxonomy } = validated;
  if (!instance) return { kind: sniffSyntax(file.bytes) ?? 'taxonomy-document', facts: 0 };
  phase('validation');
  const { items, tuples } = countFacts(instance);
  const judging = { ...reportOptions(calculations, units), fromInstance: true };
  validateFactGroups(groupInstanceFacts(instance, taxonomy), taxonomy, judging, sink);
  return { kind: 'xbrl-xml', facts: items + tuples, taxonomy };
}

/** Validates the documents of one inline report: the instances that they state are judged like instances that are files. */
export async function validateInlineDocuments(
  files: readonly (InputFile & { readonly url: string })[],
  { loader, calculations, units, cache, filerManual, phase }: FileValidation,
  sink: DiagnosticSink,
): Promise<JudgedFile> {
  phase('document');
  const options = { ...reportOptions(calculations, units), fromInstance: true };
  let facts = 0;
  const judge = ({ instance, taxonomy }: ValidatedXbrl, sink: DiagnosticSink) => {
    if (!instance) return;
    const { items, tuples } = countFacts(instance);
    facts += items + tuples;
    validateFactGroups(groupInstanceFacts(instance, taxonomy), taxonomy, options, sink);
  };
  const sources = files.map(({ url, bytes }) => ({ uri: url, bytes }));
  const xbrlOptions = {
    calculations: calculations === '2.1',
    ...(cache && { cache }),
    ...(filerManual && { filerManual }),
  };
  const once = tellOnce(sink);
  const targets = await validateInlineXbrl(sources, loader, xbrlOptions, once, judge);
  once.end();
  const taxonomy = targets[0]?.taxonomy;
  return { kind: 'inline-xbrl', facts, ...(taxonomy && { taxonomy }) };
}

/** Items and tuples, those in tuples too. */
function countFacts({ facts }: Instance): { readonly items: number; readonly tuples: number } {
  const count = { item: 0, tuple: 0 };
  for (let index = 0; index < facts.length; index++) {
    const tuple = facts.contextRefNumberAt(index) < 0 ? facts.at(index) : undefined;
    if (tuple) visitFacts([tuple], ({ kind }) => count[kind]++);
    else count.item++;
  }
  return { items: count.item, tuples: count.tuple };
}

async function validateFacts(
  file: ReportInput,
  validation: FileValidation,
  sink: DiagnosticSink,
): Promise<JudgedFile | undefined> {
  const { calculations, units, phase, ownTaxonomy } = validation;
  const read = await openReport(file, validation, sink);
  if (!read) return undefined;
  const { report, taxonomy, syntax, locateFact } = read;
  if (report.taxonomy.length > 0) {
    phase('validation');
    const locate = (fact: { readonly id: string }) => locateFact(fact.id);
    validateReport(report, taxonomy, { ...reportOptions(calculations, units), locate }, sink);
  } else {
    const expected = (await ownTaxonomy())?.taxonomy.entryPoints ?? [];
    reportOtherTaxonomy(report, { syntax, uri: file.uri, expected }, sink);
  }
  return { kind: syntax, facts: report.facts.length, taxonomy };
}

/** Faults that every kind of package has. */
const OF_ANY_PACKAGE: ReadonlySet<string> = new Set(['rpe:invalidArchiveFormat', 'rpe:invalidDirectoryStructure']);

/** Whether an archive is a report package, or by its name or content wants to be one. */
async function holdsReports(file: InputFile): Promise<boolean> {
  if (/\.xbri?$/i.test(file.uri)) return true;
  const collector = createCollector();
  const found = await readReportPackage(file.bytes, collector, { uri: 'package.zip' });
  if (found) return found.kind === 'reports';
  return collector.diagnostics.some(({ code }) => code.startsWith('rpe:') && !OF_ANY_PACKAGE.has(code));
}

/** Every report of a package, over the taxonomy that travels with it. */
async function validateReportPackage(
  file: ReportInput,
  validation: FileValidation,
  sink: DiagnosticSink,
): Promise<JudgedFile | undefined> {
  const opened = await openReportPackage(file, sink);
  if (!opened) return undefined;
  const { archive, reports } = opened.package;
  const there = inPackage(opened, validation);
  let facts = 0;
  for (const { kind, files } of reports) {
    const sources = files.map((path) => packagedInput(archive, path));
    const [first] = sources;
    const judged =
      kind === 'inline'
        ? await validateInlineDocuments(sources, there, sink)
        : first && (await validateFile(first, there, sink));
    facts += judged?.facts ?? 0;
  }
  return { kind: 'report-package', facts };
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

function isXml(bytes: Uint8Array): boolean {
  return /^[\uFEFF\s]*</.test(new TextDecoder().decode(bytes.subarray(0, 1024)));
}
