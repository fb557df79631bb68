import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeEditorApp, tmx, xliff, type EditorApp } from './make-editor-app.ts';

let at: EditorApp;
let file: string;

beforeAll(async () => {
  at = await makeEditorApp(
    {
      'a.xlf': xliff([
        ['Dosyayı açın.', 'Open the file.'],
        ['Eski dosyayı hemen açın.'],
        ['<pc id="1">Adres defteri</pc> rehberi 2026 yılında kapandı.'],
        ['Toplantıda ne yazık ki eski adres defteri bulunamadı.'],
      ]),
      'tm.tmx': tmx([
        ['Eski dosyayı açın.', 'Open the old file.'],
        [
          '<bpt i="1"/>Adres defteri<ept i="1"/> rehberi 2025 yılında kapandı.',
          'The <bpt i="1"/>address book<ept i="1"/> closed in 2025.',
        ],
        ['Kayıp bir eski adres defteri vardı.', 'There was an old address book that was lost.'],
        ['Adres defterlerini sayın.', 'Count the address books.'],
      ]),
      'terms.csv':
        'tr,en,status,note\nadres defteri,address book,preferred,not contacts\nrehber,address book,deprecated,\n',
    },
    { memory: 'tm.tmx', termbase: 'terms.csv' },
  );
  const { body } = await at.ask('GET', '/project');
  file = body.files[0].id;
});
afterAll(() => at.close());

async function row(index: number): Promise<string> {
  const { body } = await at.ask('GET', `/files/${file}/segments`);
  return `/files/${file}/segments/${encodeURIComponent(body.rows[index].id)}`;
}

describe('matches of a row', () => {
  test('say what differs, who made them, and in which memory they are', async () => {
    const { status, body } = await at.ask('GET', `${await row(1)}/matches`);
    expect(status).toBe(200);
    expect(body.matches[0]).toMatchObject({
      key: '1',
      score: 80,
      kind: 'fuzzy',
      target: ['Open the old file.'],
      diff: [
        { kind: 'same', text: 'Eski dosyayı ' },
        { kind: 'added', text: 'hemen ' },
        { kind: 'same', text: 'açın.' },
      ],
      memory: 'tm',
      author: 'ayşe',
      at: '2026-01-02T03:04:05Z',
    });
    expect(body.fragments).toEqual([]);
  });

  test('bring the codes of the segment into their targets', async () => {
    const { body } = await at.ask('GET', `${await row(2)}/matches?limit=1`);
    const [match] = body.matches;
    expect(match.target.filter((part: unknown) => typeof part === 'object')).toEqual([
      expect.objectContaining({ kind: 'open', id: '1' }),
      expect.objectContaining({ kind: 'close', id: '1' }),
    ]);
  });

  test('where there are none, the longest parts are shown', async () => {
    const { body } = await at.ask('GET', `${await row(3)}/matches?min=70`);
    expect(body.matches).toEqual([]);
    expect(body.fragments[0]).toMatchObject({
      text: 'eski adres defteri',
      entries: [{ target: ['There was an old address book that was lost.'], memory: 'tm' }],
    });
  });

  test('a row that is not there', async () => {
    expect((await at.ask('GET', `/files/${file}/segments/none/matches`)).status).toBe(404);
    expect((await at.ask('GET', `${await row(1)}/matches?limit=1000`)).status).toBe(400);
  });
});

test('the memory answers for a text of your own', async () => {
  const { body } = await at.ask(
    'GET',
    `/memory/search?q=${encodeURIComponent('Eski dosyayı açın.')}`,
  );
  expect(body.matches[0]).toMatchObject({ score: 100, kind: 'exact' });
  expect((await at.ask('GET', '/memory/search?q=x&source=!')).status).toBe(400);
});

describe('concordance', () => {
  const search = async (query: string): Promise<readonly string[]> => {
    const { status, body } = await at.ask('GET', `/memory/concordance?${query}`);
    expect(status).toBe(200);
    return body.lines.map(({ target }: { target: readonly unknown[] }) =>
      target.filter((part) => typeof part === 'string').join(''),
    );
  };

  test('finds inflected forms, words as they are, and beginnings', async () => {
    const q = encodeURIComponent('adres defteri');
    expect(await search('q=adres%20defter&side=source&how=forms')).toHaveLength(3);
    expect(await search(`q=${q}&side=source&how=words`)).toHaveLength(2);
    expect(await search(`q=${encodeURIComponent('defterl')}&how=prefix`)).toEqual([
      'Count the address books.',
    ]);
    expect(await search('q=address%20book&side=target&how=forms&limit=1')).toHaveLength(1);
  });

  test('says where the words stand, and whether there is more', async () => {
    const { body } = await at.ask('GET', '/memory/concordance?q=lost&side=target');
    const [line] = body.lines;
    expect(line.target[0].slice(...line.spans.target[0])).toBe('lost');
    expect(body.hasMore).toBe(false);
    expect((await at.ask('GET', '/memory/concordance?q=book&limit=1')).body.hasMore).toBe(true);
  });
});

test('the terms of a row, with what they are in the other language', async () => {
  const { body } = await at.ask('GET', `${await row(2)}/terms`);
  expect(body.terms).toMatchObject([
    {
      // the code before it counts one
      span: [1, 14],
      found: 'Adres defteri',
      status: 'preferred',
      note: 'not contacts',
      targets: [{ text: 'address book', status: 'preferred' }],
    },
    { found: 'rehberi', status: 'deprecated', grade: 'forbidden' },
  ]);
});

test('a term that is added is found from then on', async () => {
  const find = async (): Promise<readonly string[]> =>
    (await at.ask('GET', `${await row(3)}/terms`)).body.terms.map(
      ({ term }: { term: string }) => term,
    );
  expect(await find()).toEqual(['adres defteri']);
  const term = { source: 'toplantı', target: 'meeting', file };
  expect((await at.ask('POST', '/terms', term)).body).toEqual({ added: true });
  expect((await at.ask('POST', '/terms', term)).body).toEqual({ added: false });
  expect(await find()).toEqual(['toplantı', 'adres defteri']);
  expect((await at.ask('POST', '/terms', { ...term, target: 'two\nlines' })).status).toBe(400);
  expect((await at.ask('GET', '/project')).body.termbase).toMatchObject({ path: 'terms.csv' });
});

test('a project without a termbase says so, and keeps what is confirmed in a memory of its own', async () => {
  const bare = await makeEditorApp({ 'a.xlf': xliff([['Merhaba.'], ['Merhaba!']]) });
  const { body } = await bare.ask('GET', '/project');
  const only = `/files/${body.files[0].id}/segments`;
  expect((await bare.ask('POST', '/terms', { source: 'a', target: 'b' })).status).toBe(409);
  const [first, second] = (await bare.ask('GET', only)).body.rows;
  const at = (one: { id: string }): string => `${only}/${encodeURIComponent(one.id)}`;
  expect((await bare.ask('GET', `${at(second)}/matches`)).body.matches).toEqual([]);
  const patch = { target: ['Hello.'], confirm: true };
  expect((await bare.ask('PATCH', at(first), patch, first.revision)).status).toBe(200);
  // it is taken in behind the answer
  for (;;) {
    const { matches } = (await bare.ask('GET', `${at(second)}/matches`)).body;
    if (matches.length > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect((await bare.ask('GET', `${at(second)}/matches`)).body.matches).toMatchObject([
    { target: ['Hello.'], memory: 'memory' },
  ]);
  await bare.close();
});
