import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { expandedName, namespaceOf, type ExpandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { parseQName } from '../../../names/prefixes.js';
import type { XmlAttribute } from '../../../syntax/xml/read-xml.js';
import { attributeOf, languageOf } from '../../../syntax/xml/xml-element.js';
import { collapseSpace } from '../transformations/transformation.js';
import type { ContinuationChains } from './continuation-chains.js';
import { FACT_ELEMENTS, idOf, targetOf, type DocumentSet } from './document-set.js';
import { escapedContentOf, plainContentOf } from './fact-content.js';
import { buildFootnoteLinks, usedRolesOf } from './footnote-links.js';
import { descendantsOf, isNil, type MarkupElement } from './markup-element.js';
import { numericValue, transformedValue } from './numeric-value.js';
import { copyElement, createTargetElement, type TargetElement } from './target-element.js';
import type { TupleMembers } from './tuple-members.js';
import { nameOf } from './validate-facts.js';

/** The XBRL 2.1 instance that a document set states for one target (Inline XBRL 1.1, 3.2). */
export interface TargetDocument {
  /** The name of the target; undefined for the default one. */
  readonly target: string | undefined;
  readonly root: TargetElement;
}

/** A document set whose references between elements are resolved. */
export interface ResolvedSet extends TupleMembers {
  readonly set: DocumentSet;
  readonly chains: ContinuationChains;
}

const XBRL = expandedName(NS.xbrli, 'xbrl');
const HREF = expandedName(NS.xlink, 'href');
const XML_LANG = expandedName(NS.xml, 'lang');
const XML_BASE = expandedName(NS.xml, 'base');

/** Builds the target documents, in the order of their first ix:references. Values that cannot be had are reported. */
export function buildTargetDocuments(resolved: ResolvedSet, sink: DiagnosticSink): readonly TargetDocument[] {
  const references = resolved.set.findAll('references');
  const targets = [...new Set(references.map(targetOf))];
  return targets.map((target) => ({ target, root: buildTarget(resolved, target, targets, sink) }));
}

function buildTarget(
  resolved: ResolvedSet,
  target: string | undefined,
  targets: readonly (string | undefined)[],
  sink: DiagnosticSink,
): TargetElement {
  const { set, inTuples } = resolved;
  const references = set.findAll('references').filter((element) => targetOf(element) === target);
  const facts = set.findAll(...FACT_ELEMENTS).filter((fact) => targetOf(fact) === target && hasName(fact));
  const written = references.flatMap((element) => element.attributes).filter(isRootAttribute);
  // One that stands at several ix:references has been reported.
  const attributes = [
    ...new Map(written.toReversed().map((attribute) => [attribute.name, attribute])).values(),
  ].reverse();
  const [source] = references as [MarkupElement];
  return createTargetElement(undefined, source, XBRL, attributes, (root) => [
    ...copyReferences(root, references),
    ...copyRoles(root, set, target),
    ...copyResources(root, set, facts, target === targets[0]),
    ...facts.filter((fact) => !inTuples.has(fact)).map((fact) => buildFact(root, fact, resolved, sink)),
    ...buildFootnoteLinks(root, set, resolved.chains, target),
  ]);
}

function hasName(fact: MarkupElement): boolean {
  return parseQName(nameOf(fact), fact.scope.prefixes) !== undefined;
}

/** Attributes with a namespace, and the id, go to the root (12.2). */
function isRootAttribute({ name }: XmlAttribute): boolean {
  return name === 'id' || (namespaceOf(name) !== '' && name !== XML_BASE);
}

/** Schemas before linkbases (XBRL 2.1, 4.2, 4.3), each once. */
function copyReferences(root: TargetElement, references: readonly MarkupElement[]): TargetElement[] {
  const seen = new Set<string>();
  const children = references.flatMap((element) => element.children);
  const ordered = ['schemaRef', 'linkbaseRef'].flatMap((local) =>
    children.filter(({ name }) => name === expandedName(NS.link, local)),
  );
  return ordered
    .filter((element) => {
      // Documents of a set name one schema each by a reference of their own.
      const absolute = (href: string) => (URL.canParse(href, element.base) ? new URL(href, element.base).href : href);
      const attributes = element.attributes.map(({ name, value }) => [name, name === HREF ? absolute(value) : value]);
      const key = JSON.stringify([element.name, attributes.sort()]);
      return !seen.has(key) && seen.add(key);
    })
    .map((element) => copyElement(root, element));
}

/** The roleRef and arcroleRef elements whose roles the footnote links of the target use (14.2). */
function copyRoles(root: TargetElement, set: DocumentSet, target: string | undefined): TargetElement[] {
  const used = usedRolesOf(set, target);
  const kinds = [
    ['roleRef', 'roleURI'],
    ['arcroleRef', 'arcroleURI'],
  ] as const;
  return kinds.flatMap(([local, attribute]) => {
    const seen = new Set<string>();
    return resourcesOf(set, expandedName(NS.link, local))
      .filter((element) => {
        const role = attributeOf(element, attribute) ?? '';
        return used.has(role) && !seen.has(role) && seen.add(role);
      })
      .map((element) => copyElement(root, element));
  });
}

/** The contexts and units that facts of the target use (14.2); those that no fact uses go to the first target. */
function copyResources(
  root: TargetElement,
  set: DocumentSet,
  facts: readonly MarkupElement[],
  first: boolean,
): TargetElement[] {
  const all = set.findAll(...FACT_ELEMENTS);
  return (['context', 'unit'] as const).flatMap((local) => {
    const used = referencesOf(facts, `${local}Ref`);
    const usedAnywhere = referencesOf(all, `${local}Ref`);
    return resourcesOf(set, expandedName(NS.xbrli, local))
      .filter((element) => used.has(idOf(element) ?? '') || (first && !usedAnywhere.has(idOf(element) ?? '')))
      .map((element) => copyElement(root, element));
  });
}

function resourcesOf(set: DocumentSet, name: ExpandedName): MarkupElement[] {
  return set.findAll('resources').flatMap(({ children }) => children.filter((child) => child.name === name));
}

function referencesOf(facts: readonly MarkupElement[], attribute: string): Set<string | undefined> {
  return new Set(facts.map((fact) => attributeOf(fact, attribute)?.trim()));
}

/** Maps a fact (7.2, 10.2, 11.2, 15.2). */
function buildFact(
  parent: TargetElement,
  fact: MarkupElement,
  resolved: ResolvedSet,
  sink: DiagnosticSink,
): TargetElement {
  const name = parseQName(nameOf(fact), fact.scope.prefixes) as ExpandedName;
  const attributes = factAttributes(fact);
  const nil = isNil(fact);
  if (fact.ix === 'tuple') {
    const members = resolved.members.get(fact) ?? [];
    return createTargetElement(parent, fact, name, attributes, (tuple) =>
      nil ? [] : members.filter(hasName).map((member) => buildFact(tuple, member, resolved, sink)),
    );
  }
  if (fact.ix === 'fraction') {
    return createTargetElement(parent, fact, name, attributes, (fraction) =>
      nil ? [] : buildTerms(fraction, fact, sink),
    );
  }
  // A format must read the text of a nil fact too.
  const value = valueOf(fact, resolved, sink);
  return createTargetElement(parent, fact, name, attributes, () => (nil ? [] : [value]));
}

const COPIED: ReadonlySet<string> = new Set(['id', 'contextRef', 'unitRef', 'decimals', 'precision']);

/** Attributes with a namespace are copied; a text has the language in scope, everything else the one it states. */
function factAttributes(fact: MarkupElement): XmlAttribute[] {
  const attributes = fact.attributes.filter(({ name }) => {
    if (namespaceOf(name) === '') return COPIED.has(name);
    return namespaceOf(name) !== NS.xbrli && name !== XML_BASE && !(fact.ix === 'nonNumeric' && name === XML_LANG);
  });
  const language = fact.ix === 'nonNumeric' ? languageOf(fact) : undefined;
  // An empty xml:lang takes the language back (XML 1.0, 2.12).
  return language === undefined || language === '' ? attributes : [...attributes, { name: XML_LANG, value: language }];
}

function valueOf(fact: MarkupElement, { chains }: ResolvedSet, sink: DiagnosticSink): string {
  const name = nameOf(fact);
  if (fact.ix === 'nonFraction') {
    const text = plainContentOf([fact]);
    if (!isNil(fact) && ![...descendantsOf(fact)].some(isNil)) return numericValue(fact, text, name, sink);
    transformedValue(fact, collapseSpace(text), name, sink);
    return '';
  }
  const chain = chains.get(fact) ?? [fact];
  const escape = /^\s*(true|1)\s*$/.test(attributeOf(fact, 'escape') ?? '');
  const content = escape ? escapedContentOf(chain) : plainContentOf(chain);
  return transformedValue(fact, content, name, sink) ?? '';
}

function buildTerms(fraction: TargetElement, fact: MarkupElement, sink: DiagnosticSink): TargetElement[] {
  const parts = [...descendantsOf(fact)];
  return ['numerator', 'denominator'].flatMap((term) => {
    const element = parts.find(({ ix }) => ix === term);
    if (!element) return [];
    const value = numericValue(element, plainContentOf([element]), nameOf(fact), sink);
    return [createTargetElement(fraction, element, expandedName(NS.xbrli, term), [], () => [value])];
  });
}
