import { jsonLdCodes } from '../diagnostics/codes/json-ld.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { jsonLdToNQuads } from '../formats/json-ld/json-ld-to-rdf.js';
import { CONTEXT_URL } from '../formats/json-ld/vocabulary.js';
import { sniffFormatName } from './read-report.js';

/** Our terms and our context begin with it. */
const OURS = 'https://w3id.org/pilu/';

interface Bytes {
  readonly uri: string;
  readonly bytes: Uint8Array;
}

/**
 * JSON-LD in another form than the one we write (expanded, flattened, framed, compacted by another context) as
 * N-Quads, which every reader reads; any other file as it is. Undefined, and reported, where a processor in safe mode
 * refuses it.
 */
export async function normalizeJsonLd<F extends Bytes>(
  file: F,
  context: () => Promise<string>,
  sink: DiagnosticSink,
): Promise<F | undefined> {
  if (sniffFormatName(file.bytes) !== 'json-ld') return file;
  const text = new TextDecoder().decode(file.bytes);
  // What names nothing of ours is no filing; the compact reader says so, with the place.
  if (!text.includes(OURS) || isOurForm(text)) return file;
  try {
    return { ...file, bytes: new TextEncoder().encode(await jsonLdToNQuads(text, await context())) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    sink.report(jsonLdCodes.create('pilu:json-ld-dropped', { detail }, { uri: file.uri }));
    return undefined;
  }
}

/** Whether the compact reader is to read it, or to say what is wrong with it: ours is `[URL, { prefixes }]` with facts, and after
 * signing the context of proofs. */
function isOurForm(text: string): boolean {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return true;
  }
  const { '@context': context, '@graph': graph, facts } = (document ?? {}) as Record<string, unknown>;
  const ours = Array.isArray(context) && context[0] === CONTEXT_URL && context.length <= 3;
  return ours && graph === undefined && Array.isArray(facts);
}
