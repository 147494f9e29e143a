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
  const { openDataStore } = await import('../dist/io/data-store.js');
  const { writeContent } = await import('../dist/io/output-file.js');
  const sink = { report: () => undefined };
  const { taxonomy, units } = await (await openDataStore()).taxonomy(sink);
  const facts = { [Symbol.iterator]: () => makeFacts(Number(count), taxonomy, units) };
  const report = { taxonomy: taxonomy.entryPoints, facts };
  if (form === 'none') console.log(countFacts(facts) + countFacts(facts));
  else await writeContent(file, FORMATS[form].write(report, { taxonomy, sink }));
}

function countFacts(facts) {
  let count = 0;
  for (const { id } of facts) count += id === '' ? 0 : 1;
  return count;
}

function* makeFacts(count, taxonomy, units) {
  const reported = [...taxonomy.concepts.values()].filter((one) => one.kind === 'item' && !one.abstract);
  const plain = reported
    .filter(({ enumeration }) => enumeration === undefined)
    .map(({ name, type: { numeric, valueKind } }) => ({
      ...{ name, numeric, unit: units.get(name)?.[0] },
      ...{ text: valueKind === 'string', boolean: valueKind === 'boolean' },
    }));
  let shared;
  for (let n = 0; n < count; n++) {
    if (n % 10 === 0) {
      const year = 2000 + ((n / 10) % 25);
      const period = { kind: 'duration', start: `${year}-01-01T00:00:00`, end: `${year + 1}-01-01T00:00:00` };
      const identifier = String(Math.floor(n / 250) % 1_000_000).padStart(6, '0');
      shared = {
        entity: { scheme: 'https://w3id.org/pilu/entity/stock-code', identifier },
        period,
        dimensions: new Map(),
      };
    }
    const { name, unit, numeric, text, boolean } = plain[(n * 7) % plain.length];
    const value = numeric ? String(n) : boolean ? 'true' : `第${n}项披露内容`;
    const decimals = unit && 0;
    yield { id: `f${n}`, concept: name, shared, value, unit, decimals, language: text ? 'zh' : undefined };
  }
}
