import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { CitationRule, Cue, CueSet } from '../model/taxonomy/cue.js';
import { compareText } from '../util/compare-text.js';
import { readSourceFile, type SourceFiles } from './source-file.js';

const SCHEMA = 'schemas/cues.schema.json';

interface CueFile {
  readonly cues?: readonly Cue[];
  readonly citations?: readonly CitationRule[];
  readonly notCited?: readonly string[];
}

/** Reads the cues of every section from taxonomy/cues/; undefined, with diagnostics, where a file is not as its schema says. */
export function readCues(files: SourceFiles, sink: DiagnosticSink): CueSet | undefined {
  const paths = [...files.keys()].filter((path) => /^taxonomy\/cues\/[^/]+\.yaml$/.test(path)).sort(compareText);
  const documents = paths.map((path) => readSourceFile(files, path, SCHEMA, sink)?.value as CueFile | undefined);
  if (documents.some((document) => document === undefined)) return undefined;
  const found = documents as readonly CueFile[];
  return {
    cues: found.flatMap(({ cues = [] }) => cues),
    citations: found.flatMap(({ citations = [] }) => citations),
    notCited: found.flatMap(({ notCited = [] }) => notCited),
  };
}
