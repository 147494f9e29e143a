import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { ExtractedReport } from './extract-report.js';

/** coverage.json and coverage.html of an extraction. */
export function coverageFiles(_extracted: ExtractedReport, _taxonomy: Taxonomy): ReadonlyMap<string, string> {
  return new Map();
}
