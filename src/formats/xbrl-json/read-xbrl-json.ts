import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { oimCodes, oimCommonCodes } from '../../diagnostics/codes/oim.js';
import { xbrlJsonCodes } from '../../diagnostics/codes/xbrl-json.js';
import { createCollector } from '../../diagnostics/sink.js';
import { createAspectPool } from '../../model/report/aspect-pool.js';
import type { Fact } from '../../model/report/fact.js';
import { formatJsonPointer } from '../../syntax/json-pointer.js';
import { readJson } from '../../syntax/json/read-json.js';
import type { LocatedReport, ReadContext } from '../format.js';
import { readDocumentInfo } from './document-info.js';
import { createFactReader } from './read-fact.js';
import { createStructure, quotation } from './structure.js';
import { XBRL_JSON } from './write-xbrl-json.js';

/**
 * Reads xBRL-JSON 1.0. What a rule of the syntax forbids is reported with line and column, and the rest is read on, so
 * that a person who edits the file sees every mistake at once. Undefined where the file is no xBRL-JSON document.
 * Rules about the model (units for types, periods, dimensions) are left to validation.
 */
export function readXbrlJson(source: Uint8Array | string, context: ReadContext): LocatedReport | undefined {
  const { sink, uri } = context;
  // 1. JSON, with the specification's own code for what is none.
  const syntax = createCollector();
  const document = readJson(source, syntax, { uri });
  for (const diagnostic of syntax.diagnostics) sink.report(invalidJson(diagnostic));
  if (!document) return undefined;

  // 2. The document type, before anything else is judged.
  const structure = createStructure(document, sink);
  const found = typeAt(document.value);
  if (found !== XBRL_JSON) {
    const params = { found: quotation(found), expected: XBRL_JSON };
    sink.report(
      oimCommonCodes.create('oimce:unsupportedDocumentType', params, document.locate('/documentInfo/documentType')),
    );
    return undefined;
  }
  const root = structure.object([], ['documentInfo', 'facts']);
  const info = readDocumentInfo(structure, sink);
  if (!root || !info) return undefined;
  structure.checkKeys([], ['documentInfo', 'facts'], info.prefixes);

  // 3. Facts, then the targets of their links.
  const pool = createAspectPool();
  const readFact = createFactReader(structure, info, pool, context);
  const facts: Fact[] = [];
  for (const id of Object.keys(structure.object(['facts']) ?? {})) {
    const fact = readFact(id);
    if (fact) facts.push(fact);
  }
  const ids = new Set(facts.map((fact) => fact.id));
  for (const { id, links } of facts) {
    for (const target of (links ?? []).flatMap((link) => link.targets)) {
      if (ids.has(target)) continue;
      const location = document.locate(formatJsonPointer(['facts', id, 'links']));
      sink.report(xbrlJsonCodes.create('xbrlje:unknownLinkTarget', { fact: id, target }, location));
    }
  }
  if (info.taxonomy.length === 0) {
    sink.report(oimCodes.create('oime:noTaxonomy', {}, document.locate('/documentInfo/taxonomy')));
  }
  return {
    report: { taxonomy: info.taxonomy, facts, ...(info.filing && { filing: info.filing }) },
    locateFact: (id) => document.locate(formatJsonPointer(['facts', id])),
  };
}

function typeAt(value: unknown): unknown {
  const info = (value as { documentInfo?: { documentType?: unknown } | null } | null)?.documentInfo;
  return info?.documentType;
}

/** A fault of JSON itself under the code of xBRL-JSON, its sentence kept. */
function invalidJson(diagnostic: Diagnostic): Diagnostic {
  const { message, locations, suggestions } = diagnostic;
  return xbrlJsonCodes.create('xbrlje:invalidJSON', { detail: message }, locations, suggestions);
}
