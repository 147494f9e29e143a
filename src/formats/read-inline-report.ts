import { inlineReportCodes } from '../diagnostics/codes/inline-report.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { TargetElement } from './inline-xbrl/reading/target-element.js';
import { readInlineXbrl, type InlineSource } from './inline-xbrl/reading/read-inline-xbrl.js';
import { writeTargetDocument } from './inline-xbrl/reading/write-target.js';
import { namespaceOf } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import { attributeOf, locationOf } from '../syntax/xml/xml-element.js';
import type { SourceLocation } from '../util/source-location.js';
import type { LocatedReport, ReadContext } from './format.js';
import { nestedFactId, readXbrlXml, unnamedFactId } from './xbrl-xml/read-xbrl-xml.js';

/** Namespaces of what stands beside the facts of an instance. */
const FRAME: ReadonlySet<string> = new Set([NS.link, NS.xbrli]);

/** Reads an inline document into the report model: by way of the instance that it stands for. */
export function readInlineReport(source: Uint8Array, context: ReadContext): LocatedReport | undefined {
  return readInlineReportSet([{ uri: context.uri, bytes: source }], context);
}

/**
 * Reads a document set. Of several target documents the report is the one of a name, or else the default one, which has
 * none, or else the first; the others are told, not read.
 */
export function readInlineReportSet(
  sources: readonly InlineSource[],
  context: ReadContext,
  name?: string,
): LocatedReport | undefined {
  const { sink, uri } = context;
  // Who wants the facts need not mend the XHTML around them.
  const xhtmlSink: DiagnosticSink = { report: (diagnostic) => sink.report({ ...diagnostic, severity: 'warning' }) };
  const targets = readInlineXbrl(sources, sink, undefined, xhtmlSink);
  const found = targets.find((one) => one.target === name);
  const target = name === undefined ? (found ?? targets[0]) : found;
  if (!target) {
    if (name !== undefined) {
      const params = { target: name, found: listTargets(targets.map((one) => one.target)) };
      sink.report(inlineReportCodes.create('pilu:ix-target-unknown', params, { uri }));
    }
    return undefined;
  }
  for (const other of targets) {
    if (other === target) continue;
    const params = { target: other.target ?? DEFAULT_TARGET };
    sink.report(inlineReportCodes.create('pilu:ix-further-target', params, locationOf(other.root)));
  }
  const instance = [...writeTargetDocument(target.root, sink)].join('');
  const located = readXbrlXml(instance, context);
  if (!located) return undefined;
  const places = new Map<string, SourceLocation>();
  collectPlaces(target.root, places);
  collectUnnamed(target.root, places);
  return { report: located.report, locateFact: (id) => places.get(id) ?? { uri } };
}

const DEFAULT_TARGET: LocalizedText = { en: 'the default one, which has no name', zh: '默认目标文档（无名称）' };

function listTargets(names: readonly (string | undefined)[]): LocalizedText {
  const { en, zh } = DEFAULT_TARGET;
  return { en: names.map((name) => name ?? en).join(', '), zh: names.map((name) => name ?? zh).join('、') };
}

function collectPlaces(element: TargetElement, places: Map<string, SourceLocation>): void {
  for (const child of element.children) {
    const id = attributeOf(child, 'id');
    if (id !== undefined) places.set(id, locationOf(child));
    if (child.children.length > 0) collectPlaces(child, places);
  }
}

/** Facts without an id have the names that the reader of the instance gives them. */
function collectUnnamed({ children }: TargetElement, places: Map<string, SourceLocation>): void {
  let unnamed = 0;
  for (const child of children.filter(isFact)) {
    const id = attributeOf(child, 'id') ?? unnamedFactId(++unnamed);
    places.set(id, locationOf(child));
    collectNested(child, id, places);
  }
}

function collectNested({ children }: TargetElement, tuple: string, places: Map<string, SourceLocation>): void {
  for (const [index, child] of children.entries()) {
    if (!isFact(child)) continue;
    const id = attributeOf(child, 'id') ?? nestedFactId(tuple, index + 1);
    places.set(id, locationOf(child));
    collectNested(child, id, places);
  }
}

function isFact({ name }: TargetElement): boolean {
  return !FRAME.has(namespaceOf(name));
}
