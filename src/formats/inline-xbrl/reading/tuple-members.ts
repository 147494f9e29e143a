import { compareDecimals, parseDecimal } from '../../../datatypes/decimal.js';
import { ix11Fault } from '../../../diagnostics/codes/ix11.js';
import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { attributeOf, locationOf } from '../../../syntax/xml/xml-element.js';
import { FACT_ELEMENTS, targetOf, type DocumentSet } from './document-set.js';
import { plainContentOf } from './fact-content.js';
import { ancestorsOf, isNil, type MarkupElement } from './markup-element.js';
import { collapseSpace } from '../transformations/transformation.js';
import { nameOf } from './validate-facts.js';

export interface TupleMembers {
  /** The members of each tuple, by their order. */
  readonly members: ReadonlyMap<MarkupElement, readonly MarkupElement[]>;
  /** Facts that are members of a tuple, so that they do not stand at the root of the target document. */
  readonly inTuples: ReadonlySet<MarkupElement>;
}

/** Finds the members of tuples, by nesting and by tupleRef, and checks them (Inline XBRL 1.1, 15.1.2). */
export function resolveTuples(set: DocumentSet, sink: DiagnosticSink): TupleMembers {
  const tuples = findTuplesById(set, sink);
  const members = new Map<MarkupElement, MarkupElement[]>(set.findAll('tuple').map((tuple) => [tuple, []]));
  const inTuples = new Set<MarkupElement>();
  const tupleOf = new Map<MarkupElement, MarkupElement>();
  for (const fact of set.findAll(...FACT_ELEMENTS)) {
    const tuple = findTuple(fact, tuples, sink);
    if (!tuple) continue;
    inTuples.add(fact);
    if (!isMemberSound(fact, tuple, sink)) continue;
    tupleOf.set(fact, tuple);
    members.get(tuple)?.push(fact);
  }
  const ordered = new Map<MarkupElement, readonly MarkupElement[]>();
  for (const [tuple, facts] of members) {
    ordered.set(tuple, orderMembers(tuple, facts, sink));
    validateContent(tuple, facts, sink);
    if (isInItself(tuple, tupleOf)) {
      // Its members are dropped, so that who walks down the tuples comes to an end.
      ordered.set(tuple, []);
      sink.report(ix11Fault('tupleNestingCycle', 'tuple', { name: nameOf(tuple) }, locationOf(tuple)));
    }
  }
  return { members: ordered, inTuples };
}

function findTuplesById(set: DocumentSet, sink: DiagnosticSink): Map<string, MarkupElement> {
  const tuples = new Map<string, MarkupElement>();
  for (const tuple of set.findAll('tuple')) {
    const id = attributeOf(tuple, 'tupleID')?.trim();
    if (id === undefined) continue;
    const other = tuples.get(id);
    if (other) sink.report(ix11Fault('tupleIdDuplication', 'tuple', { id }, [locationOf(tuple), locationOf(other)]));
    else tuples.set(id, tuple);
  }
  return tuples;
}

function findTuple(
  fact: MarkupElement,
  tuples: ReadonlyMap<string, MarkupElement>,
  sink: DiagnosticSink,
): MarkupElement | undefined {
  const reference = attributeOf(fact, 'tupleRef')?.trim();
  if (reference === undefined) {
    const [outer, ...further] = [...ancestorsOf(fact)].filter((ancestor) => ancestor.ix !== undefined);
    if (outer?.ix === 'tuple' || attributeOf(fact, 'order') === undefined)
      return outer?.ix === 'tuple' ? outer : undefined;
    // Inside another fact of the tuple, only one that has an order is meant to be a member too.
    return further.find(({ ix }) => ix === 'tuple');
  }
  const tuple = tuples.get(reference);
  if (!tuple) sink.report(ix11Fault('tupleRefMissing', fact.ix ?? '', { reference }, locationOf(fact)));
  return tuple;
}

function isMemberSound(fact: MarkupElement, tuple: MarkupElement, sink: DiagnosticSink): boolean {
  const params = { name: nameOf(fact), tuple: nameOf(tuple) };
  const ordered = attributeOf(fact, 'order') !== undefined;
  const together = targetOf(fact) === targetOf(tuple);
  if (!ordered) sink.report(ix11Fault('tupleMemberOrderMissing', fact.ix ?? '', params, locationOf(fact)));
  if (!together) sink.report(ix11Fault('tupleMemberDifferentTarget', fact.ix ?? '', params, locationOf(fact)));
  return ordered && together;
}

/** Members in their order; of several that are equal in it and in all else, the first. */
function orderMembers(tuple: MarkupElement, facts: readonly MarkupElement[], sink: DiagnosticSink): MarkupElement[] {
  const zero = { unscaled: 0n, scale: 0 };
  const orderOf = (fact: MarkupElement) => parseDecimal(attributeOf(fact, 'order')?.trim() ?? '') ?? zero;
  const sorted = [...facts].sort((a, b) => compareDecimals(orderOf(a), orderOf(b)));
  const kept: MarkupElement[] = [];
  for (const fact of sorted) {
    const last = kept[kept.length - 1];
    if (!last || compareDecimals(orderOf(last), orderOf(fact)) !== 0) {
      kept.push(fact);
    } else if (contentKey(last) !== contentKey(fact)) {
      const params = { name: nameOf(tuple), order: attributeOf(fact, 'order') ?? '' };
      const places = [locationOf(fact), locationOf(last)];
      sink.report(ix11Fault('tupleSameOrderMembersUnequal', 'tuple', params, places));
    }
  }
  return kept;
}

/** Where a fact stands is not what it says. */
const PLACING: ReadonlySet<string> = new Set(['id', 'order', 'tupleID', 'tupleRef']);

function contentKey(fact: MarkupElement): string {
  const attributes = fact.attributes
    .filter(({ name }) => !PLACING.has(name))
    .map(({ name, value }) => [name, value.trim()]);
  return JSON.stringify([fact.name, attributes.sort(), collapseSpace(plainContentOf([fact]))]);
}

function validateContent(tuple: MarkupElement, facts: readonly MarkupElement[], sink: DiagnosticSink): void {
  const name = nameOf(tuple);
  if (isNil(tuple)) {
    if (facts.length > 0) sink.report(ix11Fault('nilTupleContent', 'tuple', { name }, locationOf(tuple)));
  } else if (facts.length === 0 && attributeOf(tuple, 'tupleID') === undefined) {
    sink.report(ix11Fault('tupleID', 'tuple', { name }, locationOf(tuple)));
  }
}

function isInItself(tuple: MarkupElement, tupleOf: ReadonlyMap<MarkupElement, MarkupElement>): boolean {
  const seen = new Set<MarkupElement>();
  for (let at = tupleOf.get(tuple); at && !seen.has(at); at = tupleOf.get(at)) {
    if (at === tuple) return true;
    seen.add(at);
  }
  return false;
}
