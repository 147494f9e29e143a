import { ix11Codes } from '../../../diagnostics/codes/ix11.js';
import type { Fact } from '../../../model/report/fact.js';
import type { ExpandedName } from '../../../names/expanded-name.js';
import { openElement, type XmlAttributes, type XmlWriter } from '../../../syntax/xml/xml-writer.js';
import type { WriteContext } from '../../format.js';
import type { InstanceFrame } from '../../instance-frame.js';
import type { NumberTag } from './plan-tags.js';

/** What writing a fact needs besides the fact. */
export interface FactContext extends WriteContext {
  readonly frame: InstanceFrame;
  /** The language of the document around the facts. */
  readonly language: string | undefined;
}

/** The rules that are used, by their customary prefix: registry 5. */
export const FORMAT_PREFIX = 'ixt';

const DECIMAL = /^[0-9]+(?:\.[0-9]+)?$/;

/** The attributes of a number: `tag` says how its words are read, without one they are the value. */
export function numberAttributes(fact: Fact, { frame }: FactContext, tag?: NumberTag): XmlAttributes {
  const { id, concept, value, decimals } = fact;
  const negative = tag ? tag.negative : value?.startsWith('-');
  return {
    id,
    name: frame.formOf(concept).qname,
    contextRef: frame.contextIdOf(fact),
    unitRef: frame.unitIdOf(fact),
    decimals: value === null ? undefined : decimals === undefined ? 'INF' : String(decimals),
    format: tag?.format === undefined ? undefined : `${FORMAT_PREFIX}:${tag.format}`,
    scale: tag && tag.scale !== 0 ? String(tag.scale) : undefined,
    sign: negative ? '-' : undefined,
    'xsi:nil': value === null ? 'true' : undefined,
  };
}

/** The attributes of a text, date or truth. */
export function textAttributes(fact: Fact, context: FactContext, more: XmlAttributes = {}): XmlAttributes {
  const { frame, taxonomy, language } = context;
  const { id, concept, value } = fact;
  const type = taxonomy.concepts.get(concept)?.type;
  const textual = !type || ['string', 'normalizedString', 'token'].includes(type.valueKind);
  return {
    id,
    name: frame.formOf(concept).qname,
    contextRef: frame.contextIdOf(fact),
    ...more,
    // A text is in the language around it, unless it says another one or none.
    'xml:lang': textual && (fact.language ?? '') !== (language ?? '') ? (fact.language ?? '') : undefined,
    'xsi:nil': value === null ? 'true' : undefined,
  };
}

/** Writes a fact with its value as its text, for where no words of the report state it so. */
export function writePlainFact(writer: XmlWriter, fact: Fact, context: FactContext): void {
  const { concept, value } = fact;
  const { frame, sink } = context;
  if (frame.unitIdOf(fact) === undefined) {
    const { isName } = frame.formOf(concept);
    openElement(writer, 'ix:nonNumeric', textAttributes(fact, context));
    writer.text(value !== null && isName ? frame.names.qname(value as ExpandedName) : (value ?? ''));
    writer.endElement();
    return;
  }
  const magnitude = value?.replace(/^-/, '') ?? '';
  if (value !== null && !DECIMAL.test(magnitude)) {
    sink.report(ix11Codes.create('pilu:ix-value-not-writable', { id: fact.id, value }));
    return;
  }
  openElement(writer, 'ix:nonFraction', numberAttributes(fact, context));
  writer.text(magnitude);
  writer.endElement();
}
