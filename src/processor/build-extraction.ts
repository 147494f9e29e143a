import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { CueSet } from '../model/taxonomy/cue.js';
import { coverageFiles } from './coverage-files.js';
import { extractReport, type ExtractionChoices } from './extract-report.js';
import { buildFactRows, type FactRow } from './fact-rows.js';
import { FORMATS } from '../formats/index.js';
import type { InputFile } from './input-file.js';
import type { OwnTaxonomy } from './load-own-taxonomy.js';
import { summarizeFacts, type SectionCount } from './summarize-facts.js';
import { prefixesOf } from './taxonomy-prefixes.js';

/** What extraction gives to write: facts as xBRL-JSON, and the coverage report. */
export interface BuiltExtraction {
  readonly factsJson: string;
  /** coverage.json and coverage.html. */
  readonly coverageFiles: ReadonlyMap<string, string>;
  readonly facts: number;
  /** The facts as rows of a table. */
  readonly rows: () => FactRow[];
  readonly conflicts: number;
  readonly unclaimed: number;
  readonly sections: readonly SectionCount[];
  /** Facts that stand by a person's decision. */
  readonly reviewed: number;
}

/** Extracts a report and writes what was found; undefined, with diagnostics, where it is no report or has no period. */
export async function buildExtraction(
  file: InputFile,
  own: OwnTaxonomy,
  cues: CueSet,
  choices: ExtractionChoices,
  sink: DiagnosticSink,
): Promise<BuiltExtraction | undefined> {
  const { taxonomy } = own;
  const extracted = await extractReport(file, taxonomy, cues, choices, sink);
  if (!extracted) return undefined;
  const { report } = extracted.extraction;
  const context = { taxonomy, prefixes: prefixesOf(own.publication), sink, uri: 'facts.json' };
  return {
    factsJson: [...FORMATS['xbrl-json'].write(report, context)].join(''),
    coverageFiles: coverageFiles(extracted, taxonomy),
    facts: report.facts.length,
    rows: () => buildFactRows(extracted.extraction, file.uri, extracted.document.sha256),
    conflicts: extracted.extraction.conflicts.length,
    unclaimed: extracted.extraction.unclaimed.length,
    sections: summarizeFacts(report, taxonomy),
    reviewed: extracted.extraction.decisions?.byFact.size ?? 0,
  };
}
