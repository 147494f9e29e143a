import { piluCodes } from '../diagnostics/codes/pilu.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { LocatedReport } from '../formats/format.js';
import { FORMATS } from '../formats/index.js';
import { buildSite } from '../linked-data/site/build-site.js';
import type { InputFile } from './input-file.js';
import type { OwnTaxonomy } from './load-own-taxonomy.js';
import { readReport, sniffFormatName } from './read-report.js';

/** The pages of our own taxonomy, with examples out of a file of facts: path → text; undefined where that file is wrong. */
export function buildTaxonomySite(
  own: OwnTaxonomy,
  example: InputFile | undefined,
  sink: DiagnosticSink,
): Iterable<readonly [string, string]> | undefined {
  const read = example && readExample(example, own, sink);
  if (example && !read) return undefined;
  return buildSite(own, read?.report);
}

function readExample(file: InputFile, own: OwnTaxonomy, sink: DiagnosticSink): LocatedReport | undefined {
  const format = sniffFormatName(file.bytes);
  if (format !== undefined) return readReport(file, format, own.taxonomy, sink);
  const expected = Object.values(FORMATS).map(({ name }) => name);
  sink.report(
    piluCodes.create('pilu:format-unknown', { path: file.uri, expected: expected.join(', ') }, { uri: file.uri }),
  );
  return undefined;
}
