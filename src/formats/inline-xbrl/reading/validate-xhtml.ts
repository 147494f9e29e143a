import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { localNameOf, namespaceOf } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { attributeOf } from '../../../syntax/xml/xml-element.js';
import { isXhtmlAttributeValue } from '../xhtml-attribute-values.js';
import { isXhtmlAttribute, requiredXhtmlAttributes } from '../xhtml-attributes.js';
import { IX_CONTENT, XHTML_CONTENT, type XhtmlContent } from '../xhtml-content.js';
import { isAttributeValue } from './element-rules.js';
import { displayName, type MarkupElement } from './markup-element.js';
import { structureFault, type StructureFault } from './structure-fault.js';

const VISIBLE = /[^ \t\r\n]/;
/** No XHTML element is nillable, and no other type stands for one of its schema. */
const REFUSED: ReadonlySet<string> = new Set(['nil', 'type'].map((name) => `{${NS.xsi}}${name}`));
const XML_LANG = `{${NS.xml}}lang`;
const XML_SPACE = `{${NS.xml}}space`;
/** The elements that may say whether their blanks count. */
const SPACED: ReadonlySet<string> = new Set(['pre', 'script', 'style']);
/** The `ix` elements that hold whatever a `div` holds (the schema's nested content). */
const FLOW: ReadonlySet<string> = new Set(['continuation', 'exclude', 'footnote', 'fraction', 'nonNumeric', 'tuple']);
/** Drawings and formulas stand in XHTML documents by specifications of their own. */
const EMBEDDED: ReadonlySet<string> = new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML']);

/**
 * Checks the XHTML of a document against XHTML 1.1 with its legacy modules (Inline XBRL 1.1, 3.4): for an XHTML element
 * its name, attributes and content; for an `ix` element that holds mark-up what stands in it.
 */
export function validateXhtml(element: MarkupElement, sink: DiagnosticSink): void {
  const name = localNameOf(element.name);
  if (namespaceOf(element.name) !== NS.xhtml) {
    if (element.ix !== undefined && FLOW.has(element.ix)) validateChildren(element, IX_CONTENT, sink);
    return;
  }
  const fault = structureFault(element, sink);
  validateAttributes(element, name, fault);
  const content = XHTML_CONTENT.get(name);
  if (!content) return fault('XHTML has no such element', 'XHTML 没有这样的元素');
  const sound = validateChildren(element, content, sink);
  if (!content.text && VISIBLE.test(element.text)) fault('it holds text', '含有文本');
  if (sound && content.sequence) validateSequence(element, content.sequence, fault);
}

/** Whether each child may stand in the element; one that may not is reported. */
function validateChildren(element: MarkupElement, content: XhtmlContent, sink: DiagnosticSink): boolean {
  const misplaced = element.children.filter((child) => !mayHold(content, child));
  for (const child of misplaced) {
    const fault = structureFault(child, sink);
    if (namespaceOf(child.name) === '') fault('it has no namespace', '它没有命名空间');
    else fault(`${displayName(element)} must not hold it`, `${displayName(element)} 之内不允许它`);
  }
  return misplaced.length === 0;
}

function mayHold(content: XhtmlContent, child: MarkupElement): boolean {
  const namespace = namespaceOf(child.name);
  if (namespace === NS.ix) return content.ix;
  if (EMBEDDED.has(namespace)) return content.text;
  const name = localNameOf(child.name);
  // One that XHTML does not have is reported as such.
  return namespace === NS.xhtml && (content.children.has(name) || !XHTML_CONTENT.has(name));
}

function validateSequence(element: MarkupElement, sequence: RegExp, fault: StructureFault): void {
  const names = element.children.map(({ name }) => localNameOf(name));
  if (sequence.test(names.map((name) => `${name} `).join(''))) return;
  if (names.length === 0) fault('it is empty', '内容为空');
  else
    fault(
      `its children are not in order or not complete: ${names.join(', ')}`,
      `其子元素次序不对或不全：${names.join('、')}`,
    );
}

function validateAttributes(element: MarkupElement, name: string, fault: StructureFault): void {
  for (const { name: attribute, value } of element.attributes) {
    const namespace = namespaceOf(attribute);
    if (attribute === 'id' && !isAttributeValue('NCName', value)) {
      fault(`id="${value}" is not of the type NCName`, `id="${value}" 不是 NCName 类型`);
    }
    if ((namespace === NS.xsi && !REFUSED.has(attribute)) || attribute === XML_LANG) continue;
    if (attribute === XML_SPACE && SPACED.has(name) && isSpacing(name, value)) continue;
    if (namespace === '' && isXhtmlAttribute(name, attribute)) {
      if (isXhtmlAttributeValue(name, attribute, value)) continue;
      fault(`${attribute}="${value}" is no value that it takes`, `${attribute}="${value}" 不是其允许的值`);
      continue;
    }
    if (namespace === '' && !XHTML_CONTENT.has(name)) continue;
    const shown = displayName(element, attribute);
    fault(`the attribute ${shown} is not allowed`, `不允许属性 ${shown}`);
  }
  for (const required of requiredXhtmlAttributes(name)) {
    if (attributeOf(element, required) === undefined) fault(`it has no attribute ${required}`, `缺少属性 ${required}`);
  }
}

function isSpacing(element: string, value: string): boolean {
  return value === 'preserve' || (element === 'pre' && value === 'default');
}
