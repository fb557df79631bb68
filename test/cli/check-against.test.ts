import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeFolder, runCommand } from './run-command.ts';

const cwd = makeFolder();
const write = (rows: readonly (readonly [string, string])[]): void =>
  writeFileSync(
    path.join(cwd, 'a.jsonl'),
    rows.map(([source, target]) => `${JSON.stringify({ source, target })}\n`).join(''),
  );
const run = (...words: string[]): ReturnType<typeof runCommand> =>
  runCommand(
    [
      'check',
      'a.jsonl',
      '--termbase',
      'terms.csv',
      '--source-locale',
      'en',
      '--target-locale',
      'tr',
      ...words,
    ],
    { cwd },
  );

const stays = ['Open the folder', 'Dizini aç'] as const;
const goes = ['Close the folder', 'Dizini  kapat'] as const;
const comes = ['Delete the folder now', 'Dosyalığı şimdi sil'] as const;

beforeAll(async () => {
  writeFileSync(
    path.join(cwd, 'terms.csv'),
    'id,en,tr,status\n1,folder,klasör,\n1,,dizin,deprecated\n',
  );
  write([stays, goes]);
  await run('--json', '-o', 'old.json');
  await run('--as', 'sarif', '-o', 'old.sarif');
  write([stays, ['Close the folder', 'Klasörü kapat'], comes]);
});

describe.each(['old.json', 'old.sarif'])('--against %s', (old) => {
  test('tells what is new, gone and unchanged, and the renderings of terms then and now', async () => {
    const { status, stdout } = await run('--json', '--against', old);
    expect(status).toBe(1);
    const { trend, findings } = JSON.parse(stdout);
    expect(trend.path).toBe(old);
    expect(trend.fresh).toEqual(
      findings
        .filter(({ place }: { place: { unit: string } }) => place.unit === '3')
        .map(({ fingerprint }: { fingerprint: string }) => fingerprint),
    );
    expect(trend.fresh).toHaveLength(1);
    expect(
      trend.gone.map(({ rule, line }: { rule: string; line: number }) => [rule, line]),
    ).toEqual([
      ['terms/deprecated', 2],
      ['spaces/double', 2],
    ]);
    expect(trend.unchanged).toBe(1);
    expect(trend.renderings).toContainEqual({ term: 'folder', found: 'Dizini', before: 2, now: 1 });
  });

  test('in the forms for people', async () => {
    const text = await run('--against', old);
    expect(text.stdout).toContain(`since ${old}: 1 new, 2 gone, 1 unchanged`);
    expect(text.stdout).toMatch(/a\.jsonl:3:\d+ \w+ terms\/\w+ new\n/);
    expect(text.stdout).not.toMatch(/a\.jsonl:1:\d+ \w+ terms\/\w+ new\n/);
    const markdown = await run('--against', old, '--as', 'markdown');
    expect(markdown.stdout).toContain('**1 new, 2 gone, 1 unchanged**');
    expect(markdown.stdout).toContain('| folder | Dizini | 2 | 1 |');
    const html = await run('--against', old, '--as', 'html');
    expect(html.stdout).toContain('1 new, 2 gone, 1 unchanged, held against');
    expect(html.stdout).toContain('Words that depart');
    const sarif = JSON.parse((await run('--against', old, '--as', 'sarif')).stdout);
    const states = sarif.runs[0].results.map((one: { baselineState: string }) => one.baselineState);
    expect(states.sort()).toEqual(['new', 'unchanged']);
  });
});

test('a run held against itself has nothing new and nothing gone', async () => {
  await run('--json', '-o', 'now.json');
  const { trend } = JSON.parse((await run('--json', '--against', 'now.json')).stdout);
  expect([trend.fresh, trend.gone]).toEqual([[], []]);
});

test('terms consistency has it too', async () => {
  const flags = [
    'a.jsonl',
    '--source-locale',
    'en',
    '--target-locale',
    'tr',
    '--against',
    'now.json',
  ];
  const { stdout } = await runCommand(['terms', 'consistency', ...flags], { cwd });
  expect(stdout).toContain('since now.json: 0 new, 2 gone, 0 unchanged');
});

test.each([
  ['no JSON', '{"version": 1,\n  x}', 'bad.json:2:3: error json/malformed'],
  ['no report', '{"version": 1}', 'bad.json: error json/structure'],
  ['another kind of report', '[]', 'bad.json: error json/structure'],
  [
    'a report of another program',
    '{"runs": [{"tool": {"driver": {"name": "x"}}}]}',
    'json/structure',
  ],
  ['a finding without a name', '{"version": 1, "findings": [{"rule": "x"}]}', 'finding 1 has no'],
  ['null among the findings', '{"version": 1, "findings": [null]}', 'finding 1 has no'],
])('%s: exit code 2', async (_title, text, message) => {
  writeFileSync(path.join(cwd, 'bad.json'), text);
  const { status, stdout, stderr } = await run('--against', 'bad.json');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test('--changed beside it is refused: what was not looked at is not gone', async () => {
  expect(await run('--against', 'old.json', '--changed', 'HEAD')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--against compares whole runs'),
  });
  expect(readFileSync(path.join(cwd, 'old.json'), 'utf8')).toContain('"version": 1');
});
