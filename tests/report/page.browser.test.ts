import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { renderReport } from '../../src/report/page.ts';
import { sampleRun } from './sample-texts.ts';

const CHROMIUM = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
);
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describe.skipIf(CHROMIUM === undefined)('the report in a browser', () => {
  let browser: Browser;
  let folder: string;
  let report: string;
  const trouble: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'casemend-report-'));
    const { tally, gathered } = sampleRun();
    report = renderReport(tally, gathered, {
      version: '1.2.3',
      title: 'Archive',
      typed: ['--check', 'an archive'],
      options: [['check', 'on']],
    });
    writeFileSync(join(folder, 'report.html'), report);
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ARGUMENTS });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(trouble.splice(0)).toEqual([]);
  });

  async function openPage(options: BrowserContextOptions, file = 'report.html'): Promise<Page> {
    const address = pathToFileURL(join(folder, file)).href;
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(5000);
    page.on('console', (message) => trouble.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== address) trouble.push(`request: ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      trouble.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(address);
    return page;
  }

  function harbour(page: Page): Locator {
    return page.locator('article', { hasText: 'harbour.txt' });
  }

  function width(page: Page): Promise<number> {
    return page.evaluate<number>('document.documentElement.scrollWidth');
  }

  test('it opens without an error or a request, and hostile text runs nothing', async () => {
    const page = await openPage(DESKTOP);
    await page.getByText('<script>window.pwned = 1</script>').scrollIntoViewIfNeeded();
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('img, iframe, article svg, article a').count()).toBe(0);
    expect(await width(page)).toBe(1280);
  });

  test('nor could markup that got through: the policy stops it', async () => {
    const markup = `<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><p id=p onclick="window.pwned=1">p</p>`;
    writeFileSync(join(folder, 'tampered.html'), report.replace('</main>', `${markup}</main>`));
    const page = await openPage(DESKTOP, 'tampered.html');
    await page.locator('#p').click();
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(trouble.splice(0).join()).toMatch(/Content Security Policy/u);
  });

  test('a reason shows while a change is pointed at', async () => {
    const page = await openPage(DESKTOP);
    const reason = page.locator('#reason');
    expect(await reason.isVisible()).toBe(false);
    await harbour(page).locator('.change').nth(2).hover();
    await reason.waitFor();
    expect(await reason.innerText()).toMatch(/Us → US\s+Acronyms, over 99 % sure/u);
    await reason.hover();
    await page.waitForTimeout(300);
    expect(await reason.isVisible()).toBe(true);
    await page.locator('h1').hover();
    await reason.waitFor({ state: 'hidden' });
  });

  test('every change is reached by keyboard', async () => {
    const page = await openPage(DESKTOP);
    const reason = page.locator('#reason');
    const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.textContent');
    const all = await page.locator('.change').allTextContents();
    await page.evaluate(`
      window.reached = [];
      document.addEventListener('focusin', (event) => reached.push(event.target.textContent));
    `);
    await page.locator('#next').focus();
    for (const at of all.keys()) await page.keyboard.press(at % 2 ? 'ArrowRight' : 'n');
    await page.keyboard.press('n');
    expect((await page.evaluate<string[]>('reached')).slice(1)).toEqual(all);
    await page.keyboard.press('p');
    expect(await focused()).toBe(all.at(-2));
    expect(await reason.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await reason.isVisible()).toBe(false);
    expect(await focused()).toBe(all.at(-2));
    await page.keyboard.press('Enter');
    expect(await reason.isVisible()).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe((await page.locator('article').nth(-2).locator('.change').last().textContent())!);
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  });

  test('the filter leaves only the changes of a rule or a confidence', async () => {
    const page = await openPage(DESKTOP);
    const shown = page.getByRole('status');
    const marked = page.locator('.change:not(.off)');
    const total = await marked.count();
    expect(await shown.innerText()).toBe(`${total} changes in 6 documents`);
    await page.getByRole('button', { name: 'None' }).click();
    expect(await shown.innerText()).toBe('0 changes in 0 documents');
    expect(await page.locator('article:visible').count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Badly decoded characters' }).check();
    expect(await shown.innerText()).toBe('1 change in 1 document');
    expect(await page.locator('article:visible h3').innerText()).toContain('talks.ndjson');
    expect(await page.locator('.change.off del:visible').count()).toBe(0);
    await page.getByRole('button', { name: 'All' }).click();
    expect(await marked.count()).toBe(total);
    await page.getByRole('slider', { name: 'at most' }).fill('90');
    const rest = await page.evaluate<number[]>(
      `[...document.querySelectorAll('.change:not(.off)')].map((one) => Number(one.dataset.confidence))`,
    );
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.length).toBeLessThan(total);
    expect(Math.max(...rest)).toBeLessThanOrEqual(90);
    await page.getByRole('slider', { name: 'at least' }).fill('91');
    expect(await marked.count()).toBe(0);
  });

  test('before and after are shown apart', async () => {
    const page = await openPage(DESKTOP);
    const text = harbour(page).locator('.text');
    await page.getByText('Before', { exact: true }).click();
    await expect.poll(() => text.innerText()).toContain('minister, asad Qureshi, flew to the Us on monday.');
    await page.getByText('After', { exact: true }).click();
    await expect.poll(() => text.innerText()).toContain('Minister, Asad Qureshi, flew to the US on Monday.');
  });

  test('a letter tells its numbers to the pointer and to the keyboard', async () => {
    const page = await openPage(DESKTOP);
    const readout = page.locator('.readout');
    const letters = page.locator('.letter');
    const lost = page.locator('.letter.lost').first();
    await lost.hover();
    expect(await readout.innerText()).toBe(await lost.getAttribute('aria-label'));
    await letters.nth(4).focus();
    await page.keyboard.press('ArrowRight');
    expect(await readout.innerText()).toMatch(/^F: lost in \d+ documents? \(.+ %\), put back \d+ times?$/u);
  });

  test('it fits a phone, and a tapped change shows its reason at the bottom', async () => {
    const page = await openPage(PHONE);
    expect(await width(page)).toBe(360);
    await page.locator('summary', { hasText: 'All the numbers' }).tap();
    await page.locator('summary', { hasText: 'Filter' }).tap();
    expect(await width(page)).toBe(360);
    const small = await page.evaluate(`
      [...document.querySelectorAll('button, nav a, .choices label, .view label, input[type=range], summary')]
        .map((target) => [target.outerHTML, target.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
    `);
    expect(small).toEqual([]);
    const reason = page.locator('#reason');
    const change = page.locator('article').nth(2).locator('.change').last();
    await change.tap();
    await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished))');
    const sheet = (await reason.boundingBox())!;
    expect([sheet.x, sheet.width, Math.round(sheet.y + sheet.height)]).toEqual([0, 360, 740]);
    expect((await change.boundingBox())!.y).toBeLessThan(sheet.y);
    await reason.getByText('×').tap();
    expect(await reason.isVisible()).toBe(false);
  });

  test('without scripts everything can be read, and there is no filter', async () => {
    const page = await openPage({ ...DESKTOP, javaScriptEnabled: false });
    expect(await page.locator('.scripted').isVisible()).toBe(false);
    expect(await page.locator('article').last().isVisible()).toBe(true);
    const change = harbour(page).locator('.change').nth(2);
    await change.hover();
    expect(await page.locator('.why:visible').innerText()).toContain('Acronyms, over 99 % sure');
    await page.getByText('After', { exact: true }).click();
    expect(await harbour(page).locator('.text').innerText()).toContain('flew to the US on Monday.');
  });

  test('it follows the colours and the motion that are preferred', async () => {
    const ground = 'getComputedStyle(document.documentElement).backgroundColor';
    const motion = 'getComputedStyle(document.querySelector("#reason")).animationName';
    const light = await openPage({ ...DESKTOP, colorScheme: 'light', reducedMotion: 'no-preference' });
    const dark = await openPage({ ...DESKTOP, colorScheme: 'dark', reducedMotion: 'reduce' });
    expect([await light.evaluate(ground), await light.evaluate(motion)]).toEqual(['rgb(248, 246, 241)', 'appear']);
    expect([await dark.evaluate(ground), await dark.evaluate(motion)]).toEqual(['rgb(21, 22, 20)', 'none']);
  });
});
