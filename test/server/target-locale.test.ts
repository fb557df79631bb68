import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { makeProject, makeXliff, openApp, type TestApp } from './open-app.ts';

/*
 * An XLIFF 2 file without targets need not name their locale; with targets it must (XLIFF 2.1, 4.3.1.42). The editor then takes
 * that of the project, and writes it where the file lacks it.
 */
let open: TestApp | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const named = makeXliff([['Bir elma, İki armut.'], ['Son söz.']]);
const nameless = named.replace(' trgLang="en"', '');
const german = { config: { targetLocale: 'de' } };

async function start(text: string | Uint8Array, options = {}) {
  open = await openApp(makeProject({ 'a.xlf': text }), options);
  await open.workspace.read;
  const { body } = await open.ask('GET', '/api/v1/project');
  const [file] = body.files;
  const at = `/api/v1/files/${file.id}`;
  const app = open;
  return {
    app,
    file,
    read: () => readFileSync(path.join(app.folder, 'a.xlf'), 'utf8'),
    async translate(number: number, json: unknown) {
      const { body: page } = await app.ask('GET', `${at}/segments`);
      const { id, revision } = page.rows[number];
      const address = `${at}/segments/${encodeURIComponent(id)}`;
      return app.ask('PATCH', address, { json, headers: { 'if-match': `"${revision}"` } });
    },
    save: () => app.ask('POST', `${at}/save`),
  };
}

test('a file that names no target locale is in that of the project, and names it once it has targets', async () => {
  const { file, read, translate, save } = await start(nameless, german);
  expect(file).toMatchObject({ sourceLocale: 'tr', targetLocale: 'de' });
  await translate(0, { target: ['Ein Apfel, zwei Birnen.'], confirm: true });
  expect((await save()).body).toMatchObject({ save: 'saved' });
  const expected = nameless
    .replace('srcLang="tr"', 'srcLang="tr" trgLang="de"')
    .replace('<segment>', '<segment state="translated">')
    .replace(
      'armut.</source>',
      'armut.</source>\n        <target>Ein Apfel, zwei Birnen.</target>',
    );
  expect(read()).toBe(expected);
  await translate(1, { target: ['Das letzte Wort.'] });
  expect((await save()).body).toMatchObject({ save: 'saved' });
  expect(read()).toBe(
    expected.replace('söz.</source>', 'söz.</source>\n        <target>Das letzte Wort.</target>'),
  );
  await open!.ask('POST', '/api/v1/undo');
  await open!.ask('POST', '/api/v1/undo');
  await save();
  expect(read()).toBe(nameless.replace('srcLang="tr"', 'srcLang="tr" trgLang="de"'));
});

test('in UTF-16 with a byte order mark too', async () => {
  const encode = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
  const text = nameless.replace('encoding="UTF-8"', 'encoding="UTF-16"');
  const { app, translate, save } = await start(encode(text), german);
  await translate(0, { target: ['Äpfel'] });
  expect((await save()).body).toMatchObject({ save: 'saved' });
  const written = readFileSync(path.join(app.folder, 'a.xlf')).toString('utf16le');
  expect(written).toBe(
    `\uFEFF${text}`
      .replace('srcLang="tr"', 'srcLang="tr" trgLang="de"')
      .replace('armut.</source>', 'armut.</source>\n        <target>Äpfel</target>'),
  );
});

test('what another program writes meanwhile stays', async () => {
  const { app, translate, save, read } = await start(nameless, german);
  await translate(0, { target: ['Ein Apfel'] });
  writeFileSync(path.join(app.folder, 'a.xlf'), nameless.replace('Son söz.', 'Son sözler.'));
  expect((await save()).body).toMatchObject({ save: 'saved' });
  expect(read()).toContain('trgLang="de"');
  expect(read()).toContain('Son sözler.');
  expect(read()).toContain('<target>Ein Apfel</target>');
});

test('a locale that the file names stays, and nothing is named where nobody knows it or nothing is translated', async () => {
  const first = await start(named, german);
  expect(first.file).toMatchObject({ targetLocale: 'en' });
  await first.translate(0, { target: ['An apple'] });
  await first.save();
  expect(first.read()).toContain('trgLang="en"');
  await first.app.close();

  const second = await start(nameless);
  expect(second.file).toMatchObject({ targetLocale: 'und' });
  await second.translate(0, { target: ['An apple'] });
  await second.save();
  expect(second.read()).not.toContain('trgLang');
  await second.app.close();

  const third = await start(nameless, german);
  await third.save();
  expect(third.read()).toBe(nameless);
});
