import type { CommandDefinition } from '../command.js';
import { finish, phaseListener } from '../finish.js';

export const templateCommand: CommandDefinition = {
  name: 'template',
  arguments: [],
  description: {
    zh: '由分类标准生成可填写的电子表格（xlsx）或 CSV 模板；填好后交给 export、convert、validate、view 或 diff。表头与列表的语言由 --lang 决定。',
    en: 'Makes a spreadsheet (xlsx) or CSV of the taxonomy to fill in; export, convert, validate, view and diff take it filled in. Its language is that of --lang.',
  },
  options: [
    {
      flags: '--out <file>',
      required: true,
      description: { zh: '模板文件，.xlsx 或 .csv', en: 'the template, .xlsx or .csv' },
    },
    {
      flags: '--section <name...>',
      description: { zh: '只取这些章节，如 employees 或 员工', en: 'these sections only, such as employees' },
    },
    {
      flags: '--period <period>',
      description: {
        zh: '报告期：年份，或 2023-01-01..2023-12-31',
        en: 'reporting period: a year, or 2023-01-01..2023-12-31',
      },
    },
    {
      flags: '--facts <file>',
      description: {
        zh: '填入该文件中的事实，供核对和更正',
        en: 'fill in the facts of this file, to check and correct',
      },
    },
    {
      flags: '--breakdown',
      description: { zh: '各维度的每个成员另起一行', en: 'a row of its own for each member of each dimension' },
    },
  ],
  examples: [
    'pilu template --out template.xlsx --period 2023',
    'pilu template --out employees.csv --section employees --breakdown --lang en',
    'pilu template --out facts.xlsx --facts out/facts.json',
    'pilu export facts.xlsx --filing filing.json --out out3',
    'pilu convert facts.xlsx facts.json',
  ],
  run: async (_args, options, console) => {
    const { makeTemplate } = await import('../../io/verbs/make-template.js');
    const sections = options['section'] as readonly string[] | undefined;
    const period = options['period'] as string | undefined;
    const facts = options['facts'] as string | undefined;
    const result = await makeTemplate({
      out: String(options['out']),
      language: console.language,
      breakdown: options['breakdown'] === true,
      onPhase: phaseListener(console),
      ...(sections && { sections: sections.flatMap((name) => name.split(/[,，]/)) }),
      ...(period !== undefined && { period }),
      ...(facts !== undefined && { facts }),
    });
    console.progress.done();
    const { written, rows } = result;
    if (written !== undefined) {
      console.print({
        zh: `${rows} 行，已填事实 ${result.facts} 个 → ${written}`,
        en: `${rows} rows, ${result.facts} facts filled in → ${written}`,
      });
    }
    return finish(result, console, { written, rows, facts: result.facts });
  },
};
