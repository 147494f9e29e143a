import { useEffect, useState } from 'preact/hooks';
import { describeMagnitude, describeValue } from '../reading/describe-value.js';
import { QUALIFIERS, TEXTS } from '../texts.js';
import type { PanelPartProps } from './panel-parts.js';

/** Longest text that is shown whole. */
const SHOWN = 240;

export function FactValue({ fact, index, model, state }: PanelPartProps) {
  const { data } = model;
  const { language } = state;
  const [whole, setWhole] = useState(false);
  useEffect(() => setWhole(false), [index]);
  const form = data.concepts[fact.concept]?.form ?? 'text';
  const text = describeValue(fact, data, language);
  const magnitude = form === 'number' ? describeMagnitude(fact, language) : undefined;
  const qualifier = fact.evidence?.find((one) => one.qualifier !== undefined)?.qualifier;
  const long = text.length > SHOWN;
  return (
    <div class={`fact-value ${form}${fact.value === null ? ' nil' : ''}${text.length > 24 ? ' long' : ''}`}>
      <p class="text">
        {qualifier !== undefined && <span class="qualifier">{QUALIFIERS[qualifier]?.[language] ?? qualifier} </span>}
        {long && !whole ? `${text.slice(0, SHOWN)}…` : text}
        {fact.unit !== undefined && <span class="unit"> {data.units[fact.unit]}</span>}
      </p>
      {magnitude !== undefined && <p class="magnitude">= {magnitude}</p>}
      {long && (
        <button type="button" class="more" onClick={() => setWhole(!whole)}>
          {whole ? TEXTS.showLess[language] : `${TEXTS.showAll[language]} (${text.length.toLocaleString('en')})`}
        </button>
      )}
    </div>
  );
}
