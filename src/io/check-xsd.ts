import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { OwnTaxonomy } from '../processor/load-own-taxonomy.js';
import { unpackTaxonomyPackage } from '../processor/unpack-taxonomy-package.js';
import type { PackagedTaxonomy } from './data-store.js';
import { writeContent } from './output-file.js';
import { createXsdValidator } from './xerces/xsd-validator.js';

/** What Xerces found, or why it was not asked. */
export type XsdOutcome =
  { readonly status: 'passed' | 'failed' } | { readonly status: 'not-run'; readonly reason: LocalizedText };

/** Validates an instance over our own taxonomy against XML Schema by Xerces, where a JDK is present. */
export async function checkXsd(
  instance: { readonly file: string; readonly uri: string },
  own: OwnTaxonomy,
  packaged: PackagedTaxonomy,
  sink: DiagnosticSink,
): Promise<XsdOutcome> {
  const scratch = await mkdtemp(join(tmpdir(), 'pilu-xsd-'));
  try {
    const files = await unpackTaxonomyPackage(packaged.zip, packaged.name, sink);
    for (const [path, bytes] of files) await writeContent(join(scratch, path), bytes);
    const documents = join(scratch, packaged.name, 'taxonomy');
    const { baseUri, entryPoint } = own.publication;
    const validator = await createXsdValidator({ catalogEntries: new Map([[`${baseUri}/`, `${documents}/`]]) });
    if (!validator.available) return { status: 'not-run', reason: validator.reason };
    const found = await validator.validate(instance.file, [join(documents, entryPoint.document)]);
    for (const diagnostic of found) {
      const [first, ...rest] = diagnostic.locations;
      sink.report({ ...diagnostic, locations: first ? [{ ...first, uri: instance.uri }, ...rest] : [] });
    }
    return { status: found.some(({ severity }) => severity === 'error') ? 'failed' : 'passed' };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
