import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { COMMANDS } from '../../src/cli/commands.ts';
import { makeFolder, ROOT, runCommand } from './run-command.ts';

let folder: string;
const inFolder = (line: string, input?: string): ReturnType<typeof runCommand> =>
  runCommand(line.split(' '), { cwd: folder, ...(input !== undefined && { input }) });

beforeAll(() => {
  folder = makeFolder();
  const pairs = [
    ['1', 'The account is closed.', 'Hesap kapandı.'],
    ['2', 'Open the account.', 'Hesabı açın.'],
    ['3', 'The account was deleted.', 'Kayıt silindi.'],
  ];
  writeFileSync(
    path.join(folder, 'pairs.jsonl'),
    pairs.map(([id, source, target]) => `${JSON.stringify({ id, source, target })}\n`).join(''),
  );
  writeFileSync(path.join(folder, 'terms.csv'), 'en,tr\naccount,hesap\n');
});

describe('help', () => {
  test('names every command, and each command shows an example', async () => {
    const { stdout, status } = await runCommand(['--help']);
    expect(status).toBe(0);
    for (const { name } of COMMANDS) expect(stdout).toContain(name.split(' ').at(-1));
    for (const { name, examples } of COMMANDS) {
      const help = await runCommand([...name.split(' '), '--help']);
      expect(help).toMatchObject({ status: 0, stderr: '' });
      expect(help.stdout.replaceAll(/\s+/g, '')).toContain(
        examples[0]!.line.replaceAll(/\s+/g, ''),
      );
    }
  }, 120_000);

  test.each([
    ['chekc --help', 'unknown command: chekc; expected one of run, '],
    ['tm lokup --help', 'unknown command: lokup; expected one of import, '],
    ['tm lokup', 'unknown command: lokup; expected one of import, '],
  ])('of %s is refused with the commands there are', async (line, words) => {
    const { status, stdout, stderr } = await runCommand(line.split(' '));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe('check', () => {
  const base = 'check pairs.jsonl --source-locale en --target-locale tr --termbase terms.csv';

  test('accepts the inflected form, flags the other word, exits with 1', async () => {
    const outcome = await inFolder(`${base} --json`);
    expect(outcome).toMatchObject({ status: 1, stderr: '' });
    const report = JSON.parse(outcome.stdout) as { version: number; findings: object[] };
    expect(report.version).toBe(1);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      rule: 'terms/absent',
      severity: 'warning',
      term: 'account',
      expected: ['hesap'],
      place: { path: 'pairs.jsonl', unit: '3', side: 'target', line: 3 },
    });
  });

  test.each([
    ['--fail-on never', 0],
    ['--fail-on error', 0],
    ['--fail-on warning', 1],
    ['--fail-on info', 1],
  ])('%s exits with %i', async (flag, status) => {
    expect(await inFolder(`${base} ${flag}`)).toMatchObject({ status });
  });

  test('speaks to GitHub and to code scanning', async () => {
    expect((await inFolder(`${base} --as github`)).stdout).toMatch(
      /^::warning file=pairs\.jsonl,line=3,/,
    );
    const sarif = JSON.parse((await inFolder(`${base} --as sarif`)).stdout) as { version: string };
    expect(sarif.version).toBe('2.1.0');
  });

  test('-o writes the file, nothing to stdout', async () => {
    expect(await inFolder(`${base} --json -o found.json`)).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    });
    expect(JSON.parse(readFileSync(path.join(folder, 'found.json'), 'utf8'))).toHaveProperty(
      'findings',
    );
  });
});

