import type { Language, LocalizedText } from '../../../diagnostics/localized-text.js';
import type { ViewerReference } from '../../page/viewer-data.js';
import { QUALIFIERS, REFERENCE_PARTS, TEXTS } from '../texts.js';
import { FactList } from './fact-list.js';
import type { PanelPartProps } from './panel-parts.js';

/** The words of the report that state the fact. */
export function EvidenceList({ fact, state }: PanelPartProps) {
  const { language } = state;
  if (!fact.evidence) return null;
  return (
    <section>
      <h3>{TEXTS.evidence[language]}</h3>
      {fact.evidence.map(({ quote, cue, qualifier, page, start, end }, index) => (
        <figure key={index} class="evidence">
          <blockquote lang="zh-CN">{quote}</blockquote>
          <figcaption>
            {qualifier !== undefined && <b>{QUALIFIERS[qualifier]?.[language] ?? qualifier}</b>}
            {page !== undefined && <span>{TEXTS.page[language].replace('{n}', String(page))}</span>}
            <span>
              {TEXTS.characters[language]} {start}–{end}
            </span>
            <span>
              {TEXTS.cue[language]} {cue}
            </span>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

/** Names of a reference that together are its title; the other parts say where in it. */
const TITLE_PARTS: ReadonlySet<string> = new Set(['Publisher', 'Name', 'Number']);

/** The articles that the concept rests on. */
export function References({ fact, model, state }: PanelPartProps) {
  const references = model.data.concepts[fact.concept]?.references;
  const { language } = state;
  if (!references) return null;
  return (
    <section>
      <h3>{TEXTS.references[language]}</h3>
      <ul class="references">
        {references.map((reference, index) => (
          <li key={index}>
            <Reference reference={reference} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reference({ reference, language }: { readonly reference: ViewerReference; readonly language: Language }) {
  const titled = reference.parts.filter(([name]) => TITLE_PARTS.has(name));
  const rest = reference.parts.filter(([name]) => !TITLE_PARTS.has(name));
  return (
    <>
      <b>{titled.map(([, value]) => value).join(' ')}</b>
      {rest.map(([name, value], index) => (
        <span key={index}>
          {partName(name, value, language)}
          {/^https?:\/\//.test(value) ? (
            <a href={value} target="_blank" rel="noopener noreferrer">
              {value}
            </a>
          ) : (
            value
          )}
        </span>
      ))}
    </>
  );
}

/** The name of a part, but where its value says it: 第十二条. */
function partName(name: string, value: string, language: Language): string {
  const word = REFERENCE_PARTS[name]?.[language] ?? name;
  return /^第.+\p{Script=Han}$/u.test(value) ? '' : `${word} `;
}

export function Footnotes({ fact, state }: PanelPartProps) {
  if (!fact.footnotes) return null;
  return (
    <section>
      <h3>{TEXTS.footnotes[state.language]}</h3>
      {fact.footnotes.map((footnote, index) => (
        <p key={index} class="footnote">
          {footnote}
        </p>
      ))}
    </section>
  );
}

interface FactLinksProps extends PanelPartProps {
  readonly title: LocalizedText;
  readonly facts: readonly number[];
}

export function FactLinks({ title, facts, model, store, state }: FactLinksProps) {
  if (facts.length === 0) return null;
  return (
    <section>
      <h3>{title[state.language]}</h3>
      <FactList facts={facts} model={model} store={store} state={{ ...state, fact: undefined, query: '' }} />
    </section>
  );
}
