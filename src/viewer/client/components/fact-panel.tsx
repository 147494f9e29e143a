import { useEffect, useRef } from 'preact/hooks';
import { step } from '../keyboard.js';
import type { State } from '../store.js';
import { TEXTS } from '../texts.js';
import { AboutReport } from './about-report.js';
import type { PageProps } from './page-props.js';
import { Calculations } from './calculations.js';
import { FactAspects } from './fact-aspects.js';
import { FactValue } from './fact-value.js';
import { Icon } from './icon.js';
import { Message } from './message-list.js';
import { EvidenceList, FactLinks, Footnotes, References } from './panel-sections.js';

/** All that is known of the fact that is looked at. */
export function FactPanel({ model, store, view, state }: PageProps & { readonly state: State }) {
  const { data } = model;
  const { language } = state;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [state.fact]);
  const fact = state.fact === undefined ? undefined : data.facts[state.fact];
  if (state.fact === undefined || !fact) {
    return <AboutReport model={model} state={state} inline={view !== undefined} />;
  }
  const index = state.fact;
  const concept = data.concepts[fact.concept];
  const { order } = view ?? model;
  const others = model.factsOf(fact.concept).filter((one) => one !== index);
  const parts = { fact, index, model, store, state };
  return (
    <aside class="panel" aria-live="polite">
      <header>
        <span class="position">
          {order.indexOf(index) + 1} / {order.length}
        </span>
        <button
          type="button"
          class="icon"
          title={`${TEXTS.previous[language]} (K)`}
          aria-label={TEXTS.previous[language]}
          onClick={() => step(store, model, view, -1)}
        >
          <Icon name="previous" />
        </button>
        <button
          type="button"
          class="icon"
          title={`${TEXTS.next[language]} (J)`}
          aria-label={TEXTS.next[language]}
          onClick={() => step(store, model, view, 1)}
        >
          <Icon name="next" />
        </button>
        <button
          type="button"
          class="icon"
          title={`${TEXTS.close[language]} (Esc)`}
          aria-label={TEXTS.close[language]}
          onClick={() => store.select(undefined)}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="body" ref={body}>
        <h2 class="label">{concept?.label[language]}</h2>
        <p class="other-label" lang={language === 'zh' ? 'en' : 'zh-CN'}>
          {concept?.label[language === 'zh' ? 'en' : 'zh']}
        </p>
        <FactValue {...parts} />
        {model.messagesOf(index).map((message, at) => (
          <Message key={at} message={message} language={language} />
        ))}
        {view && !view.isShown(index) && <p class="note">{TEXTS.hiddenFact[language]}</p>}
        <FactAspects {...parts} />
        <EvidenceList {...parts} />
        <References {...parts} />
        <Calculations {...parts} />
        <Footnotes {...parts} />
        {concept?.documentation && (
          <section>
            <h3>{TEXTS.definition[language]}</h3>
            <p>{concept.documentation[language]}</p>
          </section>
        )}
        <FactLinks title={TEXTS.links} facts={fact.links ?? []} {...parts} />
        <FactLinks title={TEXTS.around} facts={view?.factsAround(index) ?? []} {...parts} />
        <FactLinks title={TEXTS.sameConcept} facts={others} {...parts} />
      </div>
    </aside>
  );
}
