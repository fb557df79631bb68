/**
 * Kills writers of a memory at random moments and looks at what they leave:
 *
 *   node scripts/reliability/kill-memory.mjs [--cycles 100] [--seed N]
 *
 * After each kill the memory must open, SQLite must find it whole, every acknowledged edit must be there, an
 * import must be in as a whole or not at all, and the index beside it must answer like one built anew.
 * Prints one line of JSON; exit code 1 when any of it does not hold.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { makeRandom } from '../make-random.mjs';
import { createMemoryIndex } from '../../dist/memory/create-memory-index.js';
import { openMemoryIndex } from '../../dist/store/open-memory-index.js';
import { openMemoryStore } from '../../dist/store/sqlite/open-memory-store.js';

const { values } = parseArgs({
  options: { cycles: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const cycles = Number(values.cycles);
const WRITER = fileURLToPath(new URL('./write-memory.mjs', import.meta.url));
/** A writer lives at most so long after it has opened the memory, milliseconds; half of the imports end. */
const LONGEST_LIFE = { edits: 600, import: 4000, new: 2500 };
const IMPORT_UNITS = 20_000;
/** Of one that makes a memory: more than the cache of SQLite holds, so the file is written to before the end. */
const NEW_UNITS = 100_000;

const UNITS = { edits: 0, import: IMPORT_UNITS, new: NEW_UNITS };

const random = makeRandom(Number(values.seed));

/** Runs a writer and kills it; says what it had acknowledged. */
function runWriter(file, what, number, life) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [WRITER, file, what, String(number), String(UNITS[what])],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    let errors = '';
    let timer;
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (timer === undefined && output.startsWith('open\n'))
        timer = setTimeout(() => child.kill('SIGKILL'), life);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal === null && code !== 0) reject(new Error(`the writer failed: ${errors}`));
      // a half-written line was never acknowledged
      else resolve({ killed: signal !== null, lines: output.split('\n').slice(1, -1) });
    });
  });
}

const problems = [];
/** Names of edited units that must be there. */
const known = new Set();
const gone = new Set();
const folder = mkdtempSync(path.join(tmpdir(), 'kosut-kill-'));
const file = path.join(folder, 'memory.db');
const counts = {
  cycles,
  killed: 0,
  edits: 0,
  imports: 0,
  cutImports: 0,
  cutNew: 0,
  pendingDone: 0,
};

function apply([what, name, other]) {
  if (what === 'added') known.add(name);
  if (what !== 'removed' && what !== 'changed') return;
  known.delete(name);
  gone.add(name);
  if (what === 'changed') known.add(other);
}

/** Takes in what was acknowledged; the edit that was announced and not acknowledged may be there or not. */
function take(lines) {
  let pending;
  for (const line of lines) {
    const words = line.split(' ');
    if (words[0] === 'will') pending = words.slice(1);
    else if (['added', 'changed', 'removed'].includes(words[0])) {
      apply(words);
      counts.edits++;
      pending = undefined;
    }
  }
  return pending;
}

/** Whether the edit that nobody acknowledged is there. */
function isDone([what, name, other], names) {
  return what === 'added'
    ? names.has(name)
    : what === 'changed'
      ? names.has(other)
      : !names.has(name);
}

async function look(cycle, lines) {
  const say = (problem) => problems.push(`cycle ${cycle}: ${problem}`);
  const pending = take(lines);
  const database = new Database(file);
  const [{ integrity_check: verdict }] = database.prepare('PRAGMA integrity_check').all();
  if (verdict !== 'ok') say(`SQLite finds ${verdict}`);
  database.close();
  const store = openMemoryStore(file, { create: false });
  const names = new Set();
  let fromImport = 0;
  for await (const { id } of store.readAll()) {
    if (id?.startsWith('i')) fromImport++;
    else names.add(id);
  }
  if (pending !== undefined && isDone(pending, names)) {
    counts.pendingDone++;
    apply(pending);
  }
  for (const name of known) if (!names.has(name)) say(`${name} was acknowledged and is lost`);
  for (const name of names) if (!known.has(name)) say(`${name} is there, and nobody added it`);
  if (fromImport % IMPORT_UNITS !== 0) say(`an import is in by ${fromImport} units`);
  await compareIndexes(store, [...names], say);
  // the next import is to begin anew
  if (fromImport > 0) {
    await store.undo();
    if ((await store.stats()).units !== names.size) say('an import was not undone as a whole');
  }
  await store.close();
  return fromImport > 0;
}

