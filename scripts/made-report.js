// A made report for measurements, over our own taxonomy: ten facts a context, numbers and texts in their order.
import { openDataStore } from '../dist/io/data-store.js';
import { createAspectPool } from '../dist/model/report/aspect-pool.js';

/** The report, and what writers need beside it. */
export async function makeReport(count) {
  const sink = { report: () => undefined };
  const { taxonomy, units } = await (await openDataStore()).taxonomy(sink);
  const reported = [...taxonomy.concepts.values()].filter((one) => one.kind === 'item' && !one.abstract);
  const plain = reported.filter(({ enumeration }) => enumeration === undefined);
  const pool = createAspectPool();
  const facts = [];
  let shared;
  for (let n = 0; n < count; n++) {
    if (n % 10 === 0) {
      const year = 2000 + ((n / 10) % 25);
      const period = { kind: 'duration', start: `${year}-01-01T00:00:00`, end: `${year + 1}-01-01T00:00:00` };
      const identifier = String(Math.floor(n / 250) % 1_000_000).padStart(6, '0');
      shared = pool.shared({ scheme: 'https://w3id.org/pilu/entity/stock-code', identifier }, period);
    }
    const concept = plain[(n * 7) % plain.length];
    const unit = units.get(concept.name)?.[0];
    const value = concept.type.numeric ? String(n) : concept.type.valueKind === 'boolean' ? 'true' : `第${n}项披露内容`;
    const language = concept.type.numeric || concept.type.valueKind !== 'string' ? undefined : 'zh';
    facts.push({
      ...{ id: `f${n}`, concept: concept.name, shared, value },
      ...(unit && { unit, decimals: 0 }),
      ...(language && { language }),
    });
  }
  return { report: { taxonomy: taxonomy.entryPoints, facts }, taxonomy, sink };
}
