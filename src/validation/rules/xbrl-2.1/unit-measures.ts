import { xbrl21InstanceCodes } from '../../../diagnostics/codes/xbrl-2.1-instance.js';
import type { InstanceUnit } from '../../../instance/instance.js';
import type { Concept } from '../../../model/taxonomy/concept.js';
import { isDerivedFrom } from '../../../model/taxonomy/data-type.js';
import { expandedName, localNameOf, namespaceOf } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import type { InstanceRule } from '../../instance-rule.js';

const MONETARY = expandedName(NS.xbrli, 'monetaryItemType');
const SHARES_TYPE = expandedName(NS.xbrli, 'sharesItemType');
const SHARES = expandedName(NS.xbrli, 'shares');
const PURE = expandedName(NS.xbrli, 'pure');
const CURRENCY = /^[A-Z]{3}$/;

/** Units are in their simplest form (XBRL 2.1, 4.8.4), and those of money and shares are what they are to be (4.8.2). */
export const unitMeasures: InstanceRule = ({ unitOf, sink, locate, show }) => {
  const kinds = new Map<Concept, 'monetary' | 'shares' | undefined>();
  function kindOf(concept: Concept): 'monetary' | 'shares' | undefined {
    if (kinds.has(concept)) return kinds.get(concept);
    const { type } = concept;
    const kind = isDerivedFrom(type, MONETARY) ? 'monetary' : isDerivedFrom(type, SHARES_TYPE) ? 'shares' : undefined;
    kinds.set(concept, kind);
    return kind;
  }
  return {
    unit(unit) {
      const { id, numerators, denominators } = unit;
      for (const { name, text } of [...numerators, ...denominators]) {
        if (name === undefined || namespaceOf(name) !== NS.xbrli || name === SHARES || name === PURE) continue;
        const params = { unit: id, measure: text };
        sink.report(xbrl21InstanceCodes.create('xbrl.4.8.2:measureUnknown', params, locate(unit)));
      }
      const below = new Set(denominators.map(({ name }) => name));
      const both = numerators.find(({ name }) => name !== undefined && below.has(name));
      if (!both) return;
      const params = { unit: id, measure: both.text };
      sink.report(xbrl21InstanceCodes.create('xbrl.4.8.4:measureOnBothSides', params, locate(unit)));
    },
    item(item, concept) {
      if (!concept) return;
      const kind = kindOf(concept);
      if (kind === undefined) return;
      const unit = unitOf(item);
      if (!unit) return;
      const measure =
        unit.numerators.length === 1 && unit.denominators.length === 0 ? unit.numerators[0]?.name : undefined;
      const params = () => ({ concept: show(item.name), unit: formatUnit(unit) });
      if (kind === 'shares') {
        if (measure === SHARES) return;
        sink.report(xbrl21InstanceCodes.create('xbrl.4.8.2:sharesUnit', params(), locate(item)));
      } else if (measure === undefined || namespaceOf(measure) !== NS.iso4217 || !CURRENCY.test(localNameOf(measure))) {
        sink.report(xbrl21InstanceCodes.create('xbrl.4.8.2:monetaryUnit', params(), locate(item)));
      }
    },
  };
};

function formatUnit({ numerators, denominators }: InstanceUnit): string {
  const above = numerators.map(({ text }) => text).join(' × ');
  return denominators.length === 0 ? above : `${above} / ${denominators.map(({ text }) => text).join(' × ')}`;
}
