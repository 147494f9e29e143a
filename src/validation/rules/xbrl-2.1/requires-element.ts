import { xbrl21InstanceCodes } from '../../../diagnostics/codes/xbrl-2.1-instance.js';
import type { InstanceFact } from '../../../instance/instance.js';
import { findNetworks } from '../../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../../names/arcroles.js';
import type { ExpandedName } from '../../../names/expanded-name.js';
import type { InstanceRule } from '../../instance-rule.js';

/** Where a concept is reported, those that it requires are reported too, in whatever context (XBRL 2.1, 5.2.6.2.4). */
export const requiresElement: InstanceRule = ({ taxonomy, sink, locate, show }) => {
  const networks = findNetworks(taxonomy, ARCROLE.requiresElement);
  if (networks.length === 0) return undefined;
  const firsts = new Map<ExpandedName, InstanceFact>();
  const remember = (fact: InstanceFact) => {
    if (!firsts.has(fact.name)) firsts.set(fact.name, fact);
  };
  return {
    item: remember,
    tuple: remember,
    end() {
      for (const { bySource } of networks) {
        for (const [concept, arcs] of bySource) {
          const fact = firsts.get(concept);
          if (!fact) continue;
          for (const { target, location } of arcs) {
            if (firsts.has(target)) continue;
            const places = [locate(fact), ...(location ? [{ ...location, role: 'declared-here' }] : [])];
            const params = { concept: show(concept), required: show(target) };
            sink.report(xbrl21InstanceCodes.create('xbrl.5.2.6.2.4:requiredElementMissing', params, places));
          }
        }
      }
    },
  };
};
