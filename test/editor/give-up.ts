import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { waitForSaid } from './drive-page.ts';
import { findViolations } from './find-violations.ts';

/**
 * Begins a long job of a view by its key and gives it up by another. The server's answer is held back: it takes as long as over a
 * hundred thousand segments.
 *
 * @param address pattern of what is asked
 */
export async function giveUp(page: Page, address: string, begin: string): Promise<void> {
  await page.route(address, () => undefined);
  await page.keyboard.press(begin);
  await page.locator('.list-progress progress').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('x');
  await page.locator('.list-progress').waitFor({ state: 'detached' });
  await waitForSaid(page, /given up/);
}
