import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { readTbx } from '../../src/format/tbx/read-tbx.ts';
import type { FixTermAnswer, TermInfo, TermLines } from '../../src/server/api/terminology.ts';
import { makeEditorApp, xliff, type EditorApp } from './make-editor-app.ts';

/** A report on a movement, translated by several hands. */
const PAIRS = [
  ['The Non-Aligned Movement met.', 'Bağlantısızlar Hareketi toplandı.'],
  ['Members of the Non-Aligned Movement came.', "Bağlantısızlar Hareketi'nin üyeleri geldi."],
  ['It spoke at the Non-Aligned Movement.', "Bağlantısızlar Hareketi'nde konuştu."],
  ['The role of the Non-Aligned Movement grew.', 'Bağlantısız Hareketin rolü büyüdü.'],
  ['It joined the Non-Aligned Movement.', "Bağlantısız Hareket'e katıldı."],
  ['Head of the Non-Aligned Movement spoke.', 'Birleşmiş Olmayan Hareketin başı konuştu.'],
  ['The pandemic passed.', 'Bu pandemi de geçti.'],
  ['They feared the pandemic.', 'Salgından korktular.'],
  ['They beat the pandemic.', 'O pandemiyi yendiler.'],
] as const;

const TERMBASE =
  'en,tr,status\n' +
  'Non-Aligned Movement,Bağlantısızlar Hareketi,preferred\n' +
  'Non-Aligned Movement,Bağlantısız Hareket,deprecated\n' +
  'Non-Aligned Movement,Birleşmiş Olmayan Hareket,deprecated\n' +
  'pandemic,salgın,preferred\n' +
  'pandemic,pandemi,deprecated\n';

const MOVEMENT = encodeURIComponent('Non-Aligned Movement');

let app: EditorApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function start(files: Readonly<Record<string, string>> = {}): Promise<EditorApp> {
  app = await makeEditorApp(
    { 'a.xlf': xliff(PAIRS, ['en', 'tr']), 'terms.csv': TERMBASE, ...files },
    { termbase: 'terms.csv' },
  );
  return app;
}

const targets = async ({ ask }: EditorApp): Promise<readonly string[]> => {
  const { body } = await ask('GET', '/project');
  const { body: page } = await ask('GET', `/files/${body.files[0].id}/segments`);
  return page.rows.map(({ target }: { target: readonly string[] }) => target.join(''));
};

test('terms with their renderings, those of several ways first; a filter', async () => {
  const { ask } = await start();
  const { status, body } = await ask('GET', '/terminology');
  expect(status).toBe(200);
  expect(body).toMatchObject({ side: 'target', sourceLocale: 'en', segments: PAIRS.length });
  expect(body.terms.slice(0, 2)).toMatchObject([
    { name: 'Non-Aligned Movement', isKnown: true, count: 6, renderings: 3, isMixed: true },
    { name: 'pandemic', count: 3, renderings: 2, isMixed: true },
  ]);
  const { body: found } = await ask('GET', '/terminology?q=SALGIN&only=mixed');
  expect(found.terms.map(({ name }: { name: string }) => name)).toEqual(['pandemic']);
  const { body: term } = await ask('GET', `/terminology/term?name=${MOVEMENT}`);
  expect(
    (term as TermInfo).renderings.map(({ text, status, count }) => [text, status, count]),
  ).toEqual([
    ['Bağlantısızlar Hareketi', 'preferred', 3],
    ['Bağlantısız Hareket', 'deprecated', 2],
    ['Birleşmiş Olmayan Hareket', 'deprecated', 1],
  ]);
});

test('the list as a file: renderings with counts, a termbase, a filter', async () => {
  const { ask } = await start();
  expect((await ask('GET', '/terminology/export?form=csv')).status).toBe(404);
  await ask('GET', '/terminology');
  const read = async (query: string): Promise<string> => {
    const { status, body } = await ask('GET', `/terminology/export?${query}`);
    expect(status).toBe(200);
    return body.text;
  };
  const csv = await read('form=csv&only=mixed');
  const [head, ...lines] = csv.trim().split('\r\n');
  expect(head).toBe('\ufeffterm,rendering,status,role,count,files,forms,domain'.trim());
  expect(lines).toContain('pandemic,pandemi,deprecated,deviant,2,1,pandemi (1); pandemiyi (1),""');
  expect(lines.filter((line) => line.startsWith('Non-Aligned Movement,'))).toHaveLength(3);
  const tsv = await read('form=tsv&only=mixed');
  expect(tsv).toContain('pandemic\tsalgın\tpreferred\tusual\t1\t1\t');
  const json = JSON.parse(await read('form=json&q=pandem'));
  expect(json).toMatchObject({
    side: 'target',
    segments: PAIRS.length,
    terms: [{ term: 'pandemic', isKnown: true, unrendered: 0 }],
  });
  const tbx = await read('form=tbx&q=pandem');
  expect(readTbx(tbx).concepts).toMatchObject([
    {
      terms: [
        { locale: 'en', text: 'pandemic', status: 'preferred' },
        { locale: 'tr', text: 'pandemi', status: 'deprecated' },
        { locale: 'tr', text: 'salgın', status: 'preferred' },
      ],
    },
  ]);
});

