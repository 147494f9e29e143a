import { xmlSchemaCodes } from '../../diagnostics/codes/xml-schema.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { XSD } from '../document/names.js';
import { ANY_CONTENT, ANY_TYPE } from './builtin-types.js';
import type { ComplexType, ModelGroup, Particle } from './components.js';
import { readWildcard } from './read-attributes.js';
import { findParticleElement } from './read-complex-type.js';
import { readLocalElement } from './read-element.js';
import { labelOf, resolveComponent, type SchemaBuilder } from './schema-builder.js';
import type { SchemaSource } from './schema-source.js';

/** The particle of a complex type with its bases' (XML Schema 1, 3.4.2); undefined where its content is empty or simple. */
export function readContent(builder: SchemaBuilder, type: ComplexType): Particle | undefined {
  const parts: Particle[] = [];
  for (let at = type; ;) {
    if (at === ANY_TYPE) {
      parts.push(ANY_CONTENT);
      break;
    }
    const source = builder.sourceOf.get(at);
    const element = at.source && findParticleElement(at.source);
    const own = source && element && !at.simpleContent ? readParticle(builder, source, element, new Set()) : undefined;
    if (own) parts.push(own);
    if (at.derivation === 'restriction' || at.base.kind === 'simple') break;
    at = at.base;
  }
  if (parts.length <= 1) return parts[0];
  const all = parts.find((part) => part.term.kind === 'all');
  if (all && type.source)
    builder.sink.report(xmlSchemaCodes.create('xsd:cos-all-limited', {}, locationOf(type.source)));
  return { minimum: 1, maximum: 1, term: { kind: 'sequence', particles: parts.reverse() } };
}

function readOccurrences(element: XmlElement): { readonly minimum: number; readonly maximum: number } {
  const minimum = Number(attributeOf(element, 'minOccurs') ?? 1);
  const text = attributeOf(element, 'maxOccurs')?.trim() ?? '1';
  return { minimum, maximum: text === 'unbounded' ? Infinity : Number(text) };
}

function readParticle(
  builder: SchemaBuilder,
  source: SchemaSource,
  element: XmlElement,
  inside: ReadonlySet<XmlElement>,
): Particle | undefined {
  const occurrences = readOccurrences(element);
  if (occurrences.maximum === 0) return undefined;
  switch (element.name) {
    case XSD.element: {
      const ref = attributeOf(element, 'ref');
      const term =
        ref === undefined
          ? readLocalElement(builder, source, element)
          : resolveComponent(builder, source, element, 'element', ref, (name) => builder.element(name));
      return term && { ...occurrences, term };
    }
    case XSD.any:
      return { ...occurrences, term: readWildcard(source, element) };
    case XSD.group:
      return readGroupReference(builder, source, element, inside);
    default: {
      const kind = element.name === XSD.all ? 'all' : element.name === XSD.choice ? 'choice' : 'sequence';
      const term: ModelGroup = { kind, particles: readParticles(builder, source, element, inside) };
      if (kind === 'all') checkAll(builder, element, term, inside.size === 0);
      return { ...occurrences, term };
    }
  }
}

function readParticles(
  builder: SchemaBuilder,
  source: SchemaSource,
  element: XmlElement,
  inside: ReadonlySet<XmlElement>,
): Particle[] {
  const particles: Particle[] = [];
  for (const child of element.children) {
    if (child.name === XSD.annotation) continue;
    const particle = readParticle(builder, source, child, inside.size === 0 ? new Set([element]) : inside);
    if (particle) particles.push(particle);
  }
  return particles;
}

function readGroupReference(
  builder: SchemaBuilder,
  source: SchemaSource,
  element: XmlElement,
  inside: ReadonlySet<XmlElement>,
): Particle | undefined {
  const ref = attributeOf(element, 'ref');
  if (ref === undefined) return undefined;
  const group = resolveComponent(builder, source, element, 'group', ref, (name) => builder.symbols.group.get(name));
  if (!group) return undefined;
  if (inside.has(group.element)) {
    const params = { name: labelOf({ name: group.name }) };
    builder.sink.report(xmlSchemaCodes.create('xsd:mg-props-correct', params, locationOf(element)));
    return undefined;
  }
  const model = group.element.children.find((child) => child.name !== XSD.annotation);
  const nested = new Set([...inside, group.element]);
  const particle = model && readParticle(builder, group.source, model, nested);
  if (particle?.term.kind === 'all' && inside.size > 0) {
    builder.sink.report(xmlSchemaCodes.create('xsd:cos-all-limited', {}, locationOf(element)));
  }
  return particle && { ...readOccurrences(element), term: particle.term };
}

/** XML Schema 1, 3.8.6, cos-all-limited: alone, and at most one of each. */
function checkAll(builder: SchemaBuilder, element: XmlElement, group: ModelGroup, isWhole: boolean): void {
  const { maximum, minimum } = readOccurrences(element);
  const single = group.particles.every((particle) => particle.maximum <= 1 && particle.term.kind === 'element');
  const alone = isWhole || element.parent?.name === XSD.group;
  if (!single || !alone || maximum > 1 || minimum > 1) {
    builder.sink.report(xmlSchemaCodes.create('xsd:cos-all-limited', {}, locationOf(element)));
  }
}
