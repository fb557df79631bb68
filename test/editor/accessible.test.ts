import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { makeProject } from './make-project.ts';
import { goTo, waitForSaved } from './drive-page.ts';
import { findViolations } from './find-violations.ts';
import { startEditor, type EditorWindow, type StartedEditor } from './start-editor.ts';

let editor: StartedEditor;

beforeAll(async () => {
  editor = await startEditor(makeProject(40));
});
afterAll(() => editor?.close());

const openDialog = async (page: Page, keys: string): Promise<void> => {
  await page.keyboard.press(keys);
  await page.locator('dialog[open]:not(.modal-loading)').waitFor();
};

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
  ['the palette', (page) => openDialog(page, 'Control+Shift+p')],
  ['the keys', (page) => openDialog(page, 'F1')],
  ['go to', (page) => openDialog(page, 'Control+g')],
  ['the settings', (page) => openDialog(page, 'Alt+s')],
  [
    'what a memory would fill in',
    async (page) => {
      await openDialog(page, 'Alt+p');
      await page.locator('table.plan').waitFor();
    },
  ],
  [
    'rows that are chosen, to be confirmed',
    async (page) => {
      await goTo(page, 12);
      await page.keyboard.press('Alt+Shift+ArrowDown');
      await page.locator('.row-chosen').nth(1).waitFor();
      await openDialog(page, 'Alt+a');
      await page.locator('.counts').waitFor();
    },
  ],
  [
    'splitting',
    async (page) => {
      await goTo(page, 2);
      await openDialog(page, 'Control+Shift+j');
    },
  ],
  [
    'a filter that lets nothing through',
    async (page) => {
      await page.keyboard.press('Control+f');
      await page.locator('#filter-text:focus').waitFor();
      await page.keyboard.type('zzzz');
      await page.locator('.edit .sheet').waitFor();
    },
  ],
];

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  describe.each(['tr-TR', 'en-GB'])('%s', (locale) => {
    let window: EditorWindow;
    beforeAll(async () => {
      window = await editor.open({ colorScheme, locale });
    });
    afterAll(() => window?.context.close());

    test.each(states)('%s', async (_, lead) => {
      await lead(window.page);
      const violations = await findViolations(window.page);
      await window.page.keyboard.press('Escape');
      await window.page.locator('dialog[open]').waitFor({ state: 'detached' });
      expect(violations).toEqual([]);
    });

    test('the files', async () => {
      await window.page.keyboard.press('Alt+Shift+1');
      await window.page.locator('.files').waitFor();
      expect(await findViolations(window.page)).toEqual([]);
      expect(editor.misdeeds).toEqual([]);
    });
  });
});

test('at 200 % nothing is cut off: the page is as wide as the window, and the row can be worked on', async () => {
  // half the window with the same text is what zooming by two leaves
  const { page, context } = await editor.open({
    viewport: { width: 640, height: 400 },
  });
  await page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth);
  await goTo(page, 22);
  await page.keyboard.type('roomy');
  // rows that were just drawn are measured after the next frame, and the open one is moved by that
  await page.waitForFunction(() => {
    const box = document.querySelector('.cm-content')?.getBoundingClientRect();
    return box !== undefined && box.width > 200 && box.top >= 0 && box.bottom < innerHeight;
  });
  expect(await findViolations(page)).toEqual([]);
  await context.close();
});
