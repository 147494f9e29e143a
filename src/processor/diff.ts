export { diffReports, type ReportDifference } from '../model/report/diff-reports.js';
export type { Report } from '../model/report/fact.js';
export { describeDifference, differenceToJson } from './describe-difference.js';
