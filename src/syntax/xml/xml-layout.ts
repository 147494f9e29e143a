import { xmlWritingCodes } from '../../diagnostics/codes/xml-writing.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { isNCName } from '../../names/prefixes.js';
import { invariant } from '../../util/invariant.js';
import { findForbiddenCharacters, hasForbiddenCharacter, replaceForbiddenCharacters } from './xml-characters.js';
import type { XmlWriter } from './xml-writer.js';

/** What a backend does with a document that is already checked and laid out; values are not yet escaped. */
export interface XmlTokens {
  startTag(name: string): void;
  attribute(name: string, value: string): void;
  /** Ends the start tag; an `empty` element has no end tag. */
  startTagEnd(empty: boolean): void;
  endTag(name: string): void;
  text(value: string): void;
  /** White space between children, which needs no escaping. */
  space(value: string): void;
  comment(value: string): void;
  processingInstruction(target: string, data: string): void;
}

export interface XmlWriterOptions {
  /** Told of characters that XML forbids. */
  readonly sink: DiagnosticSink;
  /** The file that is written, for places in diagnostics. */
  readonly uri?: string;
  /** Which elements are written as one empty tag where nothing is in them; by default every one. */
  readonly isVoid?: (name: string) => boolean;
}

interface OpenElement {
  readonly name: string;
  /** Declared prefixes; the parent's own map until this element declares one. */
  prefixes: ReadonlySet<string>;
  mixed: boolean;
  children: boolean;
  id: string | undefined;
}

const RESERVED: ReadonlySet<string> = new Set(['xml', 'xmlns']);
const MAX_INDENTATION = 64;

/** The checks and the layout that every backend shares, in front of a backend. `isComplete` says whether a root was closed. */
export function createXmlLayout(tokens: XmlTokens, options: XmlWriterOptions): XmlWriter & { isComplete(): boolean } {
  const stack: OpenElement[] = [];
  const names = new Map<string, string>();
  const indentations: string[] = [];
  let current: OpenElement | undefined;
  let open = false;
  let rooted = false;
  let attributes: string[] = [];
  let attributePrefixes: string[] = [];

  /** The prefix of a QName, which it checks once. */
  function prefixOf(name: string): string {
    let prefix = names.get(name);
    if (prefix === undefined) {
      const colon = name.indexOf(':');
      prefix = colon < 0 ? '' : name.slice(0, colon);
      invariant(isNCName(name.slice(colon + 1)) && (colon < 0 || isNCName(prefix)), `"${name}" is a QName`);
      names.set(name, prefix);
    }
    return prefix;
  }

  function indentation(depth: number): string {
    return (indentations[depth] ??= `\n${'  '.repeat(Math.min(depth, MAX_INDENTATION))}`);
  }

  function permitted(value: string, attribute?: string): string {
    if (!hasForbiddenCharacter(value)) return value;
    const id = stack.findLast((element) => element.id !== undefined)?.id;
    const place = `<${current?.name}${id === undefined ? '' : ` id="${id}"`}>${attribute ? `/@${attribute}` : ''}`;
    const location = options.uri === undefined ? [] : { uri: options.uri };
    for (const character of findForbiddenCharacters(value)) {
      options.sink.report(xmlWritingCodes.create('pilu:xml-character-forbidden', { place, character }, location));
    }
    return replaceForbiddenCharacters(value);
  }

  function finishStartTag(empty: boolean): void {
    if (!open || !current) return;
    open = false;
    const { prefixes, name } = current;
    const prefix = prefixOf(name);
    if (prefix !== '' && !prefixes.has(prefix)) invariant(false, `prefix of <${name}> is declared`);
    for (const prefix of attributePrefixes) {
      if (!prefixes.has(prefix)) invariant(false, `prefix ${prefix} of an attribute of <${name}> is declared`);
    }
    if (attributePrefixes.length > 0) attributePrefixes = [];
    if (attributes.length > 0) attributes = [];
    tokens.startTagEnd(empty);
  }

  /** White space before a child that stands on a line of its own. */
  function beginLine(): void {
    finishStartTag(false);
    if (!current || current.mixed) return;
    current.children = true;
    tokens.space(indentation(stack.length));
  }

  return {
    startElement(name, content) {
      invariant(current || !rooted, 'a document has one root');
      beginLine();
      rooted = true;
      prefixOf(name);
      current = {
        name,
        prefixes: current?.prefixes ?? RESERVED,
        mixed: content === 'mixed' || current?.mixed === true,
        children: false,
        id: undefined,
      };
      stack.push(current);
      tokens.startTag(name);
      open = true;
    },

    attribute(name, value) {
      invariant(open && current, 'an attribute follows the start of its element');
      if (attributes.includes(name)) invariant(false, `@${name} occurs once`);
      attributes.push(name);
      const prefix = prefixOf(name);
      if (prefix !== '') attributePrefixes.push(prefix);
      if (name === 'id') current.id = value;
      if (name.startsWith('xmlns:')) {
        invariant(value !== '', `${name} names a namespace`);
        current.prefixes = new Set([...current.prefixes, name.slice(6)]);
      }
      tokens.attribute(name, permitted(value, name));
    },

    text(value) {
      invariant(current, 'text lies in an element');
      if (value === '') return;
      if (current.children) invariant(false, `text in <${current.name}> comes before its children, or it is mixed`);
      finishStartTag(false);
      current.mixed = true;
      tokens.text(permitted(value));
    },

    comment(value) {
      invariant(!value.includes('--') && !value.endsWith('-'), 'a comment holds no "--"');
      beginLine();
      tokens.comment(permitted(value));
    },

    processingInstruction(target, data) {
      invariant(isNCName(target) && target.toLowerCase() !== 'xml', `"${target}" names an instruction`);
      invariant(!data.includes('?>') && !/^\s/.test(data), 'an instruction holds no "?>" and begins with no blank');
      beginLine();
      tokens.processingInstruction(target, permitted(data));
    },

    endElement() {
      invariant(current, 'an element is open');
      const { name, children, mixed } = current;
      stack.pop();
      const empty = open && (options.isVoid?.(name) ?? true);
      if (open) finishStartTag(empty);
      if (!empty) {
        if (children && !mixed) tokens.space(indentation(stack.length));
        tokens.endTag(name);
      }
      current = stack[stack.length - 1];
    },

    isComplete: () => rooted && stack.length === 0,
  };
}
