import type { TaxonomySource } from '../taxonomy-source/build-taxonomy-source.js';
import { graphToJsonLd, graphToTurtle } from './graph.js';
import { buildShapes } from './shapes/build-shapes.js';
import { buildTerms } from './vocabulary/build-terms.js';
import { buildVocabulary } from './vocabulary/build-vocabulary.js';
import { buildCrosswalk, crosswalkToTsv } from './vocabulary/crosswalk.js';

/** A taxonomy as linked data, file by file: vocabulary, terms of filings, shapes, crosswalk. */
export function publishLinkedData(source: TaxonomySource): ReadonlyMap<string, string> {
  const { about } = source.definition;
  const prefixes = { [about.prefix]: `${about.baseUri}#` };
  const graphs = {
    vocabulary: buildVocabulary(source),
    terms: buildTerms(),
    shapes: buildShapes(source),
    crosswalk: buildCrosswalk(source),
  };
  return new Map([
    ...Object.entries(graphs).flatMap(([name, quads]) => [
      [`${name}.ttl`, graphToTurtle(quads, prefixes)] as const,
      [`${name}.jsonld`, graphToJsonLd(quads, prefixes)] as const,
    ]),
    ['crosswalk.sssom.tsv', crosswalkToTsv(source)],
  ]);
}
