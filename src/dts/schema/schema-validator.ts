import { xmlSchemaCodes } from '../../diagnostics/codes/xml-schema.js';
import type { DiagnosticParams } from '../../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { formatQName, parseQName } from '../../names/prefixes.js';
import type { NamespaceScope } from '../../syntax/xml/namespace-scope.js';
import type { XmlHandler, XmlStart } from '../../syntax/xml/read-xml.js';
import { detachText } from '../../util/detach-text.js';
import { attributeOf } from '../../syntax/xml/xml-element.js';
import { XSI } from '../document/names.js';
import { createAttributeChecks, type ValueCheck } from './attribute-checks.js';
import { ANY_TYPE } from './builtin-types.js';
import {
  derivationMethods,
  type ComplexType,
  type ElementDeclaration,
  type SimpleType,
  type TypeDefinition,
} from './components.js';
import type { ContentState } from './content-model.js';
import { simpleTypeOf } from './schema-builder.js';
import type { SchemaComponents } from './schema-components.js';
import { findValueFault, normalizeSpace, type ValueFault } from './simple-value.js';

/** Validates a document while it is read. `end` checks what only the whole document shows. */
export interface SchemaValidator extends XmlHandler {
  end(): void;
}

export interface ValidationOptions {
  readonly uri: string;
  /** Whether the root, too, needs a declaration; default yes. */
  readonly root?: 'strict' | 'lax';
}

/** What is known about an open element. Frames are reused, one a level. */
interface Frame {
  name: ExpandedName;
  declaration: ElementDeclaration | undefined;
  /** Undefined: nothing is declared about the content, what is inside is checked as far as it is declared. */
  type: TypeDefinition | undefined;
  /** Nothing inside is looked at. */
  skipped: boolean;
  simple: SimpleType | undefined;
  state: ContentState | undefined;
  mixed: boolean;
  nil: boolean;
  /** One message about its content is enough. */
  faulty: boolean;
  text: string;
  scope: NamespaceScope | undefined;
  line: number;
  column: number;
}

/** What a fault is told of: an open element, or the place of one. */
interface Teller {
  readonly line: number;
  readonly column: number;
  readonly scope?: NamespaceScope | undefined;
}

type SchemaCode = Parameters<typeof xmlSchemaCodes.create>[0];

/** Parameters of messages that are names of elements and attributes. */
const NAMES: ReadonlySet<string> = new Set(['name', 'attribute', 'child']);

/** Attribute values known to be right, a type. */
const MAXIMUM_KNOWN_VALUES = 256;
const SHOWN = 60;

