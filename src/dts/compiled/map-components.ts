import type {
  AttributeDeclaration,
  AttributeUse,
  ComplexType,
  ElementDeclaration,
  ModelGroup,
  Particle,
  SimpleType,
  TypeDefinition,
  Wildcard,
} from '../schema/components.js';
import type { XmlElement } from '../../syntax/xml/xml-element.js';

/** Copies of schema components: of each component one, so that what is one stays one. */
export interface ComponentMapper {
  type(type: TypeDefinition): TypeDefinition;
  element(declaration: ElementDeclaration): ElementDeclaration;
  attribute(declaration: AttributeDeclaration): AttributeDeclaration;
  particle(particle: Particle): Particle;
}

export interface ComponentMapping {
  /** What stands in the place of a type, instead of a copy; undefined for a copy. */
  replaceType(type: TypeDefinition): TypeDefinition | undefined;
  /** What stands in the place of every element that a component was written as. */
  readonly source: XmlElement;
}

export function createComponentMapper({ replaceType, source }: ComponentMapping): ComponentMapper {
  const copies = new Map<object, object>();

  /** The one copy of a component. */
  function once<T extends object>(component: T, copy: (component: T) => T): T {
    let known = copies.get(component) as T | undefined;
    if (!known) copies.set(component, (known = copy(component)));
    return known;
  }

  function copySimple(type: SimpleType): SimpleType {
    return {
      ...type,
      ...(type.base && { base: mapper.type(type.base) as SimpleType }),
      ...(type.itemType && { itemType: mapper.type(type.itemType) as SimpleType }),
      ...(type.memberTypes && { memberTypes: type.memberTypes.map((member) => mapper.type(member) as SimpleType) }),
      ...(type.source && { source }),
    };
  }

  function copyComplex(type: ComplexType): ComplexType {
    const attributes = new Map<AttributeDeclaration['name'], AttributeUse>();
    for (const [name, use] of type.attributes) {
      attributes.set(name, { ...use, declaration: mapper.attribute(use.declaration) });
    }
    return {
      ...type,
      base: mapper.type(type.base),
      ...(type.simpleContent && { simpleContent: mapper.type(type.simpleContent) as SimpleType }),
      attributes,
      ...(type.source && { source }),
    };
  }

  function copyTerm(term: ElementDeclaration | Wildcard | ModelGroup): Particle['term'] {
    if (term.kind === 'element') return mapper.element(term);
    return term.kind === 'wildcard' ? term : { ...term, particles: term.particles.map(mapper.particle) };
  }

  const mapper: ComponentMapper = {
    type: (type) =>
      once(type, (each) => replaceType(each) ?? (each.kind === 'simple' ? copySimple(each) : copyComplex(each))),
    element: (declaration) => once(declaration, (each) => ({ ...each, type: mapper.type(each.type), source })),
    attribute: (declaration) => once(declaration, (each) => ({ ...each, type: mapper.type(each.type) as SimpleType })),
    particle: (particle) => once(particle, (each) => ({ ...each, term: copyTerm(each.term) })),
  };
  return mapper;
}
