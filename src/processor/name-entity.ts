import { UNDISCLOSED_ENTITY } from '../datatypes/entity-scheme.js';
import { exportCodes } from '../diagnostics/codes/export.js';
import type { Location } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { createAspectPool } from '../model/report/aspect-pool.js';
import type { Entity, Fact, Report } from '../model/report/fact.js';

function isUndisclosed(entity: Entity | undefined): boolean {
  return entity === undefined || entity.scheme === UNDISCLOSED_ENTITY.scheme;
}

/** Whether a fact of the report has no entity, or one that nobody has named yet. */
export function hasUndisclosedEntity(report: Report): boolean {
  return report.facts.some((fact) => fact.noteId === undefined && isUndisclosed(fact.shared.entity));
}

/**
 * The report with its undisclosed entity named. Undefined, and reported, where its facts are already about another.
 */
export function nameEntity(
  report: Report,
  entity: Entity,
  locate: (fact: Fact) => Location | undefined,
  sink: DiagnosticSink,
): Report | undefined {
  const isOther = (one: Entity | undefined): one is Entity =>
    !!one && !isUndisclosed(one) && !(one.scheme === entity.scheme && one.identifier === entity.identifier);
  const other = report.facts.find((fact) => isOther(fact.shared.entity));
  if (other) {
    const params = { found: other.shared.entity?.identifier ?? '', expected: entity.identifier };
    sink.report(exportCodes.create('pilu:entity-differs', params, locate(other) ?? []));
    return undefined;
  }
  const pool = createAspectPool();
  const facts = report.facts.map((fact) => {
    if (fact.noteId !== undefined && fact.shared.entity === undefined) return fact;
    return { ...fact, shared: pool.shared(entity, fact.shared.period, fact.shared.dimensions) };
  });
  return { ...report, facts };
}