/** Validates elements against a schema set (XML Schema 1, 3.3.4, 3.4.4), wildcards strict, lax or skipped. */
export function createSchemaValidator(
  set: SchemaComponents,
  sink: DiagnosticSink,
  options: ValidationOptions,
): SchemaValidator {
  const { uri } = options;
  const frames: Frame[] = [];
  let depth = 0;
  const ids = new Set<string>();
  const references = new Map<string, { line: number; column: number }>();
  const { checksOf, valueCheckOf, checkOf } = createAttributeChecks(set);

  /** Reports a fault at an element; names in it are told as the document writes them. */
  function tell(code: SchemaCode, params: DiagnosticParams, { line, column, scope }: Teller): void {
    const shown = Object.entries(params).map(([key, value]) => {
      const isName = scope && NAMES.has(key) && typeof value === 'string';
      return [key, isName ? (formatQName(value as ExpandedName, scope.prefixes) ?? value) : value];
    });
    sink.report(xmlSchemaCodes.create(code, Object.fromEntries(shown) as DiagnosticParams, { uri, line, column }));
  }

  return {
    startElement,
    text(text) {
      const frame = frames[depth - 1];
      if (!frame || frame.skipped) return;
      if (frame.simple) frame.text = frame.text === '' ? text : frame.text + text;
      else if (frame.state && !frame.mixed && !frame.faulty && !isBlank(text)) {
        frame.faulty = true;
        tell('xsd:cvc-complex-type.text', { name: frame.name, value: shorten(text.trim()) }, frame);
      }
    },
    endElement() {
      const frame = frames[--depth] as Frame;
      if (frame.skipped || frame.faulty || !frame.type) return;
      if (frame.simple) checkText(frame, frame.simple);
      else if (frame.state && !frame.nil && !frame.state.accepts) {
        const params = { name: frame.name, expected: expectedNames(frame.state) };
        tell('xsd:cvc-complex-type.incomplete', params, frame);
      }
    },
    end() {
      for (const [value, place] of references) {
        if (!ids.has(value)) tell('xsd:cvc-id.dangling', { value }, place);
      }
    },
  };

  function startElement(start: XmlStart): void {
    const parent = depth > 0 ? (frames[depth - 1] as Frame) : undefined;
    const frame = openFrame(start);
    if (parent?.skipped) {
      frame.skipped = true;
      return;
    }
    let declaration: ElementDeclaration | undefined;
    let strict = parent === undefined && options.root !== 'lax';
    if (parent && parent.type && !parent.faulty) {
      const step = parent.nil ? undefined : parent.state?.next(start.name);
      if (!step) {
        parent.faulty = true;
        const params = {
          child: start.name,
          name: parent.name,
          expected: parent.state && !parent.nil ? expectedNames(parent.state) : '()',
        };
        tell('xsd:cvc-complex-type.content', params, start);
      } else {
        parent.state = step.state;
        if (step.term.kind === 'element') declaration = step.term;
        else if (step.term.processContents === 'skip') {
          frame.skipped = true;
          return;
        } else strict = step.term.processContents === 'strict';
      }
    }
    // A substitute has a declaration of its own; elsewhere a global one is used where there is one.
    if (declaration?.name !== start.name) declaration = set.elements.get(start.name);
    const written = start.attributes.length > 0 ? attributeOf(start, XSI.type) : undefined;
    if (!declaration && strict && written === undefined) {
      tell('xsd:cvc-elt', { name: start.name }, start);
    }
    if (declaration?.abstract) tell('xsd:cvc-elt.abstract', { name: start.name }, start);
    frame.declaration = declaration;
    frame.type = written === undefined ? declaration?.type : substituteType(start, declaration, written);
    enter(frame, start);
  }

  function openFrame(start: XmlStart): Frame {
    let frame = frames[depth];
    if (!frame) {
      frame = {} as Frame;
      frames.push(frame);
    }
    depth++;
    frame.name = start.name;
    frame.declaration = undefined;
    frame.type = undefined;
    frame.skipped = false;
    frame.simple = undefined;
    frame.state = undefined;
    frame.mixed = false;
    frame.nil = false;
    frame.faulty = false;
    frame.text = '';
    frame.scope = start.scope;
    frame.line = start.line;
    frame.column = start.column;
    return frame;
  }

  /** XML Schema 1, 3.3.4, clause 4: xsi:type. */
  function substituteType(
    start: XmlStart,
    declaration: ElementDeclaration | undefined,
    written: string,
  ): TypeDefinition | undefined {
    const name = parseQName(written.trim(), start.scope.prefixes);
    const type = name === undefined ? undefined : set.types.get(name);
    const declared = declaration?.type ?? ANY_TYPE;
    const methods = type && derivationMethods(type, declared);
    const blocked = new Set([...(declaration?.block ?? []), ...(declared.kind === 'complex' ? declared.block : [])]);
    if (!type || (declaration && (!methods || [...methods].some((method) => blocked.has(method))))) {
      tell('xsd:cvc-elt.type', { type: written, name: start.name }, start);
      return declaration?.type;
    }
    return type;
  }

  /** Sets up what the content of an element is checked by, and checks its attributes. */
  function enter(frame: Frame, start: XmlStart): void {
    const { type } = frame;
    if (!type) {
      checkUndeclared(start);
      return;
    }
    frame.simple = simpleTypeOf(type);
    const nil = start.attributes.length > 0 ? attributeOf(start, XSI.nil)?.trim() : undefined;
    if (nil !== undefined) checkNil(frame, start, nil);
    if (type.kind === 'simple') {
      for (const { name } of start.attributes) {
        if (namespaceOf(name) !== NS.xsi) refuseAttribute(start, name);
      }
      return;
    }
    if (type.abstract) tell('xsd:cvc-type.abstract', { name: start.name }, start);
    if (!type.simpleContent) {
      frame.state = set.contentOf(type).start;
      frame.mixed = type.mixed;
    }
    checkAttributes(type, start);
  }

  function checkNil(frame: Frame, start: XmlStart, nil: string): void {
    const isNil = nil === 'true' || nil === '1';
    if (frame.declaration && !frame.declaration.nillable) {
      const reason = { en: 'its declaration does not allow it', zh: '其声明不允许' };
      frame.faulty = true;
      tell('xsd:cvc-elt.nil', { name: start.name, reason }, start);
    } else if (!/^(?:true|false|1|0)$/.test(nil)) {
      const params = { value: nil, name: XSI.nil, expected: 'boolean' };
      tell('xsd:cvc-datatype-valid', params, start);
    } else frame.nil = isNil;
  }

  /** Elements that nobody declared may have any attributes; those that are declared must be right. */
  function checkUndeclared(start: XmlStart): void {
    for (const { name, value } of start.attributes) {
      const declaration = set.attributes.get(name);
      if (declaration) checkValue(valueCheckOf(declaration.type), value, name, start);
    }
  }

  function refuseAttribute(start: XmlStart, attribute: ExpandedName): void {
    tell('xsd:cvc-complex-type.attribute', { attribute, name: start.name }, start);
  }

  /** XML Schema 1, 3.4.4, clauses 3 to 5. */
  function checkAttributes(type: ComplexType, start: XmlStart): void {
    const checks = checksOf(type);
    let missing = checks.required.length;
    for (const { name, value } of start.attributes) {
      const check = checks.byName.get(name) ?? checkOf(type, name);
      if (check === 'refused') refuseAttribute(start, name);
      else if (check === 'unknown') tell('xsd:cvc-wildcard', { attribute: name }, start);
      else if (check !== 'skipped') {
        if (check.required) missing--;
        if (checkValue(check, value, name, start) && check.fixed !== undefined) checkFixed(check, value, name, start);
      }
    }
    if (missing > 0) reportMissing(checks.required, start);
  }

  function reportMissing(required: readonly ExpandedName[], start: XmlStart): void {
    for (const attribute of required) {
      if (attributeOf(start, attribute) !== undefined) continue;
      tell('xsd:cvc-complex-type.required', { name: start.name, attribute }, start);
    }
  }

  function checkFixed({ type, fixed }: ValueCheck, value: string, attribute: ExpandedName, start: XmlStart): void {
    if (fixed === undefined || normalizeSpace(type, value) === fixed) return;
    tell('xsd:cvc-attribute.fixed', { value, attribute, fixed }, start);
  }

  function checkValue(check: ValueCheck, value: string, name: ExpandedName, start: XmlStart): boolean {
    const { type, known } = check;
    if (value === check.last) return true;
    if (type.identity) return checkIdentity(check, value, name, start);
    if (known?.has(value)) return true;
    const fault = findValueFault(type, normalizeSpace(type, value), start.scope.prefixes);
    if (fault) reportFault(fault, value, name, start);
    else if (known && known.size < MAXIMUM_KNOWN_VALUES) known.add(detachText(value));
    return !fault;
  }

  /** XML Schema 1, 3.15.4, ID and IDREF. */
  function checkIdentity(
    check: Pick<ValueCheck, 'type' | 'last'>,
    text: string,
    name: ExpandedName,
    place: Teller,
  ): boolean {
    const { type } = check;
    const value = normalizeSpace(type, text);
    const isKnown = type.identity === 'IDREF' && (ids.has(value) || references.has(value));
    const fault = isKnown ? undefined : findValueFault(type, value);
    if (fault) reportFault(fault, value, name, place);
    else if (type.identity === 'ID') {
      if (ids.has(value)) tell('xsd:cvc-id', { value }, place);
      ids.add(detachText(value));
    } else if (!isKnown) {
      const { line, column } = place;
      for (const each of type.identity === 'IDREFS' ? value.split(' ') : [value]) {
        if (!references.has(each)) references.set(detachText(each), { line, column });
      }
    }
    if (type.identity === 'IDREF' && !fault) check.last = detachText(text);
    return !fault;
  }

  function checkText(frame: Frame, type: SimpleType): void {
    const { declaration, name } = frame;
    if (frame.nil) {
      if (frame.text === '' && declaration?.fixed === undefined) return;
      const reason = { en: 'it has content or a fixed value', zh: '它有内容或固定值' };
      tell('xsd:cvc-elt.nil', { name, reason }, frame);
      return;
    }
    const written = frame.text === '' ? (declaration?.default ?? declaration?.fixed ?? '') : frame.text;
    if (type.identity) {
      checkIdentity({ type, last: undefined }, written, name, frame);
      return;
    }
    const value = normalizeSpace(type, written);
    const fault = findValueFault(type, value, frame.scope?.prefixes);
    if (fault) reportFault(fault, value, name, frame);
    else if (declaration?.fixed !== undefined && value !== normalizeSpace(type, declaration.fixed)) {
      const params = { value: shorten(value), name, fixed: declaration.fixed };
      tell('xsd:cvc-elt.fixed', params, frame);
    }
  }

  function reportFault(fault: ValueFault, text: string, name: ExpandedName, place: Teller): void {
    const { facet, expected } = fault;
    const value = shorten(text);
    if (facet === 'type') tell('xsd:cvc-datatype-valid', { value, name, expected }, place);
    else tell('xsd:cvc-facet-valid', { value, name, facet, expected }, place);
  }
}

function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

const MAXIMUM_EXPECTED = 6;

function expectedNames(state: ContentState): string {
  const names = new Set(state.candidates.map(({ term }) => (term.kind === 'element' ? localNameOf(term.name) : '*')));
  const shown = [...names].slice(0, MAXIMUM_EXPECTED).join(', ');
  return names.size > MAXIMUM_EXPECTED ? `${shown}, …` : shown === '' ? '()' : shown;
}

/** Whether there is nothing but white space: between elements it mostly is one line end. */
function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit !== 10 && unit !== 32 && unit !== 9 && unit !== 13) return false;
  }
  return true;
}
