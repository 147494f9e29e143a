import { Icon } from '../../../viewer/client/components/icon.js';
import { LanguageSwitch } from '../../../viewer/client/components/language-switch.js';
import { TEXTS } from '../texts.js';
import type { PartProps } from './part-props.js';

export function TopBar({ store, state }: PartProps) {
  const { language, review, busy } = state;
  const { source } = store.model;
  const done = review.facts.filter(({ status }) => status !== 'open').length;
  const tool = (name: 'undo' | 'redo', key: string) => (
    <button
      type="button"
      class="icon"
      title={`${TEXTS[name][language]} (${key})`}
      aria-label={TEXTS[name][language]}
      disabled={busy || review[name] === undefined}
      onClick={() => void store.act({ action: name })}
    >
      <Icon name={name} />
    </button>
  );
  return (
    <header class="top">
      <div class="title">
        <h1 title={source.title}>{source.title}</h1>
        <p>
          <span>{source.file}</span>
          <span>
            {source.period.start} – {source.period.end}
          </span>
          <span class="progress">
            {TEXTS.reviewed[language]} {done} / {review.facts.length}
          </span>
          <progress max={review.facts.length || 1} value={done} aria-label={TEXTS.reviewed[language]} />
        </p>
      </div>
      <div class="tools">
        {tool('undo', 'U')}
        {tool('redo', 'R')}
        <button
          type="button"
          class="icon"
          title={`${TEXTS.help[language]} (?)`}
          aria-label={TEXTS.help[language]}
          onClick={() => store.set({ help: true })}
        >
          <Icon name="help" />
        </button>
        <button
          type="button"
          class="button primary"
          disabled={busy}
          title={source.out}
          onClick={() => void store.exportAgain()}
        >
          {TEXTS.export[language]}
        </button>
        <button type="button" class="button" onClick={() => void store.end()}>
          {TEXTS.end[language]}
        </button>
        <LanguageSwitch language={language} onChange={(one) => store.set({ language: one })} />
      </div>
    </header>
  );
}
