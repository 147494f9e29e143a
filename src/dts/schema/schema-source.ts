import { xmlSchemaCodes } from '../../diagnostics/codes/xml-schema.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { expandedName, namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { parseQName } from '../../names/prefixes.js';
import { attributeOf, locationOf, resolveUri, type XmlElement } from '../../syntax/xml/xml-element.js';
import { splitFragment, type DtsDocument } from '../document/dts-document.js';
import { XSD } from '../document/names.js';

/** A schema document as a contributor of components to one namespace; one that is included may serve several. */
export interface SchemaSource {
  readonly document: DtsDocument;
  readonly namespace: string;
  /** Takes the namespace of the schema that includes it (XML Schema 1, 4.2.1). */
  readonly chameleon: boolean;
  readonly qualifiedElements: boolean;
  readonly qualifiedAttributes: boolean;
  readonly blockDefault: string;
  readonly finalDefault: string;
  readonly imports: ReadonlySet<string>;
}

/** The schema documents of a DTS with the namespaces they contribute to, included ones with their includers'. */
export function findSchemaSources(
  documents: ReadonlyMap<string, DtsDocument>,
  sink: DiagnosticSink,
): readonly SchemaSource[] {
  const sources = new Map<string, SchemaSource>();
  const included = new Set<string>();
  const schemas = [...documents.values()].filter((document) => document.kind === 'schema');
  for (const { root } of schemas) {
    for (const { target } of inclusions(root, documents)) if (target) included.add(target.url);
  }
  const add = (document: DtsDocument, namespace: string): void => {
    const stack: [DtsDocument, string][] = [[document, namespace]];
    for (let entry = stack.pop(); entry; entry = stack.pop()) {
      const [at, space] = entry;
      const key = `${at.url} ${space}`;
      if (sources.has(key)) continue;
      sources.set(key, createSource(at, space));
      for (const { element, target } of inclusions(at.root, documents)) {
        if (!target) continue;
        const own = attributeOf(target.root, 'targetNamespace');
        if (own === undefined || own === space) stack.push([target, space]);
        else {
          const params = { href: attributeOf(element, 'schemaLocation') ?? '', namespace: own };
          sink.report(xmlSchemaCodes.create('xsd:src-include', params, locationOf(element)));
        }
      }
    }
  };
  for (const document of schemas) {
    const namespace = attributeOf(document.root, 'targetNamespace');
    if (namespace !== undefined) add(document, namespace);
    else if (!included.has(document.url)) add(document, '');
    checkImports(document, documents, sink);
  }
  return [...sources.values()];
}

function inclusions(
  root: XmlElement,
  documents: ReadonlyMap<string, DtsDocument>,
): { readonly element: XmlElement; readonly target: DtsDocument | undefined }[] {
  return root.children
    .filter((child) => child.name === XSD.include || child.name === XSD.redefine)
    .map((element) => ({ element, target: targetOf(element, documents) }));
}

function targetOf(element: XmlElement, documents: ReadonlyMap<string, DtsDocument>): DtsDocument | undefined {
  const href = attributeOf(element, 'schemaLocation');
  const url = href === undefined ? undefined : resolveUri(href.trim(), element.base);
  const target = url === undefined ? undefined : documents.get(splitFragment(url).url);
  return target?.kind === 'schema' ? target : undefined;
}

/** The namespace an import names is that of what it finds, and not that of the importing schema (XML Schema 1, 4.2.3). */
function checkImports(document: DtsDocument, documents: ReadonlyMap<string, DtsDocument>, sink: DiagnosticSink): void {
  for (const element of document.root.children) {
    if (element.name !== XSD.import) continue;
    const namespace = attributeOf(element, 'namespace') ?? '';
    const target = targetOf(element, documents);
    const actual = target ? (attributeOf(target.root, 'targetNamespace') ?? '') : namespace;
    const own = attributeOf(document.root, 'targetNamespace') ?? '';
    if (actual !== namespace || namespace === own) {
      sink.report(xmlSchemaCodes.create('xsd:src-import', { namespace, actual }, locationOf(element)));
    }
  }
}

function createSource(document: DtsDocument, namespace: string): SchemaSource {
  const { root } = document;
  const imports = new Set([namespace, NS.xsd]);
  for (const child of root.children) {
    if (child.name === XSD.import) imports.add(attributeOf(child, 'namespace') ?? '');
  }
  return {
    document,
    namespace,
    chameleon: namespace !== '' && attributeOf(root, 'targetNamespace') === undefined,
    qualifiedElements: attributeOf(root, 'elementFormDefault') === 'qualified',
    qualifiedAttributes: attributeOf(root, 'attributeFormDefault') === 'qualified',
    blockDefault: attributeOf(root, 'blockDefault') ?? '',
    finalDefault: attributeOf(root, 'finalDefault') ?? '',
    imports,
  };
}

/** Resolves a QName in a schema document: its namespace must be its own, that of XML Schema, or imported. */
export function resolveSchemaName(source: SchemaSource, element: XmlElement, text: string): ExpandedName | undefined {
  const name = parseQName(text.trim(), element.scope.prefixes);
  if (name === undefined) return undefined;
  const namespace = namespaceOf(name);
  if (namespace === '' && source.chameleon) return expandedName(source.namespace, name);
  return source.imports.has(namespace) ? name : undefined;
}
