import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { makeProject } from './make-project.ts';
import { goTo, look, waitForSaved } from './drive-page.ts';
import { xliff } from '../server/make-editor-app.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';
import { writeProject } from './write-project.ts';

let editor: StartedEditor;
let page: Page;

beforeAll(async () => {
  // one in five has a target: more of them than are told one by one
  editor = await startEditor(makeProject(3000));
  ({ page } = await editor.open());
});
afterAll(() => editor?.close());

/** Replaces words in every target as another window would. */
async function replaceElsewhere(find: string, by: string): Promise<number> {
  const { page: other, context } = await editor.open();
  const total = await other.evaluate(
    async ([from, to]) => {
      const project = (await (await fetch('/api/v1/project')).json()) as {
        files: { id: string }[];
      };
      const answer = await fetch(`/api/v1/files/${project.files[0]!.id}/replace`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ find: from, with: to, preview: false }),
      });
      return ((await answer.json()) as { total: number }).total;
    },
    [find, by] as const,
  );
  await context.close();
  return total;
}

/** The row in the middle of what is in sight. */
const rowInSight = (): Promise<string | null | undefined> =>
  page.evaluate(() => {
    const box = document.querySelector('.grid-scroll')!.getBoundingClientRect();
    return document
      .elementFromPoint(box.x + 20, box.y + box.height / 2)
      ?.closest('[aria-rowindex]')
      ?.getAttribute('aria-rowindex');
  });

test('when more changes elsewhere than is told, the open row, the focus, the filter and the place stay', async () => {
  await page.keyboard.press('Control+f');
  await page.locator('#filter-text:focus').waitFor();
  await page.keyboard.type('done before');
  await page.getByText('600 / 3,000', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await goTo(page, 20);
  // away from the open row
  await page.locator('.grid-scroll').hover();
  await page.mouse.wheel(0, 4000);
  await page.locator('[aria-rowindex="90"] .cell-target', { hasText: 'done before' }).waitFor();
  const place = await rowInSight();
  expect(await replaceElsewhere('done before', 'done before noon')).toBe(600);
  await page.locator('[aria-rowindex="90"] .cell-target', { hasText: 'before noon' }).waitFor();
  expect(await rowInSight()).toBe(place);
  await page.locator('.row-active .cm-content', { hasText: 'before noon' }).waitFor();
  expect(await look(page)).toMatchObject({ number: '20', isFocused: true });
  await page.getByText('600 / 3,000', { exact: true }).waitFor();
});

test('what is being typed meanwhile stays, and is saved', async () => {
  await page.keyboard.press('Control+Shift+f');
  await goTo(page, 22);
  await page.keyboard.type('Half a sen');
  expect(await replaceElsewhere('noon', 'dawn')).toBe(600);
  await page.keyboard.type('tence');
  await waitForSaved(page);
  await page.locator('[aria-rowindex="21"] .cell-target', { hasText: 'before dawn' }).waitFor();
  expect(await look(page)).toMatchObject({
    number: '22',
    target: 'Half a sentence',
    isFocused: true,
  });
  expect(editor.misdeeds).toEqual([]);
});

test('what was read before the last words were saved does not take them back', async () => {
  await goTo(page, 23);
  await page.keyboard.type('First');
  await waitForSaved(page);
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const around = '**/segments?at=u23*';
  await page.route(around, async (route) => {
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  const asked = page.waitForRequest(around);
  expect(await replaceElsewhere('dawn', 'dusk')).toBe(600);
  await asked;
  const isEdit = (address: string, method: string): boolean =>
    method === 'PATCH' && address.includes('/segments/u23');
  await Promise.all([
    page.waitForResponse((one) => isEdit(one.url(), one.request().method())),
    page.keyboard.type(' words'),
  ]);
  await page.locator('.save', { hasNotText: 'Saving' }).waitFor();
  answer();
  await page.locator('[aria-rowindex="21"] .cell-target', { hasText: 'before dusk' }).waitFor();
  expect(await look(page)).toMatchObject({ number: '23', target: 'First words', isFocused: true });
  await page.unroute(around);
  await waitForSaved(page);
});

test('who fills hundreds of repetitions reads what is in sight again: place, focus and what is typed next stay', async () => {
  const repeating = await startEditor(
    writeProject({
      'a.xlf': xliff([
        ['Toplantı bitti.'],
        ...Array.from({ length: 700 }, (): [string] => ['Kapı kapandı.']),
        ['Son cümle.'],
      ]),
    }),
  );
  try {
    const { page: own } = await repeating.open();
    const { page: other } = await repeating.open();
    const asked: string[] = [];
    own.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await goTo(own, 2);
    await own.keyboard.type('The door closed.');
    asked.length = 0;
    await own.keyboard.press('Control+Enter');
    await own.locator('.toast', { hasText: '699' }).waitFor();
    await goTo(own, 702);
    await own.keyboard.type('The last sen');
    await waitForSaved(own);
    await own.keyboard.type('tence.');
    expect(await look(own)).toMatchObject({
      number: '702',
      target: 'The last sentence.',
      isFocused: true,
    });
    // neither the file as a whole nor the filter is asked again
    expect(asked.filter((one) => /GET .*\/segments\?(?:.*&)?ids=/.test(one))).toEqual([]);
    await goTo(own, 5);
    expect(await look(own)).toMatchObject({ target: 'The door closed.' });
    // another window follows
    await goTo(other, 300);
    await other.locator('.row-active .cm-content', { hasText: 'The door closed.' }).waitFor();
    expect(repeating.misdeeds).toEqual([]);
  } finally {
    await repeating.close();
  }
}, 60_000);
