import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ViewerClient } from '../processor/view-report.js';
import { writeContent } from './output-file.js';
import { PACKAGE_ROOT } from './package-files.js';

/** What the build has made of the viewer's client. */
const BUNDLE = join(PACKAGE_ROOT, 'dist', 'viewer-client.json');

/** The viewer's client: as the build has bundled it; where pilu runs from its sources, bundled from them now. */
export async function readViewerClient(): Promise<ViewerClient> {
  if (!import.meta.url.endsWith('.ts')) return JSON.parse(await readFile(BUNDLE, 'utf8')) as ViewerClient;
  const { bundleViewerClient } = await import('./bundle-viewer-client.js');
  return bundleViewerClient();
}

/** A step of the build: bundles the client below dist/. */
export async function writeViewerClient(): Promise<void> {
  const { bundleViewerClient } = await import('./bundle-viewer-client.js');
  await writeContent(BUNDLE, JSON.stringify(await bundleViewerClient()));
}
