import { namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { allowsNamespace, type ComplexType, type SimpleType } from './components.js';
import type { SchemaComponents } from './schema-components.js';

/** What the value of an attribute is judged by, and what is known of values that were right: most of them repeat. */
export interface ValueCheck {
  readonly type: SimpleType;
  /** Undefined where it takes more than the text to know. */
  readonly known: Set<string> | undefined;
  /** The last reference that was right: neighbouring items mostly refer to one context. */
  last: string | undefined;
  readonly required: boolean;
  readonly fixed: string | undefined;
}

export type AttributeCheck = ValueCheck | 'refused' | 'skipped' | 'unknown';

export interface AttributeChecks {
  readonly required: readonly ExpandedName[];
  readonly byName: Map<ExpandedName, AttributeCheck>;
}

/** How attributes of elements are judged (XML Schema 1, 3.4.4, clauses 3 to 5), found once a type and name. */
export interface AttributeCheckFinder {
  checksOf(type: ComplexType): AttributeChecks;
  /** What an attribute of a name is judged by on elements of a type. */
  checkOf(type: ComplexType, name: ExpandedName): AttributeCheck;
  valueCheckOf(type: SimpleType): ValueCheck;
}

export function createAttributeChecks(set: SchemaComponents): AttributeCheckFinder {
  const valueChecks = new Map<SimpleType, ValueCheck>();
  const attributeChecks = new Map<ComplexType, AttributeChecks>();

  function valueCheckOf(type: SimpleType): ValueCheck {
    let check = valueChecks.get(type);
    if (!check) {
      const known = type.identity || dependsOnScope(type) ? undefined : new Set<string>();
      valueChecks.set(type, (check = { type, known, last: undefined, required: false, fixed: undefined }));
    }
    return check;
  }

  function checksOf(type: ComplexType): AttributeChecks {
    let checks = attributeChecks.get(type);
    if (!checks) {
      const uses = [...type.attributes.values()].filter((use) => use.required);
      checks = { required: uses.map((use) => use.declaration.name), byName: new Map() };
      attributeChecks.set(type, checks);
    }
    return checks;
  }

  function findCheck(type: ComplexType, name: ExpandedName): AttributeCheck {
    const use = type.attributes.get(name);
    if (use) {
      const { required, fixed, declaration } = use;
      return { ...valueCheckOf(declaration.type), required, fixed };
    }
    const namespace = namespaceOf(name);
    if (namespace === NS.xsi) return 'skipped';
    const wildcard = type.anyAttribute;
    if (!wildcard || !allowsNamespace(wildcard, namespace)) return 'refused';
    if (wildcard.processContents === 'skip') return 'skipped';
    const declaration = set.attributes.get(name);
    if (declaration) return valueCheckOf(declaration.type);
    return wildcard.processContents === 'strict' ? 'unknown' : 'skipped';
  }

  return {
    checksOf,
    valueCheckOf,
    checkOf(type, name) {
      const check = findCheck(type, name);
      checksOf(type).byName.set(name, check);
      return check;
    },
  };
}

/** Whether the prefixes in force decide what a value is. */
function dependsOnScope({ primitive, itemType, memberTypes = [] }: SimpleType): boolean {
  if (primitive === 'QName' || primitive === 'NOTATION') return true;
  return (itemType !== undefined && dependsOnScope(itemType)) || memberTypes.some(dependsOnScope);
}
