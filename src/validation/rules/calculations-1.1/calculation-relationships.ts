import { calc11eCodes } from '../../../diagnostics/codes/calc11e.js';
import type { SourceLocation } from '../../../util/source-location.js';
import { findNetworks } from '../../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../../names/arcroles.js';
import type { ExpandedName } from '../../../names/expanded-name.js';
import type { TaxonomyRule } from '../../taxonomy-rule.js';

/** Relationships of Calculations 1.1 join decimal concepts, two concepts at most once in a link role (section 3). */
export const calculationRelationships: TaxonomyRule = ({ taxonomy, sink, show }) => {
  for (const { bySource, linkRole: role } of findNetworks(taxonomy, ARCROLE.summationItem11)) {
    const told = new Set<ExpandedName>();
    const expectDecimal = (name: ExpandedName, location: SourceLocation | undefined) => {
      const kind = taxonomy.concepts.get(name)?.type.valueKind;
      if (kind === 'decimal' || kind === 'integer' || told.has(name)) return;
      told.add(name);
      sink.report(calc11eCodes.create('calc11e:nonDecimalItemNode', { concept: show(name), role }, location ?? []));
    };
    for (const [total, relationships] of bySource) {
      const items = new Set<ExpandedName>();
      for (const { target, location } of relationships) {
        expectDecimal(total, location);
        expectDecimal(target, location);
        const params = { total: show(total), item: show(target), role };
        if (items.has(target)) {
          sink.report(calc11eCodes.create('calc11e:duplicateCalculationRelationships', params, location ?? []));
        }
        items.add(target);
      }
    }
  }
};
