#!/usr/bin/env node
// How many more matches the stem score finds than the surface score, with Turkish as the source.
//   node scripts/bench/turkish-stems.mjs MEMORY QUERIES.jsonl [--dist dist] [--min 70] [--extra FILE]
// MEMORY is made by `kosut tm import`, English and Turkish; QUERIES is JSON lines whose `reference` is a Turkish
// text that the memory does not hold. --extra writes the matches that only the stem score gives, to be judged by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: path.join(root, 'dist') },
    min: { type: 'string', default: '70' },
    extra: { type: 'string' },
  },
});
const [memory, queries] = positionals;
const load = (name) => import(pathToFileURL(path.resolve(options.dist, name)).href);
const { findMemory } = await load('store/find-memory.js');
const { openMemoryIndex } = await load('store/open-memory-index.js');
const { createMemoryIndex } = await load('memory/create-memory-index.js');

const store = await findMemory(memory, { create: false });
const stored = openMemoryIndex(store, memory);
const index = createMemoryIndex(stored.view('tr', 'en'));
const texts = readFileSync(queries, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).reference);
const minScore = Number(options.min);
const best = (text, scoring) => index.lookup({ source: [text] }, { minScore, limit: 5, scoring });
const all = (text, scoring) => index.lookup({ source: [text] }, { minScore, limit: 1000, scoring });
const counts = { queries: texts.length, words: 0, stems: 0, full: 0 };
const matches = { words: 0, stems: 0, full: 0 };
const extra = [];
for (const text of texts) {
  const found = {};
  for (const scoring of ['words', 'stems', 'full']) {
    found[scoring] = best(text, scoring);
    if (found[scoring].length > 0) counts[scoring]++;
    matches[scoring] += found[scoring].length;
  }
  const bySurface = new Set(all(text, 'words').map(({ tu }) => tu.id));
  for (const { score, tu } of found.stems)
    if (!bySurface.has(tu.id))
      extra.push({ query: text, score, source: tu.source, target: tu.target });
}
const more = (one, other) => `${((100 * (one - other)) / other).toFixed(1)} %`;
console.log(JSON.stringify({ queriesWithMatch: counts, matches }));
console.log(`queries with a match: stems ${more(counts.stems, counts.words)} more than words`);
console.log(`matches: stems ${more(matches.stems, matches.words)} more than words`);
if (options.extra !== undefined)
  writeFileSync(options.extra, extra.map((one) => `${JSON.stringify(one)}\n`).join(''));
stored.close();
await store.close();
