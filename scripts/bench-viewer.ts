/**
 * `npm run bench:viewer`, over what `npm run build` made: how long pages take in a headless Chromium until they answer,
 * beside an empty page in the same browser. Medians of interleaved runs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { findChromium, openBrowser } from '../test/support/browser.js';
import { writeMadeFiling } from '../test/viewer/made-filing.js';

const CLI = 'dist/bundle/main.js';
const RUNS = 5;

interface Opening {
  /** Until the document is loaded, its script run and a frame drawn. */
  readonly openMs: number;
  /** Until a press of a key after that shows a fact. */
  readonly answerMs: number;
}

const chromium = findChromium();
if (chromium) await benchViewer(chromium);
else console.log('skipped: there is no Chromium here (set CHROMIUM to its path)');

async function benchViewer(executablePath: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'pilu-bench-viewer-'));
  try {
    const empty = join(scratch, 'empty.html');
    writeFileSync(empty, '<!DOCTYPE html><html lang="zh"><title>empty</title><p>空</p></html>');
    const made = join(scratch, 'made');
    writeMadeFiling(made, { cells: 9_993 });
    const pages = {
      'empty page': empty,
      'Kunlun example': makePage('examples/kunlun-2023/expected/report.xhtml', join(scratch, 'kunlun.html')),
      'the same as tables': makePage('examples/kunlun-2023/expected/facts.json', join(scratch, 'facts.html')),
      '10,000 facts, inline': makePage(made, join(scratch, 'made.html')),
    };
    const openings = new Map<string, Opening[]>(Object.keys(pages).map((name) => [name, []]));
    const browser = await openBrowser(executablePath);
    try {
      for (let run = 0; run <= RUNS; run++) {
        for (const [name, path] of Object.entries(pages)) {
          const opening = await openPage(browser.context, path);
          // The first run warms the browser.
          if (run > 0) openings.get(name)?.push(opening);
        }
      }
    } finally {
      await browser.close();
    }
    const floor = median((openings.get('empty page') ?? []).map(({ openMs }) => openMs));
    for (const [name, runs] of openings) {
      const open = median(runs.map(({ openMs }) => openMs));
      const answer = median(runs.map(({ answerMs }) => answerMs));
      const size = `${(statSync(pages[name as keyof typeof pages]).size / 1024).toFixed(0)} kB`;
      const times = `${seconds(open)} to open, ${(open / floor).toFixed(1)} × an empty page`;
      console.log(
        `${name.padEnd(24)}${size.padStart(9)}  ${times}${answer > 0 ? `, ${seconds(answer)} to a fact` : ''}`,
      );
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function makePage(file: string, out: string): string {
  execFileSync(process.execPath, [CLI, 'view', file, '-o', out, '--quiet'], { stdio: 'inherit' });
  return out;
}

async function openPage(context: BrowserContext, path: string): Promise<Opening> {
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(`file://${path}`);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  const opened = performance.now();
  let answered = opened;
  if ((await page.locator('#app').count()) > 0) {
    await page.keyboard.press('j');
    await page.locator('.panel h2').waitFor();
    answered = performance.now();
  }
  await page.close();
  return { openMs: opened - start, answerMs: answered - opened };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
