import { mkdtempSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCommand } from '../cli/run-command.ts';
import { sendRaw, startServe, type RunningServe } from './start-serve.ts';

// Over a socket, since what clients send does not all survive the client libraries of JavaScript.

const folder = mkdtempSync(path.join(tmpdir(), 'kosut-clients-'));
let server: RunningServe;

const PAIRS = [
  ['en', 'tr', 'Open the file', 'Dosyayı aç'],
  ['en', 'tr', 'Open the old file', 'Eski dosyayı aç'],
  ['en', 'tr', 'See ../a/b?c=d#e & 100%', 'Bkz. ../a/b?c=d#e & %100'],
  ['en', 'tr', '..', '…'],
  ['en', 'tr', 'Say "hello" + ‘bye’ 😀\\n', '"Merhaba" + ‘hoşça kal’ de 😀\\n'],
  ['tr', 'en', 'Işığı kapat, kapıyı aç', 'Turn off the light, open the door'],
] as const;

beforeAll(async () => {
  for (const [source, target] of [
    ['en', 'tr'],
    ['tr', 'en'],
  ] as const) {
    const lines = PAIRS.filter((pair) => pair[0] === source).map(([, , from, to]) =>
      JSON.stringify({ source: from, target: to }),
    );
    writeFileSync(path.join(folder, `${source}.jsonl`), lines.join('\n'));
    const line = `tm import ${source}.jsonl --tm my.db --source-locale ${source} --target-locale ${target}`;
    expect(await runCommand(line.split(' '), { cwd: folder })).toMatchObject({ status: 0 });
  }
  server = await startServe(['--tm', 'my.db', '--writable'], folder);
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

/** As Python's `urllib.parse.quote(text, safe='')`. */
function quote(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const letter = String.fromCharCode(byte);
      const hex = byte.toString(16).padStart(2, '0').toLocaleUpperCase('en');
      return /[\w.~-]/.test(letter) && byte < 128 ? letter : `%${hex}`;
    })
    .join('');
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request whose path goes out as it is written. */
function send(
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server;
    const asked = httpRequest(
      { host: '127.0.0.1', port, path: target, method, headers },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, headers: answer.headers, body: text }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

interface Line {
  readonly source: string;
  readonly target: string;
  readonly quality: number;
}

/** What Weblate's machinery does with a tmserver: languages first, then the text, 500 letters of it. */
async function askWeblate(
  source: string,
  target: string,
  text: string,
  threshold = 80,
): Promise<readonly Line[]> {
  const headers = { Accept: 'application/json', 'User-Agent': 'Weblate/5.15' };
  const languages = await send('GET', '/tmserver/languages/', headers);
  const { sourceLanguages, targetLanguages } = JSON.parse(languages.body) as {
    readonly sourceLanguages: readonly string[];
    readonly targetLanguages: readonly string[];
  };
  const code = (locale: string): string => locale.replace('-', '_').toLocaleLowerCase('en');
  if (!sourceLanguages.includes(code(source)) || !targetLanguages.includes(code(target))) return [];
  const cut = [...text].slice(0, 500).join('').replaceAll('\r', ' ');
  const url = `/tmserver/${code(source)}/${code(target)}/unit/${quote(cut)}`;
  const { status, body } = await send('GET', url, headers);
  expect(status).toBe(200);
  return (JSON.parse(body) as readonly Line[]).filter(
    ({ quality }) => Math.trunc(quality) >= threshold,
  );
}

describe('Weblate', () => {
  test('saves its settings, which asks for “test” from English to German', async () => {
    const { status, body } = await send('GET', '/tmserver/en/de/unit/test', {
      Accept: 'application/json',
    });
    expect([status, body]).toEqual([200, '[]']);
  });

  test.each(PAIRS)('%s → %s: “%s” is found', async (source, target, text, translation) => {
    expect((await askWeblate(source, target, text))[0]).toMatchObject({
      source: text,
      target: translation,
      quality: 100,
    });
  });

  test('a language that the memory lacks is not asked for', async () => {
    expect(await askWeblate('en', 'de', 'Open the file')).toEqual([]);
  });
});

/** Virtaal's `RESTRequest`: the id quoted whole behind the path; a form's content type, whatever the body. */
function askVirtaal(method: string, url: string, id: string, body?: string): Promise<Answer> {
  const headers = {
    'User-Agent': 'virtaal/0.7.1',
    Accept: '*/*',
    ...(body !== undefined && {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(Buffer.byteLength(body)),
    }),
  };
  return send(method, `${url}/${quote(id)}`, headers, body);
}

describe('Virtaal', () => {
  test.each(PAIRS)('%s → %s: “%s” is found', async (source, target, text, translation) => {
    const { body } = await askVirtaal('GET', `/tmserver/${source}/${target}/unit`, text);
    expect((JSON.parse(body) as readonly Line[])[0]).toMatchObject({ target: translation });
  });

  test('pushes the units of its file when it saves, and finds them', async () => {
    const units = [{ source: 'Save "all" files', target: 'Tüm dosyaları kaydet', context: '' }];
    const post = await askVirtaal(
      'POST',
      '/tmserver/en/tr/store',
      'x/de.po',
      JSON.stringify(units),
    );
    expect([post.status, post.body]).toEqual([200, 'added 1 units from de.po']);
    const { body } = await askVirtaal('GET', '/tmserver/en/tr/unit', 'Save "all" files');
    expect(JSON.parse(body)).toMatchObject([{ target: 'Tüm dosyaları kaydet', quality: 100 }]);
  });

  test('adds and updates a unit', async () => {
    for (const method of ['PUT', 'POST']) {
      const unit = JSON.stringify({ source: 'Find next', target: `Sonrakini bul (${method})` });
      const { status, body } = await askVirtaal(method, '/tmserver/en/tr/unit', 'Find next', unit);
      expect([status, body]).toEqual([200, '']);
    }
    const { body } = await askVirtaal('GET', '/tmserver/en/tr/unit', 'Find next');
    const targets = (JSON.parse(body) as readonly Line[]).map(({ target }) => target);
    expect(targets.sort()).toEqual(['Sonrakini bul (POST)', 'Sonrakini bul (PUT)']);
  });
});

describe('Okapi', () => {
  test('casts the quality to a Double and stops at the first line under its threshold', async () => {
    const url = `/tmserver/en_US/tr_TR/unit/${quote('Open the <g1>file</g1>')}`;
    const { body } = await send('GET', url, { 'User-Agent': 'Java/17', Accept: 'text/html, */*' });
    const qualities = [...body.matchAll(/"quality":\s*([^,}\s]+)/g)].map(([, number]) => number!);
    expect(qualities.length).toBeGreaterThan(1);
    for (const quality of qualities) expect(quality).toMatch(/^\d+\.\d+$/);
    const numbers = qualities.map(Number);
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
  });
});

describe('any client', () => {
  const whole = 'Işığı kapat, kapıyı aç';
  const find = async (path: string): Promise<Line | undefined> =>
    (JSON.parse((await send('GET', path)).body) as readonly Line[])[0];

  test.each(['tr/en', 'TR/EN', 'tr_TR/en_US', 'tr-TR/en-US', 'tr-tr/en-us', 'tr_TR.UTF-8/en_GB@x'])(
    'names the locales its own way: %s',
    async (locales) => {
      const found = await find(`/tmserver/${locales}/unit/${quote(whole)}`);
      expect(found).toMatchObject({ source: whole, quality: 100 });
    },
  );

  test('sends letters with their marks apart, or escapes in small letters', async () => {
    for (const text of [quote(whole.normalize('NFD')), quote(whole).toLocaleLowerCase('en')])
      expect(await find(`/tmserver/tr/en/unit/${text}`)).toMatchObject({ source: whole });
  });

  test.each(['abc', '-1', '1e999', '', '101', '%00', '0x20', 'NaN'])(
    'asks for a similarity of “%s” and as many candidates, and is answered',
    async (bad) => {
      const query = `min_similarity=${bad}&max_candidates=${bad}`;
      const found = await find(`/tmserver/tr/en/unit/${quote(whole)}?${query}`);
      expect(found).toMatchObject({ source: whole, quality: 100 });
    },
  );

  test('asks for the head of an answer', async () => {
    const head = await send('HEAD', `/tmserver/tr/en/unit/${quote(whole)}`);
    expect([head.status, head.body]).toEqual([200, '']);
    expect(head.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  test('sends its body in pieces', async () => {
    const unit = '{"source":"In pieces","target":"Parça parça"}';
    const headers = { 'Transfer-Encoding': 'chunked' };
    const put = await send('PUT', '/tmserver/en/tr/unit/x', headers, unit);
    expect(put.status).toBe(200);
    const found = await find('/tmserver/en/tr/unit/In%20pieces');
    expect(found).toMatchObject({ target: 'Parça parça' });
  });
});

describe('requests that are not quite right', () => {
  const get = (
    target: string,
    more = 'Host: localhost\r\nConnection: close\r\n',
  ): Promise<string> => sendRaw(server.port, `GET ${target} HTTP/1.1\r\n${more}\r\n`);

  test.each([
    ['a bare bar', '/get?q=Open+the+file&langpair=en|tr&mt=0', 'Dosyayı aç'],
    ['a bare percent sign', '/tmserver/en/tr/unit/See%20../a/b%3Fc=d%23e%20&%20100%', 'Bkz.'],
    ['an escape of no UTF-8', '/tmserver/en/tr/unit/%ff%fe%', '[]'],
    ['a whole address', 'http://localhost/tmserver/en/tr/unit/Open%20the%20file', 'Dosyayı aç'],
  ])('%s', async (_, target, expected) => {
    const answer = await get(target);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain(expected);
  });

  test('HTTP/1.0 without a Host', async () => {
    const answer = await sendRaw(
      server.port,
      'GET /tmserver/en/tr/unit/Open%20the%20file HTTP/1.0\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('a text of 300 KB in the path', async () => {
    const { status, body } = await send(
      'GET',
      `/tmserver/en/tr/unit/${quote('şöyle '.repeat(20_000))}`,
    );
    expect([status, body]).toEqual([200, '[]']);
  });
});

test('what another process imports is found', async () => {
  writeFileSync(path.join(folder, 'more.jsonl'), '{"source":"Print it","target":"Yazdır"}');
  const line = 'tm import more.jsonl --tm my.db --source-locale en --target-locale tr';
  await runCommand(line.split(' '), { cwd: folder });
  expect((await askWeblate('en', 'tr', 'Print it'))[0]).toMatchObject({ target: 'Yazdır' });
});

describe('kosut serve', () => {
  const fail = async (line: string): Promise<string> => {
    const { status, stderr } = await runCommand(['serve', ...line.split(' ')], { cwd: folder });
    expect(status).toBe(2);
    return stderr;
  };

  test('says why it cannot start', async () => {
    expect(await fail('--tm none.db')).toContain('none.db: error file/missing');
    expect(await fail('--tm my.db --host 0.0.0.0')).toContain('--token');
    expect(await fail('--tm my.db --token short')).toContain('16 or more');
    expect(await fail(`--tm my.db --port ${server.port}`)).toContain('error server/port');
    expect(await fail('--tm my.db --port 70000')).toContain('from 0 to 65535');
    writeFileSync(path.join(folder, 'a.tmx'), '<tmx version="1.4"><header/><body></body></tmx>');
    expect(await fail('--tm a.tmx --writable')).toContain('error memory/unusable');
  });

  test('makes a writable memory that is not there, and keeps what is written when it ends', async () => {
    const fresh = await startServe(['--tm', 'fresh.db', 'my.db', '--writable'], folder);
    const put = await fetch(`${fresh.url}/en/tr/unit/x`, {
      method: 'PUT',
      body: '{"source":"kept","target":"kalan"}',
    });
    expect(put.status).toBe(200);
    // the second memory is asked too
    expect(await (await fetch(`${fresh.url}/en/tr/unit/Open%20the%20file`)).json()).toMatchObject([
      { target: 'Dosyayı aç' },
      { target: 'Eski dosyayı aç' },
    ]);
    expect(await fresh.stop()).toBe(0);
    const again = await startServe(['--tm', 'fresh.db'], folder);
    expect(await (await fetch(`${again.url}/en/tr/unit/kept`)).json()).toMatchObject([
      { target: 'kalan' },
    ]);
    await again.stop();
  });
});
