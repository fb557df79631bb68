import { mkdtempSync, readdirSync, readlinkSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCommand } from '../cli/run-command.ts';
import { sendRaw, startServe, type RunningServe } from './start-serve.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kosut-bad-'));
let server: RunningServe;

beforeAll(async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => `Open the file ${at}\tDosya ${at} aç\n`);
  writeFileSync(path.join(folder, 'a.tsv'), rows.join(''));
  const line = 'tm import a.tsv --tm my.db --source-locale en --target-locale tr';
  expect(await runCommand(line.split(' '), { cwd: folder })).toMatchObject({ status: 0 });
  server = await startServe(['--tm', 'my.db', '--writable'], folder);
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

/** The status and the problem of an answer, which says nothing of where it comes from. */
function readProblem(answer: string): readonly [status: number, type: string] {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(/\r\ncontent-type: application\/problem\+json; charset=utf-8(?:\r\n|$)/i);
  expect(head).toContain('nosniff');
  expect(body).not.toMatch(/ {4}at |node:|\.[jt]s\b/);
  expect(body).not.toContain(folder);
  const { status, type } = JSON.parse(body) as { readonly status: number; readonly type: string };
  return [status, type];
}

const HEADERS = 'Host: localhost\r\nConnection: close\r\n';
const UNIT = '/tmserver/en/tr/unit/x';

