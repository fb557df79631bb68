import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { writeHtmlReport } from '../../src/report/html/write-html-report.ts';
import { launchBrowser } from '../launch-browser.ts';
import { hostileTexts, withTexts } from './hostile-result.ts';
import { sampleResult } from './sample-result.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kosut-report-'));
let browser: Browser;
let context: BrowserContext;
/** Everything a page does that a report must not do. */
let misdeeds: string[];

function save(name: string, html: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, html);
  return pathToFileURL(file).href;
}

async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  await context?.close();
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    // a page that scrolls smoothly lets every click wait
    reducedMotion: 'reduce',
    ...options,
  });
  await context.setOffline(true);
  const page = await context.newPage();
  page.on('console', (message) => misdeeds.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    // only reports of this test, by name: anything else would be fetched
    if (!request.url().startsWith(pathToFileURL(folder).href))
      misdeeds.push(`request: ${request.url()}`);
  });
  await context.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  `);
  await page.goto(url);
  return page;
}

/** What an expression in the page says; the page's own globals are not typed here. */
function ask<T>(page: Page, expression: string): Promise<T> {
  return page.evaluate(expression);
}

/** Visible texts of the page with their contrast (WCAG 2.2, 1.4.3), the poorest first. */
const CONTRASTS = `(() => {
  const parse = (color) => color.match(/[\\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => {
    const [lr, lg, lb] = [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * lr + 0.7152 * lg + 0.0722 * lb;
  };
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const color = parse(getComputedStyle(node).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
      if (color[3] > 0) throw new Error('half transparent ground');
    }
    return [255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() === '' || !node.checkVisibility() || node.tagName === 'SCRIPT') continue;
    const a = luminance(parse(getComputedStyle(node).color));
    const b = luminance(ground(node));
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    found.push([Math.round(contrast * 100) / 100, node.tagName + '.' + node.className, walker.currentNode.data.trim().slice(0, 30)]);
  }
  return found.sort((a, b) => a[0] - b[0]);
})()`;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  misdeeds = [];
});
afterEach(() => {
  expect(misdeeds).toEqual([]);
});

const url = save('report.html', writeHtmlReport(sampleResult));

describe('at rest', () => {
  test.each([
    [360, 'light'],
    [360, 'dark'],
    [700, 'light'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'at %i pixels in %s: nothing overflows, all text stands out',
    async (width, scheme) => {
      const page = await open(url, { colorScheme: scheme, viewport: { width, height: 800 } });
      await ask(
        page,
        `document.querySelectorAll('details').forEach((node) => { node.open = true; })`,
      );
      expect(await ask<number>(page, 'document.documentElement.scrollWidth')).toBe(width);
      const contrasts = await ask<[number, string, string][]>(page, CONTRASTS);
      expect(contrasts.length).toBeGreaterThan(100);
      expect(contrasts.filter(([contrast]) => contrast < 4.5)).toEqual([]);
    },
  );

  test('dark and light differ', async () => {
    const ground = 'getComputedStyle(document.body).backgroundColor';
    const light = await ask(await open(url, { colorScheme: 'light' }), ground);
    expect(await ask(await open(url, { colorScheme: 'dark' }), ground)).not.toBe(light);
  });

  test('is printed light, without what only works on a screen', async () => {
    const page = await open(url, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await ask(page, 'getComputedStyle(document.body).backgroundColor')).toBe(
      'rgb(253, 253, 252)',
    );
    expect(await page.locator('nav, .filter').filter({ visible: true }).count()).toBe(0);
  });

  test('lines of the ladder end beside their sentences', async () => {
    const page = await open(url);
    const gaps = await ask<number[]>(
      page,
      `[...document.querySelectorAll('#ladder > li')].flatMap((row) => {
        const middle = ({ top, bottom }) => (top + bottom) / 2;
        const dots = [...row.querySelectorAll('circle')].map((dot) => middle(dot.getBoundingClientRect()));
        const numbers = [...row.querySelectorAll('.number')].map((number) => middle(number.getBoundingClientRect()));
        return dots.map((dot, at) => Math.abs(dot - numbers[at]));
      })`,
    );
    expect(gaps).toHaveLength(
      sampleResult.bitext.source.length + sampleResult.bitext.target.length,
    );
    expect(gaps.filter((gap) => gap > 3)).toEqual([]);
  });

  test('can be read without scripts', async () => {
    const page = await open(url, { javaScriptEnabled: false });
    expect(await page.locator('form:visible').count()).toBe(0);
    expect(await page.locator('#ladder > li:visible').count()).toBe(11);
    expect(await page.locator('#finding-rows > tr:visible').count()).toBe(3);
    await page.locator('#finding-1 a').click();
    expect(page.url()).toBe(`${url}#p2/s3`);
    expect(await page.locator('#ladder > li:focus').getAttribute('id')).toBe('p2/s3');
  });
});

