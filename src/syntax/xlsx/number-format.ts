/** What a number format makes of a number, as far as its meaning goes. */
export type NumberMeaning = 'number' | 'percent' | 'date';

/** Built-in formats that show a date or a time, those of Chinese Excel included (Office Open XML, 18.8.30). */
const DATE_IDS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** The meaning of a format by its id, or by its code where it is not built in. */
export function meaningOfFormat(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    return DATE_IDS.some(([first, last]) => id >= first && id <= last) ? 'date' : 'number';
  }
  // Quoted text, escaped characters, colours and conditions say nothing of the number; [h] is a time.
  const [first = ''] = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '').split(';');
  if (/[ymdhs年月日]/i.test(first)) return 'date';
  return first.includes('%') ? 'percent' : 'number';
}

const DAY = 86_400_000;

/** A serial date as `YYYY-MM-DD`, with `Thh:mm:ss` where it has a time; undefined where no calendar has it. */
export function formatSerialDate(serial: number, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465.99999) return undefined;
  // Excel counts a 29 February 1900 that never was.
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const text = new Date(epoch + Math.round(serial * 86_400) * 1000).toISOString();
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 19);
}

/** The serial of a day `YYYY-MM-DD` from 1 March 1900 on; undefined for any other text. */
export function serialOfDay(date: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  const time = Date.parse(`${date}T00:00:00Z`);
  const serial = (time - Date.UTC(1899, 11, 30)) / DAY;
  return serial >= 61 && new Date(time).toISOString().startsWith(date) ? serial : undefined;
}
