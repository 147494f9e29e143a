import type { CommandDefinition } from '../command.js';
import { finish } from '../finish.js';
import { readCount } from '../read-count.js';

export const batchCommand: CommandDefinition = {
  name: 'batch',
  arguments: [
    {
      name: '<reports>',
      description: {
        zh: '目录（含子目录），或加引号的通配路径',
        en: 'a directory, searched in depth, or a quoted glob',
      },
    },
  ],
  description: {
    zh: '批量提取报告：多线程；坏文件报告并跳过；可续跑；输出汇总（CSV、JSON、HTML）和 Parquet 事实表。退出码 1 表示有文件被跳过。',
    en: 'Extracts many reports by several workers; a bad file is reported and skipped; can be resumed; writes a summary (CSV, JSON, HTML) and a Parquet table of all facts. Exit code 1: some were skipped.',
  },
  options: [
    { flags: '--out <dir>', description: { zh: '输出目录', en: 'directory for the results' }, required: true },
    { flags: '--jobs <n>', description: { zh: '线程数（默认处理器数）', en: 'workers (default: processors)' } },
    {
      flags: '--time-limit <seconds>',
      description: { zh: '单份报告时限（默认 300 秒）', en: 'for one report (default: 300)' },
    },
  ],
  examples: ['pilu batch reports --out out/batch', 'pilu batch "reports/**/*.pdf" --out out/pdf --jobs 2'],
  run: async ([path], options, console) => {
    const jobs = readCount(options['jobs'], '--jobs');
    const timeLimit = readCount(options['timeLimit'], '--time-limit');
    const { extractBatch } = await import('../../io/verbs/extract-batch.js');
    const result = await extractBatch(String(path), {
      out: String(options['out']),
      ...(jobs !== undefined && { jobs }),
      ...(timeLimit !== undefined && { timeLimit }),
      onProgress: ({ done, total, failed, rate, remaining }) =>
        console.progress.phase({
          zh: `${done}/${total}，失败 ${failed}，每秒 ${rate.toFixed(1)} 份，还需 ${remaining} 秒`,
          en: `${done}/${total}, ${failed} failed, ${rate.toFixed(1)} a second, ${remaining} s to go`,
        }),
    });
    console.progress.done();
    const { records, rows, resumed } = result;
    const failed = records.filter(({ status }) => status === 'failed').length;
    console.print({
      zh: `报告 ${records.length} 份：完成 ${records.length - failed}（其中 ${resumed} 份此前已完成），失败 ${failed}；事实 ${rows} 个 → ${String(options['out'])}`,
      en: `${records.length} reports: ${records.length - failed} done (${resumed} of them before), ${failed} failed; ${rows} facts → ${String(options['out'])}`,
    });
    return finish(result, console, { reports: records, rows, resumed });
  },
};
