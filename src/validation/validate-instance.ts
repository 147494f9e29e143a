import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { InstanceDts } from '../dts/dts.js';
import { visitFacts, type Context, type Instance, type InstanceUnit } from '../instance/instance.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../names/expanded-name.js';
import { createContextDimensionsReader } from './dimensions/context-dimensions.js';
import { createDimensionIndex } from './dimensions/hypercubes.js';
import type { InstanceContext, InstanceValidationOptions } from './instance-rule.js';
import { INSTANCE_RULES } from './instance-rules.js';
import { createInstanceEquality, type InstanceEquality } from './xbrl-2.1/equality.js';
import { createItemReader } from './xbrl-2.1/item-reader.js';

/** Judges an instance as written by the rules of XBRL 2.1 and Dimensions 1.0. Its schema validity is judged while it is read. */
export function validateInstance(
  instance: Instance,
  dts: InstanceDts,
  taxonomy: Taxonomy,
  options: InstanceValidationOptions,
  sink: DiagnosticSink,
): void {
  const context = createContext(instance, dts, taxonomy, options, sink);
  const visitors = INSTANCE_RULES.map((rule) => rule(context)).filter((visitor) => visitor !== undefined);
  for (const each of instance.contexts) for (const visitor of visitors) visitor.context?.(each);
  for (const each of instance.units) for (const visitor of visitors) visitor.unit?.(each);
  const itemVisitors = visitors.filter((visitor) => visitor.item);
  const tupleVisitors = visitors.filter((visitor) => visitor.tuple);
  visitFacts(instance.facts, (fact) => {
    const concept = taxonomy.concepts.get(fact.name);
    if (fact.kind === 'item') for (const visitor of itemVisitors) visitor.item?.(fact, concept);
    else for (const visitor of tupleVisitors) visitor.tuple?.(fact, concept);
  });
  for (const visitor of visitors) visitor.end?.();
}

function createContext(
  instance: Instance,
  dts: InstanceDts,
  taxonomy: Taxonomy,
  options: InstanceValidationOptions,
  sink: DiagnosticSink,
): InstanceContext {
  const namespaces = new Set([...taxonomy.concepts.keys()].map(namespaceOf));
  const contexts = indexById<Context>(instance.contexts);
  const units = indexById<InstanceUnit>(instance.units);
  let equality: InstanceEquality | undefined;
  const shown = new Map<ExpandedName, string>();
  const show = (name: ExpandedName): string => {
    let text = shown.get(name);
    if (text === undefined) shown.set(name, (text = namespaces.has(namespaceOf(name)) ? localNameOf(name) : name));
    return text;
  };
  // Neighbouring items mostly have one context: each rule asks for it anew.
  let lastRef: string | undefined;
  let lastContext: Context | undefined;
  return {
    instance,
    dts,
    taxonomy,
    options,
    sink,
    dimensions: createDimensionIndex(taxonomy),
    items: createItemReader(dts.schemas),
    dimensionsOf: createContextDimensionsReader(),
    get equality() {
      return (equality ??= createInstanceEquality(instance, dts.schemas));
    },
    contextOf({ contextRef }) {
      if (contextRef !== lastRef) {
        lastRef = contextRef;
        lastContext = contexts.get(contextRef);
      }
      return lastContext;
    },
    unitOf: (item) => (item.unitRef === undefined ? undefined : units.get(item.unitRef)),
    locate: ({ line, column }) => ({ uri: instance.uri, line, column }),
    show,
  };
}

function indexById<T extends { readonly id: string }>(all: readonly T[]): Map<string, T> {
  const byId = new Map<string, T>();
  for (const one of all) if (!byId.has(one.id)) byId.set(one.id, one);
  return byId;
}
