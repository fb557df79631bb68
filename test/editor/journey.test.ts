import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { makeProject } from './make-project.ts';
import { goTo, look, waitForSaid, waitForSaved } from './drive-page.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';

// one day of a translator on 10,000 segments, by keyboard alone; each step stands on the one before
let editor: StartedEditor;
let page: Page;
const ROWS = 10_000;

beforeAll(async () => {
  editor = await startEditor(makeProject(ROWS));
  ({ page } = await editor.open());
  await page.getByText('10,000 segments', { exact: true }).waitFor();
});
afterAll(() => editor?.close());

const waitForTarget = (rowIndex: number, text: string): Promise<unknown> =>
  page.waitForFunction(
    ([at, wanted]) =>
      document.querySelector<HTMLElement>(`[aria-rowindex="${at}"] .cell-target`)?.innerText ===
      wanted,
    [rowIndex, text] as const,
  );

const waitForNumber = (number: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector('.row-active .cell-number')?.textContent === wanted,
    number,
  );

test('opens at the first row, ready to type', async () => {
  expect(await look(page)).toEqual({ number: '1', target: '', status: 'empty', isFocused: true });
  expect(await page.locator('[role=grid]').getAttribute('aria-rowcount')).toBe('10001');
});

test('confirming goes to the next row that is not confirmed, and says so', async () => {
  await goTo(page, 4);
  await page.keyboard.type('The Board discussed article 4. The Interior insisted.');
  await page.keyboard.press('Control+Enter');
  // 5 was confirmed before
  await waitForNumber('6');
  expect(await look(page)).toMatchObject({ target: '', isFocused: true });
  await waitForSaid(page, /^Segment 6 of 10,000/);
  expect(await page.locator('[aria-rowindex="5"] .status').innerText()).toBe('confirmed');
  await waitForSaved(page);
});

test('repetitions are filled, and one undo takes all of it back', async () => {
  await goTo(page, 7);
  await page.keyboard.type('The Board repeated the same decision.');
  await page.keyboard.press('Control+Enter');
  // 1428 rows have this source, of which every fifth was confirmed before
  await page.getByText('1,142 repetitions filled', { exact: true }).first().waitFor();
  // they are too many to be told: those in sight are read again
  await waitForTarget(15, 'The Board repeated the same decision.');
  await page.keyboard.press('Control+z');
  await waitForNumber('7');
  await waitForTarget(15, '');
  await page.keyboard.press('Control+Shift+z');
  await page
    .getByText(/^Done again/)
    .first()
    .waitFor();
  await waitForTarget(15, 'The Board repeated the same decision.');
});

test('the filter takes ISRAR for ısrar, keeps the focus, and gives it back', async () => {
  await page.keyboard.press('Control+f');
  await page.locator('#filter-text:focus').waitFor();
  await page.keyboard.type('ISRAR ETTİ');
  const passing = Array.from({ length: ROWS }, (_, at) => at + 1).filter(
    (number) => number % 7 !== 0 && number % 10 !== 1,
  ).length;
  await page.getByText(`${passing.toLocaleString('en-GB')} / 10,000`, { exact: true }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter-text');
  await page.locator('.grid-line .cell-source').nth(5).waitFor();
  const sources = await page.locator('.grid-line .cell-source').allInnerTexts();
  expect(sources.length).toBeGreaterThan(5);
  for (const source of sources) expect(source).toContain('ısrar etti');
  await page.keyboard.press('Enter');
  expect((await look(page)).isFocused).toBe(true);
  await page.keyboard.press('Control+Shift+f');
  await page.getByText('10,000 segments', { exact: true }).waitFor();
  expect((await look(page)).isFocused).toBe(true);
});

test('a wrong regular expression is told beside the field', async () => {
  await page.keyboard.press('Control+f');
  await page.locator('#filter-text:focus').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('(');
  await page.locator('#filter-fault').waitFor();
  expect(await page.locator('#filter-text').getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.press('Escape');
  await page.getByText('10,000 segments', { exact: true }).waitFor();
});

test('a segment is split where the arrows put the cut, and joined again', async () => {
  await goTo(page, 9001);
  await goTo(page, 9002);
  const before = await page.locator('.row-active .cell-source').innerText();
  await page.keyboard.press('Control+Shift+j');
  await page.locator('dialog[open]:not(.modal-loading) input:focus').waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText('10,001 segments', { exact: true }).waitFor();
  const pieces = [
    await page.locator('[aria-rowindex="9003"] .cell-source').innerText(),
    await page.locator('[aria-rowindex="9004"] .cell-source').innerText(),
  ];
  // the space between them stands between the segments
  expect(pieces.join(' ')).toBe(before);
  expect(await look(page)).toMatchObject({ number: '9,002', isFocused: true });
  await page.keyboard.press('Control+j');
  await page.getByText('10,000 segments', { exact: true }).waitFor();
  expect(await page.locator('.row-active .cell-source').innerText()).toBe(before);
  expect((await look(page)).isFocused).toBe(true);
});

test('F6 goes round the panes and comes back to the field; the palette runs what is typed', async () => {
  await page.keyboard.press('F6');
  expect((await look(page)).isFocused).toBe(false);
  await page.keyboard.press('Shift+F6');
  expect((await look(page)).isFocused).toBe(true);
  await page.keyboard.press('Control+Shift+p');
  await page.locator('dialog[open]:not(.modal-loading) input:focus').waitFor();
  await page.keyboard.type('go to num');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Go to segment' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  expect((await look(page)).isFocused).toBe(true);
});

test('from view to view the focus is never lost', async () => {
  const holder = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.tagName ?? 'nothing');
  for (const [digit, shown] of [
    [1, '.files'],
    [4, '.list-view'],
    [1, '.files'],
  ] as const) {
    await page.keyboard.press(`Alt+Shift+Digit${digit}`);
    await page.locator(shown).waitFor();
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect(await holder()).toBe('MAIN');
  }
  await page.keyboard.press('Alt+Shift+Digit2');
  await page.locator('.cm-content').waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains('cm-content'));
});

test('the row stays in the page, with its focus and its draft, however far the grid is scrolled', async () => {
  await goTo(page, 12);
  await page.keyboard.type('kept');
  await page.evaluate(() => document.querySelector('.grid-scroll')?.scrollBy(0, 200_000));
  await page.waitForTimeout(200);
  await page.keyboard.type(' here');
  expect(await look(page)).toMatchObject({ number: '12', target: 'kept here', isFocused: true });
  expect(await page.locator('.grid-line').count()).toBeLessThan(80);
});

test('closed and opened again, everything is there', async () => {
  await waitForSaved(page);
  await page.keyboard.press('Control+s');
  expect(editor.misdeeds).toEqual([]);
  const context = page.context();
  await page.close();
  await editor.stop();
  const text = readFileSync(path.join(editor.folder, 'segments/text.xlf'), 'utf8');
  expect(text).toContain('<target>kept here</target>');
  expect(text.match(/<target>The Board repeated the same decision\.<\/target>/g)).toHaveLength(
    1143,
  );
  await editor.start();
  ({ page } = await editor.open({ beside: context }));
  expect(await look(page)).toMatchObject({ number: '12', target: 'kept here', isFocused: true });
});
