import { localNameOf, namespaceOf } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { escapeAttribute, escapeText } from '../../../syntax/xml/xml-characters.js';
import { findHtmlBase, displayName, type MarkupElement } from './markup-element.js';
import { URI_ATTRIBUTES } from '../xhtml-attributes.js';
import { EMPTY_XHTML_ELEMENTS } from '../xhtml-content.js';

/** The text of a fact: all text inside but that of ix:exclude (Inline XBRL 1.1, 11.2.3). */
export function plainContentOf(chain: readonly MarkupElement[]): string {
  return chain.map(plainText).join('');
}

function plainText(element: MarkupElement): string {
  return element.mixed
    .map((part) => (typeof part === 'string' ? part : part.ix === 'exclude' ? '' : plainText(part)))
    .join('');
}

/**
 * The mark-up of a fact whose escape is true: as the plain text, but with the XHTML elements written out, of which
 * relative URIs are resolved where the document has a base (Inline XBRL 1.1, 11.2.3).
 */
export function escapedContentOf(chain: readonly MarkupElement[]): string {
  return chain.map((element) => markup(element, createUriResolver(element))).join('');
}

function markup(element: MarkupElement, resolve: UriResolver): string {
  return element.mixed
    .map((part) => {
      if (typeof part === 'string') return escapeText(part);
      if (part.ix === 'exclude') return '';
      if (part.ix !== undefined) return markup(part, resolve);
      return tagged(part, markup(part, resolve), resolve);
    })
    .join('');
}

function tagged(element: MarkupElement, content: string, resolve: UriResolver): string {
  const xhtml = namespaceOf(element.name) === NS.xhtml;
  const name = xhtml ? localNameOf(element.name) : displayName(element);
  const attributes = element.attributes.map((attribute) => {
    const value = resolve(element, attribute.name, attribute.value);
    return ` ${displayName(element, attribute.name)}="${escapeAttribute(value)}"`;
  });
  const start = `<${name}${attributes.join('')}`;
  return content === '' && xhtml && EMPTY_XHTML_ELEMENTS.has(name) ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** Gives the value that an attribute has outside its document. */
export type UriResolver = (element: MarkupElement, attribute: string, value: string) => string;

/** Resolves the URI attributes of XHTML elements by the base element of the document that holds an element. */
export function createUriResolver(element: MarkupElement): UriResolver {
  let root = element;
  while (root.parent) root = root.parent;
  const base = findHtmlBase(root);
  return ({ name }, attribute, value) => {
    if (base === undefined || !(URI_ATTRIBUTES[localNameOf(name)] ?? []).includes(attribute)) return value;
    // One attribute has a list of URIs.
    const parts = attribute === 'archive' ? value.trim().split(/\s+/) : [value];
    return parts.map((part) => (URL.canParse(part, base) ? new URL(part, base).href : part)).join(' ');
  };
}
