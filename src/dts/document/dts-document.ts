import { attributeOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { LINK, XBRLI, XML_ATTRIBUTE, XSD } from './names.js';

/** What a document is by its root element; anything else is `other`. */
export type DocumentKind = 'schema' | 'linkbase' | 'instance' | 'other';

/** A document that was loaded, parsed. */
export interface DtsDocument {
  /** Its URL, absolute and without a fragment, as it was referred to (before any remapping). */
  readonly url: string;
  readonly kind: DocumentKind;
  readonly root: XmlElement;
  /** Elements by their identifiers (attributes id and xml:id); the first where one is repeated. */
  readonly ids: ReadonlyMap<string, XmlElement>;
  /**
   * Discovered by the rules of XBRL 2.1, 3.2. Others were loaded only so that what they declare can be validated,
   * by xsi:schemaLocation.
   */
  readonly inDts: boolean;
}

export function createDocument(url: string, root: XmlElement, inDts: boolean): DtsDocument {
  return { url, kind: kindOf(root), root, ids: indexIds(root), inDts };
}

function kindOf(root: XmlElement): DocumentKind {
  switch (root.name) {
    case XSD.schema:
      return 'schema';
    case LINK.linkbase:
      return 'linkbase';
    case XBRLI.xbrl:
      return 'instance';
    default:
      return 'other';
  }
}

function indexIds(root: XmlElement): Map<string, XmlElement> {
  const ids = new Map<string, XmlElement>();
  const stack: XmlElement[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    for (const { name, value } of element.attributes) {
      if ((name === 'id' || name === XML_ATTRIBUTE.id) && !ids.has(value.trim())) ids.set(value.trim(), element);
    }
    for (let index = element.children.length - 1; index >= 0; index--)
      stack.push(element.children[index] as XmlElement);
  }
  return ids;
}

/** An element and all below it, in document order. */
export function* walkElements(root: XmlElement): Generator<XmlElement> {
  const stack: XmlElement[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element;
    for (let index = element.children.length - 1; index >= 0; index--)
      stack.push(element.children[index] as XmlElement);
  }
}

/** Children of xsd:schema/xsd:annotation/xsd:appinfo, where XBRL finds linkbaseRefs, linkbases and role types (XBRL 2.1, 5.1). */
export function* appinfoChildren(schema: XmlElement): Generator<XmlElement> {
  for (const annotation of schema.children) {
    if (annotation.name !== XSD.annotation) continue;
    for (const appinfo of annotation.children) if (appinfo.name === XSD.appinfo) yield* appinfo.children;
  }
}

/** The URL without its fragment, and the fragment, decoded. */
export function splitFragment(url: string): { readonly url: string; readonly fragment: string | undefined } {
  const hash = url.indexOf('#');
  if (hash < 0) return { url, fragment: undefined };
  const written = url.slice(hash + 1);
  let fragment = written;
  if (!written.includes('%')) return { url: url.slice(0, hash), fragment };
  try {
    fragment = decodeURIComponent(written);
  } catch {
    // A stray percent sign: the fragment is what is written.
  }
  return { url: url.slice(0, hash), fragment };
}

/** The trimmed value of an attribute; undefined where it is absent or empty. */
export function valueOf(element: XmlElement, name: Parameters<typeof attributeOf>[1]): string | undefined {
  const value = attributeOf(element, name)?.trim();
  return value === '' ? undefined : value;
}
