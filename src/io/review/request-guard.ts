import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is refused: a status of HTTP. */
export type Refusal = 403 | 405 | 413 | 415;

/** Where the page is served, and the secret in its address. */
export interface Served {
  readonly port: number;
  readonly token: string;
}

/**
 * Whether a request comes from the page: to our own host (a name that was pointed at this machine is another), with the
 * secret of the address, and, where a browser says where it is from, from our own origin. Undefined where it does.
 */
export function refuseRequest(request: IncomingMessage, { port, token }: Served): Refusal | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin, 'sec-fetch-site': site, 'content-type': type = '' } = request.headers;
  if (!hosts.includes(host)) return 403;
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  if (!isToken((request.url ?? '').split('/')[1] ?? '', token)) return 403;
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (request.method !== 'POST') return 405;
  if (origin === undefined) return 403;
  return type === 'application/json' ? undefined : 415;
}

/** Compares in a time that does not tell how much of it was right. */
function isToken(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The body of a request; undefined where it is larger than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
