import type { CommandDefinition } from '../command.js';
import { finish, phaseListener } from '../finish.js';

export const taxonomyLintCommand: CommandDefinition = {
  name: 'taxonomy lint',
  arguments: [],
  description: {
    zh: '检查分类标准的 YAML：命名、标签、类型、维度、计算、列示、引用和提取线索。',
    en: "Checks the taxonomy's YAML: names, labels, types, axes, calculations, presentation, references and cues.",
  },
  options: [],
  examples: ['pilu taxonomy lint', 'pilu taxonomy lint --format json'],
  run: async (_args, _options, console) => {
    const { lintOwnTaxonomy } = await import('../../io/verbs/lint-taxonomy.js');
    const result = await lintOwnTaxonomy({ onPhase: phaseListener(console) });
    console.print({
      zh: `概念 ${result.concepts} 个，线索 ${result.cues} 条，错误 ${result.errors}，警告 ${result.warnings}`,
      en: `${result.concepts} concepts, ${result.cues} cues, ${result.errors} errors, ${result.warnings} warnings`,
    });
    return finish(result, console, { concepts: result.concepts, cues: result.cues });
  },
};
