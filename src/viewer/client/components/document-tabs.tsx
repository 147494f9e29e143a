import type { ReportModel } from '../report-model.js';
import { useStore, type Store } from '../store.js';
import { TEXTS } from '../texts.js';

/** The documents of an inline document set, one of which is shown. */
export function DocumentTabs({ model, store }: { readonly model: ReportModel; readonly store: Store }) {
  const { document, language } = useStore(store);
  return (
    <nav class="documents" aria-label={TEXTS.documents[language]}>
      {model.data.documents.map(({ file, title }, index) => (
        <button
          type="button"
          key={index}
          title={title}
          aria-pressed={document === index}
          onClick={() => store.set({ document: index })}
        >
          {file}
        </button>
      ))}
    </nav>
  );
}
