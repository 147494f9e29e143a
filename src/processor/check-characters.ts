import { exportCodes } from '../diagnostics/codes/export.js';
import type { Location } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Fact, Report } from '../model/report/fact.js';
import { localNameOf } from '../names/expanded-name.js';
import { findForbiddenCharacters } from '../syntax/xml/xml-characters.js';

/**
 * Reports values, identifiers and typed members that XML cannot carry (XML 1.0, 2.2), before anything is written.
 * Quotes of evidence are no concern: every syntax spells such characters out there.
 */
export function checkCharacters(
  { facts }: Report,
  locate: (fact: Fact) => Location | undefined,
  sink: DiagnosticSink,
): void {
  for (const fact of facts) {
    const typed = [...fact.shared.dimensions.values()].map((one) => (one.kind === 'typed' ? (one.value ?? '') : ''));
    const text = [fact.value ?? '', fact.shared.entity?.identifier ?? '', ...typed].join('');
    const found = findForbiddenCharacters(text);
    if (found.length === 0) continue;
    const params = { id: fact.id, concept: localNameOf(fact.concept), characters: found.join(' ') };
    sink.report(exportCodes.create('pilu:character-not-for-xml', params, locate(fact) ?? []));
  }
}
