import { piluCodes } from '../diagnostics/codes/pilu.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { DocumentLoader } from '../dts/discovery/document-loader.js';
import { LINK, XBRLI, XSD } from '../dts/document/names.js';
import { validateLinkbaseRef } from '../dts/rules/linkbase-refs.js';
import { validateRoleRefsIn } from '../dts/rules/role-refs.js';
import { createSchemaValidator } from '../dts/schema/schema-validator.js';
import type { Instance } from '../instance/instance.js';
import { createInstanceReader } from '../instance/read-instance.js';
import { readXml, type XmlHandler } from '../syntax/xml/read-xml.js';
import { validateInstance } from '../validation/validate-instance.js';
import { judgeTaxonomy, type JudgedTaxonomy, type TaxonomyCache } from './judge-taxonomy.js';
import { playParsing, type XmlParserApart } from './read-apart.js';
import { scanInstanceHead } from './scan-instance-head.js';

export interface XbrlValidationOptions {
  /** Totals by XBRL 2.1, 5.2.5.2. */
  readonly calculations?: boolean;
  /** The document, where it has been read already; else it is asked of the loader. */
  readonly bytes?: Uint8Array;
  /** Instances are judged over the taxonomy that is kept there, if it is. */
  readonly cache?: TaxonomyCache;
  /** Where the instance is parsed, if not here. */
  readonly parseApart?: XmlParserApart;
}

/** What was judged, for whoever wants to go on with it. */
export interface ValidatedXbrl extends JudgedTaxonomy {
  /** Absent where the document is a taxonomy's, or could not be read. */
  readonly instance?: Instance;
}

/**
 * Validates an XBRL document and everything it rests on: an instance, a taxonomy schema or a linkbase.
 *
 * 1. The references at its head are read.
 * 2. The DTS they lead to is loaded and validated as a taxonomy.
 * 3. An instance is read and validated against its schemas in one pass, then judged by the rules.
 */
export async function validateXbrl(
  url: string,
  loader: DocumentLoader,
  options: XbrlValidationOptions,
  sink: DiagnosticSink,
): Promise<ValidatedXbrl | undefined> {
  const bytes = options.bytes ?? (await loader.load(url));
  if (typeof bytes === 'string') {
    sink.report(piluCodes.create('pilu:file-unreadable', { path: url, reason: bytes }, { uri: url }));
    return undefined;
  }
  const head = scanInstanceHead(bytes, url);
  const isInstance = head.rootName === XBRLI.xbrl;
  if (!isInstance && head.rootName !== undefined && head.rootName !== XSD.schema && head.rootName !== LINK.linkbase) {
    sink.report(
      piluCodes.create('pilu:format-unknown', { path: url, expected: 'xbrl, schema, linkbase' }, { uri: url }),
    );
    return undefined;
  }
  const entries = isInstance ? head.entries : [{ url }];
  const input = { entries, schemaLocations: head.schemaLocations };
  if (!isInstance) return judgeTaxonomy(input, loader, undefined, url, sink);
  const parsing = options.parseApart?.(bytes, url);
  try {
    const judged = await judgeTaxonomy(input, loader, options.cache, url, sink);
    const { dts, taxonomy } = judged;
    const reader = createInstanceReader(url);
    const validator = createSchemaValidator(dts.schemas, sink, { uri: url });
    const handler = teeHandlers(reader, validator);
    const isSound = parsing ? await playParsing(parsing, handler, sink) : readXml(bytes, handler, sink, { uri: url });
    if (!isSound) return judged;
    validator.end();
    const { instance } = reader;
    for (const element of instance.references)
      if (element.name === LINK.linkbaseRef) validateLinkbaseRef(element, dts, sink);
    validateRoleRefsIn(instance.references, dts, sink);
    validateInstance(instance, dts, taxonomy, options, sink);
    return { ...judged, instance };
  } finally {
    await parsing?.stop();
  }
}

function teeHandlers(first: XmlHandler, second: XmlHandler): XmlHandler {
  return {
    startElement(start) {
      first.startElement(start);
      second.startElement(start);
    },
    text(text) {
      first.text(text);
      second.text(text);
    },
    endElement(name, line, column) {
      first.endElement(name, line, column);
      second.endElement(name, line, column);
    },
  };
}
