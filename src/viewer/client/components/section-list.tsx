import { useState } from 'preact/hooks';
import type { ViewerSection } from '../../page/viewer-data.js';
import { labelOf } from '../reading/describe-aspects.js';
import { describeValue } from '../reading/describe-value.js';
import type { ReportModel } from '../report-model.js';
import type { State, Store } from '../store.js';
import { TEXTS } from '../texts.js';
import { FactList } from './fact-list.js';

interface SectionProps {
  readonly model: ReportModel;
  readonly store: Store;
  readonly state: State;
}

/** The presentation link roles, each with the tree of what is reported in it. */
export function SectionList({ model, store, state }: SectionProps) {
  const { language } = state;
  return (
    <div class="sections">
      {model.data.sections.map((section) => (
        <Section key={section.linkRole} section={section} model={model} store={store} state={state} />
      ))}
      {model.unpresented.length > 0 && (
        <details>
          <summary>
            <span>{TEXTS.other[language]}</span>
            <small>{model.unpresented.length}</small>
          </summary>
          <FactList facts={model.unpresented} model={model} store={store} state={state} />
        </details>
      )}
    </div>
  );
}

function Section({ section, model, store, state }: SectionProps & { readonly section: ViewerSection }) {
  const [open, setOpen] = useState(model.data.sections.length === 1);
  const { language } = state;
  const facts = model.factsIn(section);
  const reported = new Set(facts.map((fact) => model.data.facts[fact]?.concept)).size;
  const coverage =
    language === 'zh'
      ? `${section.presented} 个概念中报告了 ${reported} 个`
      : `${reported} of ${section.presented} concepts reported`;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary title={`${section.linkRole}\n${coverage}`}>
        <span>{section.label[language]}</span>
        <small>{facts.length}</small>
      </summary>
      {open && (
        <>
          <p class="coverage">{coverage}</p>
          <ul class="tree">
            {section.rows.map(({ concept, depth, label }, index) => (
              <Row
                key={index}
                facts={model.factsOf(concept)}
                depth={depth}
                label={(label ?? model.data.concepts[concept]?.label)?.[language] ?? ''}
                model={model}
                store={store}
                state={state}
              />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

interface RowProps extends SectionProps {
  readonly facts: readonly number[];
  readonly depth: number;
  readonly label: string;
}

/** A concept; what it says where it says one thing, else how often it is reported. */
function Row({ facts, depth, label, model, store, state }: RowProps) {
  const style = { paddingInlineStart: `${0.9 + depth * 0.8}rem` };
  const [first] = facts;
  if (first === undefined) {
    return (
      <li class="group" style={style}>
        {label}
      </li>
    );
  }
  const current = state.fact !== undefined && facts.includes(state.fact);
  const next = () => store.select(facts[(facts.indexOf(state.fact ?? -1) + 1) % facts.length]);
  const one = model.data.facts[first];
  const form = one && model.data.concepts[one.concept]?.form;
  const isShort = form !== 'block' && form !== 'text';
  return (
    <li>
      <button
        type="button"
        style={style}
        aria-current={current}
        onClick={next}
        title={labelOf(one?.concept ?? -1, model.data, state.language)}
      >
        <span>{label}</span>
        <small>
          {facts.length > 1 ? `×${facts.length}` : one && isShort ? describeValue(one, model.data, state.language) : ''}
        </small>
      </button>
    </li>
  );
}
