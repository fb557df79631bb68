import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeFolder, runCommand } from './run-command.ts';

const folder = makeFolder();
const at = (name: string): string => path.join(folder, name);
const run = (line: string): ReturnType<typeof runCommand> =>
  runCommand(line.split(' '), { cwd: folder });

const seg = (locale: string, text: string): string =>
  `<tuv xml:lang="${locale}"><seg>${text}</seg></tuv>`;

describe('quarantine', () => {
  const tmx = [
    '<tmx version="1.4"><header srclang="en"/><body>',
    `<tu>${seg('en', 'one')}${seg('tr', 'bir')}</tu>`,
    '<tu><tuv xml:lang="en"><note>no seg</note></tuv></tu>',
    `<tu>${seg('en', 'two')}${seg('tr', 'iki')}</tu>`,
    '</body></tmx>',
  ].join('\n');

  test('without it a faulty unit keeps its whole file out', async () => {
    writeFileSync(at('bad.tmx'), tmx);
    const { status, stderr } = await run('tm import bad.tmx --tm none.db');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^bad\.tmx:3:\d+: error tmx\/structure: /);
    // nothing was there before, and nothing is there now
    expect(readdirSync(folder).filter((name) => name.startsWith('none.db'))).toEqual([]);
  });

  test('with it the others are in, and the report says where the faulty ones stand', async () => {
    writeFileSync(at('bad.tmx'), tmx);
    const cut = String.raw`{"source":"a\u0000z","target":"c"}`;
    writeFileSync(at('bad.jsonl'), `{"source":"a","target":"b"}\n{"source":1}\nnothing\n${cut}\n`);
    const { stdout, status } = await run(
      'tm import bad.tmx bad.jsonl --tm my.db --quarantine out.jsonl --source-locale en --target-locale tr',
    );
    expect(status).toBe(0);
    expect(stdout).toBe(
      'bad.tmx: 2 added, 0 already there, 1 in quarantine\n' +
        'bad.jsonl: 1 added, 0 already there, 3 in quarantine\n',
    );
    const faults = readFileSync(at('out.jsonl'), 'utf8').trim().split('\n');
    expect(faults.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { path: 'bad.tmx', line: 3, fault: 'tmx/structure' },
      { path: 'bad.jsonl', line: 2, fault: 'json/structure' },
      { path: 'bad.jsonl', line: 3, fault: 'json/malformed' },
      { path: 'bad.jsonl', line: 4, column: 2, fault: 'json/structure' },
    ]);
  });

  test('a file that is broken as a whole is no case for it', async () => {
    writeFileSync(at('cut.tmx'), tmx.slice(0, -20));
    const { status } = await run('tm import cut.tmx --tm cut.db --quarantine cut.jsonl');
    expect(status).toBe(2);
    expect(existsSync(at('cut.db'))).toBe(false);
  });
});

test('what a TMX says of a unit comes back: dates, people, use, properties, context', async () => {
  const unit = [
    '    <tu tuid="u1" changedate="20240102T030405Z" changeid="Ayşe" creationdate="20200102T030405Z" creationid="Bora" usagecount="7" lastusagedate="20240601T000000Z">',
    '      <prop type="x-context-pre">before</prop>',
    '      <prop type="client">ACME</prop>',
    '      <prop type="domain">law</prop>',
    '      <prop type="x-file">a.docx</prop>',
    '      <tuv xml:lang="en">',
    '        <seg>one</seg>',
    '      </tuv>',
    '      <tuv xml:lang="tr">',
    '        <seg>bir</seg>',
    '      </tuv>',
    '    </tu>',
  ];
  writeFileSync(
    at('full.tmx'),
    `<tmx version="1.4"><header srclang="en"/><body>\n${unit.join('\n')}\n</body></tmx>`,
  );
  await run('tm import full.tmx --tm full.db');
  const { stdout } = await run('tm export --tm full.db --source-locale en --target-locale tr');
  expect(stdout.split('\n').slice(4, -3)).toEqual(unit);
});

test('properties and people of a single locale are kept too', async () => {
  writeFileSync(
    at('tuv.tmx'),
    '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>one</seg></tuv>' +
      '<tuv xml:lang="tr" changeid="Ayşe"><prop type="quality">5</prop><seg>bir</seg></tuv></tu></body></tmx>',
  );
  await run('tm import tuv.tmx --tm tuv.db');
  const { stdout } = await run('tm export --tm tuv.db --source-locale en --target-locale tr');
  expect(stdout).toContain('changeid="Ayşe"');
  expect(stdout).toContain('<prop type="quality">5</prop>');
});

test('the index can be left to the first look-up', async () => {
  writeFileSync(at('pairs.tsv'), 'one\tbir\n');
  const locales = '--source-locale en --target-locale tr';
  await run(`tm import pairs.tsv --tm late.db --skip-index ${locales}`);
  expect(existsSync(at('late.db.idx'))).toBe(false);
  const { stdout } = await run(`tm lookup one --tm late.db --json ${locales}`);
  expect(stdout).toContain('bir');
  expect(existsSync(at('late.db.idx'))).toBe(true);
});

