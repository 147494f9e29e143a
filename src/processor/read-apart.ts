import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createCollector, type DiagnosticSink } from '../diagnostics/sink.js';
import { playXmlEvents, recordXmlEvents, type XmlEvents } from '../syntax/xml/xml-events.js';
import { readXml, type XmlHandler } from '../syntax/xml/read-xml.js';

export type { XmlEvents };

/** A document that is being parsed somewhere else. */
export interface ParsingApart {
  /** Hands on what was found and what will be, in order; gives the faults that ended the parsing. To be called once. */
  play(hand: (events: XmlEvents) => void): Promise<readonly Diagnostic[]>;
  /** Ends the parsing, where nobody waits for it any more. */
  stop(): Promise<void>;
}

/** Begins to parse a document somewhere else; undefined where that would gain nothing. */
export type XmlParserApart = (bytes: Uint8Array, uri: string) => ParsingApart | undefined;

/** What is done there. */
export function parseToEvents(
  bytes: Uint8Array,
  uri: string,
  hand: (events: XmlEvents) => void,
): readonly Diagnostic[] {
  const collector = createCollector();
  const recorder = recordXmlEvents(hand);
  readXml(bytes, recorder, collector, { uri });
  recorder.end();
  return collector.diagnostics;
}

/** What is done here, as by `readXml`: whether the document was without a fault. */
export async function playParsing(parsing: ParsingApart, handler: XmlHandler, sink: DiagnosticSink): Promise<boolean> {
  const faults = await parsing.play(playXmlEvents(handler));
  for (const fault of faults) sink.report(fault);
  return faults.length === 0;
}
