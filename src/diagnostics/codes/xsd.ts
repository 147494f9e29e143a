import { defineCodes } from '../code-table.js';

/** Codes of XML Schema validation by Xerces; `constraint` is the name that XML Schema gives to the broken rule. */
export const xsdCodes = defineCodes(
  {
    'pilu:xsd-invalid': {
      severity: 'error',
      en: 'The document breaks the schema rule {constraint}: {detail}',
      zh: '文档不符合模式规则 {constraint}：{detail}',
      clause: 'outcomes',
    },
    'pilu:xsd-schema-invalid': {
      severity: 'error',
      en: 'The schema "{schema}" cannot be used, it breaks the rule {constraint}: {detail}',
      zh: '模式“{schema}”无法使用，不符合规则 {constraint}：{detail}',
      clause: 'outcomes',
    },
    'pilu:xsd-warning': {
      severity: 'warning',
      en: 'The schema validator warns: {detail}',
      zh: '模式校验器警告：{detail}',
    },
    'pilu:xsd-not-well-formed': {
      severity: 'error',
      en: 'The document is not well-formed XML: {detail}',
      zh: '文档不是格式良好的 XML：{detail}',
    },
    'pilu:xsd-encoding': {
      severity: 'error',
      en: 'The encoding "{encoding}" of the document is not supported.',
      zh: '不支持文档的编码“{encoding}”。',
      mend: { en: 'Save the document as UTF-8.', zh: '请将文档另存为 UTF-8。' },
    },
    'pilu:xsd-doctype': {
      severity: 'error',
      en: 'The document declares the document type "{name}"; documents with a DOCTYPE are not handed to the schema validator.',
      zh: '文档声明了文档类型“{name}”；含 DOCTYPE 的文档不会交给模式校验器。',
      mend: { en: 'Remove the DOCTYPE declaration.', zh: '请删除 DOCTYPE 声明。' },
    },
    'pilu:xsd-too-many': {
      severity: 'error',
      en: '{count} more schema errors of "{file}" are not shown.',
      zh: '“{file}”还有 {count} 个模式错误未显示。',
    },
    'pilu:xsd-time-limit': {
      severity: 'error',
      en: 'Schema validation of "{file}" was stopped after {seconds} seconds.',
      zh: '对“{file}”的模式校验在 {seconds} 秒后被终止。',
    },
    'pilu:xsd-validator-failed': {
      severity: 'error',
      en: 'The schema validator ended without a verdict on "{file}": {reason}',
      zh: '模式校验器未能对“{file}”给出结论：{reason}',
    },
  },
  { document: 'XML Schema 1.0 Part 1', url: 'https://www.w3.org/TR/xmlschema-1/#{clause}' },
);
