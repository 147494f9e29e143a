import {
  dateRule,
  DAY,
  devanagari,
  ending,
  GAP,
  GAP_BEFORE_NAME,
  MONTH,
  monthName,
  REST,
  wide,
  YEAR,
} from './date-rules.js';
import { dateEraYearMonthDayJp, dateEraYearMonthJp } from './east-asian-dates.js';
import { dateDayMonthNameYearHi, dateIndianDayMonthYear, dateMonthNameYearHi } from './indian-dates.js';
import { CZECH_MONTHS_OF_YEAR, ENGLISH_NAMES, MONTH_NAMES, ROMAN_NUMERALS, type MonthNames } from './month-names.js';
import { numCommaDecimal, numDotDecimal, numUnitDecimal } from './number-rules.js';
import { RULES_2 } from './registry-2.js';
import { defineRegistry, fixed, type Transformation } from './transformation.js';

/** How a language writes a date in the order day, month, year. */
export interface DayMonthYearStyle {
  readonly names: MonthNames;
  /** What may follow the month where no year does; no rule without a year where it is left out. */
  readonly ending?: string;
  /** Between day and month, where it is not any gap. */
  readonly beforeName?: string;
  /** Between month and year, where it is not any gap. */
  readonly beforeYear?: string;
  readonly afterYear?: string;
  /** Months that stand before a year without a day, where they differ. */
  readonly namesOfYear?: MonthNames;
}

const STYLES: Readonly<Record<string, DayMonthYearStyle>> = {
  bg: { names: MONTH_NAMES.bg, ending: ending(6), afterYear: REST },
  cs: {
    names: MONTH_NAMES.cs,
    ending: '\\.?',
    beforeYear: '[^0-9a-zA-Z]+[^0-9]*',
    namesOfYear: CZECH_MONTHS_OF_YEAR,
  },
  da: { names: MONTH_NAMES.da, ending: ending(6) },
  de: { names: MONTH_NAMES.de, ending: ending(6) },
  el: { names: MONTH_NAMES.el, ending: ending(8) },
  en: { names: ENGLISH_NAMES, ending: '' },
  es: { names: MONTH_NAMES.es, ending: ending(7) },
  et: { names: MONTH_NAMES.et, ending: ending(5) },
  fi: { names: MONTH_NAMES.fi, ending: ending(8), beforeName: GAP_BEFORE_NAME },
  fr: { names: MONTH_NAMES.fr, ending: ending(5) },
  hr: { names: MONTH_NAMES.hr, ending: ending(6) },
  it: { names: MONTH_NAMES.it, ending: ending(6) },
  nl: { names: MONTH_NAMES.nl, ending: ending(6) },
  no: { names: MONTH_NAMES.no, ending: ending(6) },
  pl: { names: MONTH_NAMES.pl, ending: ending(9), beforeName: GAP_BEFORE_NAME, afterYear: REST },
  pt: { names: MONTH_NAMES.pt, ending: ending(6) },
  ro: { names: MONTH_NAMES.ro, ending: ending(7) },
  sk: { names: MONTH_NAMES.sk, ending: ending(6) },
  sl: { names: MONTH_NAMES.sl, ending: ending(6) },
  sv: { names: MONTH_NAMES.sv, ending: ending(6) },
};

/** The three rules of a language that writes day, month, year. */
export function dayMonthYearRules(language: string, style: DayMonthYearStyle): Record<string, Transformation> {
  const { names, beforeName = GAP, beforeYear = GAP, afterYear = '', namesOfYear = names } = style;
  const dayAndMonth = `${DAY}${beforeName}${monthName(names)}`;
  const year = `${beforeYear}${YEAR}${afterYear}`;
  return {
    [`date-day-monthname-${language}`]: dateRule(`${dayAndMonth}${style.ending ?? ''}`, names),
    [`date-day-monthname-year-${language}`]: dateRule(`${dayAndMonth}${year}`, names),
    [`date-monthname-year-${language}`]: dateRule(`${monthName(namesOfYear)}${year}`, namesOfYear),
  };
}

