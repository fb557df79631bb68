import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { waitForSaid } from './drive-page.ts';
import { findViolations } from './find-violations.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';
import { writeProject } from './write-project.ts';

let editor: StartedEditor;
beforeAll(async () => {
  editor = await startEditor(
    writeProject({
      'source.tr.txt': readFileSync('segments/source.tr.txt', 'utf8'),
      'reference.en.txt': readFileSync('segments/reference.en.txt', 'utf8'),
    }),
  );
}, 60_000);
afterAll(() => editor?.close());

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const ids = document.activeElement.getAttribute('aria-labelledby') ?? '';
    return ids.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  })()`);

test('two texts are aligned, corrected, and saved by keys alone; a crash loses nothing', async () => {
  let { page } = await editor.open({ ready: '.rail' });
  await page.keyboard.press('Alt+Shift+Digit3');
  await page.locator('button.pair').first().waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.locator('button.pair').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.bead-active').waitFor();
  // begins at the first problem, and says which
  expect(await focused(page)).toMatch(/^bead 2, one to two, score \d+, open/);
  await page.keyboard.press('Space');
  await waitForSaid(page, /Accepted/);
  await page.keyboard.press('m');
  await waitForSaid(page, /Merged.*made by hand/);
  await page.keyboard.press('s');
  await waitForSaid(page, /move the cut/);
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await waitForSaid(page, /^Split/);
  await page.keyboard.press('Control+z');
  await waitForSaid(page, /Undone: Split/);
  await page.keyboard.press('v');
  await waitForSaid(page, /Marked for review/);
  await page.keyboard.press('r');
  await waitForSaid(page, /Aligned anew/);
  await page.keyboard.press('F7');
  expect(await focused(page)).toMatch(/^bead \d+/);
  await page.keyboard.press('Control+s');
  await page.locator('dialog[open]').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.locator('dialog input[type=range]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await waitForSaid(page, /saved to source\.tr\.en\.tmx/);
  expect(existsSync(path.join(editor.folder, 'source.tr.en.tmx'))).toBe(true);
  const figures = await page.locator('.align-figures').textContent();
  const address = new URL(page.url()).hash;

  await editor.kill();
  await editor.start();
  ({ page } = await editor.open({ ready: '.rail' }));
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
  await page.locator('.bead-active').waitFor();
  expect(await page.locator('.align-figures').textContent()).toBe(figures);
  expect(editor.misdeeds).toEqual([]);
}, 120_000);

/** Many more than a window shows. */
const BEADS = 2000;

test('of 2,000 beads only those in sight are in the page; the last one is accepted and stays so', async () => {
  const write = (line: (number: number) => string): string =>
    Array.from({ length: BEADS }, (_, at) => `${line(at + 1)}\n\n`).join('');
  const long = await startEditor(
    writeProject({
      'long.tr.txt': write((number) => `${number}. madde dün onaylandı.`),
      'long.en.txt': write((number) => `Article ${number} was approved yesterday.`),
    }),
  );
  try {
    const open = async (): Promise<Page> => {
      const { page } = await long.open({ ready: '.rail' });
      await page.keyboard.press('Alt+Shift+Digit3');
      await page.locator('.pair').first().waitFor();
      await page.locator('.pair').first().focus();
      await page.keyboard.press('Enter');
      // aligned the first time, which takes its time
      await page.locator('.bead-active').waitFor({ timeout: 60_000 });
      return page;
    };
    const page = await open();
    const inPage = (): Promise<number> => page.locator('.bead').count();
    expect(await page.locator('.beads').getAttribute('aria-rowcount')).toBe(String(BEADS));
    for (const key of ['PageDown', 'ArrowDown', 'End']) {
      await page.keyboard.press(key);
      expect(await inPage()).toBeLessThan(60);
    }
    expect(await focused(page)).toMatch(/^bead 2,?000/);
    await page.keyboard.press('Space');
    await waitForSaid(page, /Accepted/);
    await page.context().close();
    const again = await open();
    await again.keyboard.press('End');
    expect(await focused(again)).toMatch(/^bead 2,?000.*accepted/);
    expect(long.misdeeds).toEqual([]);
  } finally {
    await long.close();
  }
}, 120_000);

test.each([
  ['tr-TR', 'dark'],
  ['en-GB', 'dark'],
  ['tr-TR', 'light'],
] as const)(
  'axe finds nothing in %s, %s',
  async (locale, colorScheme) => {
    const { page } = await editor.open({ locale, colorScheme, ready: '.rail' });
    await page.evaluate(`location.hash = '#/align'`);
    await page.locator('.pair').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.locator('a.pair').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.bead-active').waitFor();
    expect(await findViolations(page)).toEqual([]);
  },
  60_000,
);
