import { UNDISCLOSED_ENTITY } from '../datatypes/entity-scheme.js';
import { extractionCodes } from '../diagnostics/codes/extraction.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Document } from '../documents/document.js';
import { findPlace, placeOfOffset } from '../documents/find-place.js';
import { createAspectPool, type AspectPool } from '../model/report/aspect-pool.js';
import type { Entity, Fact } from '../model/report/fact.js';
import type { Cue, CueSet } from '../model/taxonomy/cue.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import { buildFact, evidenceOf, type FactContext } from './build-facts.js';
import type { Candidate } from './candidate.js';
import { confidenceOf, type Confidence } from './confidence.js';
import { applyDecisions, type Decisions } from './decisions/apply-decisions.js';
import type { Conflict, Extraction, RejectedCandidate, RejectionReason } from './extraction.js';
import { findCitationCandidates } from './find-citation-candidates.js';
import { findEnumerationCandidates } from './find-enumeration-candidates.js';
import { findEventCandidates } from './find-event-candidates.js';
import { findHeadCandidates } from './find-head-candidates.js';
import { findHeadingCandidates } from './find-heading-candidates.js';
import { findMetricCandidates } from './find-metric-candidates.js';
import { findPartCandidates } from './find-part-candidates.js';
import { findPeriodCandidates } from './find-period-candidates.js';
import { findQuantityCandidates, findYearTableCandidates } from './find-quantity-candidates.js';
import { findStatementCandidates } from './find-statement-candidates.js';
import { findUnclaimed } from './find-unclaimed.js';
import { findSumCandidates } from './find-sum-candidates.js';
import { MOST_HITS } from './phrase-scanner.js';
import { findReportingPeriod, type ReportingPeriod } from './reporting-period.js';
import { settleCandidates, type SettledCandidate } from './settle-candidates.js';
import { buildTaxonomyIndex, type TaxonomyIndex } from './taxonomy-index.js';
import { buildTextIndex, type TextIndex } from './text-index.js';

export interface ExtractionOptions {
  /** Whom the facts are about; an undisclosed entity where nobody has said so. */
  readonly entity?: Entity;
  readonly pool?: AspectPool;
  /** What a person decided about this report. */
  readonly decisions?: Decisions;
}

/**
 * Extracts the facts of a report: text index → reporting period → candidates of every cue → claims settled → facts with
 * evidence, and what was not claimed → what a person decided. Undefined, with a diagnostic, where the text has no
 * reporting period.
 */
export function extractFacts(
  document: Document,
  taxonomy: Taxonomy,
  cues: CueSet,
  options: ExtractionOptions,
  sink: DiagnosticSink,
): Extraction | undefined {
  const index = buildTextIndex(document);
  const period = findReportingPeriod(index, sink);
  if (!period) return undefined;
  const names = buildTaxonomyIndex(taxonomy);
  const settlement = settleCandidates(findCandidates(index, cues, names, period));
  if (index.overflown.size > 0) {
    const params = { cues: [...index.overflown].slice(0, 5).join(', '), count: index.overflown.size, limit: MOST_HITS };
    sink.report(extractionCodes.create('pilu:too-many-candidates', params, { uri: document.uri }));
  }
  reportUnits(index, sink);
  const context: FactContext = {
    document,
    taxonomy: names,
    entity: options.entity ?? UNDISCLOSED_ENTITY,
    period,
    pool: options.pool ?? createAspectPool(),
  };
  const rejected = settlement.rejected.map((candidate) => rejectedCandidate(document, candidate));
  const facts: Fact[] = [];
  const confidences = new Map<string, Confidence>();
  const conflicting: { fact: Fact; settled: SettledCandidate }[] = [];
  for (const settled of settlement.settled) {
    const fact = buildFact(context, settled, `f${facts.length + 1}`);
    if (!fact) rejected.push(rejectedCandidate(document, settled.candidate, 'unknown-concept'));
    else {
      facts.push(fact);
      confidences.set(fact.id, confidenceOf(settled));
    }
    if (fact && settled.conflicting) conflicting.push({ fact, settled });
  }
  const extraction: Extraction = {
    report: { taxonomy: taxonomy.entryPoints, facts },
    period: { start: period.start, end: period.end },
    confidences,
    unclaimed: findUnclaimed(index, settlement.settled, period),
    conflicts: groupConflicts(conflicting),
    rejected: rejected.sort((a, b) => a.start - b.start || a.end - b.end),
  };
  const { decisions } = options;
  const decided = decisions ? applyDecisions(extraction, decisions, context, sink) : extraction;
  reportConflicts(document, decided.conflicts, sink);
  return decided;
}

