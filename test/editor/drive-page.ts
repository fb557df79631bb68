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

/** Waits until everything typed is on the disk of the server. */
export async function waitForSaved(page: Page): Promise<void> {
  await page.locator('.save-calm').waitFor();
}

/** Goes to a row by its number, by keyboard. */
export async function goTo(page: Page, number: number): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.keyboard.type(String(number));
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('.row-active .cell-number')?.textContent?.replace(/\D/g, '') ===
        wanted && document.activeElement?.classList.contains('cm-content'),
    String(number),
  );
}
