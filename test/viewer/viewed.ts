import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { viewReport, type ViewOptions, type ViewResult } from '../../src/io/verbs/view-report.js';
import type { ViewerData } from '../../src/viewer/page/viewer-data.js';
import { writeMadeFiling, type MadeFiling } from './made-filing.js';

/** A page that was made, and what is in it. */
export interface Viewed {
  readonly result: ViewResult;
  readonly path: string;
  readonly html: string;
  readonly data: ViewerData;
  /** The report within the page. */
  readonly report: string;
  remove(): void;
}

/** Makes the page of files, or of a filing that is made for it. */
export async function viewed(
  source: string | readonly string[] | MadeFiling = {},
  options: Partial<ViewOptions> = {},
): Promise<Viewed> {
  const root = mkdtempSync(join(tmpdir(), 'pilu-view-'));
  const isMade = typeof source !== 'string' && !(source instanceof Array);
  const file = isMade ? writeMadeFiling(join(root, 'filing'), source) : source;
  const path = join(root, 'page.html');
  const result = await viewReport(file, { ...options, out: path });
  const html = readFileSync(path, 'utf8');
  const json = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  return {
    result,
    path,
    html,
    data: JSON.parse(json) as ViewerData,
    report: /<template shadowrootmode="open">(.*?)<\/template>/s.exec(html)?.[1] ?? '',
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
