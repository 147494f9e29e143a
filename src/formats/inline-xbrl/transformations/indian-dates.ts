import { digitsToNumber, formatDate } from './calendar.js';
import { dateRule, monthName } from './date-rules.js';
import { HINDI_NAMES, type MonthNames } from './month-names.js';
import type { Transformation } from './transformation.js';

const DIGITS = '0-9\u0966-\u096F';
const DAY = `(?<day>[0-9]{1,2}|[\u0966-\u096F]{1,2})`;
const YEAR = `(?<year>[0-9]{2}|[0-9]{4}|[\u0966-\u096F]{2}|[\u0966-\u096F]{4})`;
const GAP = `[^${DIGITS}]+`;

/** The Gregorian date with a month in Hindi or, in registry 3, in Devanagari digits. */
export const dateDayMonthNameYearHi = dateRule(`${DAY}${GAP}${monthName(HINDI_NAMES)}${GAP}${YEAR}`, HINDI_NAMES);

export const dateDayMonthYearIn: Transformation = (input) => dateDayMonthNameYearHi(input) ?? numericDate(input);

export const dateMonthNameYearHi = dateRule(`${monthName(HINDI_NAMES)}${GAP}${YEAR}`, HINDI_NAMES);

const numericDate = dateRule(`${DAY}${GAP}(?<month>[\u0966-\u096F]{1,2})${GAP}${YEAR}`);

/** What the months of the Indian national calendar are told by, in Latin transcriptions and in Devanagari. */
const SAKA_MONTHS: readonly string[] = [
  'C\\S*ait|चैत्र',
  'Vai|वैशाख|बैसाख',
  'Jy|ज्येष्ठ',
  'dha|ḍha|आषाढ|आषाढ़',
  'vana|Śrāvaṇa|श्रावण|सावन',
  'Bh\\S+dra|Proṣṭhapada|भाद्रपद|भादो',
  'in|आश्विन',
  'K\\S+rti|कार्तिक',
  'M\\S+rga|Agra|मार्गशीर्ष|अगहन',
  'Pau|पौष',
  'M\\S+gh|माघ',
  'Ph\\S+lg|फाल्गुन',
];
const SAKA_NAMES: MonthNames = {
  alternation: SAKA_MONTHS.join('|'),
  numberOf: (spelling) => {
    const index = SAKA_MONTHS.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(spelling));
    return index < 0 ? undefined : index + 1;
  },
};
const SAKA_DATE = new RegExp(`^${DAY}${GAP}${monthName(SAKA_NAMES)}${GAP}${YEAR}$`, 'u');

/** Days of the months of a common year, and the day of the Gregorian year on which Chaitra begins (22 March). */
const SAKA_DAYS = [30, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30];
const LONGEST_DATE = 4000;

/** A date of the Indian national (Saka) calendar as a Gregorian one; two digits of a year mean one from 2000. */
export const dateIndianDayMonthYear: Transformation = (input) => {
  if (input.length > LONGEST_DATE) return undefined;
  const groups = SAKA_DATE.exec(input)?.groups;
  if (!groups) return undefined;
  const { day = '', name = '', year = '' } = groups;
  const month = SAKA_NAMES.numberOf(name);
  if (month === undefined) return undefined;
  const written = digitsToNumber(year);
  if (year.length > 2) return sakaToGregorian(written, month, digitsToNumber(day));
  const earlier = sakaToGregorian(1900 + written, month, digitsToNumber(day));
  return earlier !== undefined && earlier >= '2000'
    ? earlier
    : sakaToGregorian(2000 + written, month, digitsToNumber(day));
};

function sakaToGregorian(year: number, month: number, day: number): string | undefined {
  const gregorianYear = year + 78;
  const leap = (gregorianYear % 4 === 0 && gregorianYear % 100 !== 0) || gregorianYear % 400 === 0;
  const lengths = SAKA_DAYS.map((length, index) => (index === 0 && leap ? length + 1 : length));
  if (day < 1 || day > (lengths[month - 1] ?? 0)) return undefined;
  const before = lengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0);
  // Chaitra begins on 22 March, in a leap year on 21 March.
  const date = new Date(Date.UTC(gregorianYear, 2, (leap ? 21 : 22) + before + day - 1));
  return formatDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
