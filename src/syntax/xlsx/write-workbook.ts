import writeXlsxFile, { type Cell, type Sheet as LibrarySheet } from 'write-excel-file/node';
import { createCollector } from '../../diagnostics/sink.js';
import { invariant } from '../../util/invariant.js';
import { readZip } from '../zip/read-zip.js';
import { writeZip } from '../zip/write-zip.js';
import { escapeXstring } from './escaped-text.js';
import { insertDefinedNames, insertValidations, type DefinedName, type Validation } from './sheet-markup.js';

/** How a cell looks. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly color?: string;
  readonly background?: string;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly border?: string;
  readonly align?: 'left' | 'center' | 'right';
}

/** A cell to write: a text, or a number that a spreadsheet holds exactly. */
export interface WrittenCell {
  readonly text?: string;
  readonly number?: number;
  /** Number format; `@` keeps what is typed as text. */
  readonly format?: string;
  readonly style?: CellStyle;
}

export interface WrittenSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly (WrittenCell | undefined)[])[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly landscape?: boolean;
  readonly validations?: readonly Validation[];
}

export interface WrittenWorkbook {
  readonly sheets: readonly WrittenSheet[];
  readonly names: readonly DefinedName[];
  readonly font: string;
}

type Features = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>;

/** Writes a spreadsheet (.xlsx). The same workbook gives the same bytes: nothing in it has a time. */
export async function writeWorkbook({ sheets, names, font }: WrittenWorkbook): Promise<Uint8Array> {
  const written = sheets.map(librarySheet);
  const options = { fontFamily: font, fontSize: 11, features: [ourFeature(sheets, names)] };
  const bytes = await writeXlsxFile(written, options).toBuffer();
  const archive = await readZip(bytes, createCollector(), { uri: 'workbook.xlsx' });
  invariant(archive, 'the workbook that was written is a zip archive');
  return writeZip(archive.files);
}

function librarySheet(sheet: WrittenSheet): LibrarySheet<never> {
  return {
    data: sheet.rows.map((row) => row.map(libraryCell)),
    sheet: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    ...(sheet.frozenRows !== undefined && { stickyRowsCount: sheet.frozenRows }),
    ...(sheet.frozenColumns !== undefined && { stickyColumnsCount: sheet.frozenColumns }),
    ...(sheet.landscape === true && { orientation: 'landscape' }),
  };
}

function libraryCell(cell: WrittenCell | undefined): Cell {
  if (!cell) return null;
  const { text, number, format, style = {} } = cell;
  return {
    ...(number !== undefined && { value: number, type: Number }),
    ...(text !== undefined && text !== '' && { value: escapeXstring(text), type: String }),
    // The library wants a type where there is a format, also of an empty cell.
    ...(format !== undefined && { format, type: format === '@' ? String : Number }),
    ...(style.bold === true && { fontWeight: 'bold' }),
    ...(style.color !== undefined && { textColor: style.color }),
    ...(style.background !== undefined && { backgroundColor: style.background }),
    ...(style.size !== undefined && { fontSize: style.size }),
    ...(style.border !== undefined && { borderColor: style.border, borderStyle: 'thin' }),
    ...(style.align !== undefined && { align: style.align }),
    wrap: style.wrap === true,
    alignVertical: 'top',
  };
}

/** What the library leaves to its users: validations, defined names, hidden sheets. */
function ourFeature(sheets: readonly WrittenSheet[], names: readonly DefinedName[]): Features[number] {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => insertValidations(xml, sheets[sheetIndex]?.validations ?? []),
        },
        'xl/workbook.xml': {
          transform: (xml) => insertDefinedNames(xml, names),
          transformElementAttributes: (tag, attributes, index) =>
            tag === 'sheet' && index !== undefined && sheets[index]?.hidden === true
              ? { ...attributes, state: 'hidden' }
              : attributes,
        },
      },
    },
  };
}
