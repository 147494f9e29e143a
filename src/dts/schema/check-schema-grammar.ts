import { xmlSchemaCodes } from '../../diagnostics/codes/xml-schema.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { localNameOf, namespaceOf } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { XSD } from '../document/names.js';
import { ATTRIBUTE_FORMS, SCHEMA_GRAMMAR, type ElementGrammar } from './schema-grammar.js';

const VISIBLE = /[^ \t\r\n]/;

/** Checks that a schema document is one: its elements, attributes and their order (XML Schema 1, appendix A, src-*). */
export function checkSchemaGrammar(root: XmlElement, sink: DiagnosticSink): void {
  const ids = new Set<string>();
  const stack: XmlElement[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    const grammar = findGrammar(element);
    // What cannot stand here was reported with its parent.
    if (!grammar) continue;
    checkAttributes(element, grammar, ids, sink);
    checkExclusions(element, sink);
    if (grammar.open) continue;
    checkChildren(element, grammar, sink);
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index] as XmlElement;
      if (namespaceOf(child.name) === NS.xsd) stack.push(child);
    }
  }
}

function findGrammar(element: XmlElement): ElementGrammar | undefined {
  const name = localNameOf(element.name);
  const { parent } = element;
  if (parent === undefined) return SCHEMA_GRAMMAR[name];
  const isGlobal = parent.name === XSD.schema || parent.name === XSD.redefine;
  const place = isGlobal ? 'schema' : localNameOf(parent.name);
  return SCHEMA_GRAMMAR[`${place}/${name}`] ?? SCHEMA_GRAMMAR[isGlobal ? name : `*/${name}`] ?? SCHEMA_GRAMMAR[name];
}

function checkChildren(element: XmlElement, grammar: ElementGrammar, sink: DiagnosticSink): void {
  const parent = localNameOf(element.name);
  if (VISIBLE.test(element.text)) {
    const value = element.text.trim().slice(0, 60);
    sink.report(xmlSchemaCodes.create('xsd:s4s-text', { element: parent, value }, locationOf(element)));
  }
  const names = element.children.map((child) => (namespaceOf(child.name) === NS.xsd ? localNameOf(child.name) : '?'));
  if (grammar.children.test(names.map((name) => `${name},`).join(''))) return;
  const wrong = element.children.find((child, index) => {
    const upTo = names
      .slice(0, index + 1)
      .map((name) => `${name},`)
      .join('');
    return !canBegin(grammar.children, upTo) || !findGrammar(child);
  });
  if (wrong) {
    const params = { child: localNameOf(wrong.name), parent };
    sink.report(xmlSchemaCodes.create('xsd:s4s-element', params, locationOf(wrong)));
  } else {
    const missing = { en: 'a child element it needs', zh: '必需的子元素' };
    sink.report(xmlSchemaCodes.create('xsd:s4s-missing', { element: parent, missing }, locationOf(element)));
  }
}

/** Whether children so far may be the beginning of what is allowed; asked only where something is wrong. */
function canBegin(expression: RegExp, text: string): boolean {
  if (expression.test(text)) return true;
  return Object.keys(SCHEMA_GRAMMAR).some((key) => expression.test(`${text}${key.slice(key.indexOf('/') + 1)},`));
}

function checkAttributes(element: XmlElement, grammar: ElementGrammar, ids: Set<string>, sink: DiagnosticSink): void {
  const location = locationOf(element);
  const name = localNameOf(element.name);
  for (const { name: attribute, value: written } of element.attributes) {
    // Attributes of other namespaces are welcome anywhere, those of XML Schema's own nowhere.
    if (attribute.startsWith('{')) {
      if (namespaceOf(attribute) === NS.xsd) {
        sink.report(xmlSchemaCodes.create('xsd:s4s-attribute', { attribute, element: name }, location));
      }
      continue;
    }
    const value = written.replace(/[ \t\r\n]+/g, ' ').trim();
    const form = attribute === 'id' && !grammar.open ? 'NCName' : grammar.attributes[attribute];
    if (form === undefined) {
      sink.report(xmlSchemaCodes.create('xsd:s4s-attribute', { attribute, element: name }, location));
    } else if (!ATTRIBUTE_FORMS[form](value)) {
      sink.report(xmlSchemaCodes.create('xsd:s4s-value', { value: written, attribute, element: name }, location));
    } else if (attribute === 'id') {
      if (ids.has(value)) sink.report(xmlSchemaCodes.create('xsd:cvc-id', { value }, location));
      ids.add(value);
    }
  }
  for (const required of grammar.required ?? []) {
    if (attributeOf(element, required) !== undefined) continue;
    sink.report(xmlSchemaCodes.create('xsd:s4s-missing', { element: name, missing: required }, location));
  }
}

/** What may not be given together (XML Schema 1, src-element, src-attribute, src-simple-type, src-import). */
function checkExclusions(element: XmlElement, sink: DiagnosticSink): void {
  const has = (attribute: string): boolean => attributeOf(element, attribute) !== undefined;
  const holds = (...names: readonly string[]): boolean =>
    element.children.some((child) => names.includes(localNameOf(child.name)));
  const component = localNameOf(element.name);
  const report = (detail: string): void => {
    const name = attributeOf(element, 'name') ?? attributeOf(element, 'ref') ?? '';
    sink.report(xmlSchemaCodes.create('xsd:src-element', { component, name, detail }, locationOf(element)));
  };
  switch (element.name) {
    case XSD.element:
    case XSD.attribute: {
      if (has('default') && has('fixed')) report('default, fixed');
      if (has('type') && holds('simpleType', 'complexType')) report('type');
      if (element.parent?.name !== XSD.schema) {
        if (has('ref') === has('name')) report('name, ref');
        else if (has('ref') && (has('type') || has('form') || has('nillable') || holds('simpleType', 'complexType'))) {
          report('ref, type');
        }
      }
      if (
        has('default') &&
        element.name === XSD.attribute &&
        !/^(?:|optional)$/.test(attributeOf(element, 'use') ?? '')
      ) {
        report('default, use');
      }
      const maximum = attributeOf(element, 'maxOccurs') ?? '1';
      if (maximum !== 'unbounded' && Number(maximum) < Number(attributeOf(element, 'minOccurs') ?? '1')) {
        report('minOccurs, maxOccurs');
      }
      break;
    }
    case XSD.list:
      if (has('itemType') === holds('simpleType')) report('itemType');
      break;
    case XSD.union:
      if (!has('memberTypes') && !holds('simpleType')) report('memberTypes');
      break;
    case XSD.restriction:
      if (element.parent?.name === XSD.simpleType && has('base') === holds('simpleType')) report('base');
      break;
    case XSD.sequence:
    case XSD.choice:
    case XSD.any:
    case XSD.group: {
      const maximum = attributeOf(element, 'maxOccurs') ?? '1';
      if (maximum !== 'unbounded' && Number(maximum) < Number(attributeOf(element, 'minOccurs') ?? '1')) {
        report('minOccurs, maxOccurs');
      }
    }
  }
}
