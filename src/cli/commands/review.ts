import { usageCodes } from '../../diagnostics/codes/usage.js';
import { OperationalError } from '../../diagnostics/operational-error.js';
import type { CommandDefinition } from '../command.js';
import { finish, phaseListener } from '../finish.js';
import { readCount } from '../read-count.js';

const LAST_PORT = 65_535;

export const reviewCommand: CommandDefinition = {
  name: 'review',
  arguments: [
    {
      name: '<report>',
      description: {
        zh: '报告文件（文本、Markdown、HTML、DOCX、PDF）',
        en: 'the report: text, Markdown, HTML, DOCX or PDF',
      },
    },
  ],
  description: {
    zh: '在本机网页中复核事实：接受、更正、剔除，选中原文添加，可撤销。每步即时存入报告旁的 <report>.decisions.json，此后的 extract、export、batch 都会采用。',
    en: 'Reviews the facts on a local web page: accept, correct, reject, add by selecting words, undo. Each step is saved at once to <report>.decisions.json beside the report, which extract, export and batch honour from then on.',
  },
  options: [
    {
      flags: '--out <dir>',
      required: true,
      description: { zh: '页面导出的目录', en: 'directory that the page exports to' },
    },
    {
      flags: '--filing <file>',
      description: {
        zh: '申报信息 JSON；没有则只导出 facts.json 与覆盖情况',
        en: 'filing metadata, JSON; without it facts.json and the coverage are exported',
      },
    },
    {
      flags: '--port <n>',
      description: {
        zh: '端口（默认任一空闲端口），仅限本机访问',
        en: 'port (default: a free one), for this machine alone',
      },
    },
  ],
  examples: [
    'pilu review report.txt --out out',
    'pilu review report.pdf --filing filing.json --out out',
    'pilu review report.txt --out out --port 8080',
  ],
  run: async ([report], options, console) => {
    const { reviewReport } = await import('../../io/verbs/review-report.js');
    const filing = options['filing'] as string | undefined;
    const port = readCount(options['port'], '--port');
    if (port !== undefined && port > LAST_PORT)
      throw new OperationalError(
        usageCodes.create('pilu:option-not-a-count', { option: '--port', value: String(port) }),
      );
    const result = await reviewReport(String(report), {
      out: String(options['out']),
      onPhase: phaseListener(console),
      ...(filing !== undefined && { filing }),
      ...(port !== undefined && { port }),
    });
    const { url, decisions, ended } = result;
    const exitCode = finish(result, console, { decisions, ...(url !== undefined && { url }) });
    if (url === undefined) return exitCode;
    // The address is the result: it is told with --quiet too.
    console.write(`${url}\n`);
    console.print({
      zh: `在浏览器中打开以上地址（含密钥，仅限本机）。决定保存在 ${decisions}；按 Ctrl+C 或在页面上结束。`,
      en: `Open this address in a browser (it holds a secret, for this machine alone). Decisions are kept in ${decisions}; end with Ctrl+C or on the page.`,
    });
    await ended;
    return exitCode;
  },
};
