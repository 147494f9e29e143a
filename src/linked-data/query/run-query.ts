import type { Term } from '../../syntax/rdf/turtle.js';

/** What a query answers: rows of bindings, yes or no, or statements. */
export type QueryAnswer =
  | { readonly kind: 'rows'; readonly columns: readonly string[]; readonly rows: readonly (readonly QueryTerm[])[] }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'graph'; readonly nQuads: string };

/** A value of a row; undefined where it is not bound. */
export type QueryTerm = Pick<Term, 'termType' | 'value'> | undefined;

/** Text in N-Quads or Turtle that is queried. */
export interface QueriedGraph {
  readonly text: string;
  readonly format: 'application/n-quads' | 'text/turtle';
}

/** The engine's own words about a query that it cannot run. */
export class QueryFault extends Error {}

/** Runs a SPARQL 1.1 query over the union of graphs, on an engine in memory. */
export async function runQuery(graphs: Iterable<QueriedGraph>, query: string): Promise<QueryAnswer> {
  const { Store } = (await import('oxigraph')).default;
  const store = new Store();
  for (const { text, format } of graphs) store.load(text, { format, lenient: true });
  let result: unknown;
  try {
    result = store.query(query, { use_default_graph_as_union: true });
  } catch (error) {
    throw new QueryFault(error instanceof Error ? error.message : String(error));
  }
  if (typeof result === 'boolean') return { kind: 'boolean', value: result };
  const found = result as (Map<string, Term> | { toString(): string })[];
  const [first] = found;
  if (first !== undefined && !(first instanceof Map)) {
    return { kind: 'graph', nQuads: found.map((quad) => `${String(quad)} .\n`).join('') };
  }
  const columns = selectedVariables(query, found as Map<string, Term>[]);
  const rows = (found as Map<string, Term>[]).map((row) => columns.map((column) => row.get(column)));
  return { kind: 'rows', columns, rows };
}

/** The variables of SELECT in their order; with `*`, those that are bound, as first met. */
function selectedVariables(query: string, rows: readonly Map<string, Term>[]): string[] {
  const text = query.replace(/<[^<>\s]*>/g, '').replace(/#.*$/gm, '');
  const head = /\bSELECT\b([\s\S]*?)(?:\bWHERE\b|\bFROM\b|\{)/i.exec(text)?.[1] ?? '';
  // `(expression AS ?name)` selects its name alone.
  const names = [
    ...head.replace(/\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\bAS\b\s*(\?\w+)\s*\)/gi, ' $1 ').matchAll(/[?$](\w+)/g),
  ];
  const named = names.map((match) => match[1] as string);
  return named.length > 0 ? [...new Set(named)] : [...new Set(rows.flatMap((row) => [...row.keys()]))];
}

/** Rows as tab-separated values, one a line after a line of names; IRIs and texts without their signs. */
export function answerToTsv(answer: QueryAnswer): string {
  switch (answer.kind) {
    case 'boolean':
      return `${answer.value}\n`;
    case 'graph':
      return answer.nQuads;
    case 'rows': {
      const cell = (term: QueryTerm) => (term?.value ?? '').replace(/[\t\n\r]+/g, ' ');
      return [answer.columns, ...answer.rows.map((row) => row.map(cell))].map((row) => `${row.join('\t')}\n`).join('');
    }
  }
}
