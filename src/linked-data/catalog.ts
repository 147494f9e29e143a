import { createHash } from 'node:crypto';
import { createGraph, graphToJsonLd } from './graph.js';

/** A file of a filing, as it is offered. */
export interface DistributedFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface CatalogedFiling {
  /** IRI of the report in its graph. */
  readonly report: string;
  readonly title?: string;
  /** ISO 8601 date or dateTime that the filing gives; no clock is read. */
  readonly issued?: string;
  readonly files: readonly DistributedFile[];
}

/** The filing as a DCAT data set, each file a distribution named by its digest, with an SPDX checksum. */
export function buildCatalog({ report, title, issued, files }: CatalogedFiling): string {
  const { add, quads } = createGraph();
  add(report, 'rdf:type', 'dcat:Dataset');
  add(report, 'dcterms:title', title === undefined ? undefined : { text: title, language: 'zh' });
  add(report, 'dcterms:issued', issued === undefined ? undefined : { text: issued });
  for (const { path, mediaType, bytes } of files) {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const [distribution, checksum] = [`urn:sha-256:${digest}`, `urn:sha-256:${digest}#checksum`];
    add(report, 'dcat:distribution', distribution);
    add(distribution, 'rdf:type', 'dcat:Distribution');
    add(distribution, 'dcterms:title', { text: path });
    add(distribution, 'dcat:mediaType', `https://www.iana.org/assignments/media-types/${mediaType}`);
    add(distribution, 'dcat:byteSize', { text: String(bytes.length), type: 'xsd:nonNegativeInteger' });
    add(distribution, 'spdx:checksum', checksum);
    add(checksum, 'rdf:type', 'spdx:Checksum');
    add(checksum, 'spdx:algorithm', 'spdx:checksumAlgorithm_sha256');
    add(checksum, 'spdx:checksumValue', { text: digest, type: 'xsd:hexBinary' });
  }
  return graphToJsonLd(quads);
}
