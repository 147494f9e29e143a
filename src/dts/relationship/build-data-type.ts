import type { Facets } from '../../datatypes/facets.js';
import type { DataType, ValueKind } from '../../model/taxonomy/data-type.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { XSD } from '../document/names.js';
import type { SimpleType, TypeDefinition } from '../schema/components.js';
import { FRACTION_ITEM_TYPE, findItemType, isNumericItemType } from '../schema/item-type.js';
import { simpleTypeOf } from '../schema/schema-builder.js';

/** Built-in types by the kind of value that the model knows; what is not here is its own name. */
const KINDS: Readonly<Record<string, ValueKind>> = {
  ...Object.fromEntries(
    ['nonPositiveInteger', 'negativeInteger', 'long', 'int', 'short', 'byte', 'nonNegativeInteger']
      .concat(['unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte', 'positiveInteger'])
      .map((name) => [name, 'integer'] as const),
  ),
  anySimpleType: 'string',
  NMTOKEN: 'token',
  ID: 'NCName',
  IDREF: 'NCName',
  ENTITY: 'NCName',
  NOTATION: 'QName',
};

/** Turns schema types into those of the model; one type is built once. */
export function createDataTypeBuilder(): (type: TypeDefinition) => DataType {
  const built = new Map<TypeDefinition, DataType>();
  return (type) => {
    let dataType = built.get(type);
    if (!dataType) built.set(type, (dataType = buildDataType(type)));
    return dataType;
  };
}

function buildDataType(type: TypeDefinition): DataType {
  const ancestry: ExpandedName[] = [];
  for (let at: TypeDefinition | undefined = type; at; at = at.base) {
    if (at.name !== undefined) ancestry.push(at.name);
    if (at.base === at) break;
  }
  const itemType = findItemType(type);
  const simple = simpleTypeOf(type);
  const isFraction = itemType === FRACTION_ITEM_TYPE;
  return {
    // An anonymous type goes by the name of what it is derived from.
    name: ancestry[0] ?? XSD.anyType,
    ...(itemType !== undefined && { itemType }),
    ancestry,
    valueKind: isFraction ? 'fraction' : simple ? valueKindOf(simple) : 'complex',
    numeric: itemType !== undefined && isNumericItemType(itemType),
    facets: simple ? facetsOf(simple) : {},
  };
}

function valueKindOf(type: SimpleType): ValueKind {
  if (type.variety !== 'atomic') return 'string';
  const builtin = builtinOf(type);
  const local = builtin?.name === undefined ? 'string' : localNameOf(builtin.name);
  return KINDS[local] ?? (local as ValueKind);
}

/** The built-in type that a simple type is derived from, or is. */
function builtinOf(type: SimpleType): SimpleType | undefined {
  let at: SimpleType | undefined = type;
  while (at && !(at.name !== undefined && namespaceOf(at.name) === NS.xsd)) at = at.base;
  return at;
}

/** Facets beyond those that the value kind stands for; of each group of patterns one alternative must match. */
function facetsOf(type: SimpleType): Facets {
  const { patterns, enumeration, ...rest } = type.facets;
  const builtin = builtinOf(type)?.facets.patterns?.length ?? 0;
  const own = patterns?.slice(builtin).map((group) => group.map(({ text }) => `(${text})`).join('|')) ?? [];
  const { fractionDigits, ...bounds } = rest;
  return {
    ...bounds,
    ...(fractionDigits !== undefined && valueKindOf(type) !== 'integer' && { fractionDigits }),
    ...(own.length > 0 && { patterns: own }),
    ...(enumeration && { enumeration: enumeration.literals }),
  };
}
