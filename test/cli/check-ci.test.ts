import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { makeFolder, runCommand } from './run-command.ts';

const cwd = makeFolder();
const write = (name: string, text: string): void => writeFileSync(path.join(cwd, name), text);
const read = (name: string): string => readFileSync(path.join(cwd, name), 'utf8');

const xliff = (note: string, target: string): string =>
  '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr">' +
  `<file id="f"><unit id="u">${note}<segment><source>Two &amp; <ph id="1"/> words</source>\r\n` +
  `\t<target >${target}</target></segment></unit></file></xliff>`;

test('--fix changes the words it mends and no other byte; a second time it changes nothing', async () => {
  write('a.xlf', xliff('', 'İki &amp;  <ph id="1"/> kelime '));
  const preview = await runCommand(['check', 'a.xlf', '--fix-preview'], { cwd });
  expect(preview.stdout).toContain('--- a/a.xlf');
  expect(read('a.xlf')).toContain('İki &amp;  <ph');
  const fixed = await runCommand(['check', 'a.xlf', '--fix'], { cwd });
  expect(fixed).toMatchObject({ status: 0, stdout: expect.stringContaining('no findings') });
  expect(read('a.xlf')).toBe(xliff('', 'İki &amp; <ph id="1"/> kelime'));
  const again = await runCommand(['check', 'a.xlf', '--fix-preview'], { cwd });
  expect(again).toMatchObject({ status: 0, stdout: '' });
});

test.each([
  ['b.jsonl', '{"source":"Two words","target":"\\u0130ki  kelime"}\n', '\\u0130ki kelime'],
  ['b.po', 'msgid "Two words"\nmsgstr ""\n"İki  "\n"kelime"\n', '"İki "\n"kelime"'],
  ['b.tsv', 'Two words\tİki  kelime\r\n', 'Two words\tİki kelime\r\n'],
  ['b.csv', 'Two words,"İki  kelime"\n', 'Two words,"İki kelime"\n'],
])('--fix in %s', async (name, text, expected) => {
  write(name, text);
  const locales = ['--source-locale', 'en', '--target-locale', 'tr'];
  await runCommand(['check', name, '--fix', ...locales], { cwd });
  expect(read(name)).toContain(expected);
});

test('--baseline: written, obeyed, stale entries told, damage is exit code 2', async () => {
  write('c.xlf', xliff('', 'İki  &amp; <ph id="1"/> kelime'));
  const flags = ['check', 'c.xlf', '--baseline', 'base.json'];
  expect(await runCommand(flags, { cwd })).toMatchObject({ status: 2 });
  expect(await runCommand([...flags, '--update-baseline'], { cwd })).toMatchObject({ status: 0 });
  expect(await runCommand(flags, { cwd })).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('no findings'),
  });
  write('c.xlf', xliff('', 'İki &amp; <ph id="1"/> kelime'));
  const stale = await runCommand(flags, { cwd });
  expect(stale).toMatchObject({ status: 0, stderr: expect.stringContaining('is stale') });
  write('base.json', '{"version": 1, "findings": [\n  {"fingerprint": "x", "reason": " "}]}');
  expect(await runCommand(flags, { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('base.json:2:3: error json/structure'),
  });
});

test('kosut-ignore in a note is obeyed while the text is the same', async () => {
  const note = (text: string): string => `<notes><note>${text}</note></notes>`;
  write(
    'd.xlf',
    xliff(note('kosut-ignore spaces/double: wanted'), 'İki &amp;  <ph id="1"/> kelime'),
  );
  const first = await runCommand(['check', 'd.xlf'], { cwd });
  const mark = /#([0-9a-f]{8})/.exec(first.stderr)![1]!;
  const marked = note(`kosut-ignore spaces/double #${mark}: wanted`);
  write('d.xlf', xliff(marked, 'İki &amp;  <ph id="1"/> kelime'));
  expect(await runCommand(['check', 'd.xlf'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  write('d.xlf', xliff(marked, 'İki &amp;  <ph id="1"/> sözcük'));
  expect(await runCommand(['check', 'd.xlf'], { cwd })).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('has lapsed'),
  });
});

test.each([
  ['tu', (note: string) => [note, '', '']],
  ['tuv of the source', (note: string) => ['', note, '']],
  ['tuv of the target', (note: string) => ['', '', note]],
])('kosut-ignore in a note of a %s is obeyed in TMX too', async (_title, place) => {
  const tmx = (note: string): string => {
    const [tu, source, target] = place(note === '' ? '' : `<note>${note}</note>`);
    return (
      '<tmx version="1.4"><header srclang="en" segtype="sentence" adminlang="en" datatype="plaintext" creationtool="x" creationtoolversion="1" o-tmf="x"/><body>' +
      `<tu tuid="1">${tu}<tuv xml:lang="en">${source}<seg>Two words</seg></tuv>` +
      `<tuv xml:lang="tr">${target}<seg>İki  kelime</seg></tuv></tu></body></tmx>`
    );
  };
  write('f.tmx', tmx('kosut-ignore spaces/double: wanted'));
  const first = await runCommand(['check', 'f.tmx'], { cwd });
  expect(first.status).toBe(1);
  const [mark] = /#[0-9a-f]{8}/.exec(first.stderr)!;
  write('f.tmx', tmx(`kosut-ignore spaces/double ${mark}: wanted`));
  expect(await runCommand(['check', 'f.tmx'], { cwd })).toMatchObject({ status: 0, stderr: '' });
});

test('a malformed termbase is exit code 2, not a check without it', async () => {
  write('terms.csv', 'en,tr\n"folder,klasör\n');
  write('terms.tbx', '<martif type="TBX"><text><body><termEntry></martif>');
  write('e.xlf', xliff('', 'İki &amp; <ph id="1"/> kelime'));
  for (const termbase of ['terms.csv', 'terms.tbx', 'none.csv'])
    expect(await runCommand(['check', 'e.xlf', '--termbase', termbase], { cwd })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(`${termbase}`),
    });
});

test('--as github fills the summary of the step that it runs in', async () => {
  write('f.xlf', xliff('', 'İki &amp;  <ph id="1"/> kelime'));
  write('summary.md', 'before\n');
  const env = { GITHUB_STEP_SUMMARY: path.join(cwd, 'summary.md') };
  const { stdout } = await runCommand(['check', 'f.xlf', '--as', 'github'], { cwd, env });
  expect(stdout).toContain('::warning file=f.xlf,line=2,col=');
  expect(read('summary.md')).toMatch(/^before\n[^]*spaces\/double/);
});

test('segments without a target are told of when somebody asks', async () => {
  const text = xliff('', '').replace(/<target[^]*?<\/target>/, '');
  write('g.xlf', text);
  write('g.po', 'msgid "Open"\nmsgstr ""\n');
  expect(await runCommand(['check', 'g.xlf'], { cwd })).toMatchObject({ status: 0 });
  const flags = ['--rules', 'target/missing=error', '--target-locale', 'tr'];
  const { status, stdout } = await runCommand(['check', 'g.xlf', 'g.po', ...flags], { cwd });
  expect(status).toBe(1);
  expect(stdout).toContain('g.xlf:1:');
  expect(stdout).toContain('g.po:1:');
  expect(stdout).toContain('2 findings (2 errors) in 2 of 2 files; 0 segments checked');
});
