/**
 * The period aspect (Open Information Model 1.0, 4.2.4), as canonical dateTime texts without a zone, such as
 * `2024-01-01T00:00:00`. An instant at the end of a day is midnight of the next day, as XBRL 2.1 4.7.2 reads dates.
 */
export type Period =
  | { readonly kind: 'instant'; readonly instant: string }
  | { readonly kind: 'duration'; readonly start: string; readonly end: string }
  | { readonly kind: 'forever' };

/** The instant at the end of a calendar day `YYYY-MM-DD`. */
export function endOfDay(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return `${next.toISOString().slice(0, 10)}T00:00:00`;
}

/** The instant period at the end of a calendar day. */
export function instantAtEndOf(date: string): Period {
  return { kind: 'instant', instant: endOfDay(date) };
}

/** The duration from the start of one calendar day to the end of another. */
export function durationOfDays(firstDay: string, lastDay: string): Period {
  return { kind: 'duration', start: `${firstDay}T00:00:00`, end: endOfDay(lastDay) };
}

/** The calendar day that ends at an instant, or undefined where the instant is not midnight. */
export function dayEndingAt(instant: string): string | undefined {
  if (!instant.endsWith('T00:00:00')) return undefined;
  const day = new Date(`${instant}Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** A text that is equal for equal periods. */
export function periodKey(period: Period): string {
  switch (period.kind) {
    case 'instant':
      return period.instant;
    case 'duration':
      return `${period.start}/${period.end}`;
    case 'forever':
      return 'forever';
  }
}
