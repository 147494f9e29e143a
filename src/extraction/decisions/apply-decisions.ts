import type { Location } from '../../diagnostics/diagnostic.js';
import { decisionCodes } from '../../diagnostics/codes/decisions.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { Document, TextRange } from '../../documents/document.js';
import type { Evidence } from '../../model/report/evidence.js';
import type { Fact } from '../../model/report/fact.js';
import { sharedAspectsKey } from '../../model/report/aspect-pool.js';
import { groupBy } from '../../util/group-by.js';
import { unitKey } from '../../datatypes/unit.js';
import { localNameOf } from '../../names/expanded-name.js';
import type { FactContext } from '../build-facts.js';
import { REVIEWED } from '../confidence.js';
import type { Extraction, RejectedCandidate, RejectionReason } from '../extraction.js';
import { statedBy, type Decision, type Statement } from './decision.js';
import { createAnchorFinder, type FoundAnchor } from './find-anchor.js';
import { buildStatedFact, isMisfit, statementOf, type StatedFact } from './stated-fact.js';

/** The decisions of a report that hold, and where each stands in its file. */
export interface Decisions {
  readonly uri: string;
  readonly held: readonly Decision[];
  locate(decision: Decision): Location;
}

/** What became of the decisions of a report. */
export interface DecisionOutcome {
  /** Fact → the decision by which it stands. */
  readonly byFact: ReadonlyMap<string, Decision>;
  /** Rejections in force, with the fact that each took out, where extraction had found it. */
  readonly rejections: readonly { readonly decision: Decision; readonly fact?: Fact; readonly range: TextRange }[];
  /** Their words stand elsewhere now. */
  readonly moved: readonly Decision[];
  /** Their words are gone, or the taxonomy no longer has what they name: kept, and without effect. */
  readonly stale: readonly Decision[];
}

export type DecisionContext = Pick<FactContext, 'document' | 'taxonomy' | 'entity' | 'pool'>;

interface Placed extends FoundAnchor {
  readonly decision: Decision;
  /** What extraction found there. */
  readonly target: Fact | undefined;
}

/**
 * Lays what a person decided over what was extracted. Each decision is found again by its words; the fact that it is
 * about is that of the same concept, period and dimensions on those words. What a person stated stands, whether or not
 * extraction found it, and overrules other values of the same aspects that nobody judged.
 */
export function applyDecisions(
  extraction: Extraction,
  decisions: Decisions,
  context: DecisionContext,
  sink: DiagnosticSink,
): Extraction {
  const { document } = context;
  const stale: Decision[] = [];
  const placed = placeDecisions(extraction, decisions, context, sink, stale);
  const facts = new Map(extraction.report.facts.map((fact) => [fact.id, fact]));
  const byFact = new Map<string, Decision>();
  const taken: { readonly fact: Fact; readonly reason: RejectionReason }[] = [];
  const rejections: { decision: Decision; fact?: Fact; range: TextRange }[] = [];
  const claimed: Evidence[] = [];

  // 1. What was rejected goes, and what was corrected makes room.
  const stated: { readonly placed: Placed; readonly made: StatedFact }[] = [];
  for (const one of placed) {
    const { decision, target, range } = one;
    const statement = statedBy(decision);
    const made = statement && buildStatedFact(statement, context);
    if (made && isMisfit(made)) {
      stale.push(decision);
      const params = { decision: decision.id, part: PARTS[made.part], name: made.name };
      sink.report(decisionCodes.create('pilu:decision-unfit', params, decisions.locate(decision)));
      continue;
    }
    if (target && decision.action !== 'accept') facts.delete(target.id);
    if (made) stated.push({ placed: one, made });
    else rejections.push({ decision, range, ...(target && { fact: target }) });
    if (!made && target) taken.push({ fact: target, reason: 'rejected-by-reviewer' });
  }
  // 2. What was stated stands: as it was extracted where that is the same, else on the words of the decision.
  for (const {
    placed: { decision, target, range },
    made,
  } of stated) {
    if (target && factKey(target) === factKey(made)) {
      facts.set(target.id, target);
      byFact.set(target.id, decision);
      continue;
    }
    if (target) facts.delete(target.id);
    const same = [...facts.values()].find((fact) => factKey(fact) === factKey(made));
    const id = same?.id ?? target?.id ?? `u${decision.id}`;
    const qualifier = target?.value === made.value ? target.evidence?.[0]?.qualifier : undefined;
    const evidence = { ...evidenceOf(document, range), ...(qualifier && { qualifier }) };
    facts.set(id, { id, ...made, evidence: [evidence, ...(same?.evidence ?? [])] });
    if (!made.value?.startsWith('<p>')) claimed.push(evidence);
    byFact.set(id, decision);
  }
  // 3. Other values of the same aspects, which nobody judged, give way.
  const decided = new Set([...byFact.keys()].map((id) => aspectsKey(facts.get(id) as Fact)));
  for (const fact of [...facts.values()]) {
    if (byFact.has(fact.id) || !decided.has(aspectsKey(fact))) continue;
    facts.delete(fact.id);
    taken.push({ fact, reason: 'overruled' });
  }
  return {
    ...extraction,
    report: { ...extraction.report, facts: [...facts.values()].sort((a, b) => startOf(a) - startOf(b)) },
    confidences: new Map([
      ...[...extraction.confidences].filter(([id]) => facts.has(id)),
      ...[...byFact.keys()].map((id) => [id, REVIEWED] as const),
    ]),
    unclaimed: extraction.unclaimed.filter((one) => !claimed.some((evidence) => overlaps(evidence, one))),
    conflicts: findConflicts(extraction, facts),
    rejected: [...extraction.rejected, ...taken.map(rejectedFact)].sort((a, b) => a.start - b.start || a.end - b.end),
    decisions: {
      byFact,
      rejections,
      moved: placed.filter(({ moved }) => moved).map(({ decision }) => decision),
      stale,
    },
  };
}

