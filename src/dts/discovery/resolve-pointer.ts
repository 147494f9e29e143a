import { isNCName } from '../../names/prefixes.js';
import type { XmlElement } from '../../syntax/xml/xml-element.js';
import type { DtsDocument } from '../document/dts-document.js';

export type PointerResolution =
  | { readonly kind: 'found'; readonly element: XmlElement }
  /** The pointer is of an allowed form, but nothing is there. */
  | { readonly kind: 'dangling' }
  /** Neither a shorthand pointer nor made of element() parts only. */
  | { readonly kind: 'illegal' };

const ELEMENT_PART = /^element\(([^()]*)\)/;
const ELEMENT_DATA = /^([^/]*)((?:\/[1-9]\d*)*)$/;

/**
 * Resolves a fragment in a document (XBRL 2.1, 3.5.4): shorthand pointers and the element() scheme are allowed,
 * nothing else, not even beside a part that resolves. Of several element() parts the first that finds something counts.
 */
export function resolvePointer(document: DtsDocument, fragment: string): PointerResolution {
  if (isNCName(fragment)) return found(document.ids.get(fragment));
  let result: PointerResolution = { kind: 'dangling' };
  let rest = fragment;
  if (rest === '') return { kind: 'illegal' };
  while (rest !== '') {
    const part = ELEMENT_PART.exec(rest);
    const data = part && ELEMENT_DATA.exec(part[1] as string);
    if (!part || !data || part[1] === '') return { kind: 'illegal' };
    const [, id = '', sequence = ''] = data;
    if (id !== '' && !isNCName(id)) return { kind: 'illegal' };
    if (result.kind === 'dangling') result = found(findElement(document, id, sequence));
    rest = rest.slice(part[0].length).trimStart();
  }
  return result;
}

function found(element: XmlElement | undefined): PointerResolution {
  return element ? { kind: 'found', element } : { kind: 'dangling' };
}

/** Follows a child sequence (XPointer element() Scheme, 3) from an element by its id, or from the document. */
function findElement(document: DtsDocument, id: string, sequence: string): XmlElement | undefined {
  const steps = sequence.split('/').slice(1).map(Number);
  let element: XmlElement | undefined;
  if (id !== '') element = document.ids.get(id);
  else if (steps.shift() === 1) element = document.root;
  for (const step of steps) element = element?.children[step - 1];
  return element;
}
