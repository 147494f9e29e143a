import { attributeOf, resolveUri, type XmlElement } from '../../syntax/xml/xml-element.js';
import { appinfoChildren, splitFragment, type DtsDocument, walkElements } from '../document/dts-document.js';
import { LINK, XLINK, XSD, XSI } from '../document/names.js';
import { CORE_SCHEMA_URLS } from './core-schemas.js';

/** A reference of one document to another that discovery follows. */
export interface DocumentReference {
  /** Absolute URL without a fragment; undefined where the reference cannot be resolved. */
  readonly url: string | undefined;
  /** As written. */
  readonly href: string;
  readonly element: XmlElement;
  /** What must be there; a locator may point at anything. */
  readonly expects: 'schema' | 'any';
}

/** A hint where a schema of a namespace may be (XML Schema 1, 4.3.2). */
export interface SchemaLocationHint {
  readonly namespace: string;
  readonly url: string;
}

/** Every reference that discovery follows from a document of the DTS (XBRL 2.1, 3.2), in document order. */
export function findReferences(document: DtsDocument): DocumentReference[] {
  const references: DocumentReference[] = [];
  if (document.kind === 'schema') {
    references.push(...findSchemaReferences(document));
    for (const element of appinfoChildren(document.root)) {
      if (element.name === LINK.linkbaseRef) push(references, element, XLINK.href, 'any');
      else if (element.name === LINK.linkbase) findLinkbaseReferences(element, references);
    }
  } else if (document.kind === 'linkbase') {
    findLinkbaseReferences(document.root, references);
  } else {
    // A document that a locator or a pointer reached for a part of it: linkbases inside take part.
    for (const element of walkElements(document.root)) {
      if (element.name === LINK.linkbase) findLinkbaseReferences(element, references);
    }
  }
  return references;
}

/** What XML Schema itself follows: import, include and redefine. */
export function findSchemaReferences(document: DtsDocument): DocumentReference[] {
  const references: DocumentReference[] = [];
  for (const element of document.root.children) {
    if (element.name === XSD.import) {
      const core = CORE_SCHEMA_URLS.get(attributeOf(element, 'namespace') ?? '');
      if (core === undefined) push(references, element, 'schemaLocation', 'schema');
      else references.push({ url: core, href: core, element, expects: 'schema' });
    } else if (element.name === XSD.include || element.name === XSD.redefine) {
      push(references, element, 'schemaLocation', 'schema');
    }
  }
  return references;
}

function findLinkbaseReferences(linkbase: XmlElement, references: DocumentReference[]): void {
  for (const child of linkbase.children) {
    if (child.name === LINK.roleRef || child.name === LINK.arcroleRef) push(references, child, XLINK.href, 'schema');
    else if (attributeOf(child, XLINK.type) === 'extended') {
      // Only link:loc itself, not what may stand for it.
      for (const part of child.children) if (part.name === LINK.loc) push(references, part, XLINK.href, 'any');
    }
  }
}

function push(
  references: DocumentReference[],
  element: XmlElement,
  attribute: Parameters<typeof attributeOf>[1],
  expects: DocumentReference['expects'],
): void {
  const href = attributeOf(element, attribute)?.trim();
  if (href === undefined) return;
  const last = references.at(-1);
  // Neighbouring locators mostly point into one document.
  const path = withoutFragment(href);
  const same = last && last.element.base === element.base && withoutFragment(last.href) === path;
  const url = same ? last.url : resolveUri(path, element.base);
  references.push({ url: url && withoutFragment(url), href, element, expects });
}

function withoutFragment(href: string): string {
  const hash = href.indexOf('#');
  return hash < 0 ? href : href.slice(0, hash);
}

/** The hints of xsi:schemaLocation attributes anywhere in a document. */
export function findSchemaLocations(document: DtsDocument): SchemaLocationHint[] {
  const hints: SchemaLocationHint[] = [];
  for (const element of walkElements(document.root)) hints.push(...schemaLocationsOf(element, element.base));
  return hints;
}

/** The hints on one element: pairs of namespace and location. */
export function schemaLocationsOf(
  element: { readonly attributes: XmlElement['attributes'] },
  base: string,
): SchemaLocationHint[] {
  const hints: SchemaLocationHint[] = [];
  const words = attributeOf(element, XSI.schemaLocation)?.trim().split(/\s+/) ?? [];
  for (let index = 0; index + 1 < words.length; index += 2) {
    const url = resolveUri(words[index + 1] as string, base);
    if (url !== undefined) hints.push({ namespace: words[index] as string, url: splitFragment(url).url });
  }
  const plain = attributeOf(element, XSI.noNamespaceSchemaLocation)?.trim();
  const url = plain === undefined ? undefined : resolveUri(plain, base);
  if (url !== undefined) hints.push({ namespace: '', url: splitFragment(url).url });
  return hints;
}
