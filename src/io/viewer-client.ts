import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReviewClient } from '../processor/review/review-page.js';
import type { ViewerClient } from '../processor/view-report.js';
import { writeContent } from './output-file.js';
import { PACKAGE_ROOT } from './package-files.js';

/** What the build has made of the clients. */
const BUNDLES = {
  viewer: join(PACKAGE_ROOT, 'dist', 'viewer-client.json'),
  review: join(PACKAGE_ROOT, 'dist', 'review-client.json'),
} as const;

/** The viewer's client: as the build has bundled it; where pilu runs from its sources, bundled from them now. */
export async function readViewerClient(): Promise<ViewerClient> {
  if (!isSource()) return JSON.parse(await readFile(BUNDLES.viewer, 'utf8')) as ViewerClient;
  const { bundleViewerClient } = await import('./bundle-viewer-client.js');
  return bundleViewerClient();
}

/** The same of the review page. */
export async function readReviewClient(): Promise<ReviewClient> {
  if (!isSource()) return JSON.parse(await readFile(BUNDLES.review, 'utf8')) as ReviewClient;
  const { bundleReviewClient } = await import('./bundle-viewer-client.js');
  return bundleReviewClient();
}

/** A step of the build: bundles the clients below dist/. */
export async function writeClients(): Promise<void> {
  const { bundleReviewClient, bundleViewerClient } = await import('./bundle-viewer-client.js');
  await writeContent(BUNDLES.viewer, JSON.stringify(await bundleViewerClient()));
  await writeContent(BUNDLES.review, JSON.stringify(await bundleReviewClient()));
}

function isSource(): boolean {
  return import.meta.url.endsWith('.ts');
}
