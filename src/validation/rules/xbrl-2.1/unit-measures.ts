import { xbrl21InstanceCodes } from '../../../diagnostics/codes/xbrl-2.1-instance.js';
import type { InstanceUnit } from '../../../instance/instance.js';
import type { Concept } from '../../../model/taxonomy/concept.js';
import { isDerivedFrom } from '../../../model/taxonomy/data-type.js';
import { expandedName, localNameOf, namespaceOf, type ExpandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import type { InstanceRule } from '../../instance-rule.js';

const MONETARY = expandedName(NS.xbrli, 'monetaryItemType');
const SHARES_TYPE = expandedName(NS.xbrli, 'sharesItemType');
const SHARES = expandedName(NS.xbrli, 'shares');
const PURE = expandedName(NS.xbrli, 'pure');
const CURRENCY = /^[A-Z]{3}$/;

/** Units are in their simplest form (XBRL 2.1, 4.8.4), and those of money and shares are what they are to be (4.8.2). */
export const unitMeasures: InstanceRule = ({ unitOf, sink, locate, show }) => {
  const kinds = new Map<Concept, 'money' | 'shares' | 'other'>();
  const currencies = new Map<InstanceUnit, boolean>();
  const isMoney = (unit: InstanceUnit): boolean => {
    let verdict = currencies.get(unit);
    if (verdict === undefined) currencies.set(unit, (verdict = isCurrency(unit)));
    return verdict;
  };
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
      let kind = kinds.get(concept);
      if (kind === undefined) kinds.set(concept, (kind = kindOf(concept)));
      const unit = kind === 'other' ? undefined : unitOf(item);
      if (!unit || (kind === 'money' ? isMoney(unit) : singleMeasure(unit) === SHARES)) return;
      const code = kind === 'money' ? 'xbrl.4.8.2:monetaryUnit' : 'xbrl.4.8.2:sharesUnit';
      const params = { concept: show(item.name), unit: formatUnit(unit) };
      sink.report(xbrl21InstanceCodes.create(code, params, locate(item)));
    },
  };
};

function kindOf({ type }: Concept): 'money' | 'shares' | 'other' {
  if (isDerivedFrom(type, MONETARY)) return 'money';
  return isDerivedFrom(type, SHARES_TYPE) ? 'shares' : 'other';
}

function singleMeasure({ numerators, denominators }: InstanceUnit): ExpandedName | undefined {
  return numerators.length === 1 && denominators.length === 0 ? numerators[0]?.name : undefined;
}

function isCurrency(unit: InstanceUnit): boolean {
  const measure = singleMeasure(unit);
  return measure !== undefined && namespaceOf(measure) === NS.iso4217 && CURRENCY.test(localNameOf(measure));
}

function formatUnit({ numerators, denominators }: InstanceUnit): string {
  const above = numerators.map(({ text }) => text).join(' × ');
  return denominators.length === 0 ? above : `${above} / ${denominators.map(({ text }) => text).join(' × ')}`;
}
