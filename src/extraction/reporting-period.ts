import { formatStatedDate, parseChineseDate, type StatedDate } from '../datatypes/chinese-date.js';
import { extractionCodes } from '../diagnostics/codes/extraction.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { TextRange } from '../documents/document.js';
import { findPlace } from '../documents/find-place.js';
import type { TextIndex } from './text-index.js';

/** The fiscal period that a report is about, both days inclusive, and how the text states it. */
export interface ReportingPeriod {
  readonly start: string;
  readonly end: string;
  readonly year: number;
  /** The words that state it; the whole phrase 本报告期间为…至…. */
  readonly range: TextRange;
  /** Both days are written out. */
  readonly explicit: boolean;
  /** The other places that state the same days. */
  readonly alsoAt?: readonly TextRange[];
  /** Where the text names the fiscal year. */
  readonly yearRange?: TextRange;
  /** Titles of the report that name the fiscal year. */
  readonly titledAt?: readonly TextRange[];
}

const DATE = String.raw`(?:19|20)\d\d年\d{1,2}月\d{1,2}日|(?:19|20)\d\d[./]\d{1,2}[./]\d{1,2}|二[〇零][一二三四五六七八九〇零]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日`;
const SPAN = new RegExp(
  `(?<lead>[^。；！？\\n]{0,20}?)(?<first>${DATE})起?(?:至|到|-{1,2}|~)(?<last>${DATE}|\\d{1,2}月\\d{1,2}日)`,
  'g',
);
/** 2022年1月至12月, 2022年1-12月: a year by its months; 2022年度（1月1日至12月31日）. */
const MONTHS =
  /(?<lead>[^。；！？\n]{0,20}?)(?<year>(?:19|20)\d\d)年(?:度?1(?:月份?)?(?:至|到|-{1,2}|~)12月份?(?!\d{1,2}日)|度[（，]?(?:即|自)?1月1日起?(?:至|到|-{1,2}|~)12月31日)/g;
/** Words before two days that are the span of something else: 评价期间为…至…. */
const OF_OTHERS =
  /(?:评价|考核|评级|评比|任期|承诺|有效|履约|合同|保险|核查|审计)(?:的)?(?:期间?|时间|周期|年度)?[^，。；]{0,4}$/;
const TITLE =
  /(?<year>(?:19|20)\d\d|二[〇零O0][一二三四五六七八九〇零O0]{2})(?:年度?)?(?:企业|公司)?(?:履行)?(?:社会责任|可持续发展|环境、?社会|ESG|企业公民|社会和公司治理)[^。，；\n]{0,24}?报告/g;
/** The year under or behind the title: 社会责任报告（二〇一六年度）. */
const YEAR_AFTER_TITLE =
  /(?:社会责任|可持续发展|ESG|社会和公司治理)报告书?[\s（]{0,3}(?<year>20\d\d|二[〇零O0][一二三四五六七八九〇零O0]{2})年?度?(?=[）\s]|$)/gm;
const YEAR_REPORTED = /(?:本|在|结合)[^。；\n]{0,12}?(?<year>20\d\d)年度?(?:在|的|履行|社会责任|环境)/g;

/**
 * Finds the reporting period: 报告期间…年月日至…年月日 first, else a year in the title, else the year that the text names
 * most (with a warning). Two different stated periods are reported; none at all is an error.
 */
export function findReportingPeriod(index: TextIndex, sink: DiagnosticSink): ReportingPeriod | undefined {
  const { uri } = index.document;
  const stated = findStatedPeriods(index);
  const titled = findTitleYears(index);
  const [first] = stated;
  const other = stated.find((period) => period.end.slice(0, 4) !== first?.end.slice(0, 4));
  if (first && other) reportTwo(index, first, other, sink);
  const [title] = titled;
  const otherTitle = titled.find((found) => found.year !== title?.year);
  if (!first && title && otherTitle) {
    reportTwo(index, calendarYear(title.year, title.range), calendarYear(otherTitle.year, otherTitle.range), sink);
  }
  const year = first?.year ?? title?.year;
  const yearRange = yearReported(index, year);
  const titledAt = titled.filter((found) => found.year === year).map(({ range }) => range);
  if (first) {
    const alsoAt = stated.slice(1, 12).filter(({ start, end }) => start === first.start && end === first.end);
    return { ...first, alsoAt: alsoAt.map(({ range }) => range), titledAt, ...(yearRange && { yearRange }) };
  }
  if (title) return { ...calendarYear(title.year, title.range), titledAt, ...(yearRange && { yearRange }) };
  const frequent = mostFrequentYear(index);
  if (frequent) {
    const period = calendarYear(frequent.year, frequent.range);
    const place = findPlace(index.document, period.range);
    sink.report(extractionCodes.create('pilu:reporting-period-inferred', { uri, period: spanText(period) }, place));
    return period;
  }
  sink.report(extractionCodes.create('pilu:reporting-period-missing', { uri }, { uri }));
  return undefined;
}

