import { listSections, type Section } from '../documents/document.js';
import { foldText } from '../documents/fold-character.js';
import type { HeadingCue } from '../model/taxonomy/cue.js';
import type { Candidate } from './candidate.js';
import { matchPhrase } from './pattern.js';
import type { TextIndex } from './text-index.js';

interface Match {
  readonly cue: HeadingCue;
  readonly section: Section;
  readonly score: number;
}

/**
 * Pairs sections with text block concepts by the words of their headings: the best match first, each section and each
 * concept once. A match is better the more of the heading it covers, then the higher and the earlier the section is.
 */
export function findHeadingCandidates(index: TextIndex, cues: readonly HeadingCue[]): Candidate[] {
  const sections = listSections(index.document.sections).filter(
    ({ body, heading }) =>
      body.end - body.start >= 4 && heading.length >= 2 && !/^(?:目录|目次|contents)$/i.test(heading),
  );
  const matches: Match[] = [];
  for (const section of sections) {
    const heading = foldText(section.heading).replace(/[\s"]/g, '');
    for (const cue of cues) {
      const length = longestMatch(heading, cue.headings);
      if (length === 0 || (cue.notHeadings && longestMatch(heading, cue.notHeadings) > 0)) continue;
      matches.push({ cue, section, score: length + (10 * length) / heading.length });
    }
  }
  matches.sort((a, b) => b.score - a.score || a.section.level - b.section.level || a.section.start - b.section.start);
  const taken = new Set<unknown>();
  return matches.flatMap(({ cue, section, score }): Candidate[] => {
    if (taken.has(section) || taken.has(cue.concept)) return [];
    taken.add(section).add(cue.concept);
    const range = { start: section.start, end: section.end };
    return [{ cue, value: { kind: 'block', body: section.body }, range, score, period: { kind: 'reporting' } }];
  });
}

function longestMatch(heading: string, phrases: readonly string[]): number {
  let longest = 0;
  for (const phrase of phrases) {
    for (const match of matchPhrase(heading, phrase)) longest = Math.max(longest, match[0].length);
  }
  return longest;
}
