import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeEditorApp, type EditorApp } from './make-editor-app.ts';

/** Two `file` elements of one XLIFF whose units have the same ids. */
let at: EditorApp;
const unit = (target: string): string =>
  `<unit id="u"><segment id="s"><source>İki kelime</source><target>${target}</target></segment></unit>`;

beforeAll(async () => {
  at = await makeEditorApp({
    'a.xlf':
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="tr" trgLang="en">' +
      `<file id="f1">${unit('Two words')}</file><file id="f2">${unit('A pair of  words')}</file></xliff>`,
  });
});
afterAll(() => at.close());

test('a finding in the second document is shown at its own row', async () => {
  const { id } = (await at.ask('GET', '/project')).body.files[0];
  const rows = (await at.ask('GET', `/files/${id}/segments`)).body.rows as { id: string }[];
  const all = (await at.ask('GET', '/findings?wait=1')).body.findings as { row?: string }[];
  expect(all.map(({ row }) => row)).toEqual([rows[1]!.id]);
  const found = await Promise.all(
    rows.map(async (row) => {
      const name = `/files/${id}/segments/${encodeURIComponent(row.id)}/findings`;
      return (await at.ask('GET', name)).body.findings.length as number;
    }),
  );
  expect(found).toEqual([0, 1]);
});
