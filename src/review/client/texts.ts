import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { ReviewStatus } from '../page/review-data.js';

const text = (zh: string, en: string): LocalizedText => ({ zh, en });

/** Every word of the page's own. */
export const TEXTS = {
  facts: text('事实', 'Facts'),
  search: text('搜索概念、数值、原文', 'Search concepts, values, words'),
  searchConcept: text('选择概念：输入名称', 'Choose a concept: type its name'),
  reviewed: text('已复核', 'reviewed'),
  accept: text('接受', 'Accept'),
  correct: text('更正', 'Correct'),
  reject: text('剔除', 'Reject'),
  restore: text('恢复', 'Restore'),
  add: text('添加事实', 'Add a fact'),
  undo: text('撤销', 'Undo'),
  redo: text('重做', 'Redo'),
  export: text('导出', 'Export'),
  exporting: text('正在导出…', 'Exporting…'),
  exported: text('已导出', 'Exported'),
  notExported: text('未能导出', 'Not exported'),
  help: text('帮助', 'Help'),
  end: text('结束复核', 'End the review'),
  ended: text(
    '复核已结束，决定已全部保存。可关闭此页。',
    'The review has ended; every decision is saved. This page can be closed.',
  ),
  lost: text(
    '与 pilu 的连接已中断；此后的操作未保存。请重新运行 pilu review。',
    'pilu does not answer; nothing is saved any more. Run pilu review again.',
  ),
  outdated: text(
    '此报告已在另一页面修改，现已更新；请再操作一次。',
    'The review went on in another page; this one is up to date now. Please do that again.',
  ),
  save: text('保存', 'Save'),
  cancel: text('取消', 'Cancel'),
  value: text('值', 'Value'),
  unit: text('单位', 'Unit'),
  decimals: text('精确度（小数位）', 'Decimals'),
  exact: text('精确', 'exact'),
  period: text('期间', 'Period'),
  day: text('时点', 'As at'),
  to: text('至', 'to'),
  none: text('（不分）', '(none)'),
  yes: text('是', 'Yes'),
  no: text('否', 'No'),
  before: text('提取为', 'extracted as'),
  confidence: text('可信度', 'confidence'),
  conflict: text('有冲突的值', 'conflicting values'),
  page: text('第 {n} 页', 'page {n}'),
  places: text('处原文', 'places'),
  selected: text('已选', 'Selected'),
  nothing: text('没有符合条件的事实', 'No fact matches'),
  block: text('文字段落：内容即所选原文', 'A passage: its content is the words of the report'),
  stale: text('原文已变、未生效的决定', 'Decisions whose words are gone'),
  withdraw: text('撤回', 'Withdraw'),
  other: text('未列入章节', 'Not in any section'),
  numberHint: text('可写 1.2亿元、63.5%', 'or as written: 1.2亿元, 63.5%'),
} as const;

export const FILTERS = {
  all: text('全部', 'All'),
  open: text('待复核', 'Open'),
  doubtful: text('存疑', 'Doubtful'),
  done: text('已复核', 'Reviewed'),
} as const;

export type FilterName = keyof typeof FILTERS;

export const STATUSES: Readonly<Record<ReviewStatus, LocalizedText>> = {
  open: text('待复核', 'open'),
  accepted: text('已接受', 'accepted'),
  corrected: text('已更正', 'corrected'),
  rejected: text('已剔除', 'rejected'),
  added: text('已添加', 'added'),
};

/** Keys, with what they do, as the help shows them. */
export const KEYS: readonly (readonly [keys: readonly string[], meaning: LocalizedText])[] = [
  [['J', '↓'], text('下一个事实', 'Next fact')],
  [['K', '↑'], text('上一个事实', 'Previous fact')],
  [['A'], text('接受', 'Accept')],
  [['E'], text('更正', 'Correct')],
  [['X'], text('剔除', 'Reject')],
  [['N'], text('把选中的文字添加为事实', 'Add the selected words as a fact')],
  [['U', 'Ctrl Z'], text('撤销', 'Undo')],
  [['R', 'Ctrl Y'], text('重做', 'Redo')],
  [['/'], text('搜索', 'Search')],
  [['Esc'], text('取消', 'Cancel')],
  [['L'], text('中文、英文', 'Chinese or English')],
  [['?'], text('帮助', 'Help')],
];
