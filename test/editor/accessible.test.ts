import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { makeProject } from './make-project.ts';
import {
  goTo,
  launchBrowser,
  openWindow,
  startServer,
  waitForSaved,
  type EditorWindow,
  type RunningServer,
} from './open-editor.ts';

let browser: Browser;
let server: RunningServer;
const folder = makeProject(40);

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer(folder)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true });
});

/** What axe-core has against the page as it is now, a line each. */
async function findViolations(page: Page): Promise<readonly string[]> {
  // put in by the driver, not by the page: its policy allows no script that is not its own
  if (!(await page.evaluate('typeof axe !== "undefined"'))) await page.evaluate(axe.source);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ' at ' + node.target)))`);
}

/** Each leads to a state of the editor from the edit view, and back by Esc. */
const states: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['a row with codes', (page) => goTo(page, 1)],
  [
    'a draft and a notice',
    async (page) => {
      await goTo(page, 3);
      await page.keyboard.type('x');
      await page.keyboard.press('Control+Enter');
      await waitForSaved(page);
      await page.keyboard.press('Control+z');
      await page.locator('.toast').first().waitFor();
    },
  ],
  ['the palette', (page) => page.keyboard.press('Control+Shift+p')],
  ['the keys', (page) => page.keyboard.press('F1')],
  ['go to', (page) => page.keyboard.press('Control+g')],
  ['the settings', (page) => page.keyboard.press('Alt+s')],
  [
    'splitting',
    async (page) => {
      await goTo(page, 2);
      await page.keyboard.press('Control+Shift+j');
    },
  ],
  [
    'a filter that lets nothing through',
    async (page) => {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('zzzz');
      await page.locator('.edit .sheet').waitFor();
    },
  ],
];

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  describe.each(['tr-TR', 'en-GB'])('%s', (locale) => {
    let editor: EditorWindow;
    beforeAll(async () => {
      // the key in the address opens once: the windows after the first come by their own
      const url = server.url;
      await server.stop();
      server = await startServer(folder);
      editor = await openWindow(browser, server.url === url ? url : server.url, {
        colorScheme,
        locale,
      });
    });
    afterAll(() => editor.context.close());

    test.each(states)('%s', async (_, lead) => {
      await lead(editor.page);
      const violations = await findViolations(editor.page);
      await editor.page.keyboard.press('Escape');
      expect(violations).toEqual([]);
    });

    test('the files', async () => {
      await editor.page.keyboard.press('Alt+Shift+1');
      await editor.page.locator('.files').waitFor();
      expect(await findViolations(editor.page)).toEqual([]);
      expect(editor.misdeeds).toEqual([]);
    });
  });
});

test('at 200 % nothing is cut off: the page is as wide as the window, and the row can be worked on', async () => {
  await server.stop();
  server = await startServer(folder);
  // half the window with the same text is what zooming by two leaves
  const { page, context } = await openWindow(browser, server.url, {
    viewport: { width: 640, height: 400 },
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
  await goTo(page, 22);
  await page.keyboard.type('roomy');
  const box = await page.locator('.cm-content').boundingBox();
  expect(box?.width).toBeGreaterThan(200);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(400);
  expect(await findViolations(page)).toEqual([]);
  await context.close();
});
