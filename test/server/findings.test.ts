import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCommand } from '../cli/run-command.ts';
import { makeEditorApp, xliff, type EditorApp } from './make-editor-app.ts';

let at: EditorApp;
let file: string;

beforeAll(async () => {
  at = await makeEditorApp(
    {
      'work/a.xlf': xliff([
        ['Toplantı 12 gün sürdü.', 'The meeting took 21 days.'],
        ['Rehberi açın.', 'Open the  directory.'],
        ['Temas yok.', 'No contact.'],
        ['Toplantı 12 gün sürdü.', 'The meeting took 21 days.'],
      ]),
      'terms.csv': 'tr,en\nrehber,address book\n',
      'kosut.config.json': '{\n  "termbase": "terms.csv"\n}\n',
    },
    { termbase: 'terms.csv' },
  );
  file = (await at.ask('GET', '/project')).body.files[0].id;
});
afterAll(() => at.close());

interface Shown {
  readonly rule: string;
  readonly fingerprint: string;
  readonly row?: string;
  readonly accepted?: { readonly reason: string };
}

async function rowFindings(index: number): Promise<readonly Shown[]> {
  const { body } = await at.ask('GET', `/files/${file}/segments`);
  const row = encodeURIComponent(body.rows[index].id);
  return (await at.ask('GET', `/files/${file}/segments/${row}/findings`)).body.findings;
}

/** As `kosut check` finds them in the same folder. */
async function checkFolder(): Promise<readonly Shown[]> {
  const { stdout } = await runCommand(['check', 'work/a.xlf', '--json'], { cwd: at.folder });
  return (JSON.parse(stdout) as { readonly findings: readonly Shown[] }).findings;
}

test('the project has the findings of kosut check, each with its row', async () => {
  const { body } = await at.ask('GET', '/findings?wait=1');
  expect(body.running).toBe(false);
  const expected = await checkFolder();
  expect(expected.length).toBeGreaterThan(3);
  const names = (list: readonly Shown[]): readonly string[] =>
    list.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`);
  expect(names(body.findings)).toEqual(names(expected));
  const rows = (await at.ask('GET', `/files/${file}/segments`)).body.rows as { id: string }[];
  for (const finding of body.findings as readonly Shown[])
    expect(rows.map(({ id }) => id)).toContain(finding.row);
  const ofFile = await at.ask('GET', `/files/${file}/findings`);
  expect(names(ofFile.body.findings)).toEqual(names(expected));
});

test('a row has its own, under the names that the whole run gave them', async () => {
  const [first, fourth] = [await rowFindings(0), await rowFindings(3)];
  expect(first.map(({ rule }) => rule)).toContain('numbers/mismatch');
  // the same words twice: a number tells them apart
  expect(fourth.map(({ fingerprint }) => fingerprint)).toEqual(
    first.map(({ fingerprint }) => `${fingerprint}-2`),
  );
  expect((await rowFindings(1)).map(({ rule }) => rule)).toContain('terms/absent');
  expect(await rowFindings(2)).toEqual([]);
});

test('a draft is checked without being kept', async () => {
  const { body } = await at.ask('GET', `/files/${file}/segments`);
  const row = encodeURIComponent(body.rows[2].id);
  const draft = await at.ask('POST', `/files/${file}/segments/${row}/check`, {
    target: ['No  contact.'],
  });
  expect(draft.body.findings.map(({ rule }: Shown) => rule)).toEqual(['spaces/double']);
  expect(await rowFindings(2)).toEqual([]);
});

test('what is dismissed with a reason is left out by kosut check, until it is taken back', async () => {
  const before = await checkFolder();
  const [finding] = await rowFindings(3);
  const name = `/findings/${finding!.fingerprint}/dismiss`;
  expect((await at.ask('POST', name, { reason: '  ' })).status).toBe(400);
  expect((await at.ask('POST', '/findings/none/dismiss', { reason: 'x' })).status).toBe(404);
  expect((await at.ask('POST', name, { reason: 'as the speaker said' })).body).toEqual({
    fingerprint: finding!.fingerprint,
    accepted: true,
  });
  expect((await rowFindings(3))[0]!.accepted).toEqual({ reason: 'as the speaker said' });
  expect((await rowFindings(0))[0]!.accepted).toBeUndefined();
  const after = await checkFolder();
  expect(after).toHaveLength(before.length - 1);
  expect(after.map(({ fingerprint }) => fingerprint)).not.toContain(finding!.fingerprint);
  expect(readFileSync(path.join(at.folder, 'kosut.config.json'), 'utf8')).toBe(
    '{\n  "termbase": "terms.csv",\n  "baseline": "kosut-baseline.json"\n}\n',
  );
  expect((await at.ask('DELETE', name)).status).toBe(200);
  expect(await checkFolder()).toHaveLength(before.length);
  expect((await at.ask('DELETE', name)).status).toBe(404);
});

test('what can be mended without harm is mended by key, if the row is as it was seen', async () => {
  const row = (await at.ask('GET', `/files/${file}/segments`)).body.rows[1];
  const name = `/files/${file}/segments/${encodeURIComponent(row.id)}/fix`;
  const findings = await rowFindings(1);
  const double = findings.find(({ rule }) => rule === 'spaces/double')!;
  const body = { fingerprint: double.fingerprint };
  expect((await at.ask('POST', name, body)).status).toBe(428);
  expect((await at.ask('POST', name, body, row.revision + 7)).status).toBe(412);
  expect((await at.ask('POST', name, { fingerprint: 'none' }, row.revision)).status).toBe(404);
  const unsure = findings.find(({ rule }) => rule === 'terms/absent')!;
  expect(
    (await at.ask('POST', name, { fingerprint: unsure.fingerprint }, row.revision)).status,
  ).toBe(422);
  const fixed = await at.ask('POST', name, body, row.revision);
  expect(fixed).toMatchObject({ status: 200, body: { row: { target: ['Open the directory.'] } } });
  expect(fixed.body.findings.map(({ rule }: Shown) => rule)).not.toContain('spaces/double');
  // taken back for the tests behind this one
  expect((await at.ask('POST', '/undo', {})).status).toBe(200);
});

test('a baseline that is none is told, and nothing is written over', async () => {
  const baseline = path.join(at.folder, 'kosut-baseline.json');
  writeFileSync(baseline, 'no JSON');
  const [row] = (await at.ask('GET', `/files/${file}/segments`)).body.rows as { id: string }[];
  const answer = await at.ask(
    'GET',
    `/files/${file}/segments/${encodeURIComponent(row!.id)}/findings`,
  );
  expect(answer).toMatchObject({ status: 422, body: { type: 'json/malformed' } });
  expect(readFileSync(baseline, 'utf8')).toBe('no JSON');
});
