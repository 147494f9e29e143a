import type { TextRange } from '../documents/document.js';
import type { CueBase, QuantityCue } from '../model/taxonomy/cue.js';
import type { CandidatePeriod } from './candidate.js';
import type { RejectionReason } from './extraction.js';
import { holdsPhrase, matchPhrase, matchPhrases } from './pattern.js';
import type { ReportingPeriod } from './reporting-period.js';
import type { TextIndex } from './text-index.js';

/** Words before a statement, in its clause, that make it a plan or an aim. */
const PLAN =
  /(?:(?<!(?:按照?|根据|依照?|依据)[^，。；]{0,8})计划(?!")|拟(?!合)|力争|争取|预计|规划|目标(?:是|为)|目标[：]|未来|今后|明年|下一步|准备|致力于|有望|将(?:继续|进一步|会|在|于|持续|逐步|力争|不断|投入|实现|达到|建)|确保|应当|(?<!(?:按照?|根据|依照|遵照|遵循|依据|符合|落实|满足)[^，。；]{0,60})要求(?!为|，|的|和|及|、|下)|旨在|(?:适时|择机|视情)$)/;
const INTENT = /(?:杜绝|防止|避免|力争|争取|确保|努力|预防|防范|严防|遏制|目标|实现(?=[^，。；]{0,6}目标$))/;
/** A year as the time of what follows: 2016年，2016年度，2016年末; not a founding, a listing or the day of a meeting. */
const YEAR_CONTEXT =
  /(?<!(?:自|从|继|始于|建于|创建于|成立于|于|较|比|与|至|-|~)\s?)((?:19|20)\d\d)年(?!年?度?(?:第?[一二三四]季度?|半年度?)?(?:财务)?报)(?:年?度|年?末|年?底|全年|上半年|下半年|(?=[^\d《]|$))(?!(?:成立|创立|创建|[^，。；]{0,3}登陆|[在于][^，。；]{0,14}(?:上市|挂牌)|起|以来|开始|上市|获|被|入选|评为|至|到|-|~|同期|至今|期间|版|修订|度?(?:碳排放|碳)?配额))/g;
const CUT_OFF = /(?:截[至止]到?|至)\s?((?:19|20)\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?|[末底])/g;
/** 公司于2016年度实施了…: the year of a distribution, not of a founding. */
const FOR_YEAR = /于((?:19|20)\d\d)年度(?=[^《])/g;
const PRIOR = /(?<![与比较同])(?:去年|上年|上一年|上年度|前一年)(?!同期|同口径|末|度末|相比)/;
const SINCE =
  /(?:成立|上市|创立|建立|设立|建厂|开展|实施|启动|挂牌)(?:至今|以来)|自(?:19|20)\d\d年(?:[^，。；]{0,10}起|[^。；]{0,40}?(?:以来|至今))|历年来|多年来|(?<!\d)\d{1,2}年(?:来)?(?:共|累|总)计|[十两三四五六七八九几近多余\d]+年来|截[至止]目前累计|截[至止][^，。；]{0,14}，?[^，。；\d]{0,8}累计[^，。；\d]{0,8}(?:分红|红利|股利|股息)|历史/;
/** 截至年末，公司累计举办培训30次: as often as ever, where a day is named that it ends and none that it begins. */
const OCCASIONS =
  /截[至止](?!本?报告期)[^。；]{0,40}累计[^，。；\d]{0,14}\d[\d,.]*[余多]?(?:次|场|期|届|批次|场次|人次|[万亿]*元)/;
const YEARS_BACK = /(?:最近|近|过去)([两二三四五六七八九十3-5])年/;

/** Beginnings of a sentence that goes on with what the one before told: 慰问困难职工66名。合计发放慰问金… */
const CONTINUED = /^(?:其中|[共合总]计|上述|总?金额|总额|[共]?(?:发放|支出|投入|花费)[^，。]{0,8}\d)/;

/** What the sentence of a cue must and must not hold. */
export function fitsContext(index: TextIndex, cue: Pick<CueBase, 'within' | 'without'>, at: TextRange): boolean {
  if (!cue.within && !cue.without) return true;
  const { start, end } = index.sentenceAt(at.start);
  const sentence = index.folded.slice(start, Math.max(end, at.end));
  const { caption, head } = tableOf(index, at);
  const around = [
    sentence,
    labelsBefore(index, at),
    rowAbove(index, at),
    caption,
    head,
    ...(CONTINUED.test(sentence) ? [before(index, start)] : []),
  ];
  if (cue.within && !around.some((text) => holds(cue.within ?? [], text))) return false;
  const told = isAside(index, at) ? sentence : withoutAsides(sentence);
  return !(cue.without && (holds(cue.without, told) || holds(cue.without, caption)));
}

/** 已进行风险评估的运营点 behind G4-SO3: what an index of contents asks for, not what the report says. */
export function isIndexEntry({ folded, paragraphAt }: TextIndex, { start }: TextRange): boolean {
  const before = folded.slice(Math.max(paragraphAt(start).start, start - 120), start);
  return /(?:G4[-：:](?:[A-Z][A-Z0]?)?\d|GRI\s?\d{3}-\d)[^。；]*$/.test(before);
}

/** Whether a place begins or ends inside brackets: what stands in others says something of the words outside them. */
function isAside({ folded, sentenceAt }: TextIndex, { start, end }: TextRange): boolean {
  const before = folded.slice(sentenceAt(start).start, end);
  return before.lastIndexOf('（') > Math.min(before.lastIndexOf('）'), start - sentenceAt(start).start - 1);
}

/** The sentence before one that goes on with it. */
function before(index: TextIndex, start: number): string {
  const { start: from, end } = index.sentenceAt(Math.max(0, start - 1));
  return index.folded.slice(from, end);
}

/** How many rows of a table are gone back to its head, and how long a line may be to be its caption. */
const TABLE_ROWS = 40;
const CAPTION = 40;

/** Of a table row, the first row of the table and the short lines above it; empty outside of tables. */
function tableOf(index: TextIndex, at: TextRange): { readonly caption: string; readonly head: string } {
  const { paragraphs } = index.document;
  const position = index.paragraphIndexAt(at.start);
  if (paragraphs[position]?.kind !== 'row') return { caption: '', head: '' };
  let head = position;
  while (head > position - TABLE_ROWS && paragraphs[head - 1]?.kind === 'row') head--;
  let first = head;
  for (let line = paragraphs[first - 1]; line && line.end - line.start <= CAPTION && first > head - 2;) {
    first--;
    line = paragraphs[first - 1];
  }
  const { start = 0, end = 0 } = paragraphs[head] ?? {};
  const caption = index.folded.slice(paragraphs[first]?.start ?? 0, start);
  return { caption, head: head < position ? index.folded.slice(start, end) : '' };
}

/** Whether the phrase that governs what stands at an offset, the last in its sentence, is one that the cue names. */
export function isGoverned(
  index: TextIndex,
  { under, notUnder = [], within = [] }: Pick<QuantityCue, 'under' | 'notUnder' | 'within'>,
  at: TextRange,
): boolean {
  if (!under && notUnder.length === 0) return true;
  const sentence = index.sentenceAt(at.start);
  const before = rowAbove(index, at) + index.folded.slice(sentence.start, at.end);
  const governing = lastOf(before, under ?? within);
  const other = lastOf(before, notUnder);
  return governing > other || (!under && other < 0);
}

/** Where the last phrase begins that governs a place from ahead of it, of a cue that asks for one. */
export function findGovernor(
  index: TextIndex,
  { under }: Pick<QuantityCue, 'under'>,
  at: TextRange,
): number | undefined {
  if (!under) return undefined;
  const { start } = index.sentenceAt(at.start);
  const before = index.folded.slice(start, at.start);
  const [last] = matchPhrases(before, under).sort((a, b) => b.index + b[0].length - a.index - a[0].length);
  return last && start + last.index;
}

/** Whether the clause of a place, up to the end of its number, holds none of the phrases that the cue bars from it. */
export function isAlone(index: TextIndex, { notBeside }: Pick<QuantityCue, 'notBeside'>, at: TextRange): boolean {
  if (!notBeside) return true;
  const before = index.folded.slice(index.clauseStartAt(at.start), at.start).split('、').at(-1) ?? '';
  const rest = /^[^，、。；：！？\n]{0,40}/.exec(index.folded.slice(at.end, at.end + 40))?.[0] ?? '';
  return !holds(notBeside, before + index.folded.slice(at.start, at.end) + rest);
}

/** The label that a table row 其中：… tells a part of: that of the nearest row above that is no part itself. */
function rowAbove({ document, folded, paragraphIndexAt }: TextIndex, at: TextRange): string {
  const labelOf = (position: number): string | undefined => {
    const { kind, start, end } = document.paragraphs[position] ?? {};
    return kind === 'row' ? folded.slice(start, end).split('\t')[0] : undefined;
  };
  let position = paragraphIndexAt(at.start);
  if (!labelOf(position)?.startsWith('其中')) return '';
  const last = position - TABLE_ROWS;
  while (position > last && labelOf(position)?.startsWith('其中')) position--;
  return labelOf(position) ?? '';
}

/** Where the last of some phrases ends; of phrases that end there, longer ones count for more. -1 without any. */
function lastOf(text: string, phrases: readonly string[]): number {
  let last = -1;
  for (const match of matchPhrases(text, phrases)) {
    last = Math.max(last, match.index + match[0].length + Math.min(match[0].length, 99) / 100);
  }
  return last;
}

/** The short lines above a short line: labels of a figure that stands alone. */
function labelsBefore(index: TextIndex, at: TextRange): string {
  const position = index.paragraphIndexAt(at.start);
  const { paragraphs } = index.document;
  let first = position + 1;
  for (let line = paragraphs[first - 1]; line && line.end - line.start <= 30 && first > position - 3;) {
    first--;
    line = paragraphs[first - 1];
  }
  return index.folded.slice(paragraphs[first]?.start ?? 0, first > position ? 0 : paragraphs[position]?.end);
}

function holds(phrases: readonly string[], text: string): boolean {
  return holdsPhrase(text, phrases);
}

/** Whether what stands at an offset is told as a plan, an aim or an intent. */
export function findPlan(index: TextIndex, at: TextRange, period: ReportingPeriod): RejectionReason | undefined {
  if (index.isOutlook(at.start)) return 'plan';
  const clause = index.clauseStartAt(at.start);
  const words = index.folded.slice(clause, at.start);
  const lead = isReached(index, clause, at, period) ? words.replaceAll('确保', '') : words;
  if (PLAN.test(lead)) return 'plan';
  if (INTENT.test(lead)) return 'intent';
  const sentence = index.sentenceAt(at.start);
  const before = withoutAsides(index.folded.slice(sentence.start, at.start));
  const year = lastYear(before);
  return year !== undefined && year > period.year ? 'plan' : undefined;
}

/** 2022年公司确保培训覆盖率达到98%: a rate that the report tells of its year, where nothing speaks of a plan. */
function isReached(index: TextIndex, clause: number, at: TextRange, period: ReportingPeriod): boolean {
  const { start, end } = index.sentenceAt(at.start);
  const sentence = index.folded.slice(start, end);
  const { folded } = index;
  return (
    /确保[^，。；]*(?:达到?|[均保]持?[在为]|为|实现)了?[^，。；\d]{0,4}\d[\d.]*%/.test(
      folded.slice(clause, at.end + 1),
    ) &&
    ofYear(folded.slice(start, at.start), period) &&
    !/将|计划|目标|力争|争取|要求|规定|应|须|必须|下一?年|明年|任务|指标/.test(sentence)
  );
}

/** The period that the words before a statement give: a column head, the last year named in the sentence, 去年. */
export function findPeriod(
  index: TextIndex,
  at: TextRange,
  period: ReportingPeriod,
  columnYear?: number,
): CandidatePeriod {
  if (columnYear !== undefined) return yearPeriod(columnYear, period);
  const sentence = index.sentenceAt(at.start);
  const before = withoutAsides(index.folded.slice(Math.max(sentence.start, at.start - 80), at.start));
  const back = YEARS_BACK.exec(before);
  if (back) return { kind: 'years', count: '两二三四五六七八九十'.indexOf(back[1] ?? '') + 1 || Number(back[1]) };
  const year = lastYear(before) ?? earlierMonth(before, period);
  if (year !== undefined) return yearPeriod(year, period);
  if (isOfLastYear(before)) return yearPeriod(period.year - 1, period);
  const past = yearAbove(index, at, period);
  return past === undefined ? { kind: 'reporting' } : { kind: 'year', year: past };
}

/** 去年…, at the head of the sentence or shortly before; not where 今年 or the like stands behind it. */
function isOfLastYear(before: string): boolean {
  const at = before.search(PRIOR);
  if (at < 0 || (at > 3 && !PRIOR.test(before.slice(-24)))) return false;
  return !/今年|本年|当年|报告期|本期/.test(before.slice(at));
}

/** The past year that stands alone above entries of a chronicle, this many lines back at most. */
const ENTRIES = 6;
const YEAR_ALONE = /^[·\s]*((?:19|20)\d\d)年(?:\d{1,2}月)?[：\s]*$/;

function yearAbove({ document, folded, paragraphIndexAt }: TextIndex, at: TextRange, period: ReportingPeriod) {
  const position = paragraphIndexAt(at.start);
  for (let line = position - 1; line >= Math.max(0, position - ENTRIES); line--) {
    const { kind, start, end } = document.paragraphs[line] ?? { kind: 'row', start: 0, end: 0 };
    const year = Number(YEAR_ALONE.exec(folded.slice(start, Math.min(end, start + 16)))?.[1] ?? 0);
    if (year > 0) return year < period.year ? year : undefined;
    if (kind === 'row') return undefined;
  }
  return undefined;
}

/** A year in brackets that are closed is of what stands in them: 定期报告6份（含更正的2015年季报），临时公告40份. */
function withoutAsides(words: string): string {
  return words.replace(/（[^（）]*）/g, '');
}

/** A month of a year before the reporting year, shortly before what happened in it: 2010年4月，公司向…捐款. */
const EARLIER_MONTH = /((?:19|20)\d\d)年\d{1,2}月(?:\d{1,2}日)?[，]?[^。；，\n]{0,24}$/;
const SINCE_THEN = /成立|创立|上市|挂牌|起|以来|至今|现有|目前|截[至止]|拥有|更名|改制|改组|设立/;

function earlierMonth(before: string, { year }: ReportingPeriod): number | undefined {
  const match = EARLIER_MONTH.exec(before);
  return match && Number(match[1]) < year && !SINCE_THEN.test(before.slice(Math.max(0, match.index - 4)))
    ? Number(match[1])
    : undefined;
}

function yearPeriod(year: number, period: ReportingPeriod): CandidatePeriod {
  return year === period.year ? { kind: 'reporting' } : { kind: 'year', year };
}

function lastYear(before: string): number | undefined {
  let found: { at: number; year: number } | undefined;
  for (const source of [YEAR_CONTEXT, CUT_OFF, FOR_YEAR]) {
    for (const match of before.matchAll(source)) {
      if (!found || match.index >= found.at) found = { at: match.index, year: Number(match[1]) };
    }
  }
  return found?.year;
}

/** A sum of several years: 2013-2015年累计分红. */
export function isOfSeveralYears(index: TextIndex, at: TextRange): boolean {
  const sentence = index.sentenceAt(at.start);
  const words = index.folded.slice(Math.max(sentence.start, at.start - 30), at.end);
  return /(?:19|20)\d\d年?[-~至到一](?:19|20)\d\d年[^，。；]{0,8}(?:累计|共|合计|总)/.test(words);
}

/** Whether what stands there is told as of a day, whatever it grew from since then: 自上市起历经送股，截至年末总股本为… */
export function isStanding(index: TextIndex, at: TextRange): boolean {
  const sentence = index.sentenceAt(at.start);
  const words = index.folded.slice(Math.max(sentence.start, at.start - 60), at.end);
  const since = /(?:截[至止]|目前|现有)[^。；]*$/.exec(words)?.[0];
  return since !== undefined && !/[累共总合]计|历年|以来/.test(since);
}

/** Whether the words before say that the amount runs since the founding or the listing. */
export function isCumulative(index: TextIndex, at: TextRange, period: ReportingPeriod): boolean {
  const sentence = index.sentenceAt(at.start);
  const words = index.folded.slice(Math.max(sentence.start, at.start - 60), at.end);
  if (SINCE.test(words) && !isOfYearAgain(words, period)) return true;
  if (OCCASIONS.test(words)) return true;
  // Sums of money 累计 run for as long as there were any, where no year is named around.
  if (!/累计[^，。；\d]{0,14}\d[\d,.]*[余多]?[万亿]*元/.test(words)) return false;
  const around = index.folded.slice(Math.max(index.paragraphAt(at.start).start, at.start - 200), at.end);
  return !ofYear(around, period);
}

/** 近年来税收持续增长，2016年纳税1亿元: what stands behind the year again is of the year. */
function isOfYearAgain(words: string, { year }: ReportingPeriod): boolean {
  const again = words
    .split(new RegExp(`(?<![至到截止-])${year}年度?[，]?(?!\\d{1,2}月)`))
    .slice(1)
    .at(-1);
  return again !== undefined && !SINCE.test(again) && !/[累共总合]计/.test(again);
}

function ofYear(words: string, { year }: ReportingPeriod): boolean {
  return words.includes(`${year}年`) || /报告期|本期|全年|本年|当年|年度|年内|今年|上半年/.test(words);
}

/** The typed member that the nearest phrase before the candidate catches, if any. */
export function findMember(
  index: TextIndex,
  member: { readonly patterns: readonly string[] },
  at: TextRange,
  reach = 300,
): { readonly text: string; readonly start: number } | undefined {
  const from = Math.max(0, at.start - reach);
  const before = index.folded.slice(from, at.end);
  let found: { text: string; start: number } | undefined;
  for (const pattern of member.patterns) {
    for (const match of matchPhrase(before, pattern)) {
      const [start, end] = match.indices?.groups?.['text'] ?? [0, 0];
      if (end === 0 || from + start > at.start + 40) continue;
      if (!found || from + start > found.start) {
        found = { text: index.document.text.slice(from + start, from + end), start: from + start };
      }
    }
  }
  return found;
}
