import { compareDecimals } from '../datatypes/decimal.js';
import type { MemberWords } from '../model/taxonomy/cue.js';
import type { Candidate } from './candidate.js';
import { COUNTED } from './find-metric-candidates.js';
import type { Quantity } from './grammar/quantity.js';
import type { LabelledQuantity } from './label-table-quantities.js';
import { createMemberFinder, lastNamed, type MemberFinder, type NamedMember } from './member-words.js';
import { unitedList } from './respective-list.js';
import type { TaxonomyIndex } from './taxonomy-index.js';
import type { TextIndex } from './text-index.js';

/** Characters that a member's words have at most, with what is counted. */
const LONGEST_NAME = 14;
const LONGEST_LABEL = 24;
const LONGEST_OTHER = 8;
/** Parts that a total has at most. */
const MOST_PARTS = 40;
const OPENING = /^[，；、。（）：\s和及与]+|^(?:其中|包括|包含|含|有|由|按\S{1,6}(?:划分|分)|从\S{1,6}看|为)[：，]?/;
/** What may stand between a member and the noun. */
const TIME = /(?:(?:19|20)\d\d年度?|全年|本年度?|年内|当年|报告期内?)?[总共]?计?$/;
/** An aside on the change of a total: ，较年初净增20人. */
const CHANGED = /^，?(?:同比|(?:较|比)(?:上年|去年|年初|期初|20\d\d年)(?:度|末|底)?)[^，。；\d]{0,8}$/;
const SCOPE = 'ReportingEntityScopeAxis';
const RESPECTIVELY = '分别';
const JOINTS = /、|和|及(?!以)|与/;
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
    if (candidate.value.kind !== 'quantity' || candidate.cue.dimensions || candidate.typed)
      return candidate.ofList ? [] : [candidate];
    const fits = ({ axis }: NamedMember): boolean => taxonomy.hasAxis(candidate.cue.concept, axis);
    const prefix = (place: number): NamedMember | undefined => findPrefix(index, place, findMembers, fits);
    const { governor, head, range } = candidate;
    const pairs = head ? [] : findRespectiveMembers(index, candidate, findMembers, fits);
    if (pairs.length > 0 || candidate.ofList) return pairs;
    const named = () =>
      prefix(range.start) ??
      (governor === undefined ? undefined : prefix(governor)) ??
      findSubject(index, candidate, memberWords);
    const member = head ? undefined : named();
    const own = member ? ofMember(candidate, member) : candidate;
    const parts = candidate.rejected || member ? [] : findParts(index, candidate, findMembers, fits);
    return head ? parts : [own, ...parts];
  });
}

function ofMember(candidate: Candidate, { axis, member }: NamedMember): Candidate {
  const { rejected, ...rest } = candidate;
  // A part of the issuer's own group is no other entity.
  const stays = rejected && !(axis === SCOPE && rejected === 'other-entity');
  return { ...rest, ...(stays && { rejected }), cue: { ...candidate.cue, dimensions: { [axis]: member } } };
}

/** The member that the words of the sentence before the number name last, where the cue asks for it. */
function findSubject(
  index: TextIndex,
  { about, range, claim }: Candidate,
  memberWords: readonly MemberWords[],
): NamedMember | undefined {
  if (about === undefined || index.paragraphAt(range.start).kind === 'row') return undefined;
  const { start } = index.sentenceAt(range.start);
  return lastNamed(index.folded.slice(start, claim?.start ?? range.start), about, memberWords);
}

/** The member whose words end right before an offset, in its clause; a time may stand between. */
function findPrefix(
  index: TextIndex,
  start: number,
  findMembers: MemberFinder,
  fits: (member: NamedMember) => boolean,
): NamedMember | undefined {
  const clause = index.folded.slice(Math.max(index.clauseStartAt(start), start - LONGEST_NAME - 6), start);
  const before = clause.replace(TIME, '').slice(-LONGEST_NAME);
  for (let from = 0; from < before.length - 1; from++) {
    const words = before.slice(from);
    const found = findMembers(words).find(({ rest }) => COUNTED.test(rest) && words.endsWith(rest));
    // 公司及主要子公司: of both.
    if (found?.axis === SCOPE && /[及和与含括、等]$/.test(before.slice(0, from))) return undefined;
    if (found && fits(found)) return found;
  }
  return undefined;
}

