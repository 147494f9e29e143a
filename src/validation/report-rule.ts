import type { Location } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { RoundingMode } from '../datatypes/interval.js';
import type { ExpandedName } from '../names/expanded-name.js';
import type { Fact, Report, SharedAspects } from '../model/report/fact.js';
import type { Concept } from '../model/taxonomy/concept.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { DimensionIndex } from './dimensions/hypercubes.js';
import type { UnitRegistry } from './units/unit-registry.js';

export interface ReportValidationOptions {
  /** Calculations 1.1, and the way numbers were rounded; off where absent. */
  readonly calculations?: RoundingMode;
  /** Units that item types take; not checked where absent. */
  readonly units?: UnitRegistry;
  /** The report was read from an XBRL 2.1 instance whose own rules are run too: what they judge is not judged again. */
  readonly fromInstance?: boolean;
  /** Where a fact stands in the file that was read. */
  readonly locate?: (fact: Fact) => Location | undefined;
}

/** What every rule over a report is given. */
export interface ReportContext {
  readonly report: Report;
  readonly taxonomy: Taxonomy;
  readonly options: ReportValidationOptions;
  readonly sink: DiagnosticSink;
  readonly dimensions: DimensionIndex;
  /** The place of a fact, for a diagnostic. */
  locate(fact: Fact): Location[];
  /** A name as messages write it: its local name, where the taxonomy declares names of its namespace. */
  show(name: ExpandedName): string;
}

/** What a rule looks at, in one pass over the report. */
export interface ReportVisitor {
  /** Every fact, in the order of the report; `concept` is undefined where the taxonomy has none of the name. */
  fact?(fact: Fact, concept: Concept | undefined): void;
  /** All facts that have the same entity, period and dimensions, in the order of the report. */
  group?(shared: SharedAspects, facts: readonly Fact[]): void;
  /** When everything has been seen. */
  end?(): void;
}

/** A rule over the report model; undefined where there is nothing for it to look at. */
export type ReportRule = (context: ReportContext) => ReportVisitor | undefined;
