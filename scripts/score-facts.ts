/**
 * Scores an extraction against an answer key: which facts of the key were found, and which of the facts are wrong. A key
 * fact is found by its concept, members and value, exact where unit, period, qualifier and place agree too.
 */

export interface KeyFact {
  readonly concept: string;
  readonly value: unknown;
  readonly type?: string;
  readonly unit?: string | null;
  readonly period?: string | { readonly start?: string; readonly end?: string; readonly instant?: string } | null;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly qualifier?: string | null;
  readonly level?: string;
  readonly alternate?: boolean;
  readonly quote?: string;
  readonly offset?: number;
  readonly body_offset?: number;
  readonly end?: number;
}

export interface AnswerKey {
  readonly facts: readonly KeyFact[];
  readonly must_not_emit?: readonly { readonly concept: string; readonly value?: unknown }[];
}

interface EvidencePlace {
  readonly start?: number;
  readonly end?: number;
  readonly quote?: string;
  readonly qualifier?: string;
}

/** A fact of a facts.json. */
export interface EmittedFact {
  readonly value?: string | null;
  readonly dimensions: Readonly<Record<string, string | null>>;
  readonly 'pilu:evidence'?: EvidencePlace | readonly EvidencePlace[];
}

export interface Outcome {
  readonly concept: string;
  readonly value: string;
  readonly quote: string;
  /** What is not exact, or which value stands there instead. */
  readonly detail: string;
}

export interface Score {
  readonly owed: number;
  readonly found: number;
  readonly exact: number;
  readonly blocks: number;
  readonly blocksFound: number;
  readonly optional: number;
  readonly optionalFound: number;
  readonly used: number;
  readonly traps: number;
  readonly unjudged: number;
  readonly emitted: number;
  readonly evidenceMismatch: number;
  /** By concept: owed and found, for tables by section and type. */
  readonly perConcept: ReadonlyMap<string, { owed: number; found: number; exact: number; wrong: number }>;
  readonly missed: readonly Outcome[];
  readonly inexact: readonly Outcome[];
  readonly wrong: readonly Outcome[];
}

const CORE = new Set(['concept', 'entity', 'period', 'unit', 'language', 'noteId']);
/** How much of a text block and its evidence must overlap. */
const OVERLAP = 0.9;

type Place = readonly [start: string | undefined, end: string | undefined] | undefined;

interface Emitted {
  readonly concept: string;
  readonly members: string;
  readonly raw: string;
  readonly value: string | undefined;
  readonly values: string | undefined;
  readonly unit: string | undefined;
  readonly period: Place;
  readonly evidence: readonly EvidencePlace[];
  readonly qualifier: string | undefined;
  used: boolean;
}

