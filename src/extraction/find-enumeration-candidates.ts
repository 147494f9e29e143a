import type { TextRange } from '../documents/document.js';
import type { EnumerationCue } from '../model/taxonomy/cue.js';
import type { Candidate } from './candidate.js';
import { findPlan, fitsContext, isIndexEntry } from './candidate-context.js';
import { matchPhrases } from './pattern.js';
import type { ReportingPeriod } from './reporting-period.js';
import type { TextIndex } from './text-index.js';

/** Finds lists: the items of an enumeration around its trigger. Of several places the one with most items is taken. */
export function findEnumerationCandidates(
  index: TextIndex,
  cues: readonly EnumerationCue[],
  period: ReportingPeriod,
): Candidate[] {
  return cues.flatMap((cue) => {
    const found = matchPhrases(index.folded, cue.triggers).flatMap((match) => {
      const trigger = { start: match.index, end: match.index + match[0].length };
      if (index.isInsideTitle(trigger.start) || isIndexEntry(index, trigger)) return [];
      if (!fitsContext(index, cue, trigger)) return [];
      const scope = cue.scope === 'sentence' ? index.sentenceAt(trigger.start) : index.paragraphAt(trigger.start);
      const candidate = candidateOf(index, cue, trigger, scope, period);
      return candidate ? [candidate] : [];
    });
    const best = found
      .filter((one) => !one.rejected)
      .sort((a, b) => b.score - a.score || a.range.start - b.range.start);
    return best.slice(0, 1);
  });
}

function candidateOf(
  index: TextIndex,
  cue: EnumerationCue,
  trigger: TextRange,
  scope: TextRange,
  period: ReportingPeriod,
): Candidate | undefined {
  const words = index.folded.slice(scope.start, scope.end);
  const names: string[] = [];
  let { start, end } = trigger;
  for (const [name, phrases] of Object.entries(cue.items)) {
    const hits = matchPhrases(words, phrases).filter((match) => !index.isInsideTitle(scope.start + match.index));
    const nearest = hits.sort((a, b) => distance(scope, a, trigger) - distance(scope, b, trigger))[0];
    if (!nearest) continue;
    names.push(name);
    start = Math.min(start, scope.start + nearest.index);
    end = Math.max(end, scope.start + nearest.index + nearest[0].length);
  }
  if (names.length < (cue.least ?? 1)) return undefined;
  const rejected = findPlan(index, trigger, period);
  return {
    cue,
    value: { kind: 'members', names },
    range: { start, end },
    score: names.length,
    period: { kind: 'reporting' },
    ...(rejected && { rejected }),
  };
}

function distance(scope: TextRange, match: RegExpExecArray, trigger: TextRange): number {
  return Math.abs(scope.start + match.index - trigger.start);
}
