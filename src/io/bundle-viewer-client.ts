import { join } from 'node:path';
import type { ReviewClient } from '../processor/review/review-page.js';
import type { ViewerClient } from '../processor/view-report.js';
import { PACKAGE_ROOT } from './package-files.js';

/** Bundles the viewer's client from its sources: the build's work, which needs the build's tools. */
export async function bundleViewerClient(): Promise<ViewerClient> {
  const textOf = await bundle('viewer', ['main.tsx', 'styles/page.css', 'styles/report.css']);
  const inPage = (name: string): string => textOf(name).replaceAll('</', '<\\/');
  return { script: inPage('main.js'), style: inPage('page.css'), reportStyle: inPage('report.css') };
}

/** Bundles the client of the review page. */
export async function bundleReviewClient(): Promise<ReviewClient> {
  const textOf = await bundle('review', ['main.tsx', 'styles/page.css']);
  return { script: textOf('main.js'), style: textOf('page.css') };
}

/** Bundles files of a room's client; gives the text of each by the end of its name. */
async function bundle(room: string, entries: readonly string[]): Promise<(name: string) => string> {
  const { build } = await import('esbuild');
  const client = join(PACKAGE_ROOT, 'src', room, 'client');
  const { outputFiles } = await build({
    entryPoints: entries.map((name) => join(client, name)),
    absWorkingDir: PACKAGE_ROOT,
    outdir: join(PACKAGE_ROOT, 'dist', `${room}-client`),
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    format: 'iife',
    target: ['chrome111', 'firefox123', 'safari16.4'],
    legalComments: 'inline',
    tsconfig: join(client, 'tsconfig.json'),
    logLevel: 'silent',
  });
  return (name) => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
}