export function scoreFacts(
  key: AnswerKey,
  facts: readonly EmittedFact[],
  options: { readonly rawText?: string; readonly complete?: boolean } = {},
): Score {
  const emitted = facts.map(emittedOf);
  const wanted = key.facts.filter(({ alternate }) => !alternate);
  const alternates = new Set(
    key.facts.filter(({ alternate }) => alternate).map(({ concept, value }) => `${local(concept)} ${norm(value)}`),
  );
  const blocks = wanted.filter(isBlock);
  const optional = wanted.filter((one) => !isBlock(one) && one.level === 'extended');
  const owed = wanted.filter((one) => !isBlock(one) && one.level !== 'extended');
  const perConcept = new Map<string, { owed: number; found: number; exact: number; wrong: number }>();
  const countOf = (concept: string) => {
    let count = perConcept.get(concept);
    if (!count) perConcept.set(concept, (count = { owed: 0, found: 0, exact: 0, wrong: 0 }));
    return count;
  };
  const missed: Outcome[] = [];
  const inexact: Outcome[] = [];
  const found = { owed: 0, exact: 0, optional: 0, blocks: 0 };

  for (const one of [...owed, ...optional]) {
    const same = emitted.filter((fact) => isFound(one, fact));
    for (const fact of same) fact.used = true;
    if (one.level === 'extended') {
      if (same.length > 0) found.optional++;
      continue;
    }
    const count = countOf(local(one.concept));
    count.owed++;
    const [first] = same.map((fact) => faultsOf(one, fact)).sort((a, b) => a.length - b.length);
    if (!first) {
      missed.push(outcomeOf(one, insteadOf(one, emitted)));
      continue;
    }
    found.owed++;
    count.found++;
    if (first.length > 0) inexact.push(outcomeOf(one, first.join('; ')));
    else {
      found.exact++;
      count.exact++;
    }
  }
  for (const block of blocks) {
    let best = 0;
    for (const fact of emitted.filter(({ concept }) => concept === local(block.concept))) {
      fact.used = true;
      for (const place of fact.evidence) best = Math.max(best, overlapOf(block, place));
    }
    if (best >= OVERLAP) found.blocks++;
  }

  const contexts = new Set(
    owed.map((one) => `${local(one.concept)} ${membersOf(one.dimensions)} ${keyPeriod(one.period)?.[1] ?? ''}`),
  );
  for (const fact of emitted) if (alternates.has(`${fact.concept} ${fact.value}`)) fact.used = true;
  const trapped = (fact: Emitted): boolean =>
    !fact.used &&
    (key.must_not_emit ?? []).some(({ concept, value = '*' }) => {
      if (local(concept) !== fact.concept) return false;
      const text = String(value);
      return (
        text === '*' || norm(value) === fact.value || (text.endsWith('*') && fact.raw.startsWith(text.slice(0, -1)))
      );
    });
  const traps = emitted.filter(trapped);
  const wrong = emitted.filter(
    (fact) =>
      !fact.used &&
      (options.complete === true ||
        contexts.has(`${fact.concept} ${fact.members} ${fact.period?.[1] ?? ''}`) ||
        traps.includes(fact)),
  );
  for (const { concept } of wrong) countOf(concept).wrong++;
  const used = emitted.filter((fact) => fact.used).length;
  return {
    owed: owed.length,
    found: found.owed,
    exact: found.exact,
    blocks: blocks.length,
    blocksFound: found.blocks,
    optional: optional.length,
    optionalFound: found.optional,
    used,
    traps: traps.length,
    unjudged: emitted.length - used - wrong.length,
    emitted: emitted.length,
    evidenceMismatch: options.rawText === undefined ? 0 : countMismatches(emitted, options.rawText),
    perConcept,
    missed,
    inexact,
    wrong: wrong.map(({ concept, raw, members, evidence }) => ({
      concept,
      value: raw,
      quote: evidence[0]?.quote ?? '',
      detail: members,
    })),
  };
}

/** The lines that score.py prints. */
export function formatScore(score: Score): string {
  const rate = (part: number, whole: number): string => thousandths(part, Math.max(whole, 1));
  const judged = score.used + score.wrong.length;
  return [
    `recall ${score.found}/${score.owed} = ${rate(score.found, score.owed)}`,
    `exact ${score.exact}/${score.owed} = ${rate(score.exact, score.owed)}`,
    `text-blocks ${score.blocksFound}/${score.blocks}`,
    `precision ${score.used}/${judged} = ${rate(score.used, judged)}`,
    `traps ${score.traps}  optional ${score.optionalFound}/${score.optional}`,
    `unjudged ${score.unjudged}  emitted ${score.emitted}  evidence-mismatch ${score.evidenceMismatch}`,
  ].join('\n');
}

/** A share to three places; what lies in the middle goes to the even digit, as in the reference. */
function thousandths(part: number, whole: number): string {
  const down = Math.floor((part * 1000) / whole);
  const twice = 2 * (part * 1000 - down * whole);
  const rounded = twice > whole || (twice === whole && down % 2 === 1) ? down + 1 : down;
  return (rounded / 1000).toFixed(3);
}

function isBlock({ type, concept }: KeyFact): boolean {
  return type === 'textBlock' || concept.endsWith('TextBlock');
}

function emittedOf({ value, dimensions, 'pilu:evidence': stated }: EmittedFact): Emitted {
  const evidence = stated === undefined ? [] : Array.isArray(stated) ? stated : [stated as EvidencePlace];
  const others = Object.entries(dimensions).filter(([axis]) => !CORE.has(axis));
  return {
    concept: local(dimensions['concept'] ?? ''),
    members: membersOf(Object.fromEntries(others)),
    raw: String(value),
    value: norm(value),
    values: listOf(value),
    unit: dimensions['unit'] ? local(dimensions['unit']) : undefined,
    period: textPeriod(dimensions['period']),
    evidence: evidence as readonly EvidencePlace[],
    qualifier: (evidence as readonly EvidencePlace[])[0]?.qualifier,
    used: false,
  };
}

function isFound(one: KeyFact, fact: Emitted): boolean {
  if (fact.concept !== local(one.concept) || fact.members !== membersOf(one.dimensions)) return false;
  const value = norm(one.value);
  return (
    fact.value === value || fact.values === listOf(one.value) || (Array.isArray(one.value) && fact.values === value)
  );
}

