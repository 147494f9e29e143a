import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Statement } from '../../../extraction/decisions/decision.js';
import type { ReviewConcept } from '../../page/review-data.js';
import { describeValue } from '../describe-statement.js';
import { readForm } from '../read-form.js';
import { TEXTS } from '../texts.js';
import type { PartProps } from './part-props.js';

interface FormProps extends PartProps {
  readonly concept: ReviewConcept;
  readonly statement: Statement;
  readonly onSave: (statement: Statement) => void;
}

/** Value, unit, period and dimensions of a fact, to be corrected or completed. */
export function StatementForm({ store, state, concept, statement, onSave }: FormProps) {
  const { language, busy } = state;
  const { axes, units } = store.model.source;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[name="value"]');
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
  }, []);
  const isNumber = concept.form === 'number' || concept.form === 'percent';
  const [first = '', last = first] = statement.period.split('/');
  const known = units.includes(statement.unit ?? 'pure') ? units : [statement.unit ?? 'pure', ...units];
  return (
    <form
      ref={form}
      class="statement"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(readForm(new FormData(event.currentTarget), concept, statement));
      }}
    >
      <Field label={TEXTS.value[language]}>
        <ValueField concept={concept} statement={statement} language={language} />
      </Field>
      {isNumber && (
        <div class="pair">
          <Field label={TEXTS.unit[language]}>
            <select name="unit">
              {known.map((unit) => (
                <option key={unit} value={unit} selected={unit === (statement.unit ?? 'pure')}>
                  {unit}
                </option>
              ))}
            </select>
          </Field>
          <Field label={TEXTS.decimals[language]}>
            <input
              name="decimals"
              type="number"
              min={-15}
              max={15}
              placeholder={TEXTS.exact[language]}
              defaultValue={statement.decimals === undefined ? '' : String(statement.decimals)}
            />
          </Field>
        </div>
      )}
      {concept.periodType === 'instant' ? (
        <Field label={TEXTS.day[language]}>
          <input name="end" type="date" required defaultValue={last} />
        </Field>
      ) : (
        <div class="pair">
          <Field label={TEXTS.period[language]}>
            <input name="start" type="date" required defaultValue={first} />
          </Field>
          <Field label={TEXTS.to[language]}>
            <input name="end" type="date" required defaultValue={last} />
          </Field>
        </div>
      )}
      {(concept.axes ?? []).map((index) => {
        const axis = axes[index];
        if (!axis) return null;
        const current = statement.dimensions?.[axis.name] ?? '';
        return (
          <Field key={axis.name} label={axis.label[language]}>
            {axis.members ? (
              <select name={`axis:${axis.name}`}>
                <option value="">{TEXTS.none[language]}</option>
                {axis.members.map(({ name, label }) => (
                  <option key={name} value={name} selected={name === current}>
                    {label[language]}
                  </option>
                ))}
              </select>
            ) : (
              <input name={`axis:${axis.name}`} defaultValue={current} />
            )}
          </Field>
        );
      })}
      <div class="actions">
        <button type="submit" class="button primary" disabled={busy}>
          {TEXTS.save[language]}
        </button>
        <button type="button" class="button" onClick={() => store.set({ form: undefined })}>
          {TEXTS.cancel[language]}
        </button>
      </div>
    </form>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <label class="field">
      <span>{label}</span>
      {children}
    </label>
  );
}

function ValueField({
  concept,
  statement,
  language,
}: Pick<FormProps, 'concept' | 'statement'> & { readonly language: 'zh' | 'en' }) {
  const { value } = statement;
  switch (concept.form) {
    case 'block':
      return <p class="hint">{TEXTS.block[language]}</p>;
    case 'boolean':
      return (
        <select name="value">
          {(['true', 'false'] as const).map((one) => (
            <option key={one} value={one} selected={value === one}>
              {TEXTS[one === 'true' ? 'yes' : 'no'][language]}
            </option>
          ))}
        </select>
      );
    case 'enumeration': {
      const chosen = value.split(' ');
      return (
        <select name="value" multiple={concept.several === true} required>
          {(concept.values ?? []).map(({ name, label }) => (
            <option key={name} value={name} selected={chosen.includes(name)}>
              {label[language]}
            </option>
          ))}
        </select>
      );
    }
    case 'text':
      return <textarea name="value" rows={3} required defaultValue={value} />;
    default:
      return (
        <>
          <input name="value" required autocomplete="off" defaultValue={value} />
          <small>
            {concept.form === 'percent' && value !== '' ? `= ${describeValue(statement, concept, language)}; ` : ''}
            {TEXTS.numberHint[language]}
          </small>
        </>
      );
  }
}
