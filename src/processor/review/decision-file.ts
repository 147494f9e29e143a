import { decisionCodes } from '../../diagnostics/codes/decisions.js';
import type { Location } from '../../diagnostics/diagnostic.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { Decisions } from '../../extraction/decisions/apply-decisions.js';
import type { HistoryEntry } from '../../extraction/decisions/decision.js';
import { replayHistory } from '../../extraction/decisions/replay-history.js';
import { compileJsonSchema, validateJson } from '../../syntax/json-schema/json-schema.js';
import { readJson } from '../../syntax/json/read-json.js';
import type { InputFile } from '../input-file.js';

/** Where the schema stands among the data files. */
export const DECISIONS_SCHEMA = 'schemas/decisions.schema.json';

const SCHEMA_ID = 'https://w3id.org/pilu/schemas/decisions.schema.json';

/** A file of decisions: its history, and what holds of it. */
export interface DecisionFile extends Decisions {
  readonly history: readonly HistoryEntry[];
}

/** The name of the file of decisions beside a report. */
export function decisionFileOf(report: string): string {
  return `${report}.decisions.json`;
}

/** Decisions of a history, each at its place in the file. */
export function decisionsOf(
  uri: string,
  history: readonly HistoryEntry[],
  locate: (pointer: string) => Location = (pointer) => ({ uri, pointer }),
): DecisionFile {
  return { uri, history, held: replayHistory(history), locate: ({ id }) => locate(`/history/${id - 1}`) };
}

/** Reads decisions and checks them by their JSON Schema; undefined, with diagnostics, where the file is wrong. */
export function readDecisionFile(file: InputFile, schema: string, sink: DiagnosticSink): DecisionFile | undefined {
  const document = readJson(file.bytes, sink, { uri: file.uri });
  if (!document || !validateJson(compileJsonSchema(schema), document, sink)) return undefined;
  const { history } = document.value as { readonly history: readonly HistoryEntry[] };
  const fault = findFault(history);
  if (!fault) return decisionsOf(file.uri, history, document.locate);
  const params = { position: fault.position, reason: fault.reason };
  const place = document.locate(`/history/${fault.position - 1}`);
  sink.report(decisionCodes.create('pilu:decisions-broken', params, place));
  return undefined;
}

/** The file as it is kept. */
export function formatDecisionFile(history: readonly HistoryEntry[]): string {
  return `${JSON.stringify({ $schema: SCHEMA_ID, history }, null, 2)}\n`;
}

/** What a schema cannot say: entries count from 1, and speak of earlier ones of the right kind. */
function findFault(
  history: readonly HistoryEntry[],
): { readonly position: number; readonly reason: LocalizedText } | undefined {
  for (const [index, entry] of history.entries()) {
    const position = index + 1;
    if (entry.id !== position) return { position, reason: { zh: `编号为 ${entry.id}`, en: `its id is ${entry.id}` } };
    const other = entry.action === 'undo' ? entry.undoes : entry.revises;
    if (other === undefined) continue;
    const earlier = other < position ? history[other - 1] : undefined;
    if (!earlier || (entry.action !== 'undo' && earlier.action === 'undo'))
      return { position, reason: { zh: `${other} 不是更早的决定`, en: `${other} is no earlier decision` } };
  }
  return undefined;
}
