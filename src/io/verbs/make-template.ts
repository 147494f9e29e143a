import { extname, resolve } from 'node:path';
import { convertCodes } from '../../diagnostics/codes/convert.js';
import { templateCodes } from '../../diagnostics/codes/template.js';
import type { Language } from '../../diagnostics/localized-text.js';
import { OperationalError } from '../../diagnostics/operational-error.js';
import { reportTemplateLosses } from '../../processor/template-losses.js';
import { openReport } from '../../processor/open-report.js';
import { reportOtherTaxonomy } from '../../processor/report-other-taxonomy.js';
import { markPhases } from '../../processor/phase.js';
import {
  parseTemplateDays,
  templateTaxonomyOf,
  writeTemplateFile,
  type TemplateKind,
} from '../../processor/template.js';
import { openDataStore } from '../data-store.js';
import { writeOutputFile } from '../output-file.js';
import { refuseInputAsOutput } from '../refuse-input-as-output.js';
import { createReportEnvironment, readReportInput } from '../report-environment.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface TemplateVerbOptions extends VerbOptions {
  /** Where the template goes: `.xlsx` or `.csv`. */
  readonly out: string;
  /** Language of headers, lists and the guide. */
  readonly language: Language;
  /** Sections by short name or label; default all. */
  readonly sections?: readonly string[];
  /** A row for each member of each explicit axis. */
  readonly breakdown?: boolean;
  /** The reporting period: a year, or two days joined by `..`. */
  readonly period?: string;
  /** A file of facts to fill in. */
  readonly facts?: string;
}

export interface TemplateVerbResult extends VerbResult {
  /** Absolute path; absent where nothing was written. */
  readonly written?: string;
  readonly rows: number;
  /** Facts that were filled in. */
  readonly facts: number;
}

const KINDS: Readonly<Record<string, TemplateKind>> = { '.xlsx': 'xlsx', '.csv': 'csv' };

/**
 * Makes a spreadsheet or CSV to fill in, of our own taxonomy, empty or with the facts of a file. What was filled in is
 * read back; whatever the template does not carry is reported.
 * @throws OperationalError where an option is wrong, a file cannot be read or the template not written.
 */
export async function makeTemplate(options: TemplateVerbOptions): Promise<TemplateVerbResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  const { out, language, breakdown = false } = options;

  // 1. What is asked for.
  const kind = KINDS[extname(out).toLowerCase()];
  if (!kind) {
    const params = { path: out, expected: Object.keys(KINDS).join(', ') };
    throw new OperationalError(convertCodes.create('pilu:conversion-target-unknown', params, { uri: out }));
  }
  const period = options.period === undefined ? undefined : parseTemplateDays(options.period);
  if (options.period !== undefined && !period) {
    throw new OperationalError(templateCodes.create('pilu:template-option-period', { period: options.period }));
  }
  phase('taxonomy');
  const data = await openDataStore();
  const own = await data.taxonomy(collector);
  if (!own) return { ...verbResult(collector), rows: 0, facts: 0 };
  const all = templateTaxonomyOf(own).sections;
  const sections = options.sections?.map((name) => {
    const section = all.find(({ id, label }) => [id, label.zh, label.en].includes(name));
    if (section) return section;
    const expected = all.map(({ id }) => id).join(', ');
    throw new OperationalError(templateCodes.create('pilu:template-section-unknown', { section: name, expected }));
  });

  // 2. The facts to fill in.
  let report;
  if (options.facts !== undefined) {
    await refuseInputAsOutput(options.facts, out);
    const input = await readReportInput(options.facts);
    const environment = await createReportEnvironment(options.facts, [], data, phase, collector);
    const opened = await openReport(input, environment, collector);
    if (opened && !opened.isOwn) {
      const place = { syntax: opened.syntax, uri: options.facts, expected: own.taxonomy.entryPoints };
      reportOtherTaxonomy(opened.report, place, collector);
    }
    if (!opened || collector.count('error') > 0) return { ...verbResult(collector), rows: 0, facts: 0 };
    report = opened.report;
  }

  // 3. The template, read back where it holds facts.
  phase('writing');
  const { content, rows } = await writeTemplateFile(own, kind, {
    language,
    breakdown,
    ...(sections && { sections }),
    ...(period && { period }),
    ...(report && { report }),
  });
  let facts = 0;
  if (report) {
    phase('validation');
    facts = await reportTemplateLosses({ uri: out, bytes: content }, report, own, sections, collector);
  }
  await writeOutputFile(out, content);
  return { ...verbResult(collector), written: resolve(out), rows, facts };
}
