import type { MemberWords } from '../model/taxonomy/cue.js';
import { patternSource } from './pattern.js';

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
