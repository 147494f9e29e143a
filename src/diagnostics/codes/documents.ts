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
  'pilu:document-too-deep': {
    severity: 'error',
    en: '"{uri}" nests elements deeper than {limit}; no report does.',
    zh: '“{uri}”的元素嵌套超过 {limit} 层，正常报告不会如此。',
  },
  'pilu:document-unreadable': {
    severity: 'error',
    en: '"{uri}" cannot be read as {kind}: {reason}.',
    zh: '“{uri}”无法作为 {kind} 读取：{reason}。',
    mend: { en: 'Open the file in its own program and save it again.', zh: '请用原程序打开该文件并重新保存。' },
  },
  'pilu:document-encrypted': {
    severity: 'error',
    en: '"{uri}" is encrypted and asks for a password.',
    zh: '“{uri}”已加密，需要密码。',
    mend: { en: 'Save a copy without a password.', zh: '请另存为不带密码的副本。' },
  },
  'pilu:document-scanned': {
    severity: 'error',
    en: '"{uri}" is a scan: {empty} of its {pages} pages hold no text. pilu does not recognise characters in pictures.',
    zh: '“{uri}”是扫描件：共 {pages} 页，其中 {empty} 页没有文字。pilu 不做图片文字识别。',
    mend: {
      en: 'Give the file that was printed or signed, or add a text layer with an OCR program first.',
      zh: '请提供扫描前的电子文件，或先用 OCR 软件加上文字层。',
    },
  },
  'pilu:document-page-without-text': {
    severity: 'warning',
    en: '"{uri}": no text on page {page}; what its pictures say is not read.',
    zh: '“{uri}”：第 {page} 页没有文字，图片中的内容不会被读取。',
  },
  'pilu:document-bomb': {
    severity: 'error',
    en: '"{uri}" unpacks to more than {limit}: {what}.',
    zh: '“{uri}”解开后超过 {limit}：{what}。',
    mend: { en: 'Make the file anew from its source.', zh: '请由源文件重新生成该文件。' },
  },
});