const { hu, lt, lv } = MONTH_NAMES;
const ENGLISH = monthName(ENGLISH_NAMES);
const NO_NUMERAL = '[^0-9XVIxvi]';
const ROMAN = monthName(ROMAN_NUMERALS);

/** Rules of registry 4 that registry 5 keeps. */
export const RULES_4: Readonly<Record<string, Transformation>> = {
  'date-day-month': RULES_2.datedaymonth,
  'date-day-month-year': dateRule(devanagari(`${DAY}${GAP}${MONTH}${GAP}${YEAR}`)),
  'date-month-day': RULES_2.datemonthday,
  'date-month-day-year': RULES_2.datemonthdayyear,
  'date-month-year': dateRule(devanagari(`${MONTH}${GAP}${YEAR}`)),
  'date-year-month': dateRule(wide(`${YEAR}${GAP}${MONTH}${REST}`)),
  'date-year-month-day': dateRule(wide(`${YEAR}${GAP}${MONTH}${GAP}${DAY}${REST}`)),
  ...Object.fromEntries(
    Object.entries(STYLES).flatMap(([language, style]) => Object.entries(dayMonthYearRules(language, style))),
  ),
  'date-day-monthname-year-hi': dateDayMonthNameYearHi,
  'date-monthname-year-hi': dateMonthNameYearHi,
  'date-ind-day-monthname-year-hi': dateIndianDayMonthYear,
  'date-jpn-era-year-month': dateEraYearMonthJp,
  'date-jpn-era-year-month-day': dateEraYearMonthDayJp,
  'date-monthname-day-en': RULES_2.datemonthdayen,
  'date-monthname-day-year-en': RULES_2.datemonthdayyearen,
  'date-year-monthname-en': dateRule(`${YEAR}${GAP}${ENGLISH}`, ENGLISH_NAMES),
  'date-monthname-day-hu': dateRule(`${monthName(hu)}${GAP}${DAY}`, hu),
  'date-year-monthname-hu': dateRule(`${YEAR}${GAP}${monthName(hu)}${ending(7)}`, hu),
  'date-year-monthname-day-hu': dateRule(`${YEAR}${GAP}${monthName(hu)}${GAP}${DAY}`, hu),
  'date-monthname-day-lt': dateRule(`${monthName(lt)}${GAP}${DAY}${REST}`, lt),
  'date-year-monthname-lt': dateRule(`${YEAR}${GAP_BEFORE_NAME}${monthName(lt)}${REST}`, lt),
  'date-year-monthname-day-lt': dateRule(`${YEAR}${GAP_BEFORE_NAME}${monthName(lt)}${GAP}${DAY}${REST}`, lt),
  'date-day-monthname-lv': dateRule(`${DAY}${GAP}${monthName(lv)}${ending(6)}`, lv),
  'date-year-monthname-lv': dateRule(`${YEAR}${GAP}${monthName(lv)}${ending(7)}`, lv),
  'date-year-day-monthname-lv': dateRule(`${YEAR}${GAP}${DAY}${GAP}${monthName(lv)}${REST}`, lv),
  'date-day-monthroman': dateRule(`${DAY}${REST}${NO_NUMERAL}${ROMAN}`, ROMAN_NUMERALS),
  'date-day-monthroman-year': dateRule(`${DAY}${REST}${NO_NUMERAL}${ROMAN}${NO_NUMERAL}${REST}${YEAR}`, ROMAN_NUMERALS),
  'date-monthroman-year': dateRule(`${ROMAN}${NO_NUMERAL}${REST}${YEAR}`, ROMAN_NUMERALS),
  'fixed-empty': fixed(''),
  'fixed-false': fixed('false'),
  'fixed-true': fixed('true'),
  'fixed-zero': fixed('0'),
  'num-comma-decimal': numCommaDecimal,
  'num-dot-decimal': numDotDecimal,
  'num-unit-decimal': numUnitDecimal,
};

/** Transformation Rules Registry 4, of 12 February 2020. */
export const REGISTRY_4 = defineRegistry(4, '2020-02-12', RULES_4);
