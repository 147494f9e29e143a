import { unitKey, unitOf, type Unit } from '../../../datatypes/unit.js';
import { oimCodes, reportCodes } from '../../../diagnostics/codes/report.js';
import type { LocalizedText } from '../../../diagnostics/localized-text.js';
import type { Concept } from '../../../model/taxonomy/concept.js';
import { isDerivedFrom } from '../../../model/taxonomy/data-type.js';
import { expandedName, namespaceOf } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import type { ReportRule } from '../../report-rule.js';

const MONETARY = expandedName(NS.xbrli, 'monetaryItemType');
const SHARES = expandedName(NS.xbrli, 'sharesItemType');

/** The unit of a numeric fact that states none (Open Information Model 1.0, unit core dimension). */
const PURE = unitOf([expandedName(NS.xbrli, 'pure')]);

/** Numeric facts have a unit that fits the item type, others have none (XBRL 2.1, 4.6.2, 4.8.2; OIM 1.0). */
export const unitOfType: ReportRule = ({ sink, locate, show }) => ({
  fact(fact, concept) {
    if (!concept || concept.kind !== 'item') return;
    const { unit } = fact;
    const params = () => ({ fact: fact.id, concept: show(fact.concept) });
    if (!concept.type.numeric) {
      if (unit)
        sink.report(oimCodes.create('oime:misplacedUnitDimension', { ...params(), unit: unitKey(unit) }, locate(fact)));
      return;
    }
    const effective = unit ?? PURE;
    const expected = findExpectedUnit(concept, effective);
    if (!expected) return;
    const details = { ...params(), unit: unitKey(effective), type: show(concept.type.name), expected };
    sink.report(reportCodes.create('pilu:unit-not-of-type', details, locate(fact)));
  },
});

/** What the unit should be, where it does not fit the item type. */
export function findExpectedUnit({ type }: Concept, unit: Unit): LocalizedText | undefined {
  const [measure] = unit.numerators;
  const single = unit.numerators.length === 1 && unit.denominators.length === 0 ? measure : undefined;
  if (isDerivedFrom(type, MONETARY)) {
    if (single !== undefined && namespaceOf(single) === NS.iso4217) return undefined;
    return { en: 'one currency of ISO 4217', zh: '一个 ISO 4217 货币代码' };
  }
  if (isDerivedFrom(type, SHARES)) {
    return single === expandedName(NS.xbrli, 'shares') ? undefined : { en: 'xbrli:shares', zh: ' xbrli:shares' };
  }
  return undefined;
}
