import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { translationPath } from '../../src/project/extract/translation-path.ts';
import { makeEditorApp, xliff, type EditorApp } from './make-editor-app.ts';

let app: EditorApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

const listed = async (): Promise<readonly string[]> =>
  (await app!.ask('GET', '/documents')).body.documents.map((one: { path: string }) => one.path);

test('documents without an XLIFF file are listed, what the project uses is not', async () => {
  app = await makeEditorApp(
    {
      'a.tr.md': 'Kedi.\n',
      'b.txt': 'Kedi.\n',
      'b.txt.xlf': xliff([['Kedi.']]),
      'sub/c.po': 'msgid "Cat"\nmsgstr ""\n',
      'd.xlf': xliff([['Kedi.']]),
      'terms.csv': 'tr,en\nkedi,cat\n',
      'kosut.config.json': '{}',
      'memory.tmx': '',
      '.hidden/e.txt': 'Kedi.\n',
    },
    { termbase: './terms.csv' },
  );
  expect((await app.ask('GET', '/documents')).body.documents).toEqual([
    { path: 'a.tr.md', locale: 'tr' },
    { path: 'sub/c.po' },
  ]);
});

test('a document becomes a file that is edited, and the translation is written beside it', async () => {
  app = await makeEditorApp({ 'a.tr.md': '# Kedi\n\nBir **köpek** geldi.\n' });
  const made = await app.ask('POST', '/documents', {
    path: 'a.tr.md',
    sourceLocale: 'tr',
    targetLocale: 'en',
  });
  expect(made.status).toBe(200);
  expect(made.body).toMatchObject({
    path: 'a.tr.md.xlf',
    complete: true,
    rows: 2,
    sourceLocale: 'tr',
    targetLocale: 'en',
    translation: 'a.en.md',
  });
  const file = `/files/${made.body.id}`;
  expect((await app.ask('GET', '/project')).body.files).toHaveLength(1);
  expect(await listed()).toEqual([]);
  const [row] = (await app.ask('GET', `${file}/segments`)).body.rows;
  const id = encodeURIComponent(row.id);
  await app.ask('PATCH', `${file}/segments/${id}`, { target: ['Cat'], confirm: true }, 0);
  // written although the file itself was not saved yet
  const written = await app.ask('POST', `${file}/translation`, {});
  expect(written.body).toEqual({ path: 'a.en.md', units: 2, translated: 1 });
  const translation = path.join(app.folder, 'a.en.md');
  expect(readFileSync(translation, 'utf8')).toBe('# Cat\n\nBir **köpek** geldi.\n');
  expect(await listed()).toEqual([]);
  writeFileSync(translation, 'mine');
  const refused = await app.ask('POST', `${file}/translation`, {});
  expect([refused.status, refused.body.type]).toEqual([409, 'file-there']);
  expect(readFileSync(translation, 'utf8')).toBe('mine');
  const replaced = await app.ask('POST', `${file}/translation`, { replace: true });
  expect(replaced.status).toBe(200);
  expect(readFileSync(translation, 'utf8')).toContain('# Cat');
});

test('what is no document of the folder is refused, and nothing is written', async () => {
  app = await makeEditorApp({ 'a.txt': 'Kedi.\n', 'empty.txt': '\n', 'd.xlf': xliff([['Kedi.']]) });
  const prepare = async (name: string, targetLocale = 'en') => {
    const { status, body } = await app!.ask('POST', '/documents', {
      path: name,
      sourceLocale: 'tr',
      targetLocale,
    });
    return [status, body.type];
  };
  expect(await prepare('../a.txt')).toEqual([422, 'no-such-document']);
  expect(await prepare('/etc/hosts.txt')).toEqual([422, 'no-such-document']);
  expect(await prepare('none.txt')).toEqual([422, 'no-such-document']);
  expect(await prepare('d.xlf')).toEqual([422, 'no-such-document']);
  expect(await prepare('a.txt', 'not a locale')).toEqual([422, 'no-such-locale']);
  expect(await prepare('empty.txt')).toEqual([422, 'no-text']);
  expect(existsSync(path.join(app.folder, 'a.txt.xlf'))).toBe(false);
  const { files } = (await app.ask('GET', '/project')).body;
  expect(files[0].translation).toBeUndefined();
  const refused = await app.ask('POST', `/files/${files[0].id}/translation`, {});
  expect([refused.status, refused.body.type]).toEqual([409, 'no-document']);
});

