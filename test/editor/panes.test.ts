import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { makePaneProject } from './make-pane-project.ts';
import { goTo, look, waitForCount, waitForSaved } from './drive-page.ts';
import { findViolations } from './find-violations.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';

// by keyboard alone; each step stands on the one before
let editor: StartedEditor;
let page: Page;

beforeAll(async () => {
  editor = await startEditor(makePaneProject());
  ({ page } = await editor.open());
});
afterAll(() => editor?.close());

/** Waits until the field of the open row holds this. */
async function waitForTarget(text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('.row-active .cm-content')?.textContent === wanted,
    text,
  );
}

test('a match goes in by its number, and one undo takes it out', async () => {
  await goTo(page, 3);
  const card = page.locator('.match').first();
  await card.getByText('100').waitFor();
  await page.keyboard.press('Control+1');
  await waitForTarget('The water quality report is published every year.');
  await waitForSaved(page);
  await page.keyboard.press('Control+z');
  await waitForTarget('');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Enter');
  await waitForSaved(page);
  expect(await page.locator('[aria-rowindex="4"] .status').innerText()).toBe('confirmed');
});

test('a fuzzy match shows what differs in words and why it lost points', async () => {
  await goTo(page, 1);
  const card = page.locator('.match').first();
  await card.locator('del', { hasText: '2023' }).waitFor();
  expect(await card.locator('ins').allInnerTexts()).toContain('2024');
  expect(await card.locator('.match-target').innerText()).toContain('of 14 March 2024, the');
  expect(await card.locator('.match-points').innerText()).toMatch(/−\d+ numbers/);
});

test('a match by stems says so, and which words stand in other forms', async () => {
  await goTo(page, 6);
  await page.locator('.match-stems', { hasText: '100 by stems: Toplantı ≈ Toplantılar' }).waitFor();
});

test('the matches are walked by key, and the chosen one goes in', async () => {
  await goTo(page, 1);
  await page.locator('.match').nth(1).waitFor();
  await page.keyboard.press('Control+Shift+ArrowDown');
  await page.keyboard.press('Control+Space');
  await waitForTarget('The Council discussed the water quality report at its meeting.');
});

test('a term goes in at the caret', async () => {
  await goTo(page, 2);
  await page.locator('.term').first().waitFor();
  await page.keyboard.type('See the ');
  await page.keyboard.press('Alt+1');
  await waitForTarget('See the user guide');
  expect(
    await page.locator('.row-active .cell-source .mark-term').first().getAttribute('title'),
  ).toContain('user guide');
});

test('a term that is added stands in the termbase, and goes in at once', async () => {
  await goTo(page, 8);
  await page.keyboard.press('Control+e');
  await page.locator('#term-source:focus').waitFor();
  await page.keyboard.type('değirmen');
  await page.keyboard.press('Tab');
  await page.keyboard.type('mill');
  await page.keyboard.press('Enter');
  await page.locator('.term', { hasText: 'mill' }).waitFor();
  await waitForCount(page, '.term-form', 0);
  expect((await look(page)).isFocused).toBe(true);
  const termbase = readFileSync(path.join(editor.folder, 'terms.csv'), 'utf8');
  expect(termbase).toMatch(/^değirmen,mill,preferred,/m);
  expect(termbase).toContain('rapor,report,preferred,not “statement”\n');
  await page.keyboard.press('Alt+1');
  await waitForTarget('mill');
  await page.keyboard.press('Control+e');
  await page.locator('#term-source:focus').waitFor();
  await page.keyboard.type('değirmen');
  await page.keyboard.press('Tab');
  await page.keyboard.type('mill');
  await page.keyboard.press('Enter');
  await page.locator('.toast', { hasText: 'has this already' }).waitFor();
  expect(readFileSync(path.join(editor.folder, 'terms.csv'), 'utf8')).toBe(termbase);
});

test('a finding is told below the text and mended by key', async () => {
  await goTo(page, 4);
  await page.locator('.row-findings .finding', { hasText: 'Double space' }).waitFor();
  await page.keyboard.press('Alt+Enter');
  await waitForTarget('The report will be published within 5 days.');
  await page.locator('.row-findings .finding', { hasText: 'Double space' }).waitFor({
    state: 'detached',
  });
  await waitForSaved(page);
});

test('concordance finds every form; Enter inserts, the focus is back in the text', async () => {
  await goTo(page, 8);
  await page.keyboard.press('Control+k');
  await page.locator('#concordance-words:focus').waitFor();
  await page.keyboard.type('su kalitesi');
  await page.locator('.kwic', { hasText: 'Ministry' }).waitFor();
  await page.keyboard.press('Shift+Enter');
  const { target, isFocused } = await look(page);
  expect(isFocused).toBe(true);
  expect(target).toMatch(/water quality/i);
});

test('concordance takes a regular expression; one that is not complete is told beside the field', async () => {
  await page.keyboard.press('Control+k');
  await page.locator('.concordance-search select').selectOption('regex');
  const field = page.locator('#concordance-words');
  await field.fill('bakan(');
  await page.locator('#concordance-fault').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator('.toast-error').count()).toBe(0);
  expect(await findViolations(page)).toEqual([]);
  await field.pressSequentially('lık|lar)');
  await page.locator('.kwic', { hasText: 'Ministry' }).waitFor();
  await waitForCount(page, '.kwic', 1);
  await waitForCount(page, '#concordance-fault', 0);
  expect(await field.getAttribute('aria-invalid')).toBe('false');
  await page.keyboard.press('Escape');
  expect((await look(page)).isFocused).toBe(true);
});

