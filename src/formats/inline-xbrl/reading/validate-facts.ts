import { ix11Codes, ix11Fault } from '../../../diagnostics/codes/ix11.js';
import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { parseQName } from '../../../names/prefixes.js';
import { attributeOf, languageOf, locationOf } from '../../../syntax/xml/xml-element.js';
import { idOf, type DocumentSet } from './document-set.js';
import { ancestorsOf, descendantsOf, displayName, isNil, type MarkupElement } from './markup-element.js';
import { scaleOf } from './numeric-value.js';

const FRACTION_PARTS: ReadonlySet<string> = new Set(['fraction', 'numerator', 'denominator']);
const EXCLUDABLE: ReadonlySet<string> = new Set(['continuation', 'footnote', 'nonNumeric']);

/** Checks the facts and footnotes of a set one by one: their references, nesting and content. */
export function validateFacts(set: DocumentSet, sink: DiagnosticSink): void {
  for (const fact of set.findAll('fraction', 'nonFraction', 'nonNumeric')) validateReferences(fact, set, sink);
  for (const fact of set.findAll('nonFraction')) validateNonFraction(fact, sink);
  for (const fact of set.findAll('fraction')) validateFraction(fact, sink);
  for (const term of set.findAll('numerator', 'denominator')) {
    if (term.children.length === 0) continue;
    const params = { term: term.ix ?? '' };
    sink.report(ix11Fault('fractionTermDescendants', 'numerator', params, locationOf(term)));
  }
  for (const exclude of set.findAll('exclude')) {
    if ([...ancestorsOf(exclude)].some(({ ix }) => ix !== undefined && EXCLUDABLE.has(ix))) continue;
    sink.report(ix11Fault('excludeMisplaced', 'exclude', {}, locationOf(exclude)));
  }
  for (const footnote of set.findAll('footnote')) {
    if ((languageOf(footnote) ?? '') !== '') continue;
    sink.report(ix11Fault('footnoteLang', 'footnote', { id: idOf(footnote) ?? '' }, locationOf(footnote)));
  }
}

/** The context and the unit are in the set (7.1.3, 10.1.2, 11.1.2). */
function validateReferences(fact: MarkupElement, set: DocumentSet, sink: DiagnosticSink): void {
  const kind = fact.ix ?? '';
  const name = nameOf(fact);
  const context = attributeOf(fact, 'contextRef')?.trim();
  if (context !== undefined && !set.contexts.has(context)) {
    sink.report(ix11Fault('contextReference', kind, { name, reference: context }, locationOf(fact)));
  }
  const unit = attributeOf(fact, 'unitRef')?.trim();
  if (unit !== undefined && kind !== 'nonNumeric' && !set.units.has(unit)) {
    sink.report(ix11Fault('unitReference', kind, { name, reference: unit }, locationOf(fact)));
  }
}

/** Inline XBRL 1.1, 10.1.1 and 10.1.2. */
function validateNonFraction(fact: MarkupElement, sink: DiagnosticSink): void {
  const name = nameOf(fact);
  const place = locationOf(fact);
  const outer = findAncestor(fact, 'nonFraction');
  if (outer) validateNestedNonFraction(fact, outer, sink);
  const accuracies = ['decimals', 'precision'].filter((attribute) => attributeOf(fact, attribute) !== undefined);
  if (isNil(fact)) {
    const [attribute] = accuracies;
    if (attribute !== undefined) {
      sink.report(ix11Fault('nilNonFractionAccuracy', 'nonFraction', { name, attribute }, place));
    }
    if (outer) sink.report(ix11Fault('nestedNonFractionIsNil', 'nonFraction', { name }, place));
    return;
  }
  if (accuracies.length !== 1) {
    sink.report(ix11Codes.create('xbrl.4.6.3:missingPrecisionDecimals', { name, count: accuracies.length }, place));
  }
  const parts = fact.mixed.filter((part) => typeof part !== 'string' || part.trim() !== '');
  if (parts.length > 1 || fact.children.some((child) => child.ix !== 'nonFraction')) {
    const content = parts.map((part) => (typeof part === 'string' ? `"${part.trim()}"` : displayName(part)));
    sink.report(ix11Fault('nonFractionChildren', 'nonFraction', { name, content: content.join(', ') }, place));
  }
}

function validateNestedNonFraction(fact: MarkupElement, outer: MarkupElement, sink: DiagnosticSink): void {
  const properties: readonly (readonly [string, string, string])[] = [
    ['format', formatOf(fact), formatOf(outer)],
    ['scale', String(scaleOf(fact)), String(scaleOf(outer))],
    ['unitRef', unitOf(fact), unitOf(outer)],
  ];
  for (const [property, inner, other] of properties) {
    if (inner === other) continue;
    const params = { name: nameOf(fact), property, inner, outer: other };
    sink.report(ix11Fault('nestedNonFractionProperties', 'nonFraction', params, [locationOf(fact), locationOf(outer)]));
  }
}

/** Inline XBRL 1.1, 7.1.2 and 7.1.3. */
function validateFraction(fact: MarkupElement, sink: DiagnosticSink): void {
  const name = nameOf(fact);
  const place = locationOf(fact);
  const parts = [...descendantsOf(fact)].filter(({ ix }) => ix !== undefined);
  const wrong = parts.find(({ ix }) => !FRACTION_PARTS.has(ix ?? ''));
  if (wrong) sink.report(ix11Fault('fractionDescendants', 'fraction', { name, element: displayName(wrong) }, place));
  const numerators = parts.filter(({ ix }) => ix === 'numerator').length;
  const denominators = parts.filter(({ ix }) => ix === 'denominator').length;
  const outer = findAncestor(fact, 'fraction');
  if (isNil(fact)) {
    if (numerators + denominators > 0) sink.report(ix11Fault('nilFractionChildren', 'fraction', { name }, place));
    if (outer) sink.report(ix11Fault('nestedFractionIsNil', 'fraction', { name }, place));
  } else if (numerators !== 1 || denominators !== 1) {
    sink.report(ix11Fault('fractionChildren', 'fraction', { name, numerators, denominators }, place));
  }
  const unit = unitOf(fact);
  const other = outer && unitOf(outer);
  if (other !== undefined && other !== unit) {
    sink.report(ix11Fault('fractionChildAttributes', 'fraction', { name, unit, outer: other }, place));
  }
}

function findAncestor(element: MarkupElement, ix: string): MarkupElement | undefined {
  for (const ancestor of ancestorsOf(element)) if (ancestor.ix === ix) return ancestor;
  return undefined;
}

function unitOf(fact: MarkupElement): string {
  return attributeOf(fact, 'unitRef')?.trim() ?? '';
}

function formatOf(fact: MarkupElement): string {
  const format = attributeOf(fact, 'format')?.trim() ?? '';
  return parseQName(format, fact.scope.prefixes) ?? format;
}

/** The concept of a fact as it is written, for messages. */
export function nameOf(fact: MarkupElement): string {
  return attributeOf(fact, 'name')?.trim() ?? displayName(fact);
}
