import type { Page } from 'playwright-core';

/** What a person sees of the open row. */
export interface Seen {
  /** Its number as shown. */
  readonly number: string;
  /** Text of the field, chips by their labels. */
  readonly target: string;
  readonly status: string;
  /** Whether the field has the focus. */
  readonly isFocused: boolean;
}

export async function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const row = document.querySelector('.row-active');
    const field = row?.querySelector('.cm-content');
    return {
      number: row?.querySelector('.cell-number')?.textContent ?? '',
      target: field?.textContent ?? '',
      status: row?.querySelector('.status')?.textContent ?? '',
      isFocused: field !== null && document.activeElement === field,
    };
  });
}

/** Waits until everything typed is in the files on the disk of the server. */
export async function waitForSaved(page: Page): Promise<void> {
  await page.locator('.save-calm').waitFor();
  // that an edit is to be written is told apart from the answer to it, and may come later
  await page.waitForFunction(
    async () => {
      const answer = await fetch('/api/v1/project');
      const { files } = (await answer.json()) as { files: readonly { save: string }[] };
      return files.every(({ save }) => save !== 'pending');
    },
    undefined,
    { polling: 100 },
  );
  await page.locator('.save-calm').waitFor();
}

/** Waits until the page has been told so many of these. */
export async function waitForCount(page: Page, selector: string, count: number): Promise<void> {
  await page.waitForFunction(([all, wanted]) => document.querySelectorAll(all).length === wanted, [
    selector,
    count,
  ] as const);
}

/**
 * Waits until the polite live region says it, or has said it since what was waited for last: on a busy machine the words may be
 * gone again before anybody looks. `start-editor.ts` keeps the record.
 */
export async function waitForSaid(page: Page, words: RegExp): Promise<void> {
  await page.waitForFunction(
    ([source, flags]) => {
      const { said = [] } = window as unknown as { said?: string[] };
      const at = said.findIndex((one) => new RegExp(source, flags).test(one));
      if (at !== -1) said.splice(0, at + 1);
      return at !== -1;
    },
    [words.source, words.flags] as const,
    { polling: 50 },
  );
}

/** Goes to a row by its number, by keyboard. */
export async function goTo(page: Page, number: number): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.locator('dialog[open] input:focus').waitFor();
  await page.keyboard.type(String(number));
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('.row-active .cell-number')?.textContent?.replace(/\D/g, '') ===
        wanted && document.activeElement?.classList.contains('cm-content'),
    String(number),
  );
}
