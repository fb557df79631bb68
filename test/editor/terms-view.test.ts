import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ROOT } from '../cli/run-command.ts';
import { xliff } from '../server/make-editor-app.ts';
import { waitForSaid } from './drive-page.ts';
import { findViolations } from './find-violations.ts';
import { giveUp } from './give-up.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';
import { writeProject } from './write-project.ts';

/** The sample with its sides changed: the Turkish text, whose terms are in disorder, is the translation. */
function turnedSample(): string {
  const text = readFileSync(path.join(ROOT, 'segments/bitext.xlf'), 'utf8');
  const pairs = [...text.matchAll(/<source>([^<]*)<\/source>\s*<target>([^<]*)<\/target>/g)];
  return xliff(
    pairs.map(([, turkish, english]) => [english!, turkish!] as const),
    ['en', 'tr'],
  );
}

let editor: StartedEditor;
beforeAll(async () => {
  editor = await startEditor(
    writeProject({
      'kosut.config.json': JSON.stringify({ termbase: 'terms.tbx' }),
      'terms.tbx': readFileSync(path.join(ROOT, 'tm/terms.tbx'), 'utf8'),
      'bitext.xlf': turnedSample(),
    }),
  );
}, 60_000);
afterAll(() => editor?.close());

const openView = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+Shift+Digit5');
  await page.locator('.rendering-active').waitFor();
};

/** Searches among the terms, and waits until those that were found are listed. */
async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('s');
  await page.locator('#terms-search:focus').waitFor();
  const [answer] = await Promise.all([
    page.waitForResponse((one) => new URL(one.url()).searchParams.get('q') === words),
    page.keyboard.type(words),
  ]);
  const { total } = (await answer.json()) as { total: number };
  const figures = new RegExp(`^${total} terms?$`);
  await page.locator('.align-tools .figures', { hasText: figures }).waitFor();
}

const file = (): string => readFileSync(path.join(editor.folder, 'bitext.xlf'), 'utf8');

