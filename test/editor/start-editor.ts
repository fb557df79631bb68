import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../launch-browser.ts';

/** `kosut edit` over a folder of its own, as people start it, and a browser at it. */
export interface StartedEditor {
  readonly folder: string;
  /** What the windows did that they must not do: errors, dialogs, what their policy forbids, requests elsewhere. */
  readonly misdeeds: string[];
  /** A window with a session, ready to be typed in. */
  open(options?: WindowOptions): Promise<EditorWindow>;
  /** Ends the server as Ctrl+C does. */
  stop(): Promise<void>;
  /** Ends the server as a power cut does. */
  kill(): Promise<void>;
  /** Starts the server again at the same address. */
  start(): Promise<void>;
  /** Ends everything and takes the folder away. */
  close(): Promise<void>;
}

export interface EditorWindow {
  readonly page: Page;
  readonly context: BrowserContext;
}

interface WindowOptions extends BrowserContextOptions {
  /** A window with whose storage it is opened; absent: with one of its own. */
  readonly beside?: BrowserContext;
  /** What is there when the window is ready: without XLIFF there is no field. */
  readonly ready?: string;
}

export async function startEditor(folder: string): Promise<StartedEditor> {
  const [browser, first] = await Promise.all([launchBrowser(), startServer(folder, 0)]);
  let server = first;
  /** The session; absent until the key in the address, which opens once, was used. */
  let cookies: Cookies | undefined;
  const misdeeds: string[] = [];
  return {
    folder,
    misdeeds,
    async open({ beside, ready = '.cm-content', ...options } = {}) {
      const context = beside ?? (await newContext(browser, options));
      const page = await context.newPage();
      await watch(page, new URL(server.url).origin, misdeeds);
      if (cookies !== undefined) await context.addCookies(cookies);
      await page.goto(cookies === undefined ? server.url : new URL('/', server.url).href);
      cookies = await context.cookies();
      await page.locator(ready).waitFor();
      return { page, context };
    },
    stop: () => server.end('SIGTERM'),
    kill: () => server.end('SIGKILL'),
    async start() {
      cookies = undefined;
      const port = Number(new URL(server.url).port);
      // a connection that somebody opens may have been given the port for a moment: until the test is out of time
      for (;;)
        try {
          server = await startServer(folder, port);
          return;
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
    },
    async close() {
      await browser.close();
      await server.end('SIGTERM');
      rmSync(folder, { recursive: true });
    },
  };
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

interface RunningServer {
  /** The first line it printed: its address with the key to it. */
  readonly url: string;
  end(signal: NodeJS.Signals): Promise<void>;
}

async function startServer(folder: string, port: number): Promise<RunningServer> {
  const child = spawn(
    process.execPath,
    ['dist/cli/main.js', 'edit', folder, '--port', String(port), '--no-open', '--quiet'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [url] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`kosut edit ended with ${String(code)}`);
    }),
  ])) as [string];
  return {
    url,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

function newContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
}

/** Gathers what a page does that it must not do. */
async function watch(page: Page, origin: string, misdeeds: string[]): Promise<void> {
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
    if (new URL(request.url()).origin !== origin) misdeeds.push(`request: ${request.url()}`);
  });
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  `);
  // what a screen reader was told, for `waitForSaid`
  await page.addInitScript(`
    window.said = [];
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest('[aria-live="polite"]'));
      for (const region of new Set(regions))
        if (region?.textContent) window.said.push(region.textContent);
    }).observe(document, { childList: true, characterData: true, subtree: true });
  `);
}
