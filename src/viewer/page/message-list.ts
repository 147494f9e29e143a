import type { Diagnostic, Location } from '../../diagnostics/diagnostic.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { ViewerMessage } from './viewer-data.js';

/** Finds the facts that stand at a place of the file. */
export type FactsAt = (location: Location) => readonly number[];

/** An index of facts by where they stand: by line and column, by their JSON pointer, or by their cell. */
export function indexPlaces(places: Iterable<readonly [fact: number, place: Location]>): FactsAt {
  const byPosition = new Map<string, number[]>();
  const byPointer = new Map<string, number>();
  const byCell = new Map<string, number>();
  for (const [fact, { line, column, pointer, cell }] of places) {
    if (pointer !== undefined) byPointer.set(pointer, fact);
    if (cell !== undefined) byCell.set(cell, fact);
    if (line === undefined || cell !== undefined) continue;
    const key = `${line}:${column}`;
    byPosition.set(key, [...(byPosition.get(key) ?? []), fact]);
  }
  return ({ line, column, pointer, cell }) => {
    const inCell = cell === undefined ? undefined : byCell.get(cell);
    if (inCell !== undefined) return [inCell];
    // A pointer into a fact is a pointer to it and more.
    for (let at = pointer ?? ''; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const fact = byPointer.get(at);
      if (fact !== undefined) return [fact];
    }
    return (line === undefined ? undefined : byPosition.get(`${line}:${column}`)) ?? [];
  };
}

/** Diagnostics as the page shows them; `forget` are paths and addresses that tell of the machine. */
export function buildMessages(
  diagnostics: readonly Diagnostic[],
  factsAt: FactsAt,
  forget: readonly string[],
): ViewerMessage[] {
  const clean = (text: string): string => forget.reduce((rest, part) => rest.replaceAll(part, ''), text);
  const both = ({ zh, en }: LocalizedText): LocalizedText => ({ zh: clean(zh), en: clean(en) });
  return diagnostics.map(({ code, severity, message, locations, spec, suggestions }): ViewerMessage => {
    const facts = [...new Set(locations.flatMap(factsAt))];
    const [{ line, column, cell } = {}] = locations;
    const place = cell ?? (line === undefined ? undefined : `${line}:${column ?? 1}`);
    return {
      code,
      severity,
      message: both(message),
      ...(suggestions && suggestions.length > 0 && { suggestions: suggestions.map(both) }),
      ...(spec && { clause: `${spec.document} ${spec.clause}` }),
      ...(facts.length > 0 ? { facts } : place !== undefined && { place }),
    };
  });
}
