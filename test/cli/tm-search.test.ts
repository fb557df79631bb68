import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCommand, startCommand } from './run-command.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tm-search-'));
  const pairs = [
    ['The harbour opens at 08:00.', 'Liman 08:00’de açılır.'],
    ['The harbour closes at 22:30.', 'Liman 22:30’da kapanır.'],
    ['Harbours are quiet at night.', 'Limanlar gece sessizdir.'],
    [`${'a'.repeat(60)} b`, 'x'],
  ];
  const lines = pairs.map(([source, target]) => JSON.stringify({ source, target }));
  writeFileSync(path.join(folder, 'pairs.jsonl'), `${lines.join('\n')}\n`);
  await inFolder('tm import pairs.jsonl --tm my.db --source-locale en --target-locale tr');
});
afterAll(() => rmSync(folder, { recursive: true }));

const inFolder = (line: string, ...more: readonly string[]) =>
  runCommand([...line.trim().split(' '), ...more], { cwd: folder });

interface Side {
  readonly text: string;
  readonly spans: readonly [number, number][];
  readonly aligned: readonly [number, number][];
}

async function entriesOf(phrase: string, flags: string) {
  const line = `tm concordance --tm my.db --source-locale en --target-locale tr --json ${flags}`;
  const { stdout, stderr } = await inFolder(line, phrase);
  expect(stderr).toBe('');
  const { entries, isComplete } = JSON.parse(stdout) as {
    entries: { source: Side; target: Side }[];
    isComplete: boolean;
  };
  expect(isComplete).toBe(true);
  return entries;
}
const marked = ({ text, spans }: Side) => spans.map(([start, end]) => text.slice(start, end));

test('a regular expression is found on the side asked for, and marked', async () => {
  const entries = await entriesOf('\\d\\d:\\d\\d', '--find regex --side target');
  expect(entries.map(({ source, target }) => [marked(source), marked(target)])).toEqual([
    [[], ['08:00']],
    [[], ['22:30']],
  ]);
  expect(await entriesOf('HARBOUR', '--find regex')).toEqual([]);
  expect(await entriesOf('HARBOUR', '--find regex --ignore-case')).toHaveLength(3);
});

test('forms and words anywhere are found, and what renders them is marked', async () => {
  expect(await entriesOf('liman', '--side target')).toHaveLength(2);
  expect(await entriesOf('liman', '--side target --forms')).toHaveLength(3);
  expect(await entriesOf('at harbour', '--find words')).toHaveLength(2);
  const [first] = await entriesOf('harbour', '');
  expect(first!.target.aligned.map(([s, e]) => first!.target.text.slice(s, e))).toEqual(['Liman']);
});

test('an expression that would never end is given up, and said so', async () => {
  const line = 'tm concordance --tm my.db --source-locale en --target-locale tr --find regex';
  const outcome = await inFolder(`${line} --seconds 1`, '(a+)+$');
  expect(outcome.stderr).toContain('not all was searched within 1 seconds');
  expect(outcome.status).toBe(0);
});

test('what is no regular expression is refused', async () => {
  const line = 'tm concordance --tm my.db --source-locale en --target-locale tr --find regex';
  const outcome = await inFolder(line, '(');
  expect(outcome.stderr).toContain('no regular expression');
  expect(outcome.status).toBe(2);
});

test('a phrase without words is told', async () => {
  expect(await inFolder('tm concordance ... --tm my.db')).toMatchObject({
    status: 0,
    stdout: 'nothing found\n',
    stderr: 'there is no word in it; --find regex finds signs\n',
  });
});