test('a file that comes into the folder is there when the project is asked for again', async () => {
  app = await makeEditorApp({ 'a.xlf': xliff([['Kedi.']]) });
  writeFileSync(path.join(app.folder, 'b.xlf'), xliff([['Köpek.'], ['Kuş.']]));
  const { files } = (await app.ask('GET', '/project')).body;
  expect(files.map((file: { path: string }) => file.path)).toEqual(['a.xlf', 'b.xlf']);
  const { body } = await app.ask('GET', `/files/${files[1].id}/segments`);
  expect(body).toMatchObject({ total: 2, complete: true });
});

test('a file that is write-protected is shown and not changed', async () => {
  app = await makeEditorApp({ 'a.xlf': xliff([['Kedi.']]) });
  const protectedFile = path.join(app.folder, 'b.xlf');
  writeFileSync(protectedFile, xliff([['Köpek.']]));
  chmodSync(protectedFile, 0o444);
  const before = readFileSync(protectedFile, 'utf8');
  const { files } = (await app.ask('GET', '/project')).body;
  const at = `/files/${files[1].id}`;
  const [row] = (await app.ask('GET', `${at}/segments`)).body.rows;
  expect((await app.ask('GET', at)).body.readOnly).toEqual({ reason: 'write-protected' });
  expect(row.translate).toBe(false);
  const id = encodeURIComponent(row.id);
  const refused = await app.ask('PATCH', `${at}/segments/${id}`, { target: ['Dog.'] }, 0);
  expect([refused.status, refused.body.type]).toEqual([409, 'read-only']);
  await app.ask('POST', `${at}/save`);
  expect(readFileSync(protectedFile, 'utf8')).toBe(before);
});

describe('the translation of', () => {
  test.each([
    ['report.docx.xlf', 'report.en.docx'],
    ['sub/report.tr.docx.xlf', 'sub/report.en.docx'],
    ['messages.po.xlf', 'messages.po'],
    ['book.pdf.xlf', 'book.en.txt'],
    ['plain.xlf', undefined],
    ['a.zip.xlf', undefined],
    ['.md.xlf', undefined],
    ['a.md.xliff', undefined],
  ])('%s is %s', (xliffPath, expected) => {
    const locales = { sourceLocale: 'tr', targetLocale: 'en' };
    expect(translationPath(xliffPath, locales)).toBe(expected);
  });
});

describe('nothing is written outside of the folder', () => {
  const extract = async (): Promise<string> => {
    app = await makeEditorApp({ 'a.tr.md': 'Kedi.\n' });
    const locales = { sourceLocale: 'tr', targetLocale: 'en' };
    await app.ask('POST', '/documents', { path: 'a.tr.md', ...locales });
    return readFileSync(path.join(app.folder, 'a.tr.md.xlf'), 'utf8');
  };

  test('by what a file calls its language', async () => {
    const hostile = (await extract()).replace('trgLang="en"', 'trgLang="/../../evil"');
    await app!.close();
    app = await makeEditorApp({ 'a.tr.md.xlf': hostile });
    const [file] = (await app.ask('GET', '/project')).body.files;
    expect(file).toMatchObject({ targetLocale: '/../../evil' });
    expect(file).not.toHaveProperty('translation');
    const { status } = await app.ask('POST', `/files/${file.id}/translation`, { replace: true });
    expect(status).toBe(409);
    expect(existsSync(path.join(app.folder, '../evil.md'))).toBe(false);
  });

  (process.platform === 'win32' ? test.skip : test)('by a link in its place', async () => {
    await extract();
    const outside = path.join(mkdtempSync(path.join(tmpdir(), 'outside-')), 'kept.md');
    writeFileSync(outside, 'kept');
    symlinkSync(outside, path.join(app!.folder, 'a.en.md'));
    const [file] = (await app!.ask('GET', '/project')).body.files;
    const { body } = await app!.ask('POST', `/files/${file.id}/translation`, { replace: true });
    expect(body).toMatchObject({ status: 422, type: 'bad-path' });
    expect(readFileSync(outside, 'utf8')).toBe('kept');
  });
});
