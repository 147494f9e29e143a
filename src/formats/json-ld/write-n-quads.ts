import type { Report } from '../../model/report/fact.js';
import { quoteIri, quoteLiteral } from '../../syntax/rdf/n-quads.js';
import { invariant } from '../../util/invariant.js';
import type { WriteContext } from '../format.js';
import { describeReport, type CompactNode } from './describe-report.js';
import { CLASSES, COMMON_TERMS, CONTEXT_PREFIXES, type TermDefinition } from './terms.js';

const CHUNK_CHARACTERS = 1 << 16;
const INTEGER = '^^<http://www.w3.org/2001/XMLSchema#integer>';

/**
 * Writes a report as N-Quads, in the default graph and in the canonical form of each line: the statements that a JSON-LD
 * processor makes of `writeJsonLd`. Nothing is kept but the names that many facts share.
 */
export function* writeNQuads(report: Report, context: WriteContext): Generator<string, void, void> {
  const { prefixes, head, facts } = describeReport(report, context);
  const write = createNodeWriter(prefixes);
  let out = write(head);
  const fact = termsOf(['Report']).get('facts');
  invariant(fact !== undefined, 'reports have facts');
  const link = `${write.iri(String(head['@id']))} ${write.iri(fact.id)} `;
  for (const node of facts()) {
    out += `${link}${write.iri(String(node['@id']), false)} .\n${write(node)}`;
    if (out.length < CHUNK_CHARACTERS) continue;
    yield out;
    out = '';
  }
  if (out !== '') yield out;
}

interface NodeWriter {
  /** The statements of a node and of those below it. */
  (node: CompactNode): string;
  /** A compact IRI in angle brackets; kept for the next time, unless it is said to be rare. */
  iri(compact: string, shared?: boolean): string;
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

  function write(node: CompactNode): string {
    const type = node['@type'] as string | readonly string[];
    const classes = typeof type === 'string' ? [type] : type;
    const terms = termsOf(classes);
    const subject = expand(node['@id'] as string);
    let out = '';
    for (const name of classes) out += `${subject} ${RDF_TYPE} ${iri(CLASSES[name]?.id ?? name)} .\n`;
    for (const key in node) {
      const value = node[key];
      if (value === undefined || key === '@type' || key === '@id') continue;
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
    const node = value as CompactNode;
    if ('@value' in node) return `${start}${quoteLiteral(String(node['@value']))}@${String(node['@language'])} .\n`;
    if (!('@type' in node)) return `${start}${iri(String(node['@id']))} .\n`;
    return `${start}${expand(String(node['@id']))} .\n${write(node)}`;
  }

  return Object.assign(write, { iri });
}

const RDF_TYPE = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';
