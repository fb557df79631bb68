import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AlignmentInfo } from '../../src/server/api/alignments.ts';
import { makeEditorApp, type EditorApp } from './make-editor-app.ts';

const pair = { source: 'a.tr.txt', target: 'a.en.txt', sourceLocale: 'tr', targetLocale: 'en' };
let app: EditorApp;
let alignment: AlignmentInfo;
const ops = (operation: object, revision: number): ReturnType<EditorApp['ask']> =>
  app.ask('POST', `/alignments/${alignment.id}/ops`, operation, revision);

beforeAll(async () => {
  app = await makeEditorApp({
    'a.tr.txt': 'Kapı kapalıydı. Ev 12 yıldır boştu. Kimse gelmedi.\n',
    'a.en.txt': 'The door was closed. The house had been empty for 21 years. Nobody came.\n',
    'notes.txt': 'Bir not.\n',
  });
});
afterAll(() => app.close());

test('a pair is found by its names, opened, and found again among those begun', async () => {
  const { body: list } = await app.ask('GET', '/alignments');
  expect(list).toMatchObject({ open: [], pairs: [pair] });
  const { status, body } = await app.ask('POST', '/alignments', pair);
  expect(status).toBe(200);
  alignment = body as AlignmentInfo;
  expect(alignment.source.sentences).toHaveLength(3);
  expect(alignment.beads.map(({ problems }) => problems.includes('numbers'))).toEqual([
    false,
    true,
    false,
  ]);
  expect((await app.ask('GET', '/alignments')).body).toMatchObject({
    open: [{ id: alignment.id, ...pair }],
    pairs: [],
  });
  expect((await app.ask('GET', `/alignments/${alignment.id}`)).body).toEqual(alignment);
});

test('a step answers with what it changed; a late one is told; undo takes it back', async () => {
  const [one] = alignment.beads;
  expect((await app.ask('POST', `/alignments/${alignment.id}/ops`, { op: 'realign' })).status).toBe(
    428,
  );
  const merged = await ops({ op: 'merge', bead: one!.id }, 1);
  expect(merged.body).toMatchObject({
    at: 0,
    removed: 2,
    beads: [{ id: one!.id, source: [0, 2], isManual: true, problems: ['kind', 'numbers'] }],
    revision: 2,
    label: 'merge',
    undo: 'merge',
  });
  const late = await ops({ op: 'merge', bead: one!.id }, 1);
  expect(late).toMatchObject({ status: 412, body: { type: 'revision-mismatch' } });
  expect(late.body.current.revision).toBe(2);
  const undone = await app.ask('POST', `/alignments/${alignment.id}/undo`, {}, 2);
  expect(undone.body).toMatchObject({ removed: 1, redo: 'merge' });
  expect(undone.body.beads).toEqual(alignment.beads.slice(0, 2));
  const redone = await app.ask('POST', `/alignments/${alignment.id}/redo`, {}, 3);
  expect(redone).toMatchObject({ status: 200, body: { undo: 'merge' } });
  await app.ask('POST', `/alignments/${alignment.id}/undo`, {}, 4);
  const none = await app.ask('POST', `/alignments/${alignment.id}/undo`, {}, 5);
  expect(none).toMatchObject({ status: 409, body: { type: 'nothing-to-undo' } });
  const refused = await ops({ op: 'move', bead: one!.id, side: 'source', end: 'first' }, 5);
  expect(refused.status).toBe(200);
  expect(await ops({ op: 'merge', bead: 99 }, 6)).toMatchObject({
    status: 409,
    body: { type: 'no-such-bead' },
  });
});

test('an alignment is saved beside its source, never over a file of somebody else', async () => {
  const save = (order: object): ReturnType<EditorApp['ask']> =>
    app.ask('POST', `/alignments/${alignment.id}/save`, order);
  expect(await save({ as: 'tsv' })).toMatchObject({ status: 200, body: { path: 'a.tr.en.tsv' } });
  expect(readFileSync(path.join(app.folder, 'a.tr.en.tsv'), 'utf8')).toContain('Nobody came.');
  expect((await save({ as: 'tsv' })).status).toBe(200);
  await save({ as: 'beads', path: 'kept.beads' });
  expect((await save({ as: 'tmx', path: 'a.tr.txt' })).status).toBe(422);
  for (const bad of ['../x.tmx', '/tmp/x.tmx', '.kosut/x.tmx', 'none/x.tmx'])
    expect((await save({ as: 'tmx', path: bad })).status).toBe(422);
  expect(existsSync(path.join(app.folder, '../x.tmx'))).toBe(false);
  if (process.platform !== 'win32') {
    const outside = path.join(tmpdir(), `outside-${process.pid}`);
    mkdirSync(outside, { recursive: true });
    symlinkSync(outside, path.join(app.folder, 'out'));
    symlinkSync(path.join(outside, 'y.tmx'), path.join(app.folder, 'y.tmx'));
    for (const bad of ['out/x.tmx', 'y.tmx'])
      expect((await save({ as: 'tmx', path: bad, overwrite: true })).status).toBe(422);
  }
});

test('texts outside of the folder, hidden ones, and what is no locale, are refused', async () => {
  const open = (wrong: object): ReturnType<EditorApp['ask']> =>
    app.ask('POST', '/alignments', { ...pair, ...wrong });
  expect((await open({ source: '../../etc/passwd' })).status).toBe(422);
  expect((await open({ target: 'missing.txt' })).status).toBe(422);
  writeFileSync(path.join(app.folder, '.env'), 'PASSWORD=x\n');
  for (const source of ['.env', './.env', '.kosut/journal.ndjson', 'x/../.env', '.'])
    expect((await open({ source })).body).toMatchObject({ status: 422, type: 'no-such-text' });
  expect((await open({ beads: '.env' })).status).toBe(422);
  expect((await open({ sourceLocale: '!!' })).status).toBe(422);
  expect((await app.ask('GET', '/alignments/000000000000')).status).toBe(404);
});

const onUnix = process.platform === 'win32' ? test.skip : test;
onUnix('a pipe is no text: nobody waits for what it never says', async () => {
  execFileSync('mkfifo', [path.join(app.folder, 'pipe.txt')]);
  const { body } = await app.ask('POST', '/alignments', { ...pair, source: 'pipe.txt' });
  expect(body).toMatchObject({ status: 422, type: 'no-such-text' });
});
