import { defineCodes } from '../code-table.js';

/** Codes of our own about files, options and tools: what keeps a command from running at all. */
export const piluCodes = defineCodes({
  'pilu:file-not-found': {
    severity: 'error',
    en: 'There is no file "{path}".',
    zh: '找不到文件“{path}”。',
    mend: {
      en: 'Check the path; it is resolved from the current directory.',
      zh: '请检查路径；相对路径从当前目录解析。',
    },
  },
  'pilu:output-is-input': {
    severity: 'error',
    en: '"{path}" is the file that is read; writing it would replace it.',
    zh: '“{path}”就是所读取的文件，写出会将其覆盖。',
    mend: { en: 'Give the output another name.', zh: '请为输出另取文件名。' },
  },
  'pilu:not-a-file': {
    severity: 'error',
    en: '"{path}" is a directory; a file was expected.',
    zh: '“{path}”是目录，此处应为文件。',
    mend: { en: 'Name the file inside it.', zh: '请给出其中的文件。' },
  },
  'pilu:file-unreadable': {
    severity: 'error',
    en: '"{path}" could not be read ({reason}).',
    zh: '无法读取“{path}”（{reason}）。',
    mend: { en: 'Check the permissions of the file.', zh: '请检查文件权限。' },
  },
  'pilu:file-empty': {
    severity: 'error',
    en: '"{path}" is empty.',
    zh: '“{path}”是空文件。',
  },
  'pilu:file-too-large': {
    severity: 'error',
    en: '"{path}" has {size} MB; at most {limit} MB are read.',
    zh: '“{path}”大小为 {size} MB，最多可读 {limit} MB。',
    mend: { en: 'Give the report itself, not an archive of reports.', zh: '请提供单份报告，而不是多份报告的合集。' },
  },
  'pilu:output-unwritable': {
    severity: 'error',
    en: 'Nothing could be written to "{path}" ({reason}).',
    zh: '无法写入“{path}”（{reason}）。',
    mend: { en: 'Choose another directory with --out.', zh: '请用 --out 指定其他目录。' },
  },
  'pilu:output-not-ours': {
    severity: 'error',
    en: '"{path}" exists and holds "{entry}", which pilu did not write; nothing was changed.',
    zh: '“{path}”已存在，且含有非 pilu 生成的“{entry}”；未做任何改动。',
    mend: { en: 'Choose a new or empty directory with --out.', zh: '请用 --out 指定新目录或空目录。' },
  },
  'pilu:option-invalid': {
    severity: 'error',
    en: '"{value}" is no value of {option}; expected {expected}.',
    zh: '“{value}”不是 {option} 的有效值；应为 {expected}。',
  },
  'pilu:format-unknown': {
    severity: 'error',
    en: 'The syntax of "{path}" is not recognised; expected {expected}.',
    zh: '无法识别“{path}”的格式；应为 {expected}。',
  },
  'pilu:internal': {
    severity: 'error',
    en: 'pilu itself failed: {reason}',
    zh: 'pilu 内部出错：{reason}',
    mend: {
      en: 'This is a defect of pilu; please report it with the command and the input.',
      zh: '这是 pilu 的缺陷，请附上命令和输入文件反馈。',
    },
  },
});
