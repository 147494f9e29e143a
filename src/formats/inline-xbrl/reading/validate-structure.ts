import { ix11Codes, ix11Fault } from '../../../diagnostics/codes/ix11.js';
import type { LocalizedText } from '../../../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { localNameOf, namespaceOf } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { parseQName } from '../../../names/prefixes.js';
import { attributeOf, locationOf } from '../../../syntax/xml/xml-element.js';
import { ELEMENT_RULES, isAttributeValue, type AttributeType, type ElementRule } from './element-rules.js';
import { ancestorsOf, displayName, type MarkupElement } from './markup-element.js';
import { XHTML_CONTENT, XHTML_ELEMENTS, XHTML_PARENTS } from '../xhtml-elements.js';

const VISIBLE = /[^ \t\r\n]/;
const XSI_NIL = `{${NS.xsi}}nil`;

/**
 * Checks what the Inline XBRL schema says of one document: names, attributes, content and places of the `ix` elements,
 * names of XHTML elements and their attributes with a namespace (Inline XBRL 1.1, 3.4 and the constraints of each
 * element that the schema expresses).
 */
export function validateStructure(root: MarkupElement, sink: DiagnosticSink): void {
  if (root.name !== `{${NS.xhtml}}html`) {
    sink.report(ix11Codes.create('ix11.3.3.1:rootElement', { name: displayName(root) }, locationOf(root)));
  }
  visit(root);

  function visit(element: MarkupElement): void {
    const namespace = namespaceOf(element.name);
    if (namespace === '' || namespace === NS.xhtml || namespace === NS.ix) validatePlace(element, fault(element, sink));
    if (namespace === NS.ix) validateIxElement(element, fault(element, sink), sink);
    else if (namespace === NS.xhtml) validateXhtmlElement(element, fault(element, sink));
    else if (namespace === NS.xbrli) validateResource(element, sink);
    for (const child of element.children) visit(child);
  }
}

/** The parts of tables, lists and the document itself stand in their places, and nothing else does (XHTML 1.1). */
function validatePlace(element: MarkupElement, fault: Fault): void {
  if (namespaceOf(element.name) === '') return fault('it has no namespace', '它没有命名空间');
  const { parent } = element;
  if (!parent) return;
  const name = localNameOf(element.name);
  const outer = localNameOf(parent.name);
  const xhtmlParent = namespaceOf(parent.name) === NS.xhtml;
  const content = xhtmlParent ? XHTML_CONTENT.get(outer) : undefined;
  const parents = element.ix === undefined ? XHTML_PARENTS.get(name) : undefined;
  if (content && (element.ix !== undefined || !content.has(name))) {
    fault(`${displayName(parent)} must not hold it`, `${displayName(parent)} 之内不允许它`);
  } else if (parents && !(xhtmlParent && parents.has(outer))) {
    const expected = [...parents].join(', ');
    fault(
      `it stands in ${displayName(parent)}, not in ${expected}`,
      `它位于 ${displayName(parent)}，而不是 ${expected} 之内`,
    );
  }
}

type Fault = (en: string, zh: string) => void;

function fault(element: MarkupElement, sink: DiagnosticSink): Fault {
  return (en, zh) => {
    const problem: LocalizedText = { en, zh };
    sink.report(ix11Codes.create('html:syntaxError', { element: displayName(element), problem }, locationOf(element)));
  };
}

function validateIxElement(element: MarkupElement, fault: Fault, sink: DiagnosticSink): void {
  const rule = ELEMENT_RULES[element.ix ?? ''];
  if (!rule) return fault('there is no such element', '不存在这样的元素');
  validateAttributes(element, rule, fault, sink);
  validateContent(element, rule, fault);
  if (rule.parent !== undefined && element.parent?.ix !== rule.parent) {
    fault(`it is not a child of ix:${rule.parent}`, `它不是 ix:${rule.parent} 的子元素`);
  }
  const head = [...ancestorsOf(element)].some((ancestor) => ancestor.name === `{${NS.xhtml}}head`);
  if (head && element.parent?.name !== `{${NS.xhtml}}title` && rule.parent === undefined) {
    fault('it lies in the head of the document', '它位于文档的 head 之内');
  }
}

function validateAttributes(element: MarkupElement, rule: ElementRule, fault: Fault, sink: DiagnosticSink): void {
  for (const { name, value } of element.attributes) {
    const namespace = namespaceOf(name);
    if (namespace !== '') {
      if (name === XSI_NIL && !isAttributeValue('boolean', value)) {
        fault(
          `${displayName(element, name)}="${value}" is no boolean`,
          `${displayName(element, name)}="${value}" 不是布尔值`,
        );
      }
      validateQualifiedAttribute(element, rule, namespace, displayName(element, name), fault, sink);
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
  namespace: string,
  attribute: string,
  fault: Fault,
  sink: DiagnosticSink,
): void {
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
  const allowed = rule.qualified === 'other' ? namespace !== NS.ix : rule.qualified === 'xml' && namespace === NS.xml;
  if (!allowed) fault(`the attribute ${attribute} is not allowed`, `不允许属性 ${attribute}`);
}

function validateContent(element: MarkupElement, rule: ElementRule, fault: Fault): void {
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

const XHTML_QUALIFIED: ReadonlySet<string> = new Set([`{${NS.xml}}lang`, `{${NS.xml}}space`, `{${NS.xml}}id`]);

function validateXhtmlElement(element: MarkupElement, fault: Fault): void {
  if (!XHTML_ELEMENTS.has(localNameOf(element.name))) fault('XHTML has no such element', 'XHTML 没有这样的元素');
  if (XHTML_CONTENT.has(localNameOf(element.name)) && VISIBLE.test(element.text)) fault('it holds text', '含有文本');
  for (const { name } of element.attributes) {
    const namespace = namespaceOf(name);
    if (namespace === '' || namespace === NS.xsi || XHTML_QUALIFIED.has(name)) continue;
    const attribute = displayName(element, name);
    fault(`the attribute ${attribute} is not allowed`, `不允许属性 ${attribute}`);
  }
}

/** Contexts and units are found by their id. */
function validateResource(element: MarkupElement, sink: DiagnosticSink): void {
  if (element.parent?.ix !== 'resources' || attributeOf(element, 'id') !== undefined) return;
  const params = { element: displayName(element), attribute: 'id' };
  sink.report(ix11Codes.create('xmlSchema:attributesRequired', params, locationOf(element)));
}
