import assert from 'node:assert/strict';
import type { Workplace } from './fixture.js';
import { run } from './run.js';

/** A diagnostic as --format json prints it. */
export interface PrintedDiagnostic {
  readonly code: string;
  readonly severity: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly locations: readonly {
    readonly uri: string;
    readonly line?: number;
    readonly column?: number;
    readonly pointer?: string;
  }[];
  readonly suggestions?: readonly { readonly zh: string; readonly en: string }[];
}

export interface PrintedResult {
  readonly valid: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly diagnostics: readonly PrintedDiagnostic[];
}

/** What a command line must say, and nothing else. */
export interface Expectation {
  readonly exitCode: 1 | 2;
  /** Every code that is reported, in order. */
  readonly codes: readonly string[];
  /** Name in the workplace of the file that the first diagnostic points at; absent: it points at none. */
  readonly at?: string;
  /** `line:column` in it. */
  readonly position?: string;
  readonly pointer?: string;
  /** Words that both the Chinese and the English sentence quote. */
  readonly quotes?: readonly string[];
}

/**
 * Runs a command line that must be refused: the exit code, exactly these codes, their place, sentences in both languages,
 * the same on standard error for a person, and not one file more than before.
 */
export async function expectRefusal(
  workplace: Workplace,
  argv: readonly string[],
  expectation: Expectation,
): Promise<PrintedDiagnostic> {
  const before = workplace.list();
  const asData = await run([...argv, '--format', 'json']);
  assert.deepEqual(workplace.list(), before, 'nothing is written');
  const result = JSON.parse(asData.stdout) as PrintedResult;
  assert.deepEqual(
    result.diagnostics.map(({ code }) => code),
    expectation.codes,
    'nothing else is reported',
  );
  assert.equal(asData.exitCode, expectation.exitCode);
  assert.equal(result.valid, false);
  const [first] = result.diagnostics as [PrintedDiagnostic];
  for (const { message } of result.diagnostics) {
    assert.match(message.zh, /[\u4e00-\u9fff]/);
    assert.doesNotMatch(message.en, /\{[a-z]\w*\}/i);
    assert.notEqual(message.zh, message.en);
  }
  const location = first.locations[0];
  assert.equal(location?.uri, expectation.at === undefined ? undefined : workplace.path(expectation.at));
  if (expectation.position !== undefined) assert.equal(`${location?.line}:${location?.column}`, expectation.position);
  if (expectation.pointer !== undefined) assert.equal(location?.pointer, expectation.pointer);
  for (const words of expectation.quotes ?? []) {
    assert.ok(first.message.zh.includes(words), `${first.message.zh} quotes ${words}`);
    assert.ok(first.message.en.includes(words), `${first.message.en} quotes ${words}`);
  }
  // What a person reads, in one language a command.
  const language = argv[0] === 'export' ? 'zh' : 'en';
  const asText = await run([...argv, '--lang', language]);
  assert.equal(asText.exitCode, expectation.exitCode);
  for (const { message } of result.diagnostics) assert.ok(asText.stderr.includes(message[language]));
  assert.doesNotMatch(asText.stderr, /^ {4}at /m, 'no stack trace');
  assert.deepEqual(workplace.list(), before, 'nothing is written');
  return first;
}
