import { defineCodes } from '../code-table.js';

/** Codes about archives that are no zip files, or that are not safe to unpack. */
export const zipCodes = defineCodes({
  'pilu:zip-unreadable': {
    severity: 'error',
    en: 'The file is no readable zip archive ({reason}).',
    zh: '文件不是可读取的 zip 压缩包（{reason}）。',
    mend: { en: 'Fetch or make the archive again; it may be cut off.', zh: '请重新获取或制作压缩包，它可能不完整。' },
  },
  'pilu:zip-entry-damaged': {
    severity: 'error',
    en: '"{entry}" in the archive is damaged ({reason}).',
    zh: '压缩包内的“{entry}”已损坏（{reason}）。',
    mend: { en: 'Fetch or make the archive again.', zh: '请重新获取或制作压缩包。' },
  },
  'pilu:zip-encrypted': {
    severity: 'error',
    en: '"{entry}" in the archive is encrypted.',
    zh: '压缩包内的“{entry}”已加密。',
    mend: { en: 'Make the archive without a password.', zh: '请制作不带密码的压缩包。' },
  },
  'pilu:zip-method': {
    severity: 'error',
    en: '"{entry}" in the archive is compressed by method {method}; only deflate (8) and stored (0) are read.',
    zh: '压缩包内的“{entry}”使用压缩方法 {method}；仅支持 deflate（8）和不压缩（0）。',
    mend: { en: 'Make the archive with ordinary zip compression.', zh: '请使用普通 zip 压缩重新制作。' },
  },
  'pilu:zip-path': {
    severity: 'error',
    en: 'The archive holds the path "{entry}", which {reason}.',
    zh: '压缩包含路径“{entry}”：{reason}。',
    mend: {
      en: 'Paths in an archive are relative, with "/" between names and without "." and "..".',
      zh: '压缩包内应为相对路径，以“/”分隔，且不含“.”和“..”。',
    },
  },
  'pilu:zip-name-encoding': {
    severity: 'warning',
    en: 'The name "{entry}" is not marked as UTF-8; it was read as {encoding}.',
    zh: '名称“{entry}”未标记为 UTF-8，已按 {encoding} 读取。',
    mend: { en: 'Make the archive with UTF-8 names.', zh: '请使用 UTF-8 文件名制作压缩包。' },
  },
  'pilu:zip-duplicate': {
    severity: 'error',
    en: 'The archive holds "{entry}" twice.',
    zh: '压缩包中“{entry}”重复出现。',
    mend: { en: 'Remove one of the two.', zh: '请删除其中一个。' },
  },
  'pilu:zip-conflict': {
    severity: 'error',
    en: 'In the archive, "{entry}" is both a file and a directory.',
    zh: '压缩包中“{entry}”既是文件又是目录。',
  },
  'pilu:zip-link': {
    severity: 'error',
    en: '"{entry}" in the archive is {kind}, not a file.',
    zh: '压缩包内的“{entry}”是{kind}，不是普通文件。',
    mend: { en: 'Put the file itself into the archive.', zh: '请将文件本身放入压缩包。' },
  },
  'pilu:zip-too-many-entries': {
    severity: 'error',
    en: 'The archive has {count} entries; at most {limit} are read.',
    zh: '压缩包有 {count} 个条目，最多可读 {limit} 个。',
  },
  'pilu:zip-too-large': {
    severity: 'error',
    en: 'The archive unpacks to more than {limit} MB, at "{entry}".',
    zh: '压缩包在“{entry}”处解压后超过 {limit} MB。',
  },
  'pilu:zip-ratio': {
    severity: 'error',
    en: '"{entry}" in the archive unpacks to {ratio} times its size; at most {limit} times are accepted.',
    zh: '压缩包内的“{entry}”解压后为原大小的 {ratio} 倍，最多接受 {limit} 倍。',
  },
});
