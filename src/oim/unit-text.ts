import { unitOf, type Unit } from '../datatypes/unit.js';
import { isPureUnit } from '../model/report/canonical-report.js';
import type { ExpandedName } from '../names/expanded-name.js';
import { parseQName, type PrefixMap } from '../names/prefixes.js';
import { compareText } from '../util/compare-text.js';
import type { PrefixAllocation } from './prefix-allocation.js';

/**
 * The unit string of OIM Common 1.0: measures sorted as QNames, joined by `*`, in parentheses where several stand on
 * one side of `/`. Undefined for the pure number, which OIM expresses by no unit.
 */
export function formatUnit(unit: Unit, names: Pick<PrefixAllocation, 'qname'>): string | undefined {
  if (isPureUnit(unit)) return undefined;
  const numerator = unit.numerators.map(names.qname).sort(compareText);
  const denominator = unit.denominators.map(names.qname).sort(compareText);
  if (denominator.length === 0) return numerator.join('*');
  return `${side(numerator)}/${side(denominator)}`;
}

/**
 * Parses a unit string; undefined where it is none, or a prefix is not bound. Measures are in order, and in parentheses
 * exactly where several stand on one side of a `/`.
 */
export function parseUnit(text: string, prefixes: PrefixMap): Unit | undefined {
  const [numerator = '', denominator, ...more] = text.split('/');
  if (more.length > 0) return undefined;
  if (denominator === undefined) {
    const measures = parseMeasures(numerator, prefixes);
    return measures && unitOf(measures, []);
  }
  const above = parseSide(numerator, prefixes);
  const below = parseSide(denominator, prefixes);
  return above && below && unitOf(above, below);
}

function side(measures: readonly string[]): string {
  return measures.length > 1 ? `(${measures.join('*')})` : measures.join('');
}

function parseSide(text: string, prefixes: PrefixMap): ExpandedName[] | undefined {
  const inner = /^\((.*)\)$/.exec(text)?.[1];
  const measures = parseMeasures(inner ?? text, prefixes);
  return measures && measures.length > 1 === (inner !== undefined) ? measures : undefined;
}

function parseMeasures(text: string, prefixes: PrefixMap): ExpandedName[] | undefined {
  const items = text.split('*');
  if (items.some((item, index) => index > 0 && compareText(items[index - 1] as string, item) > 0)) return undefined;
  const measures = items.map((item) => (item.includes(':') ? parseQName(item, prefixes) : undefined));
  return measures.every((name) => name !== undefined) ? measures : undefined;
}