describe('tm', () => {
  test('import twice, look up, search, export, count', async () => {
    const tm = '--tm sample.db --source-locale tr --target-locale en';
    const memory = path.join(ROOT, 'tm/memory.tmx');
    const first = await inFolder(`tm import ${memory} --tm sample.db`);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const [, added] = /(\d+) added, 0 already there/.exec(first.stdout)!;
    const again = await inFolder(`tm import ${memory} --tm sample.db`);
    expect(again.stdout).toContain(`0 added, ${added} already there`);

    const stats = JSON.parse((await inFolder('tm stats --tm sample.db --json')).stdout) as object;
    expect(stats).toMatchObject({
      version: 1,
      units: Number(added),
      locales: { en: Number(added), tr: Number(added) },
    });

    const lines = 'Salgın sınır tanımaz.\nHiç benzeri olmayan bambaşka sözler bunlar.\n';
    const answers = (await inFolder(`tm lookup - ${tm} --as jsonl`, lines)).stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { query: string; matches: object[] });
    expect(answers).toHaveLength(2);
    expect(answers[0]).not.toHaveProperty('ms');
    expect(answers[0]!.matches[0]).toMatchObject({
      score: 100,
      kind: 'exact',
      source: 'Salgın sınır tanımaz.',
      penalties: [],
      edits: [],
    });
    expect(answers[1]!.matches).toEqual([]);

    // the other way round, from the same memory
    const back = await inFolder(
      'tm lookup - --tm sample.db --source-locale en --target-locale tr --as jsonl --timings',
      'A pandemic knows no borders.\n',
    );
    expect(JSON.parse(back.stdout)).toMatchObject({
      matches: [{ score: 100, target: 'Salgın sınır tanımaz.' }],
      ms: expect.any(Number),
    });

    const hits = JSON.parse(
      (await inFolder(`tm concordance salgın* ${tm} --side source --json`)).stdout,
    ) as { entries: { source: { text: string; spans: [number, number][] } }[] };
    expect(hits.entries.length).toBeGreaterThan(1);
    for (const { source } of hits.entries)
      for (const [start, end] of source.spans)
        expect(source.text.slice(start, end)).toMatch(/^salgın/i);

    await inFolder(`tm export ${tm} -o out.tmx`);
    const copy = await inFolder('tm import out.tmx --tm copy.db');
    expect(copy.stdout).toContain(`${added} added`);
    const moses = await inFolder(`tm export ${tm} --as moses -o corpus`);
    expect(moses.status).toBe(0);
    for (const locale of ['tr', 'en'])
      expect(
        readFileSync(path.join(folder, `corpus.${locale}`), 'utf8')
          .trimEnd()
          .split('\n'),
      ).toHaveLength(Number(added));
  });

  test('a faulty file leaves the memory as it was', async () => {
    writeFileSync(
      path.join(folder, 'half.tmx'),
      '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="tr"><seg>b</seg></tuv></tu><tu>',
    );
    const half = async (memory: string): Promise<void> => {
      const outcome = await inFolder(`tm import half.tmx --tm ${memory}`);
      expect(outcome.stderr).toMatch(/^half\.tmx:1:\d+: error xml\/malformed: /);
      expect(outcome.status).toBe(2);
    };
    // where none was there is none
    await half('half.db');
    expect(readdirSync(folder).filter((name) => name.startsWith('half.db'))).toEqual([]);

    await inFolder('tm import pairs.jsonl --tm there.db --source-locale en --target-locale tr');
    const before = (await inFolder('tm export --tm there.db')).stdout;
    await half('there.db');
    expect((await inFolder('tm export --tm there.db')).stdout).toBe(before);
    expect(JSON.parse((await inFolder('tm stats --tm there.db --json')).stdout)).toMatchObject({
      units: 3,
    });
  });
});

test('export and diff: a bitext through TSV, and what changed', async () => {
  const out = await inFolder('export pairs.jsonl --source-locale en --target-locale tr --as tsv');
  expect(out.stdout).toBe(
    'The account is closed.\tHesap kapandı.\nOpen the account.\tHesabı açın.\nThe account was deleted.\tKayıt silindi.\n',
  );
  const after = readFileSync(path.join(folder, 'pairs.jsonl'), 'utf8').replace('Kayıt', 'Hesap');
  writeFileSync(path.join(folder, 'after.jsonl'), after);
  const changes = JSON.parse(
    (await inFolder('diff pairs.jsonl after.jsonl --json')).stdout,
  ) as object;
  expect(changes).toMatchObject({ version: 1 });
  expect(JSON.stringify(changes)).toContain('Kayıt');
  expect((await inFolder('diff pairs.jsonl pairs.jsonl')).stdout).toMatch(/3 unchanged/);
});