test('a cell that a spreadsheet would run is none any more', async () => {
  const { ask } = await start({ 'terms.csv': `${TERMBASE}Movement,=1+1,preferred\n` });
  await ask('GET', '/terminology');
  const { body } = await ask('GET', '/terminology/export?form=csv');
  expect(body.text).not.toMatch(/(?:^|,)"?=/m);
});

test('lines of a rendering, by place or by the words beside it', async () => {
  const { ask } = await start();
  await ask('GET', '/terminology');
  const rendering = encodeURIComponent('Bağlantısızlar Hareketi');
  const read = async (sort: string): Promise<readonly string[]> => {
    const { body } = await ask(
      'GET',
      `/terminology/lines?name=${MOVEMENT}&rendering=${rendering}&sort=${sort}`,
    );
    expect(body.total).toBe(3);
    return (body as TermLines).lines.map(({ target, rendering: span }) =>
      target.join('').slice(...(span ?? [])),
    );
  };
  expect(await read('place')).toEqual([
    'Bağlantısızlar Hareketi',
    "Bağlantısızlar Hareketi'nin",
    "Bağlantısızlar Hareketi'nde",
  ]);
  expect((await read('after'))[0]).toBe("Bağlantısızlar Hareketi'nde");
  expect((await ask('GET', '/terminology/lines?name=nothing')).status).toBe(404);
});

test('a fix is looked at, made as one step, kept on the disk and taken back', async () => {
  const { ask, folder } = await start();
  const before = await targets(app!);
  const { body: list } = await ask('GET', '/terminology');
  const fix = { name: 'Non-Aligned Movement', to: 'Bağlantısızlar Hareketi' };
  const { body: preview } = await ask(
    'POST',
    '/terminology/fix',
    { ...fix, preview: true },
    list.survey,
  );
  const seen = (preview as FixTermAnswer).lines!.map(({ before: old, texts, doubt }) => [
    old,
    texts,
    doubt,
  ]);
  expect(preview.from).toEqual(['Bağlantısız Hareket', 'Birleşmiş Olmayan Hareket']);
  expect(seen).toEqual([
    ['Bağlantısız Hareketin', ["Bağlantısızlar Hareketi'nin"], undefined],
    ["Bağlantısız Hareket'e", ["Bağlantısızlar Hareketi'ne"], undefined],
    ['Birleşmiş Olmayan Hareketin', ["Bağlantısızlar Hareketi'nin"], undefined],
  ]);
  expect(await targets(app!)).toEqual(before);

  const { status, body: done } = await ask(
    'POST',
    '/terminology/fix',
    { ...fix, preview: false },
    list.survey,
  );
  expect(status).toBe(200);
  expect(done).toMatchObject({ places: 3, left: 0, undo: { label: 'terms 3' } });
  expect((await targets(app!)).slice(3, 6)).toEqual([
    "Bağlantısızlar Hareketi'nin rolü büyüdü.",
    "Bağlantısızlar Hareketi'ne katıldı.",
    "Bağlantısızlar Hareketi'nin başı konuştu.",
  ]);
  // the rows are others now: the same list changes nothing again
  const { body: again } = await ask(
    'POST',
    '/terminology/fix',
    { ...fix, preview: true },
    list.survey,
  );
  expect(again.lines.map(({ doubt, canChoose }: never) => [doubt, canChoose])).toEqual(
    Array.from({ length: 3 }, () => ['changed', false]),
  );
  const { body: files } = await ask('GET', '/project');
  await ask('POST', `/files/${files.files[0].id}/save`);
  expect(readFileSync(path.join(folder, 'a.xlf'), 'utf8')).toContain(
    "Bağlantısızlar Hareketi'ne katıldı.",
  );
  expect((await ask('POST', '/undo', {})).status).toBe(200);
  expect(await targets(app!)).toEqual(before);
});

test('what is doubtful stays as it is unless a person chooses', async () => {
  const { ask } = await start();
  const { body: list } = await ask('GET', '/terminology');
  const fix = { name: 'pandemic', to: 'salgın' };
  const { body } = await ask('POST', '/terminology/fix', { ...fix, preview: true }, list.survey);
  expect(body.lines).toMatchObject([
    { before: 'pandemi', texts: ['salgın'], doubt: 'neighbour', canChoose: true },
    { before: 'pandemiyi', texts: ['salgını'] },
  ]);
  const accept = [{ id: body.lines[0].id, text: 'salgın' }];
  const { body: done } = await ask(
    'POST',
    '/terminology/fix',
    { ...fix, preview: false, accept },
    list.survey,
  );
  expect(done.places).toBe(1);
  expect((await targets(app!)).slice(6)).toEqual([
    'Bu salgın de geçti.',
    'Salgından korktular.',
    'O pandemiyi yendiler.',
  ]);
});

test('a row changed since, a list made anew, and a fix without a number', async () => {
  const { ask } = await start();
  const { body: list } = await ask('GET', '/terminology');
  const { body: files } = await ask('GET', '/project');
  const { body: page } = await ask('GET', `/files/${files.files[0].id}/segments`);
  const row = page.rows[3];
  await ask(
    'PATCH',
    `/files/${files.files[0].id}/segments/${encodeURIComponent(row.id)}`,
    { target: ['Bağlantısız Hareketin rolü çok büyüdü.'] },
    row.revision,
  );
  const fix = { name: 'Non-Aligned Movement', to: 'Bağlantısızlar Hareketi', preview: false };
  const { body: done } = await ask('POST', '/terminology/fix', fix, list.survey);
  expect(done.places).toBe(2);
  expect((await targets(app!))[3]).toBe('Bağlantısız Hareketin rolü çok büyüdü.');
  await ask('GET', '/terminology');
  expect(await ask('POST', '/terminology/fix', fix, list.survey)).toMatchObject({
    status: 412,
    body: { type: 'revision-mismatch', current: list.survey + 1 },
  });
  expect((await ask('POST', '/terminology/fix', fix)).status).toBe(428);
});

test('a choice stands in the termbase, and the next list says so', async () => {
  const { ask, folder } = await start();
  await ask('GET', '/terminology');
  const choice = { name: 'pandemic', rendering: 'pandemi', status: 'preferred' };
  expect((await ask('POST', '/terminology/choose', choice)).body).toEqual({
    changed: true,
    termbase: 'terms.csv',
  });
  expect((await ask('POST', '/terminology/choose', choice)).body.changed).toBe(false);
  await ask('GET', '/terminology');
  const { body } = await ask('GET', '/terminology/term?name=pandemic');
  expect(body.renderings.map(({ text, status }: never) => [text, status])).toEqual([
    ['pandemi', 'preferred'],
    ['salgın', 'admitted'],
  ]);
  expect(readFileSync(path.join(folder, 'terms.csv'), 'utf8')).toContain(
    'pandemic,pandemi,deprecated,preferred\n',
  );
});

test('a project without a termbase gets one, and its config names it', async () => {
  app = await makeEditorApp({ 'a.xlf': xliff(PAIRS, ['en', 'tr']) });
  const { ask, folder } = app;
  const { body } = await ask('GET', '/terminology');
  expect(body.terms.length).toBeGreaterThan(0);
  const { name } = body.terms[0];
  const choice = { name, rendering: 'Bağlantısızlar Hareketi', status: 'preferred' };
  expect((await ask('POST', '/terminology/choose', choice)).body).toEqual({
    changed: true,
    termbase: 'tm/terms.tbx',
  });
  expect(readFileSync(path.join(folder, 'tm/terms.tbx'), 'utf8')).toContain(
    'Bağlantısızlar Hareketi',
  );
  expect(JSON.parse(readFileSync(path.join(folder, 'kosut.config.json'), 'utf8'))).toEqual({
    termbase: 'tm/terms.tbx',
  });
  const { body: project } = await ask('GET', '/project');
  expect(project.termbase).toEqual({ path: 'tm/terms.tbx', concepts: 1 });
});

test('renderings of the source are listed and looked at, not changed', async () => {
  const { ask } = await start();
  const { body: list } = await ask('GET', '/terminology?side=source');
  expect(list.side).toBe('source');
  const { name } = list.terms[0];
  const fix = { name, to: 'movement of the non-aligned', from: ['Non-Aligned Movement'] };
  const asked = await ask('POST', '/terminology/fix', { ...fix, preview: true }, list.survey);
  expect(asked.status).toBe(200);
  expect(
    await ask('POST', '/terminology/fix', { ...fix, preview: false }, list.survey),
  ).toMatchObject({ status: 409 });
});

test('a term that is not to be used leaves its source as it is, though the table has one status for all', async () => {
  const { ask, folder } = await start();
  const term = { source: 'summit', target: 'doruk', status: 'deprecated' };
  expect((await ask('POST', '/terms', term)).body).toEqual({ added: true });
  const text = readFileSync(path.join(folder, 'terms.csv'), 'utf8');
  expect(text).toContain('en,tr,status,status:tr\n');
  expect(text).toContain('summit,doruk,,deprecated\n');
});
