import { convertCodes } from '../diagnostics/codes/convert.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { SYNTAX_NAMES, type SyntaxName } from '../formats/report-syntaxes.js';
import { factsDigest } from '../formats/report-package/manifest.js';
import { diffReports } from '../model/report/diff-reports.js';
import type { Report } from '../model/report/fact.js';
import { differenceToJson } from './describe-difference.js';

/** A report as one of the written files says it. */
export interface WrittenReport {
  readonly path: string;
  readonly syntax: SyntaxName;
  readonly report: Report;
}

/** The proof that all files of a filing say the same: equivalence.json. */
export interface Equivalence {
  readonly equal: boolean;
  readonly facts: number;
  /** SHA-256 of the facts, whatever the syntax. */
  readonly digest: string;
  readonly files: readonly {
    readonly path: string;
    readonly syntax: string;
    readonly facts: number;
    readonly digest: string;
    readonly differences: readonly object[];
  }[];
}

/** Compares what each file says with the report that was meant, fact by fact with their ids; a difference is an error. */
export function proveEquivalence(meant: Report, written: readonly WrittenReport[], sink: DiagnosticSink): Equivalence {
  const digest = factsDigest(meant);
  const files = written.map(({ path, syntax, report }) => {
    const differences = diffReports(meant, report, { ids: true });
    const own = factsDigest(report);
    if (differences.length > 0 || own !== digest) {
      const ids = differences.map((one) =>
        one.kind === 'taxonomy' ? 'taxonomy' : one.kind === 'changed' ? one.before.id : one.fact.id,
      );
      const params = { path, count: differences.length, facts: ids.slice(0, 20).join(', ') };
      sink.report(convertCodes.create('pilu:not-equivalent', params, { uri: path }));
    }
    return {
      path,
      syntax: SYNTAX_NAMES[syntax],
      facts: report.facts.length,
      digest: own,
      differences: differences.map(differenceToJson),
    };
  });
  const equal = files.every((file) => file.differences.length === 0 && file.digest === digest);
  return { equal, facts: meant.facts.length, digest, files };
}
