import { OperationalError } from '../../diagnostics/operational-error.js';
import { usageCodes } from '../../diagnostics/codes/usage.js';
import type { CommandDefinition } from '../command.js';
import { finish, phaseListener } from '../finish.js';

export const sparqlCommand: CommandDefinition = {
  name: 'sparql',
  arguments: [
    {
      name: '<files...>',
      description: {
        zh: '报告（任何格式）或 RDF 文件，最后一个是 SPARQL 查询文件',
        en: 'reports in any syntax, or RDF files; the last is the file with the SPARQL query',
      },
    },
  ],
  description: {
    zh: '在报告和分类标准词汇之上运行 SPARQL 查询，结果为制表符分隔的文本；--format json 输出 JSON。',
    en: 'Runs a SPARQL query over reports and the vocabulary of the taxonomy; answers in tab-separated values, or JSON with --format json.',
  },
  options: [],
  examples: [
    'pilu sparql out/report.jsonld docs/queries/board-meetings.rq',
    'pilu sparql 2022/facts.json 2023/facts.json docs/queries/two-years.rq --format json',
  ],
  run: async ([files], _options, console) => {
    const paths = files as readonly string[];
    const query = paths.at(-1);
    if (query === undefined || paths.length < 2) {
      throw new OperationalError(usageCodes.create('pilu:argument-missing', { argument: 'query' }));
    }
    const { runSparql } = await import('../../io/verbs/run-sparql.js');
    const { answerToTsv } = await import('../../processor/query-reports.js');
    const result = await runSparql(paths.slice(0, -1), query, { onPhase: phaseListener(console) });
    console.progress.done();
    const { answer } = result;
    if (answer) console.write(answerToTsv(answer));
    return finish(result, console, { answer });
  },
};
