import { lintOwnTaxonomy as lint, type LintedTaxonomy } from '../../processor/lint-own-taxonomy.js';
import { markPhases } from '../../processor/phase.js';
import { readDataFiles } from '../data-store.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

/** Checks the taxonomy's YAML and its cues. */
export async function lintOwnTaxonomy(options: VerbOptions = {}): Promise<VerbResult & LintedTaxonomy> {
  const collector = createVerbCollector(options);
  markPhases(options.onPhase)('taxonomy');
  const looked = lint(await readDataFiles(), collector);
  return { ...verbResult(collector), ...looked };
}
