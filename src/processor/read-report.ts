import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Format, FormatTaxonomy, LocatedReport } from '../formats/format.js';
import { FORMATS, type FormatName } from '../formats/index.js';
import type { InputFile } from './input-file.js';

/** How far into a file its syntax shows. */
const SNIFFED_BYTES = 4096;

/** What the beginning of a file in each syntax looks like, the more particular first. */
const SIGNS: readonly { readonly format: FormatName; readonly matches: (start: string) => boolean }[] = [
  { format: 'json-ld', matches: (start) => /^\s*\{\s*"@context"/.test(start) },
  { format: 'xbrl-json', matches: (start) => /^\s*\{/.test(start) },
  { format: 'xbrl-xml', matches: (start) => /^\s*</.test(start) && /<(?:[\w.-]+:)?xbrl[\s>]/.test(start) },
];

/** The syntax of facts that a file is in, by its first bytes; undefined for anything else, such as a report's text. */
export function sniffFormat(bytes: Uint8Array): Format | undefined {
  const start = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, SNIFFED_BYTES));
  const name = SIGNS.find(({ matches }) => matches(start))?.format;
  return name && FORMATS[name];
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Reads a file of facts; undefined, with diagnostics, where it is not of its syntax. */
export function readReport(
  file: InputFile,
  format: Format,
  taxonomy: FormatTaxonomy,
  sink: DiagnosticSink,
): LocatedReport | undefined {
  return format.read(file.bytes, { taxonomy, sink, uri: file.uri });
}
