import { afterEach, expect, test } from '@jest/globals';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createNodeIo } from '../../src/io/node-io.ts';
import { pretranslateFiles } from '../../src/project/translate/pretranslate-files.ts';
import { toFileId } from '../../src/project/workspace/files/open-file.ts';
import { makeEditorApp, tmx, xliff, type EditorApp } from './make-editor-app.ts';

// pre-translating and confirming many rows at once
let app: EditorApp;
afterEach(() => app.close());

const A = toFileId('a.xlf');
const B = toFileId('b.xlf');
const rowsOf = async (file: string) =>
  (await app.ask('GET', `/files/${file}/segments?limit=1000`)).body.rows;
const targetsOf = async (file: string) =>
  (await rowsOf(file)).map(({ target = [] }: { target: string[] }) => target.join(''));

const MEMORY = tmx([
  ['Toplantı saat dokuzda başladı.', 'The meeting started at nine.'],
  ['Kurul bugün yeni kararları açıkladı ve herkese teşekkür etti.', 'The board announced it.'],
  ['Başka bir cümle daha var.', 'There is another sentence.'],
]);
const FILES = {
  'memory.tmx': MEMORY,
  'a.xlf': xliff([
    ['Toplantı saat dokuzda başladı.'],
    ['Kurul dün yeni kararları açıkladı ve herkese teşekkür etti.'],
    ['Yalnız burada.', 'Only here.'],
    ['Yalnız burada.'],
    ['Hiç bilinmeyen sözcükler.'],
    ['Başka bir cümle daha var.', 'Mine stays.'],
  ]),
  'b.xlf': xliff([['Toplantı saat dokuzda başladı.'], ['Yalnız burada.']]),
};
const CONFIG = { memory: 'memory.tmx', sourceLocale: 'tr', targetLocale: 'en' };

test('a plan counts by band and changes nothing; what is filled from a score on is what the command fills', async () => {
  app = await makeEditorApp(FILES, CONFIG);
  const before = await targetsOf(A);
  const { body: plan } = await app.ask('POST', '/pretranslation', { files: [A] });
  expect(plan.files).toEqual([
    {
      file: A,
      path: 'a.xlf',
      segments: 6,
      already: 2,
      locked: 0,
      bands: { context: 0, repetition: 1, exact: 1, from95: 0, from85: 1, from75: 0 },
    },
  ]);
  expect(await targetsOf(A)).toEqual(before);

  const io = { ...createNodeIo(), cwd: app.folder };
  for (const fillFrom of [100, 85]) {
    const { body: fresh } = await app.ask('POST', '/pretranslation', { files: [A] });
    const { body: done } = await app.ask('POST', '/pretranslation/apply', {
      plan: fresh.plan,
      fillFrom,
    });
    expect(done).toMatchObject({ filled: fillFrom === 100 ? 2 : 3, left: 0, files: [A] });
    const copy = path.join(app.folder, `copy-${fillFrom}.xlf`);
    cpSync(path.join(app.folder, 'a.xlf'), copy);
    const asCommand: string[] = [];
    for await (const { chunks } of pretranslateFiles(io, [copy], {
      minScore: 75,
      fillFrom,
      confirmFrom: 101,
      maxMatches: 0,
      memory: path.join(app.folder, 'memory.tmx'),
      countsUses: false,
      log: { progress: () => undefined, note: () => undefined },
    }))
      asCommand.push(Buffer.concat([...chunks]).toString('utf8'));
    const filled = [...asCommand.join('').matchAll(/<segment[^>]*>.*?<\/segment>/gs)].map(
      ([segment]) => /<target[^>]*>(.*?)<\/target>/s.exec(segment)?.[1] ?? '',
    );
    expect(await targetsOf(A)).toEqual(filled);
    await app.ask('POST', '/undo', { file: A });
    expect(await targetsOf(A)).toEqual(before);
  }
  // a plan is used once
  expect(
    (await app.ask('POST', '/pretranslation/apply', { plan: plan.plan, fillFrom: 100 })).status,
  ).toBe(409);
});

test('all of the folder is filled and taken back as one step; nothing is confirmed by it', async () => {
  app = await makeEditorApp(FILES, CONFIG);
  const { body: plan } = await app.ask('POST', '/pretranslation', {});
  // what one file has confirmed its repetitions in the others get
  expect(plan.files.map(({ bands }: { bands: object }) => bands)).toMatchObject([
    { repetition: 1, exact: 1 },
    { repetition: 1, exact: 1 },
  ]);
  const { body: done } = await app.ask('POST', '/pretranslation/apply', {
    plan: plan.plan,
    fillFrom: 75,
  });
  expect(done).toMatchObject({ filled: 5, left: 0, files: [A, B] });
  expect(await targetsOf(B)).toEqual(['The meeting started at nine.', 'Only here.']);
  expect((await rowsOf(B)).map(({ state }: { state: string }) => state)).toEqual([
    'initial',
    'initial',
  ]);
  expect((await rowsOf(A))[0]).toMatchObject({ origin: 'tm 100' });
  const [first] = (
    await app.ask(
      'GET',
      `/files/${B}/segments/${encodeURIComponent((await rowsOf(B))[0].id)}/history`,
    )
  ).body;
  expect(first).toMatchObject({ what: 'pretranslate 2' });
  await app.ask('POST', '/undo', { file: A });
  expect(await targetsOf(A)).toEqual(['', '', 'Only here.', '', '', 'Mine stays.']);
  expect(await targetsOf(B)).toEqual(['', '']);
  await app.ask('POST', '/redo', { file: B });
  expect((await targetsOf(A))[0]).toBe('The meeting started at nine.');
});