test('align --batch covers every sentence of every document', async () => {
  mkdirSync(path.join(folder, 'batch'));
  const rows = [1, 2].map((number) => {
    writeFileSync(
      path.join(folder, `batch/${number}.tr`),
      'Bir cümle 1.\nİkinci cümle 2.\nÜçüncü cümle 3.\n',
    );
    writeFileSync(
      path.join(folder, `batch/${number}.en`),
      'One sentence 1.\nA second sentence 2. \nA third sentence 3.\n',
    );
    return `batch/${number}.tr\tbatch/${number}.en\tbatch/${number}.beads\n`;
  });
  writeFileSync(path.join(folder, 'pairs.tsv'), rows.join(''));
  const outcome = await inFolder(
    'align --batch pairs.tsv --segmented --source-locale tr --target-locale en',
  );
  expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' });
  for (const number of [1, 2]) {
    const beads = readFileSync(path.join(folder, `batch/${number}.beads`), 'utf8');
    expect(beads).toMatch(
      /^\[0\]:\[0\]:[01]\.\d\d\n\[1\]:\[1\]:[01]\.\d\d\n\[2\]:\[2\]:[01]\.\d\d\n$/,
    );
  }
});

test('anchors are kept, whatever the texts say', async () => {
  writeFileSync(path.join(folder, 'anchors.beads'), '[0, 1]:[0]\n');
  const outcome = await inFolder(
    'align batch/1.tr batch/1.en --segmented --source-locale tr --target-locale en --anchors anchors.beads',
  );
  expect(outcome.stdout).toMatch(/^\[0, 1\]:\[0\]:/);
  writeFileSync(path.join(folder, 'anchors.beads'), '[0, 1]:[0]\nnonsense\n');
  const wrong = await inFolder(
    'align batch/1.tr batch/1.en --segmented --source-locale tr --target-locale en --anchors anchors.beads',
  );
  expect(wrong.stderr).toMatch(/^anchors\.beads:2:1: error beads\/structure: /);
});

test('segment --as xliff is read back with every sentence', async () => {
  const { stdout } = await inFolder(
    'segment - --locale tr --as xliff',
    'İlk cümle. İkinci cümle.\n\nYeni paragraf.\n',
  );
  expect(stdout).toContain('srcLang="tr"');
  expect(stdout.match(/<segment /g)).toHaveLength(3);
  expect(stdout.match(/<unit /g)).toHaveLength(2);
});

test('a closed pipe is the end, not an error', async () => {
  const input = 'Bir cümle. '.repeat(50_000);
  writeFileSync(path.join(folder, 'long.txt'), input);
  const status = await new Promise<number | null>((resolve) => {
    const child = spawn(
      process.execPath,
      [path.join(ROOT, 'dist/cli/main.js'), 'segment', 'long.txt', '--locale', 'tr'],
      { cwd: folder },
    );
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += String(text)));
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('close', (code) => resolve(stderr === '' ? code : -1));
  });
  expect(status).toBe(0);
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('%s names commands and flags', async (shell) => {
    const { stdout, status } = await runCommand(['completion', shell]);
    expect(status).toBe(0);
    expect(stdout).toContain('concordance');
    expect(stdout).toContain(shell === 'fish' ? '-l min-score' : '--min-score');
  });

  test('the bash script is valid and completes', async () => {
    const { stdout } = await runCommand(['completion', 'bash']);
    const complete = (words: readonly string[]): string[] =>
      String(
        execFileSync('bash', [
          '-c',
          `${stdout}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _kosut; printf '%s\\n' "\${COMPREPLY[@]}"`,
        ]),
      )
        .trim()
        .split('\n');
    expect(complete(['kosut', 'te'])).toEqual(['terms']);
    expect(complete(['kosut', 'tm', 'ex'])).toEqual(['export']);
    expect(complete(['kosut', 'tm', 'lookup', '--min'])).toEqual(['--min-score']);
    expect(complete(['kosut', 'check', '--inspect', ''])).toEqual(['target', 'source']);
  });
});
