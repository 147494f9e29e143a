import type { ReportModel } from '../report-model.js';
import type { ReportView } from '../report-view.js';
import type { Store } from '../store.js';

/** What every part of the page is given. */
export interface PageProps {
  readonly model: ReportModel;
  readonly store: Store;
  /** Absent where the page shows tables. */
  readonly view?: ReportView | undefined;
}
