import { xbrl21InstanceCodes } from '../../../diagnostics/codes/xbrl-2.1-instance.js';
import type { InstanceFact } from '../../../instance/instance.js';
import type { Concept } from '../../../model/taxonomy/concept.js';
import { localNameOf, type ExpandedName } from '../../../names/expanded-name.js';
import { findNearestText } from '../../../util/nearest-text.js';
import type { InstanceRule } from '../../instance-rule.js';
import { createStrangeNamespaces } from '../../strange-namespaces.js';

/**
 * What stands in an instance beside its frame is an item or a tuple of the taxonomy (XBRL 2.1, 4.6, 4.9). Where the
 * taxonomy has nothing in a namespace, as when its schema was not found, that is told once. Whether an item is written
 * as one, with its context, is the schema's to say.
 */
export const knownFact: InstanceRule = ({ taxonomy, sink, locate, show }) => {
  let names: readonly string[] | undefined;
  const meant = new Map<ExpandedName, string | undefined>();
  const strange = createStrangeNamespaces<InstanceFact>(taxonomy.concepts);

  /** Most instances name nothing strange: what there is to be meant is looked up when one does. */
  function declared() {
    const concrete = () => [...taxonomy.concepts.values()].filter(({ abstract }) => !abstract);
    return (names ??= concrete().map(({ name }) => localNameOf(name)));
  }

  function meantBy(name: ExpandedName): string | undefined {
    if (!meant.has(name)) meant.set(name, findNearestText(localNameOf(name), declared()));
    return meant.get(name);
  }

  function judge(fact: InstanceFact, concept: Concept | undefined): void {
    if (concept || strange.note(fact.name, fact)) return;
    const params = { element: show(fact.name) };
    const suggestions = didYouMean(meantBy(fact.name));
    sink.report(xbrl21InstanceCodes.create('xbrl.4.6:notDeclared', params, locate(fact), suggestions));
  }

  return {
    item: judge,
    tuple: judge,
    end() {
      for (const { namespace, first, count, nearest } of strange) {
        const params = { namespace, count, element: localNameOf(first.name) };
        const suggestions = nearest === undefined ? [SCHEMA_WANTED] : didYouMean(nearest);
        sink.report(xbrl21InstanceCodes.create('xbrl.4.6:namespaceNotDeclared', params, locate(first), suggestions));
      }
    },
  };
};

const SCHEMA_WANTED = {
  en: 'Let a link:schemaRef lead to the schema of that namespace, or correct the namespace.',
  zh: '请用 link:schemaRef 引用该命名空间的模式文档，或更正命名空间。',
};

function didYouMean(name: string | undefined) {
  return name === undefined ? [] : [{ en: `Did you mean ${name}?`, zh: `是否应为 ${name}？` }];
}
