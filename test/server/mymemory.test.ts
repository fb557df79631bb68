import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeMemoryApp, unit, type TestApp } from './make-memory-app.ts';

let at: TestApp;

beforeAll(async () => {
  at = await makeMemoryApp([
    unit(
      { en: 'Open the file.', tr: 'Dosyayı aç.' },
      { changed: '2026-01-02T03:04:05Z', author: 'ayşe' },
    ),
    unit({ en: 'Open the old file.', tr: 'Eski dosyayı aç.' }),
  ]);
});
afterAll(() => at.memories.close());

/** What MateCat and Weblate take from an answer without asking whether it is there. */
interface Answer {
  readonly responseStatus: number;
  readonly responseData: { readonly translatedText: string; readonly match: number };
  readonly matches: readonly Readonly<Record<string, unknown>>[];
}

async function ask(query: string): Promise<Answer> {
  return (await (await at.get(`/get?${query}`)).json()) as Answer;
}

test('the best match is the answer, and every match has the fields clients index', async () => {
  const { responseStatus, responseData, matches } = await ask(
    'q=Open%20the%20file.&langpair=en-US|tr-TR&de=a%40b.c&key=x&mt=1&numres=5',
  );
  expect(responseStatus).toBe(200);
  expect(responseData).toEqual({ translatedText: 'Dosyayı aç.', match: 1 });
  expect(matches[0]).toMatchObject({
    segment: 'Open the file.',
    translation: 'Dosyayı aç.',
    match: 1,
    'last-updated-by': 'ayşe',
    'last-update-date': '2026-01-02 03:04:05',
    reference: null,
    source: 'en-US',
    target: 'tr-TR',
  });
  for (const match of matches) {
    for (const field of ['id', 'segment', 'translation', 'last-updated-by', 'last-update-date'])
      expect(typeof match[field]).toBe('string');
    expect(match['match']).toBeGreaterThanOrEqual(0);
    expect(match['match']).toBeLessThanOrEqual(1);
  }
});

test('OmegaT asks for TMX and sends a bare bar', async () => {
  const response = await at.get('/get?q=Open+the+file.&langpair=en-us|tr-tr&of=tmx&mt=0');
  const text = await response.text();
  expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">')).toBe(true);
  expect(text).toContain('<seg>Dosyayı aç.</seg>');
  expect(text.endsWith('</tmx>\n')).toBe(true);
});

test('conc=true finds words inside entries', async () => {
  const { matches } = await ask('q=old&langpair=en|tr&conc=true&extended=1&numres=10');
  expect(matches.map(({ segment }) => segment)).toEqual(['Open the old file.']);
});

test.each(['langpair=en|tr', 'q=x', 'q=x&langpair=en', 'q=x&langpair=!|tr'])(
  'the question “%s” is refused as MyMemory does',
  async (query) => {
    expect(await ask(query)).toMatchObject({ responseStatus: 403, matches: [] });
  },
);
