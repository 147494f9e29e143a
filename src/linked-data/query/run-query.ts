/** What a query answers: rows of bindings, yes or no, or statements. */
export type QueryAnswer =
  | { readonly kind: 'rows'; readonly columns: readonly string[]; readonly rows: readonly (readonly QueryTerm[])[] }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'graph'; readonly nTriples: string };

/** A value of a row, as SPARQL 1.1 Query Results JSON has it; undefined where it is not bound. */
export type QueryTerm =
  | { readonly type: string; readonly value: string; readonly datatype?: string; readonly 'xml:lang'?: string }
  | undefined;

/** Text in N-Quads or Turtle that is queried. */
export interface QueriedGraph {
  readonly text: string;
  readonly format: 'application/n-quads' | 'text/turtle';
}

/** The engine's own words about a query that it cannot run. */
export class QueryFault extends Error {}

/** SPARQL 1.1 Query Results JSON. */
interface ResultsJson {
  readonly boolean?: boolean;
  readonly head: { readonly vars?: readonly string[] };
  readonly results?: { readonly bindings: readonly Readonly<Record<string, QueryTerm>>[] };
}

/** Runs a SPARQL 1.1 query over the union of graphs, on an engine in memory. */
export async function runQuery(graphs: Iterable<QueriedGraph>, query: string): Promise<QueryAnswer> {
  const { Store } = (await import('oxigraph')).default;
  const store = new Store();
  for (const { text, format } of graphs) store.load(text, { format, lenient: true });
  const run = (form: string): string => {
    try {
      return store.query(query, { use_default_graph_as_union: true, results_format: form }) as string;
    } catch (error) {
      throw new QueryFault(error instanceof Error ? error.message : String(error));
    }
  };
  // The engine says what a query answers only by whether it can write it in a form.
  if (/^\s*(?:CONSTRUCT|DESCRIBE)\b/im.test(query.replace(/#.*$/gm, ''))) {
    return { kind: 'graph', nTriples: run('application/n-triples') };
  }
  const { boolean, head, results } = JSON.parse(run('application/sparql-results+json')) as ResultsJson;
  if (boolean !== undefined) return { kind: 'boolean', value: boolean };
  const columns = head.vars ?? [];
  return { kind: 'rows', columns, rows: (results?.bindings ?? []).map((row) => columns.map((column) => row[column])) };
}

/** Rows as tab-separated values, one a line after a line of names; IRIs and texts without their signs. */
export function answerToTsv(answer: QueryAnswer): string {
  switch (answer.kind) {
    case 'boolean':
      return `${answer.value}\n`;
    case 'graph':
      return answer.nTriples;
    case 'rows': {
      const cell = (term: QueryTerm) => (term?.value ?? '').replace(/[\t\n\r]+/g, ' ');
      return [answer.columns, ...answer.rows.map((row) => row.map(cell))].map((row) => `${row.join('\t')}\n`).join('');
    }
  }
}
