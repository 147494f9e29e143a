import { xbrl21Codes } from '../../diagnostics/codes/xbrl-2.1.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { ARCROLE } from '../../names/arcroles.js';
import { localNameOf } from '../../names/expanded-name.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { LINK, XBRLI, XLINK } from '../document/names.js';
import type { Dts } from '../dts.js';
import type { ArcRelationship } from '../relationship/base-set.js';
import type { ElementDeclaration } from '../schema/components.js';
import { findItemType, isNumericItemType } from '../schema/item-type.js';

type Check = (relationship: ArcRelationship, dts: Dts, sink: DiagnosticSink) => void;

/** What the specification asks of the ends of arcs, by arcrole (XBRL 2.1, 5.2). */
const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  [ARCROLE.conceptLabel, (relationship, dts, sink) => checkResource(relationship, dts, sink)],
  [ARCROLE.conceptReference, (relationship, dts, sink) => checkResource(relationship, dts, sink)],
  [ARCROLE.summationItem, (relationship, dts, sink) => checkSummation(relationship, dts, sink)],
  [ARCROLE.summationItem11, (relationship, dts, sink) => checkSummation(relationship, dts, sink)],
  [ARCROLE.generalSpecial, (relationship, dts, sink) => checkGeneralSpecial(relationship, dts, sink)],
  [ARCROLE.essenceAlias, (relationship, dts, sink) => checkEssenceAlias(relationship, dts, sink)],
  [ARCROLE.similarTuples, (relationship, dts, sink) => checkSimilarTuples(relationship, dts, sink)],
]);

/** Judges every relationship of the standard arcroles. Arcs of other arcroles relate what they like. */
export function validateRelationships(dts: Dts, sink: DiagnosticSink): void {
  for (const { arcrole, arcName, relationships } of dts.baseSets) {
    const check = CHECKS.get(arcrole);
    if (check) for (const relationship of relationships) check(relationship, dts, sink);
    if (arcName === LINK.calculationArc) for (const { arc } of relationships) checkWeight(arc, sink);
  }
  validatePreferredLabels(dts, sink);
}

function conceptsOf(
  relationship: ArcRelationship,
  dts: Dts,
): readonly [ElementDeclaration, ElementDeclaration] | undefined {
  const source = dts.findConcept(relationship.source);
  const target = dts.findConcept(relationship.target);
  // A locator that points at something else has been reported itself.
  return source && target && [source, target];
}

function isItem(concept: ElementDeclaration, dts: Dts): boolean {
  return dts.schemas.isInSubstitutionGroup(concept.name, XBRLI.item);
}

/** Label and reference arcs go from a concept to a resource; to one of another link only to prohibit (5.2.2.3, 5.2.3.3). */
function checkResource(relationship: ArcRelationship, dts: Dts, sink: DiagnosticSink): void {
  const { arc, source, target, link, prohibited } = relationship;
  const expected =
    arc.name === LINK.labelArc ? LINK.label : arc.name === LINK.referenceArc ? LINK.reference : undefined;
  if (expected === undefined) return;
  const name = localNameOf(arc.name);
  if (!dts.findConcept(source)) {
    const params = { arc: name, element: localNameOf(source.name) };
    sink.report(xbrl21Codes.create('xbrl.5.2:arcSource', params, locationOf(arc)));
  }
  if (target.name !== expected) {
    const params = { arc: name, element: localNameOf(target.name), expected: localNameOf(expected) };
    sink.report(xbrl21Codes.create('xbrl.5.2:arcTarget', params, locationOf(arc)));
  } else if (target.parent !== link.element && !prohibited) {
    sink.report(
      xbrl21Codes.create('xbrl.5.2.2.3:remoteResource', { element: localNameOf(target.name) }, locationOf(arc)),
    );
  }
}

/** The weight is not zero (5.2.5.2.1). */
function checkWeight(arc: XmlElement, sink: DiagnosticSink): void {
  const weight = attributeOf(arc, 'weight')?.trim();
  if (weight !== undefined && /^[+-]?0*\.?0*$/.test(weight) && /0/.test(weight)) {
    sink.report(xbrl21Codes.create('xbrl.5.2.5.2.1:weightZero', {}, locationOf(arc)));
  }
}

