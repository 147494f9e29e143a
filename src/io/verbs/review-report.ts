import { join, resolve } from 'node:path';
import { decisionCodes } from '../../diagnostics/codes/decisions.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { isOperationalError } from '../../diagnostics/operational-error.js';
import { createCollector } from '../../diagnostics/sink.js';
import { markPhases } from '../../processor/phase.js';
import { DECISIONS_SCHEMA, decisionFileOf, formatDecisionFile } from '../../processor/review/decision-file.js';
import { createRequestReader } from '../../processor/review/review-requests.js';
import {
  openReviewSession,
  type Entry,
  type HistoryEntry,
  type ReviewSession,
} from '../../processor/review/review-session.js';
import { openDataStore } from '../data-store.js';
import { loadDecisions, readDecisionBytes } from '../decision-file.js';
import { readInputFile } from '../input-file.js';
import { writeOutputFile } from '../output-file.js';
import { serveReview, type Answer } from '../review/review-server.js';
import { readReviewClient } from '../viewer-client.js';
import { exportReport } from './export-report.js';
import { extractReport } from './extract-report.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface ReviewOptions extends VerbOptions {
  /** Directory that the page exports to. */
  readonly out: string;
  /** Filing metadata; without it the page exports facts and coverage, no filing. */
  readonly filing?: string;
  /** Port to serve on; default one that is free. */
  readonly port?: number;
  /** Clock of the history. */
  readonly now?: () => string;
}

export interface ReviewResult extends VerbResult {
  /** Where the page is; absent where the report cannot be reviewed. */
  readonly url?: string;
  /** The file that decisions are kept in. */
  readonly decisions: string;
  /** Fulfilled when the page, or `close`, ends the review. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves the page on which a person reviews the facts of a report, until it is closed. Every decision is saved at once to
 * the file beside the report, which later extractions honour.
 * @throws OperationalError where the report cannot be read or the port is taken.
 */
export async function reviewReport(path: string, options: ReviewOptions): Promise<ReviewResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  const decisions = decisionFileOf(path);
  const nothing = { decisions, ended: Promise.resolve(), close: () => Promise.resolve() };

  // 1. The report, extracted, and what was decided before.
  const bytes = await readInputFile(path);
  if (options.filing !== undefined) await readInputFile(options.filing);
  phase('taxonomy');
  const data = await openDataStore();
  const [own, cues] = await Promise.all([data.taxonomy(collector), data.cues(collector)]);
  const known = await loadDecisions(path, data, collector);
  if (!own || !cues || !known) return { ...verbResult(collector), ...nothing };
  const input = { file: { uri: path, bytes }, own, cues, decisions: known, files: data.files, out: options.out };
  const session = await openReviewSession(input, phase, collector);
  if (!session) return { ...verbResult(collector), ...nothing };

  // 2. Actions one after another, each saved before it holds.
  const save = await createSaver(path, session, options.now ?? (() => new Date().toISOString()));
  const requests = createRequestReader(data.files.get(DECISIONS_SCHEMA) ?? '');
  const act = async (body: Uint8Array): Promise<Answer> => {
    const faults = createCollector();
    const request = requests.readAct(body, faults);
    if (!request) return { status: 400, body: { messages: faults.diagnostics.map(tell) } };
    const { revision, ...action } = request;
    if (revision !== session.history.length) return { status: 409, body: { state: session.state() } };
    const proposal = session.propose(action);
    if (!('entry' in proposal)) return { status: 422, body: proposal };
    const fault = await save(proposal.entry);
    if (fault) return { status: 409, body: { messages: [tell(fault)] } };
    const state = session.state();
    const number = session.history.length;
    const names = [...('fact' in action ? [action.fact] : []), `u${number}`, `r${number}`];
    const fact = names.find((name) => state.facts.some(({ id }) => id === name));
    return { status: 200, body: { state, ...(fact !== undefined && { fact }) } };
  };
  const suggest = async (body: Uint8Array): Promise<Answer> => {
    const faults = createCollector();
    const request = requests.readSuggest(body, faults);
    const statement = request && session.suggest(request.range, request.concept);
    if (statement) return { status: 200, body: { statement } };
    const missing = request ? [decisionCodes.create('pilu:no-words-selected', {})] : faults.diagnostics;
    return { status: 400, body: { messages: missing.map(tell) } };
  };

  // 3. The page, until somebody ends it.
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const inTurn = createQueue();
  const server = await serveReview(
    {
      get: { 'api/source': () => session.source, 'api/state': () => session.state() },
      post: {
        'api/act': (body) => inTurn(() => act(body)),
        'api/suggest': suggest,
        'api/export': () => inTurn(() => exportAgain(path, options)),
        'api/end': async () => {
          setTimeout(() => void close(), 50);
          return { status: 200, body: {} };
        },
      },
    },
    await readReviewClient(),
    options.port,
  );
  const close = async (): Promise<void> => {
    await inTurn(() => Promise.resolve());
    await server.close();
    end();
  };
  return { ...verbResult(collector), decisions, url: server.url, ended, close };
}

/** Appends an entry to the file of decisions and then to the session; gives a fault where somebody else wrote the file. */
async function createSaver(
  path: string,
  session: ReviewSession,
  now: () => string,
): Promise<(entry: Entry) => Promise<Diagnostic | undefined>> {
  const uri = decisionFileOf(path);
  let written = await readText(path);
  return async (proposed) => {
    if ((await readText(path)) !== written)
      return decisionCodes.create('pilu:decisions-changed', { path: uri }, { uri });
    const entry = { id: session.history.length + 1, at: now(), ...proposed } as HistoryEntry;
    const text = formatDecisionFile([...session.history, entry]);
    try {
      await writeOutputFile(uri, text);
    } catch (error) {
      if (isOperationalError(error)) return error.diagnostic;
      throw error;
    }
    written = text;
    session.append(entry);
    return undefined;
  };
}

async function readText(path: string): Promise<string | undefined> {
  const bytes = await readDecisionBytes(path);
  return bytes && Buffer.from(bytes).toString('utf8');
}

/** Makes the filing anew by the decisions so far; without filing metadata, the facts and the coverage. */
async function exportAgain(path: string, { out, filing }: ReviewOptions): Promise<Answer> {
  try {
    const result = filing === undefined ? await writeFacts(path, out) : await writeFiling(path, out, filing);
    return {
      status: result.valid ? 200 : 422,
      body: { written: result.written, facts: result.facts, messages: result.diagnostics.map(tell) },
    };
  } catch (error) {
    if (!isOperationalError(error)) throw error;
    return { status: 422, body: { written: [], facts: 0, messages: [tell(error.diagnostic)] } };
  }
}

const MOST_MESSAGES = 20;

async function writeFiling(path: string, out: string, filing: string) {
  const result = await exportReport(path, { out, filing, limit: MOST_MESSAGES });
  return { ...result, facts: result.summary?.facts ?? 0 };
}

async function writeFacts(path: string, out: string) {
  const names = ['facts.json', 'coverage/coverage.json', 'coverage/coverage.html'];
  const result = await extractReport(path, {
    out: join(out, 'facts.json'),
    coverage: join(out, 'coverage'),
    limit: MOST_MESSAGES,
  });
  return { ...result, written: result.valid ? names.map((name) => resolve(out, name)) : [] };
}

function tell({ code, severity, message }: Diagnostic): Pick<Diagnostic, 'code' | 'severity' | 'message'> {
  return { code, severity, message };
}

/** Does work one after another. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
