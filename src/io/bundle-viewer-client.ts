import { join } from 'node:path';
import type { ViewerClient } from '../processor/view-report.js';
import { PACKAGE_ROOT } from './package-files.js';

const CLIENT = join(PACKAGE_ROOT, 'src', 'viewer', 'client');

/** Bundles the viewer's client from its sources: the build's work, which needs the build's tools. */
export async function bundleViewerClient(): Promise<ViewerClient> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: ['main.tsx', 'styles/page.css', 'styles/report.css'].map((name) => join(CLIENT, name)),
    absWorkingDir: PACKAGE_ROOT,
    outdir: join(PACKAGE_ROOT, 'dist', 'viewer-client'),
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    format: 'iife',
    target: ['chrome111', 'firefox123', 'safari16.4'],
    legalComments: 'inline',
    tsconfig: join(CLIENT, 'tsconfig.json'),
    logLevel: 'silent',
  });
  const textOf = (name: string): string =>
    (outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '').replaceAll('</', '<\\/');
  return { script: textOf('main.js'), style: textOf('page.css'), reportStyle: textOf('report.css') };
}
