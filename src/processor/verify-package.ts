import type { DiagnosticSink } from '../diagnostics/sink.js';
import { factsDigest, verifyManifest } from '../formats/report-package/manifest.js';
import type { Report } from '../model/report/fact.js';
import { graphDigest } from './graph-digest.js';
import { inPackage, openReportIn, type ReportEnvironment, type ReportInput } from './open-report.js';
import { openReportPackage } from './open-report-package.js';

/** What was verified of a package. */
export interface VerifiedPackage {
  readonly files: number;
  /** Digests of the facts, by the path of each report. */
  readonly facts: Readonly<Record<string, string>>;
  /** Digests of the graphs of the facts, by the same paths. */
  readonly graphs: Readonly<Record<string, string>>;
}

/**
 * Compares a report package with its manifest: every file by its digest, and, where the files are what they were, the
 * facts of every report by theirs, as a set and as an RDF graph. Undefined where the archive is no report package, which is reported.
 */
export async function verifyPackage(
  file: ReportInput,
  environment: ReportEnvironment,
  sink: DiagnosticSink,
): Promise<VerifiedPackage | undefined> {
  const opened = await openReportPackage(file, sink);
  if (!opened) return undefined;
  const { archive, reports } = opened.package;
  const files = archive.files.size;
  if (!verifyManifest(archive, sink)) return { files, facts: {}, graphs: {} };
  const read = new Map<string, Report>();
  const graphs = new Map<string, string>();
  const there = inPackage(opened, environment);
  for (const one of reports) {
    const [path = ''] = one.files;
    const located = await openReportIn(archive, one, there, sink);
    if (!located) continue;
    read.set(path, located.report);
    graphs.set(path, graphDigest(located.report, located.taxonomy));
  }
  verifyManifest(archive, sink, read, (_, path) => graphs.get(path) ?? '');
  const facts = Object.fromEntries([...read].map(([path, report]) => [path, factsDigest(report)]));
  return { files, facts, graphs: Object.fromEntries(graphs) };
}
