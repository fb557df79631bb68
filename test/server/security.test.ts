import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createSessions } from '../../src/server/sessions.ts';
import { ATTACKS } from '../attacks.ts';
import { makeProject, makeXliff, openApp, type TestApp } from './open-app.ts';

let app: TestApp;
let file: string;
const SECRET = 'nobody outside may read this';

beforeAll(async () => {
  const outside = makeProject({ 'secret.xlf': makeXliff([[SECRET]]), 'secret.txt': SECRET });
  const folder = makeProject({
    'a.xlf': makeXliff([['Bir.'], ['İki.']]),
    'built/index.html': '<!doctype html><title>editor</title>',
    'built/assets/app-1a2b.js': 'export {};',
    'built/assets/app-1a2b.js.br': 'packed',
  });
  symlinkSync(path.join(outside, 'secret.xlf'), path.join(folder, 'link.xlf'));
  symlinkSync(outside, path.join(folder, 'linked'));
  symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'built/assets/link.txt'));
  mkdirSync(path.join(folder, '.hidden'));
  writeFileSync(path.join(folder, '.hidden/b.xlf'), makeXliff([[SECRET]]));
  app = await openApp(folder, { assets: path.join(folder, 'built') });
  const { files } = (await app.ask('GET', '/api/v1/project')).body;
  expect(files.map((one: { path: string }) => one.path)).toEqual(['a.xlf']);
  file = `/api/v1/files/${files[0].id}`;
});
afterAll(() => app.close());

test('foreign hosts and origins are refused, whatever they ask for', async () => {
  const hosts = [
    'evil.example',
    'localhost',
    'localhost:2',
    '127.0.0.1.evil.example:1',
    'localhost:1.evil.example',
    '[::2]:1',
    '',
    'LOCALHOST.:1',
  ];
  for (const host of hosts)
    for (const address of ['/', '/api/v1/project', '/assets/app-1a2b.js', '/api/v1/events'])
      expect((await app.ask('GET', address, { headers: { host } })).status).toBe(421);
  const origins = [
    'null',
    'http://evil.example',
    'https://localhost:1',
    'http://localhost:2',
    'http://localhost',
    'http://localhost:1.evil.example',
    'http://evil@localhost:1',
    '',
  ];
  for (const origin of origins)
    for (const [method, address] of [
      ['POST', '/api/v1/undo'],
      ['PATCH', `${file}/segments/u1%E2%90%9Fs1`],
      ['DELETE', `${file}/segments/u1%E2%90%9Fs1/comments/1`],
    ] as const)
      expect((await app.ask(method, address, { json: {}, headers: { origin } })).status).toBe(403);
  expect(
    (await app.ask('GET', '/api/v1/project', { headers: { 'sec-fetch-site': 'cross-site' } }))
      .status,
  ).toBe(403);
});

test('without a session nothing is told; a link works once', async () => {
  for (const address of ['/', '/api/v1/project', '/assets/app-1a2b.js', '/?token=wrong'])
    expect((await app.ask('GET', address, { headers: { cookie: 'kosut=wrong' } })).status).toBe(
      401,
    );
  const sessions = createSessions();
  expect(sessions.admit('')).toBeUndefined();
  expect(sessions.isKnown(sessions.admit(sessions.token))).toBe(true);
  expect(sessions.admit(sessions.token)).toBeUndefined();
});

