import { xmlSchemaCodes } from '../../diagnostics/codes/xml-schema.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { locationOf } from '../../syntax/xml/xml-element.js';
import { isCoreSchema } from '../discovery/core-schemas.js';
import { ANY_TYPE } from './builtin-types.js';
import {
  derivationMethods,
  isWildcardSubset,
  type ComplexType,
  type TypeDefinition,
  type Wildcard,
} from './components.js';
import { MAXIMUM_POSITIONS, matches, type ContentModel, type ContentState, type Position } from './content-model.js';
import { labelOf } from './schema-builder.js';
import type { SchemaSet } from './schema-set.js';

/** States of a model that are looked at; larger models are followed, but not proven. */
const MAXIMUM_STATES = 2_000;

/** Checks the content models of all types of a schema set, anonymous ones included; core schemas are taken as right. */
export function checkSchemaSet(set: SchemaSet, sink: DiagnosticSink): void {
  const seen = new Set<TypeDefinition>();
  const work: TypeDefinition[] = [...set.types.values()];
  for (const { type } of set.elements.values()) work.push(type);
  for (let type = work.pop(); type; type = work.pop()) {
    if (seen.has(type)) continue;
    seen.add(type);
    if (type.kind !== 'complex' || type === ANY_TYPE || type.simpleContent || !type.source) continue;
    if (isCoreSchema(type.source.uri)) continue;
    const model = set.contentOf(type);
    checkContentModel(type, model, set, sink);
    for (const state of model.walkStates(MAXIMUM_STATES)) {
      for (const { term } of state.candidates) if (term.kind === 'element' && !term.global) work.push(term.type);
    }
  }
}

function checkContentModel(type: ComplexType, model: ContentModel, set: SchemaSet, sink: DiagnosticSink): void {
  const location = type.source ? locationOf(type.source) : [];
  if (model.isTooLarge) {
    sink.report(xmlSchemaCodes.create('xsd:content-too-large', { limit: MAXIMUM_POSITIONS }, location));
    return;
  }
  const name = findAmbiguity(model, set);
  if (name !== undefined) sink.report(xmlSchemaCodes.create('xsd:cos-nonambig', { name }, location));
  const inconsistent = findInconsistentElement(model);
  if (inconsistent !== undefined) {
    sink.report(xmlSchemaCodes.create('xsd:cos-element-consistent', { name: inconsistent }, location));
  }
  if (type.derivation === 'restriction' && type.base.kind === 'complex' && type.base !== ANY_TYPE) {
    const detail = findUnrestricted(model, set.contentOf(type.base));
    if (detail !== undefined) {
      const params = { name: labelOf(type), base: labelOf(type.base), detail };
      sink.report(xmlSchemaCodes.create('xsd:derivation-ok-restriction', params, location));
    }
  }
}

/** A name at which two different particles could be meant (XML Schema 1, 3.8.6, unique particle attribution). */
function findAmbiguity(model: ContentModel, set: SchemaSet): string | undefined {
  for (const state of model.walkStates(MAXIMUM_STATES)) {
    const byName = new Map<ExpandedName, Position>();
    const wildcards: Position[] = [];
    for (const position of state.candidates) {
      const { term } = position;
      if (term.kind === 'wildcard') {
        if (wildcards.some((other) => other.origin !== position.origin && doOverlap(other.term as Wildcard, term))) {
          return '*';
        }
        wildcards.push(position);
        continue;
      }
      const names = [term.name];
      if (term.global) for (const member of set.findSubstitutes(term.name)) names.push(member.name);
      for (const name of names) {
        const other = byName.get(name);
        if (other && other.origin !== position.origin) return name;
        byName.set(name, position);
      }
    }
    for (const { term } of wildcards) {
      for (const name of byName.keys()) if (matches(term, name, set)) return name;
    }
  }
  return undefined;
}

function doOverlap(a: Wildcard, b: Wildcard): boolean {
  if (a.namespaces === 'any' || b.namespaces === 'any') return true;
  if ('except' in a.namespaces && 'except' in b.namespaces) return true;
  const [listed, other] =
    'allow' in a.namespaces ? [a.namespaces, b] : [b.namespaces as { allow: ReadonlySet<string> }, a];
  const probe: Wildcard = { ...other, namespaces: { allow: listed.allow } };
  return [...listed.allow].some((namespace) =>
    isWildcardSubset({ ...probe, namespaces: { allow: new Set([namespace]) } }, other),
  );
}

/** XML Schema 1, 3.8.6, element declarations consistent. */
function findInconsistentElement(model: ContentModel): string | undefined {
  const types = new Map<ExpandedName, TypeDefinition>();
  for (const state of model.walkStates(MAXIMUM_STATES)) {
    for (const { term } of state.candidates) {
      if (term.kind !== 'element') continue;
      const other = types.get(term.name);
      if (other && other !== term.type) return term.name;
      types.set(term.name, term.type);
    }
  }
  return undefined;
}

/**
 * Something that a restricted content allows and its base does not. Compared as languages, state by state: whatever
 * may be read here must be readable there, by a term at least as wide (the purpose of XML Schema 1, 3.9.6).
 */
function findUnrestricted(derived: ContentModel, base: ContentModel): string | undefined {
  const seen = new Map<ContentState, Set<ContentState>>();
  const work: [ContentState, ContentState][] = [[derived.start, base.start]];
  let steps = 0;
  for (let pair = work.pop(); pair; pair = work.pop()) {
    const [here, there] = pair;
    const met = seen.get(here) ?? new Set();
    if (met.has(there)) continue;
    seen.set(here, met.add(there));
    if (++steps > MAXIMUM_STATES) return undefined;
    if (here.accepts && !there.accepts) return '(end)';
    for (const { term } of here.candidates) {
      if (term.kind === 'wildcard') {
        const wider = there.candidates.some(
          (other) => other.term.kind === 'wildcard' && isWildcardSubset(term, other.term),
        );
        if (!wider) return '*';
        continue;
      }
      const step = here.next(term.name);
      const match = there.next(term.name);
      if (!step || !match) return term.name;
      if (match.term.kind === 'element') {
        const isNarrower = derivationMethods(term.type, match.term.type) !== undefined;
        if (!isNarrower || (term.nillable && !match.term.nillable)) return term.name;
        if (match.term.fixed !== undefined && match.term.fixed !== term.fixed) return term.name;
      }
      work.push([step.state, match.state]);
    }
  }
  return undefined;
}
