import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCommand } from '../cli/run-command.ts';
import { makeEditorApp, xliff, type EditorApp } from './make-editor-app.ts';

let at: EditorApp;
let rows: string;

beforeAll(async () => {
  at = await makeEditorApp({
    'a.xlf': xliff(
      [
        ['He said: No one came.', 'Dedi ki: "Kimse gelmedi.'],
        ['Then we left.', 'Sonra çıktık.'],
        ['It was late.', 'Geç olmuştu."'],
        ['The house was cold.', 'Ev soğuktu."'],
      ],
      ['en', 'tr'],
    ),
  });
  const file = (await at.ask('GET', '/project')).body.files[0].id as string;
  rows = `/files/${file}/segments`;
});
afterAll(() => at.close());

/** Rules of the findings of each row, asked for one by one. */
async function listRules(draftOfThird?: string): Promise<readonly (readonly string[])[]> {
  const { body } = await at.ask('GET', rows);
  const ids = (body.rows as { readonly id: string }[]).map(({ id }) => encodeURIComponent(id));
  return Promise.all(
    ids.map(async (id, place) => {
      const { body: found } =
        draftOfThird !== undefined && place === 2
          ? await at.ask('POST', `${rows}/${id}/check`, { target: [draftOfThird] })
          : await at.ask('GET', `${rows}/${id}/findings`);
      return (found.findings as { readonly rule: string }[]).map(({ rule }) => rule);
    }),
  );
}

test('a quotation of several rows is let be in each of them, as kosut check does', async () => {
  const expected = [[], [], [], ['punctuation/quotes']];
  expect(await listRules()).toEqual(expected);
  const { stdout } = await runCommand(['check', 'a.xlf', '--json'], { cwd: at.folder });
  const { findings } = JSON.parse(stdout) as {
    findings: { rule: string; place: { unit: string } }[];
  };
  expect(findings.map(({ rule }) => rule)).toEqual(expected.flat());
});

test('a row is looked at as it is typed, beside the others', async () => {
  expect((await listRules('Geç olmuştu.'))[2]).toEqual([]);
  // the last row closes it
  expect((await listRules('"Geç olmuştu.'))[2]).toEqual([]);
  expect((await listRules('Geç „olmuştu.'))[2]).toContain('punctuation/quotes');
});
