import { xbrl21InstanceCodes } from '../../../diagnostics/codes/xbrl-2.1-instance.js';
import type { InstanceFact } from '../../../instance/instance.js';
import type { Concept } from '../../../model/taxonomy/concept.js';
import { localNameOf, type ExpandedName } from '../../../names/expanded-name.js';
import { findNearestText } from '../../../util/nearest-text.js';
import type { InstanceRule } from '../../instance-rule.js';

/** What stands in an instance beside its frame is an item or a tuple of the taxonomy (XBRL 2.1, 4.6, 4.9). */
export const knownFact: InstanceRule = ({ taxonomy, sink, locate, show }) => {
  const meant = new Map<ExpandedName, string | undefined>();
  function judge(fact: InstanceFact, concept: Concept | undefined): void {
    if (concept && (concept.kind === 'tuple') === (fact.kind === 'tuple')) return;
    if (!meant.has(fact.name)) {
      const reportable = [...taxonomy.concepts.values()].filter(({ abstract }) => !abstract);
      const nearest = findNearestText(
        localNameOf(fact.name),
        reportable.map(({ name }) => localNameOf(name)),
      );
      meant.set(fact.name, concept ? undefined : nearest);
    }
    const name = meant.get(fact.name);
    const suggestions = name === undefined ? [] : [{ en: `Did you mean ${name}?`, zh: `是否应为 ${name}？` }];
    const params = { element: show(fact.name) };
    sink.report(xbrl21InstanceCodes.create('xbrl.4.6:notDeclared', params, locate(fact), suggestions));
  }
  return { item: judge, tuple: judge };
};