describe('links', () => {
  const focused = 'document.activeElement.id';

  test('from a finding to its row and back', async () => {
    const page = await open(url);
    await page.locator('#finding-1 a').click();
    await expectEventually(page, focused, 'p2/s3');
    expect(await page.locator('[id="p2/s3"]').isVisible()).toBe(true);
    await page.locator('[id="p2/s3"] .flags a').click();
    await expectEventually(page, focused, 'finding-1');
  });

  test('bring back a row that a filter hides', async () => {
    const page = await open(url);
    await page.locator('form[data-filter=ladder] select').selectOption('unsure');
    expect(await page.locator('#ladder > li:visible').count()).toBe(2);
    await page.locator('#finding-1 a').click();
    await expectEventually(page, focused, 'p2/s3');
    expect(await page.locator('#ladder > li:visible').count()).toBe(11);
  });

  test('from elsewhere go to the row', async () => {
    const page = await open(`${url}#p4/s3`);
    await expectEventually(page, focused, 'p4/s3');
  });
});

describe('keys', () => {
  test('the first tab stop leads past the header', async () => {
    const page = await open(url);
    await page.keyboard.press('Tab');
    expect(await ask(page, 'document.activeElement.className')).toBe('skip');
    expect(
      await ask(page, 'document.activeElement.getBoundingClientRect().top'),
    ).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await expectEventually(page, 'document.activeElement.id', 'findings');
  });

  test('arrows walk the ladder, over what is filtered out', async () => {
    const page = await open(url);
    const at = (): Promise<string> => ask(page, 'document.activeElement.id');
    const filter = page.locator('form[data-filter=ladder] select');
    await filter.selectOption('other');
    await filter.focus();
    await page.keyboard.press('Tab');
    expect(await at()).toBe('p1/s2');
    const walked: string[] = [];
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'Home']) {
      await page.keyboard.press(key);
      walked.push(await at());
    }
    expect(walked).toEqual(['p1/s2', 'p2/s1', 'p4/s1', 'p5/s1', 'p5/s1', 'p1/s2']);
  });

  test('focus shows', async () => {
    const page = await open(url);
    await page.locator('nav a').first().focus();
    await page.keyboard.press('Tab');
    expect(await ask(page, 'getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    expect(await ask(page, 'getComputedStyle(document.activeElement).outlineWidth')).toBe('2px');
  });

  test('a bar opens and closes', async () => {
    const page = await open(url);
    const bar = page.locator('.term details.dominant').first();
    await bar.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await bar.getAttribute('open')).toBe('');
    await page.keyboard.press('Enter');
    expect(await bar.getAttribute('open')).toBeNull();
  });
});

test('findings are filtered by severity and rule together', async () => {
  const page = await open(url);
  const form = page.locator('form[data-filter=finding-rows]');
  await form.locator('select[name=severity]').selectOption('error');
  expect(await page.locator('#finding-rows > tr:visible').count()).toBe(1);
  expect(await form.locator('output').textContent()).toBe('1 of 3 findings');
  await form.locator('select[name=rule]').selectOption('terms/deprecated');
  expect(await form.locator('output').textContent()).toBe('0 of 3 findings');
});

test('hostile texts never run', async () => {
  const page = await open(url);
  for (const [at, text] of hostileTexts.entries()) {
    await page.goto(save(`hostile-${at}.html`, writeHtmlReport(withTexts(text))));
    await ask(
      page,
      `document.querySelectorAll('*').forEach((node) => {
        for (const type of ['mouseover', 'click', 'focus', 'load', 'error'])
          node.dispatchEvent(new Event(type, { bubbles: true }));
      })`,
    );
    const ran = await ask(page, '[window.pwned ?? null, document.scripts.length]');
    expect([text, ran]).toEqual([text, [null, 1]]);
  }
});

test('the policy stops handlers, styles and pictures that a text might bring in', async () => {
  const page = await open(url);
  await ask(
    page,
    `document.body.insertAdjacentHTML('beforeend',
      '<img src="data:,x" onerror="window.pwned=1"><p style="color:red">x</p>')`,
  );
  const findBlocked = (): ReadonlySet<string> =>
    new Set(misdeeds.flatMap((misdeed) => /policy: ([\w-]+)/.exec(misdeed)?.[1] ?? []));
  // what was stopped is told later
  while (findBlocked().size < 3) await page.waitForTimeout(50);
  expect(await ask(page, 'window.pwned ?? null')).toBeNull();
  expect(findBlocked()).toEqual(new Set(['img-src', 'script-src-attr', 'style-src-attr']));
  misdeeds = [];
});

/** Waits until the page agrees: a click on a link scrolls first and focuses later. */
async function expectEventually(page: Page, expression: string, value: string): Promise<void> {
  await page.waitForFunction(`(${expression}) === ${JSON.stringify(value)}`);
}
