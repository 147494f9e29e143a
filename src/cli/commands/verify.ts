import type { CommandDefinition } from '../command.js';
import { finish, phaseListener } from '../finish.js';

export const verifyCommand: CommandDefinition = {
  name: 'verify',
  arguments: [
    {
      name: '<package>',
      description: { zh: '报告包（.xbri、.xbr、.zip）', en: 'a report package (.xbri, .xbr, .zip)' },
    },
  ],
  description: {
    zh: '核对报告包与其清单：每个文件的 SHA-256，以及事实集的摘要（与格式无关）。',
    en: 'Compares a report package with its manifest: the SHA-256 of each file, and of the facts in whatever syntax.',
  },
  options: [
    {
      flags: '--taxonomy-package <zip...>',
      description: { zh: '查找分类标准文件的包，可多个', en: 'packages in which taxonomy documents are found' },
    },
  ],
  examples: ['pilu verify out/report.xbri', 'pilu verify out/report.xbri --format json'],
  run: async ([path], options, console) => {
    const { verifyPackage } = await import('../../io/verbs/verify-package.js');
    const packages = options['taxonomyPackage'] as readonly string[] | undefined;
    const result = await verifyPackage(String(path), {
      onPhase: phaseListener(console),
      ...(packages && { taxonomyPackages: packages }),
    });
    console.progress.done();
    const { verified, valid } = result;
    if (verified) {
      console.print({ zh: `文件 ${verified.files} 个`, en: `${verified.files} files` });
      for (const [name, digest] of Object.entries(verified.facts)) console.print(`  ${name}  ${digest}`);
      if (valid) console.print({ zh: '与清单一致', en: 'as the manifest says' });
    }
    return finish(result, console, { ...verified });
  },
};
