import { findNetworks, type Taxonomy } from '../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../names/arcroles.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import type { ConceptList } from './concept-list.js';
import { roleLabel } from './section-list.js';
import type { ViewerCalculation } from './viewer-data.js';

/** The summations of which a part or the whole is reported (Calculations 1.1; XBRL 2.1, 5.2.5). */
export function buildCalculations(
  taxonomy: Taxonomy,
  reported: ReadonlySet<ExpandedName>,
  concepts: ConceptList,
): ViewerCalculation[] {
  const networks = [ARCROLE.summationItem11, ARCROLE.summationItem].flatMap((arcrole) =>
    findNetworks(taxonomy, arcrole),
  );
  return networks.flatMap(({ linkRole, bySource }) =>
    [...bySource].flatMap(([parent, relationships]) => {
      const isReported = reported.has(parent) || relationships.some(({ target }) => reported.has(target));
      if (!isReported) return [];
      const children = relationships.map(({ target, weight = '1' }) => ({ concept: concepts.indexOf(target), weight }));
      return [{ linkRole: roleLabel(taxonomy, linkRole), parent: concepts.indexOf(parent), children }];
    }),
  );
}
