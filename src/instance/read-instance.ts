import type { ExpandedName } from '../names/expanded-name.js';
import { parseQName } from '../names/prefixes.js';
import type { XmlAttribute, XmlHandler, XmlStart } from '../syntax/xml/read-xml.js';
import { attributeOf, createTreeBuilder, type XmlElement, type XmlTreeBuilder } from '../syntax/xml/xml-element.js';
import { detachText } from '../util/detach-text.js';
import { createFactTable } from './fact-table.js';
import type { Context, ContextPeriod, Instance, InstanceFact, InstanceUnit, Item, Measure, Tuple } from './instance.js';
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
  | { readonly kind: 'context'; readonly context: Draft<Context>; readonly dates: Map<ExpandedName, string> }
  | { readonly kind: 'unit'; readonly numerators: Measure[]; readonly denominators: Measure[]; below: boolean }
  | { readonly kind: 'tuple'; readonly tuple: Draft<Tuple> & { readonly facts: InstanceFact[] } }
  | { readonly kind: 'item' }
  /** An element inside a context or unit whose text counts. */
  | { readonly kind: 'text'; readonly start: XmlStart; text: string }
  | { readonly kind: 'other' };

const IN_ITEM: State = { kind: 'item' };

/**
 * Creates a reader of an XBRL 2.1 instance (4). It holds what is written and judges nothing: an element with a
 * contextRef is an item, another one is a tuple. Contexts are kept small, since an instance may have very many.
 */
export function createInstanceReader(uri: string): InstanceReader {
  const states: State[] = [];
  const texts = new Map<string, string>();
  const references: XmlElement[] = [];
  const contexts: Context[] = [];
  const units: InstanceUnit[] = [];
  const facts = createFactTable();
  const footnoteLinks: XmlElement[] = [];
  const framePositions: number[] = [];
  let position = 0;
  // The open item: one at a time, since there is no item in an item.
  let item = {} as Draft<Item>;
  let itemSiblings: InstanceFact[] | undefined;
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
    if (start.name === XBRLI.context) {
      const context: Draft<Context> = {
        id: attributeOf(start, 'id')?.trim() ?? '',
        scheme: '',
        identifier: '',
        period: undefined,
        segment: undefined,
        scenario: undefined,
        line: start.line,
        column: start.column,
      };
      contexts.push(context);
      states.push({ kind: 'context', context, dates: new Map() });
    } else if (start.name === XBRLI.unit) {
      const numerators: Measure[] = [];
      const denominators: Measure[] = [];
      const { line, column } = start;
      const unit: InstanceUnit = { id: attributeOf(start, 'id')?.trim() ?? '', numerators, denominators, line, column };
      units.push(unit);
      states.push({ kind: 'unit', numerators, denominators, below: false });
    } else {
      const type = attributeOf(start, XLINK_TYPE);
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

  function startInContext(start: XmlStart, context: Draft<Context>, dates: Map<ExpandedName, string>): void {
    switch (start.name) {
      case XBRLI.segment:
        keepTree(start, (element) => (context.segment ??= element));
        break;
      case XBRLI.scenario:
        keepTree(start, (element) => (context.scenario ??= element));
        break;
      case XBRLI.identifier:
      case XBRLI.instant:
      case XBRLI.startDate:
      case XBRLI.endDate:
        states.push({ kind: 'text', start, text: '' });
        break;
      case XBRLI.forever:
        dates.set(XBRLI.forever, '');
        states.push({ kind: 'other' });
        break;
      default:
        states.push({ kind: 'other' });
    }
  }

  /** The context or unit around. */
  function enclosing(): State | undefined {
    for (let index = states.length - 1; index >= 0; index--) {
      const state = states[index] as State;
      if (state.kind === 'context' || state.kind === 'unit') return state;
    }
    return undefined;
  }

  function endText(start: XmlStart, text: string): void {
    const around = enclosing();
    const value = text.trim();
    if (around?.kind === 'unit') {
      const measure = { text: value, name: parseQName(value, start.scope.prefixes) };
      (around.below ? around.denominators : around.numerators).push(measure);
    } else if (around?.kind === 'context') {
      if (start.name === XBRLI.identifier) {
        around.context.scheme = intern(attributeOf(start, 'scheme') ?? '');
        around.context.identifier = intern(value);
      } else around.dates.set(start.name, intern(value));
    }
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
        case 'item': {
          keepTree(start, (element) => {
            if (item.children) (item.children as XmlElement[]).push(element);
            else item.children = [element];
          });
          return;
        }
        default: {
          const around = enclosing();
          if (around?.kind === 'context') startInContext(start, around.context, around.dates);
          else if (around?.kind === 'unit' && start.name === XBRLI.measure)
            states.push({ kind: 'text', start, text: '' });
          else {
            if (around?.kind === 'unit' && start.name === XBRLI.unitDenominator) around.below = true;
            states.push({ kind: 'other' });
          }
        }
      }
    },

    text(text) {
      const state = states[states.length - 1];
      if (state === IN_ITEM) item.value = item.value === '' ? text : item.value + text;
      else if (state?.kind === 'tree') state.builder.text(text);
      else if (state?.kind === 'text') state.text += text;
    },

    endElement(name, line, column) {
      const state = states[states.length - 1];
      if (!state) return;
      if (state === IN_ITEM) {
        states.pop();
        languages.pop();
        if (itemSiblings) itemSiblings.push(item);
        else facts.append(item);
        return;
      }
      if (state.kind === 'tree') {
        state.builder.endElement(name, line, column);
        if (--state.depth > 0) return;
        states.pop();
        const element = state.builder.root;
        if (element) state.done(element);
        return;
      }
      states.pop();
      if (state.kind === 'text') endText(state.start, state.text);
      else if (state.kind === 'context') state.context.period = periodOf(state.dates);
      else if (state.kind === 'tuple') languages.pop();
    },

    get instance() {
      return { uri, root, references, contexts, units, facts, footnoteLinks, framePositions };
    },
  };
}

function periodOf(dates: ReadonlyMap<ExpandedName, string>): ContextPeriod | undefined {
  const instant = dates.get(XBRLI.instant);
  if (instant !== undefined) return { kind: 'instant', instant };
  if (dates.has(XBRLI.forever)) return { kind: 'forever' };
  const start = dates.get(XBRLI.startDate);
  const end = dates.get(XBRLI.endDate);
  return start === undefined && end === undefined
    ? undefined
    : { kind: 'duration', start: start ?? '', end: end ?? '' };
}
