import { parentPort, workerData } from 'node:worker_threads';
import { parseToEvents } from '../../processor/read-apart.js';
import { AHEAD, type ParseJob, type ParseMessage } from './parse-apart.js';

const { bytes, uri, played } = workerData as ParseJob;
let handed = 0;

function send(message: ParseMessage, transferred: readonly ArrayBuffer[]): void {
  parentPort?.postMessage(message, transferred);
}

const faults = parseToEvents(bytes, uri, (events) => {
  // A wait ends when the count is no longer the one that was seen.
  for (let seen = Atomics.load(played, 0); handed - seen >= AHEAD; seen = Atomics.load(played, 0)) {
    Atomics.wait(played, 0, seen);
  }
  handed++;
  send(events, [events.numbers.buffer as ArrayBuffer, events.lengths.buffer as ArrayBuffer]);
});
send(faults, []);
