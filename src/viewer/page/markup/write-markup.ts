import type { MarkupElement } from '../../../formats/inline-xbrl/reading/markup-element.js';
import { localNameOf, namespaceOf } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { attributeOf } from '../../../syntax/xml/xml-element.js';
import { escapeHtml } from '../../../util/escape-html.js';
import type { ValueForm } from '../viewer-data.js';
import {
  BLOCK_ELEMENTS,
  DROPPED_ELEMENTS,
  EMPTY_ELEMENTS,
  isEmbeddedImage,
  isSafeLink,
  KEPT_ATTRIBUTES,
  SHOWN_ELEMENTS,
  TABLE_ELEMENTS,
} from './allowed-markup.js';
import type { FactElements } from './fact-elements.js';
import { sanitizeStyle } from './sanitize-css.js';
import { splitFigures } from './untagged-numbers.js';

/** What the words of a report are written with. */
export interface MarkupContext {
  readonly facts: FactElements;
  /** Index of a fact by its id, for words that name a hidden fact. */
  readonly hidden: ReadonlyMap<string, number>;
  readonly formOf: (fact: number) => ValueForm;
}

/** An empty span of these classes begins or ends the words of a hidden fact; see formats/inline-xbrl/writing. */
const WORDS_FROM = 'words-from';
const WORDS_TO = 'words-to';
const HIDDEN_STYLE = /(?:^|;)\s*-(?:sec-|esef-)?ix-hidden\s*:\s*([^;\s]+)/;
const XML_LANG = `{${NS.xml}}lang`;

/**
 * The body of an inline document as HTML that is safe to show: only what is known to be harmless is written. Inline
 * elements become `x-f n="FACT"`, figures that no fact states `x-u`.
 */
export function writeMarkup(body: MarkupElement, context: MarkupContext): string {
  const out: string[] = [];
  const styles = new Map<string, string>();
  /** Hidden facts whose words have begun. */
  const open = new Set<number>();
  /** Depth of facts, blocks aside, around the text in hand. */
  let tagged = 0;

  function writeContent(element: MarkupElement): void {
    const inTable = TABLE_ELEMENTS.has(shownName(element) ?? '');
    for (const part of element.mixed) {
      if (typeof part !== 'string') writeElement(part, inTable);
      else if (!inTable) writeText(part);
    }
  }

  function writeElement(element: MarkupElement, inTable: boolean): void {
    if (element.ix === 'header' || element.ix === 'hidden') return;
    if (element.ix !== undefined) {
      const fact = context.facts.get(element);
      if (fact === undefined || inTable) writeContent(element);
      else writeFact(fact, hasBlock(element), () => writeContent(element));
      return;
    }
    const local = localNameOf(element.name);
    if (namespaceOf(element.name) !== NS.xhtml || DROPPED_ELEMENTS.has(local)) return;
    const hidden = hiddenFactOf(element);
    if (hidden !== undefined && element.mixed.length === 0) return mark(element, hidden);
    const write = () => writeShown(element, local);
    if (hidden === undefined || inTable) write();
    else writeFact(hidden, BLOCK_ELEMENTS.has(local), write);
  }

  function writeShown(element: MarkupElement, local: string): void {
    if (!SHOWN_ELEMENTS.has(local)) return writeContent(element);
    // HTML ends a paragraph where a block begins: such a one is written as a division.
    const name = local === 'p' && hasBlock(element) ? 'div' : local;
    out.push(`<${name}${attributesOf(element, local)}>`);
    if (EMPTY_ELEMENTS.has(name)) return;
    // HTML drops a line end at the beginning of pre.
    if (name === 'pre') out.push('\n');
    writeContent(element);
    out.push(`</${name}>`);
  }

  function writeFact(fact: number, block: boolean, write: () => void): void {
    const form = context.formOf(fact);
    out.push(`<x-f n="${fact}" class="${form === 'percent' ? 'number' : form}${block ? ' wide' : ''}">`);
    if (form !== 'block') tagged++;
    write();
    if (form !== 'block') tagged--;
    out.push('</x-f>');
  }

  function writeText(text: string): void {
    const words = [...open];
    if (words.length > 0 && text.trim() !== '') {
      for (const fact of words) out.push(`<x-f n="${fact}" class="${context.formOf(fact)} hidden">`);
      out.push(escapeHtml(text), '</x-f>'.repeat(words.length));
    } else if (tagged > 0) {
      out.push(escapeHtml(text));
    } else {
      for (const { text: run, figure } of splitFigures(text)) {
        out.push(figure ? `<x-u>${escapeHtml(run)}</x-u>` : escapeHtml(run));
      }
    }
  }

  function mark(element: MarkupElement, fact: number): void {
    const kind = attributeOf(element, 'class');
    if (kind === WORDS_FROM) open.add(fact);
    else if (kind === WORDS_TO) open.delete(fact);
  }

  function hiddenFactOf(element: MarkupElement): number | undefined {
    const id = HIDDEN_STYLE.exec(attributeOf(element, 'style') ?? '')?.[1];
    return id === undefined ? undefined : context.hidden.get(id);
  }

  function attributesOf(element: MarkupElement, local: string): string {
    let written = '';
    for (const { name, value } of element.attributes) {
      const kept = keptAttribute(local, name, value);
      if (kept) written += ` ${kept[0]}="${escapeHtml(kept[1])}"`;
    }
    return written;
  }

  function keptAttribute(local: string, name: string, value: string): readonly [string, string] | undefined {
    if (name === XML_LANG) return ['lang', value];
    if (name === 'style') return ['style', styleOf(value)];
    if (local === 'a' && name === 'href') {
      const address = value.trim();
      return isSafeLink(address) ? ['href', address] : undefined;
    }
    if (local === 'img' && name === 'src') return isEmbeddedImage(value) ? ['src', value] : undefined;
    return KEPT_ATTRIBUTES['*']?.has(name) || KEPT_ATTRIBUTES[local]?.has(name) ? [name, value] : undefined;
  }

  function styleOf(value: string): string {
    let style = styles.get(value);
    if (style === undefined) styles.set(value, (style = sanitizeStyle(value)));
    return style;
  }

  writeContent(body);
  return out.join('');
}

function shownName(element: MarkupElement): string | undefined {
  return namespaceOf(element.name) === NS.xhtml ? localNameOf(element.name) : undefined;
}

/** Whether a block is somewhere inside, not counting what is in tables of its own. */
function hasBlock(element: MarkupElement): boolean {
  return element.children.some((child) => BLOCK_ELEMENTS.has(shownName(child) ?? '') || hasBlock(child));
}
