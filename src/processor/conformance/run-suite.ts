import { piluCodes } from '../../diagnostics/codes/pilu.js';
import { createCollector, type DiagnosticSink } from '../../diagnostics/sink.js';
import type { DocumentLoader } from '../../dts/discovery/document-loader.js';
import type { FilerManualRule } from '../../formats/inline-xbrl/reading/filer-manual-rules.js';
import type { InlineSource } from '../../formats/inline-xbrl/reading/read-inline-xbrl.js';
import { compareText } from '../../util/compare-text.js';
import { validateInlineXbrl, type ValidatedTarget } from '../validate-inline.js';
import { validateXbrl } from '../validate-xbrl.js';
import { compareOutput } from './compare-output.js';
import { readSuite, type BrokenTestcase, type Expectation, type Variation } from './read-suite.js';

/** What became of one variation: a row of the report. */
export interface VariationResult {
  readonly testcase: string;
  readonly id: string;
  /** `valid`, `invalid`, or codes; `variations` for a testcase that could not be read. */
  readonly expected: string;
  /** Codes that were reported as errors, each once; empty where the input is valid. */
  readonly actual: readonly string[];
  readonly pass: boolean;
  /** Where the verdict is right and the output is not: how they differ; else what kept it from being run. */
  readonly difference?: string;
}

export interface SuiteOptions {
  /** Rules of filer manuals that inline documents are checked by: what they warn of counts as found. */
  readonly filerManual?: ReadonlySet<FilerManualRule>;
}

export interface SuiteResult {
  readonly name: string;
  readonly results: readonly VariationResult[];
  /** Paths of testcases that have no variation. */
  readonly empty: readonly string[];
}

/**
 * Runs every variation of a suite. Expected outputs are compared too; a difference fails the variation. A testcase that
 * the index names and that cannot be read is a failure. Undefined, with diagnostics, where the index is none.
 */
export async function runSuite(
  indexUrl: string,
  loader: DocumentLoader,
  sink: DiagnosticSink,
  onResult: (result: VariationResult) => void = () => undefined,
  options: SuiteOptions = {},
): Promise<SuiteResult | undefined> {
  const suite = await readSuite(indexUrl, loader, sink);
  if (!suite) return undefined;
  const results = suite.broken.map(failBroken);
  results.forEach(onResult);
  for (const variation of suite.variations) {
    const result = await runVariation(variation, loader, options);
    results.push(result);
    onResult(result);
  }
  return { name: suite.name, results, empty: suite.empty };
}

/** The row of a testcase that could not be read. */
export function failBroken({ testcase, faults }: BrokenTestcase): VariationResult {
  const actual = [...new Set(faults.map(({ code }) => code))].sort(compareText);
  const difference = faults.map(({ message }) => message.en).join(' ');
  return { testcase, id: '', expected: 'variations', actual, pass: false, difference };
}

async function runVariation(
  variation: Variation,
  loader: DocumentLoader,
  options: SuiteOptions,
): Promise<VariationResult> {
  const { testcase, id, expected } = variation;
  if (variation.inline.length + variation.entries.length === 0) {
    const difference = 'The variation names no data to start from.';
    return { testcase, id, expected: formatExpectation(expected), actual: [], pass: false, difference };
  }
  const sink = createCollector(1);
  let difference: string | undefined;
  try {
    const { inline, outputs } = variation;
    const validated = inline.length > 0 ? await runInline(inline, loader, options, sink) : [];
    for (const url of inline.length > 0 ? [] : variation.entries) {
      const judged = await validateXbrl(url, loader, { calculations: true }, sink);
      if (judged) validated.push({ ...judged, target: undefined });
    }
    for (const { url, target } of sink.count('error') === 0 ? outputs : []) {
      const found = validated.findLast((one) => one.target === target);
      difference ??= found
        ? await compareOutput(found, url, loader)
        : `There is no target document ${target ?? '(default)'}.`;
    }
  } catch (error) {
    // A crash is a result like another, and never a pass.
    return { testcase, id, expected: formatExpectation(expected), actual: [`crash: ${String(error)}`], pass: false };
  }
  const actual = sink.diagnostics
    .filter(({ severity, code }) => severity === 'error' || COUNTED_WARNINGS.has(code))
    .map(({ code }) => code);
  const codes = [...new Set(actual)].sort(compareText);
  const pass = isExpected(expected, codes) && difference === undefined;
  return {
    testcase,
    id,
    expected: formatExpectation(expected),
    actual: codes,
    pass,
    ...(difference !== undefined && { difference }),
  };
}

async function runInline(
  urls: readonly string[],
  loader: DocumentLoader,
  options: SuiteOptions,
  sink: DiagnosticSink,
): Promise<ValidatedTarget[]> {
  const sources: InlineSource[] = [];
  for (const uri of urls) {
    const bytes = await loader.load(uri);
    if (typeof bytes === 'string')
      sink.report(piluCodes.create('pilu:file-unreadable', { path: uri, reason: bytes }, { uri }));
    else sources.push({ uri, bytes });
  }
  const { filerManual } = options;
  const validation = { calculations: true, ...(filerManual && { filerManual }) };
  return [...(await validateInlineXbrl(sources, loader, validation, sink))];
}

/** What suites count as found, though to a reader it is a warning. */
const COUNTED_WARNINGS: ReadonlySet<string> = new Set([
  'xbrl.5.2.5.2:calculationInconsistent',
  'ixbrl:selfClosedTagWarning',
]);

/** Codes of a document that the runner could not get: nothing can be said about the input, whatever else was found. */
const OWN_READING: ReadonlySet<string> = new Set(['pilu:file-unreadable', 'pilu:internal']);

function isExpected(expected: Expectation, codes: readonly string[]): boolean {
  if (codes.some((code) => OWN_READING.has(code))) return false;
  switch (expected.kind) {
    case 'valid':
      return codes.length === 0;
    case 'invalid':
      return codes.length > 0;
    case 'codes':
      return expected.codes.every((code) => codes.includes(EQUIVALENT[code] ?? code) || isSchemaFault(code, codes));
  }
}

/** Codes of suites for what is another code here. */
const EQUIVALENT: Readonly<Record<string, string>> = { 'xmlSyntax:xmlDeclarationError': 'pilu:xml-malformed' };

/** Suites name a fault that only the schema shows by a code of their own. */
function isSchemaFault(code: string, codes: readonly string[]): boolean {
  return /(?:^|:)(?:sche|xmlSchema|XMLSchema)/i.test(code) && codes.some((actual) => actual.startsWith('xsd:'));
}

function formatExpectation(expected: Expectation): string {
  return expected.kind === 'codes' ? expected.codes.join(' ') : expected.kind;
}
