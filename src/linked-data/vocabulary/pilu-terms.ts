import type { LocalizedText } from '../../diagnostics/localized-text.js';

/** A term of the vocabulary of filings, in `https://w3id.org/pilu/terms#`. */
export interface PiluTerm extends LocalizedText {
  readonly types: readonly string[];
  /** Further statements: predicate → object. */
  readonly more?: readonly (readonly [string, string])[];
}

const aClass = (zh: string, en: string, ...parents: string[]): PiluTerm => ({
  zh,
  en,
  types: ['owl:Class', 'rdfs:Class'],
  more: parents.map((parent) => ['rdfs:subClassOf', parent]),
});

const property = (
  zh: string,
  en: string,
  range: string,
  { types = [], more = [] }: Pick<Partial<PiluTerm>, 'types' | 'more'> = {},
): PiluTerm => ({
  zh,
  en,
  types: ['rdf:Property', range.startsWith('xsd:') ? 'owl:DatatypeProperty' : 'owl:ObjectProperty', ...types],
  more: [['rdfs:range', range], ...more],
});

const DIMENSION = { types: ['qb:DimensionProperty'] };
const ATTRIBUTE = { types: ['qb:AttributeProperty'] };
const text = (zh: string, en: string): PiluTerm => property(zh, en, 'xsd:string');
const individual = (zh: string, en: string): PiluTerm => ({ zh, en, types: ['owl:NamedIndividual'] });

/** Facts of each datatype: local name → what its values are. */
const FACT_CLASSES: Readonly<Record<string, readonly [string, string]>> = {
  StringFact: ['文本', 'text'],
  NoteFact: ['脚注', 'a footnote'],
  NameFact: ['限定名', 'a qualified name'],
  EnumerationFact: ['一个枚举取值', 'one value of an enumeration'],
  EnumerationSetFact: ['若干枚举取值', 'values of an enumeration'],
  DecimalFact: ['十进制数', 'a decimal number'],
  IntegerFact: ['整数', 'a whole number'],
  FloatFact: ['单精度数', 'a single-precision number'],
  DoubleFact: ['双精度数', 'a double-precision number'],
  BooleanFact: ['是或否', 'true or false'],
  DateFact: ['日期', 'a date'],
  DateTimeFact: ['日期时间', 'a date and time'],
  TimeFact: ['时间', 'a time'],
  DurationFact: ['时长', 'a length of time'],
  YearFact: ['年份', 'a year'],
  YearMonthFact: ['年月', 'a month of a year'],
  MonthFact: ['月份', 'a month'],
  MonthDayFact: ['月日', 'a day of a month'],
  DayFact: ['日', 'a day'],
  UriFact: ['URI', 'a URI'],
  HexBinaryFact: ['十六进制数据', 'hexadecimal data'],
  Base64BinaryFact: ['Base64 数据', 'base64 data'],
};

/** Every term of ours that a filing or a vocabulary uses, by local name. */
export const PILU_VOCABULARY: Readonly<Record<string, PiluTerm>> = {
  Report: aClass('报告', 'Report', 'prov:Entity'),
  Fact: aClass('事实', 'Fact'),
  ...Object.fromEntries(
    Object.entries(FACT_CLASSES).map(([name, [zh, en]]) => [
      name,
      aClass(`事实：${zh}`, `Fact whose value is ${en}`, 'pilu:Fact'),
    ]),
  ),
  Entity: aClass('报告主体', 'Reporting entity', 'org:FormalOrganization'),
  Announcement: aClass('公告', 'Announcement'),
  Unit: aClass('计量单位', 'Unit of measure'),
  Link: aClass('事实之间的关联', 'Link from a fact to another'),
  ReportedConcept: aClass('可报告的概念', 'Concept that facts report', 'skos:Concept'),
  Reference: aClass('文献条款', 'Passage of a document that concepts refer to', 'skos:Concept'),

  concept: property('概念', 'concept', 'pilu:ReportedConcept', DIMENSION),
  entity: property('报告主体', 'entity', 'pilu:Entity', DIMENSION),
  period: property('期间', 'period', 'time:TemporalEntity', DIMENSION),
  value: {
    zh: '值',
    en: 'value',
    types: ['rdf:Property', 'qb:MeasureProperty'],
    more: [['rdfs:range', 'rdfs:Resource']],
  },
  unit: property('单位', 'unit', 'pilu:Unit', ATTRIBUTE),
  decimals: property('精确到小数点后位数', 'decimals', 'xsd:integer', ATTRIBUTE),
  noteId: text('脚注标识', 'note id'),
  fact: property('事实', 'fact', 'pilu:Fact'),
  link: property('关联', 'link', 'pilu:Link'),
  linkType: property('关联类型', 'type of link', 'rdfs:Resource'),
  linkGroup: property('关联组', 'group of links', 'rdfs:Resource'),
  linkTarget: property('关联目标', 'target of a link', 'pilu:Fact'),
  evidence: property('依据', 'evidence', 'oa:SpecificResource', {
    more: [['rdfs:subPropertyOf', 'prov:wasDerivedFrom']],
  }),
  cue: text('发现事实的线索', 'cue that found the fact'),
  qualifier: text('数量的限定', 'how a quantity is qualified'),
  taxonomy: property('分类标准入口', 'entry point of the taxonomy', 'rdfs:Resource'),
  announcement: property('公告', 'announcement', 'pilu:Announcement'),
  reportedEntity: property('所报告的主体', 'entity of the report', 'pilu:Entity'),
  reportedPeriod: property('所报告的期间', 'period of the report', 'time:TemporalEntity'),
  reportedUnit: property('所使用的单位', 'unit of the report', 'pilu:Unit'),
  reportedDimension: property('所使用的维度', 'dimension of the report', 'qb:DimensionProperty'),
  dataSet: property('数据集', 'data set of the report', 'qb:DataSet'),
  defaultMember: property('默认成员', 'default member', 'rdfs:Resource'),
  numerator: property('分子', 'measure above the line', 'pilu:Unit'),
  denominator: property('分母', 'measure below the line', 'pilu:Unit'),
  scheme: property('标识方案', 'identifier scheme', 'xsd:anyURI'),
  secCode: text('证券代码', 'stock code'),
  secName: text('证券简称', 'stock name'),
  exchange: text('交易所', 'stock exchange'),
  orgId: text('机构标识', 'organization id'),
  announcementId: text('公告标识', 'announcement id'),
  announcementTime: {
    zh: '公告时间',
    en: 'time of the announcement',
    types: ['rdf:Property', 'owl:DatatypeProperty'],
  },
  adjunctUrl: text('附件地址', 'address of the attachment'),
  adjunctType: text('附件类型', 'type of the attachment'),
  lei: text('全球法人识别编码', 'legal entity identifier'),
  unifiedSocialCreditCode: text('统一社会信用代码', 'unified social credit code'),
  factClass: property('事实类别', 'class of the facts of a concept', 'rdfs:Class'),
  periodType: text('期间类型', 'period type'),
  balance: text('借贷方向', 'balance'),
  usualUnit: property('常用单位', 'usual unit', 'pilu:Unit'),
  axis: property('可用维度', 'axis that facts may have', 'qb:DimensionProperty'),
  reference: property('引用条款', 'reference', 'pilu:Reference'),

  Nil: individual('空值', 'Nil: the fact is reported without a value'),
  EmptySet: individual('空集', 'Empty set: none of the values'),
};
