import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { InlineCode } from '../../src/model/content.ts';
import { makeMemoryApp, unit, type TestApp } from './make-memory-app.ts';

interface Line {
  readonly source: string;
  readonly target: string;
  readonly context: string;
  readonly quality: number;
}

function bold(kind: 'open' | 'close'): InlineCode {
  const data = kind === 'open' ? '<b>' : '</b>';
  return { type: 'code', kind, id: '1', data, equiv: '', canDelete: true };
}

let at: TestApp;

beforeAll(async () => {
  at = await makeMemoryApp([
    unit({ en: 'Open the file', tr: 'Dosyayı aç' }),
    unit({ en: 'Open the old file', tr: 'Eski dosyayı aç' }),
    unit({ en: 'a/b is 100%', tr: 'a/b %100' }),
    unit({ 'pt-BR': 'Olá mundo', tr: 'Merhaba dünya' }),
    unit({ tr: 'Işığı kapat', en: 'Turn off the light' }),
  ]);
});
afterAll(() => at.memories.close());

async function lines(target: string): Promise<readonly Line[]> {
  const response = await at.get(target);
  expect(response.status).toBe(200);
  return (await response.json()) as readonly Line[];
}

async function send(
  method: string,
  target: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return at.app.request(`http://localhost${target}`, {
    method,
    body,
    headers: { Host: 'localhost', ...headers },
  });
}

describe('look-up', () => {
  test('has the fields of the toolkit, best first', async () => {
    expect(await lines('/tmserver/en/tr/unit/Open%20the%20file')).toEqual([
      { source: 'Open the file', target: 'Dosyayı aç', context: '', quality: 100 },
      { source: 'Open the old file', target: 'Eski dosyayı aç', context: '', quality: 75 },
    ]);
  });

  test('writes every quality with a decimal point, since Okapi casts it to a Double', async () => {
    const text = await (await at.get('/tmserver/en/tr/unit/Open%20the%20file')).text();
    expect([...text.matchAll(/"quality":([^,}]*)/g)].map(([, number]) => number)).toEqual([
      '100.0',
      '75.0',
    ]);
  });

  test.each([
    ['/api/v1/en/tr/unit/Open%20the%20file', 'Open the file'],
    ['/tmserver/en/tr/unit/?source=Open%20the%20file', 'Open the file'],
    ['/tmserver/en/tr/unit?source=Open+the+file', 'Open the file'],
    ['/tmserver/en_us/tr_tr/unit/Open%20the%20file', 'Open the file'],
    ['/tmserver/en_US.UTF-8/TR-tr/unit/Open%20the%20file', 'Open the file'],
    ['/tmserver/pt_br/tr/unit/Ol%C3%A1%20mundo', 'Olá mundo'],
    ['/tmserver/pt/tr/unit/Ol%C3%A1%20mundo', 'Olá mundo'],
    ['/tmserver/tr/en/unit/I%C5%9F%C4%B1%C4%9F%C4%B1%20kapat', 'Işığı kapat'],
    ['/tmserver/en/tr/unit/a%2Fb%20is%20100%25', 'a/b is 100%'],
    ['/tmserver/en/tr/unit/a/b%20is%20100%', 'a/b is 100%'],
    ['/tmserver/en/tr/unit/Open%20the%20file/', 'Open the file'],
  ])('%s finds its text', async (target, source) => {
    expect((await lines(target))[0]).toMatchObject({ source, quality: 100 });
  });

  test.each([
    '/tmserver/en/de/unit/test', // what Weblate asks when its settings are saved
    '/tmserver/no-such-locale-at-all/tr/unit/test',
    '/tmserver/en/tr/unit/',
  ])('%s is answered with nothing', async (target) => {
    expect(await lines(target)).toEqual([]);
  });

  test('keeps to min_similarity and max_candidates, and to the limits of amaGama', async () => {
    const ask = (query: string): Promise<readonly Line[]> =>
      lines(`/tmserver/en/tr/unit/Open%20the%20file?${query}`);
    expect(await ask('max_candidates=1')).toHaveLength(1);
    expect(await ask('min_similarity=80')).toHaveLength(1);
    expect(await ask('min_similarity=nothing&max_candidates=-3')).toHaveLength(1);
    expect(await lines('/tmserver/en/tr/unit/Open%20a%20door?min_similarity=0')).toMatchObject([
      { quality: 33 },
    ]);
  });

  test('shows nothing under the threshold, however near the stems are', async () => {
    // each word in another form: 0 % by words
    expect(await lines('/tmserver/en/tr/unit/Opened%20files?min_similarity=70')).toEqual([]);
  });

  test('takes and gives inline codes as letters when they come so', async () => {
    const coded = await makeMemoryApp([
      {
        variants: (['en', 'tr'] as const).map((locale) => ({
          locale,
          content:
            locale === 'en'
              ? ['Press ', bold('open'), 'Enter', bold('close'), ' now']
              : [bold('open'), 'Enter', bold('close'), ' tuşuna basın'],
        })),
      },
    ]);
    const ask = async (text: string): Promise<unknown> =>
      (await coded.get(`/tmserver/en/tr/unit/${encodeURIComponent(text)}`)).json();
    expect(await ask('Press <g7>Enter</g7> now')).toMatchObject([
      { source: 'Press <g7>Enter</g7> now', target: '<g7>Enter</g7> tuşuna basın', quality: 100 },
    ]);
    expect(await ask('Press Enter now')).toMatchObject([
      { source: 'Press <b>Enter</b> now', target: '<b>Enter</b> tuşuna basın' },
    ]);
    await coded.memories.close();
  });

  test('a text of 10,000 words is answered', async () => {
    expect(await lines(`/tmserver/en/tr/unit/${'uzun%20'.repeat(10_000)}`)).toEqual([]);
  });
});

