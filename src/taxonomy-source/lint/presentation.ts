import { taxonomySourceCodes } from '../../diagnostics/codes/taxonomy-source.js';
import { findNetworks } from '../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../names/arcroles.js';
import { localNameOf } from '../../names/expanded-name.js';
import type { LintRule } from './lint-rule.js';

/** Every concept that can be reported is presented, and once. */
export const checkPresentation: LintRule = ({ taxonomy }, sink) => {
  const networks = findNetworks(taxonomy, ARCROLE.parentChild);
  for (const concept of taxonomy.concepts.values()) {
    if (concept.abstract) continue;
    const count = networks.reduce((sum, { byTarget }) => sum + (byTarget.get(concept.name)?.length ?? 0), 0);
    if (count === 1) continue;
    const params = { name: localNameOf(concept.name), count };
    sink.report(taxonomySourceCodes.create('pilu:taxonomy-not-presented-once', params, concept.location ?? []));
  }
};
