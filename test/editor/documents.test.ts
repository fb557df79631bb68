import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { look, waitForSaid, waitForSaved } from './drive-page.ts';
import { findViolations } from './find-violations.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';
import { writeProject } from './write-project.ts';

let editor: StartedEditor;
let page: Page;
beforeAll(async () => {
  editor = await startEditor(
    writeProject({
      'story.tr.md': '# Kedi\n\nBir **köpek** geldi.\n',
      'kosut.config.json': JSON.stringify({ sourceLocale: 'tr', targetLocale: 'en' }),
    }),
  );
  ({ page } = await editor.open({ ready: '.sheet a' }));
});
afterAll(() => editor?.close());

/** Goes on with Tab until this has the focus. */
async function tabTo(selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  while (!(await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)))
    await page.keyboard.press('Tab');
}

// each step stands on the one before
test('a folder without XLIFF leads to its documents, and one of them is prepared and opened', async () => {
  await tabTo('.sheet a');
  await page.keyboard.press('Enter');
  await tabTo('.documents button');
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.locator('.cm-content').waitFor();
  expect(await page.locator('.place-file').innerText()).toBe('story.tr.md.xlf');
  await page.locator('.cm-content:focus').waitFor();
  await page.keyboard.type('Cat');
  await page.keyboard.press('Control+Enter');
  await waitForSaved(page);
  expect((await look(page)).number).toBe('2');
});

test('the translation is written beside it, and over an older one after a question', async () => {
  const translation = path.join(editor.folder, 'story.en.md');
  await page.keyboard.press('Alt+Shift+Digit1');
  await tabTo('.file-write');
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await waitForSaid(page, /story\.en\.md is written: 1 of 2 passages/);
  expect(readFileSync(translation, 'utf8')).toBe('# Cat\n\nBir **köpek** geldi.\n');
  await page.keyboard.press('Enter');
  await waitForSaid(page, /story\.en\.md is there already/);
  await page.getByRole('button', { name: 'Replace it' }).click();
  await waitForSaid(page, /story\.en\.md is written/);
  // what was written is none of the documents to begin with
  expect(await page.locator('.documents').count()).toBe(0);
  expect(editor.misdeeds).toEqual([]);
});
