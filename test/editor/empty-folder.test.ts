import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { goTo, waitForSaved } from './drive-page.ts';
import { findViolations } from './find-violations.ts';
import { makeProject } from './make-project.ts';
import { startEditor } from './start-editor.ts';
import { writeProject } from './write-project.ts';

test('an empty folder: every view says what is missing, and none has trouble', async () => {
  const editor = await startEditor(writeProject({}));
  try {
    const { page } = await editor.open({ ready: '.sheet a' });
    for (const view of [4, 5]) {
      await page.keyboard.press(`Alt+Shift+Digit${view}`);
      await page.locator('.list-view .sheet', { hasText: 'There is no XLIFF file' }).waitFor();
      expect(await findViolations(page)).toEqual([]);
    }
    await page.keyboard.press('Alt+Shift+Digit1');
    await page.getByText('Put documents').waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.locator('.toast').count()).toBe(0);
    expect(editor.misdeeds).toEqual([]);
  } finally {
    await editor.close();
  }
});

test('what cannot be kept, as the file is gone, is not shown as confirmed, and told in the language of the interface', async () => {
  const editor = await startEditor(makeProject(10));
  try {
    const { page } = await editor.open({ locale: 'tr-TR' });
    await goTo(page, 3);
    await page.keyboard.type('Before.');
    await waitForSaved(page);
    rmSync(path.join(editor.folder, 'segments/text.xlf'));
    await page.keyboard.type(' After.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.toast', { hasText: 'Dosya yerinde değil' }).first().waitFor();
    const row = page.locator('[aria-rowindex="4"]');
    await row.locator('.status', { hasText: 'taslak' }).waitFor();
    expect(await row.locator('.cell-target').innerText()).toBe('Before. After.');
    await page.locator('.save-bad').waitFor();
  } finally {
    await editor.close();
  }
});