test('a draft is replaced only when that is asked for, a confirmed text never; what changed meanwhile stays', async () => {
  app = await makeEditorApp(FILES, CONFIG);
  const [one, two] = await rowsOf(A);
  const edit = (row: { id: string; revision: number }, target: string) =>
    app.ask(
      'PATCH',
      `/files/${A}/segments/${encodeURIComponent(row.id)}`,
      { target: [target] },
      row.revision,
    );
  await edit(one, 'My draft.');
  const { body: kept } = await app.ask('POST', '/pretranslation', { files: [A] });
  expect(kept.files[0]).toMatchObject({ already: 3, bands: { exact: 0 } });
  const { body: asked } = await app.ask('POST', '/pretranslation', { files: [A], replaces: true });
  expect(asked.files[0]).toMatchObject({ already: 2, bands: { exact: 1, from85: 1 } });
  await edit(two, 'Typed meanwhile.');
  const { body: done } = await app.ask('POST', '/pretranslation/apply', {
    plan: asked.plan,
    fillFrom: 75,
  });
  expect(done).toMatchObject({ filled: 2, left: 1 });
  expect(await targetsOf(A)).toEqual([
    'The meeting started at nine.',
    'Typed meanwhile.',
    'Only here.',
    'Only here.',
    '',
    'Mine stays.',
  ]);
});

test('many rows are confirmed as one step, by filter or from one to another; the rest is counted', async () => {
  app = await makeEditorApp(
    {
      ...FILES,
      'a.xlf': FILES['a.xlf'].replace(
        '</file>',
        '<unit id="no" translate="no"><segment><source>Sabit.</source><target>Fixed.</target></segment></unit></file>',
      ),
    },
    CONFIG,
  );
  const { body: plan } = await app.ask('POST', '/pretranslation', { files: [A] });
  await app.ask('POST', '/pretranslation/apply', { plan: plan.plan, fillFrom: 75 });
  const confirm = async (body: object) =>
    (await app.ask('POST', `/files/${A}/confirm`, { as: 'translated', ...body })).body;
  expect(await confirm({ preview: true })).toEqual({
    rows: 7,
    open: 3,
    already: 2,
    empty: 1,
    locked: 1,
    busy: 0,
  });
  // 100 % and in context, as the memory had them
  expect(await confirm({ preview: true, filter: { has: ['exact'] } })).toMatchObject({ open: 1 });
  const rows = await rowsOf(A);
  expect(await confirm({ preview: true, between: [rows[3].id, rows[1].id] })).toMatchObject({
    rows: 3,
    open: 2,
  });
  expect(await confirm({ preview: false, filter: { has: ['exact'] } })).toMatchObject({
    confirmed: 1,
    left: 0,
    undo: { label: 'confirm 1' },
  });
  expect((await rowsOf(A))[0]).toMatchObject({ state: 'translated' });
  expect(await confirm({ preview: false })).toMatchObject({ confirmed: 2 });
  // the pairs are in the memory, soon
  const best = async () =>
    (await app.ask('GET', `/files/${A}/segments/${encodeURIComponent(rows[1].id)}/matches`)).body
      .matches[0].score;
  while ((await best()) !== 100) await new Promise((resolve) => setTimeout(resolve, 20));
  await app.ask('POST', '/undo', { file: A });
  expect((await rowsOf(A)).map(({ state }: { state: string }) => state)).toEqual([
    'translated',
    'initial',
    'translated',
    'initial',
    'initial',
    'translated',
    'initial',
  ]);
  expect(readFileSync(path.join(app.folder, 'b.xlf'), 'utf8')).toBe(FILES['b.xlf']);
});

test('of a step over more than 500 rows it is told where they stand', async () => {
  const pairs = Array.from(
    { length: 700 },
    (_, at) => [`Cümle ${at}.`, `Sentence ${at}.`] as const,
  );
  app = await makeEditorApp({ 'a.xlf': xliff(pairs) }, CONFIG_WITHOUT_MEMORY);
  const { body } = await app.ask('POST', `/files/${A}/confirm`, { as: 'reviewed', preview: false });
  expect(body).toMatchObject({ confirmed: 700 });
  const { body: undone } = await app.ask('POST', '/undo', { file: A });
  expect(undone).toMatchObject({ removed: [], label: 'confirm 700' });
  // the one to go to
  expect(undone.rows).toMatchObject([{ id: undone.focus, index: 0, state: 'translated' }]);
  expect((await rowsOf(A))[650].state).toBe('translated');
});

const CONFIG_WITHOUT_MEMORY = { sourceLocale: 'tr', targetLocale: 'en' };
