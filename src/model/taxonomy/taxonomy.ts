import type { ExpandedName } from '../../names/expanded-name.js';
import type { Concept } from './concept.js';
import type { DataType } from './data-type.js';
import type { Network, Relationship } from './relationship.js';
import type { ArcroleType, Label, Reference, RoleType } from './resource.js';

/** A taxonomy, from whatever syntax it was read: concepts, effective relationships, labels, references, roles. */
export interface Taxonomy {
  /** What an instance's schemaRef points at: absolute URLs of the entry point documents. */
  readonly entryPoints: readonly string[];
  readonly concepts: ReadonlyMap<ExpandedName, Concept>;
  /** Elements that typed dimensions use as their domain, with the type of their content. */
  readonly typedDomains: ReadonlyMap<ExpandedName, DataType>;
  /** Those of them that may be nil; not known where absent. */
  readonly nillableDomains?: ReadonlySet<ExpandedName>;
  readonly labels: ReadonlyMap<ExpandedName, readonly Label[]>;
  readonly references: ReadonlyMap<ExpandedName, readonly Reference[]>;
  readonly roleTypes: ReadonlyMap<string, RoleType>;
  readonly arcroleTypes: ReadonlyMap<string, ArcroleType>;
  /** arcrole → link role → network. */
  readonly networks: ReadonlyMap<string, ReadonlyMap<string, Network>>;
}

/** All networks of an arcrole, in the order in which their link roles were met. */
export function findNetworks(taxonomy: Taxonomy, arcrole: string): readonly Network[] {
  return [...(taxonomy.networks.get(arcrole)?.values() ?? [])];
}

export function findNetwork(taxonomy: Taxonomy, arcrole: string, linkRole: string): Network | undefined {
  return taxonomy.networks.get(arcrole)?.get(linkRole);
}

/** The label of a concept in a role, by language range: `zh` finds `zh-CN` (BCP 47 prefix match). */
export function findLabel(taxonomy: Taxonomy, concept: ExpandedName, role: string, language: string): string | undefined {
  const labels = taxonomy.labels.get(concept)?.filter((label) => label.role === role) ?? [];
  const exact = labels.find((label) => label.language === language);
  return (exact ?? labels.find((label) => label.language.startsWith(`${language}-`)))?.text;
}

/** Indexes relationships into networks; siblings by order, then as given. */
export function buildNetworks(relationships: Iterable<Relationship>): Map<string, Map<string, Network>> {
  const networks = new Map<string, Map<string, NetworkBuilder>>();
  for (const relationship of relationships) {
    const { arcrole, linkRole, source, target } = relationship;
    let roles = networks.get(arcrole);
    if (!roles) networks.set(arcrole, (roles = new Map()));
    let network = roles.get(linkRole);
    if (!network) roles.set(linkRole, (network = { arcrole, linkRole, bySource: new Map(), byTarget: new Map() }));
    append(network.bySource, source, relationship);
    append(network.byTarget, target, relationship);
  }
  for (const roles of networks.values()) {
    for (const network of roles.values()) {
      for (const siblings of network.bySource.values()) siblings.sort((a, b) => a.order - b.order);
    }
  }
  return networks;
}

interface NetworkBuilder {
  readonly arcrole: string;
  readonly linkRole: string;
  readonly bySource: Map<ExpandedName, Relationship[]>;
  readonly byTarget: Map<ExpandedName, Relationship[]>;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
