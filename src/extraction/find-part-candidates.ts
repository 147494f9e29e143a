import { compareDecimals } from '../datatypes/decimal.js';
import type { TextRange } from '../documents/document.js';
import type { MemberWords } from '../model/taxonomy/cue.js';
import type { Candidate } from './candidate.js';
import { COUNTED } from './find-metric-candidates.js';
import type { Quantity } from './grammar/quantity.js';
import type { LabelledQuantity } from './label-table-quantities.js';
import { createMemberFinder, type MemberFinder, type NamedMember } from './member-words.js';
import type { TaxonomyIndex } from './taxonomy-index.js';
import type { TextIndex } from './text-index.js';

/** Characters that a member's words have at most, with what is counted. */
const LONGEST_NAME = 14;
const LONGEST_LABEL = 24;
const LONGEST_OTHER = 8;
/** Parts that a total has at most. */
const MOST_PARTS = 40;
const OPENING = /^[，；、。（）：\s和及与]+|^(?:其中|包括|包含|含|有|由|按\S{1,6}(?:划分|分)|从\S{1,6}看|为)[：，]?/;
const NAMING: ReadonlySet<string> = new Set(['time', 'none']);
const SHARE = /^(?:（?分别)?占比?|^比例|^（$|^$/;
const BETWEEN = /^(?:、|，|和|及|与|以及|；)$/;

/**
 * Gives amounts the member that stands right before their noun (男性员工人均培训时长42小时), and finds the parts that the
 * text goes on with after a total: 员工120人，其中男性80人、女性40人；博士、硕士分别为3人、9人.
 */
export function findPartCandidates(
  index: TextIndex,
  candidates: readonly Candidate[],
  memberWords: readonly MemberWords[],
  taxonomy: TaxonomyIndex,
): Candidate[] {
  const findMembers = createMemberFinder(memberWords);
  return candidates.flatMap((candidate) => {
    if (candidate.value.kind !== 'quantity' || candidate.cue.dimensions || candidate.typed) return [candidate];
    const fits = ({ axis }: NamedMember): boolean => taxonomy.hasAxis(candidate.cue.concept, axis);
    const member = findPrefix(index, candidate.range, findMembers, fits);
    const own = member ? ofMember(candidate, member) : candidate;
    return candidate.rejected || member ? [own] : [own, ...findParts(index, candidate, findMembers, fits)];
  });
}

function ofMember(candidate: Candidate, { axis, member }: NamedMember): Candidate {
  return { ...candidate, cue: { ...candidate.cue, dimensions: { [axis]: member } } };
}

/** The member whose words end right before an offset, in its clause. */
function findPrefix(
  index: TextIndex,
  { start }: TextRange,
  findMembers: MemberFinder,
  fits: (member: NamedMember) => boolean,
): NamedMember | undefined {
  const before = index.folded.slice(Math.max(index.clauseStartAt(start), start - LONGEST_NAME), start);
  for (let from = 0; from < before.length - 1; from++) {
    const words = before.slice(from);
    const found = findMembers(words).find(({ rest }) => COUNTED.test(rest) && words.endsWith(rest));
    if (found && fits(found)) return found;
  }
  return undefined;
}

function findParts(
  index: TextIndex,
  total: Candidate,
  findMembers: MemberFinder,
  fits: (member: NamedMember) => boolean,
): Candidate[] {
  const { folded, quantities, firstQuantityFrom, paragraphAt } = index;
  const { range, claim, value } = total;
  const paragraph = paragraphAt(range.start);
  if (value.kind !== 'quantity' || !claim || paragraph.kind === 'row') return [];
  const noun = folded.slice(range.start, claim.start);
  const nameOf = (label: string): NamedMember | undefined =>
    label.length > LONGEST_LABEL
      ? undefined
      : findMembers(label).find((member) => (COUNTED.test(member.rest) || noun.includes(member.rest)) && fits(member));
  const found: Candidate[] = [];
  const add = (quantity: LabelledQuantity, member: NamedMember): void => {
    if (!isPart(quantity, value.quantity)) return;
    found.push({
      ...ofMember(total, member),
      value: { ...value, quantity },
      range: { start: index.clauseStartAt(quantity.start), end: quantity.end },
      claim: { start: quantity.numberStart, end: quantity.numberEnd },
      score: total.score + 4,
    });
  };
  let at = firstQuantityFrom(claim.end);
  for (let end = range.end; at < quantities.length && found.length < MOST_PARTS; at++) {
    const quantity = quantities[at] as LabelledQuantity;
    if (quantity.start >= paragraph.end) break;
    // Of 30岁以下员工120人 the thirty is of the name.
    if (quantity.range || (quantity.unit ? NAMING.has(quantity.unit.class) : value.quantity.unit !== undefined))
      continue;
    const gap = folded.slice(end, quantity.start);
    const label = withoutOpening(gap);
    const list = label.split('分别')[0] ?? '';
    if (list !== label) {
      const names = list.split(/、|和|及(?!以)|与/).map((name) => nameOf(name));
      const values = listAt(index, at, names.length);
      if (values.length < names.length) break;
      names.forEach((name, place) => name && add(values[place] as LabelledQuantity, name));
      at += values.length - 1;
      end = (values[values.length - 1] as LabelledQuantity).end;
      continue;
    }
    const member = nameOf(label);
    if (member) add(quantity, member);
    else if (
      quantity.unit?.class === 'percent' ? !SHARE.test(label) : !isOtherPart(gap, label, quantity, value.quantity)
    )
      break;
    end = quantity.end;
  }
  return found;
}

function withoutOpening(gap: string): string {
  let label = gap;
  for (let before = ''; before !== label;) {
    before = label;
    label = label.replace(OPENING, '');
  }
  return label;
}

/** Numbers one after the other: 3人、9人和12人. */
function listAt({ folded, quantities }: TextIndex, first: number, count: number): LabelledQuantity[] {
  const values: LabelledQuantity[] = [];
  for (let at = first; values.length < count; at++) {
    const quantity = quantities[at];
    const last = values[values.length - 1];
    if (!quantity || (last && !BETWEEN.test(folded.slice(last.end, quantity.start)))) break;
    values.push(quantity);
  }
  return values;
}

/** One of a list of parts whose name the taxonomy does not have: 华东12家、海外3家. */
function isOtherPart(gap: string, label: string, part: LabelledQuantity, total: Quantity): boolean {
  return /^、|其中/.test(gap) && label.length <= LONGEST_OTHER && isPart(part, total);
}

/** A part has the unit of its total, or none as it has none, and is no more than it. */
function isPart(part: LabelledQuantity, total: Quantity): boolean {
  if (part.range || part.ordinal) return false;
  return (
    part.unit?.class === total.unit?.class &&
    part.unit?.class !== 'percent' &&
    compareDecimals(part.value, total.value) <= 0
  );
}
