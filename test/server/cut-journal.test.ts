import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { makeProject, makeXliff, openApp, type TestApp } from './open-app.ts';

const MOST = 8000;
const environment = { KOSUT_JOURNAL_BYTES: String(MOST) };

let apps: TestApp[] = [];
afterEach(async () => {
  for (const app of apps) await app.close();
  apps = [];
});

async function start(folder: string): Promise<TestApp> {
  const app = await openApp(folder, { environment });
  await app.workspace.read;
  apps.push(app);
  return app;
}

const journalOf = (folder: string): string => path.join(folder, '.kosut/journal.ndjson');

/** Journals that were not written to their end; an index of the memory may be on its way beside them. */
const findTorn = (folder: string): readonly string[] =>
  readdirSync(path.join(folder, '.kosut')).filter((name) => /^\.journal\..*\.tmp$/.test(name));

/** The same folder somewhere else, as a machine that stopped now would leave it. */
function copy(folder: string, journal?: Uint8Array): string {
  const to = mkdtempSync(path.join(tmpdir(), 'kosut-cut-'));
  cpSync(folder, to, { recursive: true, preserveTimestamps: true });
  if (journal !== undefined) writeFileSync(journalOf(to), journal);
  return to;
}

async function edit(app: TestApp, row: string, target: string): Promise<void> {
  const { body } = await app.ask('GET', row);
  const { status } = await app.ask('PATCH', row, {
    json: { target: [target], confirm: true, origin: 'tm 90' },
    headers: { 'if-match': String(body.revision) },
  });
  expect(status).toBe(200);
}

/** All that a person can see of a project. */
async function look(app: TestApp): Promise<unknown> {
  const files = (await app.ask('GET', '/api/v1/project')).body.files;
  const seen = [];
  for (const { id } of files) {
    const at = `/api/v1/files/${id}`;
    const { body } = await app.ask('GET', `${at}/segments`);
    const comments = [];
    for (const row of body.rows)
      comments.push((await app.ask('GET', `${at}/segments/${row.id}/comments`)).body);
    seen.push({
      rows: body.rows,
      comments,
      conflicts: (await app.ask('GET', `${at}/conflicts`)).body,
    });
  }
  return { seen, undo: (await app.ask('GET', '/api/v1/undo')).body };
}

/** A file that was copied is another version of it: its rows get new revisions. */
const withoutRevisions = (seen: unknown): unknown =>
  JSON.parse(
    JSON.stringify(seen, (key, value: unknown) => (key === 'revision' ? undefined : value)),
  );

const two = { 'a.xlf': makeXliff([['Bir.'], ['İki.'], ['Üç.']]), 'b.xlf': makeXliff([['Dört.']]) };

test('a journal that is cut again and again takes few bytes, and nothing that is there is lost', async () => {
  const app = await start(makeProject(two));
  const [a, b] = (await app.ask('GET', '/api/v1/project')).body.files;
  const row = `/api/v1/files/${a.id}/segments/u1␟s1`;
  await app.ask('POST', `/api/v1/files/${a.id}/segments/u2␟s1/comments`, {
    json: { text: 'Two?' },
  });
  await edit(app, `/api/v1/files/${b.id}/segments/u1␟s1`, 'Four.');
  await app.ask('POST', `/api/v1/files/${b.id}/save`);
  for (let n = 0; n < 120; n++) {
    await edit(app, row, `One, ${n}.`);
    if (n % 10 === 9) await app.ask('POST', `/api/v1/files/${a.id}/save`);
  }
  expect(statSync(journalOf(app.folder)).size).toBeLessThan(2 * MOST);
  const before = await look(app);
  const history = (await app.ask('GET', `${row}/history`)).body;
  expect(history[0]).toMatchObject({ target: ['One, 119.'], what: 'confirm' });
  expect(history.length).toBeGreaterThan(5);
  await apps.pop()!.close();
  const again = await start(app.folder);
  expect(await look(again)).toEqual(before);
  expect((await again.ask('GET', `${row}/history`)).body).toEqual(history);
  const undone = await again.ask('POST', '/api/v1/undo', { json: {} });
  expect(undone.body.rows).toMatchObject([{ target: ['One, 118.'] }]);
});

