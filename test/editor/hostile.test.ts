import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ATTACKS } from '../attacks.ts';
import { goTo, waitForSaved } from './drive-page.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';
import { writeProject } from './write-project.ts';

// every field of every file that can be opened is an attack: each must be shown as what it is, text
/** XML has no control characters. */
const TEXTS = ATTACKS.map((one) => one.replaceAll(/[\u0001\uFFFF]/gu, ''));
const NAME = '"><img src=x onerror=alert(1)>';

const xml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
const csv = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function makeHostileProject(): string {
  const units = TEXTS.map((text, at) => {
    const words = xml(text);
    return `<unit id="u${at + 1}" name="${words}"><notes><note category="${words}">${words}</note></notes>
<segment id="s1" state="translated" subState="kosut:${words}"><source>${words} on iki ${at}</source><target>${words}  twelve ${at + 1}</target></segment></unit>`;
  });
  const entries = TEXTS.map((text, at) => {
    const words = xml(text);
    return `<tu tuid="${words}" changeid="${words}" changedate="20240101T000000Z"><note>${words}</note><prop type="client">${words}</prop>
<tuv xml:lang="tr"><seg>${words} on iki ${at}</seg></tuv><tuv xml:lang="en"><seg>${words} twelve</seg></tuv></tu>`;
  });
  return writeProject({
    'text.xlf': `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="tr" trgLang="en">
<file id="f1" original="${xml(NAME)}">
${units.join('\n')}
</file>
</xliff>
`,
    [`${NAME}.xlf`]: `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="tr" trgLang="en"><file id="f1"><unit id="u1"><segment><source>Bir</source></segment></unit></file></xliff>`,
    'memory.tmx': `<tmx version="1.4"><header srclang="tr"/><body>\n${entries.join('\n')}\n</body></tmx>\n`,
    'terms.csv': `tr,en,status,note\n${TEXTS.map((text) => [text, `${text}!`, 'preferred', text].map(csv).join(',')).join('\n')}\n`,
    [`${NAME}.tr.txt`]: TEXTS.join('\n\n'),
    [`${NAME}.en.txt`]: TEXTS.join('\n\n'),
    'kosut.config.json': JSON.stringify({
      memory: 'memory.tmx',
      termbase: 'terms.csv',
      preset: 'all',
    }),
  });
}

let editor: StartedEditor;
let page: Page;

beforeAll(async () => {
  editor = await startEditor(makeHostileProject());
  ({ page } = await editor.open({ ready: '.rail' }));
  await page.evaluate(
    `localStorage.setItem('kosut.panes.open', JSON.stringify(['matches', 'terms', 'concordance', 'findings', 'comments', 'history', 'details']))`,
  );
  await page.keyboard.press('Alt+Shift+Digit1');
  await page.locator('.files a', { hasText: 'text.xlf' }).click();
  await page.locator('.cm-content').waitFor();
  await page.reload();
  await page.locator('.cm-content').waitFor();
}, 60_000);
afterAll(() => editor?.close());

/** Whatever stands in the page that only an attack can have put there. */
const intruders = (): Promise<readonly string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('*')].filter((element) =>
    ['IFRAME', 'VIDEO', 'IMG', 'MATH'].includes(element.tagName) ||
    [...element.attributes].some(({ name, value }) =>
      name.startsWith('on') || /^\\s*javascript:/i.test(value) || value.includes('url(javascript')) &&
      !['TITLE', 'VALUE'].includes(element.tagName)).map((element) => element.outerHTML.slice(0, 200))`);

/** Waits until a row is open, its texts are those of the file, and its matches are there. */
const waitForRow = (number: number): Promise<unknown> =>
  page.waitForFunction(
    ([wanted, source]) => {
      const textOf = (name: string): string | undefined =>
        document.querySelector(`.row-active ${name}`)?.textContent?.trim();
      return (
        textOf('.cell-number') === wanted &&
        textOf('.cell-source')?.endsWith(source) === true &&
        textOf('.cm-content')?.includes('twelve') === true &&
        document.querySelector('.match') !== null
      );
    },
    [String(number), `on iki ${number - 1}`] as const,
  );

test('every attack is shown as text, in the grid and in all panes beside it', async () => {
  await goTo(page, 1);
  await waitForRow(1);
  for (let number = 2; number <= TEXTS.length; number++) {
    await page.keyboard.press('Control+ArrowDown');
    await waitForRow(number);
  }
  expect(await intruders()).toEqual([]);
  expect(editor.misdeeds).toEqual([]);
}, 400_000);

test('typed, commented, searched for, replaced and taken for a term it is text', async () => {
  for (const [at, attack] of [TEXTS[0]!, TEXTS[21]!, TEXTS[41]!, TEXTS[101]!].entries()) {
    await goTo(page, at + 2);
    await waitForRow(at + 2);
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(attack);
    await page.keyboard.press('Control+m');
    await page.locator('#comment-text:focus').waitFor();
    await page.keyboard.insertText(attack);
    await page.keyboard.press('Enter');
    await page.locator('.remark', { hasText: attack }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.locator('#concordance-words:focus').waitFor();
    await page.keyboard.insertText(attack);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+f');
    await page.locator('#filter-text:focus').waitFor();
    await page.keyboard.insertText(attack);
    await page.locator('.filter').getByText('/ 220').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.cm-content:focus').waitFor();
    await page.keyboard.press('Control+h');
    await page.locator('#replace-find:focus').waitFor();
    await page.locator('#replace-find').fill(attack);
    await page.locator('.replace-hits li').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+p');
    await page.locator('dialog[open]:not(.modal-loading) input:focus').waitFor();
    await page.keyboard.insertText(attack);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Enter');
    expect(await intruders()).toEqual([]);
  }
  await waitForSaved(page);
  expect(editor.misdeeds).toEqual([]);
}, 120_000);

test('the views of files, alignment, checks and terms show it as text', async () => {
  for (const [digit, ready] of [
    [1, '.files'],
    [3, 'button.pair'],
    [4, '.check-active'],
    [5, '.term-name'],
  ] as const) {
    await page.keyboard.press(`Alt+Shift+Digit${digit}`);
    await page.locator(ready).first().waitFor();
    expect(await intruders()).toEqual([]);
    if (digit >= 4)
      for (let step = 0; step < 30; step++) {
        await page.keyboard.press('j');
        if (step % 10 === 0) expect(await intruders()).toEqual([]);
      }
    if (digit !== 3) continue;
    await page.locator('button.pair').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.bead-active').waitFor();
    for (let step = 0; step < 12; step++) await page.keyboard.press('PageDown');
    expect(await intruders()).toEqual([]);
  }
  expect(editor.misdeeds).toEqual([]);
}, 120_000);
