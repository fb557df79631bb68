import sparticuz from '@sparticuz/chromium';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

// the first loosens what is tested here, the second makes the browser end with its first context
const UNWANTED = new Set(['--disable-web-security', '--single-process']);

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args.filter((arg) => !UNWANTED.has(arg)),
    headless: true,
  });
}

/** `kosut edit` over a folder, as people start it. */
export interface RunningServer {
  /** The first line it printed: its address with the key to it. */
  readonly url: string;
  /** As Ctrl+C does. */
  stop(): Promise<void>;
  /** As a power cut does. */
  kill(): Promise<void>;
}

export async function startServer(folder: string, port = 0): Promise<RunningServer> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['dist/cli/main.js', 'edit', folder, '--port', String(port), '--no-open', '--quiet'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (child.stdout === null) throw new Error('no stdout');
  const lines = createInterface(child.stdout);
  const [url] = (await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`kosut edit ended with ${String(code)}`);
    }),
  ])) as [string];
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return { url, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** A window of the editor, with everything it does that it must not do. */
export interface EditorWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors, dialogs, what the policy of the page forbade, requests that leave the server. */
  readonly misdeeds: string[];
}

export async function openWindow(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  known?: BrowserContext,
): Promise<EditorWindow> {
  const context =
    known ??
    (await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    }));
  const misdeeds: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    // a refused request is told by the editor itself
    if (!message.text().startsWith('Failed to load resource'))
      misdeeds.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin)
      misdeeds.push(`request: ${request.url()}`);
  });
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  `);
  await page.goto(url);
  await page.locator('.cm-content').waitFor();
  return { page, context, misdeeds };
}

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
