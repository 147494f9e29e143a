import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { Concept } from '../model/taxonomy/concept.js';
import { namespaceOf, type ExpandedName } from '../names/expanded-name.js';
import { findNearestText } from '../util/nearest-text.js';

/** The first use of a namespace, and how many uses it has. */
export interface StrangeNamespace<T> {
  readonly namespace: string;
  readonly first: T;
  readonly count: number;
  /** The namespace that may be meant. */
  readonly nearest: string | undefined;
}

/** Collects uses of namespaces that a taxonomy declares nothing in, as when its schema was not found: told once each. */
export interface StrangeNamespaces<T> extends Iterable<StrangeNamespace<T>> {
  /** Notes that a name which the taxonomy does not declare is used; false where it declares others of its namespace. */
  note(name: ExpandedName, use: T, count?: number): boolean;
}

export function createStrangeNamespaces<T>(concepts: ReadonlyMap<ExpandedName, Concept>): StrangeNamespaces<T> {
  const strange = new Map<string, { readonly first: T; count: number }>();
  let declared: ReadonlySet<string> | undefined;
  /** Most reports use nothing strange: looked up when one does. */
  const declaredNamespaces = () => (declared ??= new Set([...concepts.keys()].map(namespaceOf)));
  return {
    note(name, use, count = 1) {
      const namespace = namespaceOf(name);
      const known = strange.get(namespace);
      if (known) known.count += count;
      else if (declaredNamespaces().has(namespace)) return false;
      else strange.set(namespace, { first: use, count });
      return true;
    },
    *[Symbol.iterator]() {
      for (const [namespace, use] of strange) {
        yield { namespace, ...use, nearest: findNearestText(namespace, declaredNamespaces()) };
      }
    },
  };
}

/** What a message says of it beside its first use, where there are several. */
export function describeStrange({ namespace, count }: StrangeNamespace<unknown>): LocalizedText {
  if (count === 1)
    return { en: `; it declares nothing in ${namespace}`, zh: `，其中没有命名空间 ${namespace} 的任何声明` };
  return {
    en: `; it declares nothing in ${namespace}, which ${count} facts use`,
    zh: `，其中没有命名空间 ${namespace} 的任何声明，而有 ${count} 个事实使用它`,
  };
}

/** How it may be mended. */
export function suggestNamespace({ nearest }: StrangeNamespace<unknown>): readonly LocalizedText[] {
  if (nearest !== undefined) return [{ en: `Did you mean ${nearest}?`, zh: `是否应为 ${nearest}？` }];
  return [
    {
      en: 'Name a taxonomy that declares the namespace, or correct it.',
      zh: '请引用声明了该命名空间的分类标准，或更正命名空间。',
    },
  ];
}
