import type { LocalizedText } from '../diagnostics/localized-text.js';

/** What the program itself says, beside its commands. */
export const PROGRAM_TEXTS = {
  description: {
    zh: '披露：把上市公司的披露报告转为经过校验的 XBRL、xBRL-JSON 与 JSON-LD 申报文件，每个事实都指向原文语句。',
    en: "Turns a listed company's disclosure report into validated XBRL, xBRL-JSON and JSON-LD; every fact points at its sentence.",
  },
  footer: {
    zh: '退出码：0 有效，1 无效，2 无法运行。各命令的示例见 pilu <命令> --help。',
    en: 'Exit codes: 0 valid, 1 invalid, 2 could not run. Examples of each command: pilu <command> --help.',
  },
  examples: { zh: '示例：', en: 'Examples:' },
  help: { zh: '显示帮助', en: 'show this help' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'show the help of a command' },
  helpWords: {
    'Usage:': { zh: '用法:', en: 'Usage:' },
    'Arguments:': { zh: '参数:', en: 'Arguments:' },
    'Options:': { zh: '选项:', en: 'Options:' },
    'Commands:': { zh: '命令:', en: 'Commands:' },
    '[options]': { zh: '[选项]', en: '[options]' },
    '[command]': { zh: '[命令]', en: '[command]' },
  } as Readonly<Record<string, LocalizedText>>,
  required: { zh: '（必需）', en: ' (required)' },
  choices: { zh: '可选：', en: 'one of: ' },
  default: { zh: '默认：', en: 'default: ' },
  version: { zh: '显示版本号', en: 'show the version' },
  format: { zh: '结果的形式', en: 'form of the result' },
  lang: { zh: '消息语言（默认按区域设置，否则为 zh）', en: 'language of messages (default: by locale, else zh)' },
  quiet: { zh: '只输出错误', en: 'print errors only' },
  groups: {
    taxonomy: { zh: '分类标准：编译与检查', en: 'the taxonomy: compile it, check it' },
  } as Readonly<Record<string, LocalizedText>>,
} as const;
