import { xbrl21Codes } from '../../diagnostics/codes/xbrl-2.1.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { namespaceOf } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { isCoreSchema } from '../discovery/core-schemas.js';
import { walkElements } from '../document/dts-document.js';
import { XSD } from '../document/names.js';
import type { Dts } from '../dts.js';
import { checkSchemaGrammar } from '../schema/check-schema-grammar.js';
import { createSchemaValidator } from '../schema/schema-validator.js';
import { feedElement } from '../schema/validate-element.js';

/** Schemas are schemas (XML Schema 1), and taxonomy schemas keep to what XBRL 2.1, 5.1 allows of them. */
export function validateSchemaDocuments(dts: Dts, sink: DiagnosticSink): void {
  for (const document of dts.documents.values()) {
    if (document.kind !== 'schema' || isCoreSchema(document.url)) continue;
    const { root } = document;
    checkSchemaGrammar(root, sink);
    validateForeign(root, dts, sink);
    if (!document.inDts) continue;
    if (attributeOf(root, 'targetNamespace')?.trim() === '') {
      sink.report(xbrl21Codes.create('xbrl.5.1:targetNamespaceEmpty', {}, locationOf(root)));
    }
    for (const child of root.children) {
      if (child.name === XSD.redefine) sink.report(xbrl21Codes.create('xbrl.5.1.5:redefine', {}, locationOf(child)));
    }
  }
}

/**
 * What is foreign to XML Schema in a schema is validated as far as it is declared: attributes such as
 * xbrli:periodType, and the content of appinfo, where embedded linkbases and role types are.
 */
function validateForeign(root: XmlElement, dts: Dts, sink: DiagnosticSink): void {
  const validator = createSchemaValidator(dts.schemas, sink, { uri: root.uri, root: 'lax' });
  for (const element of walkElements(root)) {
    if (namespaceOf(element.name) !== NS.xsd) continue;
    const foreign = element.attributes.filter(({ name }) => name.startsWith('{') && namespaceOf(name) !== NS.xsi);
    if (foreign.length > 0) {
      // A bare element of a name that nobody declares: its attributes are judged lax.
      validator.startElement({ ...element, name: XSD.schema, attributes: foreign });
      validator.endElement(XSD.schema, element.line, element.column);
    }
    if (element.name !== XSD.appinfo) continue;
    for (const child of element.children) if (namespaceOf(child.name) !== NS.xsd) feedElement(child, validator);
  }
  validator.end();
}
