import { nextDay, parseDateTime, type DateTime } from '../datatypes/date-time.js';
import type { ContextPeriod } from './instance.js';

/** A period as points of time. */
export type PeriodTimes =
  | { readonly kind: 'instant'; readonly instant: DateTime }
  | { readonly kind: 'duration'; readonly start: DateTime; readonly end: DateTime }
  | { readonly kind: 'forever' };

/**
 * The points of time of a period (XBRL 2.1, 4.7.2): a date that starts a period is its first moment, one that ends it
 * or is an instant is its last. Undefined where a text is no date.
 */
export function resolvePeriod(period: ContextPeriod): PeriodTimes | undefined {
  switch (period.kind) {
    case 'forever':
      return period;
    case 'instant': {
      const instant = parseEnd(period.instant);
      return instant && { kind: 'instant', instant };
    }
    case 'duration': {
      const start = parseDateTime(period.start);
      const end = parseEnd(period.end);
      return start && end && { kind: 'duration', start, end };
    }
  }
}

function parseEnd(text: string): DateTime | undefined {
  const time = parseDateTime(text);
  return time?.dateOnly ? nextDay(time) : time;
}
