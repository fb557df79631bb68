import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** A real server over a folder of its own, and a browser at it. */
export interface StartedEditor {
  readonly folder: string;
  /** A window of its own with a session; what a page must not do is gathered in `misdeeds`. */
  open(options?: {
    readonly language?: 'tr' | 'en';
    readonly theme?: 'light' | 'dark';
  }): Promise<Page>;
  readonly misdeeds: string[];
  /** Ends the server as a crash does, and starts another one. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

// the first loosens what is tested here, the second makes the browser end with its first context
const UNWANTED = new Set(['--disable-web-security', '--single-process']);

/** @param files by their path in the folder */
export async function startEditor(files: Readonly<Record<string, string>>): Promise<StartedEditor> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kosut-views-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  let cookies: Cookies | undefined;
  let [server, url] = await startServer(folder);
  const browser: Browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args.filter((arg) => !UNWANTED.has(arg)),
    headless: true,
  });
  const misdeeds: string[] = [];
  return {
    folder,
    misdeeds,
    async open({ language = 'en', theme = 'light' } = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        locale: language === 'tr' ? 'tr-TR' : 'en-GB',
        colorScheme: theme,
      });
      // the first window used the token up: a session is a cookie of all windows
      const page = await context.newPage();
      if (cookies === undefined) {
        await page.goto(url);
        cookies = await context.cookies();
      } else await context.addCookies(cookies);
      page.on('pageerror', (error) => misdeeds.push(error.message));
      await page.goto(new URL('/', url).href);
      await page.waitForSelector('.rail');
      return page;
    },
    async crash() {
      server.kill('SIGKILL');
      [server, url] = await startServer(folder);
      cookies = undefined;
    },
    async close() {
      await browser.close();
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

function startServer(folder: string): Promise<[server: ChildProcess, url: string]> {
  const server = spawn(
    process.execPath,
    ['dist/cli/main.js', 'edit', folder, '--port', '0', '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.stdout.once('data', (bytes) => resolve([server, String(bytes).split('\n')[0]!.trim()]));
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it is: a line a violation. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(`axe.run(document, { resultTypes: ['violations'] }).then(
    ({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`);
}
