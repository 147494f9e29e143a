import type { CueSet } from '../model/taxonomy/cue.js';
import type { Candidate } from './candidate.js';
import { holdsPhrase } from './pattern.js';
import type { TextIndex } from './text-index.js';

const TITLE = /《([^《》\n]{2,60})》/g;
/** Who issued a title, right before it. */
const OF_EXCHANGE = /(?:证券交易所|[上深北]交所)(?:的|发布的|制定的|颁布的|印发的)?$/;
/** What a company does with rules of its own, before the titles of them; no rule of others is told of so. */
const MAKES_OWN = /(?:制定|制订|编制|修编|修订|完善|出台|建立|健全)(?:并[^，。；]{2,8})?了?$/;
const OTHERS = /国|部委|财政部|总局|政府|证监|交易所|协会|行业/;
/** Kinds that the words of a title are weak signs of. */
const WEAK: ReadonlySet<string> = new Set(['DepartmentalRule', 'OtherDocument']);
const OF_OTHERS = /上市公司|企业|商业银行|证券公司|国|关于/;
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
    const kind = kindOf(index, range.start, folded, citations);
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

/** By who issued it where that stands before it, else by its words; what the company makes is a rule of its own. */
function kindOf(index: TextIndex, start: number, title: string, citations: CueSet['citations']): string {
  if (OF_EXCHANGE.test(index.folded.slice(Math.max(0, start - 12), start))) return 'ExchangeRule';
  const kind = citations.find(({ titles }) => holdsPhrase(title, titles))?.kind ?? 'OtherDocument';
  return WEAK.has(kind) && !OF_OTHERS.test(title) && isOwn(index, start) ? 'InternalRule' : kind;
}

/** 公司制定了《甲》《乙》和《丙》: any of them. */
function isOwn({ folded, sentenceAt }: TextIndex, start: number): boolean {
  const before = folded
    .slice(sentenceAt(start).start, start)
    .replace(/(?:《[^《》\n]{2,60}》(?:、|和|及|与|以及)?)+$/, '');
  const clause = before.split(/[，；]/).at(-1) ?? '';
  return MAKES_OWN.test(clause) && !OTHERS.test(clause);
}
