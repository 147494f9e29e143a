import { defineCodes } from '../code-table.js';

/** Codes about report files that cannot be read as text, or only in part. */
export const documentCodes = defineCodes({
  'pilu:document-binary': {
    severity: 'error',
    en: '"{uri}" is not text: byte {byte} stands at offset {offset}.',
    zh: '“{uri}”不是文本文件：偏移 {offset} 处为字节 {byte}。',
    mend: {
      en: 'Give the text of the report (UTF-8, UTF-16 or GB18030).',
      zh: '请提供报告的文本（UTF-8、UTF-16 或 GB18030 编码）。',
    },
  },
  'pilu:document-other-kind': {
    severity: 'error',
    en: '"{uri}" is {kind}, not the text of a report.',
    zh: '“{uri}”是{kind}，不是报告文本。',
    mend: {
      en: 'Give the text of the report (UTF-8, UTF-16 or GB18030); a file of facts goes to "pilu export".',
      zh: '请提供报告的文本（UTF-8、UTF-16 或 GB18030 编码）；事实文件请用“pilu export”。',
    },
  },
  'pilu:document-malformed': {
    severity: 'error',
    en: '"{uri}" is not {encoding} throughout: bytes {bytes} at offset {offset} are no character.',
    zh: '“{uri}”并非全部为 {encoding} 编码：偏移 {offset} 处的字节 {bytes} 不是字符。',
    mend: { en: 'Save the file again as UTF-8.', zh: '请将文件重新保存为 UTF-8 编码。' },
  },
  'pilu:document-empty': {
    severity: 'error',
    en: '"{uri}" holds no text.',
    zh: '“{uri}”中没有文字。',
  },
  'pilu:document-too-large': {
    severity: 'error',
    en: '"{uri}" has {size} bytes; at most {limit} are read as one report.',
    zh: '“{uri}”有 {size} 字节；单份报告最多读取 {limit} 字节。',
    mend: { en: 'Give the report itself, not an archive of reports.', zh: '请提供单份报告，而不是多份报告的合集。' },
  },
});
