import type { Language } from '../diagnostics/localized-text.js';

/** What the first sheet says above its table. */
export const GUIDE: Readonly<
  Record<Language, { readonly sheet: string; readonly title: string; readonly lines: readonly string[] }>
> = {
  zh: {
    sheet: '填报说明',
    title: '可持续发展信息披露填报模板',
    lines: [
      '1. 先填写下表的报告期。主体留空即可，由申报信息（--filing）指定。',
      '2. 各工作表每行一个概念，只需填写“值”；不披露的留空，整行不会成为事实。',
      '3. “单位”从下拉列表中选择：填 12 并选“万元”即 120000 元。百分比填 12.5 并选“%”。',
      '4. “期间”留空为报告期（时点数为报告期末）；上年数可填 2022，时点填 2022-12-31，区间填 2023-01-01..2023-06-30。',
      '5. “维度”按“维度=成员”填写，多个以“；”分隔，如：性别=女性；年龄段=30岁以下。分项、上年数请复制该行后填写。',
      '6. “小数位”留空则按填写的位数确定精度；INF 表示精确值，-4 表示精确到万。',
      '7. 特殊写法：#nil 表示无值，#empty 表示空文字。文字若以 ## 开头，请多写一个 #。',
      '8. 可以调整列序、增加自己的列和工作表；请勿改动“代码”和标题行。',
    ],
  },
  en: {
    sheet: 'Guide',
    title: 'Template for sustainability disclosures',
    lines: [
      '1. Fill in the reporting period below. The entity may stay empty: the filing (--filing) names it.',
      '2. Each row of the other sheets is a concept. Fill in "Value"; a row without a value is no fact.',
      '3. Choose "Unit" from the list of the cell: 12 in "10 thousand yuan" is 120000 yuan. For percentages, 12.5 and "%".',
      '4. "Period" empty is the reporting period (its end, for amounts at a point of time). Else 2022, 2022-12-31 or 2023-01-01..2023-06-30.',
      '5. "Dimensions" are axis=member, several separated by ";": Gender=Female; Age group=Under 30 years. Copy the row for further facts.',
      '6. "Decimals" empty is the accuracy as written; INF is exact, -4 is to the nearest 10,000.',
      '7. #nil stands for no value, #empty for an empty text. Write one more # before a text that begins with ##.',
      '8. Columns may be moved, and columns and sheets of your own added. Leave the codes and the headers as they are.',
    ],
  },
};

export const MESSAGES = {
  list: { zh: '请从下拉列表中选择', en: 'Choose from the list' },
  expected: { zh: '应填', en: 'Expected' },
  unusual: { zh: '请确认', en: 'Please check' },
} as const;
