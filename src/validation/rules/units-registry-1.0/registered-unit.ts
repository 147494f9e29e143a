import { unitKey, type Unit } from '../../../datatypes/unit.js';
import { utreCodes } from '../../../diagnostics/codes/utre.js';
import type { DataType } from '../../../model/taxonomy/data-type.js';
import { expandedName, localNameOf, namespaceOf, type ExpandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { groupBy } from '../../../util/group-by.js';
import type { ReportRule } from '../../report-rule.js';
import type { RegisteredUnit } from '../../units/unit-registry.js';

const SHOWN = 8;

/** Facts of item types in the units registry have a unit that it lists for their type (Units Registry 1.0, 3). */
export const registeredUnit: ReportRule = ({ options, sink, locate, show }) => {
  if (!options.units) return undefined;
  const byItemType = groupBy(options.units.units, (unit) => unit.itemType);
  const governing = new Map<DataType, readonly RegisteredUnit[]>();
  const verdicts = new Map<readonly RegisteredUnit[], Map<Unit, boolean>>();

  /** The units of the nearest type in the derivation that the registry knows. */
  function unitsOf(type: DataType): readonly RegisteredUnit[] {
    let units = governing.get(type);
    if (!units) governing.set(type, (units = findUnits(type, byItemType)));
    return units;
  }

  return {
    fact(fact, concept) {
      if (!fact.unit || !concept?.type.numeric) return;
      const registered = unitsOf(concept.type);
      if (registered.length === 0) return;
      let known = verdicts.get(registered);
      if (!known) verdicts.set(registered, (known = new Map()));
      let fits = known.get(fact.unit);
      if (fits === undefined) known.set(fact.unit, (fits = isListed(fact.unit, registered, byItemType)));
      if (fits) return;
      const ids = registered.map((unit) => unit.unitId);
      const params = {
        fact: fact.id,
        concept: show(fact.concept),
        unit: unitKey(fact.unit),
        type: show(concept.type.name),
        expected: ids.slice(0, SHOWN).join(', ') + (ids.length > SHOWN ? ', …' : ''),
      };
      sink.report(utreCodes.create('utre:error-NumericFactUtrInvalid', params, locate(fact)));
    },
  };
};

type Registry = ReadonlyMap<string, readonly RegisteredUnit[]>;

function findUnits(type: DataType, byItemType: Registry): readonly RegisteredUnit[] {
  for (const name of type.ancestry) {
    const units = (byItemType.get(localNameOf(name)) ?? []).filter((unit) => isItemType(unit, name));
    if (units.length > 0) return units;
  }
  return [];
}

/** Types of the data type registry are known by their local name, whatever the date of their namespace. */
function isItemType({ itemTypeNamespace }: RegisteredUnit, name: ExpandedName): boolean {
  const namespace = namespaceOf(name);
  const standard = namespace === NS.xbrli || namespace.startsWith('http://www.xbrl.org/dtr/type/');
  return standard || namespace === itemTypeNamespace;
}

function isListed(unit: Unit, registered: readonly RegisteredUnit[], byItemType: Registry): boolean {
  const { numerators, denominators } = unit;
  return registered.some((entry) => {
    if (entry.numeratorItemType === undefined) {
      return denominators.length === 0 && numerators.length === 1 && isMeasure(entry, numerators[0]);
    }
    return (
      isProductOf(numerators, entry.numeratorItemType, byItemType) &&
      isProductOf(denominators, entry.denominatorItemType, byItemType)
    );
  });
}

/** One measure of an item type; or none, where the registry asks for none. */
function isProductOf(measures: readonly ExpandedName[], itemType: string | undefined, byItemType: Registry): boolean {
  if (itemType === undefined) return measures.length === 0;
  const [measure] = measures;
  return measures.length === 1 && (byItemType.get(itemType) ?? []).some((entry) => isMeasure(entry, measure));
}

function isMeasure({ unitId, namespace }: RegisteredUnit, measure: ExpandedName | undefined): boolean {
  return measure !== undefined && measure === expandedName(namespace ?? '', unitId);
}
