import { taxonomyPackageCodes } from '../../diagnostics/codes/tpe.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { expandedName, namespaceOf } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { attributeOf, resolveUri, type XmlElement } from '../../syntax/xml/xml-element.js';
import { PACKAGE_BASE, type PackageArchive } from '../package-archive.js';

/** One rule of a catalog: URLs that begin with `start` are found at the target. */
export interface UriRewriting {
  readonly start: string;
  readonly target: { readonly kind: 'file'; readonly path: string } | { readonly kind: 'url'; readonly url: string };
}

const CATALOG = expandedName(NS.catalog, 'catalog');
const REWRITE = expandedName(NS.catalog, 'rewriteURI');

/** Reads META-INF/catalog.xml (Taxonomy Packages 1.0, 4; XML Catalogs 1.1, 6.5.5 rewriteURI); longest start first. */
export function readPackageCatalog(
  root: XmlElement,
  archive: PackageArchive,
  uri: string,
  sink: DiagnosticSink,
): readonly UriRewriting[] | undefined {
  let sound = true;
  const place = ({ line, column }: XmlElement) => ({ uri, line, column });
  const invalid = (element: XmlElement, detail: LocalizedText): void => {
    sound = false;
    sink.report(taxonomyPackageCodes.create('tpe:invalidCatalogFile', { detail }, place(element)));
  };
  if (root.name !== CATALOG) {
    invalid(root, {
      en: `the root element is ${root.name}, not catalog.`,
      zh: `根元素为 ${root.name}，应为 catalog。`,
    });
    return undefined;
  }
  const misfit = findMisfit(root);
  if (misfit) {
    invalid(misfit.element, misfit.detail);
    return undefined;
  }
  const rewritings = new Map<string, UriRewriting>();
  for (const element of root.children) {
    if (element.name !== REWRITE) continue;
    const start = attributeOf(element, 'uriStartString');
    const prefix = attributeOf(element, 'rewritePrefix');
    if (start === undefined || prefix === undefined) {
      const missing = start === undefined ? 'uriStartString' : 'rewritePrefix';
      invalid(element, { en: `rewriteURI has no ${missing}.`, zh: `rewriteURI 缺少 ${missing}。` });
      continue;
    }
    const normalized = normalizeUri(start);
    if (rewritings.has(normalized)) {
      sound = false;
      sink.report(taxonomyPackageCodes.create('tpe:multipleRewriteURIsForStartString', { start }, place(element)));
      continue;
    }
    const target = targetOf(prefix, element.base, archive);
    if (target) rewritings.set(normalized, { start: normalized, target });
    else invalid(element, { en: `"${prefix}" leads out of the package.`, zh: `“${prefix}”指向包外。` });
  }
  if (!sound) return undefined;
  return [...rewritings.values()].sort((a, b) => b.start.length - a.start.length);
}

const ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'uriStartString', 'rewritePrefix']);
const VISIBLE = /[^ \t\r\n]/;

/** The first place where a catalog departs from its schema. */
function findMisfit(root: XmlElement): { readonly element: XmlElement; readonly detail: LocalizedText } | undefined {
  if (root.children.length === 0) return { element: root, detail: { en: 'it is empty.', zh: '内容为空。' } };
  for (const element of [root, ...root.children]) {
    const { name } = element;
    const own = element === root || name === REWRITE;
    if (!own && [NS.catalog, ''].includes(namespaceOf(name))) {
      return {
        element,
        detail: { en: `only rewriteURI may be used, not ${name}.`, zh: `只能使用 rewriteURI，而非 ${name}。` },
      };
    }
    const allowed = element === root ? new Set(['id']) : ATTRIBUTES;
    const attribute = own && element.attributes.find((one) => namespaceOf(one.name) === '' && !allowed.has(one.name));
    if (attribute) {
      const { name: extra } = attribute;
      return { element, detail: { en: `the attribute ${extra} is not allowed.`, zh: `不允许属性 ${extra}。` } };
    }
    if (own && (VISIBLE.test(element.text) || (element !== root && element.children.length > 0))) {
      return { element, detail: { en: 'it holds what it must not.', zh: '含有不允许的内容。' } };
    }
  }
  return undefined;
}

/** Escapes what no URI may hold (XML Catalogs 1.1, 6.3), so that spellings of one start are one. */
function normalizeUri(text: string): string {
  // Not encodeURI, which would escape the percent sign of what is escaped already.
  return text.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (character) => encodeURIComponent(character));
}

function targetOf(prefix: string, base: string, archive: PackageArchive): UriRewriting['target'] | undefined {
  // A URL drops `..` at its root silently: a directory in front shows whether one was too many.
  const inside = `${PACKAGE_BASE}${encodeURIComponent(archive.root)}/`;
  const resolved = resolveUri(prefix, base.replace(PACKAGE_BASE, inside));
  if (resolved === undefined) return undefined;
  if (resolved.startsWith(inside)) return { kind: 'file', path: decodeURIComponent(resolved.slice(inside.length)) };
  return resolved.startsWith(PACKAGE_BASE) ? undefined : { kind: 'url', url: resolved };
}
