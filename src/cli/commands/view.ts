import type { CommandDefinition } from '../command.js';
import { finish, phaseListener } from '../finish.js';

export const viewCommand: CommandDefinition = {
  name: 'view',
  arguments: [
    {
      name: '<file...>',
      description: {
        zh: '内联报告（可为同一文档集的多个文件）、报告包、XBRL 实例、facts.json、JSON-LD 文件，或申报文件的目录',
        en: 'an inline report (several files of one document set), a report package, an XBRL instance, facts.json, a JSON-LD file, or the directory of a filing',
      },
    },
  ],
  description: {
    zh: '把报告及其事实写成一个离线可用的 HTML 文件：搜索、事实面板、校验消息，中英文界面。',
    en: 'Writes a report with its facts as one HTML file that works offline: search, fact panel, validation messages, in Chinese and English.',
  },
  options: [
    {
      flags: '-o, --out <file>',
      required: true,
      description: { zh: 'HTML 文件', en: 'the HTML file' },
    },
    {
      flags: '--taxonomy-package <zip...>',
      description: { zh: '查找分类标准文件的包，可多个', en: 'packages in which taxonomy documents are found' },
    },
    {
      flags: '--target <name>',
      description: {
        zh: '内联文档含多个目标文档时，展示哪一个',
        en: 'which target document is shown, where inline documents state several',
      },
    },
  ],
  examples: [
    'pilu view out -o report.html',
    'pilu view facts.json -o facts.html',
    'pilu view part-1.xhtml part-2.xhtml -o report.html',
    'pilu view instance.xbrl -o instance.html --taxonomy-package taxonomy.zip',
  ],
  run: async ([files], options, console) => {
    const { viewReport } = await import('../../io/verbs/view-report.js');
    const out = options['out'] as string;
    const packages = options['taxonomyPackage'] as readonly string[] | undefined;
    const target = options['target'] as string | undefined;
    const result = await viewReport(files as readonly string[], {
      out,
      onPhase: phaseListener(console),
      ...(packages && { taxonomyPackages: packages }),
      ...(target !== undefined && { target }),
    });
    console.progress.done();
    const { facts, errors, warnings } = result;
    const shown = result.files.filter((file) => !(files as readonly string[]).includes(file)).join(', ');
    if (shown !== '') console.print({ zh: `展示文件：${shown}`, en: `Shown: ${shown}` });
    if (result.written) {
      console.print({
        zh: `事实 ${facts} 个，错误 ${errors}，警告 ${warnings} → ${out}`,
        en: `${facts} facts, ${errors} errors, ${warnings} warnings → ${out}`,
      });
    }
    return finish(result, console, { facts, files: result.files, ...(result.written && { written: out }) });
  },
};
