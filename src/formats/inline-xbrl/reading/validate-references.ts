import { ix11Fault } from '../../../diagnostics/codes/ix11.js';
import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { namespaceOf } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { locationOf } from '../../../syntax/xml/xml-element.js';
import { groupBy } from '../../../util/group-by.js';
import { FACT_ELEMENTS, idOf, targetOf, type DocumentSet } from './document-set.js';
import { displayName, type MarkupElement } from './markup-element.js';

const DEFAULT_TARGET = '(default)';

/** Checks that the header's parts are there and that the ix:references of a target agree (8.1.3, 12.1.2, 14.1.2). */
export function validateReferences(set: DocumentSet, sink: DiagnosticSink): void {
  const [root] = set.roots;
  const place = root ? locationOf(root) : [];
  if (set.findAll('header').length === 0) sink.report(ix11Fault('headerMissing', 'header', {}, place));
  if (set.findAll('resources').length === 0) sink.report(ix11Fault('missingResources', 'resources', {}, place));
  const references = groupBy(set.findAll('references'), targetOf);
  if (references.size === 0) sink.report(ix11Fault('missingReferences', 'references', {}, place));
  else validateTargets(set, references, sink);
  for (const [target = DEFAULT_TARGET, elements] of references) {
    validateSchemas(target, elements, sink);
    validateIdentifiers(target, elements, sink);
    validateAttributes(target, elements, sink);
    validatePrefixes(elements, sink);
  }
}

/** Every target document that facts belong to has references. */
function validateTargets(
  set: DocumentSet,
  references: ReadonlyMap<string | undefined, readonly MarkupElement[]>,
  sink: DiagnosticSink,
): void {
  for (const [target, facts] of groupBy(set.findAll(...FACT_ELEMENTS), targetOf)) {
    const [fact] = facts;
    if (!fact || references.has(target)) continue;
    const params = { target: target ?? DEFAULT_TARGET };
    sink.report(ix11Fault('missingReferenceTargets', 'references', params, locationOf(fact)));
  }
}

/** An instance has at least one schema (XBRL 2.1, 4.2). */
function validateSchemas(target: string, elements: readonly MarkupElement[], sink: DiagnosticSink): void {
  if (elements.some(({ children }) => children.some(({ name }) => name === `{${NS.link}}schemaRef`))) return;
  sink.report(ix11Fault('schemaRefMissing', 'references', { target }, elements.map(locationOf)));
}

function validateIdentifiers(target: string, elements: readonly MarkupElement[], sink: DiagnosticSink): void {
  const identified = elements.filter((element) => idOf(element) !== undefined);
  if (identified.length < 2) return;
  sink.report(ix11Fault('referencesTargetId', 'references', { target }, identified.map(locationOf)));
}

/** An attribute goes to the root of the target document, so that one element may have it. */
function validateAttributes(target: string, elements: readonly MarkupElement[], sink: DiagnosticSink): void {
  const seen = new Map<string, MarkupElement>();
  for (const element of elements) {
    for (const { name } of element.attributes) {
      if (namespaceOf(name) === '' || name === `{${NS.xml}}base`) continue;
      const other = seen.get(name);
      if (!other) {
        seen.set(name, element);
        continue;
      }
      const params = { attribute: displayName(element, name), target };
      const places = [locationOf(element), locationOf(other)];
      sink.report(ix11Fault('referencesAttributeDuplication', 'references', params, places));
    }
  }
}

function validatePrefixes(elements: readonly MarkupElement[], sink: DiagnosticSink): void {
  const bound = new Map<string, { readonly namespace: string; readonly element: MarkupElement }>();
  for (const element of elements) {
    for (const [prefix, namespace] of element.scope.prefixes) {
      const other = bound.get(prefix);
      if (!other) bound.set(prefix, { namespace, element });
      else if (other.namespace !== namespace) {
        const params = { prefix, namespace, other: other.namespace };
        const places = [locationOf(element), locationOf(other.element)];
        sink.report(ix11Fault('referencesNamespacePrefixConflict', 'references', params, places));
      }
    }
  }
}
