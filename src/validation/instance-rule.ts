import type { Location } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { InstanceDts } from '../dts/dts.js';
import type { Context, Instance, InstanceUnit, Item, Place, Tuple } from '../instance/instance.js';
import type { Concept } from '../model/taxonomy/concept.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { ExpandedName } from '../names/expanded-name.js';
import type { ContextDimensions } from './dimensions/context-dimensions.js';
import type { DimensionIndex } from './dimensions/hypercubes.js';
import type { InstanceEquality } from './xbrl-2.1/equality.js';
import type { ItemReader } from './xbrl-2.1/item-reader.js';

export interface InstanceValidationOptions {
  /** Totals by XBRL 2.1, 5.2.5.2. Those of Calculations 1.1 are judged on the report. */
  readonly calculations?: boolean;
}

/** What every rule over an instance is given. */
export interface InstanceContext {
  readonly instance: Instance;
  readonly dts: InstanceDts;
  readonly taxonomy: Taxonomy;
  readonly options: InstanceValidationOptions;
  readonly sink: DiagnosticSink;
  readonly dimensions: DimensionIndex;
  readonly equality: InstanceEquality;
  readonly items: ItemReader;
  /** What a context states of dimensions; read anew where another context was asked for in between. */
  dimensionsOf(context: Context): ContextDimensions;
  contextOf(item: Item): Context | undefined;
  unitOf(item: Item): InstanceUnit | undefined;
  locate(place: Place): Location;
  /** A name as messages write it. */
  show(name: ExpandedName): string;
}

/** What a rule looks at, in one pass over the instance. */
export interface InstanceVisitor {
  context?(context: Context): void;
  unit?(unit: InstanceUnit): void;
  /** Every item, in tuples too; `concept` is undefined where the taxonomy has no item of the name. */
  item?(item: Item, concept: Concept | undefined): void;
  tuple?(tuple: Tuple, concept: Concept | undefined): void;
  /** When everything has been seen. */
  end?(): void;
}

/** A rule over an instance as written; undefined where there is nothing for it to look at. */
export type InstanceRule = (context: InstanceContext) => InstanceVisitor | undefined;
