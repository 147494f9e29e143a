import type { Statement } from '../../extraction/decisions/decision.js';
import type {
  ExportAnswer,
  ReviewAction,
  ReviewAnswer,
  ReviewMessage,
  ReviewRange,
  ReviewSource,
  ReviewState,
} from '../page/review-data.js';

/** What the page asks of the server that it came from. Throws where that does not answer. */
export const server = {
  source: () => get<ReviewSource>('source'),
  state: () => get<ReviewState>('state'),
  act: (action: ReviewAction, revision: number) => post<ReviewAnswer>('act', { ...action, revision }),
  suggest: (range: ReviewRange, concept: string) =>
    post<{ readonly statement: Statement } | { readonly messages: readonly ReviewMessage[] }>('suggest', {
      range,
      concept,
    }),
  export: () => post<ExportAnswer>('export', {}),
  end: () => post<object>('end', {}),
};

async function get<T>(name: string): Promise<T> {
  return (await (await fetch(`api/${name}`)).json()) as T;
}

async function post<T>(name: string, body: object): Promise<T & { readonly status: number }> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { ...((await response.json()) as T), status: response.status };
}
