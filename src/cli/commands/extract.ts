import type { CommandDefinition } from '../command.js';
import { finish, phaseListener } from '../finish.js';

export const extractCommand: CommandDefinition = {
  name: 'extract',
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
    zh: '从报告中提取事实，写为 xBRL-JSON，每个事实附原文证据；不需要申报信息。报告旁的复核决定会被采用。',
    en: 'Extracts the facts of a report as xBRL-JSON, each with its evidence; needs no filing metadata. Decisions of a review beside the report are honoured.',
  },
  options: [
    {
      flags: '--out <file>',
      description: { zh: '事实文件（默认标准输出）', en: 'file of facts (default: standard output)' },
    },
    {
      flags: '--coverage <dir>',
      description: { zh: '覆盖情况报告的目录', en: 'directory for the coverage report (JSON and HTML)' },
    },
  ],
  examples: [
    'pilu extract report.txt --out facts.json',
    'pilu extract report.pdf --out facts.json',
    'pilu extract report.txt --out facts.json --coverage coverage',
    'pilu extract report.txt > facts.json',
  ],
  run: async ([report], options, console) => {
    const { extractReport } = await import('../../io/verbs/extract-report.js');
    const out = options['out'] as string | undefined;
    const coverage = options['coverage'] as string | undefined;
    const result = await extractReport(String(report), {
      onPhase: phaseListener(console),
      ...(out !== undefined && { out }),
      ...(coverage !== undefined && { coverage }),
    });
    if (out === undefined && result.factsJson !== undefined) console.write(result.factsJson);
    if (out !== undefined && result.valid) {
      const { facts, reviewed } = result;
      console.print({
        zh: `事实 ${facts} 个${reviewed > 0 ? `（其中经复核 ${reviewed} 个）` : ''} → ${out}`,
        en: `${facts} facts${reviewed > 0 ? `, ${reviewed} of them reviewed,` : ''} → ${out}`,
      });
    }
    // With --format json and no file to write, the facts are part of the result.
    const json = out === undefined ? result.factsJson : undefined;
    const facts = json === undefined ? {} : { report: JSON.parse(json) as object };
    return finish(result, console, {
      facts: result.facts,
      reviewed: result.reviewed,
      sections: result.sections,
      ...facts,
    });
  },
};