/** The members of a list before the noun, each with its number: 男、女员工人均培训时长分别为42小时和40小时. */
function findRespectiveMembers(
  index: TextIndex,
  candidate: Candidate,
  findMembers: MemberFinder,
  fits: (member: NamedMember) => boolean,
): Candidate[] {
  const { folded, clauseStartAt, sentenceAt } = index;
  const { range, claim, value } = candidate;
  if (value.kind !== 'quantity' || !claim || claim.start < range.start) return [];
  const marker = folded.slice(range.start, claim.start).indexOf(RESPECTIVELY);
  if (marker < 0) return [];
  const numbers = unitedList(index, range.start + marker, sentenceAt(range.start).end);
  const lead = folded.slice(Math.max(clauseStartAt(range.start), range.start - 40), range.start);
  const names = lead.replace('男女', '男、女').split(JOINTS);
  const listed = names.slice(-numbers.length);
  if (numbers.length < 2 || listed.length < numbers.length) return [];
  const members = listed.map((name) => {
    for (let from = 0; from < name.length; from++) {
      const words = name.slice(from);
      const found = findMembers(words).find(({ rest }) => COUNTED.test(rest) && words.endsWith(rest));
      if (found && fits(found)) return found;
    }
    return undefined;
  });
  if (members.some((member) => member?.axis !== members[0]?.axis || !member)) return [];
  return members.flatMap((member, at): Candidate[] => {
    const quantity = numbers[at];
    if (!member || !quantity) return [];
    return [
      {
        ...ofMember(candidate, member),
        value: { ...value, quantity },
        range: { start: range.start, end: quantity.end },
        claim: { start: quantity.numberStart, end: quantity.numberEnd },
        score: candidate.score + 8,
      },
    ];
  });
}

function findParts(
  index: TextIndex,
  total: Candidate,
  findMembers: MemberFinder,
  fits: (member: NamedMember) => boolean,
): Candidate[] {
  const { folded, quantities, firstQuantityFrom, paragraphAt } = index;
  const { range, claim, value, head } = total;
  const paragraph = paragraphAt(range.start);
  if (value.kind !== 'quantity' || !claim || paragraph.kind === 'row') return [];
  const noun = folded.slice(range.start, claim.start);
  const nameOf = (label: string): NamedMember | undefined =>
    label.length > LONGEST_LABEL
      ? undefined
      : findMembers(label.trim()).find(
          (member) => (COUNTED.test(member.rest) || noun.includes(member.rest)) && fits(member),
        );
  const fitsWhole = (part: LabelledQuantity): boolean =>
    head ? !part.range && part.unit?.class === value.quantity.unit?.class : isPart(part, value.quantity);
  const found: Candidate[] = [];
  const add = (quantity: LabelledQuantity, member: NamedMember): void => {
    if (!fitsWhole(quantity)) return;
    const { head: _, ...rest } = ofMember(total, member);
    found.push({
      ...rest,
      value: { ...value, quantity },
      range: { start: index.clauseStartAt(quantity.start), end: quantity.end },
      claim: { start: quantity.numberStart, end: quantity.numberEnd },
      score: total.score + 4,
    });
  };
  let at = firstQuantityFrom(head ? claim.start : claim.end);
  for (let end = range.end; at < quantities.length && found.length < MOST_PARTS; at++) {
    const quantity = quantities[at] as LabelledQuantity;
    if (quantity.start >= paragraph.end) break;
    // Of 30岁以下员工120人 the thirty is of the name.
    if (quantity.range || (quantity.unit ? NAMING.has(quantity.unit.class) : value.quantity.unit !== undefined))
      continue;
    const gap = folded.slice(end, quantity.start);
    if (!head && CHANGED.test(gap)) {
      end = quantity.end;
      continue;
    }
    const label = withoutOpening(gap);
    const list = label.split('分别')[0] ?? '';
    if (list !== label) {
      const names = list.split(JOINTS).map((name) => nameOf(name));
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
      quantity.unit?.class === 'percent' ? !SHARE.test(label) : !(isOtherPart(gap, label) && fitsWhole(quantity))
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
function isOtherPart(gap: string, label: string): boolean {
  return /^、|其中/.test(gap) && label.length <= LONGEST_OTHER;
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
