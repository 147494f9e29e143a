import { oimCodes, reportCodes } from '../../../diagnostics/codes/report.js';
import type { Fact } from '../../../model/report/fact.js';
import { expandedName, localNameOf, type ExpandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { isSupportedType } from '../../../oim/type-support.js';
import { findNearestText } from '../../../util/nearest-text.js';
import type { ReportRule } from '../../report-rule.js';
import { createStrangeNamespaces, describeStrange, suggestNamespace } from '../../strange-namespaces.js';

/** The concept of footnotes, which every taxonomy has (OIM 1.0, note facts). */
export const NOTE_CONCEPT: ExpandedName = expandedName(NS.xbrlNote, 'note');

/**
 * A fact reports a concept of the taxonomy (OIM 1.0, concept core dimension), an item that is not abstract (XBRL 2.1, 4.6). Where the
 * taxonomy has nothing in a namespace, that is told once.
 */
export const knownConcept: ReportRule = ({ taxonomy, sink, locate, show }) => {
  const strange = createStrangeNamespaces<Fact>(taxonomy.concepts);
  const suggestions = new Map<ExpandedName, string | undefined>();
  const nearest = (name: ExpandedName) => {
    if (!suggestions.has(name)) {
      const candidates = [...taxonomy.concepts.values()].filter(({ kind, abstract }) => kind === 'item' && !abstract);
      suggestions.set(
        name,
        findNearestText(
          localNameOf(name),
          candidates.map((each) => localNameOf(each.name)),
        ),
      );
    }
    return suggestions.get(name);
  };
  return {
    fact(fact, concept) {
      if (fact.concept === NOTE_CONCEPT) return;
      if (concept?.kind === 'item' && !concept.abstract && isSupportedType(concept.type)) return;
      const params = { fact: fact.id, concept: show(fact.concept) };
      if (!concept) {
        if (strange.note(fact.concept, fact)) return;
        const meant = nearest(fact.concept);
        const suggestion = { en: `Did you mean ${meant}?`, zh: `是否应为 ${meant}？` };
        sink.report(
          oimCodes.create(
            'oime:unknownConcept',
            { ...params, more: '' },
            locate(fact),
            meant === undefined ? [] : [suggestion],
          ),
        );
      } else if (concept.kind !== 'item') {
        sink.report(reportCodes.create('pilu:concept-not-item', { ...params, kind: concept.kind }, locate(fact)));
      } else if (concept.abstract) {
        sink.report(oimCodes.create('oime:valueForAbstractConcept', params, locate(fact)));
      } else {
        const type = show(concept.type.name);
        sink.report(oimCodes.create('oime:unsupportedConceptDataType', { ...params, type }, locate(fact)));
      }
    },
    end() {
      for (const namespace of strange) {
        const { first } = namespace;
        const params = { fact: first.id, concept: show(first.concept), more: describeStrange(namespace) };
        sink.report(oimCodes.create('oime:unknownConcept', params, locate(first), suggestNamespace(namespace)));
      }
    },
  };
};
