import { taxonomyPackageCodes } from '../../diagnostics/codes/tpe.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { TextByLanguage } from '../../model/taxonomy/publication.js';
import { expandedName, localNameOf } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { attributeOf, languageOf, resolveUri, textContentOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { PACKAGE_BASE } from '../package-archive.js';
import { findContentFault } from './metadata-content.js';

/** An entry point that a package offers (Taxonomy Packages 1.0, 3.2). */
export interface PackageEntryPoint {
  readonly names: TextByLanguage;
  readonly descriptions: TextByLanguage;
  readonly version?: string;
  /** Absolute URLs of the documents that a DTS starts from. */
  readonly documents: readonly string[];
  readonly languages: readonly string[];
}

/** META-INF/taxonomyPackage.xml (Taxonomy Packages 1.0, 3.1). */
export interface PackageMetadata {
  readonly identifier: string;
  readonly names: TextByLanguage;
  readonly descriptions: TextByLanguage;
  readonly version?: string;
  readonly license?: { readonly name: string; readonly url: string };
  readonly publishers: TextByLanguage;
  readonly publisherUrl?: string;
  readonly publisherCountry?: string;
  readonly published?: string;
  readonly entryPoints: readonly PackageEntryPoint[];
  readonly superseded: readonly string[];
  readonly versioningReports: readonly string[];
}

const ROOT = expandedName(NS.taxonomyPackage, 'taxonomyPackage');

/** Reads the metadata of a package; undefined where it is invalid, which is reported. */
export function readPackageMetadata(root: XmlElement, uri: string, sink: DiagnosticSink): PackageMetadata | undefined {
  let sound = true;
  const place = ({ line, column }: XmlElement) => ({ uri, line, column });
  const invalid = (element: XmlElement, detail: LocalizedText): void => {
    sound = false;
    sink.report(taxonomyPackageCodes.create('tpe:invalidMetaDataFile', { detail }, place(element)));
  };
  if (root.name !== ROOT) {
    const { name } = root;
    invalid(root, {
      en: `the root element is ${name}, not taxonomyPackage.`,
      zh: `根元素为 ${name}，应为 taxonomyPackage。`,
    });
    return undefined;
  }
  const fault = findContentFault(root);
  if (fault) {
    invalid(fault.element, fault.detail);
    return undefined;
  }

  const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
    element?.children.filter((child) => child.name === expandedName(NS.taxonomyPackage, name)) ?? [];
  const childOf = (element: XmlElement, name: string) => childrenOf(element, name)[0];
  const textOf = (element: XmlElement | undefined) => element && textContentOf(element).trim();

  /** Texts by language: each in one, and each language once (Taxonomy Packages 1.0, 3.4). */
  const textsOf = (parent: XmlElement, name: 'name' | 'description' | 'publisher'): TextByLanguage => {
    const texts: Record<string, string> = {};
    for (const element of childrenOf(parent, name)) {
      const language = languageOf(element);
      if (language === undefined || language === '') {
        sound = false;
        sink.report(taxonomyPackageCodes.create('tpe:missingLanguageAttribute', { element: name }, place(element)));
      } else if (Object.hasOwn(texts, language)) {
        sound = false;
        const params = { element: name, language };
        sink.report(taxonomyPackageCodes.create('tpe:duplicateLanguagesForElement', params, place(element)));
      } else {
        texts[language] = textContentOf(element).trim();
      }
    }
    return texts;
  };

  const hrefsOf = (parent: XmlElement | undefined, name: string): string[] =>
    childrenOf(parent, name).flatMap((element) => {
      const href = attributeOf(element, 'href') ?? '';
      const url = resolveUri(href, element.base);
      // Entry points are addresses of the web, which the catalog may remap; the package itself has none.
      if (url !== undefined && !(name === 'entryPointDocument' && url.startsWith(PACKAGE_BASE))) return [url];
      const shown = `${localNameOf(element.name)} "${href}"`;
      invalid(element, { en: `${shown} is no absolute address.`, zh: `${shown} 不是绝对地址。` });
      return [];
    });

  const optional = <K extends string>(key: K, value: string | undefined) =>
    (value === undefined ? {} : { [key]: value }) as Partial<Record<K, string>>;
  const license = childOf(root, 'license');
  const metadata: PackageMetadata = {
    identifier: textOf(childOf(root, 'identifier')) ?? '',
    names: textsOf(root, 'name'),
    descriptions: textsOf(root, 'description'),
    ...optional('version', textOf(childOf(root, 'version'))),
    ...(license && {
      license: { name: attributeOf(license, 'name') ?? '', url: attributeOf(license, 'href') ?? '' },
    }),
    publishers: textsOf(root, 'publisher'),
    ...optional('publisherUrl', textOf(childOf(root, 'publisherURL'))),
    ...optional('publisherCountry', textOf(childOf(root, 'publisherCountry'))),
    ...optional('published', textOf(childOf(root, 'publicationDate'))),
    entryPoints: childrenOf(childOf(root, 'entryPoints'), 'entryPoint').map((entry) => ({
      names: textsOf(entry, 'name'),
      descriptions: textsOf(entry, 'description'),
      ...optional('version', textOf(childOf(entry, 'version'))),
      documents: hrefsOf(entry, 'entryPointDocument'),
      languages: childrenOf(childOf(entry, 'languages'), 'language').map((element) => textContentOf(element).trim()),
    })),
    superseded: childrenOf(childOf(root, 'supersededTaxonomyPackages'), 'taxonomyPackageRef').map((element) =>
      textContentOf(element).trim(),
    ),
    versioningReports: hrefsOf(childOf(root, 'versioningReports'), 'versioningReport'),
  };
  return sound ? metadata : undefined;
}
