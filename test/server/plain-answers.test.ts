import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { listenHttp, type Listening } from '../../src/server/listen-http.ts';
import type { LookupThreads } from '../../src/server/tmserver/create-lookup-threads.ts';
import { createPlainAnswers } from '../../src/server/tmserver/plain-answers.ts';
import { makeMemoryApp, unit, type TestApp } from './make-memory-app.ts';
import { sendRaw } from './start-serve.ts';

// One memory behind two servers: one that answers plainly what it can, and one that has the routes alone.

interface Both {
  readonly at: TestApp;
  readonly plain: Listening;
  readonly routed: Listening;
  /** Whether the last request to `plain` was answered without the routes. */
  wasPlain: boolean;
}

const UNITS = [
  unit({ en: 'Open the file', tr: 'Dosyayı aç' }),
  unit({ en: 'Open the 2 files', tr: '2 dosyayı aç' }, { properties: { context: 'menu' } }),
  unit({ en: 'a/b is 100%', tr: 'a/b %100' }),
  unit({ 'pt-BR': 'Olá mundo', tr: 'Merhaba dünya' }),
];

async function openBoth(options: { token?: string; hasJsonp: boolean }): Promise<Both> {
  const at = await makeMemoryApp(UNITS, options);
  const answer = createPlainAnswers(at.memories, { isLoopback: true, ...options });
  const how = { host: '127.0.0.1', port: 0 };
  const fetch = (...request: Parameters<TestApp['app']['fetch']>) => at.app.fetch(...request);
  const both: Both = {
    at,
    wasPlain: false,
    routed: await listenHttp(fetch, how),
    plain: await listenHttp(fetch, how, (incoming, outgoing) => {
      both.wasPlain = answer(incoming, outgoing) === true;
      return both.wasPlain;
    }),
  };
  return both;
}

let open: Both;
let keyed: Both;

beforeAll(async () => {
  open = await openBoth({ hasJsonp: true });
  keyed = await openBoth({ hasJsonp: false, token: 'secret' });
});
afterAll(async () => {
  for (const { at, plain, routed } of [open, keyed]) {
    await plain.close(0);
    await routed.close(0);
    await at.memories.close();
  }
});

/** The first line, the headers in an order of their own, and the body; an interim answer before them stays as it came. */
async function ask(port: number, request: string): Promise<readonly string[]> {
  const blocks = (await sendRaw(port, request)).split('\r\n\r\n');
  const at = blocks.findIndex((block) => !block.startsWith('HTTP/1.1 1'));
  const [first = '', ...headers] = blocks[at]?.split('\r\n') ?? [];
  const own = headers.map((line) => line.replace(/^[^:]+/, (name) => name.toLocaleLowerCase('en')));
  // the second in which it was said may be another one
  const told = own.filter((line) => !line.startsWith('date:')).sort();
  return [...blocks.slice(0, at), first, ...told, blocks.slice(at + 1).join('\r\n\r\n')];
}

async function expectSame({ plain, routed }: Both, request: string): Promise<void> {
  expect(await ask(plain.port, request)).toEqual(await ask(routed.port, request));
}

const request = (target: string, headers = 'Host: localhost\r\n'): string =>
  `GET ${target} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`;

test.each([
  '/tmserver/en/tr/unit/Open%20the%20file',
  '/api/v1/en/tr/unit/Open%20the%203%20files/',
  '/tmserver/en_us/tr/unit/Open+the+file?min_similarity=30&max_candidates=1',
  '/tmserver/en/tr/unit?source=Open+the%20file',
  '/tmserver/en/tr/unit/?source=Open+the%20file&min_similarity=&max_candidates=x',
  '/tmserver/pt/tr/unit/Ol%C3%A1%20mundo',
  '/tmserver/en/tr/unit/a/b%20is%20100%',
  '/tmserver/en/tr/unit/%ff%fe',
  '/tmserver/en/tr/unit/',
  '/tmserver/en/tr/unit/a/unit/b',
  '/tmserver/no-locale-at-all/tr/unit/Open',
  '/tmserver/en/tr/unit/Open%20the%20file?jsoncallback=show.it',
])('%s is answered as by the routes, without them', async (target) => {
  await expectSame(open, request(target));
  expect(open.wasPlain).toBe(true);
});

