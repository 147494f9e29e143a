import type { ViewerFact } from '../../page/viewer-data.js';
import type { ReportModel } from '../report-model.js';
import type { State, Store } from '../store.js';

/** What each part of the panel is given. */
export interface PanelPartProps {
  readonly fact: ViewerFact;
  readonly index: number;
  readonly model: ReportModel;
  readonly store: Store;
  readonly state: State;
}
