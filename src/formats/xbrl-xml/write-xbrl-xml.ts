import { xbrlXmlCodes } from '../../diagnostics/codes/xbrl-xml.js';
import { NOTE } from '../../model/report/canonical-report.js';
import type { Fact, Report } from '../../model/report/fact.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { isNCName } from '../../names/prefixes.js';
import { writeXmlDocument } from '../../syntax/xml/write-xml-document.js';
import { writeXmlStream } from '../../syntax/xml/write-xml-stream.js';
import { openElement, writeElement, type XmlProducer, type XmlWriter } from '../../syntax/xml/xml-writer.js';
import type { WriteContext } from '../format.js';
import { createInstanceFrame, type InstanceFrame } from '../instance-frame.js';
import { writeFootnotes } from './write-footnotes.js';

/** Up to here the document is built by xmlbuilder2; the streaming backend, byte for byte the same, takes the larger ones. */
const ORDINARY_SIZE = 2000;

/**
 * Writes a report as an XBRL 2.1 instance: schema references, contexts and units each once and readably named, items,
 * and one footnote link that holds notes and evidence. Dimension members stand in the scenario.
 */
export function* writeXbrlXml(report: Report, context: WriteContext): Generator<string, void, void> {
  const options = { sink: context.sink, ...(context.uri !== undefined && { uri: context.uri }) };
  const produce = instanceProducer(report, context);
  if (report.facts.length > ORDINARY_SIZE) yield* writeXmlStream(produce, options);
  else yield writeXmlDocument(produce, options);
}

/** The steps that write the instance with any backend. */
export function instanceProducer(report: Report, context: WriteContext): XmlProducer {
  const frame = createInstanceFrame(report, context);

  return function* (writer) {
    // 1. Root and schema references (XBRL 2.1, 4.2).
    openElement(writer, 'xbrli:xbrl');
    for (const [prefix, namespace] of frame.names.prefixes) writer.attribute(`xmlns:${prefix}`, namespace);
    for (const href of report.taxonomy) {
      writeElement(writer, 'link:schemaRef', { 'xlink:type': 'simple', 'xlink:href': href });
    }
    frame.writeLinkReferences(writer);

    // 2. Contexts and units (4.7, 4.8).
    yield* frame.writeContextsAndUnits(writer);

    // 3. Items (4.6), then notes and evidence (4.11).
    for (const fact of report.facts) {
      if (fact.concept === NOTE) continue;
      if (!isNCName(fact.id)) context.sink.report(xbrlXmlCodes.create('pilu:fact-id-no-name', { id: fact.id }));
      yield writeItem(writer, fact, frame);
    }
    yield* writeFootnotes(writer, report);
    writer.endElement();
  };
}

function writeItem(writer: XmlWriter, fact: Fact, frame: InstanceFrame): void {
  const { id, concept, value, decimals, language } = fact;
  const { qname, isName } = frame.formOf(concept);
  const unitRef = frame.unitIdOf(fact);
  writer.startElement(qname);
  writer.attribute('id', id);
  writer.attribute('contextRef', frame.contextIdOf(fact));
  if (unitRef !== undefined) {
    writer.attribute('unitRef', unitRef);
    // A nil item has no accuracy (XBRL 2.1, 4.6.3).
    if (value !== null) writer.attribute('decimals', decimals === undefined ? 'INF' : String(decimals));
  }
  if (language !== undefined) writer.attribute('xml:lang', language);
  if (value === null) writer.attribute('xsi:nil', 'true');
  else if (isName) writer.text(frame.names.qname(value as ExpandedName));
  else writer.text(value);
  writer.endElement();
}
