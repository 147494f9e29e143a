import { matchPhrase } from './pattern.js';

/** More than any report has of one cue. */
export const MOST_HITS = 2000;

/** An occurrence of a cue's phrase in the folded text. */
export interface PhraseHit<T> {
  readonly cue: T;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the phrases of many cues. Of hits that lie inside a longer hit of a rival the longer one stays (临时股东大会 hides
 * its 股东大会), unless both belong to the same place and length. In the order of the text.
 */
export function findPhrases<T>(
  folded: string,
  cues: readonly T[],
  phrasesOf: (cue: T) => readonly string[],
  isRival: (longer: T, shorter: T, at: PhraseHit<T>) => boolean = () => true,
  onOverflow?: (cue: T) => void,
): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (const cue of cues) {
    let count = 0;
    for (const phrase of phrasesOf(cue)) {
      for (const match of matchPhrase(folded, phrase)) {
        if (++count > MOST_HITS) break;
        hits.push({ cue, start: match.index, end: match.index + match[0].length });
      }
    }
    if (count > MOST_HITS) onOverflow?.(cue);
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let longest: PhraseHit<T> | undefined;
  return hits.filter((hit) => {
    const hidden =
      longest &&
      hit.end <= longest.end &&
      hit.end - hit.start < longest.end - longest.start &&
      isRival(longest.cue, hit.cue, longest);
    if (!longest || hit.end > longest.end) longest = hit;
    return !hidden;
  });
}
