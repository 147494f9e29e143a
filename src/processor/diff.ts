export { diffReports, type ReportDifference } from '../model/report/diff-reports.js';
export { describeDifference, differenceToJson } from './describe-difference.js';
