import { defineCodes } from '../code-table.js';

/** Codes about conversion between syntaxes, and about packages as a whole. */
export const convertCodes = defineCodes({
  'pilu:conversion-loss': {
    severity: 'warning',
    en: '{syntax} does not carry {what}, of {count} facts: {facts}',
    zh: '{syntax} 无法保存{what}，涉及 {count} 个事实：{facts}',
    mend: {
      en: 'Choose a syntax that carries it (see the table in the README), or refuse losses by --strict.',
      zh: '请选用可保存该内容的格式（见 README 的表格），或用 --strict 拒绝任何损失。',
    },
  },
  'pilu:conversion-report-loss': {
    severity: 'warning',
    en: '{syntax} does not carry {what} of the report.',
    zh: '{syntax} 无法保存报告的{what}。',
    mend: { en: 'Refuse losses by --strict.', zh: '可用 --strict 拒绝任何损失。' },
  },
  'pilu:conversion-target-unknown': {
    severity: 'error',
    en: 'The name "{path}" does not say which syntax to write; expected {expected}.',
    zh: '无法从“{path}”看出目标格式；应为 {expected}。',
    mend: { en: 'Say it by --to.', zh: '请用 --to 指定。' },
  },
  'pilu:conversion-target-mismatch': {
    severity: 'error',
    en: '"{path}" cannot hold {syntax}: {reason}.',
    zh: '“{path}”不能存放 {syntax}：{reason}。',
  },
  'pilu:conversion-taxonomy-outside': {
    severity: 'warning',
    en: 'The report refers to "{reference}", a file that does not travel with the package.',
    zh: '报告引用了“{reference}”，该文件不在报告包内。',
    mend: {
      en: 'Convert it beside its taxonomy, or refer to a web address that a taxonomy package holds.',
      zh: '请与分类标准放在一起转换，或引用分类标准包所含的网址。',
    },
  },
  'pilu:conversion-taxonomy-apart': {
    severity: 'warning',
    en: 'The output refers to its taxonomy as "{reference}", which stands outside its directory: whoever reads the output alone does not find it, and pilu reads nothing outside.',
    zh: '输出文件以“{reference}”引用其分类标准，该文件位于输出目录之外：只拿到输出文件的人无法找到它，pilu 也不读取目录之外的文件。',
    mend: {
      en: 'Write the output beside the taxonomy, give the taxonomy by --taxonomy-package when the output is read, or let the report refer to a web address.',
      zh: '请将输出写在分类标准旁边，读取输出时用 --taxonomy-package 提供分类标准，或让报告引用网址。',
    },
  },
  'pilu:not-equivalent': {
    severity: 'error',
    en: '"{path}" does not say what the other files say: {count} differences ({facts}).',
    zh: '“{path}”与其他文件内容不一致：{count} 处不同（{facts}）。',
  },
  'pilu:package-several-reports': {
    severity: 'error',
    en: '"{path}" holds several reports or several documents, and one is expected: {reports}.',
    zh: '“{path}”含多份报告或多个文档（{reports}），此处应只有一份。',
    mend: { en: 'Unpack it, and name the one that is meant.', zh: '请先解包，再指定所需的一份。' },
  },
});
