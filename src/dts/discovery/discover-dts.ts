import { xbrl21Codes } from '../../diagnostics/codes/xbrl-2.1.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { attributeOf, locationOf, readXmlTree, type XmlElement } from '../../syntax/xml/xml-element.js';
import { localNameOf } from '../../names/expanded-name.js';
import type { SourceLocation } from '../../util/source-location.js';
import { createDocument, splitFragment, type DtsDocument } from '../document/dts-document.js';
import { CORE_SCHEMA_URLS, VALIDATING_SCHEMA_URLS } from './core-schemas.js';
import type { DocumentLoader, LoadRefusal } from './document-loader.js';
import {
  findReferences,
  findSchemaLocations,
  findSchemaReferences,
  type SchemaLocationHint,
} from './find-references.js';

/** A document that discovery starts from: an entry point, or what an instance refers to. */
export interface DtsEntry {
  /** Absolute URL; a fragment is ignored. */
  readonly url: string;
  /** As written, for messages. */
  readonly href?: string;
  /** Element that refers to it, such as link:schemaRef. */
  readonly element?: string;
  readonly expects?: 'schema' | 'any';
  readonly location?: SourceLocation;
}

export interface DiscoveryInput {
  readonly entries: readonly DtsEntry[];
  /** xsi:schemaLocation of an instance: schemas that validate, but are not in the DTS. */
  readonly schemaLocations?: readonly SchemaLocationHint[];
  readonly maximumDocuments?: number;
}

/** The documents of a DTS, each once, in the order of their discovery. */
export interface DtsDocuments {
  readonly entryPoints: readonly string[];
  readonly documents: ReadonlyMap<string, DtsDocument>;
}

interface Request extends DtsEntry {
  readonly inDts: boolean;
}

const MAXIMUM_DOCUMENTS = 20_000;

/** Trees are immutable: bytes that a loader hands out again, such as those of core schemas, are not read again. */
const parsed = new WeakMap<Uint8Array, XmlElement>();

const REASONS: Readonly<Record<LoadRefusal, LocalizedText>> = {
  'not-found': { en: 'there is no such document', zh: '文档不存在' },
  offline: { en: 'it is on the network, which is not used', zh: '文档在网络上，而网络未启用' },
  outside: { en: 'it lies outside the package or working set', zh: '文档位于包或工作目录之外' },
  scheme: { en: 'its URL is neither of a file nor of the web', zh: '其 URL 既非文件也非网址' },
  'too-large': { en: 'it is too large', zh: '文档过大' },
};

/**
 * Discovers a DTS (XBRL 2.1, 3.2): everything that entry points refer to, directly or not. A wave of documents is
 * asked for at a time; each document is read once, whatever refers to it, so that loops of imports end.
 * Nothing in a document keeps discovery from going on.
 */
export async function discoverDts(
  input: DiscoveryInput,
  loader: DocumentLoader,
  sink: DiagnosticSink,
): Promise<DtsDocuments> {
  const limit = input.maximumDocuments ?? MAXIMUM_DOCUMENTS;
  const documents = new Map<string, DtsDocument>();
  const asked = new Set<string>();
  const entryPoints = input.entries.map((entry) => splitFragment(entry.url).url);
  const hints: SchemaLocationHint[] = [...(input.schemaLocations ?? [])];

  // 1. The DTS itself.
  await follow(input.entries.map((entry) => ({ ...entry, url: splitFragment(entry.url).url, inDts: true })));
  // 2. The schemas that define instances and linkbases, which need not be in the DTS.
  await follow(VALIDATING_SCHEMA_URLS.map((url) => ({ url, inDts: false })));
  // 3. Schemas that validate what is foreign to XBRL: only for namespaces that nobody has defined yet.
  const defined = new Set<string>(CORE_SCHEMA_URLS.keys());
  for (const { kind, root } of documents.values()) {
    if (kind === 'schema') defined.add(attributeOf(root, 'targetNamespace') ?? '');
  }
  const wanted = hints.filter(({ namespace }) => !defined.has(namespace));
  await follow(wanted.map(({ url }) => ({ url, inDts: false })));
  return { entryPoints, documents };

  async function follow(requests: readonly Request[]): Promise<void> {
    let wave = requests;
    while (wave.length > 0) {
      const fresh: Request[] = [];
      // Those whose document another request of the same wave has asked for.
      const waiting: Request[] = [];
      const next: Request[] = [];
      for (const request of wave) {
        if (documents.has(request.url)) next.push(...meet(request));
        else if (asked.has(request.url)) waiting.push(request);
        else if (asked.size < limit) {
          asked.add(request.url);
          fresh.push(request);
        } else {
          sink.report(xbrl21Codes.create('xbrl.3.2:tooManyDocuments', { limit }, request.location ?? []));
          return;
        }
      }
      const loaded = await Promise.all(fresh.map((request) => loader.load(request.url)));
      for (const [index, request] of fresh.entries()) {
        const document = accept(request, loaded[index] as Uint8Array | LoadRefusal);
        if (document) next.push(...admit(document));
      }
      for (const request of waiting) next.push(...meet(request));
      wave = next;
    }
  }

  /** A further reference to a document that is there, or could not be had. */
  function meet(request: Request): Request[] {
    const known = documents.get(request.url);
    if (!known) return [];
    checkKind(request, known);
    return request.inDts && !known.inDts ? admit({ ...known, inDts: true }) : [];
  }

  function accept(request: Request, outcome: Uint8Array | LoadRefusal): DtsDocument | undefined {
    if (typeof outcome === 'string') {
      const params = { href: request.href ?? request.url, reason: REASONS[outcome] };
      // A hint that leads nowhere is no fault.
      if (request.inDts) sink.report(xbrl21Codes.create('xbrl.3.2:documentMissing', params, request.location ?? []));
      return undefined;
    }
    const root = parse(outcome, request.url);
    if (!root) return undefined;
    const document = createDocument(request.url, root, request.inDts);
    checkKind(request, document);
    return document;
  }

  function parse(bytes: Uint8Array, uri: string): XmlElement | undefined {
    const known = parsed.get(bytes);
    if (known?.uri === uri) return known;
    const root = readXmlTree(bytes, sink, { uri });
    if (root) parsed.set(bytes, root);
    return root;
  }

  function checkKind(request: Request, document: DtsDocument): void {
    if (request.expects !== 'schema' || document.kind === 'schema') return;
    const params = { href: request.href ?? request.url, element: request.element ?? 'schemaRef' };
    sink.report(xbrl21Codes.create('xbrl.3.2:notASchema', params, request.location ?? { uri: request.url }));
  }

  /** Takes a document in, and gives what it refers to. */
  function admit(document: DtsDocument): Request[] {
    documents.set(document.url, document);
    const references = document.inDts ? findReferences(document) : findSchemaReferences(document);
    if (document.inDts) hints.push(...findSchemaLocations(document));
    const requests: Request[] = [];
    const seen = new Set<string>();
    for (const { url, href, element, expects } of references) {
      if (url === undefined) {
        sink.report(xbrl21Codes.create('xbrl.3.2:hrefInvalid', { href }, locationOf(element)));
        continue;
      }
      // Of many locators to one document, one is enough.
      if (seen.has(url) && expects === 'any') continue;
      seen.add(url);
      const name = localNameOf(element.name);
      requests.push({ url, href, element: name, expects, location: locationOf(element), inDts: document.inDts });
    }
    return requests;
  }
}
