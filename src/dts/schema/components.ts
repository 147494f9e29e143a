import type { Facets } from '../../datatypes/facets.js';
import type { Primitive } from '../../datatypes/xsd-primitive.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import type { XmlElement } from '../../syntax/xml/xml-element.js';

/** Schema components (XML Schema 1, 2.2), as far as validating needs them. */
export type TypeDefinition = SimpleType | ComplexType;

export interface SimpleType {
  readonly kind: 'simple';
  /** Absent for anonymous types. */
  readonly name?: ExpandedName;
  /** The type it restricts; absent for anySimpleType. */
  readonly base?: SimpleType;
  readonly variety: 'atomic' | 'list' | 'union';
  /** The primitive of an atomic type; anySimpleType has none and is checked as string. */
  readonly primitive: Primitive;
  readonly whiteSpace: 'preserve' | 'replace' | 'collapse';
  readonly identity?: 'ID' | 'IDREF' | 'IDREFS';
  readonly itemType?: SimpleType;
  readonly memberTypes?: readonly SimpleType[];
  readonly facets: SimpleFacets;
  readonly final: ReadonlySet<string>;
  readonly source?: XmlElement;
}

/** Facets in force, those of the base included (XML Schema 2, 4.3), ready to be checked. */
export interface SimpleFacets extends Omit<Facets, 'patterns' | 'enumeration'> {
  /** One group a derivation step: a value matches some pattern of every group. */
  readonly patterns?: readonly (readonly { readonly text: string; readonly expression: RegExp }[])[];
  readonly enumeration?: { readonly literals: readonly string[]; readonly keys: ReadonlySet<string> };
}

export interface ComplexType {
  readonly kind: 'complex';
  readonly name?: ExpandedName;
  readonly base: TypeDefinition;
  readonly derivation: 'extension' | 'restriction';
  readonly abstract: boolean;
  readonly mixed: boolean;
  /** The type of its text, where it has simple content. */
  readonly simpleContent?: SimpleType;
  readonly attributes: ReadonlyMap<ExpandedName, AttributeUse>;
  readonly anyAttribute?: Wildcard;
  readonly block: ReadonlySet<string>;
  readonly final: ReadonlySet<string>;
  readonly source?: XmlElement;
}

export interface ElementDeclaration {
  readonly kind: 'element';
  readonly name: ExpandedName;
  readonly type: TypeDefinition;
  readonly global: boolean;
  readonly abstract: boolean;
  readonly nillable: boolean;
  readonly substitutionGroup?: ExpandedName;
  readonly fixed?: string;
  readonly default?: string;
  readonly block: ReadonlySet<string>;
  readonly final: ReadonlySet<string>;
  readonly source: XmlElement;
}

export interface AttributeDeclaration {
  readonly name: ExpandedName;
  readonly type: SimpleType;
  readonly fixed?: string;
  readonly default?: string;
}

export interface AttributeUse {
  readonly declaration: AttributeDeclaration;
  readonly required: boolean;
  readonly prohibited: boolean;
  readonly fixed?: string;
  readonly default?: string;
}

export interface Wildcard {
  readonly kind: 'wildcard';
  readonly processContents: 'strict' | 'lax' | 'skip';
  /** `any`, or the namespaces it allows (`''` is none), or those it does not. */
  readonly namespaces: 'any' | { readonly allow: ReadonlySet<string> } | { readonly except: ReadonlySet<string> };
}

/** A particle (XML Schema 1, 3.9). */
export interface Particle {
  readonly minimum: number;
  /** Infinity for unbounded. */
  readonly maximum: number;
  readonly term: ElementDeclaration | Wildcard | ModelGroup;
}

export interface ModelGroup {
  readonly kind: 'sequence' | 'choice' | 'all';
  readonly particles: readonly Particle[];
}

export function allowsNamespace(wildcard: Wildcard, namespace: string): boolean {
  const { namespaces } = wildcard;
  if (namespaces === 'any') return true;
  return 'allow' in namespaces ? namespaces.allow.has(namespace) : !namespaces.except.has(namespace);
}

/** Whether everything that one wildcard allows, another allows too (XML Schema 1, 3.10.6). */
export function isWildcardSubset(inner: Wildcard, outer: Wildcard): boolean {
  const { namespaces } = inner;
  if (outer.namespaces === 'any') return true;
  if (namespaces === 'any') return false;
  if ('allow' in namespaces) return [...namespaces.allow].every((namespace) => allowsNamespace(outer, namespace));
  if ('allow' in outer.namespaces) return false;
  return [...outer.namespaces.except].every((namespace) => namespaces.except.has(namespace));
}

/** The methods by which a type is derived from another, on the way; undefined where it is not. */
export function derivationMethods(type: TypeDefinition, from: TypeDefinition): ReadonlySet<string> | undefined {
  const methods = new Set<string>();
  for (let at: TypeDefinition | undefined = type; at; at = at.base) {
    if (at === from) return methods;
    if (at.kind === 'simple' && from.kind === 'simple' && from.memberTypes?.includes(at)) return methods;
    if (at.base === at) return undefined;
    methods.add(at.kind === 'complex' ? at.derivation : 'restriction');
  }
  // anySimpleType, where every simple type ends, is a restriction of anyType, the type that is its own base.
  return from.base === from ? methods : undefined;
}
