import type { DiagnosticSink } from '../diagnostics/sink.js';
import { NS } from '../names/namespaces.js';
import { expandedName } from '../names/expanded-name.js';
import { discoverDts, type DiscoveryInput, type DtsDocuments } from './discovery/discover-dts.js';
import type { DocumentLoader } from './discovery/document-loader.js';
import { createHrefResolver } from './discovery/resolve-href.js';
import { readLinkbases } from './document/read-linkbase.js';
import { readRoleDeclarations, type RoleDeclaration } from './document/read-role-types.js';
import type { Dts } from './dts.js';
import { resolveArcs } from './relationship/resolve-arcs.js';
import { buildSchemaSet } from './schema/schema-set.js';

/** Discovers and builds a DTS. Faults are reported on the way; what could be read is there in any case. */
export async function loadDts(input: DiscoveryInput, loader: DocumentLoader, sink: DiagnosticSink): Promise<Dts> {
  return buildDts(await discoverDts(input, loader, sink), sink);
}

const ITEM = expandedName(NS.xbrli, 'item');
const TUPLE = expandedName(NS.xbrli, 'tuple');

/** Builds a DTS of its documents: schema components, role types, linkbases, relationships. */
export function buildDts({ entryPoints, documents }: DtsDocuments, sink: DiagnosticSink): Dts {
  const schemas = buildSchemaSet(documents, sink);
  const discovered = [...documents.values()].filter((document) => document.inDts);
  const linkbases = discovered.flatMap(readLinkbases);
  const declarations = discovered.flatMap(readRoleDeclarations);
  const resolveHref = createHrefResolver(documents);
  const schemaUrls = new Set(discovered.map((document) => document.url));
  const findTarget: Dts['findTarget'] = (href, base) => {
    const resolution = resolveHref(href, base);
    return resolution.kind === 'found' ? resolution.element : undefined;
  };
  const inputs = linkbases.flatMap((linkbase) => linkbase.links.map((link) => ({ link, linkbase })));
  const baseSets = resolveArcs(inputs, ({ href, element }) => findTarget(href, element.base), schemas, sink);
  const isConcept: (declaration: NonNullable<ReturnType<Dts['findConcept']>>) => boolean = ({ name, source, global }) =>
    global &&
    schemaUrls.has(source.uri) &&
    (schemas.isInSubstitutionGroup(name, ITEM) || schemas.isInSubstitutionGroup(name, TUPLE)) &&
    name !== ITEM &&
    name !== TUPLE;
  return {
    entryPoints,
    documents,
    schemas,
    linkbases,
    roleTypes: byUri(declarations, 'role'),
    arcroleTypes: byUri(declarations, 'arcrole'),
    baseSets,
    resolveHref,
    findTarget,
    findConcept: (target) => {
      const declaration = schemas.findDeclaration(target);
      return declaration && isConcept(declaration) ? declaration : undefined;
    },
    findConceptByName: (name) => {
      const declaration = schemas.elements.get(name);
      return declaration && isConcept(declaration) ? declaration : undefined;
    },
  };
}

function byUri(
  declarations: readonly RoleDeclaration[],
  kind: RoleDeclaration['kind'],
): Map<string, RoleDeclaration[]> {
  const map = new Map<string, RoleDeclaration[]>();
  for (const declaration of declarations) {
    if (declaration.kind !== kind) continue;
    const known = map.get(declaration.uri);
    if (known) known.push(declaration);
    else map.set(declaration.uri, [declaration]);
  }
  return map;
}
