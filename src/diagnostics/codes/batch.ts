import { defineCodes } from '../code-table.js';

/** Codes about batches of reports and the table of their facts. */
export const batchCodes = defineCodes({
  'pilu:batch-empty': {
    severity: 'error',
    en: 'No report lies at "{path}" (.txt, .md, .html, .docx, .pdf).',
    zh: '“{path}”处没有报告（.txt、.md、.html、.docx、.pdf）。',
  },
  'pilu:batch-not-ours': {
    severity: 'error',
    en: '"{path}" holds "{entry}", which no batch has written; nothing is written beside it.',
    zh: '“{path}”中有并非由批量提取写出的“{entry}”，不会在其旁写入。',
    mend: { en: 'Name an empty or new directory.', zh: '请指定空目录或新目录。' },
  },
  'pilu:batch-report-failed': {
    severity: 'error',
    en: '"{source}" was skipped: {reason}',
    zh: '已跳过“{source}”：{reason}',
  },
  'pilu:batch-files-left': {
    severity: 'warning',
    en: '{count} files in the directory are of kinds that are not read: {files}.',
    zh: '目录中有 {count} 个文件的类型不会被读取：{files}。',
    mend: {
      en: 'Save reports as .txt, .md, .html, .docx or .pdf, or name what to read by a glob.',
      zh: '请将报告另存为 .txt、.md、.html、.docx 或 .pdf，或用通配路径指定要读取的文件。',
    },
  },
  'pilu:query-engine-missing': {
    severity: 'error',
    en: 'DuckDB is not installed; queries need the package @duckdb/node-api.',
    zh: '未安装 DuckDB；查询需要软件包 @duckdb/node-api。',
    mend: { en: 'Run "npm install @duckdb/node-api".', zh: '请运行“npm install @duckdb/node-api”。' },
  },
  'pilu:query-no-facts': {
    severity: 'error',
    en: '"{path}" holds no table of facts (facts/fiscal_year=…/*.parquet).',
    zh: '“{path}”中没有事实表（facts/fiscal_year=…/*.parquet）。',
    mend: { en: 'Name the directory that "pilu batch --out" wrote.', zh: '请指定“pilu batch --out”写出的目录。' },
  },
  'pilu:query-failed': {
    severity: 'error',
    en: 'The query failed: {reason}',
    zh: '查询失败：{reason}',
  },
});
