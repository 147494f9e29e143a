import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Fact, Report, SharedAspects } from '../model/report/fact.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import { localNameOf, namespaceOf } from '../names/expanded-name.js';
import { createDimensionIndex } from './dimensions/hypercubes.js';
import type { ReportContext, ReportValidationOptions, ReportVisitor } from './report-rule.js';
import { MODEL_ONLY_RULES, REPORT_RULES } from './report-rules.js';

/** Judges a report against its taxonomy by every rule over the model: one pass over the facts, one over their groups. */
export function validateReport(
  report: Report,
  taxonomy: Taxonomy,
  options: ReportValidationOptions,
  sink: DiagnosticSink,
): void {
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
  const visitors = rules.map((rule) => rule(context)).filter((visitor) => visitor !== undefined);
  visitFacts(report, taxonomy, visitors);
  visitGroups(report, visitors);
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