/** Both ends are numeric items (5.2.5.2), and the balances fit the sign of the weight (5.1.1.2, table 6). */
function checkSummation(relationship: ArcRelationship, dts: Dts, sink: DiagnosticSink): void {
  const concepts = conceptsOf(relationship, dts);
  if (!concepts || relationship.prohibited) return;
  const { arc } = relationship;
  for (const concept of concepts) {
    const itemType = isItem(concept, dts) ? findItemType(concept.type) : undefined;
    if (itemType !== undefined && isNumericItemType(itemType)) continue;
    sink.report(xbrl21Codes.create('xbrl.5.2.5.2:notNumeric', { concept: concept.name }, locationOf(arc)));
  }
  const [total, item] = concepts;
  const totalBalance = attributeOf(total.source, XBRLI.balance)?.trim();
  const itemBalance = attributeOf(item.source, XBRLI.balance)?.trim();
  const weight = attributeOf(arc, 'weight')?.trim() ?? '';
  if (totalBalance === undefined || itemBalance === undefined) return;
  const value = Number(weight);
  if (value === 0 || Number.isNaN(value) || (totalBalance === itemBalance) === value > 0) return;
  const params = { weight, item: item.name, itemBalance, total: total.name, totalBalance };
  sink.report(xbrl21Codes.create('xbrl.5.1.1.2:balanceWeight', params, locationOf(arc)));
}

function checkGeneralSpecial(relationship: ArcRelationship, dts: Dts, sink: DiagnosticSink): void {
  const concepts = conceptsOf(relationship, dts);
  if (!concepts || concepts.every((concept) => isItem(concept, dts))) return;
  const [source, target] = concepts;
  const params = { source: source.name, target: target.name };
  sink.report(xbrl21Codes.create('xbrl.5.2.6.2.1:generalSpecial', params, locationOf(relationship.arc)));
}

/** Items of one type, period type and balance (5.2.6.2.2). */
function checkEssenceAlias(relationship: ArcRelationship, dts: Dts, sink: DiagnosticSink): void {
  const concepts = conceptsOf(relationship, dts);
  if (!concepts) return;
  const [source, target] = concepts;
  const report = (aspect: string): void => {
    const params = { source: source.name, target: target.name, aspect };
    sink.report(xbrl21Codes.create('xbrl.5.2.6.2.2:essenceAlias', params, locationOf(relationship.arc)));
  };
  if (!isItem(source, dts) || !isItem(target, dts)) report('substitutionGroup');
  else if (findItemType(source.type) !== findItemType(target.type)) report('type');
  else if (attributeOf(source.source, XBRLI.periodType) !== attributeOf(target.source, XBRLI.periodType)) {
    report('periodType');
  } else {
    const [from, to] = [source, target].map(({ source: element }) => attributeOf(element, XBRLI.balance)?.trim());
    if (from !== undefined && to !== undefined && from !== to) report('balance');
  }
}

function checkSimilarTuples(relationship: ArcRelationship, dts: Dts, sink: DiagnosticSink): void {
  const concepts = conceptsOf(relationship, dts);
  if (!concepts || concepts.every((concept) => dts.schemas.isInSubstitutionGroup(concept.name, XBRLI.tuple))) return;
  const [source, target] = concepts;
  const params = { source: source.name, target: target.name };
  sink.report(xbrl21Codes.create('xbrl.5.2.6.2.3:similarTuples', params, locationOf(relationship.arc)));
}

/** A child that is presented with a preferred role has a label of that role (5.2.4.2.1). */
function validatePreferredLabels(dts: Dts, sink: DiagnosticSink): void {
  let labels: Map<XmlElement, Set<string>> | undefined;
  for (const { arcName, arcrole, effective } of dts.baseSets) {
    if (arcName !== LINK.presentationArc || arcrole !== ARCROLE.parentChild) continue;
    for (const { arc, target } of effective) {
      const role = attributeOf(arc, 'preferredLabel')?.trim();
      if (role === undefined) continue;
      labels ??= findLabelRoles(dts);
      if (labels.get(target)?.has(role)) continue;
      const concept = dts.findConcept(target)?.name ?? localNameOf(target.name);
      sink.report(xbrl21Codes.create('xbrl.5.2.4.2.1:preferredLabel', { concept, role }, locationOf(arc)));
    }
  }
}

function findLabelRoles(dts: Dts): Map<XmlElement, Set<string>> {
  const roles = new Map<XmlElement, Set<string>>();
  for (const { arcrole, effective } of dts.baseSets) {
    if (arcrole !== ARCROLE.conceptLabel) continue;
    for (const { source, target } of effective) {
      const role = attributeOf(target, XLINK.role)?.trim() ?? LABEL_ROLE;
      const known = roles.get(source);
      if (known) known.add(role);
      else roles.set(source, new Set([role]));
    }
  }
  return roles;
}

const LABEL_ROLE = 'http://www.xbrl.org/2003/role/label';
