import { publishLinkedData as publish } from '../linked-data/publication.js';
import { invariant } from '../util/invariant.js';
import type { OwnTaxonomy } from './load-own-taxonomy.js';

/** Our own taxonomy as linked data, with the JSON-LD context and frame of its filings: path → text. */
export function publishLinkedData(own: OwnTaxonomy, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const all = new Map(publish(own));
  for (const name of ['context.jsonld', 'frame.jsonld']) {
    const text = files.get(`schemas/${name}`);
    invariant(text !== undefined, `schemas/${name} is part of the package`);
    all.set(name, text);
  }
  return all;
}
