import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { ExpandedName } from '../names/expanded-name.js';

export interface TaxonomyContext {
  readonly taxonomy: Taxonomy;
  readonly sink: DiagnosticSink;
  /** A name as messages write it. */
  show(name: ExpandedName): string;
}

/** A rule over a taxonomy as such, whatever syntax it was read from. */
export type TaxonomyRule = (context: TaxonomyContext) => void;
