import type { ReportModel } from '../report-model.js';
import type { ReportView } from '../report-view.js';
import { useStore, type Store } from '../store.js';
import { KEYS } from '../texts.js';
import { FactPanel } from './fact-panel.js';
import { HelpDialog } from './help-dialog.js';
import { SideBar } from './side-bar.js';
import { TopBar } from './top-bar.js';

/** What every part of the page is given. */
export interface PageProps {
  readonly model: ReportModel;
  readonly store: Store;
  /** Absent where the page shows tables. */
  readonly view?: ReportView | undefined;
}

/** All of the page but the report: bar, lists, the panel of the fact, help. */
export function App(props: PageProps) {
  const state = useStore(props.store);
  return (
    <>
      <TopBar {...props} state={state} />
      <SideBar {...props} state={state} />
      <FactPanel {...props} state={state} />
      {state.help && (
        <HelpDialog keys={KEYS} language={state.language} onClose={() => props.store.set({ help: false })} />
      )}
    </>
  );
}
