declare const expandedNameBrand: unique symbol;

/**
 * Identity of a concept, dimension, member, unit measure or type: `{namespace}local`, or `local` without a namespace
 * (Namespaces in XML 1.0, 2.1). A plain string, so that it is compared and hashed by value; prefixes never take part.
 */
export type ExpandedName = string & { readonly [expandedNameBrand]: true };

/** The expanded name of a local name in a namespace; `''` is no namespace. */
export function expandedName(namespace: string, local: string): ExpandedName {
  return (namespace === '' ? local : `{${namespace}}${local}`) as ExpandedName;
}

/** The namespace part, `''` where there is none. */
export function namespaceOf(name: ExpandedName): string {
  return name.startsWith('{') ? name.slice(1, name.lastIndexOf('}')) : '';
}

/** The local part. */
export function localNameOf(name: ExpandedName): string {
  return name.slice(name.lastIndexOf('}') + 1);
}
