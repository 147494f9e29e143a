import type { LocalizedText } from '../../diagnostics/localized-text.js';
import { isOfKind } from '../../datatypes/lexical.js';
import { localNameOf, namespaceOf } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { attributeOf, textContentOf, type XmlElement } from '../../syntax/xml/xml-element.js';

/** Elements in their order: any of the names, so many times. */
interface Particle {
  readonly names: readonly string[];
  readonly least: 0 | 1;
  readonly most: number;
}

const one = (name: string): Particle => ({ names: [name], least: 1, most: 1 });
const maybe = (name: string): Particle => ({ names: [name], least: 0, most: 1 });
const any = (...names: string[]): Particle => ({ names, least: 0, most: Infinity });

/** The content of each element that has elements in it (Taxonomy Packages 1.0, 3.1 to 3.3, and its schema). */
const CONTENT: Readonly<Record<string, readonly Particle[]>> = {
  taxonomyPackage: [
    one('identifier'),
    any('name', 'description'),
    ...['version', 'license'].map(maybe),
    any('publisher'),
    ...['publisherURL', 'publisherCountry', 'publicationDate', 'entryPoints'].map(maybe),
    ...['supersededTaxonomyPackages', 'versioningReports'].map(maybe),
  ],
  entryPoints: [any('entryPoint')],
  entryPoint: [
    any('name', 'description'),
    maybe('version'),
    { names: ['entryPointDocument'], least: 1, most: Infinity },
    maybe('languages'),
  ],
  languages: [any('language')],
  supersededTaxonomyPackages: [any('taxonomyPackageRef')],
  versioningReports: [any('versioningReport')],
  license: [],
  entryPointDocument: [],
  versioningReport: [],
};

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  license: ['href', 'name'],
  entryPointDocument: ['href'],
  versioningReport: ['href'],
};

/** What an element's text must be. */
const VALUES: Readonly<Record<string, (text: string) => boolean>> = {
  identifier: (text) => text !== '' && isOfKind('anyURI', text),
  publisherURL: (text) => isOfKind('anyURI', text),
  publisherCountry: (text) => /^[A-Z]{2}$/.test(text),
  publicationDate: (text) => isOfKind('date', text),
  language: (text) => isOfKind('language', text),
  taxonomyPackageRef: (text) => isOfKind('anyURI', text),
};

export interface ContentFault {
  readonly element: XmlElement;
  readonly detail: LocalizedText;
}

/** The first place where metadata departs from its schema. */
export function findContentFault(element: XmlElement): ContentFault | undefined {
  const name = localNameOf(element.name);
  for (const attribute of ATTRIBUTES[name] ?? []) {
    if (attributeOf(element, attribute) === undefined) {
      return { element, detail: { en: `<${name}> has no ${attribute}.`, zh: `<${name}> 缺少 ${attribute}。` } };
    }
  }
  const content = CONTENT[name];
  const [stray] = content ? [] : element.children;
  if (stray) {
    return { element: stray, detail: { en: `<${name}> holds text only.`, zh: `<${name}> 只能含有文本。` } };
  }
  if (content && /[^ \t\r\n]/.test(element.text)) {
    return {
      element,
      detail: { en: `<${name}> holds text beside its elements.`, zh: `<${name}> 在元素之外含有文本。` },
    };
  }
  const text = textContentOf(element).trim();
  if (VALUES[name]?.(text) === false) {
    return { element, detail: { en: `"${text}" is no value of <${name}>.`, zh: `“${text}”不是 <${name}> 的有效值。` } };
  }
  return content && (findSequenceFault(element, content) ?? findFaultBelow(element));
}

function findFaultBelow(element: XmlElement): ContentFault | undefined {
  for (const child of element.children) {
    const fault = namespaceOf(child.name) === NS.taxonomyPackage ? findContentFault(child) : undefined;
    if (fault) return fault;
  }
  return undefined;
}

function findSequenceFault(element: XmlElement, content: readonly Particle[]): ContentFault | undefined {
  const name = localNameOf(element.name);
  let at = 0;
  for (const particle of content) {
    let count = 0;
    for (; count < particle.most; count++) {
      const child = element.children[at];
      if (!child || namespaceOf(child.name) !== NS.taxonomyPackage) break;
      if (!particle.names.includes(localNameOf(child.name))) break;
      at++;
    }
    if (count >= particle.least) continue;
    const [missing = ''] = particle.names;
    const met = element.children[at];
    return {
      element: met ?? element,
      detail: { en: `<${name}> lacks <${missing}> in its place.`, zh: `<${name}> 在应有的位置缺少 <${missing}>。` },
    };
  }
  // What follows the sequence may only be of other namespaces.
  const extra = element.children.slice(at).find((child) => namespaceOf(child.name) === NS.taxonomyPackage);
  if (!extra) return undefined;
  const shown = localNameOf(extra.name);
  return {
    element: extra,
    detail: { en: `<${shown}> may not stand here in <${name}>.`, zh: `<${shown}> 不能出现在 <${name}> 的此处。` },
  };
}
