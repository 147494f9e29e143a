import type { StreamedReport } from '../../model/report/fact.js';
import { quoteIri, quoteLiteral } from '../../syntax/rdf/n-quads.js';
import { CHUNK_CHARACTERS } from '../../util/in-chunks.js';
import { invariant } from '../../util/invariant.js';
import { keepWeak } from '../../util/keep.js';
import type { WriteContext } from '../format.js';
import type { CompactNode } from './compact-node.js';
import { describeReport } from './describe-report.js';
import { CLASSES, COMMON_TERMS, CONTEXT_PREFIXES, type TermDefinition } from './terms.js';

const INTEGER = '^^<http://www.w3.org/2001/XMLSchema#integer>';

/**
 * Writes a report as N-Quads, in the default graph and in the canonical form of each line: the statements that a JSON-LD
 * processor makes of `writeJsonLd`. Nothing is kept but the names that many facts share.
 */
export function* writeNQuads(report: StreamedReport, context: WriteContext): Generator<string, void, void> {
  const { prefixes, head, facts } = describeReport(report, context);
  const { iri, statements, node } = createNodeWriter(prefixes);
  let out = node(head);
  const fact = termsOf(['Report']).get('facts');
  invariant(fact !== undefined, 'reports have facts');
  const link = `${iri(String(head['@id']))} ${iri(fact.id)} `;
  // What facts have in common is kept without its subject, which stands before each piece.
  const pieces = keepWeak((common: CompactNode) => statements(HOLE, common, termsOf([])).split(HOLE));
  for (const { iri: id, classes, type, parts } of facts()) {
    const subject = iri(id, false);
    const terms = termsOf(classes);
    out += `${link}${subject} .\n${pieces(type).join(subject)}`;
    for (const { node: part, shared } of parts) {
      out += shared ? pieces(part).join(subject) : statements(subject, part, terms);
    }
    if (out.length < CHUNK_CHARACTERS) continue;
    yield out;
    out = '';
  }
  if (out !== '') yield out;
}

/** No literal and no IRI holds it as it is: the one escapes it, the other cannot have it. */
const HOLE = '\0';

interface NodeWriter {
  /** A compact IRI in angle brackets; kept for the next time, unless it is said to be rare. */
  iri(compact: string, shared?: boolean): string;
  /** The statements of the members of a node, with those of the nodes below it. */
  statements(subject: string, members: CompactNode, terms: ReadonlyMap<string, TermDefinition>): string;
  /** The same of a node with its name and classes. */
  node(node: CompactNode): string;
}

const scoped = new Map<string, ReadonlyMap<string, TermDefinition>>();

/** The terms of nodes of these classes. */
function termsOf(classes: readonly string[]): ReadonlyMap<string, TermDefinition> {
  const key = classes.join(' ');
  let terms = scoped.get(key);
  if (!terms) {
    const all = [COMMON_TERMS, ...classes.map((name) => CLASSES[name]?.terms ?? {})].flatMap(
      Object.entries<TermDefinition>,
    );
    scoped.set(key, (terms = new Map(all)));
  }
  return terms;
}

function createNodeWriter(documentPrefixes: Readonly<Record<string, string>>): NodeWriter {
  const prefixes = new Map(Object.entries({ ...CONTEXT_PREFIXES, ...documentPrefixes }));
  const known = new Map<string, string>();

  function expand(compact: string): string {
    const colon = compact.indexOf(':');
    const stem = compact.startsWith('//', colon + 1) ? undefined : prefixes.get(compact.slice(0, colon));
    return quoteIri(stem === undefined ? compact : stem + compact.slice(colon + 1));
  }

  function iri(compact: string, shared = true): string {
    if (!shared) return expand(compact);
    let text = known.get(compact);
    if (text === undefined) known.set(compact, (text = expand(compact)));
    return text;
  }

  function node(one: CompactNode): string {
    return statements(expand(one['@id'] as string), one, termsOf(classesOf(one)));
  }

  function statements(subject: string, members: CompactNode, terms: ReadonlyMap<string, TermDefinition>): string {
    let out = '';
    for (const key in members) {
      const value = members[key];
      if (value === undefined || key === '@id') continue;
      if (key === '@type') {
        for (const name of classesOf(members)) out += `${subject} ${RDF_TYPE} ${iri(CLASSES[name]?.id ?? name)} .\n`;
        continue;
      }
      const term = terms.get(key);
      const start = `${subject} ${iri(term?.id ?? key)} `;
      if (Array.isArray(value)) for (const one of value as unknown[]) out += statement(start, one, term);
      else out += statement(start, value, term);
    }
    return out;
  }

  /** One statement, then those of the node that is its object. */
  function statement(start: string, value: unknown, term: TermDefinition | undefined): string {
    if (typeof value === 'string') {
      if (term?.type === '@id') return `${start}${value.startsWith('fact:') ? expand(value) : iri(value)} .\n`;
      const text = quoteLiteral(value);
      return term?.type === undefined ? `${start}${text} .\n` : `${start}${text}^^${iri(term.type)} .\n`;
    }
    if (typeof value === 'number') return `${start}"${value}"${INTEGER} .\n`;
    const object = value as CompactNode;
    if ('@value' in object)
      return `${start}${quoteLiteral(String(object['@value']))}@${String(object['@language'])} .\n`;
    if (!('@type' in object)) return `${start}${iri(String(object['@id']))} .\n`;
    return `${start}${expand(String(object['@id']))} .\n${node(object)}`;
  }

  return { iri, statements, node };
}

function classesOf(node: CompactNode): readonly string[] {
  const type = node['@type'] as string | readonly string[];
  return typeof type === 'string' ? [type] : type;
}

const RDF_TYPE = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';
