import { readFile } from 'node:fs/promises';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import {
  DECISIONS_SCHEMA,
  decisionFileOf,
  decisionsOf,
  readDecisionFile,
  type DecisionFile,
} from '../processor/review/decision-file.js';
import type { DataStore } from './data-store.js';
import { asOperationalError } from './input-file.js';

/**
 * Reads the decisions beside a report; none where there is no such file. Undefined, with diagnostics, where it is wrong:
 * what a person decided is never passed over in silence. `uri` is how diagnostics name the report.
 * @throws OperationalError where it cannot be read.
 */
export async function loadDecisions(
  report: string,
  data: Pick<DataStore, 'files'>,
  sink: DiagnosticSink,
  uri = report,
): Promise<DecisionFile | undefined> {
  const bytes = await readDecisionBytes(report);
  const name = decisionFileOf(uri);
  if (!bytes) return decisionsOf(name, []);
  return readDecisionFile({ uri: name, bytes }, data.files.get(DECISIONS_SCHEMA) ?? '', sink);
}

/** The bytes of the decisions beside a report; undefined where there is no such file. */
export async function readDecisionBytes(report: string): Promise<Uint8Array | undefined> {
  const path = decisionFileOf(report);
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw asOperationalError(error, path);
  }
}