test('a step longer than the journal may be is there to be taken back, until others come', async () => {
  const app = await start(makeProject(two));
  const [a] = (await app.ask('GET', '/api/v1/project')).body.files;
  const row = `/api/v1/files/${a.id}/segments/u1␟s1`;
  const save = () => app.ask('POST', `/api/v1/files/${a.id}/save`);
  await edit(app, row, 'One.');
  await edit(app, row, 'One! '.repeat(MOST));
  await app.workspace.memory.flush();
  await save();
  // the step before it is gone: the journal was cut
  const history = (await app.ask('GET', `${row}/history`)).body;
  expect(history.map((one: { what: string }) => one.what)).toEqual(['confirm', 'file']);
  await apps.pop()!.close();
  const again = await start(app.folder);
  const undone = await again.ask('POST', '/api/v1/undo', { json: {} });
  expect(undone.body.rows).toMatchObject([{ target: ['One.'] }]);
  for (let n = 0; n < 40 + 20 * (MOST / 1000); n++) await edit(again, row, `One, ${n}.`);
  await again.workspace.memory.flush();
  await again.ask('POST', `/api/v1/files/${a.id}/save`);
  expect(statSync(journalOf(again.folder)).size).toBeLessThan(10 * MOST);
});

test('a machine that stops at any moment of a cut loses nothing', async () => {
  const app = await start(makeProject(two));
  const [a, b] = (await app.ask('GET', '/api/v1/project')).body.files;
  await app.ask('POST', `/api/v1/files/${a.id}/segments/u2␟s1/comments`, {
    json: { text: 'Two?' },
  });
  for (let n = 0; n < 40; n++)
    await edit(app, `/api/v1/files/${a.id}/segments/u1␟s1`, `One, ${n}.`);
  // not saved yet when the other file is: its step has to stay
  await edit(app, `/api/v1/files/${b.id}/segments/u1␟s1`, 'Four.');
  await app.workspace.memory.flush();
  const expected = await look(app);

  const { journal } = app.workspace.state;
  const cutBefore = journal.cutBefore;
  const uncut: string[] = [];
  journal.cutBefore = (offset) => {
    uncut.push(copy(app.folder));
    return cutBefore.call(journal, offset);
  };
  await app.ask('POST', `/api/v1/files/${a.id}/save`);
  expect(uncut).toHaveLength(1);
  const full = readFileSync(journalOf(uncut[0]!));
  const snapshots = full.lastIndexOf('\n', full.indexOf('{"type":"snapshot"')) + 1;
  const cut = copy(app.folder);
  expect(statSync(journalOf(cut)).size).toBeLessThan(full.length);
  expect(findTorn(cut)).toEqual([]);

  const stopped = [
    cut,
    uncut[0]!,
    // while what is known of the files was being written
    ...[0, 10, 400, full.length - snapshots - 5].map((more) =>
      copy(uncut[0]!, full.subarray(0, snapshots + more)),
    ),
  ];
  // while the new journal was being written beside the old one
  const beside = copy(uncut[0]!);
  writeFileSync(
    path.join(beside, '.kosut/.journal.ndjson.3f0c5a52-0000-4000-8000-123456789abc.tmp'),
    full.subarray(-300, -20),
  );
  for (const folder of [...stopped, beside]) {
    const left = await start(folder);
    expect(withoutRevisions(await look(left))).toEqual(withoutRevisions(expected));
    expect(findTorn(folder)).toEqual([]);
    for (const { id } of [a, b])
      expect((await left.ask('POST', `/api/v1/files/${id}/save`)).body).toMatchObject({
        save: 'saved',
      });
    expect(readFileSync(path.join(folder, 'b.xlf'), 'utf8')).toContain('Four.');
  }
});
