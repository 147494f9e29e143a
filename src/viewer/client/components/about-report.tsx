import type { ValueForm } from '../../page/viewer-data.js';
import type { ReportModel } from '../report-model.js';
import type { State } from '../store.js';
import { FORMS, TEXTS } from '../texts.js';

/** What the panel says while no fact is looked at: the report at a glance, and what the colours mean. */
export function AboutReport({
  model,
  state,
  inline,
}: {
  readonly model: ReportModel;
  readonly state: State;
  readonly inline: boolean;
}) {
  const { facts, concepts, aspects, file } = model.data;
  const { language } = state;
  const counts = new Map<ValueForm, number>();
  for (const { concept } of facts) {
    const form = concepts[concept]?.form ?? 'text';
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const entities = [...new Set(aspects.flatMap(({ entity }) => entity?.identifier ?? []))];
  return (
    <aside class="panel none">
      <p class="hint">{inline ? TEXTS.pick[language] : TEXTS.pickTables[language]}</p>
      <p class="keys">{TEXTS.keys[language]}</p>
      <dl class="aspects">
        <div>
          <dt>{TEXTS.file[language]}</dt>
          <dd>{file}</dd>
        </div>
        {entities.length > 0 && (
          <div>
            <dt>{TEXTS.entity[language]}</dt>
            <dd>{entities.slice(0, 3).join(language === 'zh' ? '、' : ', ')}</dd>
          </div>
        )}
      </dl>
      <ul class="legend">
        {(Object.keys(FORMS) as ValueForm[])
          .filter((form) => counts.has(form))
          .map((form) => (
            <li key={form} class={form}>
              <span>{FORMS[form][language]}</span>
              <small>{counts.get(form)}</small>
            </li>
          ))}
      </ul>
    </aside>
  );
}
