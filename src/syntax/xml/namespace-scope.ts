import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import type { PrefixMap } from '../../names/prefixes.js';

/**
 * The namespace bindings in force at an element. Elements without declarations of their own share their parent's
 * scope, so that resolving a name is one map lookup in documents of any size.
 */
export interface NamespaceScope {
  /** Every binding in force, inherited ones included. */
  readonly prefixes: PrefixMap;
  readonly elementNames: Map<string, ExpandedName>;
  readonly attributeNames: Map<string, ExpandedName>;
  /** Scopes below this one by their declarations, so that equal declarations on siblings give one scope. */
  readonly nested: Map<string, NamespaceScope>;
}

/** Siblings with ever new declarations must not fill the memory. */
const NESTED_LIMIT = 256;

/** A scope of these bindings, which has no other's names. */
export function createScope(prefixes: PrefixMap): NamespaceScope {
  return { prefixes, elementNames: new Map(), attributeNames: new Map(), nested: new Map() };
}

/** The scope of a document's root: only the prefix xml is bound. */
export function createRootScope(): NamespaceScope {
  return createScope(new Map([['xml', NS.xml]]));
}

/** Extends a scope by the declarations of one element: prefix → namespace, `''` as prefix for the default. */
export function extendScope(parent: NamespaceScope, declared: readonly (readonly [string, string])[]): NamespaceScope {
  const key = JSON.stringify(declared);
  const known = parent.nested.get(key);
  if (known) return known;
  const prefixes = new Map(parent.prefixes);
  for (const [prefix, namespace] of declared) {
    if (namespace === '') prefixes.delete(prefix);
    else prefixes.set(prefix, namespace);
  }
  const scope = createScope(prefixes);
  if (parent.nested.size < NESTED_LIMIT) parent.nested.set(key, scope);
  return scope;
}

/** Resolves an element's name (Namespaces in XML 1.0, 6.1, 6.2); undefined where it is no QName or its prefix unbound. */
export function resolveElementName(scope: NamespaceScope, qname: string): ExpandedName | undefined {
  const known = scope.elementNames.get(qname);
  if (known !== undefined) return known;
  const name = resolveName(scope, qname, scope.prefixes.get('') ?? '');
  if (name !== undefined) scope.elementNames.set(qname, name);
  return name;
}

/** Resolves an attribute's name: the default namespace does not apply (Namespaces in XML 1.0, 6.2). */
export function resolveAttributeName(scope: NamespaceScope, qname: string): ExpandedName | undefined {
  const known = scope.attributeNames.get(qname);
  if (known !== undefined) return known;
  const name = resolveName(scope, qname, '');
  if (name !== undefined) scope.attributeNames.set(qname, name);
  return name;
}

function resolveName(scope: NamespaceScope, qname: string, defaultNamespace: string): ExpandedName | undefined {
  const colon = qname.indexOf(':');
  if (colon < 0) return expandedName(defaultNamespace, qname);
  const local = qname.slice(colon + 1);
  const namespace = scope.prefixes.get(qname.slice(0, colon));
  // The reader has checked that it is a Name; what is left is that neither part is empty or starts like no name does.
  if (namespace === undefined || colon === 0 || local.includes(':') || !/^[^\d.\-·]/.test(local)) return undefined;
  return expandedName(namespace, local);
}