/** A memory that an import was to make: all of it is there, or no memory; then the next import makes it. */
async function lookAtNew(cycle, path, lines) {
  const say = (problem) => problems.push(`cycle ${cycle}, new memory: ${problem}`);
  const isThere = isMemory(path);
  const store = openMemoryStore(path, { create: true });
  const { units } = await store.stats();
  if (isThere && units !== NEW_UNITS) say(`an import is in by ${units} units`);
  if (!isThere) {
    counts.cutNew++;
    if (units !== 0) say(`there is no memory, and ${units} units are in it`);
    if (lines.some((line) => line.startsWith('imported'))) say('it is lost');
  }
  const index = openMemoryIndex(store);
  const { size } = createMemoryIndex(index.view('en', 'tr'));
  if (size !== units) say(`the index has ${size} of ${units} units`);
  index.close();
  const variants = ['en', 'tr'].map((locale) => ({ locale, content: [locale] }));
  await store.changeUnits([{ to: { variants } }], { kind: 'edit', detail: 'one' });
  if ((await store.stats()).units !== units + 1) say('an edit is not in');
  await store.close();
  const database = new Database(path);
  const [{ integrity_check: verdict }] = database.prepare('PRAGMA integrity_check').all();
  if (verdict !== 'ok') say(`SQLite finds ${verdict}`);
  database.close();
}

/** Whether those who only read find a memory there. */
function isMemory(path) {
  try {
    openMemoryStore(path, { create: false }).close();
    return true;
  } catch (error) {
    if (error.fault === 'file/missing') return false;
    throw error;
  }
}

/** The index that follows the memory, against one that is built from nothing. */
async function compareIndexes(store, names, say) {
  const followed = openMemoryIndex(store, file);
  const fresh = openMemoryIndex(store, path.join(folder, 'fresh.db'));
  const options = { minScore: 60, limit: 5, scoring: 'words' };
  const ask = (index, query) =>
    createMemoryIndex(index.view('en', 'tr'))
      .lookup({ source: [query] }, options)
      .map(({ score, tu }) => `${score} ${tu.id}`)
      .join();
  const queries = Array.from({ length: 20 }, () => names[Math.floor(random() * names.length)]);
  for (const name of [...queries, ...gone].slice(0, 40)) {
    const query = `The sentence ${name} of the memory`;
    if (ask(followed, query) !== ask(fresh, query)) say(`the index answers “${query}” otherwise`);
  }
  const size = (index) => createMemoryIndex(index.view('en', 'tr')).size;
  if (size(followed) !== size(fresh))
    say(`the index has ${size(followed)} of ${size(fresh)} units`);
  followed.close();
  fresh.close();
}

try {
  for (let cycle = 1; cycle <= cycles; cycle++) {
    const what = cycle % 4 === 0 ? 'import' : 'edits';
    const { killed, lines } = await runWriter(file, what, cycle, random() * LONGEST_LIFE[what]);
    if (killed) counts.killed++;
    const isIn = await look(cycle, lines);
    if (what !== 'import') continue;
    counts.imports++;
    if (!isIn) counts.cutImports++;
    if (!isIn && lines.some((line) => line.startsWith('imported')))
      problems.push(`cycle ${cycle}: an acknowledged import is lost`);
    const made = path.join(folder, `new-${cycle}.db`);
    const { lines: told } = await runWriter(made, 'new', cycle, random() * LONGEST_LIFE.new);
    await lookAtNew(cycle, made, told);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(JSON.stringify({ ...counts, units: known.size, problems }));
process.exitCode = problems.length > 0 ? 1 : 0;
