/** What a cell of a spreadsheet holds, empty cells left out. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  /** As xs:double writes it, at the 15 digits that a spreadsheet shows. `percent` where the cell shows it as a percentage. */
  | { readonly kind: 'number'; readonly text: string; readonly percent: boolean }
  /** `YYYY-MM-DD`, or with a time `YYYY-MM-DDThh:mm:ss`. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#REF!` and its kin. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result was not saved. */
  | { readonly kind: 'formula'; readonly text: string };

/** A row that has cells, by 0-based number. */
export interface SheetRow {
  readonly row: number;
  /** By 0-based column. */
  readonly cells: ReadonlyMap<number, CellContent>;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}
