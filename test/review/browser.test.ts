import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { extractReport } from '../../src/io/verbs/extract-report.js';
import { findChromium, openBrowser, type OpenBrowser } from '../support/browser.js';
import { REPORT, reviewed, type Reviewed } from './reviewed.js';

const chromium = findChromium();
/** Where pictures of the page go, for whoever wants to look at them. */
const PICTURES = process.env['PILU_SCREENSHOTS'];

interface FactFile {
  readonly facts: Readonly<
    Record<
      string,
      { value: string; dimensions: Record<string, string>; 'pilu:evidence': { quote: string } | { quote: string }[] }
    >
  >;
}

describe('the review page in a browser', function () {
  this.timeout(120_000);
  let review: Reviewed;
  let browser: OpenBrowser;
  let page: Page;
  let complaints: string[];

  before(function () {
    if (chromium) return;
    console.log('      skipped: there is no Chromium here (set CHROMIUM to its path)');
    this.skip();
  });
  beforeEach(async () => {
    review = await reviewed();
    browser = await openBrowser(String(chromium));
    page = browser.context.pages()[0] ?? (await browser.context.newPage());
    complaints = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(review.served.url)) complaints.push(request.url());
    });
    await open();
  });
  afterEach(async () => {
    await browser?.close();
    await review?.remove();
  });

  async function open(): Promise<void> {
    await page.goto(review.served.url);
    await page.locator('.fact').first().waitFor();
  }
  const card = (label: string) =>
    page.locator('.fact').filter({ has: page.locator('.head .label', { hasText: label }) });
  /** `status value` of a fact. */
  async function told(label: string): Promise<string[]> {
    const cards = await card(label).all();
    return Promise.all(
      cards.map(async (one) => {
        const status = (await one.getAttribute('class'))?.replace('fact ', '');
        return `${status} ${await one.locator('.head .value').innerText()}`;
      }),
    );
  }
  async function choose(label: string): Promise<void> {
    await card(label).locator('.head').click();
  }
  /** Waits until the file has so many entries and the page shows it. */
  async function settled(entries: number): Promise<void> {
    const isSaved = () => existsSync(review.served.decisions) && review.history().length === entries;
    for (let wait = 0; wait < 100 && !isSaved(); wait++) await page.waitForTimeout(50);
    assert.equal(review.history().length, entries);
    await page.locator('.button.primary:enabled').first().waitFor();
  }
  async function picture(name: string): Promise<void> {
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }
  /** `concept value quote` of the facts that extraction gives now. */
  async function extracted(): Promise<string[]> {
    const { factsJson = '' } = await extractReport(review.report);
    return Object.values((JSON.parse(factsJson) as FactFile).facts).map((fact) => {
      const [evidence] = [fact['pilu:evidence']].flat();
      return `${fact.dimensions['concept']?.replace(/^.*:/, '')} ${fact.value} ${evidence?.quote}`;
    });
  }
  /** Selects words of the report as a mouse does. */
  async function select(words: string): Promise<void> {
    const box = await page.evaluate(`(() => {
      const walker = document.createTreeWalker(document.querySelector('#source article'), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(${JSON.stringify(words)});
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + ${words.length});
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, y: (top + bottom) / 2 };
      }
    })()`);
    const { left, right, y } = box as { left: number; right: number; y: number };
    await page.mouse.move(left + 1, y);
    await page.mouse.down();
    await page.mouse.move(right - 1, y, { steps: 4 });
    await page.mouse.up();
    await page.locator('.selection').waitFor();
  }

  it('accepts, corrects, rejects, adds and undoes; a reload and a new extraction keep it', async () => {
    assert.deepEqual(await told('召开董事会'), ['open 9']);
    await picture('1-start');

    // Accept, by a click; the next open fact is looked at.
    await choose('召开股东大会');
    assert.equal(await page.locator('mark.selected').innerText(), '股东大会3次');
    await page.getByRole('button', { name: '接受' }).click();
    await settled(1);
    assert.deepEqual(await told('召开股东大会'), ['accepted 3']);

    // Correct, with a number as people write it.
    await choose('召开董事会');
    await page.keyboard.press('e');
    await page.locator('[name=value]').fill('十一次');
    await page.locator('[name=start]').fill('2022-01-01');
    await picture('2-correct');
    await page.getByRole('button', { name: '保存' }).click();
    await settled(2);
    assert.deepEqual(await told('召开董事会'), ['corrected 11']);
    assert.match(await card('召开董事会').innerText(), /2022-01-01 – 2023-12-31[\s\S]*提取为 9/);

    // Reject, by a key.
    await choose('召开监事会');
    await page.keyboard.press('x');
    await settled(3);
    assert.deepEqual(await told('召开监事会'), ['rejected 5']);

    // Add, by selecting words.
    await select('37台');
    await page.keyboard.press('n');
    await page.getByPlaceholder('选择概念').fill('临时股东');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('[name=value]').inputValue(), '37');
    await picture('3-add');
    await page.getByRole('button', { name: '保存' }).click();
    await settled(4);
    assert.deepEqual(await told('临时股东'), ['added 37']);
    await picture('4-decided');

    const decided = [
      'GeneralMeetingsHeld 3 股东大会3次',
      'BoardMeetingsHeld 11 董事会会议9次',
      'ExtraordinaryGeneralMeetingsHeld 37 37台',
    ];
    const meetings = async () => (await extracted()).filter((fact) => /^\w*MeetingsHeld /.test(fact));
    assert.deepEqual(await meetings(), decided);

    // Undo and redo.
    await page.keyboard.press('u');
    await settled(5);
    assert.deepEqual(await told('临时股东'), []);
    await page.keyboard.press('Control+z');
    await settled(6);
    assert.deepEqual(await told('召开监事会'), ['open 5']);
    await page.keyboard.press('r');
    await settled(7);
    await page.keyboard.press('r');
    await settled(8);
    assert.deepEqual(await told('临时股东'), ['added 37']);

    // The page again, and the command again.
    await page.reload();
    await page.locator('.fact').first().waitFor();
    assert.deepEqual(await told('召开监事会'), ['rejected 5']);
    await review.again();
    await open();
    assert.deepEqual(await told('召开董事会'), ['corrected 11']);
    assert.deepEqual(await told('召开股东大会'), ['accepted 3']);
    assert.deepEqual(await meetings(), decided);
    assert.deepEqual(complaints, []);
  });

  it('what was rejected is restored, what was corrected corrected again, what was added taken out', async () => {
    await choose('召开监事会');
    await page.keyboard.press('x');
    await settled(1);
    await choose('召开监事会');
    await page.getByRole('button', { name: '恢复' }).click();
    await settled(2);
    assert.deepEqual(await told('召开监事会'), ['accepted 5']);
    for (const [value, entries] of [
      ['6', 3],
      ['7', 4],
    ] as const) {
      await choose('召开监事会');
      await page.keyboard.press('e');
      await page.locator('[name=value]').fill(value);
      await page.keyboard.press('Enter');
      await settled(entries);
    }
    assert.deepEqual(await told('召开监事会'), ['corrected 7']);
    assert.match(await card('召开监事会').innerText(), /提取为 5/);
    assert.deepEqual(complaints, []);
  });

  it('a wrong value is told and nothing is saved', async () => {
    await choose('召开董事会');
    await page.keyboard.press('e');
    await page.locator('[name=value]').fill('许多');
    await page.keyboard.press('Enter');
    assert.match(await page.getByRole('alert').innerText(), /许多/);
    assert.deepEqual(await told('召开董事会'), ['open 9']);
    // The browser itself also tells of a status that is no success.
    assert.deepEqual(
      complaints.filter((complaint) => !complaint.includes('422')),
      [],
    );
  });

  it('a decision whose words are gone is listed, and can be withdrawn', async () => {
    await choose('召开董事会');
    await page.keyboard.press('x');
    await settled(1);
    review.workplace.write('报告.txt', REPORT.replace('董事会会议9次', '董事会会议十次'));
    await review.again();
    await open();
    assert.match(await page.locator('.stale').innerText(), /董事会会议9次/);
    assert.deepEqual((await told('召开董事会')).at(-1), 'open 10');
    await picture('5-stale');
    await page.getByRole('button', { name: '撤回' }).click();
    await settled(2);
    assert.equal(await page.locator('.stale').count(), 0);
  });

  it('exports by the decisions, filters, and ends', async () => {
    await choose('召开董事会');
    await page.keyboard.press('x');
    await settled(1);
    await page.getByRole('button', { name: '导出' }).click();
    await page.locator('.notice.good').waitFor();
    const { facts } = JSON.parse(readFileSync(review.workplace.path('out/facts.json'), 'utf8')) as FactFile;
    assert.ok(
      !Object.values(facts).some(
        ({ dimensions }) =>
          dimensions['concept']?.endsWith('BoardMeetingsHeld') && !dimensions['concept'].includes('Supervisory'),
      ),
    );
    await page.getByRole('button', { name: '已复核', exact: true }).click();
    assert.deepEqual(
      await page.locator('.fact .label').allInnerTexts(),
      await card('召开董事会').locator('.label').allInnerTexts(),
    );
    await page.keyboard.press('l');
    assert.match(await page.locator('.filters').innerText(), /Reviewed/);
    await page.getByRole('button', { name: 'End the review' }).click();
    await review.served.ended;
    assert.match(await page.locator('.ended').innerText(), /ended/);
    assert.deepEqual(complaints, []);
  });
});
