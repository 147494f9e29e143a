import { defineCodes } from '../code-table.js';

/** Codes of our own about XML documents as such: well-formedness, namespaces, encodings and bounds. */
export const xmlCodes = defineCodes({
  'pilu:xml-malformed': {
    severity: 'error',
    en: 'The document is not well-formed XML: {reason}',
    zh: '文档不是格式良好的 XML：{reason}',
  },
  'pilu:xml-prefix-unbound': {
    severity: 'error',
    en: 'The name "{name}" is no QName with a declared prefix.',
    zh: '名称“{name}”不是前缀已声明的限定名。',
    mend: { en: 'Declare its prefix by xmlns:prefix="…".', zh: '请用 xmlns:前缀="…" 声明其前缀。' },
  },
  'pilu:xml-namespace-declaration': {
    severity: 'error',
    en: 'The namespace declaration {declaration} is not allowed.',
    zh: '不允许命名空间声明 {declaration}。',
  },
  'pilu:xml-attribute-repeated': {
    severity: 'error',
    en: 'The attribute "{name}" occurs twice on one element.',
    zh: '同一元素上属性“{name}”出现两次。',
  },
  'pilu:xml-doctype': {
    severity: 'error',
    en: 'The document has a document type declaration, which is refused.',
    zh: '文档含有文档类型声明（DOCTYPE），已拒绝。',
    mend: {
      en: 'Remove it; entities and DTDs are never read.',
      zh: '请将其删除；本程序不读取实体和 DTD。',
    },
  },
  'pilu:xml-encoding-unknown': {
    severity: 'error',
    en: 'The encoding "{encoding}" of the document is not known.',
    zh: '未知的文档编码“{encoding}”。',
    mend: { en: 'Save the document as UTF-8.', zh: '请将文档保存为 UTF-8。' },
  },
  'pilu:xml-encoding-wrong': {
    severity: 'error',
    en: 'The document holds bytes that are not {encoding}.',
    zh: '文档含有不符合 {encoding} 编码的字节。',
    mend: {
      en: 'Correct the encoding in its XML declaration, or save it as UTF-8.',
      zh: '请更正 XML 声明中的编码，或将其保存为 UTF-8。',
    },
  },
  'pilu:xml-too-deep': {
    severity: 'error',
    en: 'Elements are nested deeper than {limit} levels.',
    zh: '元素嵌套超过 {limit} 层。',
  },
  'pilu:xml-too-many-attributes': {
    severity: 'error',
    en: 'The element "{name}" has more than {limit} attributes.',
    zh: '元素“{name}”的属性超过 {limit} 个。',
  },
  'pilu:xml-text-too-long': {
    severity: 'error',
    en: 'A text or attribute value is longer than {limit} characters.',
    zh: '文本或属性值超过 {limit} 个字符。',
  },
});
