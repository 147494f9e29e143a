import { ix11Fault } from '../../../diagnostics/codes/ix11.js';
import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { attributeOf, locationOf } from '../../../syntax/xml/xml-element.js';
import { CONTINUED_ELEMENTS, idOf, type DocumentSet } from './document-set.js';
import { ancestorsOf, displayName, type MarkupElement } from './markup-element.js';

/** For each ix:nonNumeric and ix:footnote: it and the ix:continuation elements that follow it, in order. */
export type ContinuationChains = ReadonlyMap<MarkupElement, readonly MarkupElement[]>;

/** How many links of a cycle a message shows. */
const SHOWN = 10;

/** Follows continuedAt through the set and checks the chains (Inline XBRL 1.1, 4.1.2, 6.1.2, 11.1.2). */
export function resolveContinuations(set: DocumentSet, sink: DiagnosticSink): ContinuationChains {
  const chains = new Map<MarkupElement, readonly MarkupElement[]>();
  const reached = new Set<MarkupElement>();
  validateReferences(set, sink);
  for (const head of set.findAll('nonNumeric', 'footnote')) {
    const chain = followChain(head, set, sink);
    chains.set(head, chain);
    for (const element of chain) reached.add(element);
    validateNesting(chain, sink);
  }
  for (const element of set.findAll('continuation')) {
    const params = { id: idOf(element) ?? '' };
    if (!reached.has(element)) {
      sink.report(ix11Fault('continuationNotReferenced', 'continuation', params, locationOf(element)));
    }
    if ([...ancestorsOf(element)].some((ancestor) => ancestor.ix === 'hidden')) {
      sink.report(ix11Fault('ancestorNodeDisallowed', 'continuation', params, locationOf(element)));
    }
  }
  return chains;
}

/** Each reference names an ix:continuation, and none is named twice. */
function validateReferences(set: DocumentSet, sink: DiagnosticSink): void {
  const referrers = new Map<string, MarkupElement[]>();
  for (const element of set.findAll(...CONTINUED_ELEMENTS)) {
    const reference = continuedAtOf(element);
    if (reference === undefined) continue;
    const known = referrers.get(reference);
    if (known) known.push(element);
    else referrers.set(reference, [element]);
    if (set.continuations.has(reference)) continue;
    const other = set.identified.get(reference);
    const fault = other
      ? ix11Fault(
          'continuationTarget',
          element.ix ?? '',
          { reference, element: displayName(other) },
          locationOf(element),
        )
      : ix11Fault('continuationMissing', element.ix ?? '', { reference }, locationOf(element));
    sink.report(fault);
  }
  for (const [reference, elements] of referrers) {
    const [first] = elements;
    if (!first || elements.length === 1) continue;
    const params = { reference, count: elements.length };
    sink.report(ix11Fault('continuationReferences', first.ix ?? '', params, elements.map(locationOf)));
  }
}

function followChain(head: MarkupElement, set: DocumentSet, sink: DiagnosticSink): readonly MarkupElement[] {
  const chain = [head];
  const members = new Set(chain);
  for (;;) {
    const last = chain[chain.length - 1] as MarkupElement;
    const reference = continuedAtOf(last);
    if (reference === undefined) return chain;
    const next = set.continuations.get(reference) ?? set.identified.get(reference);
    if (!next) return chain;
    if (members.has(next)) {
      // An element that continues at itself has been told of already: it is no continuation.
      if (chain.length === 1) return chain;
      const cycle = chain
        .slice(chain.indexOf(next))
        .slice(-SHOWN)
        .map((element) => continuedAtOf(element) ?? '');
      const params = { chain: cycle.join(' → ') };
      sink.report(ix11Fault('continuationCycle', last.ix ?? '', params, [locationOf(last), locationOf(next)]));
      return chain;
    }
    if (next.ix !== 'continuation') return chain;
    chain.push(next);
    members.add(next);
  }
}

function validateNesting(chain: readonly MarkupElement[], sink: DiagnosticSink): void {
  const members = new Set(chain);
  for (const element of chain) {
    for (const ancestor of ancestorsOf(element)) {
      if (!members.has(ancestor)) continue;
      const params = { inner: nameInChain(element), outer: nameInChain(ancestor) };
      const places = [locationOf(element), locationOf(ancestor)];
      sink.report(ix11Fault('continuationChainNested', element.ix ?? '', params, places));
    }
  }
}

function nameInChain(element: MarkupElement): string {
  return idOf(element) ?? attributeOf(element, 'name') ?? displayName(element);
}

function continuedAtOf(element: MarkupElement): string | undefined {
  return attributeOf(element, 'continuedAt')?.trim();
}