test('a comment is written, and counted in the grid', async () => {
  await page.keyboard.press('Control+m');
  await page.locator('#comment-text:focus').waitFor();
  await page.keyboard.type('Which mill?');
  await page.keyboard.press('Enter');
  await page.locator('.remark', { hasText: 'Which mill?' }).waitFor();
  await page.locator('.row-active .cell-state .badge', { hasText: '1' }).waitFor();
  await page.keyboard.press('Escape');
  expect((await look(page)).isFocused).toBe(true);
  // what was inserted before was still on its way while the comment was made
  await waitForSaved(page);
  expect(await page.locator('dialog').count()).toBe(0);
});

test('replacing shows every change first, leaves out what is unticked, and is one undo', async () => {
  await goTo(page, 5);
  await page.keyboard.press('Control+h');
  await page.locator('#replace-find:focus').waitFor();
  await page.keyboard.type('the meeting');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The session');
  const hits = page.locator('.replace-hits li');
  await hits.locator('ins', { hasText: 'session' }).first().waitFor();
  await waitForCount(page, '.replace-hits li', 2);
  await hits.nth(1).locator('input').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await waitForTarget('The session room was renovated.');
  await page.locator('.toast', { hasText: '1 segment changed' }).waitFor();
  await waitForSaved(page);
  await page.keyboard.press('Control+z');
  await waitForTarget('The meeting room was renovated.');
  await page.keyboard.press('Control+h');
  expect(await page.locator('#replace-find').inputValue()).toBe('the meeting');
  await page.keyboard.press('Escape');
});

test('nothing was done that must not be', () => {
  expect(editor.misdeeds).toEqual([]);
});

test('by keyboard alone the file is filled from the memory, what is exact confirmed, and both taken back', async () => {
  const fresh = await startEditor(makePaneProject());
  const { page: own } = await fresh.open();
  const states = (): Promise<readonly string[]> =>
    own.locator('.grid-line .status').allInnerTexts();
  await goTo(own, 9);
  const before = await states();
  await own.keyboard.press('Alt+p');
  await own.locator('table.plan').waitFor();
  const select = own.locator('dialog select').first();
  expect(await select.evaluate((one) => one === document.activeElement)).toBe(true);
  await select.selectOption('75');
  const count = (await own.locator('.plan tfoot td').first().innerText()).trim();
  expect(Number(count)).toBeGreaterThan(0);
  await own.locator('dialog button[type=submit]').focus();
  await own.keyboard.press('Enter');
  await own.locator('.toast', { hasText: /segments? filled/ }).waitFor();
  expect(await look(own)).toMatchObject({ number: '9', isFocused: true });
  await own.locator('.grid-line .status-filled').first().waitFor();
  // from one row to another
  await goTo(own, 1);
  await own.keyboard.press('Alt+Shift+ArrowDown');
  await own.keyboard.press('Alt+Shift+ArrowDown');
  await own.getByText('3 segments chosen', { exact: true }).first().waitFor();
  await own.keyboard.press('Alt+a');
  await own.locator('dialog input[type=radio]:focus').waitFor();
  await own.locator('.counts').waitFor();
  await own.keyboard.press('Enter');
  await own.locator('.toast', { hasText: /segments? confirmed/ }).waitFor();
  await own.locator('[aria-rowindex="2"] .status', { hasText: 'confirmed' }).waitFor();
  await own.keyboard.press('Control+z');
  await own.locator('[aria-rowindex="2"] .status', { hasText: 'filled in' }).waitFor();
  await own.keyboard.press('Control+z');
  await own
    .getByText(/^Undone: pre-translation/)
    .first()
    .waitFor();
  await own.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('.grid-line .status')]
        .map((one) => one.innerText)
        .join() === wanted,
    before.join(),
  );
  expect(fresh.misdeeds).toEqual([]);
  await fresh.close();
});

describe('axe finds nothing', () => {
  const all = ['matches', 'terms', 'concordance', 'findings', 'comments', 'history', 'details'];

  test.each([
    ['light', 'tr-TR'],
    ['light', 'en-GB'],
    ['dark', 'tr-TR'],
    ['dark', 'en-GB'],
  ] as const)('%s, %s: every pane, the form of a term, replacing', async (colorScheme, locale) => {
    const { context, page: own } = await editor.open({ colorScheme, locale });
    await own.evaluate(
      (open) => localStorage.setItem('kosut.panes.open', JSON.stringify(open)),
      all,
    );
    await own.reload();
    await own.locator('.cm-content').waitFor();
    for (const [row, wanted] of [
      [1, '.match .match-points'],
      [2, '.term'],
      [4, '.row-findings .finding'],
      [5, '.remark'],
      [9, '.band-fragment'],
    ] as const) {
      await goTo(own, row);
      await own.locator(wanted).first().waitFor();
      expect(await findViolations(own)).toEqual([]);
    }
    await own.keyboard.press('Control+k');
    await own.locator('#concordance-words:focus').waitFor();
    await own.keyboard.type('kalite');
    await own.locator('.kwic').first().waitFor();
    expect(await findViolations(own)).toEqual([]);
    await own.keyboard.press('Escape');
    await own.keyboard.press('Control+e');
    await own.locator('.term-form').waitFor();
    expect(await findViolations(own)).toEqual([]);
    await own.keyboard.press('Escape');
    await own.keyboard.press('Control+h');
    await own.locator('#replace-find:focus').waitFor();
    await own.keyboard.type('meeting');
    await own.locator('.replace-hits li').first().waitFor();
    expect(await findViolations(own)).toEqual([]);
    await context.close();
  });
});
