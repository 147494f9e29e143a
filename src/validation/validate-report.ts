import type { Location } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Fact, Report, SharedAspects } from '../model/report/fact.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import { localNameOf, namespaceOf } from '../names/expanded-name.js';
import { createDimensionIndex } from './dimensions/hypercubes.js';
import type { ReportContext, ReportValidationOptions, ReportVisitor } from './report-rule.js';
import { MODEL_ONLY_RULES, REPORT_RULES } from './report-rules.js';

/** Facts of a report that share entity, period and dimensions, and where they stand. */
export interface LocatedFacts {
  readonly shared: SharedAspects;
  readonly facts: readonly Fact[];
  locate(fact: Fact): Location | undefined;
}

/** Judges a report against its taxonomy by every rule over the model: one pass over the facts, one over their groups. */
export function validateReport(
  report: Report,
  taxonomy: Taxonomy,
  options: ReportValidationOptions,
  sink: DiagnosticSink,
): void {
  const visitors = createVisitors(report, taxonomy, options, sink);
  visitFacts(report, taxonomy, visitors);
  visitGroups(report, visitors);
  for (const visitor of visitors) visitor.end?.();
}

/**
 * Judges a report that comes group by group, each with all facts of its entity, period and dimensions: what is judged
 * can be forgotten, so that reports of any size fit. Rules that ask for the report itself see none of its facts.
 */
export function validateFactGroups(
  groups: Iterable<LocatedFacts>,
  taxonomy: Taxonomy,
  options: ReportValidationOptions,
  sink: DiagnosticSink,
): void {
  let current: LocatedFacts | undefined;
  const report: Report = { taxonomy: taxonomy.entryPoints, facts: [] };
  const locate = (fact: Fact) => current?.locate(fact);
  const visitors = createVisitors(report, taxonomy, { ...options, locate }, sink);
  const { concepts } = taxonomy;
  const ofFacts = visitors.filter((visitor) => visitor.fact);
  const ofGroups = visitors.filter((visitor) => visitor.group);
  for (current of groups) {
    for (const fact of current.facts) {
      const concept = concepts.get(fact.concept);
      for (const visitor of ofFacts) visitor.fact?.(fact, concept);
    }
    for (const visitor of ofGroups) visitor.group?.(current.shared, current.facts);
  }
  for (const visitor of visitors) visitor.end?.();
}

function createVisitors(
  report: Report,
  taxonomy: Taxonomy,
  options: ReportValidationOptions,
  sink: DiagnosticSink,
): readonly ReportVisitor[] {
  const namespaces = new Set([...taxonomy.concepts.keys()].map(namespaceOf));
  const { locate } = options;
  const context: ReportContext = {
    report,
    taxonomy,
    options,
    sink,
    dimensions: createDimensionIndex(taxonomy),
    locate: (fact) => {
      const place = locate?.(fact);
      return place ? [place] : [];
    },
    show: (name) => (namespaces.has(namespaceOf(name)) ? localNameOf(name) : name),
  };
  const rules = options.fromInstance ? REPORT_RULES : [...MODEL_ONLY_RULES, ...REPORT_RULES];
  return rules.map((rule) => rule(context)).filter((visitor) => visitor !== undefined);
}

function visitFacts({ facts }: Report, { concepts }: Taxonomy, visitors: readonly ReportVisitor[]): void {
  const interested = visitors.filter((visitor) => visitor.fact);
  for (const fact of facts) {
    const concept = concepts.get(fact.concept);
    for (const visitor of interested) visitor.fact?.(fact, concept);
  }
}

function visitGroups({ facts }: Report, visitors: readonly ReportVisitor[]): void {
  const interested = visitors.filter((visitor) => visitor.group);
  const groups = new Map<SharedAspects, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.shared);
    if (group) group.push(fact);
    else groups.set(fact.shared, [fact]);
  }
  for (const [shared, group] of groups) for (const visitor of interested) visitor.group?.(shared, group);
}
