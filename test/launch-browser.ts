import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

// the first loosens what is tested here, the second makes the browser end with its first context
const UNWANTED = new Set(['--disable-web-security', '--single-process']);

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args.filter((arg) => !UNWANTED.has(arg)),
    headless: true,
  });
}
