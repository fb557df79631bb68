import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readTmx } from '../../src/format/tmx/read-tmx.ts';
import { openMemoryStore } from '../../src/store/sqlite/open-memory-store.ts';
import { makeMemoryApp, unit, type TestApp } from './make-memory-app.ts';

let at: TestApp;

beforeAll(async () => {
  at = await makeMemoryApp([
    unit({ en: 'old', tr: 'eski', de: 'alt' }, { changed: '2020-01-01T00:00:00Z' }),
    unit({ en: 'new', tr: 'yeni' }, { changed: '2026-11-01T10:00:00Z' }),
  ]);
});
afterAll(() => at.memories.close());

const sources = (tmx: string): readonly string[] =>
  [...readTmx(tmx)].map(({ variants }) => variants[0]!.content.join(''));

test('the list leads to each memory', async () => {
  const answer = (await (await at.get('/tm/')).json()) as {
    readonly memories: readonly { readonly href: string }[];
  };
  expect(answer).toMatchObject({
    memories: [{ name: 'my', units: 2, locales: ['de', 'en', 'tr'], writable: true }],
  });
  expect((await at.get(`/tm/${answer.memories[0]!.href}`)).status).toBe(200);
  expect((await at.get('/tm/other.tmx')).status).toBe(404);
});

test('a memory comes with all its locales; since leaves the older units out', async () => {
  const whole = await (await at.get('/tm/my.tmx')).text();
  expect(sources(whole)).toEqual(['old', 'new']);
  expect([...readTmx(whole)][0]!.variants.map(({ locale }) => locale)).toEqual(['en', 'tr', 'de']);
  expect(sources(await (await at.get('/tm/my.tmx?since=2026-10')).text())).toEqual(['new']);
  expect((await at.get('/tm/my.tmx?since=yesterday')).status).toBe(400);
});

test('nothing is sent again until something has changed, whoever changed it', async () => {
  const first = await at.get('/tm/my.tmx');
  const etag = first.headers.get('ETag')!;
  await first.text();
  expect((await at.get('/tm/my.tmx', { 'If-None-Match': `W/"x", ${etag}` })).status).toBe(304);
  const other = openMemoryStore(at.file, { create: false });
  await other.importUnits([unit({ en: 'other', tr: 'başka' })], 'another process');
  await other.close();
  const again = await at.get('/tm/my.tmx', { 'If-None-Match': etag });
  expect(again.status).toBe(200);
  expect(sources(await again.text())).toContain('other');
  expect(await (await at.get('/tmserver/en/tr/unit/other')).json()).toMatchObject([
    { target: 'başka' },
  ]);
});
