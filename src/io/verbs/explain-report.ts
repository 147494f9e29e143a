import { extractionCodes } from '../../diagnostics/codes/extraction.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { explainPlace, type Explanation } from '../../processor/explain-place.js';
import { extractReport } from '../../processor/extract-report.js';
import { markPhases } from '../../processor/phase.js';
import { openDataStore } from '../data-store.js';
import { loadDecisions } from '../decision-file.js';
import { readInputFile } from '../input-file.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface ExplainResult extends VerbResult {
  /** Absent where the report cannot be read or has no such place. */
  readonly explanation?: Explanation;
}

/**
 * Tells what extraction made of a place of a report and why: an offset in code points of the raw text, or the first
 * occurrence of some words.
 * @throws OperationalError where the report cannot be read.
 */
export async function explainReport(path: string, place: string, options: VerbOptions = {}): Promise<ExplainResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  const bytes = await readInputFile(path);
  phase('taxonomy');
  const data = await openDataStore();
  const [own, cues] = await Promise.all([data.taxonomy(collector), data.cues(collector)]);
  const decisions = await loadDecisions(path, data, collector);
  const extracted =
    own &&
    cues &&
    decisions &&
    (await extractReport({ uri: path, bytes }, own.taxonomy, cues, { phase, decisions }, errorsOnly(collector)));
  if (!extracted) return verbResult(collector);
  const { rawText } = extracted.document;
  const length = [...rawText].length;
  const found = rawText.indexOf(place);
  const offset = /^\d+$/.test(place) ? Number(place) : found < 0 ? length : [...rawText.slice(0, found)].length;
  if (offset >= length) {
    collector.report(extractionCodes.create('pilu:no-such-place', { place, length }, { uri: path }));
    return verbResult(collector);
  }
  return { ...verbResult(collector), explanation: explainPlace(extracted, own.taxonomy, offset) };
}

/** What extraction warns of elsewhere in the report is not what was asked. */
function errorsOnly(sink: DiagnosticSink): DiagnosticSink {
  return { report: (diagnostic) => void (diagnostic.severity === 'error' && sink.report(diagnostic)) };
}
