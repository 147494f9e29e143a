import { xbrlXmlCodes } from '../../diagnostics/codes/xbrl-xml.js';
import type { Unit } from '../../datatypes/unit.js';
import { createAspectPool } from '../../model/report/aspect-pool.js';
import { createFact, type OpenFact } from '../../model/report/create-fact.js';
import type { SharedAspects } from '../../model/report/fact.js';
import { expandedName, localNameOf, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { parseQName } from '../../names/prefixes.js';
import type { Concept } from '../../model/taxonomy/concept.js';
import { isDerivedFrom } from '../../model/taxonomy/data-type.js';
import { parseDecimal } from '../../datatypes/decimal.js';
import { inferDecimals } from '../../instance/accuracy.js';
import { xbrlXmlModelCodes } from '../../diagnostics/codes/xbrlxe.js';
import { valueFormOf } from '../../oim/fact-value.js';
import { readXml, type XmlHandler, type XmlStart } from '../../syntax/xml/read-xml.js';
import {
  attributeOf,
  createTreeBuilder,
  languageOf,
  leafElement,
  locationOf,
  type XmlElement,
  type XmlTreeBuilder,
} from '../../syntax/xml/xml-element.js';
import { detachText } from '../../util/detach-text.js';
import { createNumberColumn } from '../../util/number-column.js';
import type { SourceLocation } from '../../util/source-location.js';
import type { LocatedReport, ReadContext } from '../format.js';
import { createFootnoteReader } from './read-footnotes.js';
import { createContainerChecker, readContext } from './read-context.js';

const ROOT = expandedName(NS.xbrli, 'xbrl');
const SCHEMA_REF = expandedName(NS.link, 'schemaRef');
const FOOTNOTE_LINK = expandedName(NS.link, 'footnoteLink');
const CONTEXT = expandedName(NS.xbrli, 'context');
const UNIT = expandedName(NS.xbrli, 'unit');
const MEASURE = expandedName(NS.xbrli, 'measure');
const DIVIDE = expandedName(NS.xbrli, 'divide');
const HREF = expandedName(NS.xlink, 'href');
const XML_LANG = expandedName(NS.xml, 'lang');
const XML_BASE = expandedName(NS.xml, 'base');
const NIL = expandedName(NS.xsi, 'nil');
const LINKBASE_REF = expandedName(NS.link, 'linkbaseRef');
const FRACTION = expandedName(NS.xbrli, 'fractionItemType');
const FRACTION_PARTS = new Set(['numerator', 'denominator'].map((local) => expandedName(NS.xbrli, local)));
/** Children of the root that hold nothing the model needs (XBRL 2.1, 4.3 to 4.5). */
const IGNORED = new Set(['roleRef', 'arcroleRef'].map((local) => expandedName(NS.link, local)));

/** The id that a fact is given that has none, the first being 1; in the order of the instance. */
export function unnamedFactId(position: number): string {
  return detachText(`pilu-unnamed-${position}`);
}

/** The id of a fact without one in a tuple: that of the tuple, and its position there, the first being 1. */
export function nestedFactId(tuple: string, position: number): string {
  return `${tuple}.${position}`;
}

/** An item whose context or unit stands after it, or nowhere. */
interface WaitingItem {
  readonly index: number;
  readonly contextRef: string;
  readonly unitRef: string | undefined;
}

/**
 * Reads an XBRL 2.1 instance into the report model, element by element, so that memory holds facts and not the document.
 * Members of segment and scenario are dimensions alike; evidence comes back out of its footnotes. What the model cannot
 * hold (tuples, fractions, other content of contexts) is reported and left out. Undefined where the file is no instance.
 */
export function readXbrlXml(source: Uint8Array | string, context: ReadContext): LocatedReport | undefined {
  const { sink, uri, taxonomy, approximate = false } = context;
  const pool = createAspectPool();
  const contexts = new Map<string, SharedAspects>();
  const units = new Map<string, Unit>();
  const facts: OpenFact[] = [];
  const lines = createNumberColumn();
  const columns = createNumberColumn();
  const waiting: WaitingItem[] = [];
  const unknown = pool.shared(undefined, undefined);
  const schemaRefs: string[] = [];
  const footnotes = createFootnoteReader(sink);
  const checkContainer = createContainerChecker(sink);
  let depth = 0;
  let root: ExpandedName | undefined;
  let builder: XmlTreeBuilder | undefined;
  // An item mostly has text alone: a tree is built where it has more.
  let leaf: XmlStart | undefined;
  let leafText = '';
  let inheritedLanguage: string | undefined;
  let unnamed = 0;

  const handler: XmlHandler = {
    startElement(start) {
      depth++;
      const base = depth <= 2 ? attributeOf(start, XML_BASE) : undefined;
      if (base !== undefined) {
        const at = { uri, line: start.line, column: start.column };
        sink.report(xbrlXmlModelCodes.create('xbrlxe:unsupportedXmlBase', { name: start.name, base }, at));
      }
      if (depth === 1) {
        root = start.name;
        inheritedLanguage = attributeOf(start, XML_LANG);
        if (root !== ROOT) {
          const { line, column } = start;
          sink.report(xbrlXmlCodes.create('pilu:not-an-instance', { name: root }, { uri, line, column }));
        }
        return;
      }
      if (root !== ROOT) return;
      if (!builder) {
        // Footnote links may be large: their children are taken one by one.
        if (depth === 2 && start.name === FOOTNOTE_LINK) return footnotes.startLink(start, inheritedLanguage);
        if (depth === 2) {
          leaf = start;
          leafText = '';
          return;
        }
        builder = createTreeBuilder(uri);
        if (leaf) {
          builder.startElement(leaf);
          builder.text(leafText);
          leaf = undefined;
        }
      }
      builder.startElement(start);
    },
    text(text) {
      if (leaf) leafText = leafText === '' ? text : leafText + text;
      else builder?.text(text);
    },
    endElement(name, line, column) {
      depth--;
      if (leaf) {
        child(leafElement(leaf, detachText(leafText), uri));
        leaf = undefined;
        return;
      }
      if (!builder) {
        if (depth === 1 && name === FOOTNOTE_LINK) footnotes.endLink();
        return;
      }
      builder.endElement(name, line, column);
      const inFootnoteLink = footnotes.isOpen();
      if (depth > (inFootnoteLink ? 2 : 1)) return;
      const element = builder.root;
      builder = undefined;
      if (element) (inFootnoteLink ? footnotes.child : child)(element);
    },
  };

  function child(element: XmlElement): void {
    const id = attributeOf(element, 'id');
    if (element.name === CONTEXT) {
      const shared = readContext(element, pool, context, checkContainer);
      if (id !== undefined) contexts.set(id, shared);
    } else if (element.name === UNIT) {
      if (id !== undefined) units.set(id, readUnit(element));
    } else if (element.name === SCHEMA_REF) {
      schemaRefs.push(attributeOf(element, HREF) ?? '');
    } else if (element.name === LINKBASE_REF) {
      const href = attributeOf(element, HREF) ?? '';
      sink.report(xbrlXmlModelCodes.create('xbrlxe:unsupportedLinkbaseReference', { href }, locationOf(element)));
    } else if (!IGNORED.has(element.name)) {
      item(element, id);
    }
  }

  function item(element: XmlElement, id = unnamedFactId(++unnamed)): void {
    const contextRef = attributeOf(element, 'contextRef');
    const { name } = element;
    const concept = taxonomy?.concepts.get(name);
    if (contextRef === undefined) {
      const facts = factsIn(element).join(', ') || '—';
      if (!approximate) {
        sink.report(xbrlXmlModelCodes.create('xbrlxe:unsupportedTuple', { name, facts }, locationOf(element)));
        return;
      }
      sink.report(xbrlXmlCodes.create('pilu:tuple-flattened', { name, facts }, locationOf(element)));
      for (const [index, child] of element.children.entries()) {
        item(child, attributeOf(child, 'id') ?? nestedFactId(id, index + 1));
      }
      return;
    }
    const fraction = fractionIn(element, concept);
    if (fraction !== undefined && !approximate) {
      sink.report(xbrlXmlModelCodes.create('xbrlxe:unsupportedFraction', { name, id }, locationOf(element)));
      return;
    }
    if (fraction !== undefined) {
      sink.report(xbrlXmlCodes.create('pilu:fraction-as-text', { name, id, text: fraction }, locationOf(element)));
    } else if (element.children.length > 0) {
      sink.report(xbrlXmlCodes.create('pilu:instance-content-unmapped', { name }, locationOf(element)));
      return;
    }
    const precision = attributeOf(element, 'precision')?.trim();
    if (precision !== undefined && /^\+?0+$/.test(precision)) {
      sink.report(xbrlXmlModelCodes.create('xbrlxe:unsupportedZeroPrecisionFact', { name, id }, locationOf(element)));
      return;
    }
    const nil = /^(?:true|1)$/.test((attributeOf(element, NIL) ?? '').trim());
    const decimals = attributeOf(element, 'decimals') ?? decimalsOf(element.text, precision);
    const numeric = attributeOf(element, 'unitRef') !== undefined;
    const textual =
      !concept || (!concept.type.numeric && ['string', 'normalizedString', 'token'].includes(concept.type.valueKind));
    const language = !numeric && textual ? (languageOf(element) ?? inheritedLanguage) : undefined;
    const unitRef = attributeOf(element, 'unitRef');
    const shared = contexts.get(contextRef);
    const unit = unitRef === undefined ? undefined : units.get(unitRef);
    const value = nil ? null : (fraction ?? valueOf(element, textual && !numeric));
    const accuracy = decimals !== undefined && /^[+-]?\d+$/.test(decimals.trim()) ? Number(decimals) : undefined;
    if (!shared || (unitRef !== undefined && !unit)) waiting.push({ index: facts.length, contextRef, unitRef });
    add(createFact(id, name, shared ?? unknown, value, unit, accuracy, language), element);
  }

  function add(fact: OpenFact, { line = 1, column = 1 }: Pick<SourceLocation, 'line' | 'column'>): void {
    lines.set(facts.length, line);
    columns.set(facts.length, column);
    facts.push(fact);
  }

  /** Text as it stands; of other types without the blanks around it; names as expanded names. */
  function valueOf(element: XmlElement, textual: boolean): string {
    const form = valueFormOf(taxonomy?.concepts.get(element.name));
    const value = textual && form === 'plain' ? element.text : element.text.trim();
    return form === 'QName' ? nameIn(element, value) : value;
  }

  function nameIn(element: XmlElement, text: string): ExpandedName {
    const name = parseQName(text.trim(), element.scope.prefixes);
    if (name !== undefined) return name;
    const params = { text, name: element.name };
    sink.report(xbrlXmlCodes.create('pilu:instance-name-unresolved', params, locationOf(element)));
    return text as ExpandedName;
  }

  function readUnit(unit: XmlElement): Unit {
    const measures = (parent: XmlElement | undefined) =>
      (parent?.children ?? []).filter(({ name }) => name === MEASURE).map((one) => nameIn(one, one.text));
    const divide = unit.children.find(({ name }) => name === DIVIDE);
    if (!divide) return pool.unit(measures(unit));
    const side = (local: string) => divide.children.find(({ name }) => name === expandedName(NS.xbrli, local));
    return pool.unit(measures(side('unitNumerator')), measures(side('unitDenominator')));
  }

  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  if (!readXml(bytes, handler, sink, { uri }) || root !== ROOT) return undefined;

  for (const { index, contextRef, unitRef } of waiting) {
    const fact = facts[index] as OpenFact;
    const shared = contexts.get(contextRef);
    const unit = unitRef === undefined ? undefined : units.get(unitRef);
    const location = { uri, line: lines.at(index), column: columns.at(index) };
    const missing = (attribute: string, id: string, target: string) => {
      const params = { name: fact.concept, attribute, id, target };
      sink.report(xbrlXmlCodes.create('pilu:instance-reference-missing', params, location));
    };
    if (!shared) missing('contextRef', contextRef, 'context');
    if (unitRef !== undefined && !unit) missing('unitRef', unitRef, 'unit');
    if (shared) fact.shared = shared;
    if (unit) fact.unit = unit;
  }
  if (!footnotes.isEmpty()) for (const fact of facts) Object.assign(fact, footnotes.linksOf(fact.id));
  for (const { fact, location } of footnotes.notes(pool)) add(fact, location);
  let indexes: Map<string, number> | undefined;
  const locateFact = (id: string): SourceLocation => {
    indexes ??= new Map(facts.map((fact, index) => [fact.id, index]));
    const index = indexes.get(id);
    return index === undefined ? { uri } : { uri, line: lines.at(index), column: columns.at(index) };
  };
  return { report: { taxonomy: schemaRefs, facts }, locateFact };
}

/** The decimals that a precision comes to (XBRL 2.1, 4.6.6). */
function decimalsOf(text: string, precision: string | undefined): string | undefined {
  const number = precision === undefined ? undefined : parseDecimal(text.trim());
  const decimals = number && inferDecimals(number, undefined, precision);
  return typeof decimals === 'number' ? String(decimals) : undefined;
}

/** Numerator and denominator of a fraction (XBRL 2.1, 4.6.7) as one text; undefined for any other item. */
function fractionIn({ children }: XmlElement, concept: Concept | undefined): string | undefined {
  const parts = children.filter(({ name }) => FRACTION_PARTS.has(name));
  const isFraction = parts.length > 0 || (concept && isDerivedFrom(concept.type, FRACTION));
  return isFraction ? parts.map(({ text }) => text.trim()).join(' / ') : undefined;
}

/** Ids of the items below a tuple, or their names. */
function factsIn(tuple: XmlElement): string[] {
  return tuple.children.flatMap((child) =>
    attributeOf(child, 'contextRef') === undefined
      ? factsIn(child)
      : [attributeOf(child, 'id') ?? localNameOf(child.name)],
  );
}
