import { unitKey, unitOf, type Unit } from '../datatypes/unit.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import { expandedName, localNameOf, type ExpandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';

/** A unit as people write it: the stated number times 10^power is a number in the unit. */
export interface UnitChoice extends LocalizedText {
  readonly unit: Unit;
  readonly power: number;
}

type Word = readonly [zh: string, en: string, power: number];

/** Words of measures by local name, the unit itself first. */
const WORDS: Readonly<Record<string, readonly Word[]>> = {
  CNY: [
    ['元', 'yuan', 0],
    ['千元', 'thousand yuan', 3],
    ['万元', '10 thousand yuan', 4],
    ['百万元', 'million yuan', 6],
    ['亿元', '100 million yuan', 8],
  ],
  USD: scaled('美元', 'US dollars'),
  HKD: scaled('港元', 'Hong Kong dollars'),
  EUR: scaled('欧元', 'euros'),
  JPY: scaled('日元', 'yen'),
  pure: [['数量', 'number', 0], ...scaled('', '').slice(1)],
  shares: scaled('股', 'shares'),
  H: scaled('小时', 'hours', 4),
  classHour: scaled('学时', 'class hours', 4),
  t: [...scaled('吨', 'tonnes', 4), ['千克', 'kilograms', -3], ['克', 'grams', -6]],
  mg: [
    ['毫克', 'milligrams', 0],
    ['克', 'grams', 3],
  ],
  m3: scaled('立方米', 'cubic metres'),
  sqm: [...scaled('平方米', 'square metres', 4), ['公顷', 'hectares', 4], ['平方公里', 'square kilometres', 6]],
  kWh: scaled('千瓦时', 'kilowatt-hours'),
  MWh: scaled('兆瓦时', 'megawatt-hours', 4),
  tce: scaled('吨标准煤', 'tonnes of coal equivalent', 4),
  tCO2: scaled('吨二氧化碳', 'tonnes of CO2', 4),
  tCO2e: [
    ...scaled('吨二氧化碳当量', 'tonnes of CO2 equivalent', 4),
    ['千克二氧化碳当量', 'kilograms of CO2 equivalent', -3],
  ],
};

/** Other spellings of units as they are typed, by the usual one. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'个人次件家项名户场份期起批篇台套座条种所位'].map((word) => [word, '数量'])),
  ...{ 人次: '数量', 万人: '万', 万人次: '万', 万次: '万', 人民币元: '元', 人民币万元: '万元', 百分比: '%' },
  ...{ 公斤: '千克', kg: '千克', 度: '千瓦时', 万度: '万千瓦时', 立方: '立方米', 'm³': '立方米', '㎡': '平方米' },
};

const PURE = unitOf([expandedName(NS.xbrli, 'pure')]);

/** Ratios are stated in hundredths. */
const RATIOS: readonly UnitChoice[] = [
  { unit: PURE, zh: '%', en: '%', power: -2 },
  { unit: PURE, zh: '‰', en: '‰', power: -3 },
  { unit: PURE, zh: '比值', en: 'ratio', power: 0 },
];

function scaled(zh: string, en: string, highest = 8): Word[] {
  const words: Word[] = [
    [zh, en, 0],
    [`万${zh}`, `10 thousand ${en}`.trim(), 4],
    [`亿${zh}`, `100 million ${en}`.trim(), 8],
  ];
  return words.filter(([, , power]) => power <= highest);
}

/** How a unit is written, at each of its scales; by its measures' names where there are no words for them. */
export function wordsOf(unit: Unit): readonly UnitChoice[] {
  const above = combine(unit.numerators);
  if (unit.denominators.length === 0) return above.map(([zh, en, power]) => ({ unit, zh, en, power }));
  const below = combine(unit.denominators);
  // A numerator is scaled, or a denominator: both at once nobody writes.
  const pairs = [
    ...above.map((one) => [one, below[0]] as const),
    ...below.slice(1).map((one) => [above[0], one] as const),
  ];
  return pairs.flatMap(([one, other]) =>
    one && other
      ? [{ unit, zh: `${one[0]}/${other[0]}`, en: `${one[1]} per ${other[1]}`, power: one[2] - other[2] }]
      : [],
  );
}

function combine(measures: readonly ExpandedName[]): readonly Word[] {
  const words = measures.map((measure): readonly Word[] => {
    const name = localNameOf(measure);
    return WORDS[name] ?? [[name, name, 0]];
  });
  const [first = [], ...rest] = words;
  return rest.reduce<readonly Word[]>(
    (left, [base]) => (base ? left.map(([zh, en, power]) => [`${zh}·${base[0]}`, `${en} × ${base[1]}`, power]) : left),
    first,
  );
}

/** The units that facts of a concept may be stated in, the usual one first. */
export function unitChoices(units: readonly Unit[], isRatio: boolean): readonly UnitChoice[] {
  return units.flatMap((unit) => (isRatio && unitKey(unit) === unitKey(PURE) ? RATIOS : wordsOf(unit)));
}

const CURRENCIES = ['CNY', 'USD', 'HKD', 'EUR', 'JPY'].flatMap((code) =>
  wordsOf(unitOf([expandedName(NS.iso4217, code)])),
);

/** The unit that a cell names: one of the choices, in either language, or a currency. */
export function findUnitChoice(text: string, choices: readonly UnitChoice[]): UnitChoice | undefined {
  const words = [text, SPELLINGS[text.trim()] ?? text].map(fold);
  for (const list of [choices, CURRENCIES]) {
    const found = list.find(({ zh, en }) => words.includes(fold(zh)) || words.includes(fold(en)));
    if (found) return found;
  }
  return undefined;
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
