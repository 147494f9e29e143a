import { defineCodes } from '../code-table.js';

/** Codes of Taxonomy Packages 1.0. */
export const taxonomyPackageCodes = defineCodes(
  {
    'tpe:invalidArchiveFormat': {
      severity: 'error',
      en: 'The taxonomy package is no valid archive: {detail}',
      zh: '分类标准包不是有效的压缩包：{detail}',
      clause: '2',
    },
    'tpe:invalidDirectoryStructure': {
      severity: 'error',
      en: 'A taxonomy package has one top-level directory that holds everything; this one has {found} at its top.',
      zh: '分类标准包应只有一个顶层目录并包含全部内容；此包顶层为 {found}。',
      clause: '2',
      mend: { en: 'Pack the directory itself, not what is in it.', zh: '请打包目录本身，而不是其内容。' },
    },
    'tpe:metadataDirectoryNotFound': {
      severity: 'error',
      en: 'The taxonomy package has no directory {path}.',
      zh: '分类标准包没有目录 {path}。',
      clause: '2',
    },
    'tpe:metadataFileNotFound': {
      severity: 'error',
      en: 'The taxonomy package has no file {path}.',
      zh: '分类标准包没有文件 {path}。',
      clause: '2',
    },
    'tpe:invalidMetaDataFile': {
      severity: 'error',
      en: 'The metadata of the taxonomy package is invalid: {detail}',
      zh: '分类标准包的元数据无效：{detail}',
      clause: '3',
    },
    'tpe:missingLanguageAttribute': {
      severity: 'error',
      en: '<{element}> is in no language: neither it nor what is around it has xml:lang.',
      zh: '<{element}> 没有语言：其自身及外层均无 xml:lang。',
      clause: '3',
      mend: { en: 'Add xml:lang.', zh: '请添加 xml:lang。' },
    },
    'tpe:duplicateLanguagesForElement': {
      severity: 'error',
      en: '<{element}> occurs twice in the language "{language}".',
      zh: '语言“{language}”的 <{element}> 重复出现。',
      clause: '3',
    },
    'tpe:invalidCatalogFile': {
      severity: 'error',
      en: 'The catalog of the taxonomy package is invalid: {detail}',
      zh: '分类标准包的目录文件（catalog）无效：{detail}',
      clause: '4',
    },
    'tpe:multipleRewriteURIsForStartString': {
      severity: 'error',
      en: 'The catalog rewrites "{start}" twice.',
      zh: '目录文件对“{start}”有两条重写规则。',
      clause: '4',
    },
  },
  {
    document: 'Taxonomy Packages 1.0',
    url: 'https://www.xbrl.org/Specification/taxonomy-package/REC-2016-04-19/taxonomy-package-REC-2016-04-19.html',
  },
);
