import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findChromium, openBrowser, type BrowserOptions, type OpenBrowser } from '../support/browser.js';
import { SECOND_DOCUMENT, writeMadeSet } from './made-filing.js';
import { viewed, type Viewed } from './viewed.js';

const chromium = findChromium();

/** A page that is open, and what it asked for or complained of. */
interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
}

describe('the viewer in a browser', () => {
  let browser: OpenBrowser | undefined;
  const pages: Viewed[] = [];
  let made: Viewed;
  let kunlun: Viewed;

  before(async function () {
    if (!chromium) {
      console.log('      skipped: there is no Chromium here (set CHROMIUM to its path)');
      this.skip();
    }
    made = await viewed();
    kunlun = await viewed('examples/kunlun-2023/expected/report.xhtml');
    pages.push(made, kunlun);
  });
  after(() => {
    for (const page of pages) page.remove();
  });
  afterEach(async () => {
    await browser?.close();
    browser = undefined;
  });

  async function open({ path }: Viewed, options: BrowserOptions = {}): Promise<Opened> {
    browser = await openBrowser(String(chromium), options);
    const complaints: string[] = [];
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (request.url() !== `file://${path}` && !request.url().startsWith('data:')) complaints.push(request.url());
    });
    await page.goto(`file://${path}`);
    return { page, complaints };
  }
  const panel = (page: Page): Promise<string> => page.locator('.panel').innerText();
  const label = (page: Page): Promise<string> => page.locator('.panel h2').innerText();

  it('a click on a figure shows the fact: value, unit, period, accuracy, reference, sum, message', async () => {
    const { page, complaints } = await open(made);
    await page.locator('#report').getByText('1,000,000', { exact: true }).click();
    assert.equal(await label(page), '收入合计');
    const text = await panel(page);
    for (const words of [
      '1,000,000 CNY',
      '100万',
      '2023 年度',
      '精确到个位',
      '600000',
      '企业会计准则第14号',
      '第十二条',
      '商品收入',
      '服务收入',
      '计算合计\t900,000',
      'calc11e:inconsistentCalculationUsingRounding',
    ])
      assert.ok(text.includes(words), `${words}\n${text}`);
    await page.locator('.calculation').getByRole('button', { name: '商品收入' }).click();
    assert.equal(await label(page), '商品收入');
    assert.match(await panel(page), /计入[\s\S]*收入合计\s*1,000,000/);
    assert.deepEqual(complaints, []);
  });

  it('dimensions and footnotes', async () => {
    const { page } = await open(made);
    await page.locator('#report').getByText('50', { exact: true }).click();
    assert.match(await panel(page), /性别\s*女性/);
    await page.locator('#report').getByText('120', { exact: true }).click();
    assert.match(await panel(page), /脚注\s*含派遣员工。/);
    assert.match(await panel(page), /同一概念的其他事实\s*员工人数\s*50/);
  });

  it('search finds labels in both languages, values and references; arrows and Enter choose', async () => {
    const { page, complaints } = await open(made);
    const found = async (query: string): Promise<string[]> => {
      await page.keyboard.press('/');
      await page.locator('#search').fill(query);
      return page.locator('.found .label').allInnerTexts();
    };
    assert.deepEqual(await found('services'), ['服务收入']);
    assert.deepEqual(await found('600,000'), ['商品收入']);
    assert.deepEqual(await found('会计准则 十二条'), ['收入合计']);
    assert.deepEqual(await found('没有这个'), []);
    assert.deepEqual(await found('员工'), ['员工人数', '员工人数']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.match(await panel(page), /女性/);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#search').inputValue(), '');
    assert.deepEqual(complaints, []);
  });

  it('the language changes all words of the page, and is kept', async () => {
    const { page } = await open(made);
    await page.locator('#report').getByText('120', { exact: true }).click();
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    assert.equal(await label(page), 'Number of employees');
    const own = await page.locator('header.top .tools, .side, .panel dt, .panel h3').allInnerTexts();
    assert.doesNotMatch(own.join('\n').replace('中文', ''), /\p{Script=Han}/u);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.reload();
    assert.equal(await label(page), 'Number of employees');
  });

  it('opens in the language of the reader', async () => {
    const { page } = await open(made, { locale: 'en-US' });
    assert.match(await page.locator('.side').innerText(), /Sections/);
  });

  it('keys go to the next and previous fact, show help, highlights and untagged figures', async () => {
    const { page, complaints } = await open(made);
    for (const [key, expected] of [
      ['j', '收入合计'],
      ['j', '商品收入'],
      ['ArrowRight', '服务收入'],
      ['k', '商品收入'],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(await label(page), expected);
    }
    assert.equal(await page.locator('x-f.selected').innerText(), '600,000');
    await page.keyboard.press('?');
    assert.match(await page.getByRole('dialog').innerText(), /下一个事实/);
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('dialog').count(), 0);
    const background = (selector: string): Promise<string> =>
      page.evaluate(
        `getComputedStyle(document.querySelector('#report').shadowRoot.querySelector('${selector}')).backgroundColor`,
      );
    const none = 'rgba(0, 0, 0, 0)';
    assert.notEqual(await background('x-f.number'), none);
    await page.keyboard.press('h');
    assert.equal(await background('x-f.number'), none);
    assert.equal(await background('x-u'), none);
    await page.keyboard.press('u');
    assert.notEqual(await background('x-u'), none);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.panel h2').count(), 0);
    assert.deepEqual(complaints, []);
  });

  it('lists sections, messages and untagged figures, each of which leads into the report', async () => {
    const { page } = await open(made);
    await page.locator('.tree').getByRole('button', { name: '通过认证' }).click();
    assert.match(await panel(page), /通过认证[\s\S]*是/);
    await page.getByRole('tab', { name: '校验' }).click();
    await page.locator('.messages button').click();
    assert.equal(await label(page), '收入合计');
    await page.getByRole('tab', { name: '未标记' }).click();
    assert.deepEqual(await page.locator('.figures b').allInnerTexts(), ['37']);
    await page.locator('.figures button').click();
    assert.equal(await page.locator('x-u.selected').innerText(), '37');
  });

  it('the address names the fact', async () => {
    const { page } = await open(made);
    await page.locator('#report').getByText('120', { exact: true }).click();
    assert.match(page.url(), /#staff$/);
    await page.reload();
    assert.equal(await label(page), '员工人数');
  });

  it('on a phone the lists are a drawer and the fact is a sheet; nothing is wider than the screen', async () => {
    const { page } = await open(made, { viewport: { width: 390, height: 844 } });
    assert.equal(await page.locator('.side').isVisible(), false);
    await page.locator('.menu').click();
    await page.locator('.tree').getByRole('button', { name: '员工人数' }).click();
    assert.equal(await page.locator('.side').isVisible(), false);
    const sheet = await page.locator('.panel').boundingBox();
    assert.deepEqual([sheet?.x, sheet?.width, Math.round((sheet?.y ?? 0) + (sheet?.height ?? 0))], [0, 390, 844]);
    const words = await page.locator('x-f.selected').boundingBox();
    assert.ok(words && words.y + words.height <= (sheet?.y ?? 0), 'the words are above the sheet');
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390);
    await page.goto(`file://${kunlun.path}#f34`);
    await page.locator('.panel h2').waitFor();
    const far = await page.locator('x-f.selected').boundingBox();
    assert.ok(far && far.y > 50 && far.y + far.height <= (sheet?.y ?? 0), 'words far down are above the sheet');
  });

  it('on paper there is the report and nothing else', async () => {
    const { page } = await open(made);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['header.top', '.side', '.panel'])
      assert.equal(await page.locator(part).isVisible(), false, part);
    assert.equal(await page.locator('#report').isVisible(), true);
  });

  it('facts without an inline document are tables by section: concepts down, periods across', async () => {
    const tables = await viewed('examples/kunlun-2023/expected/facts.json');
    pages.push(tables);
    const { page, complaints } = await open(tables);
    const row = page.getByRole('row', { name: /召开年度股东大会次数/ });
    await row.getByRole('button').click();
    assert.equal(await label(page), '召开年度股东大会次数');
    await page.keyboard.press('l');
    assert.match(await page.locator('.fact-tables').innerText(), /Shareholders/);
    assert.deepEqual(complaints, []);
  });

  it('the example: its tagged words are the evidence, hidden facts are found by their words', async () => {
    const { page, complaints } = await open(kunlun);
    await page.getByText('一百多个国家和地区').last().click();
    assert.match(await panel(page), /业务覆盖国家和地区数[\s\S]*超过 100[\s\S]*原文证据\s*一百多个国家和地区/);
    await page.keyboard.press('j');
    assert.match(await panel(page), /4亿/);
    assert.deepEqual(complaints, []);
  });

  it('of a document set one document is shown; facts, figures and the address lead to theirs', async () => {
    const root = mkdtempSync(join(tmpdir(), 'pilu-set-'));
    const set = await viewed(writeMadeSet(root));
    rmSync(root, { recursive: true });
    pages.push(set);
    const { page, complaints } = await open(set);
    const visible = (): Promise<boolean[]> =>
      Promise.all(['#report', '#report-2'].map((one) => page.locator(one).isVisible()));
    assert.deepEqual(await page.locator('.documents button').allInnerTexts(), ['report.xhtml', SECOND_DOCUMENT]);
    assert.deepEqual(await visible(), [true, false]);
    await page.getByRole('tab', { name: '事实' }).click();
    await page
      .locator('.side')
      .getByRole('button', { name: /员工人数\s*110/ })
      .click();
    assert.deepEqual(await visible(), [false, true]);
    assert.equal(await page.locator('#report-2 x-f.selected').innerText(), '110');
    assert.match(await panel(page), /2022 年度/);
    assert.match(page.url(), /#staff-2022$/);
    // A fact that goes on in another document is shown where the reader is.
    await page.locator('#report-2').getByText('后半').click();
    assert.deepEqual(await visible(), [false, true]);
    assert.match(await panel(page), /前半后半/);
    await page.locator('.documents button').first().click();
    assert.deepEqual(await visible(), [true, false]);
    await page.locator('#report').getByText('1,000,000', { exact: true }).click();
    assert.equal(await label(page), '收入合计');
    await page.goto(`file://${set.path}#staff-2022`);
    await page.reload();
    assert.deepEqual(await visible(), [false, true]);
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await visible(), [true, true]);
    assert.deepEqual(complaints, []);
  });

  it('a report that means harm runs nothing, asks for nothing, and leaves the page alone', async () => {
    const hostile = await viewed({
      head: '<style>@import url(https://evil.example/a); :host{position:fixed;inset:0;z-index:99}</style>',
      body:
        '<script>document.title="harm"</script><img src="https://evil.example/b" onerror="document.title=1"/>' +
        '<a href="javascript:document.title=2">press</a><iframe src="https://evil.example/c"></iframe>' +
        '<div style="position:fixed;inset:0;z-index:99999">over all</div>',
      label: '&lt;img src=x onerror="document.title=3">',
      text: '&lt;/script>&lt;script>document.title=4&lt;/script>',
    });
    pages.push(hostile);
    const { page, complaints } = await open(hostile);
    await page.locator('#report').getByText('press', { exact: true }).click({ force: true });
    await page.keyboard.press('k');
    assert.equal(await label(page), '<img src=x onerror="document.title=3">');
    assert.equal(await page.title(), '某某公司2023年度报告');
    // What it lays over the page stays within it.
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    assert.match(await page.locator('.side').innerText(), /Sections/);
    assert.deepEqual(complaints, []);
  });
});
