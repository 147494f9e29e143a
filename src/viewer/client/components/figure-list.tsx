import { useState } from 'preact/hooks';
import type { Language } from '../../../diagnostics/localized-text.js';
import type { ReportView } from '../report-view.js';
import { TEXTS } from '../texts.js';

const PAGE = 200;

/** Numbers of the text that no fact states, each with the words around it. */
export function FigureList({ view, language }: { readonly view: ReportView; readonly language: Language }) {
  const [current, setCurrent] = useState<number>();
  const [limit, setLimit] = useState(PAGE);
  const { figures } = view;
  if (figures.length === 0) return <p class="empty">{TEXTS.noFigures[language]}</p>;
  return (
    <>
      <p class="coverage">{TEXTS.figuresNote[language]}</p>
      <ul class="figures">
        {figures.slice(0, limit).map(({ figure, before, after }, index) => (
          <li key={index}>
            <button
              type="button"
              aria-current={current === index}
              onClick={() => {
                setCurrent(index);
                view.showFigure(index);
              }}
            >
              {before}
              <b>{figure}</b>
              {after}
            </button>
          </li>
        ))}
      </ul>
      {figures.length > limit && (
        <button type="button" class="more" onClick={() => setLimit(limit + PAGE)}>
          {TEXTS.more[language]} ({figures.length - limit})
        </button>
      )}
    </>
  );
}
