import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeProject } from './make-project.ts';
import { goTo, look, waitForSaved } from './drive-page.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';

let editor: StartedEditor;

beforeEach(async () => {
  editor = await startEditor(makeProject(30));
});
afterEach(() => editor?.close());

test('a server that dies takes no word along: what was typed is sent when the page is opened again', async () => {
  const { page, context } = await editor.open();
  await goTo(page, 3);
  await editor.kill();
  await page.keyboard.type('typed into the void');
  await page.locator('.save-bad').waitFor();
  expect(await page.locator('.save-bad').innerText()).toContain('what you type is kept here');
  await page.close();
  await editor.start();
  const again = await editor.open({ beside: context });
  await goTo(again.page, 4);
  await goTo(again.page, 3);
  expect((await look(again.page)).target).toBe('typed into the void');
  await waitForSaved(again.page);
  expect(await again.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('void');
  await context.close();
});

test('a window that changes a row another one has changed is shown both texts', async () => {
  const { page, context } = await editor.open();
  await goTo(page, 3);
  const { page: other, context: away } = await editor.open();
  await goTo(other, 3);
  await away.setOffline(true);
  await other.keyboard.type('from there');
  await other.locator('.save-bad').waitFor();
  await page.keyboard.type('from here');
  await waitForSaved(page);
  await away.setOffline(false);
  const dialog = other.getByRole('dialog', { name: 'This segment was changed elsewhere' });
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain('from here');
  expect(await dialog.innerText()).toContain('from there');
  await other.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await waitForSaved(other);
  expect((await look(other)).target).toBe('from there');
  await page.locator('.row-active .cm-content', { hasText: 'from there' }).waitFor();
  await away.close();
  await context.close();
});

test('what one window confirms the other one shows', async () => {
  const { page, context } = await editor.open();
  await goTo(page, 3);
  const { page: other } = await editor.open({ beside: context });
  await goTo(other, 1);
  await page.bringToFront();
  await page.keyboard.type('Done here');
  await page.keyboard.press('Control+Enter');
  await other.locator('[aria-rowindex="4"] .status', { hasText: 'confirmed' }).waitFor();
  expect(await other.locator('[aria-rowindex="4"] .cell-target').innerText()).toBe('Done here');
  expect((await look(other)).isFocused).toBe(true);
  await context.close();
});