test('/languages/ names what Weblate may ask for: codes in small letters, and what regions are of', async () => {
  const expected = ['en', 'pt', 'pt_br', 'tr'];
  const response = await at.get('/tmserver/languages/');
  expect(await response.json()).toEqual({ sourceLanguages: expected, targetLanguages: expected });
});

describe('a callback', () => {
  test('is passed over unless JSONP is on', async () => {
    const { status, headers } = await at.get('/tmserver/en/tr/unit/x?callback=f');
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toMatch(/^application\/json/);
  });

  test('is called when it is a name, and refused otherwise', async () => {
    const { get, memories } = await makeMemoryApp([], { hasJsonp: true });
    for (const name of ['callback', 'jsoncallback'])
      expect(await (await get(`/tmserver/en/tr/unit/x?${name}=my.f`)).text()).toBe('/**/my.f([]);');
    expect((await get('/tmserver/en/tr/unit/x?callback=alert(1)//')).status).toBe(400);
    await memories.close();
  });
});

describe('writing', () => {
  test('a unit that was sent is found by the next query, with its context', async () => {
    const body = JSON.stringify({ source: 'Çıkış yap', target: 'Sign out', context: 'menu' });
    const put = await send('PUT', '/tmserver/tr/en/unit/%C3%87%C4%B1k%C4%B1%C5%9F%20yap', body);
    expect([put.status, await put.text()]).toEqual([200, '']);
    expect(await lines('/tmserver/tr/en/unit/%C3%87%C4%B1k%C4%B1%C5%9F%20yap')).toEqual([
      { source: 'Çıkış yap', target: 'Sign out', context: 'menu', quality: 100 },
    ]);
  });

  test('a list of units is answered as the toolkit does; what lacks a side is left out', async () => {
    const units = [
      { source: 'first', target: 'birinci', context: '' },
      { source: 'no target', target: '', context: '' },
      { source: 'no file could hold \u0001', target: 'x' },
    ];
    const post = await send('POST', '/tmserver/en/tr/store/myimport', JSON.stringify(units));
    expect(await post.text()).toBe('added 1 units from myimport');
    expect(await lines('/tmserver/en/tr/unit/first')).toMatchObject([{ target: 'birinci' }]);
  });

  test.each([
    ['a.po', 'msgid "from a PO file"\nmsgstr "bir PO dosyasından"\n', 'from a PO file'],
    [
      'b.xlf',
      '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="f" source-language="en" target-language="tr" datatype="plaintext"><body><trans-unit id="1"><source>from XLIFF</source><target>XLIFF dosyasından</target></trans-unit></body></file></xliff>',
      'from XLIFF',
    ],
    [
      'c.tmx',
      '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>from TMX</seg></tuv><tuv xml:lang="tr"><seg>TMX dosyasından</seg></tuv></tu></body></tmx>',
      'from TMX',
    ],
  ])('the bytes of %s are taken in', async (name, file, source) => {
    const put = await send('PUT', `/tmserver/en/tr/store/%2Fhome%2Fme%2F${name}`, file);
    expect(await put.text()).toBe(`added 1 units from ${name}`);
    expect(await lines(`/tmserver/en/tr/unit/${encodeURIComponent(source)}`)).toMatchObject([
      { source, quality: 100 },
    ]);
  });

  test.each([
    ['PUT', '/tmserver/en/tr/unit/x', 'no JSON', 400],
    ['PUT', '/tmserver/en/tr/unit/x', '{"source":"x"}', 400],
    ['PUT', '/tmserver/en/tr/unit/x', '{"source":"x","target":"a\\u0000b"}', 400],
    ['POST', '/tmserver/en/tr/store/x', '{}', 400],
    ['PUT', '/tmserver/en/tr/store/x.po', 'nothing of PO', 422],
    ['PUT', '/tmserver/en/tr/store/x.unknown', 'nothing', 422],
    ['PUT', '/tmserver/e/!/unit/x', '{"source":"x","target":"y"}', 400],
    ['PUT', '/tmserver/en/en/unit/x', '{"source":"x","target":"y"}', 400],
    ['PUT', '/tmserver/en_us/EN-US/unit/x', '{"source":"x","target":"y"}', 400],
    ['POST', '/tmserver/en/en/store/x', '[{"source":"x","target":"y"}]', 400],
  ])('%s %s with %s is refused as a problem', async (method, target, body, status) => {
    const response = await send(method, target, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({ status, title: expect.any(String) });
  });

  test('is refused when the memory is read only', async () => {
    const { app, memories } = await makeMemoryApp([], { isWritable: false });
    const put = {
      method: 'PUT',
      body: '{"source":"x","target":"y"}',
      headers: { Host: 'localhost' },
    };
    for (const path of ['unit/x', 'store/x.po'])
      expect((await app.request(`http://localhost/tmserver/en/tr/${path}`, put)).status).toBe(403);
    await memories.close();
  });

  test('a thousand units sent at once are all there', async () => {
    const bodies = Array.from({ length: 1000 }, (_, count) =>
      JSON.stringify({ source: `number ${count} of many`, target: `${count}` }),
    );
    const answers = await Promise.all(
      bodies.map((body) => send('PUT', '/tmserver/en/fr/unit/x', body)),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect((await lines('/tmserver/en/fr/unit/number%20777%20of%20many'))[0]).toMatchObject({
      target: '777',
      quality: 100,
    });
  });
});

describe('who is let in', () => {
  test('a page of another site that names this machine its own is not', async () => {
    expect((await at.get('/tmserver/languages/', { Host: 'evil.example' })).status).toBe(403);
    expect((await at.get('/tmserver/languages/', { Host: 'localhost:8888' })).status).toBe(200);
  });

  test('a page of another site may change nothing', async () => {
    const body = '{"source":"x","target":"y"}';
    const put = await send('PUT', '/tmserver/en/tr/unit/x', body, {
      Origin: 'https://evil.example',
    });
    expect(put.status).toBe(403);
  });

  test('with a token, only who says it, in the path or in a header', async () => {
    const token = 'correct-horse-battery';
    const { get, memories } = await makeMemoryApp([], { token });
    expect((await get('/tmserver/languages/')).status).toBe(401);
    expect((await get('/k/wrong-horse-battery/tmserver/languages/')).status).toBe(401);
    expect((await get(`/k/${token}/tmserver/languages/`)).status).toBe(200);
    expect((await get('/tmserver/languages/', { Authorization: `Bearer ${token}` })).status).toBe(
      200,
    );
    await memories.close();
  });

  test('nothing else is there', async () => {
    for (const target of ['/', '/tmserver', '/tmserver/en', '/k/x/tmserver/languages/', '/nothing'])
      expect((await at.get(target)).status).toBe(404);
  });
});
