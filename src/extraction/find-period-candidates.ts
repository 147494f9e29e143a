import type { TextRange } from '../documents/document.js';
import type { Candidate } from './candidate.js';
import type { ReportingPeriod } from './reporting-period.js';
import type { TextIndex } from './text-index.js';

/** The facts about the reporting period itself: fiscal year, and both days where the text writes them out. */
export function findPeriodCandidates(_index: TextIndex, period: ReportingPeriod): Candidate[] {
  const found: Candidate[] = [];
  const add = (concept: string, text: string, range: TextRange, score = 100): void => {
    const cue = { id: 'reporting-period', concept };
    found.push({ cue, value: { kind: 'lexical', text }, range, score, period: { kind: 'reporting' } });
  };
  if (period.yearRange) add('ReportingFiscalYear', String(period.year), period.yearRange, 102);
  if (period.explicit) add('ReportingFiscalYear', String(period.year), period.range, 101);
  for (const range of period.titledAt ?? []) add('ReportingFiscalYear', String(period.year), range);
  for (const range of period.explicit ? [period.range, ...(period.alsoAt ?? [])] : []) {
    add('ReportingPeriodStartDate', period.start, range);
    add('ReportingPeriodEndDate', period.end, range);
  }
  return found;
}
