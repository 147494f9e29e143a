const FULL_WIDTH_ZERO = 0xff10;
const DEVANAGARI_ZERO = 0x966;
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number that decimal digits of ASCII, full width or Devanagari write. */
export function digitsToNumber(digits: string): number {
  return Number(toAsciiDigits(digits));
}

export function toAsciiDigits(text: string): string {
  return text.replace(/[\uFF10-\uFF19\u0966-\u096F]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= FULL_WIDTH_ZERO ? FULL_WIDTH_ZERO : DEVANAGARI_ZERO));
  });
}

/** A year of one or two digits lies in the years from 2000; one of four is as written. */
export function expandYear(digits: string): number {
  return digitsToNumber(digits) + (digits.length <= 2 ? 2000 : 0);
}

/** xs:date; undefined where the calendar has no such day. */
export function formatDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year > 0 ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : undefined;
}

/** xs:gYearMonth. */
export function formatYearMonth(year: number, month: number): string | undefined {
  return year > 0 && month >= 1 && month <= 12 ? `${pad(year, 4)}-${pad(month)}` : undefined;
}

/** xs:gMonthDay. */
export function formatMonthDay(month: number, day: number): string | undefined {
  return day >= 1 && day <= (DAYS_OF_MONTH[month - 1] ?? 0) ? `--${pad(month)}-${pad(day)}` : undefined;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
