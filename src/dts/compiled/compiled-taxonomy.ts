import type { Concept } from '../../model/taxonomy/concept.js';
import type { Network, Relationship } from '../../model/taxonomy/relationship.js';
import type { Taxonomy } from '../../model/taxonomy/taxonomy.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { fromRecordTable, mapRecords, toRecordTable, type RecordTable } from '../../util/record-table.js';
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
  const { entryPoints, typedDomains, nillableDomains, roleTypes, arcroleTypes } = taxonomy;
  const networks = [...taxonomy.networks.values()].flatMap((roles) => [...roles.values()]);
  return {
    entryPoints,
    typedDomains,
    ...(nillableDomains && { nillableDomains }),
    roleTypes,
    arcroleTypes,
    concepts: toRecordTable([...taxonomy.concepts.values()], FLAT),
    networks: networks.map(compileNetwork),
  };
}

export function openCompiledTaxonomy(compiled: CompiledTaxonomy): Omit<Taxonomy, Texts> {
  const networks = new Map<string, Map<string, Network>>();
  for (const each of compiled.networks) {
    const roles = networks.get(each.arcrole) ?? new Map<string, Network>();
    networks.set(each.arcrole, roles.set(each.linkRole, openNetwork(each)));
  }
  const concepts = mapRecords<ExpandedName, Flat<Concept>, Concept>(
    compiled.concepts,
    'name',
    restoreLocation<Concept>,
  );
  return { ...compiled, concepts, networks };
}

function compileNetwork({ arcrole, linkRole, bySource, byTarget }: Network): CompiledNetwork {
  const relationships = [...bySource.values()].flat();
  const positions = new Map(relationships.map((relationship, index) => [relationship, index]));
  const targets = [...byTarget.values()].flat().map((relationship) => positions.get(relationship) as number);
  return {
    arcrole,
    linkRole,
    relationships: toRecordTable(relationships, FLAT),
    byTarget: Uint32Array.from(targets),
  };
}

/** Most networks are never asked for: of one that is, all is read. */
function openNetwork(compiled: CompiledNetwork): Network {
  const { arcrole, linkRole } = compiled;
  let indexed: Pick<Network, 'bySource' | 'byTarget'> | undefined;
  return {
    arcrole,
    linkRole,
    get bySource() {
      return (indexed ??= indexNetwork(compiled)).bySource;
    },
    get byTarget() {
      return (indexed ??= indexNetwork(compiled)).byTarget;
    },
  };
}

function indexNetwork({ relationships, byTarget }: CompiledNetwork): Pick<Network, 'bySource' | 'byTarget'> {
  const all = fromRecordTable<Flat<Relationship>>(relationships).map(restoreLocation<Relationship>);
  const indexed = { bySource: new Map(), byTarget: new Map() };
  for (const relationship of all) append(indexed.bySource, relationship.source, relationship);
  for (const position of byTarget) {
    const relationship = all[position] as Relationship;
    append(indexed.byTarget, relationship.target, relationship);
  }
  return indexed;
}

/** A record whose location is beside its other properties, where equal parts of it are held once. */
type Flat<T extends Located> = Omit<T, 'location'> & {
  readonly '@uri'?: string;
  readonly '@line'?: number;
  readonly '@column'?: number;
};

interface Located {
  readonly location?: SourceLocation;
}

const FLAT = {
  location: () => undefined,
  '@uri': ({ location }: Located) => location?.uri,
  '@line': ({ location }: Located) => location?.line,
  '@column': ({ location }: Located) => location?.column,
};

function restoreLocation<T extends Located>(flat: Flat<T>): T {
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
