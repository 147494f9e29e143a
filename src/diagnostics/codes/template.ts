import { defineCodes } from '../code-table.js';

/** Codes about filled-in templates. Each names the cell, what was expected there, and how to mend it. */
export const templateCodes = defineCodes({
  'pilu:template-not-recognised': {
    severity: 'error',
    en: '"{path}" is no template: no sheet has a row of headers with {columns}.',
    zh: '“{path}”不是模板：没有任何工作表含有标题行（{columns}）。',
    mend: { en: 'Make a template by "pilu template --out FILE".', zh: '请用“pilu template --out FILE”生成模板。' },
  },
  'pilu:template-column-missing': {
    severity: 'error',
    en: 'The headers lack the column {column}.',
    zh: '标题行缺少“{column}”列。',
    mend: { en: 'Restore the header as the template has it.', zh: '请按模板恢复该列标题。' },
  },
  'pilu:template-csv-malformed': {
    severity: 'error',
    en: 'The template is no CSV: {reason}.',
    zh: '模板不是有效的 CSV：{reason}。',
    mend: { en: 'Save it again as CSV (UTF-8).', zh: '请重新另存为 CSV（UTF-8）。' },
  },
  'pilu:template-too-large': {
    severity: 'error',
    en: 'The template has more than {limit} rows.',
    zh: '模板超过 {limit} 行。',
    mend: { en: 'Delete the rows that do not belong to it.', zh: '请删除不属于模板的行。' },
  },
  'pilu:template-code-unknown': {
    severity: 'error',
    en: '"{code}" is no code of a concept; expected {expected}.',
    zh: '“{code}”不是概念代码；应为{expected}。',
    mend: {
      en: 'Copy the code from the template; a row of your own needs none if its value is empty.',
      zh: '请从模板复制代码；自行添加的说明行请将“值”留空。',
    },
  },
  'pilu:template-code-missing': {
    severity: 'error',
    en: 'The row has the value "{value}" but no code.',
    zh: '该行有值“{value}”，但没有代码。',
    mend: { en: 'Copy the code of the concept into the row.', zh: '请将概念代码复制到该行。' },
  },
  'pilu:template-value-wrong': {
    severity: 'error',
    en: '"{value}" is no value of {concept}; expected {expected}.',
    zh: '“{value}”不是“{concept}”的有效值；应为{expected}。',
    mend: { en: 'Correct the cell; #nil says that there is no value.', zh: '请更正该单元格；#nil 表示无值。' },
  },
  'pilu:template-cell-error': {
    severity: 'error',
    en: 'The cell shows the error {error}; expected a value.',
    zh: '单元格显示错误 {error}；应为一个值。',
    mend: { en: 'Correct the formula, or type the value.', zh: '请更正公式，或直接填写值。' },
  },
  'pilu:template-formula-unsaved': {
    severity: 'error',
    en: 'The formula "{formula}" has no saved result.',
    zh: '公式“{formula}”没有保存计算结果。',
    mend: {
      en: 'Open the file in a spreadsheet program and save it, or type the value.',
      zh: '请用电子表格软件打开并保存，或直接填写值。',
    },
  },
  'pilu:template-unit-wrong': {
    severity: 'error',
    en: '"{unit}" is no unit of {concept}; expected {expected}.',
    zh: '“{unit}”不是“{concept}”的单位；应为{expected}。',
    mend: { en: 'Choose the unit from the list of the cell.', zh: '请从单元格的下拉列表中选择单位。' },
  },
  'pilu:template-unit-missing': {
    severity: 'error',
    en: 'The value of {concept} has no unit; expected {expected}.',
    zh: '“{concept}”的值没有单位；应为{expected}。',
    mend: { en: 'Choose the unit from the list of the cell.', zh: '请从单元格的下拉列表中选择单位。' },
  },
  'pilu:template-decimals-wrong': {
    severity: 'error',
    en: '"{decimals}" are no decimals; expected {expected}.',
    zh: '“{decimals}”不是有效的小数位；应为{expected}。',
    mend: { en: 'Leave the cell empty for the accuracy as written.', zh: '留空则按填写的位数确定精度。' },
  },
  'pilu:template-period-wrong': {
    severity: 'error',
    en: '"{period}" is no period of {concept}; expected {expected}.',
    zh: '“{period}”不是“{concept}”的有效期间；应为{expected}。',
    mend: { en: 'Leave the cell empty for the reporting period.', zh: '留空则为报告期。' },
  },
  'pilu:template-period-missing': {
    severity: 'error',
    en: 'The reporting period is not given, and {count} rows rest on it.',
    zh: '未填写报告期，而有 {count} 行以其为期间。',
    mend: {
      en: 'Fill in the first and the last day in the rows #periodStart and #periodEnd.',
      zh: '请在 #periodStart 和 #periodEnd 行填写首日和末日。',
    },
  },
  'pilu:template-dimension-wrong': {
    severity: 'error',
    en: '"{text}" in the dimensions of {concept} is not understood; expected {expected}.',
    zh: '“{concept}”的维度“{text}”无法识别；应为{expected}。',
    mend: {
      en: 'Write axis=member, as in the list of the cell.',
      zh: '请按单元格下拉列表的写法填写“维度=成员”。',
    },
  },
  'pilu:template-setting-wrong': {
    severity: 'error',
    en: '"{value}" is not right for {setting}; expected {expected}.',
    zh: '“{value}”不能作为“{setting}”；应为{expected}。',
  },
  'pilu:template-language-wrong': {
    severity: 'error',
    en: '"{language}" is no language; expected a tag such as zh or en.',
    zh: '“{language}”不是语言标记；应为 zh、en 等。',
    mend: { en: 'Leave the cell empty for the language of the report.', zh: '留空则为报告的语言。' },
  },
  'pilu:template-loss': {
    severity: 'warning',
    en: 'The template does not carry {what}, of {count} facts: {facts}',
    zh: '模板不保存{what}，涉及 {count} 个事实：{facts}',
    mend: { en: 'Keep the file of facts beside the template.', zh: '请同时保留原事实文件。' },
  },
  'pilu:template-section-unknown': {
    severity: 'error',
    en: '"{section}" is no section of the taxonomy; expected one of {expected}.',
    zh: '分类标准没有“{section}”一节；应为以下之一：{expected}。',
  },
  'pilu:template-option-period': {
    severity: 'error',
    en: '"{period}" is no reporting period; expected a year, or two days such as 2023-01-01..2023-12-31.',
    zh: '“{period}”不是报告期；应为年份，或两个日期，如 2023-01-01..2023-12-31。',
  },
  'pilu:template-text-too-long': {
    severity: 'error',
    en: 'The cell holds {length} characters; at most {limit} are expected there.',
    zh: '单元格有 {length} 个字符，此处最多 {limit} 个。',
    mend: { en: 'Longer texts go into the value or the note.', zh: '较长的文字请写在“值”或“备注”中。' },
  },
  'pilu:template-row-without-value': {
    severity: 'warning',
    en: 'The row of {concept} has a note but no value; it is left out.',
    zh: '“{concept}”一行有备注而没有值，未采用。',
    mend: { en: 'Fill in the value, or delete the note.', zh: '请填写值，或删除备注。' },
  },
});
