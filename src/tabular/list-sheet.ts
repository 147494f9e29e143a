import type { Language } from '../diagnostics/localized-text.js';
import { columnLetters, quoteSheetName } from '../syntax/xlsx/cell-address.js';
import type { DefinedName } from '../syntax/xlsx/sheet-markup.js';
import type { WrittenSheet } from '../syntax/xlsx/write-workbook.js';

const SHEET: Readonly<Record<Language, string>> = { zh: '取值列表', en: 'Lists' };

/** Lists that cells choose from: each a column of a hidden sheet with a name of its own, equal lists once. */
export interface ListSheet {
  /** The name of a list, for the formula of a validation. */
  add(items: readonly string[], wanted: string): string;
  sheet(): WrittenSheet;
  names(): readonly DefinedName[];
}

export function createListSheet(language: Language): ListSheet {
  const known = new Map<string, string>();
  const lists: { readonly name: string; readonly items: readonly string[] }[] = [];
  return {
    add(items, wanted) {
      const key = JSON.stringify(items);
      let name = known.get(key);
      if (name !== undefined) return name;
      name = `List_${wanted.replace(/\W/g, '_')}`;
      for (let n = 2; lists.some((list) => list.name === name); n++) name = `List_${wanted.replace(/\W/g, '_')}_${n}`;
      known.set(key, name);
      lists.push({ name, items });
      return name;
    },
    sheet() {
      const height = Math.max(0, ...lists.map(({ items }) => items.length));
      const rows = Array.from({ length: height }, (_, row) =>
        lists.map(({ items }) => {
          const text = items[row];
          return text === undefined ? undefined : { text };
        }),
      );
      return { name: SHEET[language], hidden: true, rows, widths: lists.map(() => 20) };
    },
    names: () =>
      lists.map(({ name, items }, column) => {
        const letters = columnLetters(column);
        return { name, reference: `${quoteSheetName(SHEET[language])}!$${letters}$1:$${letters}$${items.length}` };
      }),
  };
}
