import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';

/** What a stated unit measures; cues ask for a class, so that 6次董事会 never reads as money. */
export type UnitClass =
  | 'count'
  | 'person'
  | 'participation'
  | 'money'
  | 'perShare'
  | 'percent'
  | 'percentagePoint'
  | 'mass'
  /** What a permit allows a year, or what a plant could do. */
  | 'massYearly'
  | 'standardCoal'
  | 'emissions'
  | 'energy'
  | 'volume'
  | 'area'
  | 'hours'
  | 'classHours'
  | 'shares'
  | 'concentration'
  | 'coalIntensity'
  | 'massIntensity'
  | 'emissionsIntensity'
  | 'emissionFactor'
  | 'time'
  | 'none';

export interface UnitWord {
  readonly word: string;
  readonly class: UnitClass;
  /** Symbol in UNIT_MEASURES; absent for classes that facts cannot have. */
  readonly symbol?: string;
  /** Power of ten that turns the stated number into the symbol's unit. */
  readonly power: number;
}

const COUNTERS =
  '次 场 届 场次 个 家 户 项 项次 期次 件 份 期 起 批 批次 篇 台 套 座 条 种 所 辆 棵 株 只 本 例 宗 则 处 门 班次 班 组 轮 人家 款 支 张 万次 堂 部 幅 对 单 余次 余场 家次';
const PERSONS = '名 位 人 余名 户次';

const TONNES_OF_CARBON_DIOXIDE = '吨二氧化碳当量 吨CO2e 吨CO2当量 tCO2e tCO2eq tCO2-e tCO2当量 吨二氧化碳 吨CO2 tCO2';
/** Revenue that intensities are told for, and the power of ten that it divides by. */
const REVENUES: readonly (readonly [string, number])[] = [
  ['元', 0],
  ['千元', -3],
  ['万元', -4],
  ['百万元', -6],
  ['千万元', -7],
  ['亿元', -8],
];

