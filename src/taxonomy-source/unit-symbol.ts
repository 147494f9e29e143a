import { unitOf, type Unit } from '../datatypes/unit.js';
import { expandedName, type ExpandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import { unitNamespace, type TaxonomyIdentity } from './identity.js';
import type { UnitDefinition } from './taxonomy-definition.js';

/** The symbols that a unit is made of: `CNY/shares` has two. */
export function symbolsOf(unit: string): string[] {
  return unit.split('/');
}

/** Parses the unit of a concept, such as `pure` or `CNY/shares`; undefined where a symbol is not in the list. */
export function parseUnitSymbol(
  text: string,
  units: readonly UnitDefinition[],
  identity: TaxonomyIdentity,
): Unit | undefined {
  const measures = symbolsOf(text).map((symbol) => units.find((unit) => unit.symbol === symbol)?.measure);
  const [numerator, denominator] = measures;
  if (measures.some((measure) => measure === undefined) || numerator === undefined) return undefined;
  return unitOf(
    [measureName(numerator, identity)],
    denominator === undefined ? [] : [measureName(denominator, identity)],
  );
}

function measureName(measure: string, identity: TaxonomyIdentity): ExpandedName {
  const [prefix, local = ''] = measure.split(':');
  const namespaces: Record<string, string> = {
    iso4217: NS.iso4217,
    xbrli: NS.xbrli,
    utr: NS.utr,
    unit: unitNamespace(identity),
  };
  return expandedName(namespaces[prefix as string] as string, local);
}
