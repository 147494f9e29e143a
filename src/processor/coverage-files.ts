import { buildCoverage } from '../extraction/coverage.js';
import { writeCoverageHtml } from '../extraction/coverage-html.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { ExtractedReport } from './extract-report.js';

/** coverage.json and coverage.html of an extraction. */
export function coverageFiles({ extraction }: ExtractedReport, taxonomy: Taxonomy): ReadonlyMap<string, string> {
  const coverage = buildCoverage(extraction, taxonomy);
  return new Map([
    ['coverage.json', `${JSON.stringify(coverage, null, 2)}\n`],
    ['coverage.html', writeCoverageHtml(coverage, 'zh')],
  ]);
}
