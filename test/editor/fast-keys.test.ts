import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { goTo, look } from './drive-page.ts';
import { makeProject } from './make-project.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';

// what is typed faster than frames are drawn and servers answer goes where it was meant
let editor: StartedEditor;
let page: Page;

beforeAll(async () => {
  editor = await startEditor(makeProject(30));
  ({ page } = await editor.open());
});
afterAll(() => editor?.close());

/** Does something in the page, and tells before any frame, timer or answer what has the focus and which row is open. */
const doAtOnce = (act: string): Promise<readonly [focus: string, row: string]> =>
  page.evaluate<[string, string]>(`(async () => {
    ${act};
    for (let turn = 0; turn < 50; turn++) await null;
    const field = document.activeElement;
    return [field.id || field.classList[0] || field.tagName, document.querySelector('.row-active .cell-number').textContent];
  })()`);
const press = (key: string): string =>
  `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', ctrlKey: true, bubbles: true, cancelable: true }))`;

test.each([
  ['m', 'comment-text'],
  ['k', 'concordance-words'],
  ['e', 'term-source'],
])(
  'Control+%s opens what is folded, and the next key is already in its field',
  async (key, field) => {
    await page.evaluate(`localStorage.setItem('kosut.panes.open', '[]')`);
    await page.reload();
    await page.locator('.cm-content:focus').waitFor();
    expect(await page.locator(`#${field}`).count()).toBe(0);
    expect((await doAtOnce(press(key)))[0]).toBe(field);
    await page.keyboard.press('Escape');
    await page.locator('.cm-content:focus').waitFor();
  },
);

test('what is typed while a dialog is on its way goes into the dialog; the row keeps its text', async () => {
  await page.evaluate(`localStorage.removeItem('kosut.replace.query')`);
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const pattern = '**/replace-dialog-*.js';
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await page.locator('.cm-content:focus').waitFor();
  const before = (await look(page)).target;
  await page.keyboard.press('Control+h');
  await page.locator('.modal-loading input:focus').waitFor();
  await page.keyboard.type('kurul');
  // given up, and asked for again
  await page.keyboard.press('Escape');
  await page.locator('.cm-content:focus').waitFor();
  await page.keyboard.press('Control+h');
  await page.locator('.modal-loading input:focus').waitFor();
  await page.keyboard.type('karar');
  letGo();
  await page.locator('#replace-find:focus').waitFor();
  expect(await page.locator('#replace-find').inputValue()).toBe('karar');
  await page.keyboard.press('Escape');
  await page.locator('.cm-content:focus').waitFor();
  expect((await look(page)).target).toBe(before);
  await page.unroute(pattern);
  // once it is there it opens at once
  expect((await doAtOnce(press('h')))[0]).toBe('replace-find');
  await page.keyboard.press('Escape');
  await page.locator('.cm-content:focus').waitFor();
});

test('a dialog that does not come is told of, and the row is typed in again', async () => {
  await page.route('**/settings-dialog-*.js', (route) => route.abort());
  await page.reload();
  await page.locator('.cm-content:focus').waitFor();
  await page.keyboard.press('Alt+s');
  await page
    .locator('.toast', { hasText: 'This part of the editor could not be loaded' })
    .waitFor();
  await page.locator('.cm-content:focus').waitFor();
  await page.unroute('**/settings-dialog-*.js');
});

test('whoever goes to a row types the next key into it', async () => {
  await goTo(page, 2);
  await page.keyboard.press('Control+g');
  await page.locator('dialog[open] input:focus').waitFor();
  await page.keyboard.type('4');
  expect(await doAtOnce(`document.querySelector('dialog form').requestSubmit()`)).toEqual([
    'cm-content',
    '4',
  ]);
});

test('who went elsewhere is not called back to the next row that is not confirmed', async () => {
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const pattern = '**/segments?*state=initial*';
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  // behind it is none that is open: the server is asked
  await goTo(page, 29);
  await page.keyboard.type('Done.');
  await Promise.all([page.waitForRequest(pattern), page.keyboard.press('Control+Enter')]);
  await goTo(page, 3);
  await page.keyboard.press('Control+k');
  await page.locator('#concordance-words:focus').waitFor();
  const [response] = await Promise.all([page.waitForResponse(pattern), answer()]);
  await response.finished();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))),
  );
  expect((await look(page)).number).toBe('3');
  await page.locator('#concordance-words:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.unroute(pattern);
});

test('a filter that is taken back before it was looked up is not set after all', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.keyboard.press('Control+f');
  await page.locator('#filter-text:focus').waitFor();
  await page.keyboard.type('zzz');
  await page.keyboard.press('Escape');
  await page.locator('.cm-content:focus').waitFor();
  expect(await page.locator('#filter-text').inputValue()).toBe('');
  await page.keyboard.press('Control+f');
  await page.locator('#filter-text:focus').waitFor();
  await page.keyboard.type('yineledi');
  await page.getByText('4 / 30', { exact: true }).waitFor();
  expect(asked.filter((address) => address.includes('text=zzz'))).toEqual([]);
  expect(asked.some((address) => address.includes('text=yineledi'))).toBe(true);
  expect(editor.misdeeds).toEqual([]);
});
