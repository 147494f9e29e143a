import { defineCodes } from '../code-table.js';

/** Codes of OIM Common 1.0: what every OIM document has in common. Clauses are the titles of its sections. */
export const oimCommonCodes = defineCodes(
  {
    'oimce:unsupportedDocumentType': {
      severity: 'error',
      en: 'The document type is {found}; this is no xBRL-JSON 1.0 document.',
      zh: '文档类型为 {found}，不是 xBRL-JSON 1.0 文档。',
      clause: 'Document type detection',
      mend: {
        en: 'documentInfo.documentType of a facts file is "{expected}".',
        zh: '事实文件的 documentInfo.documentType 应为“{expected}”。',
      },
    },
    'oimce:unboundPrefix': {
      severity: 'error',
      en: 'The prefix of "{name}" is not bound in documentInfo.namespaces.',
      zh: '“{name}”的前缀未在 documentInfo.namespaces 中绑定。',
      clause: 'QName representation',
    },
    'oimce:invalidSQName': {
      severity: 'error',
      en: '"{name}" names no entity: a prefix, a colon and an identifier without blanks are expected.',
      zh: '“{name}”不能表示主体：应为前缀、冒号和不含空白的标识符。',
      clause: 'Simple QNames',
    },
    'oimce:multipleAliasesForURI': {
      severity: 'error',
      en: '"{first}" and "{second}" both stand for {uri}.',
      zh: '“{first}”和“{second}”都指向 {uri}。',
      clause: 'URI alias maps',
    },
    'oimce:invalidEmptyURIAlias': {
      severity: 'error',
      en: 'The empty text is bound to {uri}; an alias has at least one character.',
      zh: '空字符串被绑定到 {uri}；别名至少应有一个字符。',
      clause: 'URI alias maps',
    },
    'oimce:invalidURIForReservedAlias': {
      severity: 'error',
      en: 'The prefix "{prefix}" is reserved for {expected}, but is bound to {uri}.',
      zh: '前缀“{prefix}”保留给 {expected}，却绑定到 {uri}。',
      clause: 'Reserved URI aliases',
    },
    'oimce:invalidAliasForReservedURI': {
      severity: 'error',
      en: '{uri} is bound to "{prefix}", but "{reserved}" is reserved for it.',
      zh: '{uri} 被绑定到“{prefix}”，但为其保留的别名是“{reserved}”。',
      clause: 'Reserved URI aliases',
    },
    'oimce:invalidURI': {
      severity: 'error',
      en: '"{alias}" stands for "{uri}", which is no absolute URI.',
      zh: '“{alias}”指向“{uri}”，它不是绝对 URI。',
      clause: 'URI alias maps',
    },
    'oimce:invalidPeriodRepresentation': {
      severity: 'error',
      en: '"{period}" is no period.',
      zh: '“{period}”不是有效的期间。',
      clause: 'Period string representation',
      mend: {
        en: 'Write the year 2023 as 2023-01-01T00:00:00/2024-01-01T00:00:00, and the end of 2023 as 2024-01-01T00:00:00.',
        zh: '2023 年度写作 2023-01-01T00:00:00/2024-01-01T00:00:00，2023 年末写作 2024-01-01T00:00:00。',
      },
    },
    'oimce:invalidUnitStringRepresentation': {
      severity: 'error',
      en: '"{unit}" is no unit.',
      zh: '“{unit}”不是有效的单位。',
      clause: 'Unit string representation',
      mend: {
        en: 'Write iso4217:CNY, or iso4217:CNY/xbrli:shares; several measures in the order of their names.',
        zh: '请写作 iso4217:CNY 或 iso4217:CNY/xbrli:shares；多个计量单位按名称排序。',
      },
    },
  },
  {
    document: 'OIM Common 1.0',
    url: 'https://www.xbrl.org/Specification/oim-common/REC-2021-10-13/oim-common-REC-2021-10-13.html',
  },
);

/** Codes of the Open Information Model 1.0. */
export const oimCodes = defineCodes(
  {
    'oime:noTaxonomy': {
      severity: 'error',
      en: 'documentInfo.taxonomy names no taxonomy.',
      zh: 'documentInfo.taxonomy 未指明分类标准。',
      clause: 'Reports',
    },
    'oime:invalidBaseURL': {
      severity: 'error',
      en: 'The base URL "{url}" is not absolute.',
      zh: '基准 URL“{url}”不是绝对 URL。',
      clause: 'Reports',
    },
    'oime:invalidUseOfReservedIdentifier': {
      severity: 'error',
      en: 'The entity "{entity}" is reserved for facts without an entity, and must not be stated.',
      zh: '主体“{entity}”保留给没有主体的事实，不得写出。',
      clause: 'Entity core dimension',
      mend: { en: 'Leave the entity out.', zh: '请删去 entity。' },
    },
    'oime:missingConceptDimension': {
      severity: 'error',
      en: 'Fact "{fact}" has no concept.',
      zh: '事实“{fact}”没有概念（concept）。',
      clause: 'Concept core dimension',
    },
    'oime:illegalPureUnit': {
      severity: 'error',
      en: 'The unit of fact "{fact}" is xbrli:pure, which is expressed by no unit.',
      zh: '事实“{fact}”的单位为 xbrli:pure；纯数不应写单位。',
      clause: 'Unit core dimension',
      mend: { en: 'Remove "unit".', zh: '请删除“unit”。' },
    },
    'oime:missingNoteIDDimension': {
      severity: 'error',
      en: 'Note "{fact}" has no noteId.',
      zh: '附注“{fact}”没有 noteId。',
      clause: 'Note ID core dimension',
    },
    'oime:invalidNoteIDValue': {
      severity: 'error',
      en: 'The noteId of note "{fact}" is "{noteId}", but must be its own id.',
      zh: '附注“{fact}”的 noteId 为“{noteId}”，应与其自身 id 相同。',
      clause: 'Note ID core dimension',
    },
    'oime:misplacedNoteIDDimension': {
      severity: 'error',
      en: 'Fact "{fact}" has a noteId, but is no note.',
      zh: '事实“{fact}”有 noteId，但不是附注。',
      clause: 'Note ID core dimension',
    },
    'oime:missingLanguageForNoteFact': {
      severity: 'error',
      en: 'Note "{fact}" has no language.',
      zh: '附注“{fact}”没有语言（language）。',
      clause: 'Note facts',
    },
    'oime:misplacedNoteFactDimension': {
      severity: 'error',
      en: 'Note "{fact}" has the dimension "{dimension}"; a note has concept, noteId and language only.',
      zh: '附注“{fact}”含维度“{dimension}”；附注只能有 concept、noteId 和 language。',
      clause: 'Note facts',
    },
  },
  {
    document: 'Open Information Model 1.0',
    url: 'https://www.xbrl.org/Specification/oim/REC-2021-10-13/oim-REC-2021-10-13.html',
  },
);
