import { useEffect } from 'preact/hooks';
import { buildTable } from '../reading/build-table.js';
import { describeDimensions, describePeriod } from '../reading/describe-aspects.js';
import { describeValue } from '../reading/describe-value.js';
import type { ReportModel } from '../report-model.js';
import { useStore, type State, type Store } from '../store.js';
import { TEXTS } from '../texts.js';
import type { ViewerRow } from '../../page/viewer-data.js';

interface TablesProps {
  readonly model: ReportModel;
  readonly store: Store;
}

/** The presentation tree as tables: a section each, concepts down, periods across, members below their concept. */
export function FactTables({ model, store }: TablesProps) {
  const state = useStore(store);
  const { data, unpresented } = model;
  const others = [...new Set(unpresented.map((fact) => data.facts[fact]?.concept ?? -1))];
  useEffect(() => {
    document.querySelector('main .selected')?.scrollIntoView({ block: 'nearest' });
  }, [state.fact]);
  return (
    <div class="fact-tables">
      {data.sections.map(({ linkRole, label, rows }) => (
        <Section key={linkRole} title={label[state.language]} rows={rows} model={model} store={store} state={state} />
      ))}
      {others.length > 0 && (
        <Section
          title={data.sections.length > 0 ? TEXTS.other[state.language] : TEXTS.facts[state.language]}
          rows={others.map((concept) => ({ concept, depth: 0 }))}
          model={model}
          store={store}
          state={state}
        />
      )}
    </div>
  );
}

interface SectionProps extends TablesProps {
  readonly title: string;
  readonly rows: readonly ViewerRow[];
  readonly state: State;
}

function Section({ title, rows, model, store, state }: SectionProps) {
  const { data } = model;
  const { language } = state;
  const table = buildTable(rows, model);
  return (
    <section>
      <h2>{title}</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{TEXTS.item[language]}</th>
              {table.periods.map((period, index) => (
                <th scope="col" key={index}>
                  {describePeriod(period, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ concept, depth, label, aspects, cells }, index) => (
              <tr key={index} class={cells.length === 0 ? 'group' : aspects === undefined ? '' : 'member'}>
                <th scope="row" style={{ paddingInlineStart: `${1.25 + depth * 1.1}rem` }}>
                  {aspects === undefined
                    ? (label ?? data.concepts[concept]?.label)?.[language]
                    : describeDimensions(aspects, data, language)}
                </th>
                {table.periods.map((_, column) => (
                  <td key={column}>
                    {(cells[column] ?? []).map((fact) => (
                      <Cell key={fact} fact={fact} model={model} store={store} state={state} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cell({ fact, model, store, state }: TablesProps & { readonly fact: number; readonly state: State }) {
  const { data } = model;
  const one = data.facts[fact];
  if (!one) return null;
  const form = data.concepts[one.concept]?.form ?? 'text';
  const worst = model.messagesOf(fact).find(({ severity }) => severity !== 'info')?.severity ?? '';
  const selected = state.fact === fact ? 'selected' : '';
  return (
    <button type="button" class={`cell ${form} ${worst} ${selected}`} onClick={() => store.select(fact)}>
      <span>{describeValue(one, data, state.language)}</span>
      {one.unit !== undefined && <small> {data.units[one.unit]}</small>}
    </button>
  );
}
