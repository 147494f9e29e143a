import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { documentTaxonomy } from '../../src/io/verbs/document-taxonomy.js';
import { findChromium, openBrowser } from '../support/browser.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';

const executable = findChromium();

describe('the documentation site of the taxonomy', function () {
  this.timeout(120_000);
  const { sections, axes } = readPackageTaxonomy().definition;
  const concepts = sections.flatMap((section) => section.concepts);
  let root: string;
  before(async () => {
    root = join(mkdtempSync(join(tmpdir(), 'pilu-site-')), 'site');
    const { valid, pages } = await documentTaxonomy({ out: root, example: 'examples/kunlun-2023/expected/facts.json' });
    assert.equal(valid, true);
    assert.equal(pages, concepts.length + axes.length + 1);
  });
  after(() => rmSync(dirname(root), { recursive: true, force: true }));

  it('has a page for every concept and axis, and every link leads to a page', () => {
    for (const { name } of concepts) assert.ok(existsSync(join(root, 'concept', `${name}.html`)), name);
    for (const { name } of axes) assert.ok(existsSync(join(root, 'axis', `${name}.html`)), name);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    for (const file of files) {
      const html = readFileSync(join(root, file), 'utf8');
      for (const [, target = ''] of html.matchAll(/(?:href|src)="([^"]+)"/g)) {
        assert.ok(existsSync(resolve(root, dirname(file), target)), `${file} → ${target}`);
      }
    }
  });

  it('works in a browser, from files and without a network: search, links, both languages', async function () {
    if (executable === undefined) {
      console.log('      skipped: no Chromium at /usr/bin/chromium, or where CHROMIUM says');
      return this.skip();
    }
    const { context, close } = await openBrowser(executable);
    try {
      const page = await context.newPage();
      const [errors, requests]: [string[], string[]] = [[], []];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(pathToFileURL(join(root, 'index.html')).href);
      assert.equal(Number(await page.textContent('#count')), concepts.length + axes.length);
      await page.fill('#search', '董事会 次数');
      const shown = page.locator('li[data-text]:visible');
      assert.ok((await shown.count()) >= 1 && (await shown.count()) < 20);
      await page.fill('#search', 'boardmeetingsheld');
      await page.locator('a[href="concept/BoardMeetingsHeld.html"]').click();
      assert.equal(await page.locator('h1').innerText(), '召开董事会次数');
      assert.ok(await page.locator('blockquote').isVisible());
      await page.click('#language');
      assert.match(await page.locator('h1').innerText(), /^[\x20-\x7e]+$/);
      await page.screenshot({ path: process.env['SITE_SHOT'] ?? join(root, 'shot.png') });
      assert.deepEqual(errors, []);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith('file:')),
        [],
      );
    } finally {
      await close();
    }
  });
});
