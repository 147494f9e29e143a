import { conformanceCodes } from '../../diagnostics/codes/conformance.js';
import { piluCodes } from '../../diagnostics/codes/pilu.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { createCollector, type DiagnosticSink } from '../../diagnostics/sink.js';
import type { DocumentLoader } from '../../dts/discovery/document-loader.js';
import { localNameOf } from '../../names/expanded-name.js';
import { attributeOf, readXmlTree, resolveUri, type XmlElement } from '../../syntax/xml/xml-element.js';

/** One variation of a testcase document, as far as a runner needs it. */
export interface Variation {
  /** Path of its testcase as the index gives it. */
  readonly testcase: string;
  readonly id: string;
  readonly name: string;
  /** URLs of the documents to start from (readMeFirst). */
  readonly entries: readonly string[];
  /** The kind of data each is: xsd, linkbase, instance. */
  readonly kinds: readonly string[];
  /** URLs of the documents that make one Inline XBRL Document Set; empty for other variations. */
  readonly inline: readonly string[];
  readonly expected: Expectation;
  /** Documents that the result is compared with: of an inline variation, one for each target document. */
  readonly outputs: readonly ExpectedOutput[];
}

export interface ExpectedOutput {
  readonly url: string;
  /** The name of the target document; undefined for the default one. */
  readonly target: string | undefined;
}

