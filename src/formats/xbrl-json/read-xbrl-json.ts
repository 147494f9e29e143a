import { isUtf8 } from 'node:buffer';
import { jsonCodes } from '../../diagnostics/codes/json.js';
import { oimCodes, oimCommonCodes } from '../../diagnostics/codes/oim.js';
import { xbrlJsonCodes } from '../../diagnostics/codes/xbrl-json.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { createAspectPool } from '../../model/report/aspect-pool.js';
import type { Fact } from '../../model/report/fact.js';
import { createJsonCursor } from '../../syntax/json/json-cursor.js';
import { createBytePlaces, describeCursorFault } from '../../syntax/json/json-place.js';
import { MAXIMUM_JSON_DEPTH } from '../../syntax/json/read-json.js';
import { formatJsonPointer } from '../../syntax/json-pointer.js';
import { createUniqueTexts, type UniqueTexts } from '../../util/unique-texts.js';
import type { LocatedReport, ReadContext } from '../format.js';
import { readDocumentInfo, type DocumentInfo } from './document-info.js';
import { createPartialDocument } from './fact-documents.js';
import { createCanonicalCheck } from './canonical-values.js';
import { createFactReader } from './read-fact.js';
import { createPlainFactReader } from './read-plain-fact.js';
import { createStructure, quotation } from './structure.js';
import { XBRL_JSON } from './write-xbrl-json.js';

/**
 * Reads xBRL-JSON 1.0 fact by fact, so that memory holds facts and not the document. What a rule of the syntax forbids
 * is reported with line and column, and the rest is read on, so that a person who edits the file sees every mistake at
 * once. Undefined where the file is no xBRL-JSON document. Rules about the model (units for types, periods, dimensions)
 * are left to validation.
 */