/** Every unit that the grammar reads. Longer words win. */
export const UNIT_WORDS: readonly UnitWord[] = [
  ...words(COUNTERS, 'count', 'pure', 0),
  ...words(PERSONS, 'person', 'pure', 0),
  ...words('人次 人·次 人/次', 'participation', 'pure', 0),
  ...words('元 元人民币 圆', 'money', 'CNY', 0),
  ...words('美元', 'money', 'USD', 0),
  ...words('港元 港币', 'money', 'HKD', 0),
  ...words('欧元', 'money', 'EUR', 0),
  ...words('日元', 'money', 'JPY', 0),
  ...words('元/股', 'perShare', 'CNY/shares', 0),
  ...words('%', 'percent', 'pure', -2),
  ...words('‰', 'percent', 'pure', -3),
  ...words('个百分点 百分点', 'percentagePoint', 'pure', -2),
  ...words('吨 t', 'mass', 't', 0),
  ...words('吨/年 t/a', 'massYearly', 't', 0),
  ...words('千克 公斤 kg KG Kg', 'mass', 't', -3),
  ...words('克', 'mass', 't', -6),
  ...words('吨标准煤 吨标煤 tce', 'standardCoal', 'tce', 0),
  ...words(TONNES_OF_CARBON_DIOXIDE, 'emissions', 'tCO2e', 0),
  ...words('千克二氧化碳当量 kgCO2e', 'emissions', 'tCO2e', -3),
  ...words('千瓦时 千瓦小时 度 度电 kWh KWh kwh KWH 千瓦·时', 'energy', 'kWh', 0),
  ...words('兆瓦时 MWh', 'energy', 'kWh', 3),
  ...words('吉瓦时 GWh', 'energy', 'kWh', 6),
  ...words('立方米 m3 m³ 立方 方 标准立方米 标立方米 标方 Nm3 Nm³', 'volume', 'm3', 0),
  ...words('平方米 平米 ㎡ m2 m² 平方', 'area', 'sqm', 0),
  ...words('公顷', 'area', 'sqm', 4),
  ...words('平方公里', 'area', 'sqm', 6),
  ...words('小时 课时 个小时 个课时 h 小时/人 课时/人 h/人 小时/人·年', 'hours', 'H', 0),
  ...words('学时 个学时 学时/人', 'classHours', 'classHour', 0),
  ...words('股', 'shares', 'shares', 0),
  ...words('毫克/立方米 mg/m3 mg/m³ mg/Nm3 毫克/标准立方米', 'concentration', 'mg/m3', 0),
  ...words('毫克/升 mg/L mg/l', 'concentration', 'mg/m3', 3),
  ...perRevenue('吨标准煤 吨标煤 tce', 'coalIntensity', 'tce/CNY', 0),
  ...perRevenue('千克标准煤 公斤标准煤 kgce', 'coalIntensity', 'tce/CNY', -3),
  ...perRevenue('吨 t 立方米 m3 m³', 'massIntensity', 't/CNY', 0),
  ...perRevenue('千克 公斤 kg', 'massIntensity', 't/CNY', -3),
  ...perRevenue(TONNES_OF_CARBON_DIOXIDE, 'emissionsIntensity', 'tCO2e/CNY', 0),
  ...perRevenue('千克二氧化碳当量 kgCO2e', 'emissionsIntensity', 'tCO2e/CNY', -3),
  ...words('tCO2/MWh 吨二氧化碳/兆瓦时 kgCO2/kWh 千克二氧化碳/千瓦时', 'emissionFactor', 'tCO2/MWh', 0),
  ...words('年 个月 月 日 天 周 岁 年度 周岁 分钟 秒 分', 'time', undefined, 0),
  ...words(
    '千瓦 倍 亩 米 公里 千米 号 级 层 楼 页 元/吨 元/人 吨/日 岁以上 岁以下 kW MW 兆瓦 吨/小时 元/度 年级 分贝 ℃ 摄氏度 ppm 强',
    'none',
    undefined,
    0,
  ),
];

function perRevenue(list: string, unitClass: UnitClass, symbol: string, power: number): UnitWord[] {
  return REVENUES.flatMap(([revenue, scale]) =>
    words(list.replaceAll(/(?<=\S)(?= |$)/g, `/${revenue}`), unitClass, symbol, power + scale),
  );
}

function words(list: string, unitClass: UnitClass, symbol: string | undefined, power: number): UnitWord[] {
  return list.split(' ').map((word) => ({ word, class: unitClass, ...(symbol !== undefined && { symbol }), power }));
}

const BY_WORD = new Map(UNIT_WORDS.map((unit) => [unit.word, unit]));

export function findUnit(word: string): UnitWord | undefined {
  return BY_WORD.get(word);
}

const REGISTRY: Readonly<Record<string, ExpandedName>> = {
  pure: expandedName(NS.xbrli, 'pure'),
  shares: expandedName(NS.xbrli, 'shares'),
  ...Object.fromEntries(['CNY', 'USD', 'HKD', 'EUR', 'JPY'].map((code) => [code, expandedName(NS.iso4217, code)])),
  ...Object.fromEntries(
    ['t', 'tCO2e', 'kWh', 'MWh', 'm3', 'sqm', 'H'].map((name) => [name, expandedName(NS.utr, name)]),
  ),
};

/**
 * Measures above and below the line of a symbol such as `CNY`, `CNY/shares` or `tce/CNY`. A measure that no registry
 * has (tce, tCO2, mg, classHour) is one of the taxonomy's own units.
 */
export function measuresOf(symbol: string, ownNamespace: string): [ExpandedName[], ExpandedName[]] {
  const [above = '', below] = symbol.split('/');
  const measure = (name: string): ExpandedName => REGISTRY[name] ?? expandedName(ownNamespace, name);
  return [[measure(above)], below === undefined ? [] : [measure(below)]];
}
