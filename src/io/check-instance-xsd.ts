import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { usageCodes } from '../diagnostics/codes/usage.js';
import { OperationalError } from '../diagnostics/operational-error.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { DocumentLoader } from '../dts/discovery/document-loader.js';
import type { ReportInput } from '../processor/open-report.js';
import { scanInstanceHead } from '../processor/scan-instance-head.js';
import { writeContent } from './output-file.js';
import { createXsdValidator } from './xerces/xsd-validator.js';

/** A loader that remembers the documents it was asked for and found. */
export interface RememberingLoader extends DocumentLoader {
  readonly found: ReadonlyMap<string, Uint8Array>;
}

export function createRememberingLoader(loader: DocumentLoader): RememberingLoader {
  const found = new Map<string, Uint8Array>();
  return {
    found,
    async load(url) {
      const outcome = await loader.load(url);
      if (typeof outcome !== 'string') found.set(url, outcome);
      return outcome;
    },
  };
}

/**
 * Validates an instance by Xerces against the schemas that it refers to: the second opinion on what our own engine says.
 * Documents of the web, and those in packages, are laid out in a scratch directory as they lie at their addresses.
 * @throws OperationalError where there is no JDK, or Xerces gives no verdict.
 */
export async function checkInstanceXsd(
  { uri, url, bytes }: ReportInput,
  found: ReadonlyMap<string, Uint8Array>,
  sink: DiagnosticSink,
): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'pilu-xsd-'));
  try {
    const origins = new Map<string, string>();
    for (const [document, content] of found) {
      if (document.startsWith('file:')) continue;
      const { origin, pathname } = new URL(document);
      const directory = join(scratch, encodeURIComponent(origin));
      origins.set(`${origin}/`, `${directory}/`);
      await writeContent(join(directory, ...pathname.split('/').map(decodeSegment)), content);
    }
    const validator = await createXsdValidator({ catalogEntries: origins });
    if (!validator.available) {
      const { reason } = validator;
      throw new OperationalError(usageCodes.create('pilu:xerces-missing', { reason }, { uri }));
    }
    const entries = scanInstanceHead(bytes, url).entries.filter(({ element }) => element === 'schemaRef');
    const schemas = entries.map((entry) => pathOf(entry.url, scratch)).filter((path) => path !== undefined);
    for (const diagnostic of await validator.validate(uri, [...new Set(schemas)])) sink.report(diagnostic);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Where a document lies; undefined where its address cannot be one. */
function pathOf(url: string, scratch: string): string | undefined {
  try {
    if (url.startsWith('file:')) return fileURLToPath(url);
    const { origin, pathname } = new URL(url);
    return join(scratch, encodeURIComponent(origin), ...pathname.split('/').map(decodeSegment));
  } catch {
    return undefined;
  }
}

/** A segment of a path as a file name: never one that leads up or out. */
function decodeSegment(segment: string): string {
  const name = decodeURIComponent(segment);
  return name === '..' || /[/\\\0]/.test(name) ? encodeURIComponent(segment) : name;
}
