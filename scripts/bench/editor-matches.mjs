#!/usr/bin/env node
// Matches on the screen of the editor: from the key that opens a row to the frame that shows its matches.
//   npm run build && node scripts/bench/editor-matches.mjs MEMORY.db QUERIES.jsonl
// The memory is copied first. Queries: a JSON object with "query" a line, English; each is a segment. Rows are opened one
// after the other, whose matches were asked for ahead, and by their numbers here and there, whose matches were not.
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PAINTED, show, startBrowser, startServer } from './open-editor.mjs';

const [memory, queries] = process.argv.slice(2);
if (queries === undefined) {
  console.error('editor-matches.mjs MEMORY.db QUERIES.jsonl');
  process.exit(2);
}
const folder = mkdtempSync(path.join(tmpdir(), 'kosut-matches-'));
for (const ending of ['', '.idx'])
  if (existsSync(memory + ending))
    copyFileSync(memory + ending, path.join(folder, `tm.db${ending}`));
writeFileSync(path.join(folder, 'kosut.config.json'), JSON.stringify({ memory: 'tm.db' }));
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const sources = readFileSync(queries, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).query);
const segments = sources.map(
  (text, at) => `<unit id="u${at}"><segment><source>${escape(text)}</source></segment></unit>`,
);
writeFileSync(
  path.join(folder, 'queries.xlf'),
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr"><file id="f">${segments.join('\n')}</file></xliff>`,
);

const server = await startServer(folder);
const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await page.addInitScript(`
    ${PAINTED}
    window.shown = [];
    addEventListener('keydown', ({ key, timeStamp }) => {
      if (key !== 'ArrowDown' && key !== 'Enter') return;
      const before = document.querySelector('.row-active')?.dataset.position;
      const look = async () => {
        const to = await painted();
        const row = document.querySelector('.row-active');
        const isNew = row !== null && row.dataset.position !== before;
        const waits = document.querySelector('#pane-body-matches .pane-waiting') !== null;
        if (isNew && !waits) shown.push(to - timeStamp);
        else look();
      };
      look();
    }, { capture: true });
  `);
  await page.goto(server.url);
  await page.locator('.cm-content').waitFor();
  await page.locator('#pane-body-matches .match').first().waitFor({ timeout: 60_000 });
  let count = 0;
  const open = async (press) => {
    await press();
    count += 1;
    await page.waitForFunction((many) => window.shown.length === many, count, { timeout: 60_000 });
    await page.waitForTimeout(150);
  };
  for (let at = 0; at < 100; at += 1) await open(() => page.keyboard.press('Control+ArrowDown'));
  const next = await page.evaluate('shown');
  for (let at = 0; at < 100; at += 1)
    await open(async () => {
      await page.keyboard.press('Control+g');
      await page.keyboard.type(String(1 + ((at * 37 + 120) % sources.length)));
      await page.keyboard.press('Enter');
    });
  const elsewhere = (await page.evaluate('shown')).slice(next.length);
  console.log(`${sources.length} segments, ${path.basename(memory)}`);
  show('next row → matches', next);
  show('row elsewhere → matches', elsewhere);
} finally {
  await browser.close();
  await server.end();
  rmSync(folder, { recursive: true });
}
