import { xlsxCodes } from '../../diagnostics/codes/xlsx.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { localNameOf } from '../../names/expanded-name.js';
import { attributeOf, readXmlTree, type XmlElement } from '../xml/xml-element.js';
import { readZip, type ZipBounds } from '../zip/read-zip.js';
import { readSharedStrings, readSheet, type SheetContext } from './read-sheet.js';
import { childrenOf, readNumberMeanings } from './read-styles.js';
import type { Sheet } from './workbook.js';

/** A template of every concept has some ten thousand cells; what is far beyond is no template. */
export const XLSX_BOUNDS: Pick<ZipBounds, 'entries' | 'size'> & { readonly cells: number } = {
  entries: 2000,
  size: 128 * 1024 * 1024,
  cells: 1_000_000,
};

const DIRECTORY_ENTRY = Buffer.from([0x50, 0x4b, 1, 2]);
const DIRECTORY_ENTRY_SIZE = 46;

/** Whether a zip archive lists a workbook where spreadsheets have it. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.subarray(0, 2).equals(DIRECTORY_ENTRY.subarray(0, 2))) return false;
  for (let at = buffer.indexOf(WORKBOOK); at >= 0; at = buffer.indexOf(WORKBOOK, at + 1)) {
    const start = at - DIRECTORY_ENTRY_SIZE;
    if (start >= 0 && buffer.subarray(start, start + 4).equals(DIRECTORY_ENTRY)) return true;
  }
  return false;
}

const WORKBOOK = 'xl/workbook.xml';

/**
 * Reads the cells of a spreadsheet (Office Open XML, ISO/IEC 29500-1, 18), sheets in their order. Only cells that are
 * there cost memory, wherever they stand. Undefined, and reported, where the file is damaged, hostile or too large.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  sink: DiagnosticSink,
  { uri, bounds = {} }: { readonly uri: string; readonly bounds?: Partial<typeof XLSX_BOUNDS> },
): Promise<readonly Sheet[] | undefined> {
  const limits = { ...XLSX_BOUNDS, ...bounds };
  const archive = await readZip(bytes, sink, { uri, bounds: limits });
  if (!archive) return undefined;
  const { files } = archive;
  // 1. The workbook: its sheets by name, and the parts that hold them.
  const workbook = readPart(WORKBOOK);
  const relations = readPart('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) return undefined;
  const targets = new Map(relations.children.map((one) => [attributeOf(one, 'Id'), one]));
  const partOfType = (type: string) =>
    relations.children.find((one) => attributeOf(one, 'Type')?.endsWith(`/${type}`) === true);

  // 2. What cells share.
  const stylesPath = pathOf(partOfType('styles'));
  const styles = stylesPath !== undefined && files.has(stylesPath) ? readPart(stylesPath) : undefined;
  const stringsPath = pathOf(partOfType('sharedStrings'));
  const stringBytes = stringsPath === undefined ? undefined : files.get(stringsPath);
  const strings = stringBytes ? readSharedStrings(stringBytes, sink, `${uri}/${stringsPath}`) : [];
  if (!strings) return undefined;
  let cells = 0;
  const context: SheetContext = {
    strings,
    meanings: readNumberMeanings(styles),
    from1904: isTrue(attributeIn(workbook, 'workbookPr', 'date1904')),
    admit: () => ++cells <= limits.cells,
  };

  // 3. The sheets.
  const sheets: Sheet[] = [];
  for (const sheet of childrenOf(workbook, 'sheets')) {
    const id = sheet.attributes.find(({ name }) => localNameOf(name) === 'id' && name !== 'id')?.value;
    const relation = targets.get(id);
    if (attributeOf(relation ?? { attributes: [] }, 'Type')?.endsWith('/worksheet') !== true) continue;
    const path = pathOf(relation) ?? '';
    const content = files.get(path);
    if (!content) return missing(path);
    const rows = readSheet(content, context, sink, `${uri}/${path}`);
    if (!rows) return undefined;
    if (cells > limits.cells) {
      sink.report(xlsxCodes.create('pilu:xlsx-too-large', { limit: limits.cells }, { uri }));
      return undefined;
    }
    sheets.push({ name: attributeOf(sheet, 'name') ?? '', rows });
  }
  return sheets;

  function readPart(path: string): XmlElement | undefined {
    const content = files.get(path);
    return content ? readXmlTree(content, sink, { uri: `${uri}/${path}` }) : missing(path);
  }

  function missing(part: string): undefined {
    sink.report(xlsxCodes.create('pilu:xlsx-part-missing', { part }, { uri }));
    return undefined;
  }
}

/** The path of a related part: absolute, or relative to the workbook. */
function pathOf(relation: XmlElement | undefined): string | undefined {
  const target = relation && attributeOf(relation, 'Target');
  if (target === undefined) return undefined;
  try {
    return decodeURI(new URL(target, 'part:/xl/').pathname.slice(1));
  } catch {
    return undefined;
  }
}

function attributeIn(element: XmlElement, child: string, name: string): string | undefined {
  const found = element.children.find((one) => localNameOf(one.name) === child);
  return found && attributeOf(found, name);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
