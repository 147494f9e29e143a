import { XHTML_ENTITIES } from '../../formats/inline-xbrl/reading/xhtml-entities.js';
import { expandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { readXml, type XmlStart } from '../../syntax/xml/read-xml.js';
import { attributeOf } from '../../syntax/xml/xml-element.js';
import type { DocumentOf, FactsAt } from './message-list.js';

/** A document of the report, as XML. */
export interface FrameSource {
  readonly uri: string;
  readonly bytes: Uint8Array;
}

const FRAMES: ReadonlySet<string> = new Set([expandedName(NS.xbrli, 'context'), expandedName(NS.xbrli, 'unit')]);

/** Attributes by which a fact names its context and its unit (XBRL 2.1, 4.6.1, 4.6.2). */
const REFERENCES = ['contextRef', 'unitRef'] as const;

/**
 * Finds the facts that use the context or the unit at a place: its start tag, or that of an element in it. The documents
 * are read when the first place is asked for.
 */
export function findFrameUsers(sources: readonly FrameSource[], factsAt: FactsAt, documentOf: DocumentOf): FactsAt {
  let index: ReturnType<typeof indexFrames> | undefined;
  return ({ uri, line, column = 1 }) => {
    if (line === undefined || sources.length === 0) return [];
    index ??= indexFrames(sources, factsAt, documentOf);
    const id = index.ids.get(placeKey(documentOf(uri), line, column));
    return id === undefined ? [] : (index.users.get(id) ?? []);
  };
}

function indexFrames(sources: readonly FrameSource[], factsAt: FactsAt, documentOf: DocumentOf) {
  const ids = new Map<string, string>();
  const users = new Map<string, number[]>();

  function visit({ uri, bytes }: FrameSource): void {
    const document = documentOf(uri);
    let frame: string | undefined;
    let depth = 0;
    const handler = {
      startElement({ name, attributes, line, column }: XmlStart) {
        if (frame === undefined && FRAMES.has(name)) frame = attributeOf({ attributes }, 'id')?.trim();
        if (frame !== undefined) {
          depth++;
          ids.set(placeKey(document, line, column), frame);
          return;
        }
        for (const reference of REFERENCES) {
          const id = attributeOf({ attributes }, reference)?.trim();
          if (id === undefined) continue;
          const known = users.get(id);
          const facts = factsAt({ uri, line, column });
          if (known) known.push(...facts);
          else users.set(id, [...facts]);
        }
      },
      text: () => undefined,
      endElement() {
        if (frame !== undefined && --depth === 0) frame = undefined;
      },
    };
    readXml(bytes, handler, { report: () => undefined }, { uri, doctypeEntities: XHTML_ENTITIES });
  }

  sources.forEach(visit);
  return { ids, users };
}

function placeKey(document: number, line: number, column: number): string {
  return `${document}:${line}:${column}`;
}
