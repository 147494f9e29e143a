import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Document } from '../../documents/document.js';
import { rangeOfWords } from '../../documents/range-of-words.js';
import { CONFIDENCE_LABELS } from '../../extraction/confidence-labels.js';
import { statedBy, type Decision, type HistoryEntry } from '../../extraction/decisions/decision.js';
import { findRedoable, findUndoable } from '../../extraction/decisions/replay-history.js';
import { statementOf } from '../../extraction/decisions/stated-fact.js';
import type { Extraction } from '../../extraction/extraction.js';
import type { Fact } from '../../model/report/fact.js';
import type { Taxonomy } from '../../model/taxonomy/taxonomy.js';
import type { ReviewFact, ReviewMessage, ReviewState, ReviewStatus } from './review-data.js';

/** What the state of a review is made of. */
export interface StateSource {
  readonly document: Document;
  readonly taxonomy: Taxonomy;
  /** As it stands by the decisions. */
  readonly extraction: Extraction;
  readonly history: readonly HistoryEntry[];
  readonly diagnostics: readonly Diagnostic[];
  /** Facts that a diagnostic is about, by their ids. */
  readonly factsOf: (diagnostic: Diagnostic) => readonly string[];
}

const STATUSES: Readonly<Record<Decision['action'], ReviewStatus>> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
  add: 'added',
};

/** Lays out how a review stands: facts as decided, with those that were rejected in their places. */
export function buildReviewState(source: StateSource): ReviewState {
  const { extraction, history, diagnostics } = source;
  const { decisions } = extraction;
  const byFact = new Map<string, ReviewMessage[]>();
  const others: ReviewMessage[] = [];
  for (const diagnostic of diagnostics) {
    const ids = source.factsOf(diagnostic);
    const message = messageOf(diagnostic);
    if (ids.length === 0) others.push(message);
    for (const id of ids) byFact.set(id, [...(byFact.get(id) ?? []), message]);
  }
  const conflicting = new Set(extraction.conflicts.flatMap(({ facts }) => facts.map(({ id }) => id)));
  const facts = extraction.report.facts.map((fact): ReviewFact => {
    const decision = decisions?.byFact.get(fact.id);
    const confidence = extraction.confidences.get(fact.id);
    const { qualifier } = fact.evidence?.[0] ?? {};
    return {
      id: fact.id,
      status: decision ? STATUSES[decision.action] : 'open',
      ...describe(fact, source),
      ...(decision?.action === 'correct' && { before: decision.fact }),
      ...(qualifier && { qualifier }),
      ...(confidence && {
        confidence: { ...confidence, reasons: confidence.reasons.map((reason) => CONFIDENCE_LABELS[reason]) },
      }),
      conflicting: conflicting.has(fact.id),
      messages: byFact.get(fact.id) ?? [],
    };
  });
  for (const { decision, fact, range } of decisions?.rejections ?? []) {
    const { quote, page } = source.document.locate(range);
    facts.push({
      id: rejectionId(decision, fact),
      status: 'rejected',
      statement: fact
        ? describe(fact, source).statement
        : decision.action === 'add'
          ? decision.statement
          : decision.fact,
      places: [{ ...range, quote, ...(page !== undefined && { page }) }],
      conflicting: false,
      messages: [],
    });
  }
  const undo = findUndoable(history)?.action;
  const redo = findRedoable(history)?.undoes;
  const redone = history.find((entry): entry is Decision => entry.id === redo && entry.action !== 'undo')?.action;
  return {
    revision: history.length,
    facts: facts.sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0)),
    stale: (decisions?.stale ?? []).map((decision) => ({
      id: decision.id,
      action: decision.action,
      quote: decision.anchor.quote,
      statement: statedBy(decision) ?? (decision.action === 'add' ? decision.statement : decision.fact),
    })),
    messages: others,
    ...(undo && { undo }),
    ...(redone && { redo: redone }),
  };
}

/** How the page names what was rejected: by the fact, or by the decision where extraction has no such fact. */
export function rejectionId(decision: Decision, fact: Fact | undefined): string {
  return fact?.id ?? `r${decision.id}`;
}

export function messageOf({ code, severity, message }: Diagnostic): ReviewMessage {
  return { code, severity, message };
}

function describe(fact: Fact, { document, taxonomy }: StateSource): Pick<ReviewFact, 'statement' | 'places'> {
  return {
    statement: statementOf(fact, taxonomy.concepts.get(fact.concept)),
    places: (fact.evidence ?? []).flatMap(({ start, end, quote, page }) => {
      const range = rangeOfWords(document, start, end);
      return range ? [{ ...range, quote, ...(page !== undefined && { page }) }] : [];
    }),
  };
}
