import { ZipFile } from 'yazl';
import { compareText } from '../../util/compare-text.js';
import { invariant } from '../../util/invariant.js';
import { findPathFault } from './entry-path.js';

/** The earliest time that a zip archive can state; read as local time, so that it is the same in every time zone. */
const FIXED_TIME = () => new Date(1980, 0, 1);

/**
 * Writes files, by path, as a zip archive. Entries are sorted by path, have no times and no owner, so that the same
 * files give the same bytes in every time zone (the compressed bytes are zlib's own).
 */
export async function writeZip(
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
): Promise<Uint8Array> {
  const zip = new ZipFile();
  const sorted = [...files].sort(([a], [b]) => compareText(a, b));
  for (const [path, content] of sorted) {
    invariant(findPathFault(path) === undefined && !path.endsWith('/'), `"${path}" is a sound path of a file`);
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
    zip.addBuffer(bytes, path, { mtime: FIXED_TIME(), mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
