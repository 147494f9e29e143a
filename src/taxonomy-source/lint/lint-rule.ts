import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { TaxonomySource } from '../taxonomy-source.js';

/** One thing that the linter looks for. */
export type LintRule = (source: TaxonomySource, sink: DiagnosticSink) => void;
