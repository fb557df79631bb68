import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

// the first loosens what is tested here, the second makes the browser end with its first context, the others draw by an
// OpenGL made of software, which is slower than drawing without
const UNWANTED =
  /^--(?:disable-web-security|single-process|use-(?:gl|angle)|ignore-gpu|in-process-gpu|enable-unsafe)/;

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    // `make-run-folder.ts` has unpacked it
    executablePath: process.env['KOSUT_TEST_BROWSER'] || (await sparticuz.executablePath()),
    args: [...sparticuz.args.filter((arg) => !UNWANTED.test(arg)), '--disable-gpu'],
    headless: true,
  });
}
