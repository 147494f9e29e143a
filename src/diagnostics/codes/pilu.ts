import { defineCodes } from '../code-table.js';

/** Codes of our own that belong to no specification: files, options, tools. */
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
  'pilu:not-a-file': {
    severity: 'error',
    en: '"{path}" is a directory; a file was expected.',
    zh: '“{path}”是目录，此处应为文件。',
  },
});
