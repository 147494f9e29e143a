import type { CommandDefinition } from '../command.js';
import { finish, phaseListener } from '../finish.js';
import type { ConvertSyntax } from '../../io/verbs/convert-report.js';

export const convertCommand: CommandDefinition = {
  name: 'convert',
  arguments: [
    {
      name: '<input>',
      description: {
        zh: '事实文件或报告包：XBRL、Inline XBRL、xBRL-JSON、xBRL-CSV（元数据 .json）、JSON-LD、N-Quads、Turtle、.xbri、.xbr、.zip、填好的模板（.xlsx、.csv）',
        en: 'facts or a report package: XBRL, Inline XBRL, xBRL-JSON, xBRL-CSV (its .json), JSON-LD, N-Quads, Turtle, .xbri, .xbr, .zip, a filled-in template (.xlsx, .csv)',
      },
    },
    {
      name: '<output>',
      description: {
        zh: '输出文件，扩展名决定格式；目录（以 / 结尾）则写 xBRL-CSV',
        en: 'the output; its extension says the syntax; a directory (ending in /) takes xBRL-CSV',
      },
    },
  ],
  description: {
    zh: '在各种标准格式之间转换。目标格式不能保存的内容会逐项报告，绝不静默丢失。对分类标准文件的相对引用按输出位置改写；分类标准在输出目录之外时给出警告。',
    en: 'Converts between the standard syntaxes. What the target cannot carry is reported, never lost in silence. Relative references to the taxonomy are rewritten for the place of the output; a taxonomy outside its directory is warned of.',
  },
  options: [
    {
      flags: '--to <syntax>',
      choices: ['xml', 'inline', 'json', 'csv', 'json-ld', 'n-quads', 'turtle'],
      description: { zh: '目标格式，也用于包内的报告', en: 'the syntax to write, also of the report in a package' },
    },
    {
      flags: '--csv-layout <layout>',
      choices: ['auto', 'tall', 'wide'],
      default: 'auto',
      description: {
        zh: 'xBRL-CSV 的表：每行一个事实（tall）或一组期间与维度（wide）',
        en: 'tables of xBRL-CSV: a fact a row (tall), or a period with its dimensions a row (wide)',
      },
    },
    {
      flags: '--strict',
      description: { zh: '有任何损失即报错，不写文件', en: 'any loss is an error; nothing is written' },
    },
    {
      flags: '--no-check',
      description: { zh: '不读回比较（大文件更快）', en: 'do not read back and compare (faster for large files)' },
    },
    {
      flags: '--taxonomy-package <zip...>',
      description: { zh: '查找分类标准文件的包，可多个', en: 'packages in which taxonomy documents are found' },
    },
  ],
  examples: [
    'pilu convert instance.xbrl facts2.json',
    'pilu convert facts.json tables/ --csv-layout wide',
    'pilu convert instance.xbrl report.xbri',
    'pilu convert template.xlsx facts.json',
    'pilu convert facts.json tables.zip --to csv --strict',
  ],
  run: async ([input, output], options, console) => {
    const { convertReport } = await import('../../io/verbs/convert-report.js');
    const packages = options['taxonomyPackage'] as readonly string[] | undefined;
    const result = await convertReport(String(input), String(output), {
      csvLayout: options['csvLayout'] as 'tall' | 'wide' | 'auto',
      strict: options['strict'] === true,
      check: options['check'] !== false,
      onPhase: phaseListener(console),
      ...(options['to'] !== undefined && { to: options['to'] as ConvertSyntax }),
      ...(packages && { taxonomyPackages: packages }),
    });
    console.progress.done();
    const { facts, dropped, losses, written } = result;
    if (facts !== undefined) console.print({ zh: `事实 ${facts} 个`, en: `${facts} facts` });
    if (losses?.length === 0) {
      console.print({
        zh: `读回比较：${dropped > 0 ? `除读取时舍弃的 ${dropped} 个事实外相同` : '相同'}`,
        en: `read back and compared: equal${dropped > 0 ? ` except for ${dropped} facts dropped on reading` : ''}`,
      });
    }
    for (const path of written) console.print(`  ${path}`);
    if (written.length === 0) console.print({ zh: '未写出任何文件。', en: 'Nothing was written.' });
    return finish(result, console, { facts, dropped, losses, written });
  },
};
