import { oimCommonCodes } from '../../diagnostics/codes/oim.js';
import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { parseQName, type PrefixMap } from '../../names/prefixes.js';
import type { SourceLocation } from '../../util/source-location.js';
import { isIdentifier, type WrittenProperties } from './metadata.js';
import { quotation } from './metadata-shape.js';
import { parseSpecialValue } from './special-values.js';

/** Where a dimension or decimals comes from. */
export type Source =
  /** Explicitly nothing, which hides what would be inherited. */
  | { readonly kind: 'none' }
  /** A constant of the metadata; null is nil. */
  | { readonly kind: 'constant'; readonly text: string | null; readonly location: SourceLocation }
  | { readonly kind: 'rowNumber' }
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly bound?: 'start' | 'end';
      readonly location: SourceLocation;
    };

/** Properties of one level: `concept`, `entity`, `period`, `unit`, `language`, or an expanded name. */
export interface Properties {
  readonly decimals?: Source;
  readonly dimensions: ReadonlyMap<string, Source>;
}

export const CORE_DIMENSIONS: ReadonlySet<string> = new Set(['concept', 'entity', 'period', 'unit', 'language']);

const NONE: Source = { kind: 'none' };

/** What properties are read with; each parameter that is referred to is noted. */
export interface PropertyContext {
  readonly prefixes: PrefixMap;
  readonly referenced: Set<string>;
  readonly sink: DiagnosticSink;
  locate(path: readonly (string | number)[]): SourceLocation;
}

/** Reads the properties of one level (xBRL-CSV 1.0, Properties); what is wrong is reported and left out. */
export function readProperties(
  written: WrittenProperties,
  path: readonly (string | number)[],
  context: PropertyContext,
): Properties {
  const { prefixes, sink, locate } = context;
  const dimensions = new Map<string, Source>();
  for (const [key, value] of Object.entries(written.dimensions ?? {})) {
    const location = locate([...path, 'dimensions', key]);
    const name = CORE_DIMENSIONS.has(key) ? key : parseQName(key, prefixes);
    if (name === undefined) {
      sink.report(oimCommonCodes.create('oimce:unboundPrefix', { name: key }, location));
      continue;
    }
    const source =
      value === null ? { kind: 'constant' as const, text: null, location } : readSource(value, location, context);
    if (source) dimensions.set(name, source);
  }
  if (written.decimals === undefined) return { dimensions };
  const location = locate([...path, 'decimals']);
  const decimals = readDecimals(written.decimals, location, context);
  return { dimensions, ...(decimals && { decimals }) };
}

function readDecimals(written: unknown, location: SourceLocation, context: PropertyContext): Source | undefined {
  if (Number.isSafeInteger(written)) return { kind: 'constant', text: String(written), location };
  if (written === '#none') return NONE;
  if (typeof written === 'string' && written.startsWith('$') && !written.startsWith('$$')) {
    const source = readSource(written, location, context);
    if (source?.kind !== 'parameter' || source.bound === undefined) return source;
  }
  context.sink.report(xbrlCsvCodes.create('xbrlce:invalidDecimalsValue', { value: quotation(written) }, location));
  return undefined;
}

/** A constant, a special value or a reference (xBRL-CSV 1.0, Special values, References). */
function readSource(written: string, location: SourceLocation, context: PropertyContext): Source | undefined {
  const { sink, referenced } = context;
  const special = parseSpecialValue(written);
  switch (special.kind) {
    case 'none':
      return NONE;
    case 'nil':
      return { kind: 'constant', text: null, location };
    case 'unknown':
      sink.report(xbrlCsvCodes.create('xbrlce:unknownSpecialValue', { value: written }, location));
      return undefined;
    case 'text':
      break;
  }
  if (!written.startsWith('$')) return { kind: 'constant', text: special.text, location };
  if (written.startsWith('$$')) return { kind: 'constant', text: written.slice(1), location };
  if (written === '$rowNumber') return { kind: 'rowNumber' };
  const [name = '', bound, ...more] = written.slice(1).split('@');
  if (!isIdentifier(name)) {
    sink.report(xbrlCsvCodes.create('xbrlce:invalidReference', { reference: written }, location));
    return undefined;
  }
  if (more.length > 0 || (bound !== undefined && bound !== 'start' && bound !== 'end')) {
    sink.report(xbrlCsvCodes.create('xbrlce:invalidPeriodSpecifier', { reference: written }, location));
    return undefined;
  }
  referenced.add(name);
  return { kind: 'parameter', name, ...(bound !== undefined && { bound }), location };
}

/** Properties with those of lower levels under them; the first given counts. */
export function inherit(...levels: readonly Properties[]): Properties {
  const dimensions = new Map<string, Source>();
  let decimals: Source | undefined;
  for (const level of levels) {
    decimals ??= level.decimals;
    for (const [name, source] of level.dimensions) if (!dimensions.has(name)) dimensions.set(name, source);
  }
  return { dimensions, ...(decimals && { decimals }) };
}
