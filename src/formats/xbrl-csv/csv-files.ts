/** A file that belongs to a report: whole, or in pieces of any size. */
export type CsvSource = Uint8Array | Iterable<Uint8Array>;

/**
 * Gives a file by its URL, relative to the primary metadata file and normalised (`tables/a.csv`, `../base.json`), or
 * absolute; undefined where it is not there or may not be read.
 */
export type CsvLoader = (url: string) => CsvSource | undefined;

/** The files around the primary metadata file. */
export interface CsvFiles {
  /** In pieces, once. */
  read(url: string): Iterable<Uint8Array> | undefined;
  readAll(url: string): Uint8Array | undefined;
  /** How diagnostics name a file. */
  place(url: string): string;
}

export function createCsvFiles(load: CsvLoader, primary: string): CsvFiles {
  return {
    read(url) {
      const source = load(url);
      return source instanceof Uint8Array ? [source] : source;
    },
    readAll(url) {
      const source = load(url);
      return source === undefined || source instanceof Uint8Array ? source : Buffer.concat([...source]);
    },
    place: (url) => (isAbsolute(url) ? url : `${primary.slice(0, primary.lastIndexOf('/') + 1)}${url}`),
  };
}

/** Resolves a reference against the URL of the file that it stands in; `''` is the primary metadata file. */
export function joinUrl(base: string, reference: string): string {
  if (isAbsolute(reference)) return reference;
  if (isAbsolute(base)) return new URL(reference, base).href;
  const names = reference.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const name of reference.split('/')) {
    if (name === '.' || name === '') continue;
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else names.push(name);
  }
  return decode(names.join('/'));
}

function isAbsolute(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