describe('what is no request is answered with a problem', () => {
  const requests: readonly (readonly [request: string, status: number, type: string])[] = [
    ['hello\r\n\r\n', 400, 'malformed-request'],
    [`GET ${UNIT} HTTP/1.1\r\n\r\n`, 400, 'no-host'],
    [`GET ${UNIT} HTTP/1.1\r\nHost: a b\r\n\r\n`, 400, 'malformed-request'],
    ['GET /tm/ HTTP/1.1\r\nHost: localhost:abc\r\n\r\n', 400, 'malformed-request'],
    [`GET http://[/tm/ HTTP/1.1\r\n${HEADERS}\r\n`, 400, 'malformed-request'],
    [`GET ${UNIT}\0 HTTP/1.1\r\n${HEADERS}\r\n`, 400, 'malformed-request'],
    [`GET /tmserver/en/tr/unit/Işık HTTP/1.1\r\n${HEADERS}\r\n`, 400, 'malformed-request'],
    // longer than what is underway at once: it is still being sent when the answer comes
    [`GET /${'x'.repeat(3_000_000)} HTTP/1.1\r\n${HEADERS}\r\n`, 431, 'too-large'],
    [`GET ${UNIT} HTTP/1.1\r\n${HEADERS}Expect: a miracle\r\n\r\n`, 417, 'expectation'],
    [`PUT ${UNIT} HTTP/1.1\r\n${HEADERS}Content-Length: -5\r\n\r\n`, 400, 'malformed-request'],
    [
      `PUT ${UNIT} HTTP/1.1\r\n${HEADERS}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
      400,
      'malformed-request',
    ],
    [
      `PUT ${UNIT} HTTP/1.1\r\n${HEADERS}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n`,
      400,
      'malformed-request',
    ],
  ];
  // their beginnings name them: some are megabytes long
  const named = requests.map(
    ([request, ...answer]) => [request.slice(0, 60), ...answer, request] as const,
  );
  test.each(named)('%j: %i %s', async (_, status, type, request) => {
    expect(readProblem(await sendRaw(server.port, request))).toEqual([status, type]);
  });

  test('a packed body is not read as something else', async () => {
    const answer = await fetch(server.base + UNIT, {
      method: 'PUT',
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync('{"source":"a","target":"b"}'),
    });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ type: 'packed' });
  });

  test('a day that no month has', async () => {
    for (const since of ['2026-02-31', '2026-13', '2026-11-01T99'])
      expect((await fetch(`${server.base}/tm/my.tmx?since=${since}`)).status).toBe(400);
  });

  test.each([
    ['PATCH', UNIT, 'DELETE, GET, HEAD, POST, PUT'],
    ['PUT', '/tm/my.tmx', 'GET, HEAD'],
    ['POST', '/tmserver/languages/', 'GET, HEAD'],
    ['DELETE', '/get', 'GET, HEAD'],
  ])('%s %s', async (method, target, allow) => {
    const answer = await fetch(server.base + target, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
    expect(await answer.json()).toMatchObject({ type: 'wrong-method' });
    const options = await fetch(server.base + target, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, allow]);
  });
});

test('requests in one go are answered in their order', async () => {
  const numbers = Array.from({ length: 40 }, (_, at) => String(at));
  const requests = numbers.map((at) => {
    const target = `/tmserver/en/tr/unit/Open%20the%20file%20${at}?max_candidates=1`;
    return `GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  });
  const last = `GET /nothing HTTP/1.1\r\n${HEADERS}\r\n`;
  const answers = await sendRaw(server.port, requests.join('') + last);
  const found = [...answers.matchAll(/\[\{"source":"Open the file (\d+)"/g)].map(([, at]) => at);
  expect(found).toEqual(numbers);
  expect(readProblem(answers.slice(answers.lastIndexOf('HTTP/1.1')))).toEqual([404, 'not-found']);
});

/** Files of the memory that this process has open, or has not let go yet. */
function countOpenFiles(pid: number): number {
  const names = readdirSync(`/proc/${pid}/fd`).map((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`);
    } catch {
      return '';
    }
  });
  return names.filter((name) => name.includes(folder)).length;
}

const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux('to ask for the head of a memory opens nothing', async () => {
  const before = countOpenFiles(server.pid);
  for (let round = 0; round < 20; round++) {
    const head = await fetch(`${server.base}/tm/my.tmx`, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag')]).toEqual([200, expect.stringContaining('"')]);
  }
  // the index is saved now and then; what is opened for a request would be twenty times as many
  expect(countOpenFiles(server.pid)).toBeLessThan(before + 20);
});

test('a memory that is taken away is not written to, and comes back', async () => {
  const put = (source: string): Promise<Response> =>
    fetch(server.base + UNIT, { method: 'PUT', body: JSON.stringify({ source, target: 'b' }) });
  expect((await put('before')).status).toBe(200);
  renameSync(path.join(folder, 'my.db'), path.join(folder, 'aside.db'));
  const refused = await put('lost');
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ type: 'memory/unusable' });
  const download = await fetch(`${server.base}/tm/my.tmx`);
  expect(download.headers.get('content-disposition')).toBe(null);
  expect(download.status).toBe(503);
  expect(await download.json()).toMatchObject({ status: 503 });
  // SQLite would go on with the file that nobody finds any more
  const lookup = await fetch(`${server.url}/en/tr/unit/before`);
  expect(lookup.status).toBe(503);
  expect(await lookup.json()).toMatchObject({ type: 'memory/unusable' });
  renameSync(path.join(folder, 'aside.db'), path.join(folder, 'my.db'));
  expect((await put('after')).status).toBe(200);
  expect((await fetch(`${server.url}/en/tr/unit/before`)).status).toBe(200);
  // another one in its place is not taken for it
  writeFileSync(path.join(folder, 'b.tsv'), 'The other memory\tÖteki bellek\n');
  const line = 'tm import b.tsv --tm other.db --source-locale en --target-locale tr';
  expect(await runCommand(line.split(' '), { cwd: folder })).toMatchObject({ status: 0 });
  renameSync(path.join(folder, 'my.db'), path.join(folder, 'aside.db'));
  renameSync(path.join(folder, 'other.db'), path.join(folder, 'my.db'));
  expect((await put('lost')).status).toBe(503);
  expect((await fetch(`${server.url}/en/tr/unit/before`)).status).toBe(503);
  renameSync(path.join(folder, 'my.db'), path.join(folder, 'other.db'));
  renameSync(path.join(folder, 'aside.db'), path.join(folder, 'my.db'));
});
