import type { CommandDefinition } from '../command.js';
import { finish, phaseListener } from '../finish.js';

export const taxonomyDocsCommand: CommandDefinition = {
  name: 'taxonomy docs',
  arguments: [],
  description: {
    zh: '生成分类标准的文档网站：每个概念一页，可搜索，中英文，静态，可离线使用。',
    en: 'Makes the documentation site of the taxonomy: a page a concept, with search, in Chinese and English, static and offline.',
  },
  options: [
    { flags: '--out <dir>', required: true, description: { zh: '输出目录', en: 'output directory' } },
    {
      flags: '--example <facts>',
      description: { zh: '提供实例的事实文件', en: 'a file of facts that examples are taken from' },
    },
  ],
  examples: ['pilu taxonomy docs --out out/site', 'pilu taxonomy docs --out out/site --example out/facts.json'],
  run: async (_args, options, console) => {
    const { documentTaxonomy } = await import('../../io/verbs/document-taxonomy.js');
    const example = options['example'];
    const result = await documentTaxonomy({
      out: String(options['out']),
      ...(typeof example === 'string' && { example }),
      onPhase: phaseListener(console),
    });
    if (result.index !== undefined) console.print(result.index);
    return finish(result, console, { index: result.index, pages: result.pages });
  },
};
