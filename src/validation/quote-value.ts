const LIMIT = 80;

/** A value as messages quote it: on one line, long ones cut. */
export function quoteValue(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length <= LIMIT ? line : `${[...line].slice(0, LIMIT).join('')}…`;
}
