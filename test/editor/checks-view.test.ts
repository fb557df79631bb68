import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { xliff } from '../server/make-editor-app.ts';
import { waitForCount, waitForSaid } from './drive-page.ts';
import { findViolations } from './find-violations.ts';
import { giveUp } from './give-up.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';
import { writeProject } from './write-project.ts';

let editor: StartedEditor;
beforeAll(async () => {
  editor = await startEditor(
    writeProject({
      'kosut.config.json': JSON.stringify({ preset: 'all' }),
      'bitext.xlf': xliff([
        ['Evde 35 oda var.', 'The house has 53 rooms.'],
        ['Kapı kapalıydı.', 'The  door was closed.'],
        ['Toplantıya 12 kişi geldi.', 'The meeting was attended by 21 people.'],
      ]),
    }),
  );
}, 60_000);
afterAll(() => editor?.close());

test('findings are walked, fixed and dismissed by keys alone; kosut check reads the reason', async () => {
  const { page } = await editor.open();
  await page.keyboard.press('Alt+Shift+Digit4');
  await page.locator('.check-active').waitFor();
  expect(await findViolations(page)).toEqual([]);
  const rules = await page.locator('.check-rule-name').allTextContents();
  expect(rules.length).toBeGreaterThan(1);
  const active = page.locator('.check-active');
  // keys go through every finding, and the last one stays
  // all that was found is listed
  await waitForSaid(page, /\d+ finding/);
  const count = await page.locator('.check-line').count();
  for (let step = 0; step < count; step++) await page.keyboard.press('j');
  await page.keyboard.press('n');
  await waitForText(active, rules[0]!);

  while (!(await active.textContent())!.includes('can be fixed')) await page.keyboard.press('j');
  await page.keyboard.press('f');
  await waitForSaid(page, /^Fixed/);
  await waitForSaid(page, new RegExp(`${count - 1} finding`));
  expect(readFileSync(path.join(editor.folder, 'bitext.xlf'), 'utf8')).toMatch(
    /The door was closed/,
  );

  await page.keyboard.press('d');
  await page.locator('dialog[open] input').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.locator('dialog[open] input:focus').waitFor();
  await page.keyboard.type('the house was rebuilt');
  await page.keyboard.press('Enter');
  await waitForSaid(page, /Dismissed/);
  await waitForCount(page, '.check-line', count - 2);
  const baselines = await page.evaluate<string>(
    `fetch('/api/v1/findings').then((answer) => answer.text())`,
  );
  expect(baselines).toContain('the house was rebuilt');

  // those dismissed are listed, and taken back there
  await page.locator('.align-filter select').selectOption('accepted');
  await page.locator('.check-accepted', { hasText: 'the house was rebuilt' }).waitFor();
  await page.locator('.check-active').focus();
  await page.keyboard.press('u');
  await waitForSaid(page, /counts as a finding again/);
  await page.locator('.align-filter select').selectOption('new');
  await page.locator('.check-active').waitFor();
  await waitForCount(page, '.check-line', count - 1);
  expect(readFileSync(path.join(editor.folder, 'kosut-baseline.json'), 'utf8')).not.toContain(
    'the house was rebuilt',
  );
  await page.keyboard.press('d');
  await page.locator('dialog[open] input:focus').waitFor();
  await page.keyboard.type('nobody counts them');
  await page.keyboard.press('Enter');
  await waitForSaid(page, /Dismissed/);

  await page.keyboard.press('Enter');
  await page.locator('.row-active').waitFor();
  expect(editor.misdeeds).toEqual([]);
}, 120_000);

test('what a finding says is said in the language of the editor', async () => {
  const { page, context } = await editor.open({ locale: 'tr-TR' });
  await page.keyboard.press('Alt+Shift+Digit4');
  await page
    .locator('.check-message', { hasText: /^Öbür taraftaki sayının yerinde burada/ })
    .first()
    .waitFor();
  for (const message of await page.locator('.check-message').allInnerTexts())
    expect(message).not.toMatch(/ the | is |\{\{|…/);
  await context.close();
});

async function waitForText(line: ReturnType<Page['locator']>, text: string): Promise<void> {
  await line.filter({ hasText: text }).waitFor();
  expect(await line.textContent()).toContain(text);
}

test('a run is given up by keys alone: what was found before stays, and the focus', async () => {
  const { page } = await editor.open();
  await page.keyboard.press('Alt+Shift+Digit4');
  await page.locator('.check-active').waitFor();
  const count = await page.locator('.check-line').count();

  await giveUp(page, '**/api/v1/findings?*', 'a');
  await waitForCount(page, '.check-line', count);
  await page.locator('.check-active:focus').waitFor();
  expect(editor.misdeeds).toEqual([]);
}, 60_000);

test.each([
  ['tr-TR', 'dark'],
  ['en-GB', 'dark'],
  ['tr-TR', 'light'],
] as const)(
  'axe finds nothing in %s, %s',
  async (locale, colorScheme) => {
    const { page } = await editor.open({ locale, colorScheme });
    await page.keyboard.press('Alt+Shift+Digit4');
    await page.locator('.check-active').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.locator('.align-filter select').selectOption('accepted');
    await page.locator('.check-accepted').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
  },
  60_000,
);
