import { ix11Codes, ix11Fault } from '../../../diagnostics/codes/ix11.js';
import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { parseQName } from '../../../names/prefixes.js';
import { attributeOf, locationOf } from '../../../syntax/xml/xml-element.js';
import { ELEMENT_RULES, isAttributeValue, type AttributeType, type ElementRule } from './element-rules.js';
import { displayName, type MarkupElement } from './markup-element.js';
import { structureFault, type StructureFault } from './structure-fault.js';
import { validateIdReferences } from './validate-id-references.js';
import { validateXhtml } from './validate-xhtml.js';

const VISIBLE = /[^ \t\r\n]/;
const XML_LANG = `{${NS.xml}}lang`;
const XSI_NIL = `{${NS.xsi}}nil`;
const XSI_TYPE = `{${NS.xsi}}type`;
/** Attributes that stand on any element (XML Schema 1, 2.6.3). */
const SCHEMA_HINTS: ReadonlySet<string> = new Set(
  ['schemaLocation', 'noNamespaceSchemaLocation'].map((name) => `{${NS.xsi}}${name}`),
);
const QUALIFIED_TYPES: ReadonlyMap<string, AttributeType> = new Map([
  [XSI_NIL, 'boolean'],
  [`{${NS.xml}}base`, 'anyURI'],
  [`{${NS.xml}}id`, 'NCName'],
  [`{${NS.xml}}space`, 'space'],
]);

/**
 * Checks what the Inline XBRL schema says of one document: names, attributes, content and places of the `ix` elements,
 * names of XHTML elements and their attributes with a namespace (Inline XBRL 1.1, 3.4 and the constraints of each
 * element that the schema expresses).
 */
export function validateStructure(root: MarkupElement, sink: DiagnosticSink, xhtmlSink = sink): void {
  if (root.name !== `{${NS.xhtml}}html`) {
    sink.report(ix11Codes.create('ix11.3.3.1:rootElement', { name: displayName(root) }, locationOf(root)));
  }
  visit(root);
  validateIdReferences(root, xhtmlSink);

  function visit(element: MarkupElement): void {
    const namespace = namespaceOf(element.name);
    if (namespace === NS.ix) validateIxElement(element, structureFault(element, sink), sink);
    else validateResource(element, sink);
    validateXhtml(element, xhtmlSink);
    validateLanguage(element, structureFault(element, sink));
    for (const child of element.children) visit(child);
  }
}

function validateIxElement(element: MarkupElement, fault: StructureFault, sink: DiagnosticSink): void {
  const rule = ELEMENT_RULES[element.ix ?? ''];
  if (!rule) return fault('there is no such element', '不存在这样的元素');
  validateAttributes(element, rule, fault, sink);
  validateContent(element, rule, fault);
  if (rule.parent !== undefined && element.parent?.ix !== rule.parent) {
    fault(`it is not a child of ix:${rule.parent}`, `它不是 ix:${rule.parent} 的子元素`);
  }
}

function validateAttributes(
  element: MarkupElement,
  rule: ElementRule,
  fault: StructureFault,
  sink: DiagnosticSink,
): void {
  for (const { name, value } of element.attributes) {
    const namespace = namespaceOf(name);
    if (SCHEMA_HINTS.has(name)) continue;
    if (namespace !== '') {
      const known = QUALIFIED_TYPES.get(name);
      if (known && !isAttributeValue(known, value)) {
        const shown = `${displayName(element, name)}="${value}"`;
        fault(`${shown} is not of the type ${known}`, `${shown} 不是 ${known} 类型`);
      }
      validateQualifiedAttribute(element, rule, name, fault, sink);
      continue;
    }
    const type = rule.attributes[name]?.replace('!', '') as AttributeType | undefined;
    if (type === undefined) fault(`the attribute ${name} is not allowed`, `不允许属性 ${name}`);
    else if (!isAttributeValue(type, value)) {
      fault(`${name}="${value}" is not of the type ${type}`, `${name}="${value}" 不是 ${type} 类型`);
    } else if (name === 'name' && parseQName(value.trim(), element.scope.prefixes) === undefined) {
      fault(`the prefix of ${name}="${value}" is not declared`, `${name}="${value}" 的前缀未声明`);
    }
  }
  for (const [name, type] of Object.entries(rule.attributes)) {
    if (type.endsWith('!') && attributeOf(element, name) === undefined) {
      fault(`it has no attribute ${name}`, `缺少属性 ${name}`);
    }
  }
}

