import { useStore } from '../store.js';
import { KEYS } from '../texts.js';
import { FactPanel } from './fact-panel.js';
import { HelpDialog } from './help-dialog.js';
import type { PageProps } from './page-props.js';
import { SideBar } from './side-bar.js';
import { TopBar } from './top-bar.js';

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
