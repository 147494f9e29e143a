import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decisionCodes } from '../../diagnostics/codes/decisions.js';
import { OperationalError } from '../../diagnostics/operational-error.js';
import { REVIEW_PAGE, REVIEW_POLICY, type ReviewClient } from '../../processor/review/review-page.js';
import { readBody, refuseRequest } from './request-guard.js';

/** What the server asks for: each gives what is sent back as JSON, and its status. */
export interface ReviewRoutes {
  readonly get: Readonly<Record<string, () => unknown>>;
  readonly post: Readonly<Record<string, (body: Uint8Array) => Promise<Answer>>>;
}

export interface Answer {
  readonly status: 200 | 400 | 409 | 422;
  readonly body: unknown;
}

export interface ReviewServer {
  readonly url: string;
  /** Ends it, and what is still connected. */
  close(): Promise<void>;
}

const LARGEST_BODY = 1024 * 1024;
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': REVIEW_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/**
 * Serves the page on this machine alone, below a secret that each start makes anew. Nothing is read from the disk by the
 * name that a request gives: there are these routes and no others.
 * @throws OperationalError where the port is taken.
 */
export async function serveReview(routes: ReviewRoutes, client: ReviewClient, port = 0): Promise<ReviewServer> {
  const token = randomBytes(24).toString('base64url');
  const pages: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '': ['text/html', REVIEW_PAGE],
    'page.js': ['text/javascript', client.script],
    'page.css': ['text/css', client.style],
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = refuseRequest(request, { port: portOf(server), token });
    if (refusal) return send(response, refusal);
    const path = (request.url ?? '').slice(token.length + 1).replace(/\?.*$/, '');
    if (path === '') return void response.writeHead(308, { ...HEADERS, location: `/${token}/` }).end();
    const name = path.slice(1);
    if (request.method === 'POST') {
      const act = own(routes.post, name);
      if (!act) return send(response, 404);
      const body = await readBody(request, LARGEST_BODY);
      if (!body) return send(response, 413);
      const { status, body: json } = await act(body);
      return send(response, status, 'application/json', JSON.stringify(json));
    }
    const page = own(pages, name);
    if (page) return send(response, 200, page[0], page[1]);
    const get = own(routes.get, name);
    return get ? send(response, 200, 'application/json', JSON.stringify(get())) : send(response, 404);
  };
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    answer(request, response).catch(() => (response.headersSent ? response.destroy() : send(response, 500)));
  });
  await listen(server, port);
  return {
    url: `http://127.0.0.1:${portOf(server)}/${token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function send(response: ServerResponse, status: number, type = 'text/plain', text = ''): void {
  // Of what is refused the body is not read: the connection is of no more use.
  const connection = status < 400 ? {} : { connection: 'close' };
  response.writeHead(status, { ...HEADERS, ...connection, 'content-type': `${type}; charset=utf-8` }).end(text);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const params = { port, reason: error.code ?? error.message };
      reject(new OperationalError(decisionCodes.create('pilu:review-address-taken', params)));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