test('a term is looked at, its rendering put everywhere and that taken back, by keys alone', async () => {
  const { page } = await editor.open();
  await openView(page);
  await waitForSaid(page, /\d+ terms/);
  expect(await findViolations(page)).toEqual([]);
  // terms rendered in several ways come first
  const name = page.locator('.term-name[tabindex="0"]');
  while (!(await name.textContent())!.includes('Non-Aligned')) await page.keyboard.press('j');
  await page.locator('.term-head h2', { hasText: 'Non-Aligned' }).waitFor();
  await page.locator('.rendering-choice').nth(2).waitFor();
  const renderings = await page.locator('.rendering-choice').allTextContents();
  expect(renderings.slice(0, 3).sort()).toEqual([
    'Bağlantısız Hareketin',
    'Bağlantısızlar Hareketi',
    'Birleşmiş Olmayan Hareketin',
  ]);
  // the places of the one, then those of the next
  await page.locator('.term-line mark', { hasText: 'Bağlantısızlar Hareketi' }).first().waitFor();
  await page.keyboard.press('n');
  await page.locator('.term-line mark', { hasText: renderings[1]! }).first().waitFor();
  await page.keyboard.press('b');

  await page.keyboard.press('r');
  await page.locator('dialog[open] .fix-line').nth(1).waitFor();
  expect(await findViolations(page)).toEqual([]);
  const proposed = await page.locator('.fix-line ins').allTextContents();
  expect(proposed).toEqual(["Bağlantısızlar Hareketi'nin", "Bağlantısızlar Hareketi'nin"]);
  await page.locator('dialog[open] button[type="submit"]').focus();
  await page.keyboard.press('Enter');
  await waitForSaid(page, /2 places changed/);
  await page.evaluate(`fetch('/api/v1/project').then((answer) => answer.json()).then(({ files }) =>
    fetch('/api/v1/files/' + files[0].id + '/save', { method: 'POST', body: '{}',
      headers: { 'content-type': 'application/json' } }))`);
  expect(file()).toContain("Bağlantısızlar Hareketi'nin pandemiye karşı");
  expect(file()).not.toContain('Bağlantısız Hareketin');
  await page.locator('.rendering-choice').nth(1).waitFor({ state: 'detached' });

  await page.locator('.toast button', { hasText: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await waitForSaid(page, /stands as before/);
  await page.locator('.rendering-choice', { hasText: 'Bağlantısız Hareketin' }).waitFor();
  expect(editor.misdeeds).toEqual([]);
}, 120_000);

test('what is preferred is written into the termbase, and doubtful places wait for a person', async () => {
  const { page } = await editor.open();
  await openView(page);
  await search(page, 'pandemi');
  await page.locator('.term-head h2', { hasText: 'pandemic' }).waitFor();
  const choices = page.locator('.rendering-choice');
  const names = await choices.allTextContents();
  await page.locator('.term-name[tabindex="0"]').focus();
  for (let step = 0; step < names.indexOf('pandemi'); step++) await page.keyboard.press('n');
  await page.locator('.rendering-active', { hasText: 'pandemi' }).waitFor();
  await page.keyboard.press('p');
  await waitForSaid(page, /“pandemi” is preferred/);
  await page.locator('.rendering-active .term-preferred').waitFor();
  expect(readFileSync(path.join(editor.folder, 'terms.tbx'), 'utf8')).toMatch(
    /<term>pandemi<\/term>\s*<min:partOfSpeech>noun<\/min:partOfSpeech>\s*<min:administrativeStatus>preferred/,
  );

  await page.keyboard.press('r');
  const ticks = page.locator('dialog[open] .fix-from input');
  await ticks.first().waitFor();
  for (const tick of await ticks.all()) await tick.check();
  const doubtful = page.locator('.fix-doubtful', { has: page.locator('button') }).first();
  await doubtful.waitFor();
  expect(await doubtful.locator('input[type="checkbox"]').isChecked()).toBe(false);
  expect(await findViolations(page)).toEqual([]);
  await doubtful.locator('button').first().focus();
  await page.keyboard.press('Space');
  expect(await doubtful.locator('input[type="checkbox"]').isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  // the focus is where it was
  expect(await page.evaluate('document.activeElement.textContent')).toBe('pandemi');

  await page.locator('.term-line').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.row-active').waitFor();
  expect(editor.misdeeds).toEqual([]);
}, 120_000);

test('places in a source are led to and saved; what cannot be mended is said, not counted', async () => {
  const { page } = await editor.open();
  await openView(page);
  await page.keyboard.press('r');
  await page.locator('dialog[open] [role="status"]', { hasText: /^\d|ticked/ }).waitFor();
  // nothing is to go: that is said
  for (const tick of await page.locator('dialog[open] .fix-from input').all()) await tick.uncheck();
  await page
    .locator('dialog[open] [role="status"]', { hasText: 'No rendering is ticked' })
    .waitFor();
  await page.locator('dialog[open] button[type="submit"]:disabled').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });

  await page.locator('.align-filter select').nth(1).selectOption('source');
  await page.locator('.term-notice').waitFor();
  await page.locator('.align-filter select').nth(1).blur();
  await search(page, 'Milletler');
  await page.locator('.term-head h2', { hasText: 'Milletler' }).waitFor();
  await page.locator('.rendering-choice').nth(1).waitFor();
  await page.locator('.rendering-choice').first().focus();
  await page.keyboard.press('r');
  const ticks = page.locator('dialog[open] .fix-from input');
  await ticks.first().waitFor();
  for (const tick of await ticks.all()) await tick.check();
  const place = page.locator('.source-fix-line a').first();
  await place.waitFor();
  await page.locator('dialog[open] [role="status"]', { hasText: /in the source/ }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  const found = await place.locator('del').textContent();
  await page.locator('dialog[open] button[type="submit"]').focus();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(saved.suggestedFilename()).toBe('source-places.csv');
  expect(readFileSync(await saved.path(), 'utf8')).toContain(`","${found}","`);
  await place.focus();
  await page.keyboard.press('Enter');
  await page.locator('.row-active .cell-source', { hasText: found! }).waitFor();
  await page.locator('.cm-content:focus').waitFor();
  await page.keyboard.press('Alt+Shift+Digit5');
  await page.locator('.term-notice').waitFor();
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.locator('.align-filter select').nth(1).selectOption('target');
  expect(editor.misdeeds).toEqual([]);
}, 120_000);

test('the list is saved as a file, and its making is given up, by keys alone', async () => {
  const { page } = await editor.open();
  await openView(page);
  await page.keyboard.press('e');
  await page.locator('dialog[open] input:checked').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(saved.suggestedFilename()).toBe('terms.tsv');
  expect(readFileSync(await saved.path(), 'utf8')).toMatch(/\tsalgın\t(?:preferred|admitted)\t/);

  await giveUp(page, '**/api/v1/terminology?*', 'l');
  // what was listed before stays
  expect(await page.locator('.term-name').count()).toBeGreaterThan(0);
  expect(editor.misdeeds).toEqual([]);
}, 60_000);

test.each([
  ['tr-TR', 'dark'],
  ['en-GB', 'dark'],
  ['tr-TR', 'light'],
  ['en-GB', 'light'],
] as const)(
  'axe finds nothing in %s, %s',
  async (locale, colorScheme) => {
    const { page } = await editor.open({ locale, colorScheme });
    await openView(page);
    await page.locator('.rendering-forms summary').first().click();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('n');
    await page.keyboard.press('r');
    await page.locator('dialog[open] [role="status"]').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.align-filter select').nth(1).selectOption('source');
    await page.locator('.term-notice').waitFor();
    expect(await findViolations(page)).toEqual([]);
  },
  60_000,
);
