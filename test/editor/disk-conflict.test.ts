import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { goTo, look, waitForSaved } from './drive-page.ts';
import { findViolations } from './find-violations.ts';
import { makeProject } from './make-project.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';

// by keyboard alone; each step stands on the one before
let editor: StartedEditor;
let page: Page;
const theirs = new Map<number, string>();

beforeAll(async () => {
  editor = await startEditor(makeProject(40));
  ({ page } = await editor.open());
});
afterAll(() => editor?.close());

const at = (): string => path.join(editor.folder, 'segments/text.xlf');

/** Writes a target into the file as another program would; each is another text. */
function writeElsewhere(numbers: readonly number[]): void {
  let text = readFileSync(at(), 'utf8');
  for (const number of numbers) {
    const target = `${theirs.get(number) === undefined ? 'Their' : 'Even their'} article ${number}.`;
    theirs.set(number, target);
    text = text.replace(
      new RegExp(`(<unit id="u${number}">.*?</source>)(?:\\s*<target>[^<]*</target>)?`, 's'),
      `$1<target>${target}</target>`,
    );
  }
  writeFileSync(at(), text);
}

/** Types in rows, and before the file has it the server is gone; another program writes the same rows, the server is back. */
async function makeConflicts(numbers: readonly number[], locale = 'en-GB'): Promise<Page> {
  const before = readFileSync(at(), 'utf8');
  for (;;) {
    // the server writes the file a second after an edit: it gets all of them at once, and is killed when it has said yes
    const isEdit = (request: Request, number: number): boolean =>
      request.method() === 'PATCH' && request.url().includes(`/segments/u${number}%`);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/segments/*', async (route) => {
      if (route.request().method() === 'PATCH') await held;
      await route.continue();
    });
    const answers = numbers.map((number) =>
      page.waitForResponse((response) => isEdit(response.request(), number)),
    );
    for (const number of numbers) {
      await goTo(page, number);
      await page.keyboard.press('Control+a');
      await Promise.all([
        page.waitForRequest((request) => isEdit(request, number)),
        page.keyboard.insertText(`My article ${number}.`),
      ]);
    }
    release();
    await Promise.all(answers);
    await editor.kill();
    if (!numbers.some((number) => readFileSync(at(), 'utf8').includes(`My article ${number}.`)))
      break;
    // it was saved already: once more, with the file as it was
    writeFileSync(at(), before);
    await editor.start();
    await page.context().close();
    ({ page } = await editor.open());
  }
  await page.context().close();
  writeElsewhere(numbers);
  await editor.start();
  const { page: next } = await editor.open({ locale });
  return next;
}

test('both texts are shown with what differs, and one is chosen by keyboard', async () => {
  page = await makeConflicts([2, 3, 4]);
  await page.locator('.toast', { hasText: 'The file was changed elsewhere' }).waitFor();
  await page.keyboard.press('Alt+Shift+C');
  const dialog = page.locator('dialog');
  await dialog.getByText('1 of 3').waitFor();
  expect(await dialog.locator('.version').allInnerTexts()).toEqual([
    expect.stringContaining('2. maddeyi'),
    'Their article 2.',
    'TheirMy article 2.',
  ]);
  expect(await dialog.locator('del').innerText()).toBe('Their');
  expect(await dialog.locator('ins').innerText()).toBe('My');
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await dialog.getByText('2 of 3').waitFor();
  await page.keyboard.press('ArrowLeft');
  await dialog.getByText('1 of 3').waitFor();
  await page.keyboard.press('1');
  await dialog.getByText('1 of 2').waitFor();
  // the focus is on what comes next, not lost with the button
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Take mine');
  await page.keyboard.press('2');
  await dialog.getByText('Segment 4').waitFor();
  await page.keyboard.press('3');
  await page.waitForFunction(
    () => document.querySelector('.row-active .cm-content')?.textContent === 'My article 4.',
  );
  expect(await look(page)).toMatchObject({ number: '4', isFocused: true });
  await page.keyboard.type(' And theirs.');
  await waitForSaved(page);
  const text = readFileSync(at(), 'utf8');
  expect(text).toContain('<target>My article 2.</target>');
  expect(text).toContain('<target>Their article 3.</target>');
  expect(text).toContain('<target>My article 4. And theirs.</target>');
  expect(editor.misdeeds.filter((one) => !one.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
}, 120_000);

test('all at once, in Turkish; what was taken can be undone', async () => {
  page = await makeConflicts([6, 8], 'tr-TR');
  await page.locator('.toast').getByRole('button', { name: 'Seç' }).press('Enter');
  const dialog = page.locator('dialog');
  await dialog.getByText('1 / 2').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Hepsinde benimkini al' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await waitForSaved(page);
  const mine = readFileSync(at(), 'utf8');
  expect(mine).toContain('<target>My article 6.</target>');
  expect(mine).toContain('<target>My article 8.</target>');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() =>
    document.querySelector('[aria-rowindex="7"]')?.textContent?.includes('Their article 6.'),
  );
  await waitForSaved(page);
  expect(readFileSync(at(), 'utf8')).not.toContain('My article 8.');
}, 120_000);
