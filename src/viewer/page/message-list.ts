import type { Diagnostic, Location } from '../../diagnostics/diagnostic.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { ViewerMessage } from './viewer-data.js';

/** Finds the facts that stand at a place of the file. */
export type FactsAt = (location: Location) => readonly number[];

/** An index of facts by where they stand: by line and column, or by their JSON pointer. */
export function indexPlaces(places: Iterable<readonly [fact: number, place: Location]>): FactsAt {
  const byPosition = new Map<string, number[]>();
  const byPointer = new Map<string, number>();
  for (const [fact, { line, column, pointer }] of places) {
    if (pointer !== undefined) byPointer.set(pointer, fact);
    if (line === undefined) continue;
    const key = `${line}:${column}`;
    byPosition.set(key, [...(byPosition.get(key) ?? []), fact]);
  }
  return ({ line, column, pointer }) => {
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
    const [{ line, column } = {}] = locations;
    return {
      code,
      severity,
      message: both(message),
      ...(suggestions && suggestions.length > 0 && { suggestions: suggestions.map(both) }),
      ...(spec && { clause: `${spec.document} ${spec.clause}` }),
      ...(facts.length > 0 ? { facts } : line !== undefined && { place: `${line}:${column ?? 1}` }),
    };
  });
}
