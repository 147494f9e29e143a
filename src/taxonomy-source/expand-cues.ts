import type { Cue, MemberWords, QuantityCue } from '../model/taxonomy/cue.js';

const EACH = '{each}';

/**
 * The cues with those of `each` taken apart: one cue for every member of the axis, in whose phrases `{each}` stands for
 * the words of the member.
 */
export function expandCues(cues: readonly Cue[], memberWords: readonly MemberWords[]): Cue[] {
  return cues.flatMap((cue) => {
    if (cue.kind !== 'quantity' || cue.each === undefined) return [cue];
    const { each, ...shared } = cue;
    const words = new Map<string, string[]>();
    for (const one of memberWords) {
      if (one.axis === each) words.set(one.member, [...(words.get(one.member) ?? []), ...one.words]);
    }
    return [...words].map(([member, own]) => ofMember(shared, each, member, own));
  });
}

function ofMember(cue: QuantityCue, axis: string, member: string, words: readonly string[]): QuantityCue {
  const choice = `(${[...words].sort((a, b) => b.length - a.length).join('|')})`;
  const named = (phrases: readonly string[]): string[] => phrases.map((phrase) => phrase.replaceAll(EACH, choice));
  const { nouns, labels, under, notUnder, notBefore } = cue;
  return {
    ...cue,
    id: `${cue.id}-${slugOf(member)}`,
    dimensions: { ...cue.dimensions, [axis]: member },
    nouns: named(nouns),
    ...(labels && { labels: named(labels) }),
    ...(under && { under: named(under) }),
    ...(notUnder && { notUnder: named(notUnder) }),
    ...(notBefore && { notBefore: named(notBefore) }),
  };
}

/** SulphurDioxideMember: sulphur-dioxide. */
function slugOf(member: string): string {
  return member
    .replace(/Member$/, '')
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '-')
    .toLowerCase();
}
