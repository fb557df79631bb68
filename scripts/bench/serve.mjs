#!/usr/bin/env node
// Asks `kosut serve` as many clients do at once and prints the times of its answers.
//   npm run build && node scripts/bench/serve.mjs --tm my.db --queries queries.jsonl [--source en] [--target tr]
//     [--clients 50] [--seconds 60] [--writes 0.05] [--json]
// The memory is copied first and the copy written to. Queries: a JSON object with "query" a line. A write sends a unit
// whose source nobody has sent before.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { seededRandom } from './seeded-random.mjs';

const { values } = parseArgs({
  options: {
    tm: { type: 'string' },
    queries: { type: 'string' },
    source: { type: 'string', default: 'en' },
    target: { type: 'string', default: 'tr' },
    clients: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    writes: { type: 'string', default: '0.05' },
    json: { type: 'boolean', default: false },
  },
});
if (values.tm === undefined || values.queries === undefined) {
  console.error('--tm MEMORY --queries FILE.jsonl');
  process.exit(2);
}
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'kosut-serve-'));
const memory = path.join(folder, 'copy.db');
copyFileSync(values.tm, memory);
const server = spawn(
  process.execPath,
  [main, 'serve', '--tm', memory, '--port', '0', '--writable', '--quiet'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const [url] = await new Promise((resolve) =>
  createInterface({ input: server.stdout }).once('line', (line) => resolve([line])),
);
const queries = readFileSync(values.queries, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).query);
const base = `${new URL(url).pathname}/${values.source}/${values.target}/unit/`;
const random = seededRandom(1);
const share = Number(values.writes);
let sent = 0;
const nextRequest = (request) => {
  const query = queries[random(queries.length)];
  // headers of its own: autocannon adds the length of a body to them, and a GET that promises one hangs
  const empty = { ...request, headers: {}, body: undefined };
  if (random(1000) >= 1000 * share)
    return { ...empty, method: 'GET', path: base + encodeURIComponent(query) };
  const source = `${query} ${++sent}`;
  const body = JSON.stringify({ source, target: `hedef ${sent}` });
  return { ...empty, method: 'PUT', path: base + encodeURIComponent(source), body };
};
const ask = (seconds) =>
  autocannon({
    url: new URL(url).origin,
    connections: Number(values.clients),
    duration: seconds,
    requests: [{ setupRequest: nextRequest }],
  });
/** Milliseconds of processor time that the server has taken: user and system, in ticks of ten (proc(5)). */
const cpu = () => {
  if (process.platform !== 'linux') return NaN;
  const stat = readFileSync(`/proc/${server.pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
};
await ask(3); // until the code is compiled
const before = cpu();
const { latency, requests, errors, timeouts, non2xx } = await ask(Number(values.seconds));
const spent = cpu() - before;
const { p50, p90, p97_5, p99, max } = latency;
const report = {
  answers: requests.total,
  'answers a second': requests.average,
  'CPU ms an answer': +(spent / requests.total).toFixed(3),
  errors: { errors, timeouts, non2xx },
  ms: { p50, p90, p97_5, p99, max },
};
console.log(values.json ? JSON.stringify(report) : report);
server.kill('SIGINT');
await new Promise((resolve) => server.once('exit', resolve));
rmSync(folder, { recursive: true });
