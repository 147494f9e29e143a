// Floors for facts in JSON and CSV: the same file through the same tokenizer and nothing else, or copied.
// node scripts/bare-read.js json|csv|copy FILE [TO]
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { createJsonCursor } from '../dist/syntax/json/json-cursor.js';
import { readCsv } from '../dist/syntax/csv/read-csv.js';

const [, , how, file, to] = process.argv;

function* pieces() {
  const source = openSync(file, 'r');
  for (;;) {
    const piece = new Uint8Array(1 << 20);
    const length = readSync(source, piece);
    if (length === 0) return closeSync(source);
    yield piece.subarray(0, length);
  }
}

if (how === 'csv') {
  readCsv(pieces(), () => true);
} else if (how === 'copy') {
  const target = openSync(to, 'w');
  for (const piece of pieces()) writeSync(target, piece);
  closeSync(target);
} else {
  const bytes = readFileSync(file);
  const cursor = createJsonCursor(bytes, 100);
  cursor.members((key) => {
    if (key !== 'facts') return void cursor.skip();
    cursor.members(() => {
      const slice = cursor.skip();
      if (slice) JSON.parse(bytes.toString('utf8', slice.start, slice.end));
    });
  });
}
