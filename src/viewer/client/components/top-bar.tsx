import { TEXTS } from '../texts.js';
import type { State } from '../store.js';
import type { PageProps } from './page-props.js';
import { Icon } from './icon.js';
import { LanguageSwitch } from './language-switch.js';

export function TopBar({ model, store, view, state }: PageProps & { readonly state: State }) {
  const { title, facts, format, target } = model.data;
  const { language } = state;
  return (
    <header class="top">
      <button
        type="button"
        class="icon menu"
        aria-label={TEXTS.menu[language]}
        aria-expanded={state.drawer}
        onClick={() => store.set({ drawer: !state.drawer })}
      >
        <Icon name="menu" />
      </button>
      <div class="title">
        <h1 title={title}>{title}</h1>
        <p>
          <span>{target === undefined ? format : `${format} · ${target}`}</span>
          <span>
            {facts.length.toLocaleString('en')} {language === 'zh' ? '个事实' : 'facts'}
          </span>
          <Verdict
            model={model}
            state={state}
            onOpen={() => store.set({ list: 'messages', query: '', drawer: true })}
          />
        </p>
      </div>
      <div class="tools">
        {view && (
          <>
            <Toggle
              name="highlight"
              label={TEXTS.highlights[language]}
              on={state.highlights}
              onChange={(highlights) => store.set({ highlights })}
            />
            <Toggle
              name="figures"
              label={TEXTS.figuresToggle[language]}
              on={state.figures}
              onChange={(figures) => store.set({ figures })}
            />
          </>
        )}
        <button
          type="button"
          class="icon wide-only"
          title={TEXTS.print[language]}
          aria-label={TEXTS.print[language]}
          onClick={() => print()}
        >
          <Icon name="print" />
        </button>
        <button
          type="button"
          class="icon wide-only"
          title={`${TEXTS.help[language]} (?)`}
          aria-label={TEXTS.help[language]}
          onClick={() => store.set({ help: true })}
        >
          <Icon name="help" />
        </button>
        <LanguageSwitch language={language} onChange={(one) => store.set({ language: one })} />
      </div>
    </header>
  );
}

/** Errors and warnings in a word; leads to their list. */
function Verdict({
  model,
  state,
  onOpen,
}: {
  readonly model: PageProps['model'];
  readonly state: State;
  readonly onOpen: () => void;
}) {
  const count = (severity: string) => model.data.messages.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const { language } = state;
  const kind = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'good';
  const words = [
    ...(errors > 0 ? [`${TEXTS.errors[language]} ${errors}`] : []),
    ...(warnings > 0 ? [`${TEXTS.warnings[language]} ${warnings}`] : []),
  ];
  return (
    <button type="button" class={`verdict ${kind}`} onClick={onOpen}>
      {words.length > 0 ? words.join(' · ') : TEXTS.noErrors[language]}
    </button>
  );
}

interface ToggleProps {
  readonly name: 'highlight' | 'figures';
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Toggle({ name, label, on, onChange }: ToggleProps) {
  return (
    <button
      type="button"
      class={`icon toggle ${name}`}
      title={label}
      aria-label={label}
      aria-pressed={on}
      onClick={() => onChange(!on)}
    >
      <Icon name={name} />
    </button>
  );
}
