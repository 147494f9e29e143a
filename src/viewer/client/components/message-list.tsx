import type { ViewerMessage } from '../../page/viewer-data.js';
import type { Language } from '../../../diagnostics/localized-text.js';
import type { ReportModel } from '../report-model.js';
import type { State, Store } from '../store.js';
import { TEXTS } from '../texts.js';

const ORDER = ['error', 'warning', 'info'];

/** What validating found, the worst first. */
export function MessageList({
  model,
  store,
  state,
}: {
  readonly model: ReportModel;
  readonly store: Store;
  readonly state: State;
}) {
  const { messages, omittedMessages } = model.data;
  const { language } = state;
  const sorted = [...messages].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  if (sorted.length === 0) return <p class="empty">{TEXTS.noMessages[language]}</p>;
  return (
    <ul class="messages">
      {sorted.map((message, index) => {
        const [fact] = message.facts ?? [];
        return (
          <li key={index}>
            {fact === undefined ? (
              <Message message={message} language={language} />
            ) : (
              <button type="button" aria-current={state.fact === fact} onClick={() => store.select(fact)}>
                <Message message={message} language={language} />
              </button>
            )}
          </li>
        );
      })}
      {omittedMessages > 0 && <li class="empty">{`${TEXTS.omitted[language]}${omittedMessages}`}</li>}
    </ul>
  );
}

export function Message({ message, language }: { readonly message: ViewerMessage; readonly language: Language }) {
  const concerned = (message.facts?.length ?? 0) + (message.furtherFacts ?? 0);
  return (
    <div class={`message ${message.severity}`}>
      <code>{message.code}</code>
      <p>{message.message[language]}</p>
      {message.suggestions?.map((suggestion, index) => (
        <p class="suggestion" key={index}>
          {suggestion[language]}
        </p>
      ))}
      <small>
        {message.clause}
        {concerned > 1 && ` ${TEXTS.concerned[language]} ${concerned}`}
        {message.place !== undefined && ` ${TEXTS.place[language]} ${message.place}`}
      </small>
    </div>
  );
}
