import { resolveUri, type XmlElement } from '../../syntax/xml/xml-element.js';
import { splitFragment, type DtsDocument } from '../document/dts-document.js';
import { resolvePointer } from './resolve-pointer.js';

export type HrefResolution =
  | { readonly kind: 'found'; readonly element: XmlElement; readonly document: DtsDocument }
  | { readonly kind: 'no-document' }
  | { readonly kind: 'dangling' }
  | { readonly kind: 'illegal'; readonly pointer: string };

/** Resolves hrefs among the documents of a DTS. An href without a fragment means the root of its document. */
export function createHrefResolver(
  documents: ReadonlyMap<string, DtsDocument>,
): (href: string, base: string) => HrefResolution {
  // Most hrefs of a linkbase share base and path.
  const known = new Map<string, Map<string, DtsDocument | undefined>>();
  const findDocument = (path: string, base: string): DtsDocument | undefined => {
    let paths = known.get(base);
    if (!paths) known.set(base, (paths = new Map()));
    if (paths.has(path)) return paths.get(path);
    const url = resolveUri(path, base);
    const document = url === undefined ? undefined : documents.get(splitFragment(url).url);
    paths.set(path, document);
    return document;
  };
  return (href, base) => {
    const { url: path, fragment } = splitFragment(href);
    const document = findDocument(path, base);
    if (!document) return { kind: 'no-document' };
    if (fragment === undefined || fragment === '') return { kind: 'found', element: document.root, document };
    const resolution = resolvePointer(document, fragment);
    if (resolution.kind === 'found') return { ...resolution, document };
    return resolution.kind === 'illegal' ? { kind: 'illegal', pointer: fragment } : resolution;
  };
}
