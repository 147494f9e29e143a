import { UNDISCLOSED_ENTITY } from '../datatypes/entity-scheme.js';
import { exportCodes } from '../diagnostics/codes/export.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { createAspectPool } from '../model/report/aspect-pool.js';
import type { Entity, Report } from '../model/report/fact.js';

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
export function nameEntity(report: Report, entity: Entity, uri: string, sink: DiagnosticSink): Report | undefined {
  const other = report.facts
    .map((fact) => fact.shared.entity)
    .find(
      (one) => one && !isUndisclosed(one) && !(one.scheme === entity.scheme && one.identifier === entity.identifier),
    );
  if (other) {
    const params = { found: other.identifier, expected: entity.identifier };
    sink.report(exportCodes.create('pilu:entity-differs', params, { uri }));
    return undefined;
  }
  const pool = createAspectPool();
  const facts = report.facts.map((fact) => {
    if (fact.noteId !== undefined && fact.shared.entity === undefined) return fact;
    return { ...fact, shared: pool.shared(entity, fact.shared.period, fact.shared.dimensions) };
  });
  return { ...report, facts };
}
