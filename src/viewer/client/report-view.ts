import type { ReportModel } from './report-model.js';
import type { Store } from './store.js';

/** The report's own documents on the page, one of which is shown. */
export interface ReportView {
  /** Facts in the order of the text, then those that are not in it. */
  readonly order: readonly number[];
  isShown(fact: number): boolean;
  /** Facts around the words of a fact, the nearest first. */
  factsAround(fact: number): readonly number[];
  /** Figures that no fact states, with the words around them. */
  readonly figures: readonly { readonly figure: string; readonly before: string; readonly after: string }[];
  showFigure(index: number): void;
}

const FACT = 'x-f';
const FIGURE = 'x-u';

/** Words on each side of a figure in the list, in characters. */
const CONTEXT = 14;

export function openReportView(main: HTMLElement, model: ReportModel, store: Store): ReportView {
  const hosts = [...main.querySelectorAll<HTMLElement>('.report')];
  const roots = hosts.map(attachShadow);
  const elements = new Map<number, HTMLElement[]>();
  for (const element of roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(FACT)])) {
    const fact = factOf(element);
    const known = elements.get(fact);
    if (known) known.push(element);
    else elements.set(fact, [element]);
    const worst = model.messagesOf(fact).find(({ severity }) => severity !== 'info')?.severity;
    if (worst) element.classList.add(worst);
  }
  const figures = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(FIGURE)]);
  const documentOf = (element: HTMLElement) => roots.indexOf(element.getRootNode() as ShadowRoot);

  /** Words of a fact: those in the document that is shown come first, and others before none. */
  function wordsOf(fact: number): HTMLElement | undefined {
    const all = elements.get(fact) ?? [];
    return all.find((element) => documentOf(element) === store.state.document) ?? all[0];
  }

  /** Goes to a place of a document. */
  function show(element: HTMLElement): void {
    store.set({ document: documentOf(element) });
    // The panel, which may cover the words, is drawn first.
    setTimeout(() => reveal(element));
  }

  for (const root of roots) {
    root.addEventListener('click', (event) => {
      const target = event.target as Element;
      const link = target.closest('a[href]');
      if (link) return followLink(link as HTMLAnchorElement, root, event);
      const element = target.closest<HTMLElement>(FACT);
      if (element && getSelection()?.type !== 'Range') store.select(factOf(element));
    });
  }

  store.subscribe((state, before) => {
    hosts.forEach((host, index) => {
      host.classList.toggle('plain', !state.highlights);
      host.classList.toggle('figures', state.figures || state.list === 'figures');
      host.hidden = index !== state.document;
    });
    if (state.document !== before.document) main.scrollTo(0, 0);
    if (state.fact === before.fact) return;
    for (const element of elements.get(before.fact ?? -1) ?? []) element.classList.remove('selected');
    for (const element of elements.get(state.fact ?? -1) ?? []) element.classList.add('selected');
    const words = wordsOf(state.fact ?? -1);
    if (words) show(words);
  });

  const shown = [...elements.keys()];
  return {
    order: [...shown, ...model.order.filter((fact) => !elements.has(fact))],
    isShown: (fact) => elements.has(fact),
    factsAround(fact) {
      const around: number[] = [];
      const [first] = elements.get(fact) ?? [];
      for (let at = first?.parentElement; at; at = at.parentElement) {
        if (at.localName === FACT && !around.includes(factOf(at))) around.push(factOf(at));
      }
      return around.filter((one) => one !== fact);
    },
    figures: figures.map((element) => ({
      figure: element.textContent,
      before: textBeside(element, 'previousSibling').slice(-CONTEXT),
      after: textBeside(element, 'nextSibling').slice(0, CONTEXT),
    })),
    showFigure(index) {
      const element = figures[index];
      if (!element) return;
      for (const one of figures) one.classList.toggle('selected', one === element);
      store.set({ drawer: false });
      show(element);
    },
  };
}

/** Browsers that read no shadow trees from HTML leave the template for us. */
function attachShadow(host: HTMLElement): ShadowRoot {
  if (host.shadowRoot) return host.shadowRoot;
  const root = host.attachShadow({ mode: 'open' });
  const template = host.querySelector('template') as HTMLTemplateElement;
  root.append(template.content);
  template.remove();
  return root;
}

function factOf(element: HTMLElement): number {
  return Number(element.getAttribute('n'));
}

function reveal(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  const covered = document.querySelector('.panel')?.getBoundingClientRect();
  const isSheet = covered !== undefined && covered.width > innerWidth * 0.9;
  if (top > 90 && bottom < (isSheet ? covered.top : innerHeight) - 20) return;
  const tall = bottom - top > innerHeight * 0.5;
  element.scrollIntoView({ block: tall || isSheet ? 'start' : 'center' });
}

/** A link within the report goes there; one that leads out opens beside. */
function followLink(link: HTMLAnchorElement, root: ShadowRoot, event: Event): void {
  const address = link.getAttribute('href') ?? '';
  event.preventDefault();
  if (address.startsWith('#')) root.getElementById(address.slice(1))?.scrollIntoView();
  else window.open(address, '_blank', 'noopener,noreferrer');
}

function textBeside(element: HTMLElement, side: 'previousSibling' | 'nextSibling'): string {
  let text = '';
  for (let at = element[side]; at && text.length < CONTEXT; at = at[side]) {
    text = side === 'nextSibling' ? text + (at.textContent ?? '') : (at.textContent ?? '') + text;
  }
  return text.replace(/\s+/g, ' ');
}
