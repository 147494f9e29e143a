import { taxonomySourceCodes } from '../../diagnostics/codes/taxonomy-source.js';
import { conceptName } from '../identity.js';
import type { LintRule } from './lint-rule.js';

/** How many concepts of each section have no reference, of their own or by their topic: told, not held against them. */
export const checkReferences: LintRule = ({ definition, taxonomy }, sink) => {
  for (const { concepts, location } of definition.sections) {
    const without = concepts.filter(({ name }) => !taxonomy.references.has(conceptName(definition.about, name)));
    if (without.length === 0) continue;
    const params = { count: without.length, total: concepts.length };
    sink.report(taxonomySourceCodes.create('pilu:taxonomy-without-references', params, location));
  }
};
