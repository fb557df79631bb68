/**
 * Kills the editor's server at random moments of a session and looks at what it leaves:
 *
 *   node scripts/reliability/kill-editor.mjs [--cycles 200] [--seed N]
 *
 * After each kill the server must start again, the file on the disk must be whole, every acknowledged edit must
 * be told by the API, and at the end every one must stand in the saved file, whose other bytes are those of the
 * first. Prints one line of JSON; exit code 1 when any of it does not hold.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { makeRandom } from '../make-random.mjs';
import { readXliff } from '../../dist/format/xliff/read/read-xliff.js';

const { values } = parseArgs({
  options: { cycles: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const cycles = Number(values.cycles);
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** Milliseconds a server lives at most after it listens: saves begin one second after an edit. */
const LONGEST_LIFE = 1600;
const UNITS = 400;
/** Windows that edit at the same time. */
const WINDOWS = 3;

const random = makeRandom(Number(values.seed));
const folder = mkdtempSync(path.join(tmpdir(), 'kosut-kill-'));
const file = path.join(folder, 'book.xlf');
const units = Array.from(
  { length: UNITS },
  (_, at) => `<unit id="u${at}"><segment><source>Cümle ${at} &amp; şey.</source></segment></unit>`,
);
const original = `<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="tr" trgLang="en"><file id="f">\n${units.join('\n')}\n</file></xliff>\n`;
writeFileSync(file, original);

const problems = [];
/** By unit: the target acknowledged last, and those that were sent after it and not answered. */
const acknowledged = new Map();
const unanswered = new Map();
let edits = 0;
let slowest = 0;
let count = 0;

function start() {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, [MAIN, 'edit', folder, '--port', '0', '--no-open'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // so small a journal is cut after almost every save
      env: { ...process.env, KOSUT_JOURNAL_BYTES: '20000' },
    });
    let output = '';
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.stdout.setEncoding('utf8').on('data', async (text) => {
      output += text;
      const url = /^(\S+)\n/.exec(output)?.[1];
      if (url === undefined) return;
      output = '';
      try {
        const answer = await fetch(url, { redirect: 'manual' });
        const cookie = answer.headers.get('set-cookie').split(';')[0];
        const { origin } = new URL(url);
        const ask = (method, address, body, ifMatch) =>
          fetch(`${origin}/api/v1${address}`, {
            method,
            headers: {
              cookie,
              origin,
              ...(body !== undefined && { 'content-type': 'application/json' }),
              ...(ifMatch !== undefined && { 'if-match': String(ifMatch) }),
            },
            ...(body !== undefined && { body: JSON.stringify(body) }),
          });
        const { files } = await (await ask('GET', '/project')).json();
        const rows = [];
        while (rows.length < UNITS) {
          const address = `/files/${files[0].id}/segments?from=${rows.length}&limit=1000`;
          const page = await (await ask('GET', address)).json();
          rows.push(...page.rows);
          if (page.complete && page.all !== UNITS) throw new Error(`${page.all} rows`);
        }
        slowest = Math.max(slowest, performance.now() - began);
        resolve({ child, ask, file: files[0].id, rows });
      } catch (error) {
        reject(error);
      }
    });
    child.on('close', () => reject(new Error(`the server ended: ${errors}`)));
  });
}

const textOf = (content) => (content ?? []).join('');

/** What the API or the file says of a unit must be the last acknowledged, or one sent after it. */
function check(unit, text, where) {
  const allowed = [acknowledged.get(unit) ?? '', ...(unanswered.get(unit) ?? [])];
  if (!allowed.includes(text))
    problems.push(`${where}: ${unit} says “${text}”, not “${allowed.join('” or “')}”`);
}

function checkDisk(cycle) {
  try {
    const [document] = readXliff(readFileSync(file, 'utf8'));
    if (document.units.length !== UNITS) problems.push(`cycle ${cycle}: torn file`);
  } catch (error) {
    problems.push(`cycle ${cycle}: torn file: ${error.message}`);
  }
}

for (let cycle = 0; cycle < cycles && problems.length === 0; cycle++) {
  const { child, ask, file: id, rows } = await start();
  for (const row of rows) check(row.unit, textOf(row.target), `cycle ${cycle}`);
  // what was sent and is there counts as acknowledged from now on
  for (const row of rows) {
    unanswered.delete(row.unit);
    if (row.target !== undefined) acknowledged.set(row.unit, textOf(row.target));
  }
  const ended = new Promise((resolve) => child.on('close', resolve));
  setTimeout(() => child.kill('SIGKILL'), random() * LONGEST_LIFE);
  const work = async (window) => {
    for (;;) {
      // each window has rows of its own: who wins between two is another test's matter
      const row = rows[Math.floor((random() * UNITS) / WINDOWS) * WINDOWS + window];
      if (row === undefined) continue;
      const text = `Sentence ${row.unit} <${++count}> & "ş"`;
      unanswered.set(row.unit, [...(unanswered.get(row.unit) ?? []), text]);
      try {
        const address = `/files/${id}/segments/${encodeURIComponent(row.id)}`;
        const answer = await ask(
          'PATCH',
          address,
          { target: [text], state: 'translated' },
          row.revision,
        );
        const body = await answer.json();
        if (answer.status !== 200) {
          problems.push(`cycle ${cycle}: ${answer.status} ${JSON.stringify(body).slice(0, 300)}`);
          return;
        }
        row.revision = body.row.revision;
        acknowledged.set(row.unit, text);
        unanswered.delete(row.unit);
        edits++;
        if (random() < 0.05) await ask('POST', `/files/${id}/save`);
      } catch {
        return; // the server is gone
      }
    }
  };
  await Promise.all(Array.from({ length: WINDOWS }, (_, window) => work(window)));
  await ended;
  checkDisk(cycle);
}

if (problems.length === 0) {
  const { child, ask, file: id, rows } = await start();
  for (const row of rows) {
    check(row.unit, textOf(row.target), 'at the end');
    if (row.target !== undefined) acknowledged.set(row.unit, textOf(row.target));
  }
  unanswered.clear();
  await ask('POST', `/files/${id}/save`);
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGTERM');
  await ended;
  const text = readFileSync(file, 'utf8');
  const [document] = readXliff(text);
  for (const { id: unit, parts } of document.units)
    check(unit, textOf(parts[0].target), 'the file');
  const bare = text
    .replaceAll(/\s*<target>[^<]*<\/target>/g, '')
    .replaceAll('<segment state="translated">', '<segment>');
  if (bare !== original) problems.push('bytes outside the edits were changed');
  const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  if (left.length > 0) problems.push(`left behind: ${left.join()}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(
  JSON.stringify({
    cycles,
    edits,
    problems: problems.slice(0, 10),
    slowestStartMs: Math.round(slowest),
  }),
);
process.exitCode = problems.length === 0 ? 0 : 1;
