import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Location } from '../diagnostics/diagnostic.js';
import type { Fact, Report } from '../model/report/fact.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { UnitRegistry } from '../validation/units/unit-registry.js';
import { invariant } from '../util/invariant.js';
import { validateReport } from '../validation/validate-report.js';

/** Where the Units Registry stands among the data files. */
export type { UnitRegistry } from '../validation/units/unit-registry.js';

/** Path of the Units Registry in the package. */
export const UNIT_REGISTRY = 'schemas/xbrl/utr.json';

/** Judges a report by every rule over the model, with Calculations 1.1 and the Units Registry. */
export function validateOwnReport(
  report: Report,
  taxonomy: Taxonomy,
  files: ReadonlyMap<string, string>,
  sink: DiagnosticSink,
  locate?: (fact: Fact) => Location | undefined,
): void {
  const units = readUnitRegistry(files);
  validateReport(report, taxonomy, { calculations: 'round-to-nearest', units, ...(locate && { locate }) }, sink);
}

/** The Units Registry of the package. */
export function readUnitRegistry(files: ReadonlyMap<string, string>): UnitRegistry {
  const text = files.get(UNIT_REGISTRY);
  invariant(text !== undefined, `${UNIT_REGISTRY} is part of the package`);
  return JSON.parse(text) as UnitRegistry;
}
