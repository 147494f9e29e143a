import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { TaxonomySource } from '../taxonomy-source.js';
import { checkAxes } from './axes.js';
import { checkCalculations } from './calculations.js';
import { checkLabels } from './labels.js';
import type { LintRule } from './lint-rule.js';
import { checkNames } from './names.js';
import { checkOrphans } from './orphans.js';
import { checkPresentation } from './presentation.js';
import { checkReferences } from './references.js';
import { checkTypes } from './types.js';

/** The rules of the linter, in the order in which they report. */
export const LINT_RULES: readonly LintRule[] = [
  checkNames,
  checkLabels,
  checkPresentation,
  checkTypes,
  checkAxes,
  checkCalculations,
  checkReferences,
  checkOrphans,
];

/** Looks for what the schemas cannot say: conventions of names, labels, types, axes and sums. */
export function lintTaxonomy(source: TaxonomySource, sink: DiagnosticSink): void {
  for (const rule of LINT_RULES) rule(source, sink);
}
