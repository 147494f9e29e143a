import { defineCodes } from '../code-table.js';

/** Codes about a command line that pilu does not understand. */
export const usageCodes = defineCodes({
  'pilu:unknown-command': {
    severity: 'error',
    en: 'There is no command "{command}".',
    zh: '没有命令“{command}”。',
  },
  'pilu:unknown-option': {
    severity: 'error',
    en: 'There is no option "{option}" here.',
    zh: '此处没有选项“{option}”。',
  },
  'pilu:option-required': {
    severity: 'error',
    en: 'The option {option} is required.',
    zh: '缺少必需的选项 {option}。',
  },
  'pilu:option-value-missing': {
    severity: 'error',
    en: 'The option {option} needs a value.',
    zh: '选项 {option} 需要一个值。',
  },
  'pilu:xerces-missing': {
    severity: 'error',
    en: 'Xerces cannot be asked: {reason}',
    zh: '无法使用 Xerces：{reason}',
    mend: { en: 'Install a JDK, or leave out --xsd xerces.', zh: '请安装 JDK，或去掉 --xsd xerces。' },
  },
  'pilu:argument-missing': {
    severity: 'error',
    en: 'The argument <{argument}> is missing.',
    zh: '缺少参数 <{argument}>。',
  },
  'pilu:argument-unexpected': {
    severity: 'error',
    en: 'Too many arguments: {expected} expected, {given} given.',
    zh: '参数过多：应为 {expected} 个，给出了 {given} 个。',
    mend: { en: 'Put a path that holds blanks in quotes.', zh: '含空格的路径请加引号。' },
  },
  'pilu:command-line-wrong': {
    severity: 'error',
    en: 'The command line is not understood: {detail}',
    zh: '无法理解此命令行：{detail}',
  },
  'pilu:nothing-to-validate': {
    severity: 'error',
    en: '"{path}" holds no file that pilu validates.',
    zh: '“{path}”中没有 pilu 可校验的文件。',
    mend: {
      en: 'Files are known by their endings: .xbrl, .xhtml, .xml, .xsd, .json, .jsonld, .zip, .xbri, .xbr.',
      zh: '按扩展名识别：.xbrl、.xhtml、.xml、.xsd、.json、.jsonld、.zip、.xbri、.xbr。',
    },
  },
  'pilu:option-not-a-count': {
    severity: 'error',
    en: 'The option {option} is a whole number from 1, not "{value}".',
    zh: '选项 {option} 应为不小于 1 的整数，而不是“{value}”。',
  },
});
