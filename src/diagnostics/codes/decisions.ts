import { defineCodes } from '../code-table.js';

/** Codes about what a person decided on the facts of a report. */
export const decisionCodes = defineCodes({
  'pilu:decision-stale': {
    severity: 'warning',
    en: 'Decision {decision} is about the words "{quote}", which the report no longer has; it is kept, and has no effect.',
    zh: '复核决定 {decision} 针对的原文“{quote}”在报告中已找不到；该决定予以保留，但不生效。',
    mend: {
      en: 'Review the report again: "pilu review" lists such decisions, to be made anew or withdrawn.',
      zh: '请用“pilu review”重新复核：此类决定会列出，可重新作出或撤回。',
    },
  },
  'pilu:decision-moved': {
    severity: 'info',
    en: 'The words "{quote}" of decision {decision} stand at character {to} now, not at {from}; it follows them.',
    zh: '复核决定 {decision} 的原文“{quote}”已由第 {from} 字符移至第 {to} 字符；决定随之适用。',
  },
  'pilu:decision-unfit': {
    severity: 'warning',
    en: 'Decision {decision} names the {part} "{name}", which does not fit the taxonomy; it is kept, and has no effect.',
    zh: '复核决定 {decision} 的{part}“{name}”与分类标准不符；该决定予以保留，但不生效。',
  },
  'pilu:decisions-broken': {
    severity: 'error',
    en: 'The history of decisions is broken at entry {position}: {reason}.',
    zh: '复核决定的历史在第 {position} 条处损坏：{reason}。',
    mend: {
      en: 'Restore the file from a copy; entries are numbered 1, 2, 3 … and never removed.',
      zh: '请从备份恢复该文件；各条按 1、2、3…… 编号，从不删除。',
    },
  },
  'pilu:decisions-changed': {
    severity: 'error',
    en: '"{path}" was changed by somebody else meanwhile; nothing was saved.',
    zh: '“{path}”期间已被他人修改；未保存。',
    mend: { en: 'Start "pilu review" again.', zh: '请重新运行“pilu review”。' },
  },
  'pilu:statement-wrong': {
    severity: 'error',
    en: 'The {part} "{name}" does not fit the taxonomy.',
    zh: '{part}“{name}”与分类标准不符。',
  },
  'pilu:no-words-selected': {
    severity: 'error',
    en: 'No words of the report are selected.',
    zh: '未选中报告中的文字。',
  },
  'pilu:no-such-fact': {
    severity: 'error',
    en: 'There is no fact "{fact}" any more.',
    zh: '事实“{fact}”已不存在。',
    mend: { en: 'Reload the page.', zh: '请刷新页面。' },
  },
  'pilu:review-address-taken': {
    severity: 'error',
    en: 'The page cannot be served on port {port} ({reason}).',
    zh: '无法在端口 {port} 提供复核页面（{reason}）。',
    mend: { en: 'Choose another with --port, or leave it out.', zh: '请用 --port 指定其他端口，或不指定。' },
  },
});
