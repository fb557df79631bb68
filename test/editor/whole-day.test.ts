import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ROOT, runCommand } from '../cli/run-command.ts';
import { goTo, look, waitForCount, waitForSaid, waitForSaved } from './drive-page.ts';
import { makeProject } from './make-project.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';
import { writeProject } from './write-project.ts';

/** What a day needs to know of the text it is spent on. */
interface Day {
  /** Writes the folder and gives its path. */
  prepare(): Promise<string>;
  readonly file: string;
  readonly segments: number;
  /** What one filters by, and how many rows show it. */
  readonly filter: readonly [words: string, rows: number];
  /** A row with a match, and how the match begins. */
  readonly match: readonly [row: number, text: string];
  /** A row with a term, and its rendering. */
  readonly term: readonly [row: number, text: string];
  /** A row with codes, and how many. */
  readonly codes?: readonly [row: number, count: number];
  /** A row of several sentences. */
  readonly long: number;
  /** An empty row whose source is said once, and to which nothing else was done. */
  readonly plain: number;
  readonly texts: readonly [source: string, target: string];
}

const sample: Day = {
  async prepare() {
    const folder = writeProject({
      'kosut.config.json': JSON.stringify({ memory: 'memory.tmx', termbase: 'terms.tbx' }),
    });
    for (const [from, to] of [
      ['tm/memory.tmx', 'memory.tmx'],
      ['tm/terms.tbx', 'terms.tbx'],
      ['segments/source.tr.txt', 'source.tr.txt'],
      ['segments/reference.en.txt', 'reference.en.txt'],
    ] as const)
      copyFileSync(path.join(ROOT, from), path.join(folder, to));
    const { stdout } = await runCommand([
      'segment',
      path.join(folder, 'source.tr.txt'),
      '--locale',
      'tr',
      '--as',
      'xliff',
    ]);
    writeFileSync(
      path.join(folder, 'day.xlf'),
      stdout.replace('srcLang="tr"', 'srcLang="tr" trgLang="en"'),
    );
    return folder;
  },
  file: 'day.xlf',
  segments: 31,
  filter: ['BAĞLANTISIZLAR', 6],
  match: [3, 'President Ilham Aliyev'],
  term: [2, 'Non-Aligned Movement'],
  long: 4,
  plain: 11,
  texts: ['source.tr.txt', 'reference.en.txt'],
};

const SEGMENTS = 10_000;
const large: Day = {
  prepare() {
    const folder = makeProject(SEGMENTS);
    const write = (name: string, text: string): void =>
      writeFileSync(path.join(folder, name), text);
    write(
      'memory.tmx',
      `<tmx version="1.4"><header srclang="tr"/><body><tu><tuv xml:lang="tr"><seg>Kurul 4. maddeyi görüştü. İçişleri ısrar etti.</seg></tuv><tuv xml:lang="en"><seg>The Board discussed article 4. The Interior insisted.</seg></tuv></tu></body></tmx>`,
    );
    write('terms.csv', 'tr,en\nmadde,article\nkurul,board\n');
    write('kosut.config.json', JSON.stringify({ memory: 'memory.tmx', termbase: 'terms.csv' }));
    write('kedi.tr.txt', 'Kedi uyudu.\n\nYağmur yağdı.\n\nSabah oldu.\n');
    write('kedi.en.txt', 'The cat slept.\n\nIt rained.\n\nMorning came.\n');
    return Promise.resolve(folder);
  },
  file: 'segments/text.xlf',
  segments: SEGMENTS,
  filter: ['IRMAK', 857],
  match: [4, 'The Board discussed article 4.'],
  term: [8, 'board'],
  codes: [11, 3],
  long: 9003,
  plain: 12,
  texts: ['kedi.tr.txt', 'kedi.en.txt'],
};

/** Waits until the field of the open row begins so. */
const waitForTarget = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector('.row-active .cm-content')?.textContent?.startsWith(wanted) === true,
    text,
  );

