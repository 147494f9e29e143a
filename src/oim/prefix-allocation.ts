import { localNameOf, namespaceOf, type ExpandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import { isNCName, type PrefixMap } from '../names/prefixes.js';
import { invariant } from '../util/invariant.js';

/** Prefixes that OIM Common 1.0 binds to one namespace, and customary ones; namespace → prefix. */
const CUSTOMARY: ReadonlyMap<string, string> = new Map([
  [NS.oim, 'xbrl'],
  [NS.xbrli, 'xbrli'],
  [NS.iso4217, 'iso4217'],
  [NS.utr, 'utr'],
  [NS.xsd, 'xs'],
  [NS.enum2, 'enum2'],
  ['http://standards.iso.org/iso/17442', 'lei'],
  ['http://www.sec.gov/CIK', 'cik'],
]);

/** The reserved prefixes of OIM Common 1.0: none of them may stand for another namespace. */
export const RESERVED_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['xbrl', NS.oim],
  ['xbrli', NS.xbrli],
  ['iso4217', NS.iso4217],
  ['utr', NS.utr],
  ['xs', NS.xsd],
]);

/** Prefixes of a document, both ways. */
export interface PrefixAllocation {
  /** prefix → namespace, in the order in which the namespaces were given. */
  readonly prefixes: PrefixMap;
  /** The QName of a name whose namespace was given. */
  qname(name: ExpandedName): string;
  prefixOf(namespace: string): string;
}

/**
 * Gives each namespace (or entity scheme) a prefix of its own: the preferred one (namespace → prefix), the customary
 * one, or a short name out of its path. The same namespaces in the same order get the same prefixes. None of `avoid`
 * becomes a prefix.
 */
export function allocatePrefixes(
  namespaces: Iterable<string>,
  preferred: ReadonlyMap<string, string> = new Map(),
  avoid: ReadonlySet<string> = new Set(),
): PrefixAllocation {
  const prefixes = new Map<string, string>();
  const byNamespace = new Map<string, string>();
  const qnames = new Map<ExpandedName, string>();
  const distinct = [...new Set(namespaces)].filter((namespace) => namespace !== '');
  const wanted = (namespace: string) => CUSTOMARY.get(namespace) ?? preferred.get(namespace);
  const taken = new Set(distinct.map(wanted));
  const bound = (prefix: string) =>
    avoid.has(prefix) || prefixes.has(prefix) || taken.has(prefix) || RESERVED_PREFIXES.has(prefix);
  for (const namespace of distinct) {
    const given = wanted(namespace);
    const free = given !== undefined && !prefixes.has(given) && !avoid.has(given);
    let prefix = free ? given : shortNameOf(namespace);
    if (!free) {
      const base = prefix;
      for (let n = 2; bound(prefix); n++) prefix = `${base}${n}`;
    }
    prefixes.set(prefix, namespace);
    byNamespace.set(namespace, prefix);
  }
  const prefixOf = (namespace: string): string => {
    const prefix = byNamespace.get(namespace);
    invariant(prefix !== undefined, `a prefix was allocated for "${namespace}"`);
    return prefix;
  };
  return {
    prefixes,
    prefixOf,
    qname(name) {
      let qname = qnames.get(name);
      if (qname === undefined) {
        const namespace = namespaceOf(name);
        qname = namespace === '' ? localNameOf(name) : `${prefixOf(namespace)}:${localNameOf(name)}`;
        qnames.set(name, qname);
      }
      return qname;
    },
  };
}

/** The last part of a URI that reads as a name: `https://example.com/tax/esg/2024` gives `esg`. */
function shortNameOf(namespace: string): string {
  const parts = namespace.split(/[/#:?&=]/).reverse();
  const name = parts.find((part) => /^[A-Za-z][\w-]*$/.test(part) && !/^(?:https?|urn|www|xml)$/i.test(part));
  return name !== undefined && isNCName(name) ? name : 'ns';
}