export function readXbrlJson(source: Uint8Array | string, context: ReadContext): LocatedReport | undefined {
  const { sink, uri } = context;
  const bytes =
    typeof source === 'string'
      ? Buffer.from(source, 'utf8')
      : Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const placeOf = createBytePlaces(bytes);
  // Faults of JSON itself have the specification's own code; after one there is no report.
  let sound = true;
  const syntax: DiagnosticSink = {
    report(diagnostic) {
      sound = false;
      sink.report(invalidJson(diagnostic));
    },
  };
  if (!isUtf8(bytes)) {
    syntax.report(jsonCodes.create('pilu:json-encoding', {}, { uri, line: 1, column: 1 }));
    return undefined;
  }
  const cursor = createJsonCursor(bytes, MAXIMUM_JSON_DEPTH);
  const document = createPartialDocument(uri, placeOf);
  const structure = createStructure(document, sink);
  const pool = createAspectPool();
  const facts: Fact[] = [];
  const starts: number[] = [];
  const ids = createUniqueTexts();
  const dropped = new Set<string>();
  let info: DocumentInfo | undefined;
  let foreign = false;
  let factsAt: number | undefined;
  let factsRead = false;

  const isFirst = (known: UniqueTexts, key: string, offset: number): boolean => {
    if (known.add(key)) return true;
    const at = { uri, ...placeOf(offset) };
    syntax.report(jsonCodes.create('pilu:json-duplicate-key', { key }, at));
    return false;
  };

  // 1. The root: documentInfo first wherever it stands, facts as they are met.
  const keys = new Set<string>();
  const rootKeys = createUniqueTexts();
  const rootStart = cursor.peek() === undefined ? bytes.length : 0;
  document.note('', rootStart);
  const isObject = cursor.peek() === 0x7b;
  const walked = isObject
    ? cursor.members((key, { keyStart, valueStart }) => {
        const first = isFirst(rootKeys, key, keyStart);
        keys.add(key);
        if (key === 'facts' && first) {
          factsAt = valueStart;
          document.note(key, valueStart);
          if (info && sound) return readFacts(info) ? undefined : false;
        }
        const slice = cursor.skip();
        if (!slice || !first || key === 'facts') return;
        const taken = document.take(key, bytes.subarray(slice.start, slice.end), slice.start, syntax);
        if (!taken || key !== 'documentInfo') return;
        if (!isXbrlJson()) {
          foreign = true;
          return false;
        }
        info = readDocumentInfo(structure, sink);
        return undefined;
      })
    : cursor.skip() !== undefined;
  if (walked) cursor.atEnd();
  if (cursor.fault) syntax.report(describeCursorFault(cursor.fault, bytes, uri, MAXIMUM_JSON_DEPTH));
  if (!sound || foreign) return undefined;
  if (!keys.has('documentInfo') && !isXbrlJson()) return undefined;
  const root = structure.object([], ['documentInfo', 'facts']);
  if (!root || !info) return undefined;
  structure.checkKeys([], ['documentInfo', 'facts'], info.prefixes);

  // 2. Facts that stand before documentInfo.
  if (!factsRead && factsAt !== undefined) {
    cursor.moveTo(factsAt);
    readFacts(info);
    if (cursor.fault) syntax.report(describeCursorFault(cursor.fault, bytes, uri, MAXIMUM_JSON_DEPTH));
  }
  if (!sound) return undefined;

  // 3. The targets of links, and the taxonomy.
  const indexOf = createIndex(facts);
  const locateFact = (id: string) => {
    const index = indexOf(id);
    return { uri, ...placeOf(starts[index ?? -1] ?? factsAt ?? 0), pointer: formatJsonPointer(['facts', id]) };
  };
  for (const { id, links } of facts) {
    for (const target of (links ?? []).flatMap((link) => link.targets)) {
      if (indexOf(target) !== undefined || dropped.has(target)) continue;
      sink.report(xbrlJsonCodes.create('xbrlje:unknownLinkTarget', { fact: id, target }, locateFact(id)));
    }
  }
  if (info.taxonomy.length === 0) {
    sink.report(oimCodes.create('oime:noTaxonomy', {}, document.locate('/documentInfo/taxonomy')));
  }
  return {
    report: {
      taxonomy: info.taxonomy,
      facts,
      ...(info.features.allowedDuplicates && { allowedDuplicates: info.features.allowedDuplicates }),
      ...(info.filing && { filing: info.filing }),
    },
    locateFact,
  };

  /** Whether the document type is ours, before anything else is judged; else it is reported. */
  function isXbrlJson(): boolean {
    const found = structure.at(['documentInfo', 'documentType']);
    if (found === XBRL_JSON) return true;
    const params = { found: quotation(found), expected: XBRL_JSON };
    const at = document.locate('/documentInfo/documentType');
    sink.report(oimCommonCodes.create('oimce:unsupportedDocumentType', params, at));
    return false;
  }

  function readFacts(documentInfo: DocumentInfo): boolean {
    factsRead = true;
    const plain = createPlainFactReader(documentInfo.prefixes, pool, context.taxonomy);
    let reported = 0;
    const counting: DiagnosticSink = {
      report(diagnostic) {
        reported++;
        sink.report(diagnostic);
      },
    };
    const readFact = createFactReader(
      createStructure(document, counting),
      documentInfo,
      pool,
      { ...context, sink: counting },
      () => reported,
    );
    const checkCanonical = createCanonicalCheck(documentInfo, { ...context, sink: counting });
    const add = (fact: Fact, written: unknown, start: number) => {
      checkCanonical?.(fact, written, () => ({
        uri,
        ...placeOf(start),
        pointer: formatJsonPointer(['facts', fact.id]),
      }));
      facts.push(fact);
      starts.push(start);
    };
    if (cursor.peek() !== 0x7b) {
      const slice = cursor.skip();
      if (!slice || !document.take('facts', bytes.subarray(slice.start, slice.end), slice.start, syntax)) return false;
      structure.object(['facts']);
      return true;
    }
    return cursor.members((id, { keyStart }) => {
      const slice = cursor.skip();
      if (!slice || !isFirst(ids, id, keyStart)) return;
      const { start, end, keys: count } = slice;
      const parsed = parseQuickly(bytes.toString('utf8', start, end));
      const known = plain.read(id, parsed, count);
      if (known) return add(known, parsed, start);
      if (!document.takeFact(id, bytes.subarray(start, end), start, syntax)) return;
      const before = reported;
      const fact = readFact(id);
      if (!fact) {
        dropped.add(id);
        return;
      }
      add(fact, parsed, start);
      if (reported === before) plain.learn(parsed, fact);
    });
  }
}

/** A value that is JSON; anything else is left to the reader that says what is wrong. */
function parseQuickly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Index of a fact by its id, made when it is first asked for. */
function createIndex(facts: readonly Fact[]): (id: string) => number | undefined {
  let indexes: Map<string, number> | undefined;
  return (id) => {
    indexes ??= new Map(facts.map((fact, index) => [fact.id, index]));
    return indexes.get(id);
  };
}

/** A fault of JSON itself under the code of xBRL-JSON, its sentence kept. */
function invalidJson(diagnostic: Diagnostic): Diagnostic {
  const { message, locations, suggestions } = diagnostic;
  return xbrlJsonCodes.create('xbrlje:invalidJSON', { detail: message }, locations, suggestions);
}
