import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isOperationalError } from '../../diagnostics/operational-error.js';
import { createCollector, type DiagnosticCollector } from '../../diagnostics/sink.js';
import { buildExtraction } from '../../processor/build-extraction.js';
import { openDataStore } from '../data-store.js';
import { loadDecisions, readDecisionBytes } from '../decision-file.js';
import { readInputFile } from '../input-file.js';
import {
  RECORD_FILE,
  REPORTS_DIRECTORY,
  ROWS_FILE,
  type BatchJob,
  type BatchOutcome,
  type BatchRecord,
} from './batch-record.js';

const DIAGNOSTICS = 20;

/** Loaded once a worker. */
let loaded: ReturnType<typeof load> | undefined;

async function load() {
  const data = await openDataStore();
  const sink = createCollector();
  const [own, cues] = await Promise.all([data.taxonomy(sink), data.cues(sink)]);
  return { own, cues, data };
}

/** Extracts one report of a batch, unless that was done before; its directory appears whole or not at all. */
export default async function extractOne(job: BatchJob): Promise<BatchOutcome> {
  const collector = createCollector(DIAGNOSTICS);
  try {
    const bytes = await readInputFile(job.path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const name = createHash('sha256').update(`${sha256}\n${job.source}`).digest('hex').slice(0, 16);
    const directory = `${REPORTS_DIRECTORY}/${name}`;
    const known = await readRecord(join(job.out, directory, RECORD_FILE));
    const decided = await readDecisionBytes(job.path);
    const digest = decided && createHash('sha256').update(decided).digest('hex');
    if (known?.version === job.version && known.sha256 === sha256 && known.decisions === digest)
      return { record: known, resumed: true };
    const { own, cues, data } = await (loaded ??= load());
    const decisions = await loadDecisions(job.path, data, collector, job.source);
    const choices = { phase: () => undefined, ...(decisions && { decisions }) };
    const built =
      own && cues && decisions
        ? await buildExtraction({ uri: job.source, bytes }, own, cues, choices, collector)
        : undefined;
    if (!built || collector.count('error') > 0) return { record: failed(job, sha256, collector), resumed: false };
    const rows = built.rows();
    const [first] = rows;
    const record: BatchRecord = {
      ...{ source: job.source, sha256, version: job.version, status: 'done', directory },
      ...(digest !== undefined && { decisions: digest }),
      ...(first?.company && { company: first.company }),
      ...(first?.stock_code && { stockCode: first.stock_code }),
      ...(first && { fiscalYear: first.fiscal_year }),
      ...{ facts: built.facts, conflicts: built.conflicts, unclaimed: built.unclaimed },
      warnings: collector.count('warning'),
      errors: [],
    };
    const staging = join(job.out, `${directory}.part`);
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { recursive: true });
    await writeFile(join(staging, 'facts.json'), built.factsJson);
    for (const [path, text] of built.coverageFiles) await writeFile(join(staging, path), text);
    await writeFile(join(staging, ROWS_FILE), JSON.stringify(rows));
    await writeFile(join(staging, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`);
    await rm(join(job.out, directory), { recursive: true, force: true });
    await rename(staging, join(job.out, directory));
    return { record, resumed: false };
  } catch (error) {
    if (!isOperationalError(error)) throw error;
    collector.report(error.diagnostic);
    return { record: failed(job, '', collector), resumed: false };
  }
}

async function readRecord(path: string): Promise<BatchRecord | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as BatchRecord;
  } catch {
    return undefined;
  }
}

function failed({ source, version }: BatchJob, sha256: string, collector: DiagnosticCollector): BatchRecord {
  const errors = collector.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => ({ code, message }));
  return {
    ...{ source, sha256, version, status: 'failed' as const },
    ...{ facts: 0, conflicts: 0, unclaimed: 0, warnings: collector.count('warning'), errors },
  };
}
