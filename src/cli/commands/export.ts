import type { CommandDefinition } from '../command.js';
import type { Console } from '../console.js';
import { finish, phaseListener } from '../finish.js';
import type { FilingSummary } from '../../processor/filing-summary.js';

export const exportCommand: CommandDefinition = {
  name: 'export',
  arguments: [
    {
      name: '<input>',
      description: {
        zh: '报告文本、事实文件（xBRL-JSON、XBRL、JSON-LD），或填好的模板（.xlsx、.csv）',
        en: 'the report, a file of facts (xBRL-JSON, XBRL, JSON-LD), or a filled-in template (.xlsx, .csv)',
      },
    },
  ],
  description: {
    zh: '由报告或事实文件生成经过校验、逐个事实相同的各格式申报文件、报告包、分类标准包与覆盖情况报告。',
    en: 'Makes a validated filing of a report or of facts: every syntax, proved equal, packages and coverage.',
  },
  options: [
    { flags: '--out <dir>', required: true, description: { zh: '输出目录', en: 'output directory' } },
    {
      flags: '--filing <file>',
      description: {
        zh: '申报信息 JSON（lei、unifiedSocialCreditCode 或 secCode，及公告信息）',
        en: 'filing metadata, JSON: lei, unifiedSocialCreditCode or secCode, and the announcement',
      },
    },
    {
      flags: '--xsd <engine>',
      choices: ['xerces', 'off'],
      default: 'xerces',
      description: {
        zh: '用 Xerces 校验 XML Schema（需要 JDK，没有则注明未执行）',
        en: 'check XML Schema by Xerces (needs a JDK; without one it says so)',
      },
    },
  ],
  examples: [
    'pilu export report.txt --filing filing.json --out out',
    'pilu export template.xlsx --filing filing.json --out out',
    'pilu export out/facts.json --filing filing.json --out out2',
  ],
  run: async ([input], options, console) => {
    const { exportReport } = await import('../../io/verbs/export-report.js');
    const filing = options['filing'] as string | undefined;
    const result = await exportReport(String(input), {
      out: String(options['out']),
      xsd: options['xsd'] === 'off' ? 'off' : 'xerces',
      onPhase: phaseListener(console),
      ...(filing !== undefined && { filing }),
    });
    console.progress.done();
    if (result.summary) printSummary(result.summary, console);
    for (const path of result.written) console.print(`  ${path}`);
    if (!result.valid) console.print({ zh: '未写出任何文件。', en: 'Nothing was written.' });
    return finish(result, console, { summary: result.summary, written: result.written });
  },
};

const STATUS = {
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '未通过', en: 'failed' },
  'not-run': { zh: '未执行', en: 'not run' },
} as const;

function printSummary(summary: FilingSummary, console: Console): void {
  console.print({ zh: `事实 ${summary.facts} 个`, en: `${summary.facts} facts` });
  for (const { label, facts } of summary.sections) {
    console.print({ zh: `  ${label.zh}：${facts}`, en: `  ${label.en}: ${facts}` });
  }
  for (const { label, status, reason } of summary.checks) {
    console.print({
      zh: `${label.zh}：${STATUS[status].zh}${reason ? `（${reason.zh}）` : ''}`,
      en: `${label.en}: ${STATUS[status].en}${reason ? ` (${reason.en})` : ''}`,
    });
  }
  console.print({ zh: `事实摘要 ${summary.factsDigest}`, en: `digest of the facts ${summary.factsDigest}` });
  console.print({
    zh: `错误 ${summary.errors}，警告 ${summary.warnings}`,
    en: `${summary.errors} errors, ${summary.warnings} warnings`,
  });
}
