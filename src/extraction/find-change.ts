import type { TextRange } from '../documents/document.js';
import type { LabelledQuantity } from './label-table-quantities.js';
import type { ReportingPeriod } from './reporting-period.js';
import { findListedChange } from './respective-list.js';
import type { TextIndex } from './text-index.js';

const CHANGE =
  /^(?:[^。；！？\n]{0,24}?(?:同比|(?:较|比)(?:上年|去年|20\d\d年)(?:度|末|底)?(?:同期)?)(?:相比)?(?:的?[\d,.]{1,20}[^\d，。；！？\n]{0,8}?)?(?:(?:增加|增长|减少|下降)[\d,.]{1,20}[^\d，。；！？\n]{0,8}?)?[，（]?|[^。；！？\n]{0,12}?[由从][^。；！？，\n]{2,20}[至到为][\d,.]{1,20}[^\d，。；！？\n]{0,8}[，（])?(?<direction>增长|上升|增加|提高|提升|增幅|下降|减少|降低|降幅|削减)[了为达约]{0,2}$/;

/** 收入1亿元，+8.2%; 净利润同比+8.2%; 同比-8.2% has its sign in the number. */
const SIGNED_CHANGE = /^[^。；！？\n]{0,24}?(?:同比(?:变动|增减|变化)?[：为]?[+]?|[，（][+])$/;

/** The percentage by which an amount changed. */
export interface Change {
  readonly quantity: LabelledQuantity;
  readonly gap: number;
  readonly negative: boolean;
}

/** 较2010年减少15%: a change from another year than the one before. */
function isOfOtherBase(words: string, { year }: ReportingPeriod): boolean {
  const base = /(?:较|比|由|从)((?:19|20)\d\d)年/.exec(words)?.[1];
  return base !== undefined && Number(base) < year - 2;
}

/** 营业收入123,456.78万元，比上年同期增长了9.87%: the percentage after the words of change; a fall is negative. */
export function findChange(index: TextIndex, hit: TextRange, period: ReportingPeriod): Change | undefined {
  const listed = findListedChange(index, hit);
  if (listed) return { quantity: listed.quantity, gap: 0, negative: listed.falls };
  for (let at = index.firstQuantityFrom(hit.end), seen = 0; seen < 4; at++, seen++) {
    const quantity = index.quantities[at];
    if (!quantity || quantity.start > hit.end + 64) return undefined;
    if (quantity.unit?.class !== 'percent') continue;
    const words = index.folded.slice(hit.end, quantity.start);
    const change = CHANGE.exec(words);
    if ((!change && !SIGNED_CHANGE.test(words)) || isOfOtherBase(words, period)) return undefined;
    return {
      quantity,
      gap: words.length / 4,
      negative: /下降|减少|降|削减/.test(change?.groups?.['direction'] ?? ''),
    };
  }
  return undefined;
}
