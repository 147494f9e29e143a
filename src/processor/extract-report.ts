import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Document } from '../documents/document.js';
import { readDocument } from '../documents/read-document.js';
import { extractFacts } from '../extraction/extract-facts.js';
import type { Decisions } from '../extraction/decisions/apply-decisions.js';
import type { Extraction } from '../extraction/extraction.js';
import type { Entity } from '../model/report/fact.js';
import type { CueSet } from '../model/taxonomy/cue.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { InputFile } from './input-file.js';
import type { PhaseListener } from './phase.js';
import { refuseOtherKind } from './refuse-other-kind.js';

export interface ExtractedReport {
  readonly document: Document;
  readonly extraction: Extraction;
}

export interface ExtractionChoices {
  readonly entity?: Entity;
  /** What a person decided about this report. */
  readonly decisions?: Decisions;
  readonly phase: PhaseListener;
}

/** Reads a report file and extracts its facts; undefined, with diagnostics, where it is no report or has no period. */
export async function extractReport(
  file: InputFile,
  taxonomy: Taxonomy,
  cues: CueSet,
  options: ExtractionChoices,
  sink: DiagnosticSink,
): Promise<ExtractedReport | undefined> {
  options.phase('document');
  if (refuseOtherKind(file, sink)) return undefined;
  const document = await readDocument(file.bytes, { uri: file.uri }, sink);
  if (!document) return undefined;
  options.phase('extraction');
  const { entity, decisions } = options;
  const choices = { ...(entity && { entity }), ...(decisions && decisions.held.length > 0 && { decisions }) };
  const extraction = extractFacts(document, taxonomy, cues, choices, sink);
  return extraction && { document, extraction };
}
