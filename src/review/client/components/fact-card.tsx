import { QUALIFIERS } from '../../../viewer/client/texts.js';
import { Icon } from '../../../viewer/client/components/icon.js';
import type { ReviewFact } from '../../page/review-data.js';
import { describeAspects, describeValue } from '../describe-statement.js';
import { STATUSES, TEXTS } from '../texts.js';
import type { PartProps } from './part-props.js';
import { StatementForm } from './statement-form.js';

/** A fact: what it says and how far to trust it; where it is looked at, its words and what may be done about it. */
export function FactCard({ store, state, fact }: PartProps & { readonly fact: ReviewFact }) {
  const { language } = state;
  const { statement, status, confidence, qualifier } = fact;
  const concept = store.model.conceptOf(statement.concept);
  const isCurrent = state.fact === fact.id;
  const doubt = confidence && status === 'open' ? confidence.level : 'none';
  return (
    <div class={`fact ${status}`} aria-current={isCurrent} data-fact={fact.id}>
      <button type="button" class="head" onClick={() => store.set({ fact: fact.id, form: undefined })}>
        <span class="label">{concept?.label[language] ?? statement.concept}</span>
        <span class="value">
          {qualifier && <small>{QUALIFIERS[qualifier]?.[language]} </small>}
          {describeValue(statement, concept, language)}
        </span>
        <span class="aspects">{describeAspects(statement, store.model, language).join(' · ')}</span>
        <span class="tags">
          {status !== 'open' && <em class={status}>{STATUSES[status][language]}</em>}
          {confidence && status === 'open' && (
            <em
              class={`trust ${doubt}`}
              title={confidence.reasons.map((reason) => reason[language]).join(language === 'zh' ? '、' : ', ')}
            >
              {TEXTS.confidence[language]} {Math.round(confidence.value * 100)}%
            </em>
          )}
          {fact.conflicting && <em class="conflict">{TEXTS.conflict[language]}</em>}
        </span>
      </button>
      {isCurrent && <Details store={store} state={state} fact={fact} />}
    </div>
  );
}

function Details({ store, state, fact }: PartProps & { readonly fact: ReviewFact }) {
  const { language, busy } = state;
  const { status, before, places } = fact;
  const concept = store.model.conceptOf(fact.statement.concept);
  const action = (name: 'accept' | 'correct' | 'reject', key: string, label: string, act: () => void) => (
    <button type="button" class={`button ${name}`} disabled={busy} title={`${label} (${key})`} onClick={act}>
      <Icon name={name === 'reject' ? 'close' : name} />
      {label}
    </button>
  );
  return (
    <div class="details">
      {before && (
        <p class="before">
          {TEXTS.before[language]} <del>{describeValue(before, concept, language)}</del>{' '}
          {describeAspects(before, store.model, language).join(' · ')}
        </p>
      )}
      {fact.messages.map(({ code, severity, message }, index) => (
        <p key={index} class={`message ${severity}`} title={code}>
          {message[language]}
        </p>
      ))}
      {places.slice(0, MOST_PLACES).map(({ quote, page }, index) => (
        <blockquote key={index}>
          {quote}
          {page !== undefined && <small> {TEXTS.page[language].replace('{n}', String(page))}</small>}
        </blockquote>
      ))}
      {concept?.documentation && <p class="hint">{concept.documentation[language]}</p>}
      {state.form === 'correct' && concept ? (
        <StatementForm
          store={store}
          state={state}
          concept={concept}
          statement={fact.statement}
          onSave={(statement) => void store.act({ action: 'correct', fact: fact.id, statement })}
        />
      ) : (
        <div class="actions">
          {(status === 'open' || status === 'rejected') &&
            action(
              'accept',
              'A',
              TEXTS[status === 'rejected' ? 'restore' : 'accept'][language],
              () => void store.judge('accept'),
            )}
          {status !== 'rejected' &&
            action('correct', 'E', TEXTS.correct[language], () => store.set({ form: 'correct' }))}
          {status !== 'rejected' && action('reject', 'X', TEXTS.reject[language], () => void store.judge('reject'))}
        </div>
      )}
    </div>
  );
}

const MOST_PLACES = 4;