// by keyboard alone; each step stands on the one before
describe.each([
  ['the sample', sample],
  ['10,000 segments', large],
] as const)('a day on %s', (_, day) => {
  let editor: StartedEditor;
  let page: Page;
  const count = day.segments.toLocaleString('en-GB');
  const status = (row: number): Promise<string> =>
    page.locator(`[aria-rowindex="${row + 1}"] .status`).innerText();

  beforeAll(async () => {
    editor = await startEditor(await day.prepare());
    ({ page } = await editor.open());
    await page.getByText(`${count} segments`, { exact: true }).waitFor();
  }, 60_000);
  afterAll(() => editor?.close());

  test('the rows with some words are filtered, and all are there again', async () => {
    const [words, rows] = day.filter;
    await page.keyboard.press('Control+f');
    await page.locator('#filter-text:focus').waitFor();
    await page.keyboard.type(words);
    await page.getByText(`${rows} / ${count}`, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(`${count} segments`, { exact: true }).waitFor();
    expect((await look(page)).isFocused).toBe(true);
  });

  test('a match is put in and confirmed', async () => {
    const [row, text] = day.match;
    await goTo(page, row);
    await page.locator('.match').first().waitFor();
    await page.keyboard.press('Control+1');
    await waitForTarget(page, text);
    await page.keyboard.press('Control+Enter');
    await waitForSaved(page);
    expect(await status(row)).toBe('confirmed');
  });

  test('a term is put in at the caret', async () => {
    const [row, text] = day.term;
    await goTo(page, row);
    await page.locator('.term').first().waitFor();
    await page.keyboard.type('Now the ');
    await page.keyboard.press('Alt+1');
    await waitForTarget(page, `Now the ${text}`);
  });

  if (day.codes !== undefined) {
    const [row, codes] = day.codes;
    test('codes that were forgotten are told, and put in by key', async () => {
      await goTo(page, row);
      await page.keyboard.type('Article');
      const forgotten = page.locator('.row-active', { hasText: 'Missing codes' });
      await forgotten.waitFor();
      for (let code = 0; code < codes; code++) await page.keyboard.press('Control+,');
      await forgotten.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Enter');
      await waitForSaved(page);
      expect(await status(row)).toBe('confirmed');
    });
  }

  test('a segment is split and joined again', async () => {
    await goTo(page, day.long);
    const before = await page.locator('.row-active .cell-source').innerText();
    await page.keyboard.press('Control+Shift+j');
    await page.locator('dialog[open]:not(.modal-loading) input:focus').waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const more = (day.segments + 1).toLocaleString('en-GB');
    await page.getByText(`${more} segments`, { exact: true }).waitFor();
    await page.keyboard.press('Control+j');
    await page.getByText(`${count} segments`, { exact: true }).waitFor();
    expect(await page.locator('.row-active .cell-source').innerText()).toBe(before);
    expect((await look(page)).isFocused).toBe(true);
  });

  test('a word is replaced after a look at what changes, and that is undone and done again', async () => {
    await goTo(page, day.plain);
    await page.keyboard.type('Gropius was here.');
    await waitForSaved(page);
    await page.keyboard.press('Control+h');
    await page.locator('#replace-find:focus').waitFor();
    await page.keyboard.type('Gropius');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Taut');
    await page.locator('.replace-hits ins', { hasText: 'Taut' }).first().waitFor();
    await waitForCount(page, '.replace-hits li', 1);
    await page.keyboard.press('Control+Enter');
    await waitForTarget(page, 'Taut was here.');
    await waitForSaved(page);
    await page.keyboard.press('Control+z');
    await waitForTarget(page, 'Gropius was here.');
    await page.keyboard.press('Control+Shift+z');
    await waitForTarget(page, 'Taut was here.');
  });

  test('two texts are aligned and saved as a memory', async () => {
    await page.keyboard.press('Alt+Shift+Digit3');
    const pair = page.locator('button.pair', { hasText: day.texts[0] });
    await pair.waitFor();
    while (!(await pair.evaluate((button) => button === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.bead-active').waitFor();
    await page.keyboard.press('Space');
    await waitForSaid(page, /Accepted/);
    await page.keyboard.press('Control+s');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Enter');
    await waitForSaid(page, /saved to .*\.tmx/);
  });

  test('the terms and their renderings are looked through', async () => {
    await page.keyboard.press('Alt+Shift+Digit5');
    await page.locator('.rendering-active').waitFor({ timeout: 60_000 });
    await page.locator('.term-line').first().waitFor();
  }, 90_000);

  test('closed and opened again, everything is there', async () => {
    await page.keyboard.press('Alt+Shift+Digit2');
    await page.locator('.cm-content').waitFor();
    await waitForSaved(page);
    const rows = [day.match[0], day.term[0], day.plain, ...(day.codes ? [day.codes[0]] : [])];
    const before: (readonly [string, string])[] = [];
    for (const row of rows) {
      await goTo(page, row);
      const { target: text, status: state } = await look(page);
      before.push([text, state]);
    }
    expect(editor.misdeeds).toEqual([]);
    const context = page.context();
    await page.close();
    await editor.stop();
    const file = readFileSync(path.join(editor.folder, day.file), 'utf8');
    expect(file).toContain('<target>Taut was here.</target>');
    await editor.start();
    ({ page } = await editor.open({ beside: context }));
    for (const [at, row] of rows.entries()) {
      await goTo(page, row);
      const { target: text, status: state } = await look(page);
      expect([text, state]).toEqual(before[at]);
    }
    expect(editor.misdeeds).toEqual([]);
  });
});
