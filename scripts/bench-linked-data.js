// One run of the linked-data bench: `node bench-linked-data.js n-quads|json-ld|none|floor FACTS FILE [SOURCE]`.
// A made report, ten facts a context, is written to FILE, its facts made as the writer asks for them, so that the report
// itself takes no memory; `none` makes them as often and writes nothing; `floor` writes the bytes of SOURCE again.
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const [form, count, file, source] = process.argv.slice(2);
if (form === 'floor') {
  await pipeline(createReadStream(source, { highWaterMark: 1 << 20 }), createWriteStream(file));
} else {
  const { FORMATS } = await import('../dist/formats/index.js');
  const { writeContent } = await import('../dist/io/output-file.js');
  const { makeReport } = await import('./made-report.js');
  const { report, ...context } = await makeReport(Number(count));
  if (form === 'none') {
    for (let pass = 0; pass < 2; pass++) for (const { id } of report.facts) if (id === '') break;
  } else await writeContent(file, FORMATS[form].write(report, context));
}
