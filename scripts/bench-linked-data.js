// One run of the linked-data bench: `node bench-linked-data.js n-quads|json-ld|floor FACTS FILE [SOURCE]`.
// The made report is written to FILE; `floor` writes the bytes of SOURCE again and does nothing else.
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const [form, count, file, source] = process.argv.slice(2);
if (form === 'floor') {
  await pipeline(createReadStream(source, { highWaterMark: 1 << 16 }), createWriteStream(file));
} else {
  const { FORMATS } = await import('../dist/formats/index.js');
  const { makeReport } = await import('./made-report.js');
  const { report, ...context } = await makeReport(Number(count));
  await pipeline(Readable.from(FORMATS[form].write(report, context)), createWriteStream(file));
}
