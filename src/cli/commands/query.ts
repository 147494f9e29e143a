import type { CommandDefinition } from '../command.js';

export const queryCommand: CommandDefinition = {
  name: 'query',
  arguments: [{ name: '<sql>', description: { zh: 'SQL，查询视图 facts', en: 'SQL on the view facts' } }],
  description: {
    zh: '对批量提取的事实表运行 SQL（需另行安装 @duckdb/node-api）；各列见 docs/facts-table.md。',
    en: 'Runs SQL on the facts table of a batch (needs @duckdb/node-api installed); docs/facts-table.md lists the columns.',
  },
  options: [
    {
      flags: '--facts <dir>',
      description: { zh: 'pilu batch 的输出目录', en: 'directory that pilu batch wrote' },
      required: true,
    },
  ],
  examples: [
    `pilu query "SELECT company, fiscal_year, value FROM facts WHERE concept = 'BoardMeetingsHeld' ORDER BY 1, 2" --facts out/batch`,
  ],
  run: async ([sql], options, console) => {
    const { queryFacts } = await import('../../io/verbs/query-facts.js');
    const { columns, rows } = await queryFacts(String(sql), String(options['facts']));
    const cell = (value: unknown): string =>
      (value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)).replace(/[\t\r\n]+/g, ' ');
    for (const row of [columns, ...rows]) console.print(row.map(cell).join('\t'));
    console.printJson({ columns, rows });
    return 0;
  },
};
