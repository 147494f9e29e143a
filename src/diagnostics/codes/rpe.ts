import { defineCodes } from '../code-table.js';

/** Codes of Report Packages 1.0. Clauses are the titles of its sections. */
export const reportPackageCodes = defineCodes(
  {
    'rpe:invalidArchiveFormat': {
      severity: 'error',
      en: 'The report package is no valid archive: {detail}',
      zh: '报告包不是有效的压缩包：{detail}',
      clause: 'Package structure',
    },
    'rpe:invalidDirectoryStructure': {
      severity: 'error',
      en: 'A report package has one top-level directory that holds everything; this one has {found} at its top.',
      zh: '报告包应只有一个顶层目录并包含全部内容；此包顶层为 {found}。',
      clause: 'Package structure',
      mend: { en: 'Pack the directory itself, not what is in it.', zh: '请打包目录本身，而不是其内容。' },
    },
    'rpe:unsupportedFileExtension': {
      severity: 'error',
      en: 'The name of a report package ends in .xbri, .xbr or .zip; this one ends in "{extension}".',
      zh: '报告包的扩展名应为 .xbri、.xbr 或 .zip；此文件为“{extension}”。',
      clause: 'Report package types',
      mend: {
        en: 'Name packages of inline reports .xbri, of other single reports .xbr, and others .zip.',
        zh: '内联报告包使用 .xbri，其他单一报告包使用 .xbr，其余使用 .zip。',
      },
    },
    'rpe:invalidJSON': {
      severity: 'error',
      en: '{path} is no valid JSON: {detail}',
      zh: '{path} 不是有效的 JSON：{detail}',
      clause: 'JSON format',
    },
    'rpe:invalidJSONStructure': {
      severity: 'error',
      en: '{place} of {path} is {found}; expected {expected}.',
      zh: '{path} 的 {place} 为 {found}；应为{expected}。',
      clause: 'JSON structure',
    },
    'rpe:unsupportedReportPackageVersion': {
      severity: 'error',
      en: 'The document type "{found}" is of no report package that this program knows.',
      zh: '文档类型“{found}”不是本程序支持的报告包类型。',
      clause: 'Report package version',
    },
    'rpe:documentTypeFileExtensionMismatch': {
      severity: 'error',
      en: 'A package whose name ends in "{extension}" must have the document type {expected}; found {found}.',
      zh: '扩展名为“{extension}”的包，其文档类型应为 {expected}；实际为 {found}。',
      clause: 'Report package types',
    },
    'rpe:missingReportsDirectory': {
      severity: 'error',
      en: 'The report package has no directory {path}.',
      zh: '报告包没有目录 {path}。',
      clause: 'Reports',
    },
    'rpe:missingReport': {
      severity: 'error',
      en: 'The directory {path} of the report package holds no report.',
      zh: '报告包的目录 {path} 中没有报告。',
      clause: 'Reports',
      mend: {
        en: 'Reports are .xhtml, .html, .htm, .xbrl or .json files in it, or in a directory directly below it.',
        zh: '报告为该目录或其直接子目录中的 .xhtml、.html、.htm、.xbrl 或 .json 文件。',
      },
    },
    'rpe:multipleReports': {
      severity: 'error',
      en: 'A package whose name ends in "{extension}" holds one report; this one holds {reports}.',
      zh: '扩展名为“{extension}”的包只能含一份报告；此包含 {reports}。',
      clause: 'Report package types',
    },
    'rpe:multipleReportsInSubdirectory': {
      severity: 'error',
      en: 'The directory {path} holds several reports: {reports}.',
      zh: '目录 {path} 含多份报告：{reports}。',
      clause: 'Reports',
      mend: {
        en: 'Give each report a directory of its own; only the documents of one inline report share one.',
        zh: '每份报告应有各自的目录；仅同一内联报告的多个文档可共用目录。',
      },
    },
    'rpe:incorrectReportType': {
      severity: 'error',
      en: 'A package whose name ends in "{extension}" cannot hold {report}.',
      zh: '扩展名为“{extension}”的包不能包含 {report}。',
      clause: 'Report package types',
    },
  },
  {
    document: 'Report Packages 1.0',
    url: 'https://www.xbrl.org/Specification/report-package/REC-2023-09-22/report-package-REC-2023-09-22.html',
  },
);

/** Codes of our own about the manifest of a report package. */
export const manifestCodes = defineCodes({
  'pilu:manifest-missing': {
    severity: 'error',
    en: 'The package has no manifest {path}; its contents could not be verified.',
    zh: '包中没有清单 {path}，无法核验内容。',
  },
  'pilu:manifest-invalid': {
    severity: 'error',
    en: 'The manifest {path} is not readable: {detail}',
    zh: '清单 {path} 无法读取：{detail}',
  },
  'pilu:manifest-file-changed': {
    severity: 'error',
    en: '{path} is not the file that the manifest names: its SHA-256 is {found}, and not {expected}.',
    zh: '{path} 与清单不符：其 SHA-256 为 {found}，清单为 {expected}。',
  },
  'pilu:manifest-file-missing': {
    severity: 'error',
    en: 'The manifest names {path}, which is not in the package.',
    zh: '清单列有 {path}，但包中没有。',
  },
  'pilu:manifest-file-added': {
    severity: 'error',
    en: '{path} is in the package, but not in its manifest.',
    zh: '{path} 在包中，但不在清单中。',
  },
  'pilu:manifest-facts-changed': {
    severity: 'error',
    en: 'The facts of {path} are not those of the manifest: their SHA-256 is {found}, and not {expected}.',
    zh: '{path} 的事实与清单不符：其 SHA-256 为 {found}，清单为 {expected}。',
  },
  'pilu:manifest-graph-changed': {
    severity: 'error',
    en: 'The RDF graph of the facts of {path} is not that of the manifest: its digest is "{found}", and not "{expected}".',
    zh: '{path} 事实的 RDF 图与清单不符：其摘要为“{found}”，清单为“{expected}”。',
  },
  'pilu:package-report-unread': {
    severity: 'warning',
    en: '{path} was not read as a report: {reason}.',
    zh: '{path} 未作为报告读取：{reason}。',
  },
});
