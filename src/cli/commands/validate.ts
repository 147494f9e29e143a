import type { CommandDefinition } from '../command.js';
import { finish, phaseListener } from '../finish.js';
import { invalidOption } from '../invalid-option.js';

/** The values of --calculations, and the modes they mean. */
const CALCULATIONS = {
  off: 'off',
  '2.1': '2.1',
  '1.1-round': 'round-to-nearest',
  '1.1-truncate': 'truncation',
} as const;

export const validateCommand: CommandDefinition = {
  name: 'validate',
  arguments: [
    {
      name: '<files...>',
      description: {
        zh: 'XBRL 实例、分类标准文件或包、事实文件，或含有它们的目录',
        en: 'XBRL instances, taxonomy documents or packages, files of facts, or directories of these',
      },
    },
  ],
  description: {
    zh: '按 XBRL 2.1、Dimensions 1.0、Calculations 1.1、可扩展枚举 2.0 等规范校验。离线运行。',
    en: 'Validates by XBRL 2.1, Dimensions 1.0, Calculations 1.1, Extensible Enumerations 2.0 and more. Works offline.',
  },
  options: [
    {
      flags: '--taxonomy-package <zip...>',
      description: { zh: '查找分类标准文件的包，可多个', en: 'packages in which taxonomy documents are found' },
    },
    {
      flags: '--calculations <mode>',
      choices: Object.keys(CALCULATIONS),
      default: '1.1-round',
      description: { zh: '勾稽关系的检查方式', en: 'how totals are checked' },
    },
    {
      flags: '--no-units',
      description: { zh: '不按单位注册表检查单位', en: 'do not check units by the Units Registry' },
    },
    {
      flags: '--xsd <engine>',
      choices: ['own', 'xerces'],
      default: 'own',
      description: {
        zh: 'XML Schema 的校验引擎：自有，或另以 Xerces 复核实例（需要 JDK）',
        en: 'engine of XML Schema: our own, or Xerces as well, for instances (needs a JDK)',
      },
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
      flags: '--no-cache',
      description: {
        zh: '不使用已编译分类标准的缓存（目录由 PILU_CACHE_DIR 指定）',
        en: 'do not use the cache of compiled taxonomies (in PILU_CACHE_DIR, else the cache directory of the user)',
      },
    },
    {
      flags: '--format <form>',
      choices: ['text', 'json', 'sarif'],
      default: 'text',
      description: { zh: '结果的形式', en: 'form of the result' },
    },
    {
      flags: '--limit <n>',
      default: '100',
      description: { zh: '每种代码最多列出的条数', en: 'most messages of one code; the rest are counted' },
    },
  ],
  examples: [
    'pilu validate out',
    'pilu validate instance.xbrl --taxonomy-package taxonomy.zip --format json',
    'pilu validate facts.json --format sarif > pilu.sarif',
    'pilu validate instance.xbrl --xsd xerces',
    'pilu validate report.xhtml --filer-manual self-closed-tags',
  ],
  run: async ([files], options, console) => {
    const { validateFiles } = await import('../../io/verbs/validate-files.js');
    const { defaultCacheDirectory } = await import('../../io/taxonomy-cache.js');
    const packages = options['taxonomyPackage'] as readonly string[] | undefined;
    const result = await validateFiles(files as readonly string[], {
      calculations: CALCULATIONS[options['calculations'] as keyof typeof CALCULATIONS],
      units: options['units'] !== false,
      limit: parseLimit(options['limit']),
      ...(options['filerManual'] === 'self-closed-tags' && { filerManual: new Set(['self-closed-tags'] as const) }),
      onPhase: phaseListener(console),
      ...(options['xsd'] === 'xerces' && { xsd: 'xerces' as const }),
      ...(options['cache'] !== false && { cacheDirectory: defaultCacheDirectory() }),
      ...(packages && { taxonomyPackages: packages }),
    });
    console.progress.done();
    for (const { path, kind, facts, errors, warnings } of result.files) {
      console.print({
        zh: `${path}：${kind ?? '无法识别'}，事实 ${facts}，错误 ${errors}，警告 ${warnings}`,
        en: `${path}: ${kind ?? 'not recognised'}, ${facts} facts, ${errors} errors, ${warnings} warnings`,
      });
    }
    const exitCode = finish(result, console, { files: result.files });
    return result.unread ? 2 : exitCode;
  },
};

function parseLimit(value: unknown): number {
  const limit = Number(value);
  if (Number.isSafeInteger(limit) && limit > 0) return limit;
  throw invalidOption('--limit', String(value), { zh: '正整数', en: 'a positive whole number' });
}
