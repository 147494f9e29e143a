import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ParsingApart, XmlEvents, XmlParserApart } from '../../processor/read-apart.js';
import { PACKAGE_ROOT } from '../package-files.js';

/** How many portions of events may wait to be played. */
export const AHEAD = 32;

/** Smaller documents, in bytes, are read before a thread would have started. */
const SMALLEST = 8 * 1024 * 1024;

/** Of the build, also where the sources run: Node starts no thread from TypeScript. */
const WORKER = join(PACKAGE_ROOT, 'dist/io/xml/parse-worker.js');

export interface ParseJob {
  /** In shared memory, or it is copied. */
  readonly bytes: Uint8Array;
  readonly uri: string;
  /** Shared: how many portions have been played. */
  readonly played: Int32Array;
}

/** What the thread sends: events, and in the end the faults. */
export type ParseMessage = XmlEvents | readonly Diagnostic[];

/** Parses large documents in threads of their own, where there is a build and the machine has processors for it. */
export function createXmlParserApart(smallest = SMALLEST): XmlParserApart {
  return (bytes, uri) => {
    const gains = bytes.length >= smallest && availableParallelism() > 1 && existsSync(WORKER);
    return gains ? startParsing(bytes, uri) : undefined;
  };
}

/** The thread starts at once, and waits where it is too far ahead. */
function startParsing(bytes: Uint8Array, uri: string): ParsingApart {
  const played = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(WORKER, { workerData: { bytes, uri, played } satisfies ParseJob });
  const waiting: XmlEvents[] = [];
  let hand = (events: XmlEvents): void => void waiting.push(events);

  const faults = new Promise<readonly Diagnostic[]>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the parsing thread ended with ${code}`)));
    worker.on('message', (message: ParseMessage) => {
      if (!('numbers' in message)) resolve(message);
      else {
        try {
          hand(message);
        } catch (error) {
          reject(error as Error);
        }
      }
    });
  });
  // Whoever plays hears of it; who has stopped need not.
  faults.catch(() => undefined);

  return {
    play(listener) {
      hand = (events) => {
        listener(events);
        Atomics.add(played, 0, 1);
        Atomics.notify(played, 0);
      };
      for (const events of waiting.splice(0)) hand(events);
      return faults;
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
