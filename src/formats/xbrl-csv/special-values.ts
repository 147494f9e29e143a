/** What a cell or a metadata value stands for (xBRL-CSV 1.0, Special values). */
export type SpecialValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nil' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

const NIL: SpecialValue = { kind: 'nil' };
const NONE: SpecialValue = { kind: 'none' };
const UNKNOWN: SpecialValue = { kind: 'unknown' };
const EMPTY: SpecialValue = { kind: 'text', text: '' };

export function parseSpecialValue(written: string): SpecialValue {
  if (!written.startsWith('#')) return { kind: 'text', text: written };
  switch (written) {
    case '#nil':
      return NIL;
    case '#none':
      return NONE;
    case '#empty':
      return EMPTY;
    default:
      return written.startsWith('##') ? { kind: 'text', text: written.slice(1) } : UNKNOWN;
  }
}

/** The cell that stands for a value; null is nil. */
export function formatSpecialValue(value: string | null): string {
  if (value === null) return '#nil';
  if (value === '') return '#empty';
  return value.startsWith('#') ? `#${value}` : value;
}

/** The metadata value that stands for a dimension value, where `$` begins a reference (xBRL-CSV 1.0, References). */
export function formatMetadataValue(value: string | null): string {
  const written = formatSpecialValue(value);
  return written.startsWith('$') ? `$${written}` : written;
}
