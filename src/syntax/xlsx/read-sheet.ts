import { localNameOf } from '../../names/expanded-name.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { readXml, type XmlHandler, type XmlStart } from '../xml/read-xml.js';
import { attributeOf } from '../xml/xml-element.js';
import { parseCellAddress } from './cell-address.js';
import { unescapeXstring } from './escaped-text.js';
import { formatSerialDate, type NumberMeaning } from './number-format.js';
import type { CellContent, SheetRow } from './workbook.js';

/** What the cells of all sheets share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly meanings: readonly NumberMeaning[];
  readonly from1904: boolean;
  /** Counts a cell with content; false where there are too many. */
  readonly admit: () => boolean;
}

/** Reads the shared strings, in their order; phonetic guides are left out. */
export function readSharedStrings(bytes: Uint8Array, sink: DiagnosticSink, uri: string): string[] | undefined {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  const handler: XmlHandler = {
    startElement({ name }) {
      const local = localNameOf(name);
      if (local === 'si') text = '';
      if (local === 'rPh') phonetic++;
      inText = local === 't' && phonetic === 0;
    },
    text(part) {
      if (inText) text += part;
    },
    endElement(name) {
      const local = localNameOf(name);
      if (local === 'rPh') phonetic--;
      if (local === 'si') strings.push(unescapeXstring(text));
      inText = false;
    },
  };
  return readXml(bytes, handler, sink, { uri }) ? strings : undefined;
}

/** Reads the cells of a sheet that have content; formulas by the results that were saved with them. */
export function readSheet(
  bytes: Uint8Array,
  context: SheetContext,
  sink: DiagnosticSink,
  uri: string,
): readonly SheetRow[] | undefined {
  const rows = new Map<number, Map<number, CellContent>>();
  let row = -1;
  let column = -1;
  let cell: XmlStart | undefined;
  let place: 'v' | 't' | 'f' | undefined;
  const parts = { v: '', t: '', f: '' };
  let hasValue = false;
  let hasFormula = false;
  let phonetic = 0;

  const handler: XmlHandler = {
    startElement(start) {
      const local = localNameOf(start.name);
      if (local === 'row') {
        const number = Number(attributeOf(start, 'r') ?? row + 2);
        row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
        column = -1;
      } else if (local === 'c') {
        const address = parseCellAddress(attributeOf(start, 'r') ?? '');
        if (address) ({ row, column } = address);
        else column++;
        cell = start;
        [parts.v, parts.t, parts.f] = ['', '', ''];
        hasValue = hasFormula = false;
      } else if (local === 'rPh') {
        phonetic++;
      } else if (cell && phonetic === 0 && (local === 'v' || local === 'f' || local === 't')) {
        place = local;
        hasValue ||= local !== 'f';
        hasFormula ||= local === 'f';
      }
    },
    text(text) {
      if (place) parts[place] += text;
    },
    endElement(name) {
      place = undefined;
      if (localNameOf(name) === 'rPh') phonetic--;
      if (!cell || localNameOf(name) !== 'c') return;
      const type = attributeOf(cell, 't') ?? 'n';
      const meaning = context.meanings[Number(attributeOf(cell, 's') ?? '0')] ?? 'number';
      cell = undefined;
      const content =
        hasFormula && (!hasValue || (parts.v === '' && type !== 'str'))
          ? ({ kind: 'formula', text: parts.f } as const)
          : contentOf(type, type === 'inlineStr' ? parts.t : parts.v, meaning, context);
      if (!content || !context.admit()) return;
      let cells = rows.get(row);
      if (!cells) rows.set(row, (cells = new Map()));
      cells.set(column, content);
    },
  };
  if (!readXml(bytes, handler, sink, { uri })) return undefined;
  return [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ row: number, cells }));
}

function contentOf(
  type: string,
  value: string,
  meaning: NumberMeaning,
  { strings, from1904 }: SheetContext,
): CellContent | undefined {
  if (value === '') return undefined;
  switch (type) {
    case 's':
      return textOf(strings[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
      return textOf(unescapeXstring(value));
    case 'b':
      return { kind: 'boolean', value: value === '1' || value === 'true' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return { kind: 'date', text: value.replace(/T00:00:00(?:\.0+)?$/, '') };
    default:
      return numberOf(value, meaning, from1904);
  }
}

function textOf(text: string): CellContent | undefined {
  return text === '' ? undefined : { kind: 'text', text };
}

/** Spreadsheets compute in binary and show 15 digits: 0.1 + 0.2 is saved as 0.30000000000000004 and is 0.3. */
function numberOf(value: string, meaning: NumberMeaning, from1904: boolean): CellContent {
  const number = Number(value);
  if (!Number.isFinite(number)) return { kind: 'error', text: value };
  const date = meaning === 'date' ? formatSerialDate(number, from1904) : undefined;
  if (date !== undefined) return { kind: 'date', text: date };
  return { kind: 'number', text: String(Number(number.toPrecision(15))), percent: meaning === 'percent' };
}
