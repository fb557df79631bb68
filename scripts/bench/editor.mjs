#!/usr/bin/env node
// The editor in the browser over a file of 100,000 units (about 25 MB): first rows, ready to type, key → paint,
// confirm → next, heap, first JavaScript. `node scripts/bench/editor.mjs [units]`; docs/BENCHMARKS.md says how it was run.
import sparticuz from '@sparticuz/chromium';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { makeXliff } from './make-xliff.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const units = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(path.join(tmpdir(), 'kosut-bench-'));
const file = path.join(folder, 'long.xlf');
writeFileSync(file, [...makeXliff(units)].join(''));

const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};
const show = (name, values, unit = 'ms') =>
  console.log(
    `${name.padEnd(28)} p50 ${quantile(values, 0.5).toFixed(1)} · p95 ${quantile(values, 0.95).toFixed(1)} · max ${Math.max(...values).toFixed(1)} ${unit} (${values.length})`,
  );

const started = performance.now();
const server = spawn(
  process.execPath,
  ['dist/cli/main.js', 'edit', folder, '--port', '0', '--no-open', '--quiet'],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
);
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  // its own flags draw by an OpenGL made of software, where one frame of scrolling may take seconds whatever the page
  // is: without them the browser draws as it does on a machine without a graphics card
  args: [
    ...sparticuz.args.filter(
      (arg) =>
        !/^--(?:disable-web-security|single-process|use-(?:gl|angle)|ignore-gpu|in-process-gpu|enable-unsafe)/.test(
          arg,
        ),
    ),
    '--disable-gpu',
  ],
  headless: true,
});
try {
  const [url] = await once(createInterface(server.stdout), 'line');
  console.log(
    `${units} units, ${(statSync(file).size / 1e6).toFixed(1)} MB; server answers after ${(performance.now() - started).toFixed(0)} ms`,
  );
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await page.addInitScript(`
    window.times = {};
    new MutationObserver(() => {
      if (!times.rows && document.querySelector('.grid-line .cell-source')) times.rows = performance.now();
      if (!times.field && document.activeElement?.classList.contains('cm-content')) times.field = performance.now();
    }).observe(document, { subtree: true, childList: true });
    window.painted = () => new Promise((resolve) => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(0);
    }));
    window.keys = [];
    window.moves = [];
    // before the editor listens: what it does at once would else be done already. From the time of the press, so that
    // waiting for the thread counts too
    addEventListener('keydown', ({ key, ctrlKey, timeStamp }) => {
      if (key.length === 1 && !ctrlKey) painted().then((to) => keys.push(to - timeStamp));
      if (!ctrlKey || key !== 'Enter') return;
      const before = document.querySelector('.row-active')?.dataset.position;
      const look = async () => {
        const to = await painted();
        const row = document.querySelector('.row-active');
        if (row?.dataset.position !== before && row?.contains(document.activeElement)) moves.push(to - timeStamp);
        else look();
      };
      look();
    }, { capture: true });
  `);
  await page.goto(url);
  await page.waitForFunction(() => window.times.field);
  const times = await page.evaluate('times');
  console.log(
    `first rows                   ${times.rows.toFixed(0)} ms after the address was opened`,
  );
  console.log(`ready to type                ${times.field.toFixed(0)} ms`);
  const all = new Intl.NumberFormat('en-GB').format(units);
  await page.waitForFunction(
    (text) => document.querySelector('.filter .figures')?.textContent === text,
    `${all} segments`,
    { timeout: 60_000 },
  );
  console.log(
    `whole file read              ${(await page.evaluate('performance.now()')).toFixed(0)} ms`,
  );

  for (let at = 0; at < 300; at += 1) {
    await page.keyboard.press('the decision of the board'[at % 25]);
    await page.waitForTimeout(40);
  }
  show('key → paint', await page.evaluate('keys'));

  for (let at = 0; at < 150; at += 1) {
    await page.keyboard.type('ok');
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction((count) => window.moves.length === count, at + 1);
    await page.waitForTimeout(100);
  }
  show('confirm → next', await page.evaluate('moves'));

  const frames = await page.evaluate(async () => {
    const box = document.querySelector('.grid-scroll');
    const gaps = [];
    let before = performance.now();
    for (let at = 0; at < 300; at += 1) {
      box.scrollTop += 400;
      const now = await new Promise((resolve) => requestAnimationFrame(resolve));
      gaps.push(now - before);
      before = now;
    }
    return gaps;
  });
  show('scrolling, frame', frames);

  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  console.log(`heap after collection        ${(usedSize / 1e6).toFixed(1)} MB`);
  const assets = path.join(root, 'dist/editor/assets');
  const first = new Set(
    await page.evaluate(
      `performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop())`,
    ),
  );
  const bytes = readdirSync(assets)
    .filter((name) => name.endsWith('.js') && first.has(name))
    .reduce((sum, name) => sum + statSync(path.join(assets, `${name}.br`)).size, 0);
  console.log(`first JavaScript             ${(bytes / 1000).toFixed(1)} KB brotli`);
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true });
}
