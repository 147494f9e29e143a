import { escapeHtml } from '../../util/escape-html.js';
import type { BatchRecord } from './batch-record.js';

const COLUMNS = [
  'source',
  'status',
  'company',
  'stockCode',
  'fiscalYear',
  'facts',
  'conflicts',
  'unclaimed',
  'warnings',
  'directory',
  'sha256',
] as const;

/** The summary of a batch as CSV, JSON and an HTML index that leads to each report's coverage. */
export function summaryFiles(records: readonly BatchRecord[], version: string): ReadonlyMap<string, string> {
  return new Map([
    ['summary.csv', writeCsv(records)],
    ['summary.json', `${JSON.stringify({ version, reports: records }, null, 2)}\n`],
    ['index.html', writeHtml(records)],
  ]);
}

function writeCsv(records: readonly BatchRecord[]): string {
  const quote = (value: unknown): string => {
    // A spreadsheet takes = + - @ at the start for a formula.
    const text = String(value ?? '').replace(/^[=+\-@\t\r]/, "'$&");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = records.map((record) =>
    [...COLUMNS.map((name) => record[name]), record.errors.map(({ code }) => code).join(' ')].map(quote).join(','),
  );
  return `\uFEFF${[[...COLUMNS, 'errors'].join(','), ...lines].join('\r\n')}\r\n`;
}

function writeHtml(records: readonly BatchRecord[]): string {
  const done = records.filter(({ status }) => status === 'done').length;
  const rows = records.map(
    ({ source, directory, company, stockCode, fiscalYear, facts, conflicts, unclaimed, errors }) => {
      const name = escapeHtml(source);
      const link =
        directory === undefined ? name : `<a href="${escapeHtml(encodeURI(directory))}/coverage.html">${name}</a>`;
      const cells = [
        link,
        escapeHtml(company ?? ''),
        escapeHtml(stockCode ?? ''),
        fiscalYear ?? '',
        facts,
        conflicts,
        unclaimed,
      ];
      const faults = errors.map(
        ({ code, message }) => `<code>${escapeHtml(code)}</code> ${escapeHtml(message.zh)} ${escapeHtml(message.en)}`,
      );
      return `<tr${errors.length > 0 ? ' class="failed"' : ''}>${[...cells, faults.join('<br/>')].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    },
  );
  const heads = [
    '报告 Report',
    '公司 Company',
    '代码 Code',
    '年度 Year',
    '事实 Facts',
    '冲突 Conflicts',
    '未认领 Unclaimed',
    '错误 Errors',
  ];
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"/><title>披露批量提取 Batch</title>
<style>body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.3em .6em;text-align:left;vertical-align:top}tr.failed{background:#fee}</style></head>
<body><h1>批量提取 Batch</h1><p>完成 done ${done}，失败 failed ${records.length - done}</p>
<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></body></html>
`;
}
