import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../site/build.ts';
import { normalize } from '../../src/index.ts';
import { serve } from './server.ts';

const CHROMIUM = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
);
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const TEXT = 'on monday the us senate met in washington. senators from ohio spoke first.';
const HOSTILE =
  '<script>window.pwned = 1</script><img src=x onerror="window.pwned=1"> \uD800 \u0000 \u202Eevil\u202C __proto__';

describe.skipIf(CHROMIUM === undefined)('the playground in a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let folder: string;
  let server: Server;
  let address: string;
  const trouble: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'casemend-site-'));
    await buildSite(folder);
    ({ server, address } = await serve(folder));
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox', '--disable-gpu'] });
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
    page = await open(context);
    await page.locator('#text .change').first().waitFor();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  afterEach(() => expect(trouble.splice(0)).toEqual([]));

  async function open(within: BrowserContext, fragment = ''): Promise<Page> {
    const opened = await within.newPage();
    opened.setDefaultTimeout(15_000);
    opened.on('console', (message) => trouble.push(`console: ${message.text()}`));
    opened.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    opened.on('request', (request) => {
      if (!/^(?:blob:)?http:\/\/127\.0\.0\.1/u.test(request.url())) trouble.push(`request: ${request.url()}`);
    });
    await opened.goto(`${address}${fragment}`);
    return opened;
  }

  /** Types a text, and waits until it is answered. */
  async function put(text: string, format = 'text'): Promise<void> {
    await page.evaluate(`document.querySelector('form').reset()`);
    await page.locator('#format').selectOption(format);
    await page.locator('#source').fill(text);
    await settled();
  }

  async function settled(): Promise<void> {
    // Longer than typing rests.
    await page.waitForTimeout(250);
    await expect.poll(() => page.locator('#result').getAttribute('aria-busy'), { timeout: 15_000 }).toBe(null);
  }

  async function downloaded(): Promise<string> {
    // No reason that is shown lies over the button.
    await page.mouse.move(0, 0);
    await page.keyboard.press('Escape');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
    return readFileSync(await download.path(), 'utf8');
  }

  const status = (): Promise<string> => page.locator('#status').innerText();
  const mark = (word: string): ReturnType<Page['locator']> => page.locator('#text .change', { hasText: word }).first();

  test('a text is repaired as the library repairs it, and a reason is told in words', async () => {
    await put(TEXT);
    expect(await downloaded()).toBe(normalize(TEXT));
    expect(await status()).toMatch(/^\d+ changes/u);
    await mark('Monday').hover();
    expect(await page.locator('#reason').innerText()).toMatch(/monday → Monday\s+Days, months, holidays, .+ sure/u);
    await page.locator('#copy').click();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(normalize(TEXT));
    await page.locator('#source').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+V');
    await expect.poll(status).toMatch(/^0 changes/u);
  });

  test('every sample is changed, and what is no prose in it is not', async () => {
    const formats: string[] = [];
    for (const button of await page.locator('#samples button').all()) {
      await button.click();
      await settled();
      expect(await status()).toMatch(/^[1-9]\d* changes/u);
      formats.push(await page.locator('#format').inputValue());
    }
    expect(formats).toEqual(['text', 'text', 'text', 'text', 'text', 'srt', 'html', 'csv']);
    const table = await downloaded();
    expect(table).toContain('1,tb-14,Choir sings in York Minster,"On Sunday');
    expect(await page.locator('#columns input:checked').count()).toBe(2);
    await page.locator('#columns').getByText('title').click();
    await settled();
    expect(await downloaded()).toContain('1,tb-14,choir sings in york minster,"On Sunday');
  });

  test('the alphabet shows the letters that were lost', async () => {
    await page.locator('#samples button').first().click();
    await settled();
    expect((await page.locator('.letter.lost').allInnerTexts()).map((letter) => letter.trim())).toEqual(['A', 'M']);
    expect(await page.locator('#readout').innerText()).toMatch(/^A: \d+ capitals? found and \d+ missing/u);
    expect(await page.locator('#blocks tbody tr').count()).toBeGreaterThan(0);
  });

  test('options take effect at once', async () => {
    await put(TEXT);
    const before = await status();
    await page.getByLabel('Words never to touch').fill('monday, ohio');
    await expect.poll(status).not.toBe(before);
    expect(await mark('Monday').count()).toBe(0);
    await page.locator('#confidence').fill('100');
    await expect.poll(status).toMatch(/^0 changes/u);
    await page.getByRole('button', { name: 'As usual' }).click();
    await expect.poll(status).toBe(before);
  });

  test('a word in doubt is accepted with one click, and a change is refused', async () => {
    await put(TEXT);
    await page.locator('#confidence').fill('100');
    await expect.poll(status).toMatch(/^0 changes/u);
    await page.getByRole('button', { name: 'Accept monday to Monday' }).click();
    await expect.poll(status).toMatch(/^1 change,/u);
    expect(await downloaded()).toBe(TEXT.replace('monday', 'Monday'));
    await page.getByRole('button', { name: 'Refuse monday to Monday' }).click();
    await expect.poll(status).toMatch(/^0 changes/u);
    await put(TEXT);
    await mark('Ohio').click();
    await page.locator('#reason').getByText('Refuse').click();
    await settled();
    expect(await downloaded()).toBe(normalize(TEXT).replace('Ohio', 'ohio'));
  });

  test('all of it goes by keyboard', async () => {
    await put(TEXT);
    await page.locator('#next').focus();
    await page.keyboard.press('Enter');
    const words = (): Promise<string> => page.evaluate<string>('document.activeElement.textContent');
    expect(await words()).toContain('On');
    await page.keyboard.press('n');
    expect(await words()).toContain('Monday');
    expect(await page.locator('#reason').isVisible()).toBe(true);
    await page.keyboard.press('r');
    await settled();
    expect(await words()).toContain('Monday');
    expect(await page.evaluate('document.activeElement.dataset.made')).toBe('false');
    await page.keyboard.press('a');
    await settled();
    expect(await downloaded()).toBe(normalize(TEXT));
  });

  test('hostile text is shown, and does nothing', async () => {
    await put(HOSTILE);
    expect(await page.locator('#text').innerText()).toContain('<script>window.pwned = 1</script>');
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.locator('#result img, #result script').count()).toBe(0);
    expect(await page.locator('#text').innerText()).toContain('U+202E');
    await put('<p>on monday <script>window.pwned = 1</script>', 'html');
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    await put('a,b\n"open', 'csv');
    expect(await page.getByRole('alert').innerText()).toContain('quote');
  });

  test('five million characters are pasted, and nothing else waits for them', async () => {
    await put('');
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'It was sound. '.repeat(360_000));
      document.querySelector('#source').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
    })()`);
    expect(await page.locator('#large-note').innerText()).toContain('5,040,000 characters');
    await page.waitForTimeout(1700);
    await page.locator('#clear-large').click();
    await put(TEXT);
    expect(await downloaded()).toBe(normalize(TEXT));
  });

  test('a file is dropped and read in its format and encoding', async () => {
    await page.locator('#file').setInputFiles({
      name: 'talk.srt',
      mimeType: 'text/plain',
      buffer: Buffer.from(
        '1\r\n00:00:01,000 --> 00:00:04,200\r\non monday we met in the caf\u00E9\r\nin washington.\r\n',
        'latin1',
      ),
    });
    await expect.poll(() => page.locator('#large').isVisible()).toBe(true);
    await settled();
    expect(await downloaded()).toBe(
      '1\r\n00:00:01,000 --> 00:00:04,200\r\nOn Monday we met in the caf\u00E9\r\nin Washington.\r\n',
    );
    await page.locator('#file').setInputFiles({ name: 'x.json', mimeType: 'text/plain', buffer: Buffer.from('{}') });
    expect(await page.getByRole('alert').innerText()).toContain('written for programs');
    await page.locator('#clear-large').click();
  });

  test('a link carries text, options and choices in its fragment alone', async () => {
    await put(TEXT);
    // Nothing between here and the page carries a lone surrogate.
    await page.evaluate(`(() => {
      const field = document.querySelector('#source');
      field.value += ' \\uD800';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await page.getByLabel('Words never to touch').fill('ohio');
    await settled();
    await page.locator('#link').click();
    await expect.poll(() => page.evaluate('location.hash')).toMatch(/^#t=/u);
    const other = await open(context, await page.evaluate<string>('location.hash'));
    await expect.poll(() => other.locator('#status').innerText(), { timeout: 15_000 }).toBe(await status());
    expect(await other.locator('#never').inputValue()).toBe('ohio');
    const same = `document.querySelector('#source').value === ${JSON.stringify(`${TEXT} \uD800`)}`;
    expect(await other.evaluate(same)).toBe(true);
    await other.goto(`${address}#t=nonsense`);
    expect(await other.getByRole('alert').innerText()).toContain('link cannot be read');
    await other.close();
  });

  test('after the first visit it needs no network', async () => {
    await page.evaluate('navigator.serviceWorker.ready');
    await context.setOffline(true);
    const other = await open(context);
    await other.locator('#text .change').first().waitFor();
    await other.close();
    await context.setOffline(false);
  });

  test('it fits a phone, in the dark, and a tapped change shows its reason', async () => {
    const phone = await browser.newContext({ ...PHONE, colorScheme: 'dark' });
    const small = await open(phone);
    await small.locator('#text .change').first().tap();
    expect(await small.locator('#reason').isVisible()).toBe(true);
    expect(await small.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await small.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe('rgb(21, 22, 20)');
    const tiny = await small.evaluate(`
      [...document.querySelectorAll('button, select, summary, input, .view label')]
        .map((target) => [target.outerHTML, target.getBoundingClientRect()])
        .filter(([html, { width, height }]) => width > 0 && (width < 24 || height < 24) && !/checkbox|radio/u.test(html))
    `);
    expect(tiny).toEqual([]);
    await phone.close();
  });
});