test('a format that the name does not tell is told by the beginning, of standard input too', async () => {
  const xliff =
    '<xliff version="1.2"><file original="f" source-language="en" target-language="tr"><body>' +
    '<trans-unit id="u"><source>one</source><target>bir</target></trans-unit></body></file></xliff>';
  const tmx = `<tmx version="1.4"><header srclang="en"/><body><tu><prop type="client">ACME</prop>${seg('en', 'two')}${seg('tr', 'iki')}${seg('de', 'zwei')}</tu></body></tmx>`;
  const po = 'msgid "three"\nmsgstr "üç"\n';
  writeFileSync(at('one.xml'), xliff);
  writeFileSync(at('two'), `${tmx}\n${'<!-- long -->'.repeat(9000)}`);
  const first = await run('tm import one.xml two --tm told.db --json');
  expect(JSON.parse(first.stdout)).toMatchObject({ files: [{ added: 1 }, { added: 1 }] });
  const piped = await runCommand(
    ['tm', 'import', '-', '--tm', 'told.db', '--source-locale', 'en', '--target-locale', 'tr'],
    { cwd: folder, input: po },
  );
  expect(piped).toMatchObject({ status: 0, stdout: '-: 1 added, 0 already there\n' });
  const { stdout } = await run('tm export --tm told.db');
  // a TMX keeps all it has, under any name
  for (const text of ['bir', 'zwei', 'ACME', 'üç']) expect(stdout).toContain(text);
});

test('of a broken XLIFF nothing is taken in, however much was read before', async () => {
  const units = Array.from(
    { length: 20_000 },
    (_, number) =>
      `<unit id="u${number}"><segment><source>number ${number}</source><target>sayı ${number}</target></segment></unit>`,
  ).join('\n');
  const head =
    '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="tr"><file id="f">\n';
  writeFileSync(at('broken.xlf'), `${head}${units}\n</fil></xliff>`);
  const { status, stderr } = await run('tm import broken.xlf --tm broken.db');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^broken\.xlf:20002:1: error xml\/malformed: /m);
  expect(existsSync(at('broken.db'))).toBe(false);
});

describe('a locale that is none', () => {
  const unit = (locale: string): string =>
    `<tu><tuv xml:lang="en"><seg>one ${locale}</seg></tuv>\n<tuv xml:lang="${locale}"><seg>x</seg></tuv></tu>\n`;
  const bad = `<tmx version="1.4"><header srclang="en"/><body>\n${unit('tr')}${unit('not a locale')}${unit('EN_gb')}</body></tmx>`;

  test('is told with its place in a TMX, and its unit goes into quarantine', async () => {
    writeFileSync(at('locale.tmx'), bad);
    for (const words of ['tm import locale.tmx --tm locale.db', 'tm merge locale.tmx --tm to.db']) {
      const { status, stderr } = await run(words);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /locale\.tmx:5:1: error tmx\/structure: the language “not a locale” of a tuv is no name of a locale; expected a BCP 47 name/,
      );
    }
    // a merge that fails makes no memory either
    expect(existsSync(at('to.db'))).toBe(false);
    const words = 'tm import locale.tmx --tm locale.db --quarantine locale.jsonl';
    expect(await run(words)).toMatchObject({
      status: 0,
      stdout: 'locale.tmx: 2 added, 0 already there, 1 in quarantine\n',
    });
    expect(JSON.parse(readFileSync(at('locale.jsonl'), 'utf8'))).toMatchObject({
      line: 5,
      fault: 'tmx/structure',
    });
  });

  test('is told of an XLIFF wherever a memory is asked', async () => {
    writeFileSync(
      at('locale.xlf'),
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="my tongue" trgLang="tr"><file id="f"><unit id="u"><segment><source>a</source><target>b</target></segment></unit></file></xliff>',
    );
    writeFileSync(at('locale.tsv'), 'one\tbir\n');
    await run('tm import locale.tsv --tm asked.db --source-locale en --target-locale tr');
    for (const words of [
      'tm import locale.xlf --tm asked.db',
      'stats locale.xlf --tm asked.db',
      'pretranslate locale.xlf --tm asked.db -o new.xlf',
    ]) {
      const { status, stderr } = await run(words);
      expect([words, status]).toEqual([words, 2]);
      expect(stderr).toMatch(
        /^locale\.xlf: error xliff\/structure: the source locale “my tongue” is no name of a locale; expected /,
      );
    }
    expect(await run('stats locale.xlf')).toMatchObject({ status: 0 });
  });
});

test('a table of a spreadsheet that parts its columns by semicolons is read', async () => {
  writeFileSync(at('semicolons.csv'), 'id;source;target\r\n1;"a; b";"c, ""d"""\r\n2;e;f, g\r\n');
  const words = 'tm import semicolons.csv --tm semicolons.db --source-locale en --target-locale tr';
  expect(await run(words)).toMatchObject({ status: 0 });
  const { stdout } = await run(
    'tm export --tm semicolons.db --as tsv --source-locale en --target-locale tr',
  );
  expect(stdout).toBe('a; b\tc, "d"\ne\tf, g\n');
});

test('whoever asks a memory in a locale that it has not is told so', async () => {
  writeFileSync(at('asked.tsv'), 'one\tbir\n');
  await run('tm import asked.tsv --tm two.db --source-locale en --target-locale tr');
  const { status, stderr } = await run(
    'tm lookup one --tm two.db --source-locale en --target-locale fr',
  );
  expect(status).toBe(0);
  expect(stderr).toBe('two.db has nothing in fr, but in en, tr\n');
});

test('a file of no bytes is called empty', async () => {
  writeFileSync(at('empty.tmx'), '');
  const { status, stderr } = await run('tm import empty.tmx --tm empty.db');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^empty\.tmx: error file\/empty: the file is empty; /);
  expect(existsSync(at('empty.db'))).toBe(false);
});
