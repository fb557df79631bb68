#!/usr/bin/env node
// The full-text index of SQLite (FTS5) as a fuzzy memory, for comparison: the words of a query joined by OR, the
// best 100 by bm25, re-scored by word edits. Prints recall@5 and the cost a query.
//   node scripts/bench/memory-fts5.mjs FOLDER [--sample N]     FOLDER holds en-tr.tmx.gz, queries.jsonl and words.mjs
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import Database from 'libsql';

const { values, positionals } = parseArgs({
  options: { sample: { type: 'string', default: '100' } },
  allowPositionals: true,
});
const folder = path.resolve(positionals[0]);
const { wordScore } = await import(pathToFileURL(path.join(folder, 'words.mjs')).href);
const unescape = (text) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const xml = gunzipSync(readFileSync(path.join(folder, 'en-tr.tmx.gz'))).toString();
const sources = [...xml.matchAll(/<tu\b[\s\S]*?<seg>([\s\S]*?)<\/seg>/g)].map((m) =>
  unescape(m[1]),
);
const start = cpu();
const database = new Database(':memory:');
database.exec('CREATE VIRTUAL TABLE words USING fts5(text); BEGIN');
const insert = database.prepare('INSERT INTO words (text) VALUES (?)');
for (const source of sources) insert.run(source);
database.exec('COMMIT');
console.log(`${sources.length} units indexed: ${((cpu() - start) / 1000).toFixed(1)} s of CPU`);

const lines = readFileSync(path.join(folder, 'queries.jsonl'), 'utf8').trim().split('\n');
const all = lines.map((line) => JSON.parse(line));
const step = Math.ceil(all.length / Number(values.sample));
const queries = all.filter((_, at) => at % step === 0);
const select = database.prepare(
  'SELECT text FROM words WHERE words MATCH ? ORDER BY rank LIMIT 100',
);
for (const floor of [70, 50]) {
  let want = 0;
  let got = 0;
  const before = cpu();
  const times = [];
  for (const { query, [`at${floor}`]: truth } of queries) {
    const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
    const began = performance.now();
    const match = words.map((word) => `"${word}"`).join(' OR ');
    const rows = match === '' ? [] : select.all(match);
    const scores = rows.map(({ text }) => wordScore(query, text)).sort((one, other) => other - one);
    times.push(performance.now() - began);
    want += truth.n;
    const good = scores.slice(0, 5).filter((score) => truth.n > 0 && score >= truth.cut - 1e-5);
    got += Math.min(good.length, truth.n);
  }
  times.sort((one, other) => one - other);
  const [median, late] = [0.5, 0.95].map((share) =>
    times[Math.floor(share * times.length)].toFixed(1),
  );
  const each = ((cpu() - before) / queries.length).toFixed(1);
  const recall = ((100 * got) / want).toFixed(1);
  console.log(
    `from ${floor}: recall@5 ${recall} %, ${each} ms of CPU a query, median ${median}, p95 ${late} ms`,
  );
}