/** Tells each number whose own unit is not that of its label or table; its own is taken. */
function reportUnits({ document, folded, quantities }: TextIndex, sink: DiagnosticSink): void {
  for (const { start, end, contradicted } of quantities) {
    if (contradicted === undefined) continue;
    const params = { stated: folded.slice(start, end), unit: contradicted };
    sink.report(extractionCodes.create('pilu:unit-contradicts-label', params, findPlace(document, { start, end })));
  }
}

function findCandidates(
  index: TextIndex,
  cueSet: CueSet,
  taxonomy: TaxonomyIndex,
  period: ReportingPeriod,
): Candidate[] {
  const ofKind = <K extends Cue['kind']>(kind: K): Extract<Cue, { kind: K }>[] =>
    cueSet.cues.filter((cue): cue is Extract<Cue, { kind: K }> => cue.kind === kind);
  const parts = findPartCandidates(
    index,
    [
      ...findQuantityCandidates(index, ofKind('quantity'), period),
      ...findHeadCandidates(index, ofKind('quantity'), period),
    ],
    cueSet.memberWords,
    taxonomy,
  );
  return [
    ...findPeriodCandidates(index, period),
    ...findCitationCandidates(index, cueSet),
    ...findSumCandidates(index, parts),
    ...findYearTableCandidates(index, ofKind('quantity'), period),
    ...findMetricCandidates(index, ofKind('quantity'), cueSet.memberWords, taxonomy, period),
    ...findStatementCandidates(index, ofKind('statement'), period),
    ...findEventCandidates(index, ofKind('event'), period),
    ...findEnumerationCandidates(index, ofKind('enumeration'), period),
    ...findHeadingCandidates(index, ofKind('heading')),
  ];
}

function rejectedCandidate(document: Document, candidate: Candidate, reason?: RejectionReason): RejectedCandidate {
  const { start, end, quote } = evidenceOf(document, candidate);
  return {
    cue: candidate.cue.id,
    concept: candidate.cue.concept,
    reason: reason ?? candidate.rejected ?? 'weaker',
    ...(candidate.value.kind === 'lexical' && { value: candidate.value.text }),
    start,
    end,
    quote,
  };
}

function groupConflicts(conflicting: readonly { fact: Fact; settled: SettledCandidate }[]): Conflict[] {
  const groups = new Map<string, { concept: string; facts: Fact[] }>();
  for (const { fact, settled } of conflicting) {
    const { concept } = settled.candidate.cue;
    const key = JSON.stringify([
      concept,
      settled.candidate.cue.dimensions,
      settled.candidate.typed,
      settled.candidate.period,
    ]);
    const known = groups.get(key);
    if (known) known.facts.push(fact);
    else groups.set(key, { concept, facts: [fact] });
  }
  return [...groups.values()].filter(({ facts }) => facts.length > 1);
}

function reportConflicts(document: Document, conflicts: readonly Conflict[], sink: DiagnosticSink): void {
  for (const { concept, facts } of conflicts) {
    const [first, second] = facts.map((fact) => `${fact.value ?? ''}（${fact.evidence?.[0]?.quote ?? ''}）`);
    const params = { concept, first: first ?? '', second: second ?? '' };
    const places = facts.map(({ evidence }) => placeOfOffset(document, evidence?.[0]?.start ?? 0));
    sink.report(extractionCodes.create('pilu:conflicting-values', params, places));
  }
}
