import type { ExpandedName } from '../../names/expanded-name.js';
import { createScope, type NamespaceScope } from './namespace-scope.js';
import type { XmlAttribute, XmlHandler } from './read-xml.js';

/** Some of what a reader of XML told its handler, in a form that goes between threads at little cost. */
export interface XmlEvents {
  /** Events one after the other, each with its fields; see `recordXmlEvents`. */
  readonly numbers: Int32Array;
  /** The texts that events name by number, joined, and the length of each. */
  readonly text: string;
  readonly lengths: Int32Array;
  /** Names and scopes (prefix → namespace) that no earlier events had. They are numbered through all events of a document. */
  readonly names: readonly ExpandedName[];
  readonly scopes: readonly (readonly (readonly [string, string])[])[];
}

const START = 0;
const TEXT = 1;
const END = 2;
const KIND_BITS = 2;
const SELF_CLOSED = 1 << KIND_BITS;
const COUNT_SHIFT = KIND_BITS + 1;

/** How many numbers, and characters of text, are about enough for one portion. */
const NUMBERS = 32 * 1024;
const CHARACTERS = 256 * 1024;
/** Character data up to this length is compared with the last of its length: it is mostly white space. */
const SHORT_TEXT = 8;

/** A handler that records what it is told. */
export interface XmlEventRecorder extends XmlHandler {
  /** Hands on what is left. */
  end(): void;
}

/**
 * Creates a handler that hands on what it was told, in portions of bounded size. A start is written as its kind with
 * the count of attributes, name, scope, line, column, and name and value of each attribute; text as its kind and text;
 * an end as its kind, line and column.
 */
export function recordXmlEvents(hand: (events: XmlEvents) => void): XmlEventRecorder {
  let numbers = new Int32Array(NUMBERS);
  let count = 0;
  let texts: string[] = [];
  let characters = 0;
  let names: ExpandedName[] = [];
  let scopes: (readonly [string, string])[][] = [];
  const lastValues = createMemory();
  const lastTexts = createMemory();
  const numberOfName = new Map<ExpandedName, number>();
  const numberOfScope = new Map<NamespaceScope, number>();

  function addText(text: string): number {
    characters += text.length;
    return texts.push(text) - 1;
  }

  /** The number of a text, which is mostly the last one that was remembered for the same purpose. */
  function textNumber(text: string, memory: Memory, purpose: number): number {
    if (memory.texts[purpose] === text) return memory.numbers[purpose] as number;
    memory.texts[purpose] = text;
    return (memory.numbers[purpose] = addText(text));
  }

  function nameNumber(name: ExpandedName): number {
    let number = numberOfName.get(name);
    if (number === undefined) {
      numberOfName.set(name, (number = numberOfName.size));
      names.push(name);
    }
    return number;
  }

  function scopeNumber(scope: NamespaceScope): number {
    let number = numberOfScope.get(scope);
    if (number === undefined) {
      numberOfScope.set(scope, (number = numberOfScope.size));
      scopes.push([...scope.prefixes]);
    }
    return number;
  }

  function flush(): void {
    const lengths = new Int32Array(texts.length);
    for (let index = 0; index < texts.length; index++) lengths[index] = (texts[index] as string).length;
    hand({ numbers: numbers.slice(0, count), text: texts.join(''), lengths, names, scopes });
    count = 0;
    texts = [];
    characters = 0;
    names = [];
    scopes = [];
    lastValues.texts.fill(undefined);
    lastTexts.texts.fill(undefined);
  }

  /** Makes room for the numbers of an event. */
  function reserve(length: number): void {
    if (count > 0 && (count + length > numbers.length || characters >= CHARACTERS)) flush();
    if (length > numbers.length) numbers = new Int32Array(length);
  }

  return {
    startElement({ name, attributes, scope, line, column, selfClosed }) {
      reserve(5 + 2 * attributes.length);
      numbers[count++] = START | (selfClosed === true ? SELF_CLOSED : 0) | (attributes.length << COUNT_SHIFT);
      numbers[count++] = nameNumber(name);
      numbers[count++] = scopeNumber(scope);
      numbers[count++] = line;
      numbers[count++] = column;
      for (const attribute of attributes) {
        const number = nameNumber(attribute.name);
        numbers[count++] = number;
        numbers[count++] = textNumber(attribute.value, lastValues, number);
      }
    },
    text(text) {
      reserve(2);
      numbers[count++] = TEXT;
      numbers[count++] = text.length <= SHORT_TEXT ? textNumber(text, lastTexts, text.length) : addText(text);
    },
    endElement(_name, line, column) {
      reserve(3);
      numbers[count++] = END;
      numbers[count++] = line;
      numbers[count++] = column;
    },
    end() {
      if (count > 0) flush();
    },
  };
}

/** The last text that was recorded for each of some purposes, and its number. */
interface Memory {
  readonly texts: (string | undefined)[];
  readonly numbers: number[];
}

function createMemory(): Memory {
  return { texts: [], numbers: [] };
}

const NO_ATTRIBUTES: readonly XmlAttribute[] = [];

/** Creates a player, which tells a handler what was recorded of a document, portion by portion in their order. */
export function playXmlEvents(handler: XmlHandler): (events: XmlEvents) => void {
  const names: ExpandedName[] = [];
  const scopes: NamespaceScope[] = [];
  const open: ExpandedName[] = [];

  return (events) => {
    names.push(...events.names);
    for (const prefixes of events.scopes) scopes.push(createScope(new Map(prefixes)));
    const { numbers, lengths } = events;
    const texts: string[] = [];
    let offset = 0;
    for (const length of lengths) texts.push(events.text.slice(offset, (offset += length)));
    for (let at = 0; at < numbers.length;) {
      const flags = numbers[at++] as number;
      const kind = flags & ((1 << KIND_BITS) - 1);
      if (kind === START) {
        const name = names[numbers[at++] as number] as ExpandedName;
        const scope = scopes[numbers[at++] as number] as NamespaceScope;
        const line = numbers[at++] as number;
        const column = numbers[at++] as number;
        let attributes = NO_ATTRIBUTES;
        const count = flags >> COUNT_SHIFT;
        if (count > 0) {
          const written: XmlAttribute[] = [];
          for (let index = 0; index < count; index++) {
            const attribute = names[numbers[at++] as number] as ExpandedName;
            written.push({ name: attribute, value: texts[numbers[at++] as number] as string });
          }
          attributes = written;
        }
        open.push(name);
        handler.startElement({ name, attributes, scope, line, column, selfClosed: (flags & SELF_CLOSED) !== 0 });
      } else if (kind === TEXT) {
        handler.text(texts[numbers[at++] as number] as string);
      } else {
        handler.endElement(open.pop() as ExpandedName, numbers[at++] as number, numbers[at++] as number);
      }
    }
  };
}
