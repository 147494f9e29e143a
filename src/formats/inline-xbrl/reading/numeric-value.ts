import { formatDecimal, parseDecimal, scaleByPowerOfTen } from '../../../datatypes/decimal.js';
import { ix11Codes, ix11Fault } from '../../../diagnostics/codes/ix11.js';
import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { parseQName } from '../../../names/prefixes.js';
import { attributeOf, locationOf } from '../../../syntax/xml/xml-element.js';
import { findTransformation } from '../transformations/registries.js';
import { collapseSpace } from '../transformations/transformation.js';
import { isAttributeValue } from './element-rules.js';
import type { MarkupElement } from './markup-element.js';

/** No stated magnitude needs more; a larger scale would only fill the memory. */
const LARGEST_SCALE = 1000;
const NON_NEGATIVE_DECIMAL = /^\+?([0-9]+(\.[0-9]*)?|\.[0-9]+)$/;

/**
 * Applies an element's format to its text (Inline XBRL 1.1, 10.1.1, 11.1.1, 16); the text itself where it has none.
 * Undefined where the format is unknown or refuses the text, which is reported.
 */
export function transformedValue(
  element: MarkupElement,
  text: string,
  name: string,
  sink: DiagnosticSink,
): string | undefined {
  const format = attributeOf(element, 'format')?.trim();
  if (format === undefined) return text;
  const kind = element.ix === 'denominator' ? 'numerator' : (element.ix ?? '');
  const expanded = parseQName(format, element.scope.prefixes);
  const transformation = expanded && findTransformation(expanded);
  if (!transformation) {
    sink.report(ix11Fault('invalidTransformation', kind, { format, name }, locationOf(element)));
    return undefined;
  }
  const value = transformation(text);
  if (value === undefined) {
    const params = { value: collapseSpace(text), name, format };
    sink.report(ix11Fault('transformValueError', kind, params, locationOf(element)));
  }
  return value;
}

/** The number that an ix:nonFraction, ix:numerator or ix:denominator states, by its format, scale and sign (10.2.3). */
export function numericValue(element: MarkupElement, text: string, name: string, sink: DiagnosticSink): string {
  const collapsed = collapseSpace(text);
  const value = transformedValue(element, collapsed, name, sink);
  if (value === undefined) return '';
  if (attributeOf(element, 'format') === undefined && !NON_NEGATIVE_DECIMAL.test(value)) {
    reportUnformatted(element, value, name, sink);
    return value;
  }
  const sign = attributeOf(element, 'sign') === '-' ? '-' : '';
  const number = parseDecimal(value);
  const scale = scaleOf(element);
  if (!number || scale === 0) return `${sign}${value}`;
  if (Math.abs(scale) > LARGEST_SCALE) {
    const params = { scale: attributeOf(element, 'scale') ?? '', name, limit: LARGEST_SCALE };
    sink.report(ix11Codes.create('pilu:ix-scale-out-of-bounds', params, locationOf(element)));
    return value;
  }
  return `${sign}${formatDecimal(scaleByPowerOfTen(number, scale))}`;
}

/** The power of ten of an element; 0 where it has none, or none that is an integer. */
export function scaleOf(element: MarkupElement): number {
  const scale = attributeOf(element, 'scale')?.trim() ?? '0';
  return isAttributeValue('integer', scale) ? Number(scale) : 0;
}

function reportUnformatted(element: MarkupElement, value: string, name: string, sink: DiagnosticSink): void {
  const place = locationOf(element);
  if (element.ix !== 'nonFraction') {
    const params = { term: element.ix ?? '', value };
    sink.report(ix11Fault('fractionTermNegative', 'numerator', params, place));
  } else if (value.startsWith('-')) {
    sink.report(ix11Fault('nonFractionNegative', 'nonFraction', { name, value }, place));
  } else {
    sink.report(ix11Codes.create('xmlSchema:valueError', { name, value }, place));
  }
}
