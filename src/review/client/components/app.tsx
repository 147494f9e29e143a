import { HelpDialog } from '../../../viewer/client/components/help-dialog.js';
import { useStore, type Store } from '../store.js';
import { KEYS, TEXTS } from '../texts.js';
import { FactList } from './fact-list.js';
import { NoticeBox } from './notice-box.js';
import { SourceText } from './source-text.js';
import { TopBar } from './top-bar.js';

/** The report at the left, its facts at the right. */
export function App({ store }: { readonly store: Store }) {
  const state = useStore(store);
  const { language } = state;
  if (state.ended) return <p class="ended">{TEXTS.ended[language]}</p>;
  return (
    <>
      <TopBar store={store} state={state} />
      <SourceText store={store} state={state} />
      <FactList store={store} state={state} />
      {state.notice && <NoticeBox store={store} state={state} notice={state.notice} />}
      {state.help && <HelpDialog keys={KEYS} language={language} onClose={() => store.set({ help: false })} />}
    </>
  );
}