test.each([
  request('/tmserver/languages/'),
  request('/tmserver/en%5Fus/tr/unit/Open%20the%20file'),
  request('/tmserver/en/tr/unit/Open?callback=alert(1)'),
  request('/tmserver/en/tr/unit/Open', 'Host: evil.example\r\n'),
  request('/k/secret/tmserver/en/tr/unit/Open'),
  request('/tmserver/en/tr/units/Open'),
  request('http://localhost/tmserver/en/tr/unit/Open%20the%20file'),
  'HEAD /tmserver/en/tr/unit/Open HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
])('%j is left to the routes', async (raw) => {
  await expectSame(open, raw);
  expect(open.wasPlain).toBe(false);
});

test.each([
  [request('/k/secret/tmserver/en/tr/unit/Open%20the%20file'), true],
  [
    request('/tmserver/en/tr/unit/Open', 'Host: localhost\r\nAuthorization: bearer secret\r\n'),
    true,
  ],
  [request('/k/other/tmserver/en/tr/unit/Open'), false],
  [request('/tmserver/en/tr/unit/Open'), false],
])('%j with a token: %j', async (raw, isPlain) => {
  await expectSame(keyed, raw);
  expect(keyed.wasPlain).toBe(isPlain);
});

test('whatever is asked for is answered as by the routes', async () => {
  const piece = fc.constantFrom(
    ...['/', '//', '?', '&', '=', '%', '%2F', '%3F', '%C4%B1', '+', '..', '.', 'unit', '/unit/'],
    ...['en', 'tr', 'pt_BR', 'k', 'tmserver', 'api/v1', 'source', 'Open the', 'min_similarity'],
    ...['callback', '50', 'file', '#', ';', '@', '~', '%25', '%zz'],
  );
  const path = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`),
    fc.array(piece, { maxLength: 8 }).map((pieces) => `/tmserver/en/tr/unit/${pieces.join('')}`),
    fc.array(piece, { maxLength: 8 }).map((pieces) => `/tmserver/en/tr/unit?${pieces.join('')}`),
  );
  await fc.assert(
    fc.asyncProperty(path, (target) => expectSame(open, request(target.replaceAll(' ', '%20')))),
    { numRuns: 300 },
  );
});

test('a body that nobody asked for does no harm', async () => {
  const target = '/tmserver/en/tr/unit/Open%20the%20file';
  const headers = 'Host: localhost\r\nContent-Length: 5\r\n';
  await expectSame(open, `${request(target, headers)}hello`);
  await expectSame(open, request(target, 'Host: localhost\r\nExpect: 100-continue\r\n'));
});

/** Look-ups that come in one turn of the event loop, answered by threads that do as they are told. */
async function askAtOnce(
  count: number,
  ask: LookupThreads['ask'],
): Promise<{ readonly bodies: readonly string[]; readonly starts: number }> {
  let starts = 0;
  const threads: LookupThreads = {
    ask,
    start: () => void starts++,
    settle: () => undefined,
    close: () => Promise.resolve(),
  };
  const answer = createPlainAnswers(open.at.memories, {
    isLoopback: true,
    hasJsonp: false,
    threads,
  });
  const bodies: string[] = [];
  const url = '/tmserver/en/tr/unit/Open%20the%20file';
  const incoming = { method: 'GET', url, headers: { host: 'localhost' } } as IncomingMessage;
  const outgoing = {
    writeHead: () => outgoing,
    end: (body: string) => bodies.push(body),
  } as unknown as ServerResponse;
  const all = Array.from({ length: count }, () => answer(incoming, outgoing));
  for (const one of all) expect(await one).toBe(true);
  return { bodies, starts };
}

test('threads are there for look-ups that come at once, and not for one', async () => {
  const own = { body: 'of a thread', contentType: 'text/plain' };
  const asked = jest.fn(() => Promise.resolve(own));
  expect((await askAtOnce(1, asked)).bodies[0]).toContain('Dosyayı aç');
  expect(asked).not.toHaveBeenCalled();
  const { bodies, starts } = await askAtOnce(10, asked);
  expect(starts).toBe(1);
  expect(bodies.filter((body) => body === own.body)).toHaveLength(9);
});

test('what a thread cannot answer is answered here', async () => {
  for (const ask of [() => Promise.resolve(undefined), () => undefined]) {
    const { bodies } = await askAtOnce(10, ask);
    expect(bodies).toHaveLength(10);
    for (const body of bodies) expect(body).toBe(bodies[0]);
    expect(bodies[0]).toContain('Dosyayı aç');
  }
});
