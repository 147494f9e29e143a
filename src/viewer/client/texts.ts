import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { ValueForm } from '../page/viewer-data.js';

const text = (zh: string, en: string): LocalizedText => ({ zh, en });

/** Every word of the page's own. */
export const TEXTS = {
  search: text('搜索标签、数值、条款', 'Search labels, values, references'),
  clear: text('清除', 'Clear'),
  sections: text('章节', 'Sections'),
  facts: text('事实', 'Facts'),
  messages: text('校验', 'Checks'),
  documents: text('报告的文档', 'Documents of the report'),
  concerned: text('涉及事实', 'Facts concerned'),
  figures: text('未标记', 'Untagged'),
  highlights: text('高亮事实', 'Highlight facts'),
  figuresToggle: text('标出未标记的数字', 'Mark untagged numbers'),
  help: text('帮助', 'Help'),
  menu: text('目录', 'Contents'),
  close: text('关闭', 'Close'),
  next: text('下一个事实', 'Next fact'),
  previous: text('上一个事实', 'Previous fact'),
  print: text('打印', 'Print'),
  other: text('未列入章节', 'Not in any section'),
  nothingFound: text('没有找到', 'Nothing found'),
  more: text('显示更多', 'Show more'),
  noMessages: text('没有校验消息', 'No validation messages'),
  omitted: text('另有未列出的消息：', 'Further messages not listed: '),
  noFigures: text('没有未标记的数字', 'No untagged numbers'),
  figuresNote: text(
    '正文中没有被事实标记的数字（日期和标题编号除外）',
    'Numbers of the text that no fact states (dates and heading numbers aside)',
  ),
  place: text('位置', 'Line'),
  concept: text('概念', 'Concept'),
  period: text('期间', 'Period'),
  unit: text('单位', 'Unit'),
  accuracy: text('精确度', 'Accuracy'),
  entity: text('主体', 'Entity'),
  language: text('语言', 'Language'),
  type: text('类型', 'Type'),
  balance: text('借贷', 'Balance'),
  section: text('章节', 'Section'),
  references: text('依据条款', 'References'),
  evidence: text('原文证据', 'Evidence'),
  footnotes: text('脚注', 'Footnotes'),
  links: text('关联事实', 'Linked facts'),
  calculation: text('计算关系', 'Calculation'),
  partOf: text('计入', 'Part of'),
  sumOf: text('合计自', 'Sum of'),
  computed: text('计算合计', 'Computed sum'),
  notReported: text('未报告', 'not reported'),
  sameConcept: text('同一概念的其他事实', 'Other facts of this concept'),
  around: text('所在的事实', 'Stands within'),
  definition: text('定义', 'Definition'),
  page: text('第 {n} 页', 'page {n}'),
  characters: text('字符', 'characters'),
  cue: text('线索', 'cue'),
  nil: text('（空值）', '(nil)'),
  yes: text('是', 'Yes'),
  no: text('否', 'No'),
  forever: text('不限', 'Forever'),
  instant: text('截至 ', 'As at '),
  hiddenFact: text('此事实不在正文中显示', 'This fact is not shown in the text'),
  pick: text('点击报告中高亮的文字，查看事实', 'Select highlighted words to see the fact'),
  pickTables: text('点击表中的数值，查看事实', 'Select a value of the tables to see the fact'),
  file: text('文件', 'File'),
  keys: text('按 ? 查看键盘操作', 'Press ? for keyboard use'),
  errors: text('错误', 'Errors'),
  warnings: text('警告', 'Warnings'),
  noErrors: text('校验通过', 'No errors'),
  showAll: text('展开全部', 'Show all'),
  showLess: text('收起', 'Show less'),
  item: text('项目', 'Item'),
  noPeriod: text('无期间', 'No period'),
  debit: text('借', 'debit'),
  credit: text('贷', 'credit'),
} as const;

/** Keys, with what they do, as the help shows them. */
export const KEYS: readonly (readonly [keys: readonly string[], meaning: LocalizedText])[] = [
  [['J', '→'], text('下一个事实', 'Next fact')],
  [['K', '←'], text('上一个事实', 'Previous fact')],
  [['/'], text('搜索', 'Search')],
  [['↑', '↓', 'Enter'], text('在搜索结果中选择', 'Choose among the results')],
  [['Esc'], text('关闭面板、清除搜索', 'Close the panel, clear the search')],
  [['H'], text('高亮事实：开、关', 'Highlights on or off')],
  [['U'], text('未标记的数字：开、关', 'Untagged numbers on or off')],
  [['L'], text('中文、英文', 'Chinese or English')],
  [['?'], text('帮助', 'Help')],
];

/** Kinds of values, as the legend names them. */
export const FORMS: Readonly<Record<ValueForm, LocalizedText>> = {
  number: text('数值', 'Numbers'),
  percent: text('百分比', 'Percentages'),
  boolean: text('是与否', 'Yes or no'),
  enumeration: text('选项', 'Choices'),
  text: text('文字', 'Words'),
  block: text('段落', 'Passages'),
};

/** How a quantity is qualified in the words of the report. */
export const QUALIFIERS: Readonly<Record<string, LocalizedText>> = {
  about: text('约', 'about'),
  over: text('超过', 'over'),
  nearly: text('近', 'nearly'),
  'at-least': text('不低于', 'at least'),
  'at-most': text('不超过', 'at most'),
  range: text('范围', 'range'),
};

/** Customary parts of references, by their local names. */
export const REFERENCE_PARTS: Readonly<Record<string, LocalizedText>> = {
  Publisher: text('发布者', 'Publisher'),
  Name: text('名称', 'Name'),
  Number: text('编号', 'Number'),
  IssueDate: text('日期', 'Date'),
  Chapter: text('章', 'Chapter'),
  Article: text('条', 'Article'),
  Section: text('节', 'Section'),
  Subsection: text('小节', 'Subsection'),
  Paragraph: text('款', 'Paragraph'),
  Subparagraph: text('项', 'Subparagraph'),
  Clause: text('款', 'Clause'),
  Subclause: text('目', 'Subclause'),
  Appendix: text('附录', 'Appendix'),
  Page: text('页', 'Page'),
  Note: text('说明', 'Note'),
  URI: text('网址', 'Address'),
};

/** What the accuracy of a number means: decimals → words. */
export const ACCURACY: Readonly<Record<number, LocalizedText>> = {
  0: text('个位', 'units'),
  [-1]: text('十位', 'tens'),
  [-2]: text('百位', 'hundreds'),
  [-3]: text('千位', 'thousands'),
  [-4]: text('万位', 'ten thousands'),
  [-5]: text('十万位', 'hundred thousands'),
  [-6]: text('百万位', 'millions'),
  [-7]: text('千万位', 'ten millions'),
  [-8]: text('亿位', 'hundred millions'),
  [-9]: text('十亿位', 'billions'),
};
