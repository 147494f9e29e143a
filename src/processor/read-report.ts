import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { FormatTaxonomy, LocatedReport } from '../formats/format.js';
import { FORMATS, type FormatName } from '../formats/index.js';
import type { InputFile } from './input-file.js';

/** How far into a file its syntax shows. */
const SNIFFED_BYTES = 4096;

/** What the beginning of a file in each syntax looks like, the more particular first. */
const SIGNS: readonly { readonly format: FormatName; readonly matches: (start: string) => boolean }[] = [
  { format: 'json-ld', matches: (start) => /^\s*(?:\[\s*)?\{\s*"@(?:context|graph|id|type)"/.test(start) },
  { format: 'xbrl-json', matches: (start) => /^\s*(?:\{|\[\s*(?:[\]{"[]|-?\d+\s*[,\]]))/.test(start) },
  {
    format: 'inline-xbrl',
    matches: (start) => /<(?:[\w.-]+:)?html[\s>]/.test(start) && start.includes('http://www.xbrl.org/2013/inlineXBRL'),
  },
  { format: 'xbrl-xml', matches: (start) => /^\s*</.test(start) && /<(?:[\w.-]+:)?xbrl[\s>]/.test(start) },
  {
    format: 'n-quads',
    matches: (start) => /^(?:\s|#.*\n)*(?:<[a-zA-Z][\w+.-]*:[^\s<>]*>|_:\S+)\s+<[^\s<>]+>\s/.test(start),
  },
  { format: 'turtle', matches: (start) => /^(?:\s|#.*\n)*(?:@prefix|@base|PREFIX|BASE)\s/.test(start) },
];

/** The name of the syntax of facts that a file is in, by its first bytes; undefined for anything else. */
export function sniffFormatName(bytes: Uint8Array): FormatName | undefined {
  const start = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, SNIFFED_BYTES));
  return SIGNS.find(({ matches }) => matches(start))?.format;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Reads a file of facts; undefined, with diagnostics, where it is not of its syntax. */
export function readReport(
  file: InputFile,
  format: FormatName,
  taxonomy: FormatTaxonomy,
  sink: DiagnosticSink,
): LocatedReport | undefined {
  return FORMATS[format].read(file.bytes, { taxonomy, sink, uri: file.uri });
}
