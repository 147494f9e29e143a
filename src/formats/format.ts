import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Report } from '../model/report/fact.js';
import type { SourceText } from '../model/report/source-text.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { SourceLocation } from '../util/source-location.js';

/** What a writer needs of the taxonomy: types of concepts, and of typed dimensions' domains; linked data also hypercubes. */
export type FormatTaxonomy = Pick<Taxonomy, 'concepts' | 'typedDomains'> & Partial<Pick<Taxonomy, 'networks'>>;

export interface WriteContext {
  readonly taxonomy: FormatTaxonomy;
  /** Preferred prefixes: namespace → prefix. */
  readonly prefixes?: ReadonlyMap<string, string>;
  readonly sink: DiagnosticSink;
  /** The file that is written, for places in diagnostics. */
  readonly uri?: string;
  /** The report's own text, which inline XBRL shows with the facts in it. */
  readonly source?: SourceText;
}

/** Writes a report in one syntax, in chunks of text; the same report gives the same chunks. */
export type ReportWriter = (report: Report, context: WriteContext) => Iterable<string>;

export interface ReadContext {
  /** Without it, values of enumerations and kinds of dimensions are taken from their form. */
  readonly taxonomy?: FormatTaxonomy;
  readonly sink: DiagnosticSink;
  readonly uri: string;
  /** Facts that the model does not hold are read as near as it comes, for people to see: not left out. */
  readonly approximate?: boolean;
}

/** A report that was read from a file, and where its facts stand there. */
export interface LocatedReport {
  readonly report: Report;
  locateFact(id: string): SourceLocation;
}

/** Reads a file; undefined where it is not of the syntax at all, which is reported. */
export type ReportReader = (source: Uint8Array, context: ReadContext) => LocatedReport | undefined;

/** A standard syntax of reports. */
export interface Format {
  readonly name: string;
  readonly mediaType: string;
  /** Customary file extension, with its dot. */
  readonly extension: string;
  readonly write: ReportWriter;
  readonly read: ReportReader;
}