function findStatedPeriods(index: TextIndex): ReportingPeriod[] {
  const found: ReportingPeriod[] = [];
  for (const match of index.folded.matchAll(SPAN)) {
    const { lead = '', first = '', last = '' } = match.groups ?? {};
    if (OF_OTHERS.test(lead)) continue;
    const start = dayOf(first);
    const end = dayOf(/^(?:(?:19|20)\d\d|二)/.test(last) ? last : `${first.slice(0, 4)}年${last}`);
    if (!start || !end || !isFiscalYear(start, end)) continue;
    const sentence = index.sentenceAt(match.index + lead.length);
    const around = labelAbove(index, sentence) + index.folded.slice(sentence.start, sentence.end);
    if (!/报告|期间|时间|本年/.test(around)) continue;
    const at = match.index + lead.length;
    const label = /(?:本?报告)?(?:期间|时间|范围|期|跨度|时间跨度)[^，。；\d]{0,4}$/.exec(lead);
    const range = { start: at - (label?.[0].length ?? 0), end: match.index + match[0].length };
    found.push({ start: formatStatedDate(start), end: formatStatedDate(end), year: end.year, range, explicit: true });
  }
  return [...found, ...findMonthSpans(index)];
}

function findMonthSpans(index: TextIndex): ReportingPeriod[] {
  return [...index.folded.matchAll(MONTHS)].flatMap((match) => {
    const { lead = '', year = '' } = match.groups ?? {};
    const at = match.index + lead.length;
    const sentence = index.sentenceAt(at);
    const around = labelAbove(index, sentence) + index.folded.slice(sentence.start, at);
    if (OF_OTHERS.test(lead) || !/本报告|报告(?:期间|时间|期(?!内)|范围|周期)|时间(?:范围|跨度|区间)/.test(around))
      return [];
    return [{ ...calendarYear(Number(year), { start: at, end: match.index + match[0].length }), explicit: true }];
  });
}

/** The short line above a sentence that begins a paragraph: 报告期： */
function labelAbove(index: TextIndex, sentence: TextRange): string {
  const at = index.paragraphIndexAt(sentence.start);
  const above = index.document.paragraphs[at - 1];
  if (!above || index.paragraphAt(sentence.start).start !== sentence.start || above.end - above.start > 16) return '';
  return index.folded.slice(above.start, above.end);
}

/** From the first of a month, about a year long. */
function isFiscalYear(start: StatedDate, end: StatedDate): boolean {
  if (start.kind !== 'day' || end.kind !== 'day') return false;
  const months = (end.year - start.year) * 12 + end.month - start.month + 1;
  return start.day === 1 && months >= 11 && months <= 13;
}

function findTitleYears(index: TextIndex): { year: number; range: TextRange }[] {
  const found: { year: number; range: TextRange }[] = [];
  for (const match of [TITLE, YEAR_AFTER_TITLE].flatMap((title) => [...index.folded.matchAll(title)])) {
    const paragraph = index.paragraphIndexAt(match.index);
    const range = { start: match.index, end: match.index + match[0].length };
    const year = parseChineseDate(`${match.groups?.['year'] ?? ''}年`)?.year;
    if (paragraph < 60 && year !== undefined && !index.isInsideTitle(match.index)) found.push({ year, range });
  }
  return found;
}

function yearReported(index: TextIndex, year: number | undefined): TextRange | undefined {
  for (const match of index.folded.matchAll(YEAR_REPORTED)) {
    if (year !== undefined && Number(match.groups?.['year']) !== year) continue;
    return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

function mostFrequentYear(index: TextIndex): { year: number; range: TextRange } | undefined {
  const counts = new Map<number, { count: number; range: TextRange }>();
  for (const match of index.folded.matchAll(/(20\d\d)年(?:度|，|公司|全年|末|底)/g)) {
    const year = Number(match[1]);
    const known = counts.get(year);
    if (known) known.count++;
    else counts.set(year, { count: 1, range: { start: match.index, end: match.index + match[0].length } });
  }
  const best = [...counts].sort((a, b) => b[1].count - a[1].count || a[0] - b[0])[0];
  return best && best[1].count >= 2 ? { year: best[0], range: best[1].range } : undefined;
}

function calendarYear(year: number, range: TextRange): ReportingPeriod {
  return { start: `${year}-01-01`, end: `${year}-12-31`, year, range, explicit: false };
}

function dayOf(text: string): StatedDate | undefined {
  return parseChineseDate(text);
}

function spanText(period: ReportingPeriod): string {
  return `${period.start}/${period.end}`;
}

function reportTwo(index: TextIndex, first: ReportingPeriod, second: ReportingPeriod, sink: DiagnosticSink): void {
  const { document } = index;
  const params = { uri: document.uri, first: spanText(first), second: spanText(second) };
  const places = [first, second].map(({ range }) => findPlace(document, range));
  sink.report(extractionCodes.create('pilu:reporting-period-ambiguous', params, places));
}
