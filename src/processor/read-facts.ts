import { piluCodes } from '../diagnostics/codes/pilu.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { FormatTaxonomy, LocatedReport } from '../formats/format.js';
import { FORMATS, type FormatName } from '../formats/index.js';
import type { InputFile } from './input-file.js';
import { readReport, sniffFormatName } from './read-report.js';

/** A file of facts that was read, and the syntax that it is in. */
export interface ReadFacts extends LocatedReport {
  readonly format: FormatName;
}

/** Reads a file of facts in whatever syntax it is; undefined, with diagnostics, where it is none or is wrong. */
export function readFacts(file: InputFile, taxonomy: FormatTaxonomy, sink: DiagnosticSink): ReadFacts | undefined {
  const format = sniffFormatName(file.bytes);
  if (format === undefined) {
    const expected = Object.values(FORMATS)
      .map(({ name }) => name)
      .join(', ');
    sink.report(piluCodes.create('pilu:format-unknown', { path: file.uri, expected }, { uri: file.uri }));
    return undefined;
  }
  const read = readReport(file, format, taxonomy, sink);
  return read && { ...read, format };
}