/** Parts of a statement, in words. */
export const PARTS = {
  concept: { zh: '概念', en: 'concept' },
  axis: { zh: '维度', en: 'axis' },
  member: { zh: '成员', en: 'member' },
  value: { zh: '取值', en: 'value' },
  period: { zh: '期间', en: 'period' },
} as const;

/** Finds the words of each decision and what extraction made of them; those whose words are gone are told. */
function placeDecisions(
  { report }: Extraction,
  { held, locate }: Decisions,
  { document, taxonomy }: DecisionContext,
  sink: DiagnosticSink,
  stale: Decision[],
): Placed[] {
  const findAnchor = createAnchorFinder(document);
  const byConcept = groupBy(report.facts, ({ concept }) => localNameOf(concept));
  const claimed = new Set<Fact>();
  return held.flatMap((decision): Placed[] => {
    const found = findAnchor(decision.anchor);
    const quote = decision.anchor.quote.replace(/\s+/g, ' ').slice(0, 80);
    if (!found) {
      stale.push(decision);
      sink.report(decisionCodes.create('pilu:decision-stale', { decision: decision.id, quote }, locate(decision)));
      return [];
    }
    const { start, end } = document.locate(found.range);
    if (found.moved) {
      const params = { decision: decision.id, quote, from: decision.anchor.start, to: start };
      sink.report(decisionCodes.create('pilu:decision-moved', params, locate(decision)));
    }
    if (decision.action === 'add') return [{ ...found, decision, target: undefined }];
    const target = (byConcept.get(decision.fact.concept) ?? [])
      .filter((fact) => !claimed.has(fact) && fact.evidence?.some((one) => overlaps(one, { start, end })))
      .map((fact) => ({ fact, statement: statementOf(fact, taxonomy.findConcept(decision.fact.concept)) }))
      .filter(({ statement }) => isOfSameContext(statement, decision.fact))
      .sort(
        (a, b) => Number(b.statement.value === decision.fact.value) - Number(a.statement.value === decision.fact.value),
      )
      .at(0)?.fact;
    if (target) claimed.add(target);
    return [{ ...found, decision, target }];
  });
}

function overlaps(
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean {
  return one.start < other.end && other.start < one.end;
}

function isOfSameContext(one: Statement, other: Statement): boolean {
  const dimensions = ({ dimensions = {} }: Statement): string => JSON.stringify(Object.entries(dimensions).sort());
  return one.period === other.period && dimensions(one) === dimensions(other);
}

/** Facts stand in the order of the text. */
function startOf({ evidence }: Fact): number {
  return evidence?.[0]?.start ?? 0;
}

function evidenceOf(document: Document, range: TextRange): Evidence {
  return { document: document.sha256, ...document.locate(range), cue: 'user' };
}

type Stated = Pick<Fact, 'concept' | 'shared' | 'unit' | 'language' | 'value' | 'decimals'>;

function aspectsKey({ concept, shared, unit, language }: Stated): string {
  return JSON.stringify([concept, sharedAspectsKey(shared), unit && unitKey(unit), language]);
}

function factKey(fact: Stated): string {
  return JSON.stringify([aspectsKey(fact), fact.value, fact.decimals]);
}

/** Conflicts of which more than one side still stands, with the facts as they are now. */
function findConflicts({ conflicts }: Extraction, facts: ReadonlyMap<string, Fact>): Extraction['conflicts'] {
  return conflicts
    .map(({ concept, facts: sides }) => ({ concept, facts: sides.flatMap(({ id }) => facts.get(id) ?? []) }))
    .filter(({ facts: sides }) => sides.length > 1);
}

function rejectedFact({ fact, reason }: { readonly fact: Fact; readonly reason: RejectionReason }): RejectedCandidate {
  const { cue = '', start = 0, end = 0, quote = '' } = fact.evidence?.[0] ?? {};
  const value = fact.value === null ? {} : { value: fact.value };
  return { cue, concept: localNameOf(fact.concept), reason, ...value, start, end, quote };
}
