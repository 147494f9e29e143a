import type { Diagnostic, Location } from '../../diagnostics/diagnostic.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { ViewerMessage } from './viewer-data.js';

/** Finds the facts that stand at a place of the file. */
export type FactsAt = (location: Location) => readonly number[];

/** Which document of the report a URI names; a URI of none of them names none of the facts. */
export type DocumentOf = (uri: string) => number;

/** An index of facts by where they stand: by document, line and column, by their JSON pointer, or by their cell. */
export function indexPlaces(
  places: Iterable<readonly [fact: number, place: Location]>,
  documentOf: DocumentOf = () => 0,
): FactsAt {
  const byPosition = new Map<string, number[]>();
  const byPointer = new Map<string, number>();
  const byCell = new Map<string, number>();
  for (const [fact, { uri, line, column, pointer, cell }] of places) {
    if (pointer !== undefined) byPointer.set(pointer, fact);
    if (cell !== undefined) byCell.set(cell, fact);
    if (line === undefined || cell !== undefined) continue;
    const key = `${documentOf(uri)}:${line}:${column}`;
    byPosition.set(key, [...(byPosition.get(key) ?? []), fact]);
  }
  return ({ uri, line, column, pointer, cell }) => {
    const inCell = cell === undefined ? undefined : byCell.get(cell);
    if (inCell !== undefined) return [inCell];
    // A pointer into a fact is a pointer to it and more.
    for (let at = pointer ?? ''; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const fact = byPointer.get(at);
      if (fact !== undefined) return [fact];
    }
    return (line === undefined ? undefined : byPosition.get(`${documentOf(uri)}:${line}:${column}`)) ?? [];
  };
}

/** Most facts that one message names: a context may be that of nearly all facts. */
const MAXIMUM_FACTS = 500;

/**
 * Diagnostics as the page shows them. A message that is at no fact is shown with the facts that `usersAt` gives for its
 * place. `forget` are paths and addresses that tell of the machine; `fileOf` names the file
 * of a place, where there are several.
 */
export function buildMessages(
  diagnostics: readonly Diagnostic[],
  factsAt: FactsAt,
  usersAt: FactsAt,
  forget: readonly string[],
  fileOf: (uri: string) => string | undefined = () => undefined,
): ViewerMessage[] {
  const clean = (text: string): string => forget.reduce((rest, part) => rest.replaceAll(part, ''), text);
  const both = ({ zh, en }: LocalizedText): LocalizedText => ({ zh: clean(zh), en: clean(en) });
  return diagnostics.map(({ code, severity, message, locations, spec, suggestions }): ViewerMessage => {
    const own = [...new Set(locations.flatMap((place) => factsAt(place)))];
    const concerned = own.length > 0 ? own : [...new Set(locations.flatMap((place) => usersAt(place)))];
    const facts = concerned.slice(0, MAXIMUM_FACTS);
    const [place] = locations;
    const at = place && formatPlace(place, fileOf(place.uri));
    return {
      code,
      severity,
      message: both(message),
      ...(suggestions && suggestions.length > 0 && { suggestions: suggestions.map(both) }),
      ...(spec && { clause: `${spec.document} ${spec.clause}` }),
      ...(facts.length > 0 && { facts }),
      ...(concerned.length > facts.length && { furtherFacts: concerned.length - facts.length }),
      ...(own.length === 0 && at !== undefined && { place: at }),
    };
  });
}

function formatPlace({ line, column, cell }: Location, file: string | undefined): string | undefined {
  const place = cell ?? (line === undefined ? undefined : `${line}:${column ?? 1}`);
  return place === undefined || file === undefined ? place : `${file} ${place}`;
}
