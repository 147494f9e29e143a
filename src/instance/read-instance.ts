import { parseDateTime } from '../datatypes/date-time.js';
import { parseQName } from '../names/prefixes.js';
import type { XmlAttribute, XmlHandler, XmlStart } from '../syntax/xml/read-xml.js';
import { attributeOf, createTreeBuilder, type XmlElement, type XmlTreeBuilder } from '../syntax/xml/xml-element.js';
import { detachText } from '../util/detach-text.js';
import { createContainerReader, type ContainerReader } from './container-reader.js';
import { createFactTable } from './fact-table.js';
import type {
  Context,
  ContextPeriod,
  Instance,
  InstanceFact,
  InstanceUnit,
  Item,
  Measure,
  Tuple,
  WrongDate,
} from './instance.js';
import { XBRLI, XLINK_TYPE, XML_LANG, XSI_NIL } from './names.js';

/** Reads an instance while its document is read; `instance` is complete when the document has ended. */
export interface InstanceReader extends XmlHandler {
  readonly instance: Instance;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** What the reader is in, below the xbrl element. */
type State =
  | {
      readonly kind: 'tree';
      readonly builder: XmlTreeBuilder;
      depth: number;
      readonly done: (element: XmlElement) => void;
    }
  | { readonly kind: 'tuple'; readonly tuple: Draft<Tuple> & { readonly facts: InstanceFact[] } }
  | { readonly kind: 'context' | 'container' | 'unit' | 'item' | 'text' | 'other' };

// Of these, one is open at a time: what is in it is held by the reader.
const IN_CONTEXT: State = { kind: 'context' };
const IN_CONTAINER: State = { kind: 'container' };
const IN_UNIT: State = { kind: 'unit' };
const IN_ITEM: State = { kind: 'item' };
/** An element inside a context or unit whose text counts. */
const IN_TEXT: State = { kind: 'text' };
const IN_OTHER: State = { kind: 'other' };

/** The dates of the open context, as written. */
interface Dates {
  instant: string | undefined;
  startDate: string | undefined;
  endDate: string | undefined;
  forever: boolean;
}

/**
 * Creates a reader of an XBRL 2.1 instance (4). It holds what is written and judges nothing: an element with a
 * contextRef is an item, another one is a tuple. Contexts are kept small, since an instance may have very many.
 */
export function createInstanceReader(uri: string): InstanceReader {
  const states: State[] = [];
  const texts = new Map<string, string>();
  const periods = new Map<string, ContextPeriod>();
  const soundDates = new Set<string>();
  const references: XmlElement[] = [];
  const contexts: Context[] = [];
  const units: InstanceUnit[] = [];
  const facts = createFactTable();
  const footnoteLinks: XmlElement[] = [];
  const framePositions: number[] = [];
  let position = 0;
  let item = {} as Draft<Item>;
  let itemSiblings: InstanceFact[] | undefined;
  let context: Draft<Context> | undefined;
  const dates: Dates = { instant: undefined, startDate: undefined, endDate: undefined, forever: false };
  let containers: ContainerReader | undefined;
  let unit: (InstanceUnit & { readonly numerators: Measure[]; readonly denominators: Measure[] }) | undefined;
  let isBelow = false;
  let textStart: XmlStart | undefined;
  let text = '';
  const languages: (string | undefined)[] = [];
  let root: XmlElement | undefined;

  /** Equal references share one string, and no longer the text that was read. */
  function intern(text: string): string {
    let known = texts.get(text);
    if (known === undefined) texts.set(text, (known = detachText(text)));
    return known;
  }

  /** Keeps the element that starts here, and all in it, as a tree below the root. */
  function keepTree(start: XmlStart, done: (element: XmlElement) => void): void {
    const builder = createTreeBuilder(uri, root);
    builder.startElement(start);
    states.push({ kind: 'tree', builder, depth: 1, done });
  }

  function startTopLevel(start: XmlStart): void {
    position++;
    if (!startChild(start)) framePositions.push(position);
  }

  /** Whether it is a fact. */
  function startChild(start: XmlStart): boolean {
    const { line, column } = start;
    if (start.name === XBRLI.context) {
      context = {
        id: detachText(attributeOf(start, 'id')?.trim() ?? ''),
        scheme: '',
        identifier: '',
        period: undefined,
        segment: undefined,
        scenario: undefined,
        line,
        column,
      };
      dates.instant = dates.startDate = dates.endDate = undefined;
      dates.forever = false;
      contexts.push(context);
      states.push(IN_CONTEXT);
    } else if (start.name === XBRLI.unit) {
      unit = { id: attributeOf(start, 'id')?.trim() ?? '', numerators: [], denominators: [], line, column };
      isBelow = false;
      units.push(unit);
      states.push(IN_UNIT);
    } else {
      // An item may have attributes of XLink, which then mean nothing.
      const type = attributeOf(start, 'contextRef') === undefined ? attributeOf(start, XLINK_TYPE) : undefined;
      if (type === 'simple') keepTree(start, (element) => references.push(element));
      else if (type === 'extended') keepTree(start, (element) => footnoteLinks.push(element));
      else {
        startFact(start, undefined, undefined);
        return true;
      }
    }
    return false;
  }

  /** A fact of a tuple goes to its siblings there, another one to the table. */
  function startFact(start: XmlStart, parent: Tuple | undefined, siblings: InstanceFact[] | undefined): void {
    const { name, attributes, scope, line, column } = start;
    let id: string | undefined;
    let contextRef: string | undefined;
    let unitRef: string | undefined;
    let decimals: string | undefined;
    let precision: string | undefined;
    let nil = false;
    let language = languages[languages.length - 1];
    let otherAttributes: XmlAttribute[] | undefined;
    for (const attribute of attributes) {
      const value = attribute.value;
      if (attribute.name === 'contextRef') contextRef = value.trim();
      else if (attribute.name === 'unitRef') unitRef = value.trim();
      else if (attribute.name === 'decimals') decimals = value.trim();
      else if (attribute.name === 'precision') precision = value.trim();
      else if (attribute.name === 'id') id = value.trim();
      else if (attribute.name === XSI_NIL) nil = value.trim() === 'true' || value.trim() === '1';
      else if (attribute.name === XML_LANG) language = value;
      else (otherAttributes ??= []).push(attribute);
    }
    languages.push(language);
    if (contextRef !== undefined) {
      item = {
        kind: 'item',
        name,
        id,
        contextRef,
        unitRef,
        decimals,
        precision,
        nil,
        value: '',
        language,
        scope,
        parent,
        children: undefined,
        otherAttributes,
        line,
        column,
      };
      itemSiblings = siblings;
      states.push(IN_ITEM);
    } else {
      const tuple = { kind: 'tuple' as const, name, id, nil, facts: [], parent, otherAttributes, line, column };
      if (siblings) siblings.push(tuple);
      else facts.append(tuple);
      states.push({ kind: 'tuple', tuple });
    }
  }

  function startInContext(start: XmlStart): void {
    switch (start.name) {
      case XBRLI.segment:
      case XBRLI.scenario:
        containers ??= createContainerReader(uri, root);
        containers.startElement(start);
        states.push(IN_CONTAINER);
        break;
      case XBRLI.identifier:
      case XBRLI.instant:
      case XBRLI.startDate:
      case XBRLI.endDate:
        textStart = start;
        text = '';
        states.push(IN_TEXT);
        break;
      default:
        if (start.name === XBRLI.forever) dates.forever = true;
        states.push(IN_OTHER);
    }
  }

  function findPeriod(): ContextPeriod | undefined {
    const period = periodOf(dates);
    if (!period) return undefined;
    const key = `${period.kind} ${period.kind === 'duration' ? `${period.start} ${period.end}` : (dates.instant ?? '')}`;
    const known = periods.get(key);
    if (!known) periods.set(key, period);
    return known ?? period;
  }

  function startInUnit(start: XmlStart): void {
    if (start.name === XBRLI.measure) {
      textStart = start;
      text = '';
      states.push(IN_TEXT);
      return;
    }
    if (start.name === XBRLI.unitDenominator) isBelow = true;
    states.push(IN_OTHER);
  }

  function endText(start: XmlStart): void {
    const value = text.trim();
    if (unit) {
      const measure = { text: value, name: parseQName(value, start.scope.prefixes) };
      (isBelow ? unit.denominators : unit.numerators).push(measure);
    } else if (context) {
      if (start.name === XBRLI.identifier) {
        context.scheme = intern(attributeOf(start, 'scheme') ?? '');
        context.identifier = intern(value);
        return;
      }
      const date = intern(value);
      checkDate(context, date, start);
      if (start.name === XBRLI.instant) dates.instant = date;
      else if (start.name === XBRLI.startDate) dates.startDate = date;
      else dates.endDate = date;
    }
  }

  /** Dates repeat: each is looked at once. */
  function checkDate(context: Draft<Context>, text: string, { line, column }: XmlStart): void {
    if (soundDates.has(text)) return;
    if (parseDateTime(text)) soundDates.add(text);
    else ((context.wrongDates ??= []) as WrongDate[]).push({ text, line, column });
  }

  function endContainer(): void {
    const element = containers?.take();
    if (!element || !context) return;
    if (element.name === XBRLI.segment) context.segment ??= element;
    else context.scenario ??= element;
  }

  return {
    startElement(start) {
      const state = states[states.length - 1];
      if (!root) {
        const builder = createTreeBuilder(uri);
        builder.startElement(start);
        root = builder.root;
        languages.push(attributeOf(start, XML_LANG));
        return;
      }
      switch (state?.kind) {
        case undefined:
          startTopLevel(start);
          return;
        case 'tree':
          state.depth++;
          state.builder.startElement(start);
          return;
        case 'tuple':
          startFact(start, state.tuple, state.tuple.facts);
          return;
        case 'item':
          keepTree(start, (element) => {
            if (item.children) (item.children as XmlElement[]).push(element);
            else item.children = [element];
          });
          return;
        case 'container':
          containers?.startElement(start);
          return;
        case 'text':
          states.push(IN_OTHER);
          return;
        default:
          if (context) startInContext(start);
          else if (unit) startInUnit(start);
          else states.push(IN_OTHER);
      }
    },

    text(more) {
      const state = states[states.length - 1];
      if (state === undefined) return;
      if (state === IN_ITEM) item.value = item.value === '' ? more : item.value + more;
      else if (state === IN_TEXT) text = text === '' ? more : text + more;
      else if (state === IN_CONTAINER) containers?.text(more);
      else if (state.kind === 'tree') state.builder.text(more);
    },

    endElement(name, line, column) {
      const state = states[states.length - 1];
      switch (state?.kind) {
        case undefined:
          return;
        case 'item':
          languages.pop();
          if (itemSiblings) itemSiblings.push(item);
          else facts.append(item);
          break;
        case 'text':
          if (textStart) endText(textStart);
          break;
        case 'container':
          containers?.endElement(name, line, column);
          if (containers?.isOpen) return;
          endContainer();
          break;
        case 'tree':
          state.builder.endElement(name, line, column);
          if (--state.depth > 0) return;
          if (state.builder.root) state.done(state.builder.root);
          break;
        case 'context':
          if (context) context.period = findPeriod();
          context = undefined;
          break;
        case 'unit':
          unit = undefined;
          break;
        case 'tuple':
          languages.pop();
      }
      states.pop();
    },

    get instance() {
      return { uri, root, references, contexts, units, facts, footnoteLinks, framePositions };
    },
  };
}

function periodOf({ instant, startDate, endDate, forever }: Dates): ContextPeriod | undefined {
  if (instant !== undefined) return { kind: 'instant', instant };
  if (forever) return { kind: 'forever' };
  return startDate === undefined && endDate === undefined
    ? undefined
    : { kind: 'duration', start: startDate ?? '', end: endDate ?? '' };
}