/** `valid`, `invalid`, or the QNames of errors as written, prefixes resolved by nobody: suites use the customary ones. */
export type Expectation =
  | { readonly kind: 'valid' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

/** A testcase that an index names and that cannot be run. */
export interface BrokenTestcase {
  /** Its path as the index gives it. */
  readonly testcase: string;
  /** Why: at least one. */
  readonly faults: readonly Diagnostic[];
}

export interface Suite {
  readonly name: string;
  readonly variations: readonly Variation[];
  readonly broken: readonly BrokenTestcase[];
  /** Paths of testcases that have no variation: they say nothing. */
  readonly empty: readonly string[];
}

/**
 * Reads a conformance suite: an index of testcases (or of further indexes), each with variations. The forms of XBRL
 * 2.1, Dimensions 1.0 and Inline XBRL 1.1 differ in names of attributes only. Undefined, with diagnostics, where the
 * index itself is none or leads nowhere.
 */
export async function readSuite(
  indexUrl: string,
  loader: DocumentLoader,
  sink: DiagnosticSink,
): Promise<Suite | undefined> {
  const index = await readDocument(indexUrl, loader, sink);
  if (!index) return undefined;
  const variations: Variation[] = [];
  const broken: BrokenTestcase[] = [];
  const empty: string[] = [];
  if (localNameOf(index.name) === 'testcase') variations.push(...readTestcase(index, indexUrl, ''));
  const seen = new Set<string>([indexUrl]);
  const work = [{ root: index, url: indexUrl, prefix: '' }];
  for (let at = work.shift(); at; at = work.shift()) {
    for (const element of descendants(at.root, ['testcase'])) {
      const uri = attributeOf(element, 'uri');
      const root = attributeOf(element.parent ?? element, 'root');
      const path = uri === undefined ? undefined : root === undefined ? uri : `${root.replace(/\/$/, '')}/${uri}`;
      const url = path === undefined ? undefined : resolveUri(path, at.url);
      if (url !== undefined && seen.has(url)) continue;
      if (url !== undefined) seen.add(url);
      const testcase = at.prefix + (path ?? '');
      const faults = createCollector();
      const document = await readDocument(url ?? testcase, loader, faults);
      if (document && localNameOf(document.name) === 'testcase') {
        const found = readTestcase(document, document.uri, testcase);
        if (found.length === 0) empty.push(testcase);
        variations.push(...found);
      } else if (document) {
        work.push({ root: document, url: document.uri, prefix: testcase.slice(0, testcase.lastIndexOf('/') + 1) });
      }
      if (faults.count('error') > 0) broken.push({ testcase, faults: faults.diagnostics });
    }
  }
  if (variations.length + broken.length === 0) {
    sink.report(conformanceCodes.create('pilu:suite-empty', {}, { uri: indexUrl }));
    return undefined;
  }
  return { name: attributeOf(index, 'name') ?? attributeOf(index, 'title') ?? indexUrl, variations, broken, empty };
}

async function readDocument(
  url: string,
  loader: DocumentLoader,
  sink: DiagnosticSink,
): Promise<XmlElement | undefined> {
  const bytes = await loader.load(url);
  if (typeof bytes === 'string') {
    sink.report(piluCodes.create('pilu:file-unreadable', { path: url, reason: bytes }, { uri: url }));
    return undefined;
  }
  const root = readXmlTree(bytes, sink, { uri: url });
  if (!root || isIndex(root)) return root;
  const params = { found: localNameOf(root.name) };
  sink.report(conformanceCodes.create('pilu:suite-not-an-index', params, { uri: url }));
  return undefined;
}

/** A testcase, or any document that names testcases: suites call the root of an index by several names. */
function isIndex(root: XmlElement): boolean {
  return /^testcases?$/.test(localNameOf(root.name)) || !descendants(root, ['testcase']).next().done;
}

function* descendants(element: XmlElement, names: readonly string[]): Generator<XmlElement> {
  for (const child of element.children) {
    if (names.includes(localNameOf(child.name))) yield child;
    else yield* descendants(child, names);
  }
}

/** The variations of one testcase document. */
export function readTestcase(root: XmlElement, url: string, testcase: string): Variation[] {
  return [...descendants(root, ['variation'])].map((variation) => {
    const data = variation.children.find((child) => localNameOf(child.name) === 'data');
    const first = data?.children.filter((child) => attributeOf(child, 'readMeFirst')?.trim() === 'true') ?? [];
    const result = variation.children.find((child) => localNameOf(child.name) === 'result');
    return {
      testcase,
      id: attributeOf(variation, 'id') ?? '',
      name: attributeOf(variation, 'name') ?? '',
      entries: first.flatMap((child) => resolveUri(child.text.trim(), url) ?? []),
      kinds: first.map((child) => localNameOf(child.name)),
      inline: (data?.children ?? [])
        .filter((child) => localNameOf(child.name) === 'instance' && /\.x?html?$/i.test(child.text.trim()))
        .flatMap((child) => resolveUri(child.text.trim(), url) ?? []),
      expected: readExpectation(result),
      outputs: result ? readOutputs(result, root, url) : [],
    };
  });
}

function readExpectation(result: XmlElement | undefined): Expectation {
  // Inline XBRL suites name a code in an attribute.
  const codes = result
    ? [...descendants(result, ['error', 'assert'])].map(
        (error) => attributeOf(error, 'name')?.trim() ?? error.text.trim(),
      )
    : [];
  if (codes.length > 0) return { kind: 'codes', codes };
  const expected = result && attributeOf(result, 'expected')?.trim();
  return expected === 'invalid' ? { kind: 'invalid' } : { kind: 'valid' };
}

/** Expected outputs are files named in the result, below the testcase's output path. */
function readOutputs(result: XmlElement, root: XmlElement, url: string): readonly ExpectedOutput[] {
  const outputPath = attributeOf(root, 'outpath');
  const named = result.children.filter((child) => ['file', 'instance', 'xml'].includes(localNameOf(child.name)));
  return (named.length > 0 ? named : [result]).flatMap((element) => {
    const path = element.text.trim();
    const placed = outputPath === undefined ? path : `${outputPath.replace(/\/$/, '')}/${path}`;
    const resolved = path === '' ? undefined : resolveUri(placed, url);
    return resolved === undefined ? [] : [{ url: resolved, target: attributeOf(element, 'target') }];
  });
}
