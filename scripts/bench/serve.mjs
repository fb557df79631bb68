#!/usr/bin/env node
// Asks `kosut serve` as many clients do at once and prints the times of its answers.
//   npm run build && node scripts/bench/serve.mjs --tm my.db --queries queries.jsonl [--source en] [--target tr]
//     [--ask unit|get|concordance|languages] [--clients 50] [--seconds 60] [--writes 0.05] [--jobs N] [--json]
// The memory is copied first and the copy written to. Queries: a JSON object with "query" a line, picked at random; the
// server keeps no answers. A write sends a unit whose source nobody has sent before. What is asked: the matches of a
// unit as tmserver's clients do, the same of MyMemory's `/get`, its concordance of the first two words of the query, or
// the list of languages, which is the cost of an answer without a look-up.
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
    ask: { type: 'string', default: 'unit' },
    clients: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    writes: { type: 'string', default: '0.05' },
    jobs: { type: 'string' },
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
  [
    ...[main, 'serve', '--tm', memory, '--port', '0', '--writable', '--quiet'],
    ...(values.jobs === undefined ? [] : ['--jobs', values.jobs]),
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const [url] = await new Promise((resolve) =>
  createInterface({ input: server.stdout }).once('line', (line) => resolve([line])),
);
const queries = readFileSync(values.queries, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).query);
const pair = `langpair=${values.source}%7C${values.target}`;
const paths = {
  unit: (query) => base + encodeURIComponent(query),
  get: (query) => `/get?q=${encodeURIComponent(query)}&${pair}`,
  concordance: (query) =>
    `/get?q=${encodeURIComponent(query.split(' ', 2).join(' '))}&${pair}&conc=true`,
  languages: () => '/tmserver/languages/',
};
const pathOf = paths[values.ask];
if (pathOf === undefined) {
  console.error(`--ask is one of ${Object.keys(paths).join(', ')}`);
  process.exit(2);
}
const base = `${new URL(url).pathname}/${values.source}/${values.target}/unit/`;
const random = seededRandom(1);
const share = Number(values.writes);
let sent = 0;
/** Milliseconds of each answer, by the method of its request. */
const times = { GET: [], PUT: [] };
const timed = (make) => (request, context) => {
  const made = make(request);
  context.method = made.method;
  context.start = performance.now();
  return made;
};
const onResponse = (_, __, { method, start }) => times[method].push(performance.now() - start);
const nextRequest = (request) => {
  const query = queries[random(queries.length)];
  // headers of its own: autocannon adds the length of a body to them, and a GET that promises one hangs
  const empty = { ...request, headers: {}, body: undefined };
  if (random(1000) >= 1000 * share) return { ...empty, method: 'GET', path: pathOf(query) };
  const source = `${query} ${++sent}`;
  const body = JSON.stringify({ source, target: `hedef ${sent}` });
  return { ...empty, method: 'PUT', path: base + encodeURIComponent(source), body };
};
const ask = (seconds) =>
  autocannon({
    url: new URL(url).origin,
    connections: Number(values.clients),
    duration: seconds,
    requests: [{ setupRequest: timed(nextRequest), onResponse }],
  });
/** Milliseconds of processor time that the server has taken: user and system, in ticks of ten (proc(5)). */
const cpu = () => {
  if (process.platform !== 'linux') return NaN;
  const stat = readFileSync(`/proc/${server.pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
};
await ask(3); // until the code is compiled
times.GET = [];
times.PUT = [];
const before = cpu();
const { latency, requests, errors, timeouts, non2xx } = await ask(Number(values.seconds));
const spent = cpu() - before;
const { p50, p90, p97_5, p99, max } = latency;
const percentiles = (list) => {
  list.sort((one, other) => one - other);
  const at = (share) => Math.round(list[Math.floor(share * (list.length - 1))] ?? NaN);
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) };
};
const report = {
  answers: requests.total,
  'answers a second': requests.average,
  'CPU ms an answer': +(spent / requests.total).toFixed(3),
  errors: { errors, timeouts, non2xx },
  ms: { p50, p90, p97_5, p99, max },
  'ms of look-ups': percentiles(times.GET),
  ...(times.PUT.length > 0 && { 'ms of writes': percentiles(times.PUT) }),
  'different queries': new Set(queries).size,
};
console.log(values.json ? JSON.stringify(report) : report);
server.kill('SIGINT');
await new Promise((resolve) => server.once('exit', resolve));
rmSync(folder, { recursive: true });
