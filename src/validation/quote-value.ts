const LIMIT = 80;

/** A value as messages quote it: on one line, long ones cut. */
export function quoteValue(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length <= LIMIT ? line : `${[...line].slice(0, LIMIT).join('')}…`;
}

const SHOWN = 8;

/** Values side by side as messages quote them: the first few of many. */
export function quoteValues(values: readonly string[]): string {
  const shown = values.slice(0, SHOWN).map(quoteValue).join(' | ');
  return values.length > SHOWN ? `${shown} | …` : shown;
}

/** The places of a diagnostic about many things: the first few. */
export function firstPlaces<T>(places: readonly T[]): readonly T[] {
  return places.slice(0, SHOWN);
}