function validateQualifiedAttribute(
  element: MarkupElement,
  rule: ElementRule,
  name: ExpandedName,
  fault: StructureFault,
  sink: DiagnosticSink,
): void {
  const namespace = namespaceOf(name);
  const attribute = displayName(element, name);
  if (rule.qualified === 'other' && namespace === NS.xbrli) {
    const place = locationOf(element);
    if (element.ix === 'references')
      sink.report(ix11Fault('qualifiedAttributeDisallowed', 'references', { attribute }, place));
    else {
      const params = { element: displayName(element), attribute };
      sink.report(ix11Codes.create('xmlSchema:attributesExtraneous', params, place));
    }
    return;
  }
  // No other type stands for one of the Inline XBRL schema, and only facts are nillable in it.
  const isOthers = name === XSI_TYPE || (name === XSI_NIL && rule.children !== undefined);
  const allowed =
    rule.qualified === 'other' ? namespace !== NS.ix && !isOthers : rule.qualified === 'xml' && namespace === NS.xml;
  if (!allowed) fault(`the attribute ${attribute} is not allowed`, `不允许属性 ${attribute}`);
}

function validateContent(element: MarkupElement, rule: ElementRule, fault: StructureFault): void {
  const { children, single = [] } = rule;
  if (rule.someText && element.mixed.length === 0) fault('it is empty', '内容为空');
  if (!children) return;
  if (VISIBLE.test(element.text)) fault('it holds text', '含有文本');
  let last = 0;
  for (const child of element.children) {
    const at = children.indexOf(child.name);
    const name = displayName(child);
    if (at < 0) fault(`${name} is not allowed in it`, `其中不允许 ${name}`);
    else if (rule.ordered && at < last) fault(`${name} comes too late in it`, `其中 ${name} 的位置过后`);
    last = Math.max(last, at);
  }
  for (const name of single) {
    if (element.children.filter((child) => child.name === name).length > 1) {
      const shown = `ix:${localNameOf(name as MarkupElement['name'])}`;
      fault(`it holds ${shown} more than once`, `含有多个 ${shown}`);
    }
  }
  if (rule.notEmpty && element.children.length === 0) fault('it is empty', '内容为空');
}

/** A language is empty or one of RFC 3066 (XML 1.0, 2.12). */
function validateLanguage(element: MarkupElement, fault: StructureFault): void {
  const language = attributeOf(element, XML_LANG)?.trim() ?? '';
  if (language === '' || isAttributeValue('language', language)) return;
  fault(`xml:lang="${language}" is not of the type language`, `xml:lang="${language}" 不是 language 类型`);
}

/** Attributes by which the children of ix:resources are found; others are judged in the target documents. */
const RESOURCE_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  [`{${NS.xbrli}}context`]: ['id'],
  [`{${NS.xbrli}}unit`]: ['id'],
  [`{${NS.link}}roleRef`]: ['roleURI', `{${NS.xlink}}href`],
  [`{${NS.link}}arcroleRef`]: ['arcroleURI', `{${NS.xlink}}href`],
};

function validateResource(element: MarkupElement, sink: DiagnosticSink): void {
  if (element.parent?.ix !== 'resources') return;
  for (const name of RESOURCE_ATTRIBUTES[element.name] ?? []) {
    if (attributeOf(element, name as ExpandedName) !== undefined) continue;
    const params = { element: displayName(element), attribute: displayName(element, name as ExpandedName) };
    sink.report(ix11Codes.create('xmlSchema:attributesRequired', params, locationOf(element)));
  }
}
