import type { CueSet } from '../model/taxonomy/cue.js';
import type { Candidate } from './candidate.js';
import { holdsPhrase } from './pattern.js';
import type { TextIndex } from './text-index.js';

const TITLE = /《([^《》\n]{2,60})》/g;
/** Who issued a title, right before it. */
const OF_EXCHANGE = /(?:证券交易所|[上深北]交所)(?:的|发布的|制定的|颁布的|印发的)?$/;
const AXIS = 'CitedDocumentAxis';

/** Finds documents cited in 《》: each distinct title once, with its kind by the words of the title. */
export function findCitationCandidates(index: TextIndex, { citations, notCited }: CueSet): Candidate[] {
  const seen = new Set<string>();
  const found: Candidate[] = [];
  for (const match of index.folded.matchAll(TITLE)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const title = index.document.text.slice(range.start + 1, range.end - 1);
    const folded = match[1] ?? '';
    if (seen.has(title) || holdsPhrase(folded, notCited)) continue;
    seen.add(title);
    const kind = OF_EXCHANGE.test(index.folded.slice(Math.max(0, match.index - 12), match.index))
      ? 'ExchangeRule'
      : (citations.find(({ titles }) => holdsPhrase(folded, titles))?.kind ?? 'OtherDocument');
    const shared = { range, score: 50, period: { kind: 'reporting' as const }, typed: { [AXIS]: title } };
    const id = `citation-${kind}`;
    found.push(
      { cue: { id, concept: 'CitedDocumentTitle' }, value: { kind: 'lexical', text: title }, ...shared },
      {
        cue: { id, concept: 'CitedDocumentKind' },
        value: { kind: 'members', names: [kind] },
        ...shared,
      },
    );
  }
  return found;
}
