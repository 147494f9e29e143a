import { localNameOf, namespaceOf, type ExpandedName } from '../../src/names/expanded-name.js';
import { NS } from '../../src/names/namespaces.js';
import { parseUnitSymbol } from '../../src/taxonomy-source/unit-symbol.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';

const PREFIXES: Readonly<Record<string, string>> = { [NS.iso4217]: 'iso4217', [NS.xbrli]: 'xbrli', [NS.utr]: 'utr' };

/** The measures of a unit symbol of our own taxonomy, as `prefix:name/prefix:name`. */
export function formatDefinitionUnit(symbol: string): string {
  const { about } = readPackageTaxonomy().definition;
  const unit = parseUnitSymbol(symbol, about.units, about);
  if (!unit) return `no unit ${symbol}`;
  return [...unit.numerators, ...unit.denominators].map(formatMeasure).join('/');
}

function formatMeasure(name: ExpandedName): string {
  return `${PREFIXES[namespaceOf(name)] ?? 'own'}:${localNameOf(name)}`;
}
