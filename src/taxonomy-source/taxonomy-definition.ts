import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { Balance, PeriodType } from '../model/taxonomy/concept.js';
import type { SourceLocation } from '../util/source-location.js';
import type { ConceptTypeName } from './concept-types.js';

/** The taxonomy as its authors write it in taxonomy/: plain data, every entry with its place. */
export interface TaxonomyDefinition {
  readonly about: AboutDefinition;
  readonly sections: readonly SectionDefinition[];
  readonly axes: readonly AxisDefinition[];
  readonly enumerations: readonly EnumerationDefinition[];
}

/** taxonomy.yaml: identity, titles, and the lists that the other files point into. */
export interface AboutDefinition {
  readonly baseUri: string;
  readonly prefix: string;
  readonly version: string;
  readonly published: string;
  readonly languages: readonly ('zh' | 'en')[];
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly publisher: { readonly name: string; readonly url: string; readonly country: string };
  readonly license: { readonly name: string; readonly url: string };
  readonly entryPoint: LocalizedText;
  readonly sections: readonly SectionTitle[];
  readonly derivedLabels: DerivedLabels;
  readonly units: readonly UnitDefinition[];
  readonly documents: readonly DocumentDefinition[];
  readonly topics: readonly TopicDefinition[];
}

export interface Located {
  readonly location: SourceLocation;
}

export interface SectionTitle extends LocalizedText, Located {
  readonly name: string;
}

/** Label patterns of what is derived; `{section}` and `{axes}` are replaced. */
export interface DerivedLabels {
  readonly lineItems: LocalizedText;
  readonly hypercube: LocalizedText;
  readonly hypercubeWithoutAxes: LocalizedText;
  readonly axesRole: LocalizedText;
  readonly enumerationsRole: LocalizedText;
  readonly topicReferenceRole: LocalizedText;
  readonly axisSeparator: LocalizedText;
  readonly roleSeparator: LocalizedText;
}

/** A unit that concepts name by its symbol. `measure` is `prefix:name` of a units registry, or `unit:name` of our own. */
export interface UnitDefinition extends LocalizedText, Located {
  readonly symbol: string;
  readonly measure: string;
}

export interface DocumentDefinition extends Located {
  readonly id: string;
  readonly publisher: string;
  readonly name: string;
  readonly number?: string | number;
  readonly issued?: string;
}

export interface TopicDefinition extends LocalizedText, Located {
  readonly number: number;
  readonly references?: readonly TopicReference[];
}

/** A reference that is known for a topic as a whole. */
export interface TopicReference extends Located {
  readonly document: string;
  readonly sections: readonly string[];
}

/** sections/<name>.yaml */
export interface SectionDefinition extends Located {
  readonly section: string;
  readonly concepts: readonly ConceptDefinition[];
  readonly calculations?: readonly CalculationDefinition[];
}

export interface ConceptDefinition extends LocalizedText, Located {
  readonly name: string;
  readonly documentation?: LocalizedText;
  readonly type: ConceptTypeName;
  readonly period: PeriodType;
  /** A symbol of the units list, or two with `/` between them. */
  readonly unit?: string;
  /** Units that facts may have instead. */
  readonly alternativeUnits?: readonly string[];
  readonly balance?: Balance;
  readonly axes?: readonly string[];
  readonly topic?: number;
  readonly references?: readonly ConceptReference[];
  readonly deprecated?: Deprecation;
}

/** That a concept is no longer to be reported: since when, why, and the concepts that are reported instead. */
export interface Deprecation extends Located {
  readonly since: string;
  readonly note: LocalizedText;
  readonly replacedBy?: readonly string[];
}

export interface ConceptReference extends Located {
  readonly document: string;
  readonly article: string | number;
  readonly paragraph?: string | number;
}

/** A sum that holds by definition. */
export interface CalculationDefinition extends Located {
  readonly total: string;
  readonly parts: readonly CalculationPart[];
}

export interface CalculationPart extends Located {
  readonly concept: string;
  readonly weight: number;
}

export interface NamedText extends LocalizedText, Located {
  readonly name: string;
}

/** axes.yaml */
export type AxisDefinition = ExplicitAxisDefinition | TypedAxisDefinition;

export interface ExplicitAxisDefinition extends LocalizedText, Located {
  readonly kind: 'explicit';
  readonly name: string;
  readonly documentation?: LocalizedText;
  readonly domain: NamedText;
  /** The member that a fact without the axis has. */
  readonly default?: string;
  readonly members: readonly NamedText[];
}

export interface TypedAxisDefinition extends LocalizedText, Located {
  readonly kind: 'typed';
  readonly name: string;
  readonly documentation?: LocalizedText;
  readonly domain: { readonly name: string; readonly type: 'string' };
}

/** enumerations.yaml */
export interface EnumerationDefinition extends Located {
  readonly concept: string;
  readonly domain: NamedText;
  readonly values: readonly NamedText[];
}
