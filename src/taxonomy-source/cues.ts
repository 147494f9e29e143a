import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { CitationRule, Cue, CueSet, MemberWords } from '../model/taxonomy/cue.js';
import type { LocatedValue } from '../syntax/located-value.js';
import { compareText } from '../util/compare-text.js';
import { expandCues } from './expand-cues.js';
import { readSourceFile, type SourceFiles } from './source-file.js';

const SCHEMA = 'schemas/cues.schema.json';

export interface CueFile {
  readonly cues?: readonly Cue[];
  readonly citations?: readonly CitationRule[];
  readonly notCited?: readonly string[];
  readonly memberWords?: readonly MemberWords[];
}

/** A file of cues that is as its schema says, with the places of its parts. */
export interface CueDocument {
  readonly content: CueFile;
  readonly locate: LocatedValue['locate'];
}

/** Reads the files of taxonomy/cues/, in order of their names; those that are wrong are reported and left out. */
export function readCueDocuments(files: SourceFiles, sink: DiagnosticSink): readonly (CueDocument | undefined)[] {
  const paths = [...files.keys()].filter((path) => /^taxonomy\/cues\/[^/]+\.yaml$/.test(path)).sort(compareText);
  return paths.map((path) => {
    const document = readSourceFile(files, path, SCHEMA, sink);
    return document && { content: document.value as CueFile, locate: document.locate };
  });
}

/** Reads the cues of every section; undefined, with diagnostics, where a file is not as its schema says. */
export function readCues(files: SourceFiles, sink: DiagnosticSink): CueSet | undefined {
  const documents = readCueDocuments(files, sink);
  const found = documents.flatMap((document) => (document ? [document.content] : []));
  if (found.length < documents.length) return undefined;
  const memberWords = found.flatMap((file) => file.memberWords ?? []);
  return {
    cues: expandCues(
      found.flatMap(({ cues = [] }) => cues),
      memberWords,
    ),
    memberWords,
    citations: found.flatMap(({ citations = [] }) => citations),
    notCited: found.flatMap(({ notCited = [] }) => notCited),
  };
}
