import type { Concept } from '../../model/taxonomy/concept.js';
import type { Network, Relationship } from '../../model/taxonomy/relationship.js';
import type { Taxonomy } from '../../model/taxonomy/taxonomy.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { fromRecordTable, toRecordTable, type RecordTable } from '../../util/record-table.js';
import type { SourceLocation } from '../../util/source-location.js';

type Texts = 'labels' | 'references';

/** A taxonomy without its texts, as plain data that can be written and read back (structured clone). */
export interface CompiledTaxonomy extends Omit<Taxonomy, Texts | 'concepts' | 'networks'> {
  readonly concepts: RecordTable;
  readonly networks: readonly CompiledNetwork[];
}

interface CompiledNetwork {
  readonly arcrole: string;
  readonly linkRole: string;
  /** In the order of their sources. */
  readonly relationships: RecordTable;
  /** Positions of relationships in the order of their targets. */
  readonly byTarget: Uint32Array;
}

export function compileTaxonomy(taxonomy: Taxonomy): CompiledTaxonomy {
  const { entryPoints, typedDomains, roleTypes, arcroleTypes } = taxonomy;
  const networks = [...taxonomy.networks.values()].flatMap((roles) => [...roles.values()]);
  return {
    entryPoints,
    typedDomains,
    roleTypes,
    arcroleTypes,
    concepts: toRecordTable([...taxonomy.concepts.values()].map(flattenLocation)),
    networks: networks.map(compileNetwork),
  };
}

export function openCompiledTaxonomy(compiled: CompiledTaxonomy): Omit<Taxonomy, Texts> {
  const networks = new Map<string, Map<string, Network>>();
  for (const each of compiled.networks) {
    const roles = networks.get(each.arcrole) ?? new Map<string, Network>();
    networks.set(each.arcrole, roles.set(each.linkRole, openNetwork(each)));
  }
  const concepts = fromRecordTable<Flat<Concept>>(compiled.concepts).map(restoreLocation<Concept>);
  return { ...compiled, concepts: new Map(concepts.map((concept) => [concept.name, concept])), networks };
}

function compileNetwork({ arcrole, linkRole, bySource, byTarget }: Network): CompiledNetwork {
  const relationships = [...bySource.values()].flat();
  const positions = new Map(relationships.map((relationship, index) => [relationship, index]));
  const targets = [...byTarget.values()].flat().map((relationship) => positions.get(relationship) as number);
  return {
    arcrole,
    linkRole,
    relationships: toRecordTable(relationships.map(flattenLocation)),
    byTarget: Uint32Array.from(targets),
  };
}

function openNetwork({ arcrole, linkRole, relationships, byTarget }: CompiledNetwork): Network {
  const all = fromRecordTable<Flat<Relationship>>(relationships).map(restoreLocation<Relationship>);
  const network = { arcrole, linkRole, bySource: new Map(), byTarget: new Map() };
  for (const relationship of all) append(network.bySource, relationship.source, relationship);
  for (const position of byTarget) {
    const relationship = all[position] as Relationship;
    append(network.byTarget, relationship.target, relationship);
  }
  return network;
}

/** A record whose location is beside its other properties, where equal parts of it are held once. */
type Flat<T extends { readonly location?: SourceLocation }> = Omit<T, 'location'> & {
  readonly '@uri'?: string;
  readonly '@line'?: number;
  readonly '@column'?: number;
};

function flattenLocation<T extends { readonly location?: SourceLocation }>({ location, ...rest }: T): object {
  return location ? { ...rest, '@uri': location.uri, '@line': location.line, '@column': location.column } : rest;
}

function restoreLocation<T extends { readonly location?: SourceLocation }>(flat: Flat<T>): T {
  const { '@uri': uri, '@line': line, '@column': column, ...rest } = flat;
  if (uri === undefined) return rest as unknown as T;
  const location = { uri, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
  return { ...rest, location } as unknown as T;
}

function append(map: Map<ExpandedName, Relationship[]>, key: ExpandedName, value: Relationship): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