function faultsOf(one: KeyFact, fact: Emitted): string[] {
  const faults: string[] = [];
  const period = keyPeriod(one.period);
  if (one.period && String(fact.period) !== String(period)) faults.push(`period ${fact.period?.join('/') ?? 'none'}`);
  if (one.unit && fact.unit && norm(local(one.unit)) !== norm(fact.unit)) faults.push(`unit ${fact.unit}`);
  if ((one.qualifier || undefined) !== fact.qualifier) faults.push(`qualifier ${fact.qualifier ?? 'none'}`);
  if (fact.evidence.length === 0) faults.push('no evidence');
  else if (one.offset !== undefined) {
    const [start, end] = [one.offset, one.offset + [...(one.quote ?? '')].length];
    if (!fact.evidence.some((place) => (place.start ?? 0) < end && (place.end ?? 0) > start)) {
      faults.push('evidence elsewhere');
    }
  }
  return faults;
}

function overlapOf(block: KeyFact, { start = 0, end = 0 }: EvidencePlace): number {
  const offset = block.offset ?? 0;
  const last = block.end ?? offset + [...(block.quote ?? '')].length;
  // With or without the heading.
  const shares = [offset, block.body_offset ?? offset].map((first) => {
    const common = Math.max(0, Math.min(last, end) - Math.max(first, start));
    const whole = Math.max(last, end) - Math.min(first, start);
    return whole === 0 ? 0 : common / whole;
  });
  return Math.max(...shares);
}

function countMismatches(emitted: readonly Emitted[], rawText: string): number {
  const characters = [...rawText];
  return emitted
    .flatMap(({ evidence }) => evidence)
    .filter(({ start = 0, end = 0, quote }) => characters.slice(start, end).join('') !== quote).length;
}

function outcomeOf({ concept, value, quote = '' }: KeyFact, detail: string): Outcome {
  return { concept: local(concept), value: String(value), quote, detail };
}

/** What stands where a missed fact should: another value of the concept, or another concept with the value. */
function insteadOf(one: KeyFact, emitted: readonly Emitted[]): string {
  const other = emitted.find(
    ({ concept, members }) => concept === local(one.concept) && members === membersOf(one.dimensions),
  );
  if (other) return `value ${other.raw}`;
  const value = norm(one.value);
  const taken = emitted.find(
    (fact) => fact.value === value && fact.evidence.some((place) => overlapOf(one, place) > 0),
  );
  return taken ? `as ${taken.concept}` : 'nothing';
}

function local(name: string): string {
  return name.split(/[:}#/]/).at(-1) as string;
}

function membersOf(dimensions: Readonly<Record<string, unknown>> = {}): string {
  return Object.entries(dimensions)
    .map(([axis, member]) => {
      const text = String(member);
      return `${local(axis)}=${norm(text.includes(':') ? local(text) : member) ?? ''}`;
    })
    .sort()
    .join(' ');
}

/** A value as it is compared: numbers without trailing zeros, text without blanks, markup and title marks. */
function norm(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value))
    return value
      .map((one) => local(String(one)))
      .sort()
      .join(' ');
  const text = String(value).normalize('NFKC').trim();
  const number = /^([+-]?)(\d[\d,]*)?(?:\.(\d*))?$/.exec(text);
  if (number && /\d/.test(text)) {
    const [, sign = '', whole = '', fraction = ''] = number;
    const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '') || '0';
    const places = fraction.replace(/0+$/, '');
    const amount = places === '' ? digits : `${digits}.${places}`;
    return sign === '-' && /[1-9]/.test(amount) ? `-${amount}` : amount;
  }
  return text
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, '')
    .replace(/^[《》]+|[《》]+$/g, '');
}

function listOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  return String(value)
    .split(/\s+/)
    .filter((one) => one !== '')
    .map(local)
    .sort()
    .join(' ');
}

/** First and last day; the end of a day that is written as the start of the next is that day. */
function textPeriod(period: string | null | undefined): Place {
  if (!period) return undefined;
  const [start, end] = period.includes('/') ? period.split('/') : [undefined, period];
  return [start?.slice(0, 10), lastDay(end ?? '')];
}

function lastDay(text: string): string {
  const day = text.slice(0, 10);
  if (!text.includes('T00:00:00')) return day;
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function keyPeriod(period: KeyFact['period']): Place {
  if (!period) return undefined;
  if (typeof period === 'string') return textPeriod(period);
  if (period.instant !== undefined) return [undefined, period.instant.slice(0, 10)];
  return [period.start?.slice(0, 10) || undefined, period.end?.slice(0, 10) || undefined];
}
