import { parseDecimal, type Decimal } from '../../datatypes/decimal.js';
import type { SimpleType } from '../../dts/schema/components.js';
import type { SchemaComponents } from '../../dts/schema/schema-components.js';
import { inferDecimals, type Accuracy } from '../../instance/accuracy.js';
import type { Item } from '../../instance/instance.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { simpleTypeOf } from './structural-key.js';

/** What items say once the schema has supplied what they leave out. */
export interface ItemReader {
  decimalsOf(item: Item): string | undefined;
  precisionOf(item: Item): string | undefined;
  /** Its text, or the default of its element where it is empty. */
  valueOf(item: Item): string;
  typeOf(item: Item): SimpleType | undefined;
  /** Its number; undefined where it is nil or no finite number. */
  numberOf(item: Item): Decimal | undefined;
  /** Its decimals, inferred where it has a precision (XBRL 2.1, 4.6.6). */
  accuracyOf(item: Item): Accuracy | undefined;
}

interface Supplied {
  readonly decimals: string | undefined;
  readonly precision: string | undefined;
  readonly value: string;
  readonly type: SimpleType | undefined;
}

export function createItemReader(schemas: SchemaComponents): ItemReader {
  const byName = new Map<ExpandedName, Supplied>();

  function suppliedOf(name: ExpandedName): Supplied {
    let supplied = byName.get(name);
    if (!supplied) byName.set(name, (supplied = findSupplied(name, schemas)));
    return supplied;
  }

  const reader: ItemReader = {
    decimalsOf: (item) => item.decimals ?? suppliedOf(item.name).decimals,
    precisionOf: (item) => item.precision ?? suppliedOf(item.name).precision,
    valueOf: (item) => (item.value === '' && !item.nil ? suppliedOf(item.name).value : item.value),
    typeOf: (item) => suppliedOf(item.name).type,
    numberOf: (item) => (item.nil ? undefined : parseDecimal(reader.valueOf(item).trim())),
    accuracyOf(item) {
      const number = reader.numberOf(item);
      return number && inferDecimals(number, reader.decimalsOf(item), reader.precisionOf(item));
    },
  };
  return reader;
}

function findSupplied(name: ExpandedName, schemas: SchemaComponents): Supplied {
  const declaration = schemas.elements.get(name);
  const type = declaration?.type;
  const attributes = type?.kind === 'complex' ? type.attributes : undefined;
  const implied = (attribute: string) => {
    const use = attributes?.get(attribute as ExpandedName);
    return use?.default ?? use?.fixed;
  };
  return {
    decimals: implied('decimals'),
    precision: implied('precision'),
    value: declaration?.default ?? declaration?.fixed ?? '',
    type: simpleTypeOf(type),
  };
}
