import { buildExtraction } from '../../processor/build-extraction.js';
import { markPhases } from '../../processor/phase.js';
import type { SectionCount } from '../../processor/summarize-facts.js';
import { readInputFile } from '../input-file.js';
import { openOutputDirectory } from '../output-directory.js';
import { writeOutputFile, type FileContent } from '../output-file.js';
import { openDataStore } from '../data-store.js';
import { loadDecisions } from '../decision-file.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface ExtractOptions extends VerbOptions {
  /** Where facts.json goes; nothing is written where absent. */
  readonly out?: string;
  /** Directory for coverage.json and coverage.html. */
  readonly coverage?: string;
}

export interface ExtractResult extends VerbResult {
  /** The facts as xBRL-JSON; absent where there are none. */
  readonly factsJson?: string;
  readonly facts: number;
  /** Facts that stand by a decision of the review. */
  readonly reviewed: number;
  readonly sections: readonly SectionCount[];
}

/**
 * Extracts the facts of a report, with the entity undisclosed; decisions beside the report are honoured.
 * @throws OperationalError where the report cannot be read or an output not written.
 */
export async function extractReport(path: string, options: ExtractOptions = {}): Promise<ExtractResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  const bytes = await readInputFile(path);
  phase('taxonomy');
  const data = await openDataStore();
  const [own, cues] = await Promise.all([data.taxonomy(collector), data.cues(collector)]);
  const decisions = await loadDecisions(path, data, collector);
  const built =
    own && cues && decisions
      ? await buildExtraction({ uri: path, bytes }, own, cues, { phase, decisions }, collector)
      : undefined;
  if (!built) return { ...verbResult(collector), facts: 0, reviewed: 0, sections: [] };
  phase('writing');
  const { factsJson, coverageFiles, facts, reviewed, sections } = built;
  if (options.coverage !== undefined) await writeCoverage(options.coverage, coverageFiles);
  if (options.out !== undefined) await writeOutputFile(options.out, factsJson);
  return { ...verbResult(collector), factsJson, facts, reviewed, sections };
}

async function writeCoverage(directory: string, files: ReadonlyMap<string, FileContent>): Promise<void> {
  const output = await openOutputDirectory(directory, (entry) => files.has(entry));
  try {
    for (const [name, content] of files) await output.write(name, content);
    await output.commit();
  } catch (error) {
    await output.discard();
    throw error;
  }
}
