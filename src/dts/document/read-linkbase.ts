import { attributeOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { appinfoChildren, walkElements, type DtsDocument } from './dts-document.js';
import { LINK } from './names.js';
import { readExtendedLink, xlinkTypeOf, type ExtendedLink } from './read-extended-link.js';

/** A linkbase: a document of its own, or embedded in another (XBRL 2.1, 3.5.2). */
export interface Linkbase {
  readonly document: DtsDocument;
  readonly element: XmlElement;
  readonly links: readonly ExtendedLink[];
  /** Role URIs of its roleRefs, each with the first element that gives it. */
  readonly roleRefs: ReadonlyMap<string, XmlElement>;
  readonly arcroleRefs: ReadonlyMap<string, XmlElement>;
}

/** The linkbases of a document of the DTS, in document order. */
export function readLinkbases(document: DtsDocument): Linkbase[] {
  if (document.kind === 'linkbase') return [readLinkbase(document, document.root)];
  const elements = document.kind === 'schema' ? appinfoChildren(document.root) : walkElements(document.root);
  return [...elements].filter((element) => element.name === LINK.linkbase).map((each) => readLinkbase(document, each));
}

function readLinkbase(document: DtsDocument, element: XmlElement): Linkbase {
  const links: ExtendedLink[] = [];
  const roleRefs = new Map<string, XmlElement>();
  const arcroleRefs = new Map<string, XmlElement>();
  for (const child of element.children) {
    if (child.name === LINK.roleRef) keepFirst(roleRefs, attributeOf(child, 'roleURI'), child);
    else if (child.name === LINK.arcroleRef) keepFirst(arcroleRefs, attributeOf(child, 'arcroleURI'), child);
    else if (xlinkTypeOf(child) === 'extended') links.push(readExtendedLink(child));
  }
  return { document, element, links, roleRefs, arcroleRefs };
}

function keepFirst(map: Map<string, XmlElement>, uri: string | undefined, element: XmlElement): void {
  const key = uri?.trim() ?? '';
  if (!map.has(key)) map.set(key, element);
}
