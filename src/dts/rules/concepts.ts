import { xbrl21Codes } from '../../diagnostics/codes/xbrl-2.1.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { expandedName, namespaceOf } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { attributeOf, locationOf } from '../../syntax/xml/xml-element.js';
import { isCoreSchema } from '../discovery/core-schemas.js';
import { XBRLI } from '../document/names.js';
import type { Dts } from '../dts.js';
import { ANY_TYPE } from '../schema/builtin-types.js';
import type { ComplexType, ElementDeclaration, Particle, TypeDefinition } from '../schema/components.js';
import { findItemType } from '../schema/item-type.js';

const MONETARY = expandedName(NS.xbrli, 'monetaryItemType');

/** Items and tuples are declared as XBRL 2.1, 5.1.1 and 4.9 ask. */
export function validateConcepts(dts: Dts, sink: DiagnosticSink): void {
  const tuples = new Map<TypeDefinition, boolean>();
  for (const { name } of dts.schemas.elements.values()) {
    const concept = dts.findConceptByName(name);
    if (!concept || isCoreSchema(concept.source.uri)) continue;
    if (dts.schemas.isInSubstitutionGroup(name, XBRLI.item)) validateItem(concept, sink);
    else validateTuple(concept, dts, sink, tuples);
  }
}

function validateItem(concept: ElementDeclaration, sink: DiagnosticSink): void {
  const { name, source } = concept;
  const location = locationOf(source);
  const itemType = findItemType(concept.type);
  if (attributeOf(source, XBRLI.periodType) === undefined) {
    sink.report(xbrl21Codes.create('xbrl.5.1.1.1:periodTypeMissing', { concept: name }, location));
  }
  if (itemType === undefined) sink.report(xbrl21Codes.create('xbrl.5.1.1.3:itemType', { concept: name }, location));
  if (attributeOf(source, XBRLI.balance) !== undefined && itemType !== MONETARY) {
    sink.report(xbrl21Codes.create('xbrl.5.1.1.2:balanceNotMonetary', { concept: name }, location));
  }
}

/** Attributes of these namespaces are not for tuples (XBRL 2.1, 4.9). */
const RESERVED: ReadonlySet<string> = new Set([NS.xbrli, NS.link, NS.xlink, NS.xl]);

function validateTuple(
  concept: ElementDeclaration,
  dts: Dts,
  sink: DiagnosticSink,
  checked: Map<TypeDefinition, boolean>,
): void {
  const { name, source, type } = concept;
  const location = locationOf(source);
  for (const attribute of [XBRLI.periodType, XBRLI.balance]) {
    if (attributeOf(source, attribute) === undefined) continue;
    sink.report(xbrl21Codes.create('xbrl.4.9:tuplePeriodType', { concept: name, attribute }, location));
  }
  if (checked.has(type)) return;
  checked.set(type, true);
  if (type.kind === 'simple' || type.simpleContent) {
    sink.report(xbrl21Codes.create('xbrl.4.9:tupleSimpleContent', { concept: name }, location));
    return;
  }
  if (type === ANY_TYPE) return;
  // An abstract tuple without a content model of its own has nothing that could be wrong.
  if (type.mixed) sink.report(xbrl21Codes.create('xbrl.4.9:tupleMixed', { concept: name }, location));
  for (const attribute of type.attributes.keys()) {
    if (!RESERVED.has(namespaceOf(attribute))) continue;
    sink.report(xbrl21Codes.create('xbrl.4.9:tupleAttribute', { concept: name, attribute }, location));
  }
  validateTupleContent(concept, type, dts, sink);
}

/** A tuple's content model refers to items and tuples that are declared globally (XBRL 2.1, 4.9). */
function validateTupleContent(concept: ElementDeclaration, type: ComplexType, dts: Dts, sink: DiagnosticSink): void {
  const work: Particle[] = [];
  const content = dts.schemas.particleOf(type);
  if (content) work.push(content);
  const seen = new Set<ElementDeclaration>();
  for (let particle = work.pop(); particle; particle = work.pop()) {
    const { term } = particle;
    if (term.kind === 'element') {
      if (seen.has(term)) continue;
      seen.add(term);
      const isFact =
        term.global &&
        (dts.schemas.isInSubstitutionGroup(term.name, XBRLI.item) ||
          dts.schemas.isInSubstitutionGroup(term.name, XBRLI.tuple));
      if (isFact) continue;
      const params = { concept: concept.name, element: term.name };
      sink.report(xbrl21Codes.create('xbrl.4.9:tupleContent', params, locationOf(concept.source)));
    } else if (term.kind !== 'wildcard') work.push(...term.particles);
  }
}
