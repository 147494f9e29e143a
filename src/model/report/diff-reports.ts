import { groupBy } from '../../util/group-by.js';
import { canonicalFact, NOTE } from './canonical-report.js';
import type { Fact, Report } from './fact.js';

/** What of a fact may differ. */
export type FactProperty =
  | 'id'
  | 'value'
  | 'decimals'
  | 'evidence'
  | 'links'
  | 'concept'
  | 'entity'
  | 'period'
  | 'unit'
  | 'language'
  | 'dimensions';

/** One property of a fact in two reports, in canonical form; absent is undefined. */
export interface PropertyChange {
  readonly property: FactProperty;
  readonly before: unknown;
  readonly after: unknown;
}

export type ReportDifference =
  | { readonly kind: 'taxonomy'; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly kind: 'removed'; readonly fact: Fact }
  | { readonly kind: 'added'; readonly fact: Fact }
  | {
      readonly kind: 'changed';
      readonly before: Fact;
      readonly after: Fact;
      readonly changes: readonly PropertyChange[];
    };

export interface DiffOptions {
  /** Whether another id alone is a difference; ids are a matter of syntax, and often are not kept. */
  readonly ids?: boolean;
  /** A text that is equal for facts of one concept that state the same value; by default, the value as it is written. */
  readonly valueKey?: (fact: Fact) => string;
}

const ASPECTS = ['concept', 'entity', 'period', 'unit', 'language', 'dimensions'] as const;

/**
 * Compares two reports fact by fact. Facts are the same where all aspects are; among duplicates, those with one value,
 * then one id, then in their order. What is left is the same where its id is, and its aspects have changed. Differences
 * come in the order of the first report's facts, then what the second adds, in its order.
 */
export function diffReports(a: Report, b: Report, options: DiffOptions = {}): readonly ReportDifference[] {
  const { valueKey = ({ value }: Fact) => JSON.stringify(value) } = options;
  const [before, after] = [index(a), index(b)];
  const matches = new Map<Fact, Fact>();
  const taken = new Set<Fact>();
  const match = (x: Fact, y: Fact): void => {
    matches.set(x, y);
    taken.add(y);
  };

  // 1. Facts of the same aspects, most alike first.
  for (const [key, facts] of before.byAspects) {
    const others = after.byAspects.get(key) ?? [];
    // Facts without duplicates, which nearly all are.
    if (facts.length === 1 && others.length === 1) {
      match(facts[0] as Fact, others[0] as Fact);
      continue;
    }
    for (const alike of [
      (fact: Fact) => `${fact.id}\n${valueKey(fact)}`,
      valueKey,
      (fact: Fact) => fact.id,
      () => '',
    ]) {
      const waiting = groupBy(others.filter((other) => !taken.has(other)).reverse(), alike);
      for (const x of facts) {
        const y = matches.has(x) ? undefined : waiting.get(alike(x))?.pop();
        if (y) match(x, y);
      }
    }
  }

  // 2. Facts whose aspects have changed, told by their ids.
  for (const x of a.facts) {
    const y = matches.has(x) ? undefined : after.byId.get(x.id);
    if (y && !taken.has(y)) match(x, y);
  }

  // 3. What differs.
  const differences: ReportDifference[] = [];
  if (JSON.stringify(a.taxonomy) !== JSON.stringify(b.taxonomy)) {
    differences.push({ kind: 'taxonomy', before: a.taxonomy, after: b.taxonomy });
  }
  for (const fact of a.facts) {
    const other = matches.get(fact);
    if (!other) {
      differences.push({ kind: 'removed', fact });
      continue;
    }
    const changes = compareFacts(fact, other);
    if (changes.length > 0) differences.push({ kind: 'changed', before: fact, after: other, changes });
  }
  for (const fact of b.facts) if (!taken.has(fact)) differences.push({ kind: 'added', fact });
  return differences;

  function compareFacts(x: Fact, y: Fact): PropertyChange[] {
    const [p, q] = [canonicalFact(x), canonicalFact(y)];
    const changes: PropertyChange[] = [];
    const compare = (property: FactProperty, before: unknown, after: unknown) => {
      if (JSON.stringify(before) !== JSON.stringify(after)) changes.push({ property, before, after });
    };
    if (options.ids === true) compare('id', x.id, y.id);
    for (const aspect of ASPECTS) compare(aspect, p[aspect], q[aspect]);
    if (valueKey(x) !== valueKey(y)) compare('value', x.value, y.value);
    compare('decimals', x.decimals, y.decimals);
    compare('links', linksOf(p, before), linksOf(q, after));
    compare('evidence', p['evidence'], q['evidence']);
    return changes;
  }
}

interface IndexedReport {
  readonly byAspects: ReadonlyMap<string, readonly Fact[]>;
  readonly byId: ReadonlyMap<string, Fact>;
}

function index({ facts }: Report): IndexedReport {
  const byAspects = new Map<string, Fact[]>();
  const byId = new Map<string, Fact>();
  // Shared aspects are objects that many facts hold.
  const shared = new Map<Fact['shared'], string>();
  for (const fact of facts) {
    byId.set(fact.id, fact);
    let ofShared = shared.get(fact.shared);
    if (ofShared === undefined) {
      const { entity, period, dimensions } = canonicalFact(fact);
      shared.set(fact.shared, (ofShared = JSON.stringify([entity, period, dimensions])));
    }
    // Notes have no aspects but their language, and a note id that is their id.
    const own = fact.concept === NOTE ? ['', fact.value] : [unitOf(fact), ''];
    const key = JSON.stringify([fact.concept, ofShared, fact.language?.toLowerCase(), ...own]);
    const known = byAspects.get(key);
    if (known) known.push(fact);
    else byAspects.set(key, [fact]);
  }
  return { byAspects, byId };
}

function unitOf(fact: Fact): unknown {
  return fact.unit && canonicalFact(fact)['unit'];
}

/** Links with their targets told by what they say, not by their ids. */
function linksOf(canonical: Record<string, unknown>, { byId }: IndexedReport): unknown {
  const links = canonical['links'] as Fact['links'];
  return links?.map((link) => ({
    ...link,
    targets: link.targets.map((id) => {
      const target = byId.get(id);
      return target ? [target.concept, target.language?.toLowerCase(), target.value] : id;
    }),
  }));
}
