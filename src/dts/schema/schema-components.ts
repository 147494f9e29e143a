import type { ExpandedName } from '../../names/expanded-name.js';
import type { AttributeDeclaration, ComplexType, Particle, TypeDefinition } from './components.js';
import { createContentModel, type ContentModel, type SubstitutionGroups } from './content-model.js';

/** The components of a schema by name, and what validating a document asks of them. */
export interface SchemaComponents extends SubstitutionGroups {
  readonly attributes: ReadonlyMap<ExpandedName, AttributeDeclaration>;
  readonly types: ReadonlyMap<ExpandedName, TypeDefinition>;
  /** The particle that a complex type's content is written with, its bases' included. */
  particleOf(type: ComplexType): Particle | undefined;
  /** The content model of a complex type; faults in it are reported when it is first asked for. */
  contentOf(type: ComplexType): ContentModel;
}

/** `readParticle` is asked once a type, when its content is first needed. */
export function createSchemaComponents(
  elements: SchemaComponents['elements'],
  attributes: SchemaComponents['attributes'],
  types: SchemaComponents['types'],
  readParticle: (type: ComplexType) => Particle | undefined,
): SchemaComponents {
  const particles = new Map<ComplexType, Particle | undefined>();
  const contents = new Map<ComplexType, ContentModel>();
  const components: SchemaComponents = {
    elements,
    attributes,
    types,
    isInSubstitutionGroup(name, head) {
      let at: ExpandedName | undefined = name;
      while (at !== undefined && at !== head) at = elements.get(at)?.substitutionGroup;
      return at !== undefined;
    },
    particleOf(type) {
      if (!particles.has(type)) particles.set(type, readParticle(type));
      return particles.get(type);
    },
    contentOf(type) {
      let content = contents.get(type);
      if (!content) contents.set(type, (content = createContentModel(components.particleOf(type), components)));
      return content;
    },
  };
  return components;
}
