import type { MemberWords } from '../model/taxonomy/cue.js';
import { matchPhrases, patternSource } from './pattern.js';

/** A member that a label names, and what the label says beside it. */
export interface NamedMember {
  readonly axis: string;
  readonly member: string;
  /** 员工流失率 of 男性员工流失率; empty where the label is the member alone. */
  readonly rest: string;
}

export type MemberFinder = (label: string) => NamedMember[];

/** Finds the members that a label begins or ends with; the longest words first. */
export function createMemberFinder(memberWords: readonly MemberWords[]): MemberFinder {
  const forms = memberWords.flatMap(({ axis, member, words }) =>
    words.map((word) => ({
      axis,
      member,
      form: new RegExp(`^(?:${patternSource(word)})|(?:${patternSource(word)})$`, 'u'),
    })),
  );
  return (label) => {
    const plain = label.replaceAll(/（(?:不?含|包含)[^）]{0,6}）/g, '').replaceAll(/[（）]/g, '');
    const found = forms.flatMap(({ axis, member, form }): NamedMember[] => {
      const match = form.exec(plain);
      if (!match) return [];
      const rest = plain.slice(0, match.index) + plain.slice(match.index + match[0].length);
      return [{ axis, member, rest: rest.replace(/^的|的$/g, '') }];
    });
    return found.sort((a, b) => a.rest.length - b.rest.length);
  };
}

/** The member of an axis that a text names last. */
export function lastNamed(text: string, axis: string, memberWords: readonly MemberWords[]): NamedMember | undefined {
  let end = -1;
  let found: NamedMember | undefined;
  for (const { member, words, axis: own } of memberWords) {
    if (own !== axis) continue;
    for (const match of matchPhrases(text, words)) {
      const at = match.index + match[0].length + match[0].length / 100;
      if (at > end) [end, found] = [at, { axis, member, rest: '' }];
    }
  }
  return found;
}