test('a TMX file is counted, and asked in its own two locales', async () => {
  const pair = (id: string, tr: string, en: string): string =>
    `<tu tuid="${id}"><tuv xml:lang="tr"><seg>${tr}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;
  writeFileSync(
    path.join(folder, 'two.tmx'),
    `<tmx version="1.4"><header srclang="tr"/><body>${pair('a', 'Liman', 'Harbour')}
<tu usagecount="4"><tuv xml:lang="TR"><seg>Gemi</seg></tuv><tuv xml:lang="en"><seg>Ship</seg></tuv></tu></body></tmx>`,
  );
  expect((await inFolder('tm stats --tm two.tmx')).stdout).toBe(
    '2 units, used 4 times\n  tr: 2\n  en: 2\n',
  );
  const { stdout } = await inFolder('tm lookup Liman --tm two.tmx --unit a');
  expect(stdout).toBe('Liman\n100 % context Liman\n              Harbour\n');
  for (const line of ['tm export', 'tm clean', 'tm import two.tmx', 'tm history'])
    expect(await inFolder(`${line} --tm two.tmx`)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^two\.tmx: error memory\/unusable: .*kosut tm import/),
    });
});

test('the sentence before makes an exact match one of the context', async () => {
  const line = 'tm lookup --tm my.db --source-locale en --target-locale tr --json';
  const kinds = async (...flags: readonly string[]) => {
    const { stdout } = await inFolder(line, 'The harbour closes at 22:30.', ...flags);
    return (JSON.parse(stdout) as { matches: { kind: string }[] }).matches.map(
      ({ kind }) => kind,
    )[0];
  };
  expect(await kinds()).toBe('exact');
  expect(await kinds('--before', 'The harbour opens at 08:00.')).toBe('context');
  const many = await inFolder(`${line} --before x`, '-');
  expect(many.status).toBe(2);
});

test('other forms of the words are found by their stems, and named', async () => {
  const line = 'tm lookup --tm my.db --source-locale tr --target-locale en --min-score 60';
  const { stdout } = await inFolder(line, 'Limanda geceleri sessizlik var');
  expect(stdout).toContain('nothing like it');
  const shown = (await inFolder(line, 'Liman gecede sessizdi.')).stdout;
  expect(shown).toContain('  25 % fuzzy  ');
  expect(shown).toContain(
    '100 %  by stems: Liman ≈ Limanlar, gecede ≈ gece, sessizdi ≈ sessizdir\n',
  );
  // an entry with the same forms needs no such remark
  expect((await inFolder(line, 'Limanlar gece sessizdir.')).stdout).not.toContain('by stems');
});

test('parts of a text are shown when nothing is like the whole', async () => {
  const line = 'tm lookup --tm my.db --source-locale en --target-locale tr';
  const query = 'Every boat in the fleet knows that the harbour opens at dawn';
  const { stdout } = await inFolder(line, query);
  expect(stdout).toContain('“the harbour opens at” in:\n    The harbour opens at 08:00.');
  const answer = JSON.parse((await inFolder(`${line} --json`, query)).stdout) as {
    fragments: { text: string; entries: { source: string; span: [number, number] }[] }[];
  };
  const [{ text, entries }] = answer.fragments as [(typeof answer.fragments)[0]];
  expect(text).toBe('the harbour opens at');
  expect(entries[0]!.source.slice(...entries[0]!.span)).toBe('The harbour opens at');
});

test('a look-up fits the times of the text into the target, and says where a suffix is wrong now', async () => {
  const line = 'tm lookup --tm my.db --source-locale en --target-locale tr';
  const text = 'The harbour opens at 09:06.';
  const { stdout } = await inFolder(`${line} --json`, text);
  const { matches } = JSON.parse(stdout) as { matches: { repair?: unknown }[] };
  expect(matches[0]?.repair).toEqual({
    target: 'Liman 09:06’de açılır.',
    changes: [{ what: 'number', from: '08:00', to: '09:06' }],
    missed: [],
    suffixes: [{ found: '09:06’de', expected: '09:06’da' }],
  });
  const shown = (await inFolder(line, text)).stdout;
  expect(shown).toContain('fitted  Liman 09:06’de açılır.\n');
  expect(shown).toContain('08:00 → 09:06, look at the suffix of 09:06’de: 09:06’da?');
});

test('a text that is not found tells in which direction it was looked for, unless one was asked for', async () => {
  const lookUp = (flags: string) =>
    inFolder(`tm lookup --tm my.db ${flags}`, 'Limanlar gece sessizdir.');
  const lost = await lookUp('');
  expect(lost.stdout).toContain('nothing like it');
  expect(lost.stderr).toBe('looked up among texts in en; --source-locale tr asks the other way\n');
  const found = await lookUp('--source-locale tr');
  expect(found.stdout).toContain('Harbours are quiet at night.');
  expect(found.stderr).toBe('');
  expect((await lookUp('--source-locale en')).stderr).toBe('');
});

test('old entries and those of another project lose points, with the reason', async () => {
  const line = 'tm lookup --tm my.db --source-locale en --target-locale tr --as jsonl';
  const penalties = async (...flags: readonly string[]) => {
    const { stdout } = await inFolder(line, 'The harbour closes at 22:30.', ...flags);
    const { matches } = JSON.parse(stdout) as { matches: { score: number; penalties: unknown }[] };
    return matches[0];
  };
  expect(await penalties('--foreign')).toMatchObject({
    score: 97,
    penalties: [{ reason: 'foreign', points: 3 }],
  });
  const tu = `<tu changedate="20150101T000000Z"><tuv xml:lang="en"><seg>The harbour closes at 22:30.</seg></tuv>
    <tuv xml:lang="tr"><seg>Liman 22:30’da kapanır.</seg></tuv></tu>`;
  const header = `<header srclang="en" datatype="plaintext" segtype="sentence" adminlang="en"
    creationtool="hand" creationtoolversion="1" o-tmf="none"/>`;
  const tmx = `<tmx version="1.4">${header}<body>${tu}</body></tmx>`;
  writeFileSync(path.join(folder, 'old.tmx'), tmx);
  const old = await inFolder(
    'tm lookup --tm old.tmx --old-before 2020 --as jsonl',
    'The harbour closes at 22:30.',
  );
  expect(old.stdout).toContain('"penalties":[{"reason":"age","points":1}]');
  // without a date nobody knows how old it is
  expect(await penalties('--old-before', '2020')).toMatchObject({ score: 100, penalties: [] });
  const slip = await inFolder(line, 'x', '--old-before', 'yesterday');
  expect(slip.stderr).toContain('--old-before is “yesterday”; expected a date');
  expect(slip.status).toBe(2);
});

test('the ending of the file tells that answers are JSON lines', async () => {
  const line = 'tm lookup --tm my.db --source-locale en --target-locale tr -o answers.jsonl';
  await inFolder(line, 'Harbours are quiet at night.');
  const answer = JSON.parse(readFileSync(path.join(folder, 'answers.jsonl'), 'utf8')) as {
    matches: { score: number }[];
  };
  expect(answer.matches[0]!.score).toBe(100);
});

test('each line is answered when it comes, from the memory as it is then', async () => {
  await inFolder('tm import pairs.jsonl --tm grows.db --source-locale en --target-locale tr');
  const flags = '--tm grows.db --source-locale en --target-locale tr --as jsonl';
  const child = startCommand(['tm', 'lookup', '-', ...flags.split(' ')], { cwd: folder });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string) => {
    child.stdin.write(`${line}\n`);
    const { value } = (await answers.next()) as { value: string };
    return JSON.parse(value) as { query: string; matches: { target: string }[] };
  };
  const closed = once(child, 'close');
  try {
    expect((await ask('The lighthouse is new.')).matches).toEqual([]);
    const fresh = { source: 'The lighthouse is new.', target: 'Deniz feneri yeni.' };
    writeFileSync(path.join(folder, 'fresh.jsonl'), `${JSON.stringify(fresh)}\n`);
    await inFolder('tm import fresh.jsonl --tm grows.db --source-locale en --target-locale tr');
    const [match] = (await ask('The lighthouse is new.')).matches;
    expect(match?.target).toBe('Deniz feneri yeni.');
    child.stdin.end('Harbours are quiet at night.\nThe harbour opens at 08:00.');
    const rest = [await answers.next(), await answers.next()].map(
      ({ value }) => (JSON.parse(value as string) as { query: string }).query,
    );
    expect(rest).toEqual(['Harbours are quiet at night.', 'The harbour opens at 08:00.']);
    expect(await closed).toEqual([0, null]);
  } finally {
    child.kill();
  }
});
