import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ROOT } from '../cli/run-command.ts';
import { findCutControls } from './find-cut-controls.ts';
import { findViolations } from './find-violations.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';
import { writeProject } from './write-project.ts';

let editor: StartedEditor;
beforeAll(async () => {
  const sample = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');
  editor = await startEditor(
    writeProject({
      'kosut.config.json': JSON.stringify({ termbase: 'terms.tbx' }),
      'terms.tbx': sample('tm/terms.tbx'),
      'bitext.xlf': sample('segments/bitext.xlf'),
      'a-name-so-long-that-it-fits-nowhere/and-no-place-to-break-it/source.tr.txt':
        sample('segments/source.tr.txt'),
      'a-name-so-long-that-it-fits-nowhere/and-no-place-to-break-it/reference.en.txt': sample(
        'segments/reference.en.txt',
      ),
    }),
  );
}, 60_000);
afterAll(() => editor?.close());

const press =
  (keys: string, shows: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press(keys);
    await page.locator(shows).first().waitFor();
  };
const escape = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
};

/** One after the other, each from the one before. */
const places: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['the files', press('Alt+Shift+Digit1', '.files')],
  ['the grid', press('Alt+Shift+Digit2', '.row-active')],
  ['the palette', press('Control+Shift+p', 'dialog[open]:not(.modal-loading)')],
  [
    'the settings',
    async (page) => {
      await escape(page);
      await press('Alt+s', 'dialog[open]:not(.modal-loading)')(page);
    },
  ],
  [
    'the keys',
    async (page) => {
      await escape(page);
      await press('F1', 'dialog[open]:not(.modal-loading)')(page);
    },
  ],
  [
    'the findings',
    async (page) => {
      await escape(page);
      await press('Alt+Shift+Digit4', '.check-active .check-texts')(page);
    },
  ],
  ['a finding that is dismissed', press('d', 'dialog[open]:not(.modal-loading)')],
  [
    'the terms',
    async (page) => {
      await escape(page);
      await press('Alt+Shift+Digit5', '.rendering-active')(page);
      await page.locator('.term-line').first().waitFor();
    },
  ],
  ['the form of a list', press('e', 'dialog[open]:not(.modal-loading)')],
  [
    'a rendering everywhere',
    async (page) => {
      await escape(page);
      await press('r', 'dialog[open] [role="status"]')(page);
    },
  ],
  [
    'texts to align',
    async (page) => {
      await escape(page);
      await press('Alt+Shift+Digit3', 'button.pair')(page);
    },
  ],
  [
    'an alignment',
    async (page) => {
      await page.locator('button.pair').first().focus();
      await press('Enter', '.bead-active')(page);
    },
  ],
  ['the form of an alignment', press('Control+s', 'dialog[open]:not(.modal-loading)')],
];

// half the window with the same text is what zooming by two leaves (WCAG 2.2, 1.4.4)
test.each([
  ['at 200 %', { width: 720, height: 450 }],
  ['in the whole window', { width: 1440, height: 900 }],
] as const)(
  '%s no control is cut off, and axe finds nothing',
  async (_, viewport) => {
    const { page, context } = await editor.open({ viewport, locale: 'tr-TR', ready: '.rail' });
    for (const [name, lead] of places) {
      try {
        await lead(page);
      } catch (error) {
        throw new Error(`${name} cannot be reached`, { cause: error });
      }
      expect([name, await findCutControls(page), await findViolations(page)]).toEqual([
        name,
        [],
        [],
      ]);
    }
    await context.close();
    expect(editor.misdeeds).toEqual([]);
  },
  240_000,
);
