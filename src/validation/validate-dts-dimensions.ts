import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Dts } from '../dts/dts.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import { localNameOf, namespaceOf } from '../names/expanded-name.js';
import { locationOf } from '../syntax/xml/xml-element.js';
import type { DtsContext, DtsRule } from './dts-rule.js';
import { abstractDeclarations } from './rules/dimensions-1.0/abstract-declarations.js';
import { hasHypercubeContainer } from './rules/dimensions-1.0/has-hypercube-container.js';
import { relationshipEnds } from './rules/dimensions-1.0/relationship-ends.js';
import { enumerationDeclarations } from './rules/enumerations-2.0/enumeration-declarations.js';
import { targetRoleResolved } from './rules/dimensions-1.0/target-role-resolved.js';
import { typedDomainResolved } from './rules/dimensions-1.0/typed-domain-resolved.js';

/** Rules that need declarations and arcs as written, in the order of the specification. */
export const DTS_RULES: readonly DtsRule[] = [
  abstractDeclarations,
  relationshipEnds,
  hasHypercubeContainer,
  targetRoleResolved,
  typedDomainResolved,
  enumerationDeclarations,
];

/** Judges a DTS as written by the rules of Dimensions 1.0 and Extensible Enumerations; those of XBRL 2.1 are judged while it is built. */
export function validateDtsDimensions(dts: Dts, taxonomy: Taxonomy, sink: DiagnosticSink): void {
  const namespaces = new Set([...taxonomy.concepts.keys()].map(namespaceOf));
  const context: DtsContext = {
    dts,
    taxonomy,
    sink,
    locate: locationOf,
    show: (name) => (namespaces.has(namespaceOf(name)) ? localNameOf(name) : name),
  };
  for (const rule of DTS_RULES) rule(context);
}
