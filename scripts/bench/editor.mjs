#!/usr/bin/env node
// The editor in the browser over a file of 100,000 units (about 25 MB): first rows, ready to type, key → paint,
// confirm → next, heap, first JavaScript. `node scripts/bench/editor.mjs [units]`; docs/BENCHMARKS.md says how it was run.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeXliff } from './make-xliff.mjs';
import { PAINTED, show, startBrowser, startServer } from './open-editor.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const units = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(path.join(tmpdir(), 'kosut-bench-'));
const file = path.join(folder, 'long.xlf');
writeFileSync(file, [...makeXliff(units)].join(''));

const server = await startServer(folder);
let restarted;
const browser = await startBrowser();
try {
  console.log(
    `${units} units, ${(statSync(file).size / 1e6).toFixed(1)} MB; server answers after ${server.milliseconds.toFixed(0)} ms`,
  );
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await page.addInitScript(`
    window.times = {};
    new MutationObserver(() => {
      if (!times.rows && document.querySelector('.grid-line .cell-source')) times.rows = performance.now();
      if (!times.field && document.activeElement?.classList.contains('cm-content')) times.field = performance.now();
    }).observe(document, { subtree: true, childList: true });
    ${PAINTED}
    window.keys = [];
    window.work = [];
    window.moves = [];
    // before the editor listens: what it does at once would else be done already. From the time of the press, so that
    // waiting for the thread counts too
    addEventListener('keydown', ({ key, ctrlKey, timeStamp }) => {
      if (key.length === 1 && !ctrlKey)
        painted().then((to) => {
          keys.push(to - timeStamp);
          // what is left when the wait for the screen's next frame is taken away
          work.push(to - Math.max(timeStamp, frameBegan));
        });
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
  await page.goto(server.url);
  await page.waitForFunction(() => window.times.field);
  const times = await page.evaluate('times');
  const first = await page.evaluate(
    `performance.getEntriesByType('resource')
      .filter(({ responseEnd }) => responseEnd <= times.field)
      .map(({ name }) => name.split('/').pop())`,
  );
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

  // a quick typist has some 8 keys a second; at 20 the frames of one key are not over when the next one comes
  for (const [pause, speed] of [
    [110, '8 a second'],
    [40, '20 a second'],
  ]) {
    await page.evaluate('keys.length = work.length = 0');
    for (let at = 0; at < 300; at += 1) {
      await page.keyboard.press('the decision of the board'[at % 25]);
      await page.waitForTimeout(pause);
    }
    show(`key → paint, ${speed}`, await page.evaluate('keys'));
    show('of which without waiting', await page.evaluate('work'));
  }

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
  const bytes = readdirSync(assets)
    .filter((name) => name.endsWith('.js') && first.includes(name))
    .reduce((sum, name) => sum + statSync(path.join(assets, `${name}.br`)).size, 0);
  console.log(`first JavaScript             ${(bytes / 1000).toFixed(1)} KB brotli`);

  // as a power cut ends it, with an edit that is in the journal only
  await page.locator('.cm-content').focus();
  await page.keyboard.type('z');
  await page.keyboard.press('Control+Enter');
  await page.locator('.save-calm').waitFor();
  await server.end('SIGKILL');
  restarted = await startServer(folder);
  console.log(
    `server killed, answers again ${restarted.milliseconds.toFixed(0)} ms after its start`,
  );
  const again = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await again.goto(restarted.url);
  await again.locator('.cm-content').waitFor();
  console.log(
    `and rows can be typed in      ${(await again.evaluate('performance.now()')).toFixed(0)} ms after that`,
  );
} finally {
  await browser.close();
  await (restarted ?? server).end();
  rmSync(folder, { recursive: true });
}
