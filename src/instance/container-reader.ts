import type { ExpandedName } from '../names/expanded-name.js';
import type { XmlHandler, XmlStart } from '../syntax/xml/read-xml.js';
import { createTreeBuilder, type XmlElement } from '../syntax/xml/xml-element.js';
import type { Place } from './instance.js';

/** Reads segments and scenarios (XBRL 2.1, 4.7.3.2, 4.7.4), one after the other. */
export interface ContainerReader extends XmlHandler {
  /** Whether the last one has not ended. */
  readonly isOpen: boolean;
  /** The last one, once it has ended. */
  take(): XmlElement;
}

/** What is remembered at most: a filing with more different containers than that shares none of the rest. */
const MAXIMUM_KNOWN = 50_000;

/** Between the parts of a key: no character of an XML document. */
const PART = { start: '\u0001', attribute: '\u0002', text: '\u0003', end: '\u0004' };

/**
 * Creates a reader of the segments and scenarios below `parent`. Many contexts of a large instance hold the same in
 * them, written the same way: they share one array of children, whose parent and places are those of the first.
 */
export function createContainerReader(uri: string, parent: XmlElement | undefined): ContainerReader {
  const known = new Map<string, XmlElement>();
  // Names are long, and few: numbers stand for them in keys.
  const numbers = new Map<ExpandedName, number>();
  const events: (XmlStart | string | undefined)[] = [];
  let outer: XmlStart | undefined;
  let depth = 0;
  let key = '';
  let isShareable = true;

  function numberOf(name: ExpandedName): number {
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  }

  function add(start: XmlStart, from: XmlStart): void {
    const line = start.line - from.line;
    key += `${PART.start}${numberOf(start.name)} ${line} ${line === 0 ? start.column - from.column : start.column}`;
    for (const { name, value } of start.attributes) key += PART.attribute + numberOf(name) + PART.text + value;
    if (start.scope !== from.scope) isShareable = false;
  }

  function build(): XmlElement {
    const builder = createTreeBuilder(uri, parent);
    for (const event of events) {
      if (event === undefined) builder.endElement('' as never, 0, 0);
      else if (typeof event === 'string') builder.text(event);
      else builder.startElement(event);
    }
    return builder.root as XmlElement;
  }

  return {
    get isOpen() {
      return depth > 0;
    },
    startElement(start) {
      if (depth++ === 0) {
        outer = start;
        events.length = 0;
        key = '';
        isShareable = true;
      }
      add(start, outer as XmlStart);
      events.push(start);
    },
    text(text) {
      key += PART.text + text;
      events.push(text);
    },
    endElement() {
      depth--;
      key += PART.end;
      events.push(undefined);
    },
    take() {
      const { scope, line, column } = outer as XmlStart;
      const first = isShareable ? known.get(key) : undefined;
      if (first?.scope === scope) return { ...first, line, column };
      const element = build();
      if (isShareable && element.children.length > 0 && known.size < MAXIMUM_KNOWN) known.set(key, element);
      return element;
    },
  };
}

/** Whether the children of a container are those of an earlier one. */
export function isShared(container: XmlElement): boolean {
  return container.children.length > 0 && container.children[0]?.parent !== container;
}

/** Where an element inside a container stands, which may have been read in an earlier one of the same content. */
export function placeIn(container: XmlElement, { line, column }: XmlElement): Place {
  const first = container.children[0]?.parent ?? container;
  return {
    line: line - first.line + container.line,
    column: line === first.line ? column - first.column + container.column : column,
  };
}
