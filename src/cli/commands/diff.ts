import type { CommandDefinition } from '../command.js';
import { finish, phaseListener } from '../finish.js';

export const diffCommand: CommandDefinition = {
  name: 'diff',
  arguments: [
    { name: '<first>', description: { zh: '事实文件或报告包', en: 'a file of facts, or a report package' } },
    { name: '<second>', description: { zh: '另一事实文件，格式可以不同', en: 'another, in the same syntax or not' } },
  ],
  description: {
    zh: '逐个事实比较两份报告，格式可以不同。退出码：0 相同，1 不同。',
    en: 'Compares two reports fact by fact, in any two syntaxes. Exit code: 0 equal, 1 different.',
  },
  options: [
    {
      flags: '--taxonomy-package <zip...>',
      description: { zh: '查找分类标准文件的包，可多个', en: 'packages in which taxonomy documents are found' },
    },
  ],
  examples: ['pilu diff out/facts.json out/instance.xbrl', 'pilu diff old.json new.json --format json'],
  run: async ([first, second], options, console) => {
    const { diffReports } = await import('../../io/verbs/diff-reports.js');
    const { describeDifference, differenceToJson } = await import('../../processor/diff.js');
    const packages = options['taxonomyPackage'] as readonly string[] | undefined;
    const result = await diffReports(String(first), String(second), {
      onPhase: phaseListener(console),
      ...(packages && { taxonomyPackages: packages }),
    });
    console.progress.done();
    const { differences } = result;
    for (const difference of differences ?? []) for (const line of describeDifference(difference)) console.print(line);
    if (differences) {
      const count = differences.length;
      console.print(count === 0 ? { zh: '相同', en: 'equal' } : { zh: `${count} 处不同`, en: `${count} differences` });
    }
    const code = finish(result, console, { differences: differences?.map(differenceToJson) });
    return code === 0 && differences && differences.length > 0 ? 1 : code;
  },
};
