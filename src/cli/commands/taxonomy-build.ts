import type { CommandDefinition } from '../command.js';
import { finish, phaseListener } from '../finish.js';

export const taxonomyBuildCommand: CommandDefinition = {
  name: 'taxonomy build',
  arguments: [],
  description: {
    zh: '把 taxonomy/ 下的 YAML 编译为 XBRL 分类标准包（模式文件、链接库、META-INF）和关联数据（SKOS、SHACL、SSSOM）。',
    en: 'Compiles the YAML in taxonomy/ to an XBRL taxonomy package (schemas, linkbases, META-INF) and to linked data (SKOS, SHACL, SSSOM).',
  },
  options: [{ flags: '--out <dir>', required: true, description: { zh: '输出目录', en: 'output directory' } }],
  examples: ['pilu taxonomy build --out out/taxonomy'],
  run: async (_args, options, console) => {
    const { buildTaxonomy } = await import('../../io/verbs/build-taxonomy.js');
    const result = await buildTaxonomy(String(options['out']), { onPhase: phaseListener(console) });
    for (const path of result.written) console.print(path);
    return finish(result, console, { written: result.written, documents: result.documents });
  },
};
