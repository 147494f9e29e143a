import { xbrldteCodes } from '../../../diagnostics/codes/xbrldte.js';
import { findNetworks } from '../../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../../names/arcroles.js';
import type { ExpandedName } from '../../../names/expanded-name.js';
import type { SourceLocation } from '../../../util/source-location.js';
import type { TaxonomyRule } from '../../taxonomy-rule.js';

/** A dimension has one default member at most, in whatever link roles it is stated (Dimensions 1.0, 2.7.1.1.3). */
export const oneDefaultMember: TaxonomyRule = ({ taxonomy, sink, show }) => {
  const defaults = new Map<ExpandedName, { readonly members: Set<ExpandedName>; readonly places: SourceLocation[] }>();
  for (const { bySource } of findNetworks(taxonomy, ARCROLE.dimensionDefault)) {
    for (const [dimension, relationships] of bySource) {
      let known = defaults.get(dimension);
      if (!known) defaults.set(dimension, (known = { members: new Set(), places: [] }));
      for (const { target, location } of relationships) {
        known.members.add(target);
        if (location) known.places.push(location);
      }
    }
  }
  for (const [dimension, { members, places }] of defaults) {
    if (members.size < 2) continue;
    const params = { dimension: show(dimension), members: [...members].map(show).join(', ') };
    sink.report(xbrldteCodes.create('xbrldte:TooManyDefaultMembersError', params, places));
  }
};
