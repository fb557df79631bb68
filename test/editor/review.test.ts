import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { goTo, look, waitForSaid, waitForSaved } from './drive-page.ts';
import { makePaneProject } from './make-pane-project.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';
import { writeProject } from './write-project.ts';

/** Waits until the open row is so far. */
const waitForStatus = (page: Page, status: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector('.row-active .status')?.textContent === wanted,
    status,
  );

/** Waits until another row is open. */
const waitForRow = (page: Page, number: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector('.row-active .cell-number')?.textContent === wanted,
    number,
  );

const statusOf = (page: Page, row: number, text: string): Promise<void> =>
  page.locator(`[aria-rowindex="${row + 1}"] .status`, { hasText: text }).waitFor();

describe('reviewing', () => {
  let editor: StartedEditor;
  let page: Page;
  beforeAll(async () => {
    editor = await startEditor(makePaneProject());
    ({ page } = await editor.open());
  });
  afterAll(() => editor?.close());
  beforeEach(() => {
    editor.misdeeds.length = 0;
  });

  test('a text changed after its confirmation is a draft, and undo makes it confirmed again', async () => {
    await goTo(page, 6);
    await waitForStatus(page, 'confirmed');
    await page.keyboard.type(' Then it took place.');
    await waitForStatus(page, 'draft');
    await waitForSaved(page);
    while ((await look(page)).target !== 'The meeting was postponed.')
      await page.keyboard.press('Control+z');
    await waitForStatus(page, 'confirmed');
    await waitForSaved(page);
    expect((await look(page)).target).toBe('The meeting was postponed.');
  });

  test('a row is marked as reviewed by key, and its confirmation is taken back', async () => {
    await goTo(page, 6);
    await page.keyboard.press('Alt+r');
    await statusOf(page, 6, 'reviewed');
    await waitForSaved(page);
    expect(readFileSync(path.join(editor.folder, 'text.xlf'), 'utf8')).toContain(
      '<segment id="s1" state="reviewed"><source>Toplantı ertelendi.</source>',
    );
    await goTo(page, 6);
    await page.keyboard.press('Alt+Shift+r');
    await waitForSaid(page, /confirmation was taken back/);
    await waitForStatus(page, 'draft');
    await page.keyboard.press('Control+Enter');
    await statusOf(page, 6, 'confirmed');
  });

  test('whoever reviews confirms as reviewed and goes on to what a translator has confirmed', async () => {
    await page.keyboard.press('Alt+s');
    await page.getByLabel('I review').check();
    await page.keyboard.press('Escape');
    await goTo(page, 4);
    await page.getByRole('button', { name: 'Mark as reviewed' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await waitForRow(page, '5');
    await statusOf(page, 4, 'reviewed');
    await page.keyboard.press('Control+Enter');
    await waitForRow(page, '6');
    await waitForSaved(page);
    await page.keyboard.press('Alt+s');
    await page.getByLabel('I review').uncheck();
    await page.keyboard.press('Escape');
    await goTo(page, 4);
    await page.keyboard.press('Control+u');
    await waitForRow(page, '8');
    expect((await look(page)).isFocused).toBe(true);
    expect(editor.misdeeds).toEqual([]);
  });

  test('an empty row is filled with a match that is good enough, and emptied by one undo', async () => {
    await page.keyboard.press('Alt+s');
    await page.getByLabel('Put the best match').selectOption('100');
    await page.keyboard.press('Escape');
    // its best match is a fuzzy one
    await goTo(page, 1);
    await page.locator('.match').first().waitFor();
    expect((await look(page)).target).toBe('');
    await goTo(page, 3);
    await waitForStatus(page, 'filled in');
    expect((await look(page)).target).toBe('The water quality report is published every year.');
    await page.keyboard.press('Control+z');
    await waitForStatus(page, 'empty');
    expect((await look(page)).target).toBe('');
    expect(editor.misdeeds).toEqual([]);
  });

  test('a row that is open here is locked in other windows alone', async () => {
    await goTo(page, 8);
    const { page: other, context } = await editor.open();
    await other.locator('[aria-rowindex="9"] [title="translator is working on it"]').waitFor();
    await page.keyboard.type('Three cats.');
    await page.keyboard.press('Control+Enter');
    await statusOf(page, 8, 'confirmed');
    await waitForSaved(page);
    for (const row of [8, 9])
      expect(
        await page.locator(`[aria-rowindex="${row + 1}"] [title$="working on it"]`).count(),
      ).toBe(0);
    await context.close();
  });
});

test('a language written from the right is written so, whatever its first letter', async () => {
  const editor = await startEditor(
    writeProject({
      'a.xlf': `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="tr" trgLang="ar"><file id="f">
<unit id="u1"><segment id="s1"><source>Koşut açıldı.</source></segment></unit>
<unit id="u2"><segment id="s1"><source><pc id="1">Kapandı</pc>.</source><target>Koşut <pc id="1">مغلق</pc>.</target></segment></unit>
</file></xliff>
`,
    }),
  );
  try {
    const { page } = await editor.open();
    const direction = (selector: string): Promise<string> =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).direction);
    expect(await direction('.row-active .cm-content')).toBe('rtl');
    expect(await direction('.row-active .cell-source')).toBe('ltr');
    expect(await direction('[aria-rowindex="3"] .cell-target')).toBe('rtl');
    // the arrow of a code points to what it encloses
    const arrow = (side: string): Promise<string> =>
      page
        .locator(`[aria-rowindex="3"] .cell-${side} .code-arrow`)
        .first()
        .evaluate((element) => getComputedStyle(element).transform);
    expect([await arrow('source'), await arrow('target')]).toEqual([
      'none',
      'matrix(-1, 0, 0, 1, 0, 0)',
    ]);
    // the caret of an empty line stands at the right
    const box = await page.locator('.row-active .cm-content').boundingBox();
    const caret = await page.locator('.row-active .cm-cursor').first().boundingBox();
    expect(caret!.x).toBeGreaterThan(box!.x + box!.width / 2);
  } finally {
    await editor.close();
  }
});
