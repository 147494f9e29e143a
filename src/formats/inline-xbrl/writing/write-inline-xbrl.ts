import { NOTE } from '../../../model/report/canonical-report.js';
import type { Fact, Report } from '../../../model/report/fact.js';
import { localNameOf } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { writeXmlStream } from '../../../syntax/xml/write-xml-stream.js';
import { openElement, writeElement, type XmlProducer, type XmlWriter } from '../../../syntax/xml/xml-writer.js';
import type { WriteContext } from '../../format.js';
import { createInstanceFrame } from '../../instance-frame.js';
import { EMPTY_XHTML_ELEMENTS } from '../xhtml-content.js';
import { REGISTRY_5 } from '../transformations/registry-5.js';
import { planTags } from './plan-tags.js';
import { STYLE_SHEET } from './style-sheet.js';
import { FORMAT_PREFIX, writePlainFact, type FactContext } from './write-facts.js';
import { writeHeader } from './write-header.js';
import { writeSource } from './write-source.js';

/**
 * Writes a report as an Inline XBRL 1.1 document in XHTML. With its own text at hand the document is the report itself,
 * and the facts stand on the words that state them; without it the document lists the facts.
 */
export function writeInlineXbrl(report: Report, context: WriteContext): Iterable<string> {
  // A browser that takes the document for HTML reads an empty tag of any other element as an open one.
  const isVoid = (name: string) => EMPTY_XHTML_ELEMENTS.has(name);
  const options = { sink: context.sink, isVoid, ...(context.uri !== undefined && { uri: context.uri }) };
  return writeXmlStream(inlineProducer(report, context), options);
}

function inlineProducer(report: Report, context: WriteContext): XmlProducer {
  const { source } = context;
  const frame = createInstanceFrame(report, context, [
    [NS.ix, 'ix'],
    [REGISTRY_5.namespace, FORMAT_PREFIX],
  ]);
  const factContext: FactContext = { ...context, frame, language: source?.language };
  const plan = source && planTags(report, source, frame);

  return function* (writer) {
    openElement(writer, 'html', { xmlns: NS.xhtml });
    for (const [prefix, namespace] of frame.names.prefixes) writer.attribute(`xmlns:${prefix}`, namespace);
    if (source) writer.attribute('xml:lang', source.language);
    openElement(writer, 'head');
    writeElement(writer, 'meta', { 'http-equiv': 'Content-Type', content: 'application/xhtml+xml; charset=UTF-8' });
    writeElement(writer, 'title', {}, titleOf(report, context));
    writeElement(writer, 'style', { type: 'text/css' }, STYLE_SHEET);
    writer.endElement();
    openElement(writer, 'body');
    if (source && plan) {
      yield* writeHeader(writer, report, plan.hidden, factContext);
      yield* writeSource(writer, source, plan, factContext);
    } else {
      yield* writeHeader(writer, report, [], factContext);
      yield* writeFactList(writer, report, factContext);
    }
    writer.endElement();
    writer.endElement();
  };
}

function titleOf({ filing }: Report, { source }: WriteContext): string {
  const heading = source?.blocks.find(({ kind }) => kind === 'heading')?.text;
  return filing?.announcementTitle ?? source?.title ?? heading ?? 'XBRL';
}

/** A table of the facts, one a row: the name of the concept, the value, the context and the unit. */
function* writeFactList(writer: XmlWriter, report: Report, context: FactContext): Generator<void, void, void> {
  const { frame } = context;
  const facts = report.facts.filter(({ concept }) => concept !== NOTE);
  if (facts.length === 0) return;
  openElement(writer, 'table');
  openElement(writer, 'tbody');
  for (const fact of facts) {
    openElement(writer, 'tr');
    writeElement(writer, 'th', {}, localNameOf(fact.concept));
    writer.startElement('td', 'mixed');
    if (isNegative(fact, context)) writer.text('-');
    writePlainFact(writer, fact, context);
    writer.endElement();
    writeElement(writer, 'td', {}, frame.contextIdOf(fact));
    writeElement(writer, 'td', {}, frame.unitIdOf(fact) ?? '');
    yield writer.endElement();
  }
  writer.endElement();
  writer.endElement();
}

/** The sign stands before the tag, which holds no negative number. */
function isNegative(fact: Fact, { frame }: FactContext): boolean {
  return frame.unitIdOf(fact) !== undefined && fact.value?.startsWith('-') === true;
}
