// A made report for measurements, over our own taxonomy: ten facts a context, numbers and texts in their order.
import { openDataStore } from '../dist/io/data-store.js';

/** The report, its facts made each time they are asked for, and what writers need beside it. */
export async function makeReport(count) {
  const sink = { report: () => undefined };
  const { taxonomy, units } = await (await openDataStore()).taxonomy(sink);
  const facts = { [Symbol.iterator]: () => makeFacts(count, taxonomy, units) };
  return { report: { taxonomy: taxonomy.entryPoints, facts }, taxonomy, sink };
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
