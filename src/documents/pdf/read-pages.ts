import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { documentCodes } from '../../diagnostics/codes/documents.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { multiplyMatrices } from './multiply-matrices.js';
import { readRuling } from './read-ruling.js';
import { findStreamBomb, LARGEST_STREAM } from './check-streams.js';
import type { PageText, TextRun } from './page-text.js';

/** More pages than any report has. */
export const MOST_PAGES = 3000;
/** More pieces of text than a page can show. */
const MOST_RUNS = 60_000;
/** More characters than a report has. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

interface PdfError {
  readonly name?: string;
  readonly message?: string;
}

/** Reads the words of each page with their places; undefined, with a diagnostic, where the file gives none or too much. */
export async function readPages(bytes: Uint8Array, uri: string, sink: DiagnosticSink): Promise<PageText[] | undefined> {
  const bomb = (what: string, limit: string): undefined => {
    sink.report(documentCodes.create('pilu:document-bomb', { uri, what, limit }, { uri }));
    return undefined;
  };
  const packed = findStreamBomb(bytes);
  if (packed !== undefined) return bomb(packed, `${LARGEST_STREAM / 1024 / 1024} MB`);
  try {
    // pdf.js takes the bytes away, so it gets a copy; it must not run what a file holds.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      verbosity: 0,
      maxImageSize: 1,
      disableFontFace: true,
      useSystemFonts: false,
    });
    try {
      if (pdf.numPages > MOST_PAGES) return bomb(`${pdf.numPages} pages`, `${MOST_PAGES} pages`);
      const { OPS } = await getResolvedPDFJS();
      const pages: PageText[] = [];
      let characters = 0;
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        const { width, height, transform } = page.getViewport({ scale: 1 });
        const runs: TextRun[] = [];
        const reader = page.streamTextContent({ disableNormalization: true, includeMarkedContent: false }).getReader();
        for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
          for (const item of (chunk.value as { items: readonly TextItem[] }).items) {
            const run = runOf(item, transform as number[]);
            characters += item.str.length;
            if (run) runs.push(run);
          }
          if (runs.length > MOST_RUNS || characters > MOST_CHARACTERS) {
            await reader.cancel();
            return bomb(`page ${number}`, `${MOST_RUNS} runs, ${MOST_CHARACTERS} characters`);
          }
        }
        const ruling = mayHoldTable(runs) ? readRuling(await page.getOperatorList(), OPS, transform as number[]) : [];
        pages.push({ number, width, height, runs, ruling });
        page.cleanup();
      }
      return pages;
    } finally {
      await pdf.destroy();
    }
  } catch (error) {
    const { name, message = String(error) } = error as PdfError;
    const fault =
      name === 'PasswordException'
        ? documentCodes.create('pilu:document-encrypted', { uri }, { uri })
        : documentCodes.create('pilu:document-unreadable', { uri, kind: 'PDF', reason: message }, { uri });
    sink.report(fault);
    return undefined;
  }
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** A run that is written from left to right; others (watermarks, labels of axes) are no text of the page. */
function runOf({ str, transform, width }: TextItem, view: readonly number[]): TextRun | undefined {
  if (str === '') return undefined;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = multiplyMatrices(view, transform);
  const size = Math.hypot(c, d);
  if (a <= 0 || Math.abs(b) > 0.1 * a || size <= 0 || ![e, f, width].every(Number.isFinite)) return undefined;
  return { text: str.replace(/[\n\r\t\f]/g, ' '), left: e, right: e + width, baseline: f, size };
}

/** Two runs side by side with a gap between, several times: only then is it worth to look for ruling. */
function mayHoldTable(runs: readonly TextRun[]): boolean {
  const sorted = runs
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  let gaps = 0;
  sorted.forEach((run, index) => {
    const next = sorted[index + 1];
    if (next && Math.abs(next.baseline - run.baseline) < run.size / 2 && next.left - run.right > run.size) gaps++;
  });
  return gaps >= 3;
}
