/** Cells that do not mean their text. An empty cell is no fact. */
const NIL = '#nil';
const EMPTY = '#empty';

/** The value that a text stands for: null is nil. */
export function parseSpecialText(text: string): { readonly value: string | null } | undefined {
  const word = text.trim();
  if (word === NIL) return { value: null };
  if (word === EMPTY) return { value: '' };
  return text.startsWith('##') ? { value: text.slice(1) } : undefined;
}

/** The text that stands for a value. */
export function formatSpecialText(value: string | null): string {
  if (value === null) return NIL;
  if (value === '') return EMPTY;
  const word = value.trim();
  return word === NIL || word === EMPTY || value.startsWith('##') ? `#${value}` : value;
}