test('no path leads out of the folder', async () => {
  const steps = [
    '..',
    '%2e%2e',
    '%2E%2E',
    '..%2f..',
    '%2e%2e%2f%2e%2e',
    '..%5c..',
    '%252e%252e',
    '%c0%ae%c0%ae',
    '....//..',
    '%00',
  ];
  const ends = [
    'secret.txt',
    'etc/passwd',
    'a.xlf',
    '.kosut/sessions.json',
    '.kosut/journal.ndjson',
    'assets/link.txt',
  ];
  for (const step of steps)
    for (const end of ends)
      for (const start of ['/', '/assets/', '//', '/built/', '/assets/%2e/']) {
        const { body } = await app.ask('GET', `${start}${step}/${end}`);
        const text = JSON.stringify(body);
        expect(text).not.toContain(SECRET);
        expect(text).not.toContain('root:');
        expect(text).not.toContain('<xliff');
      }
  expect((await app.ask('GET', '/assets/link.txt')).status).toBe(404);
  for (const id of ['..', '%2e%2e%2fa.xlf', 'a.xlf', '%00'])
    expect((await app.ask('GET', `/api/v1/files/${id}`)).status).toBeGreaterThanOrEqual(400);
});

test('the page and its assets come with the headers that keep foreign code out', async () => {
  const page = await app.ask('GET', '/deep/link');
  expect(page.body).toContain('<title>editor</title>');
  expect(page.headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*script-src 'self';/,
  );
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  const asset = await app.ask('GET', '/assets/app-1a2b.js', {
    headers: { 'accept-encoding': 'br' },
  });
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(asset.headers.get('content-encoding')).toBe('br');
  for (const answer of [page, asset, await app.ask('GET', '/api/v1/project')])
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('what attacks are made of is data: it comes back as it was, as JSON', async () => {
  expect(ATTACKS.length).toBeGreaterThanOrEqual(200);
  const address = `${file}/segments/${encodeURIComponent('u1␟s1')}`;
  let { revision } = (await app.ask('GET', address)).body;
  for (const payload of ATTACKS) {
    const answer = await app.ask('PATCH', address, {
      json: { target: [payload], origin: payload.slice(0, 100) },
      headers: { 'if-match': String(revision) },
    });
    expect(answer.body.row).toMatchObject({ target: [payload], origin: payload.slice(0, 100) });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    revision = answer.body.row.revision;
  }
  for (const payload of ATTACKS.slice(0, 20)) {
    const { body } = await app.ask('GET', `${file}/segments/${encodeURIComponent(payload)}`);
    expect(body.type).toBe('no-such-segment');
    await app.ask('POST', `${address}/comments`, { json: { text: payload } });
  }
  expect((await app.ask('POST', `${file}/save`)).body).toMatchObject({ save: 'saved' });
});

test('bodies that are too large, no JSON or of another shape are refused', async () => {
  const address = `${file}/segments/${encodeURIComponent('u2␟s1')}`;
  const send = (json: unknown, headers = {}) =>
    app.ask('PATCH', address, { json, headers: { 'if-match': '0', ...headers } });
  expect(
    (await send({ target: ['x'.repeat(9 << 20)] }, { 'content-length': String(9 << 20) })).status,
  ).toBe(413);
  expect((await send({ target: ['x'] }, { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await send({ target: 'x' })).status).toBe(400);
  expect((await send({ target: ['x'], more: 1 })).status).toBe(400);
  expect((await send({ state: 'done' })).status).toBe(400);
  expect((await app.ask('GET', `${file}/segments?limit=100000`)).status).toBe(400);
});

test('of two windows that edit one segment exactly one wins, a thousand times', async () => {
  const address = `${file}/segments/${encodeURIComponent('u2␟s1')}`;
  let { revision } = (await app.ask('GET', address)).body;
  for (let round = 0; round < 1000; round++) {
    const edit = (window: string) =>
      app.ask('PATCH', address, {
        json: { target: [`${window} ${round}`] },
        headers: { 'if-match': String(revision), 'x-kosut-client': window },
      });
    const both = await Promise.all(
      round % 2 === 0 ? [edit('a'), edit('b')] : [edit('b'), edit('a')],
    );
    const won = both.filter(({ status }) => status === 200);
    const lost = both.filter(({ status }) => status === 412);
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect(lost[0]!.body.current).toMatchObject({ target: won[0]!.body.row.target });
    expect(lost[0]!.body.yours.target).not.toEqual(won[0]!.body.row.target);
    revision = won[0]!.body.row.revision;
  }
}, 300_000);
