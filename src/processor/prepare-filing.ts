import { exportCodes } from '../diagnostics/codes/export.js';
import { filingCodes } from '../diagnostics/codes/filing.js';
import type { Location } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Decisions } from '../extraction/decisions/apply-decisions.js';
import type { Extraction } from '../extraction/extraction.js';
import type { Document } from '../documents/document.js';
import { placeOfOffset } from '../documents/find-place.js';
import { reportOtherTaxonomy } from './report-other-taxonomy.js';
import { readReport, sniffFormatName } from './read-report.js';
import type { LocatedReport } from '../formats/format.js';
import type { Fact, Report } from '../model/report/fact.js';
import type { CueSet } from '../model/taxonomy/cue.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import { checkCharacters } from './check-characters.js';
import { compareFiling } from './compare-filing.js';
import { extractReport } from './extract-report.js';
import type { InputFile } from './input-file.js';
import { hasUndisclosedEntity, nameEntity } from './name-entity.js';
import type { PhaseListener } from './phase.js';
import type { FilingWithEntity } from './read-filing.js';

/** What a filing is made from. */
export interface FilingInput {
  /** A report to extract from, or a file of facts in any syntax that pilu reads. */
  readonly source: InputFile;
  readonly filing?: FilingWithEntity;
  /** What a person decided about the report. */
  readonly decisions?: Decisions;
  /** The source as read already, where it is a template. */
  readonly read?: LocatedReport;
}

/** A report that is ready to be written: its entity is named. */
export interface PreparedFiling {
  readonly report: Report;
  /** Where a fact stands: in the file of facts, or the sentence of the report that states it. */
  readonly locate: (fact: Fact) => Location | undefined;
  /** Only where the facts were extracted here. */
  readonly extracted?: { readonly document: Document; readonly extraction: Extraction };
}

/**
 * Brings an input to one report: facts extracted or read → entity named. Undefined, with diagnostics, where the input is
 * wrong, holds no facts, or nobody has said whom it is about.
 */
export async function prepareFiling(
  { source, filing, decisions, read: template }: FilingInput,
  { taxonomy, cues }: { readonly taxonomy: Taxonomy; readonly cues: CueSet },
  phase: PhaseListener,
  sink: DiagnosticSink,
): Promise<PreparedFiling | undefined> {
  const entity = filing?.entity;
  const format = template ? undefined : sniffFormatName(source.bytes);
  const isFacts = template !== undefined || format !== undefined;
  if (!isFacts && !entity) return refuseWithoutEntity(source, sink);
  const extracted = isFacts
    ? undefined
    : await extractReport(
        source,
        taxonomy,
        cues,
        { phase, ...(entity && { entity }), ...(decisions && { decisions }) },
        sink,
      );
  if (format) phase('document');
  const read = template ?? (format && readReport(source, format, taxonomy, sink));
  const found = read ? read.report : extracted?.extraction.report;
  if (!found) return undefined;
  if (!isOver(found, taxonomy)) {
    reportOtherTaxonomy(found, { syntax: format, uri: source.uri, expected: taxonomy.entryPoints }, sink);
    return undefined;
  }
  if (found.facts.length === 0) {
    sink.report(exportCodes.create('pilu:no-facts', { path: source.uri }, { uri: source.uri }));
    return undefined;
  }
  if (!entity && hasUndisclosedEntity(found)) return refuseWithoutEntity(source, sink);
  const locate = read ? ({ id }: Fact) => read.locateFact(id) : evidenceLocator(extracted?.document);
  const named = entity ? nameEntity(found, entity, locate, sink) : found;
  if (!named) return undefined;
  checkCharacters(named, locate, sink);
  if (filing) compareFiling(filing, named, sink);
  const report = filing ? { ...named, filing: filing.filing } : named;
  return { report, locate, ...(extracted && { extracted }) };
}

function isOver(report: Report, { entryPoints }: Taxonomy): boolean {
  return report.taxonomy.length > 0 && report.taxonomy.every((url) => entryPoints.includes(url));
}

function refuseWithoutEntity(source: InputFile, sink: DiagnosticSink): undefined {
  sink.report(filingCodes.create('pilu:filing-required', { path: source.uri }, { uri: source.uri }));
  return undefined;
}

function evidenceLocator(document: Document | undefined): (fact: Fact) => Location | undefined {
  return ({ evidence }) => document && evidence?.[0] && placeOfOffset(document, evidence[0].start);
}
