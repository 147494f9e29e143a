import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { localNameOf, namespaceOf } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';

const QUDT_UNIT = 'http://qudt.org/vocab/unit/';

/** Measures that QUDT has too, by local name: those of the units registry, and ours of the same symbol. */
const BY_SYMBOL: Readonly<Record<string, string>> = {
  H: 'HR',
  D: 'DAY',
  Y: 'YR',
  t: 'TONNE',
  kg: 'KiloGM',
  g: 'GM',
  mg: 'MilliGM',
  m: 'M',
  km: 'KiloM',
  sqm: 'M2',
  m3: 'M3',
  l: 'L',
  J: 'J',
  GJ: 'GigaJ',
  MJ: 'MegaJ',
  kWh: 'KiloW-HR',
  MWh: 'MegaW-HR',
  GWh: 'GigaW-HR',
  ha: 'HA',
};

/** The QUDT unit that a measure is; undefined where there is none. */
export function qudtUnitOf(measure: ExpandedName): string | undefined {
  const [namespace, local] = [namespaceOf(measure), localNameOf(measure)];
  if (measure === expandedName(NS.xbrli, 'pure')) return `${QUDT_UNIT}UNITLESS`;
  if (namespace === NS.iso4217) return `${QUDT_UNIT}CCY_${local}`;
  if (namespace !== NS.utr && !/^https:\/\/w3id\.org\/pilu\/.*\/units$/.test(namespace)) return undefined;
  const name = Object.hasOwn(BY_SYMBOL, local) ? BY_SYMBOL[local] : undefined;
  return name === undefined ? undefined : QUDT_UNIT + name;
}
