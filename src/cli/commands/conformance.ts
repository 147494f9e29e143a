import type { CommandDefinition } from '../command.js';

export const conformanceCommand: CommandDefinition = {
  name: 'conformance',
  arguments: [
    {
      name: '<indexes...>',
      description: {
        zh: '一致性测试集的索引文件或单个用例文件',
        en: 'index files of conformance suites, or single testcases',
      },
    },
  ],
  description: {
    zh: '运行 XBRL 2.1、Dimensions 1.0、Inline XBRL 1.1 的一致性测试集，并比较其预期输出。',
    en: 'Runs conformance suites of XBRL 2.1, Dimensions 1.0 and Inline XBRL 1.1 and compares their expected outputs.',
  },
  options: [
    {
      flags: '--json <file>',
      description: { zh: '每个变体一行结果的 JSON 数组', en: 'JSON array with one row a variation' },
    },
    {
      flags: '--root <dir>',
      description: {
        zh: '允许读取的目录（默认为索引所在目录）',
        en: 'directory that may be read (default: that of the index)',
      },
    },
    {
      flags: '--cache <dir>',
      description: {
        zh: '按主机名存放网络文档的目录（默认为索引目录内或旁边的 dts-cache）',
        en: 'documents from the web, a directory a host (default: dts-cache in or beside the directory of the index)',
      },
    },
    {
      flags: '--beside',
      description: { zh: '同时运行索引旁未列入的用例', en: 'also run testcases that lie beside the index' },
    },
    {
      flags: '--filer-manual <rules>',
      choices: ['self-closed-tags'],
      description: {
        zh: '另按监管机构的申报手册检查 Inline XBRL：self-closed-tags 提示自闭合标签',
        en: 'also check inline documents by a rule of filer manuals: self-closed-tags warns of empty-element tags',
      },
    },
    {
      flags: '--expected-failures <file>',
      description: {
        zh: '预期失败的 JSON 列表（用例、编号、理由）',
        en: 'JSON list of expected failures (testcase, id, reason)',
      },
    },
  ],
  examples: ['pilu conformance suite/xbrl.xml', 'pilu conformance suite/xdt.xml --beside --json results.json'],
  run: async ([indexes], options, console) => {
    const { runConformance } = await import('../../io/verbs/run-conformance.js');
    const text = (name: string): string | undefined => {
      const value = options[name];
      return typeof value === 'string' ? value : undefined;
    };
    const [json, root, cache, expectedFailures] = ['json', 'root', 'cache', 'expectedFailures'].map(text);
    const result = await runConformance(typeof indexes === 'string' ? [indexes] : (indexes ?? []), {
      beside: options['beside'] === true,
      ...(options['filerManual'] === 'self-closed-tags' && { filerManual: new Set(['self-closed-tags'] as const) }),
      ...(json !== undefined && { json }),
      ...(root !== undefined && { root }),
      ...(cache !== undefined && { cache }),
      ...(expectedFailures !== undefined && { expectedFailures }),
    });
    for (const { name, results, empty } of result.suites) {
      console.print(`${name}: ${results.filter(({ pass }) => pass).length}/${results.length}`);
      for (const testcase of empty) {
        console.print({
          zh: `  ${testcase}：没有变体，未运行`,
          en: `  ${testcase}: has no variation, nothing was run`,
        });
      }
    }
    for (const { testcase, id, expected, actual, difference } of result.failures) {
      console.print(
        `  ${testcase} ${id}: ${expected} | ${actual.join(' ') || 'valid'}${difference ? ` | ${difference}` : ''}`,
      );
    }
    for (const { testcase, id } of result.unexpectedPasses) {
      console.print({
        zh: `  ${testcase} ${id}：列为预期失败，实际通过`,
        en: `  ${testcase} ${id}: expected to fail, but passes`,
      });
    }
    console.printJson(result);
    return result.failures.length + result.unexpectedPasses.length === 0 ? 0 : 1;
  },
};
