import { useEffect, useRef, useState } from 'preact/hooks';
import { describeDimensions, describePeriod, labelOf } from '../reading/describe-aspects.js';
import { describeValue } from '../reading/describe-value.js';
import type { ReportModel } from '../report-model.js';
import type { State, Store } from '../store.js';
import { TEXTS } from '../texts.js';

interface FactListProps {
  readonly facts: readonly number[];
  readonly model: ReportModel;
  readonly store: Store;
  readonly state: State;
}

/** How many facts a list shows before it is asked for more. */
const PAGE = 100;

/** Longest piece of a value in a list, and how much of it may stand before a word that was searched. */
const SHOWN = 80;
const BEFORE = 16;

export function FactList({ facts, model, store, state }: FactListProps) {
  const [limit, setLimit] = useState(PAGE);
  useEffect(() => setLimit(PAGE), [facts]);
  const { language } = state;
  return (
    <>
      <ul class="facts">
        {facts.slice(0, limit).map((fact) => (
          <FactRow key={fact} fact={fact} model={model} store={store} state={state} />
        ))}
      </ul>
      {facts.length > limit && (
        <button type="button" class="more" onClick={() => setLimit(limit + PAGE)}>
          {TEXTS.more[language]} ({facts.length - limit})
        </button>
      )}
    </>
  );
}

function FactRow({ fact, model, store, state }: Omit<FactListProps, 'facts'> & { readonly fact: number }) {
  const { data } = model;
  const { language } = state;
  const row = useRef<HTMLLIElement>(null);
  const current = state.fact === fact;
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const one = data.facts[fact];
  if (!one) return null;
  const value = describeValue(one, data, language);
  const form = data.concepts[one.concept]?.form;
  const worst = model.messagesOf(fact).find(({ severity }) => severity !== 'info')?.severity ?? '';
  return (
    <li ref={row}>
      <button type="button" class={`fact ${worst}`} aria-current={current} onClick={() => store.select(fact)}>
        <span class="label">{labelOf(one.concept, data, language)}</span>
        <span class={`value ${form}`}>
          <Excerpt text={value} words={state.query} />
          {one.unit !== undefined && <small> {data.units[one.unit]}</small>}
        </span>
        <span class="aspects">
          {describePeriod(data.aspects[one.aspects]?.period, language)}
          {data.aspects[one.aspects]?.dimensions && <em>{describeDimensions(one.aspects, data, language)}</em>}
        </span>
      </button>
    </li>
  );
}

/** The beginning of a text, or what stands around the words that were searched. */
function Excerpt({ text, words }: { readonly text: string; readonly words: string }) {
  const word = words.trim().split(/\s+/)[0] ?? '';
  const at = word === '' ? -1 : text.toLowerCase().indexOf(word.toLowerCase());
  const start = at > SHOWN / 2 ? at - BEFORE : 0;
  const end = start + SHOWN;
  if (at < 0) return <>{text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}</>;
  return (
    <>
      {start > 0 && '…'}
      {text.slice(start, at)}
      <mark>{text.slice(at, at + word.length)}</mark>
      {text.slice(at + word.length, end)}
      {text.length > end && '…'}
    </>
  );
}
