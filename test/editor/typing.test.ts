import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { makeProject } from './make-project.ts';
import { goTo, look, waitForSaved } from './drive-page.ts';
import { startEditor, type StartedEditor } from './start-editor.ts';

let editor: StartedEditor;
let page: Page;

beforeAll(async () => {
  editor = await startEditor(makeProject(60));
  ({ page } = await editor.open());
});
afterAll(() => editor?.close());
beforeEach(() => {
  editor.misdeeds.length = 0;
});

/** The clock of the page: typing that takes long, or rests, is a new step of undo. */
const setClock = (ms: number): Promise<void> => page.clock.setFixedTime(1_790_000_000_000 + ms);

/** Empties the field of the open row. */
async function clear(): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
}

describe('typing in the target', () => {
  test('Turkish letters behind a code: one undo takes them all, and only them', async () => {
    await goTo(page, 1);
    await setClock(0);
    await page.keyboard.press('Control+,');
    await page.keyboard.type(' Çığ İı');
    expect((await look(page)).target).toBe('1▸ Çığ İı');
    await page.keyboard.press('Control+z');
    expect((await look(page)).target).toBe('1▸');
    await page.keyboard.press('Control+Shift+z');
    expect((await look(page)).target).toBe('1▸ Çığ İı');
    await clear();
  });

  test('a code goes as one, comes back as one, and the caret jumps over it', async () => {
    await goTo(page, 11);
    await setClock(10_000);
    await page.keyboard.type('a');
    await page.keyboard.press('Control+,');
    await page.keyboard.type('b');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('x');
    expect((await look(page)).target).toBe('ax1▸b');
    // a rest ends a step of undo
    await setClock(10_600);
    await page.keyboard.press('Delete');
    expect((await look(page)).target).toBe('axb');
    await page.keyboard.press('Control+z');
    expect((await look(page)).target).toBe('ax1▸b');
    await clear();
  });

  test('the missing codes are put in one after the other, a pair around what is selected', async () => {
    await goTo(page, 41);
    await page.keyboard.type('river');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+,');
    await page.keyboard.press('Control+,');
    expect((await look(page)).target).toBe('1▸river◂1◆2');
    await page.keyboard.press('Control+,');
    expect((await look(page)).target).toBe('1▸river◂1◆2');
    await waitForSaved(page);
    await page.keyboard.press('Control+s');
    await expect(fileText('u41')).resolves.toContain(
      '<target><pc id="1">river</pc><ph id="2"/></target>',
    );
    await clear();
  });

  test('the caret blinks without an animation, which would make every key wait for a frame', async () => {
    await goTo(page, 2);
    await page.locator('.cm-cursorLayer.caret-hidden').waitFor({ state: 'attached' });
    await page.locator('.cm-cursorLayer:not(.caret-hidden)').waitFor({ state: 'attached' });
    await page.locator('.cm-cursorLayer.caret-hidden').waitFor({ state: 'attached' });
    // whoever types sees it at once: before the timer that turns it next
    const hidden = await page.evaluate(async () => {
      document.execCommand('insertText', false, 'a');
      await new Promise((resolve) => setTimeout(resolve, 0));
      return document.querySelectorAll('.caret-hidden').length;
    });
    expect(hidden).toBe(0);
    const running = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(running).toBe(0);
    await clear();
  });

  test('the whole source is copied, codes too', async () => {
    await goTo(page, 31);
    await page.keyboard.press('Control+.');
    expect((await look(page)).target).toBe('Madde 31: 1▸Irmak◂1 kıyısı◆2 ölçüldü.');
    await page.keyboard.press('Control+z');
    expect((await look(page)).target).toBe('');
  });

  test('AltGr types its sign and runs nothing, though it comes as Ctrl+Alt', async () => {
    await goTo(page, 2);
    const ran = await page.evaluate(() => {
      const field = document.querySelector('.cm-content');
      const press = new KeyboardEvent('keydown', {
        key: '.',
        code: 'Period',
        ctrlKey: true,
        altKey: true,
        modifierAltGraph: true,
        bubbles: true,
        cancelable: true,
      });
      return field?.dispatchEvent(press);
    });
    expect(ran).toBe(true);
    expect((await look(page)).target).toBe('');
  });

  test('keys pressed while composing are left to the input method', async () => {
    const isLeft = await page.evaluate(() =>
      document.querySelector('.cm-content')?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          code: 'Enter',
          ctrlKey: true,
          isComposing: true,
          bubbles: true,
          cancelable: true,
        }),
      ),
    );
    expect(isLeft).toBe(true);
    expect((await look(page)).number).toBe('2');
  });

  test('Enter begins no line where the source has none', async () => {
    await page.keyboard.type('one');
    await page.keyboard.press('Enter');
    await page.keyboard.type('two');
    expect((await look(page)).target).toBe('onetwo');
    await clear();
  });

  test('nothing went wrong on the page', () => {
    expect(editor.misdeeds).toEqual([]);
  });
});

/** A unit as it stands in the file, once the server has written it. */
async function fileText(unit: string): Promise<string> {
  const file = path.join(editor.folder, 'segments/text.xlf');
  // until the test is out of time
  for (;;) {
    const found = new RegExp(`<unit id="${unit}">[^]*?</unit>`).exec(readFileSync(file, 'utf8'));
    if (found?.[0].includes('<target>')) return found[0];
    await page.waitForTimeout(100);
  }
}
