import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { makeFolder, runCommand } from './run-command.ts';

const cwd = makeFolder();
const git = (...words: string[]): unknown =>
  execFileSync('git', ['-c', 'user.email=a@example.org', '-c', 'user.name=a', ...words], { cwd });
const write = (name: string, rows: readonly (readonly [string, string, string])[]): void =>
  writeFileSync(
    path.join(cwd, name),
    rows.map(([id, source, target]) => `${JSON.stringify({ id, source, target })}\n`).join(''),
  );
const locales = ['--source-locale', 'en', '--target-locale', 'tr'];
const unitsOf = async (...words: string[]): Promise<readonly string[]> => {
  const { stdout } = await runCommand(['check', ...words, ...locales, '--json'], { cwd });
  const { findings } = JSON.parse(stdout) as { findings: { place: { unit: string } }[] };
  return findings.map(({ place }) => place.unit);
};

const old = ['old', 'Open:', 'Aç'] as const;
const same = ['same', 'Save the whole file now', 'Tüm dosyayı şimdi kaydet'] as const;
git('init', '-q');
write('a.jsonl', [old, same]);
write('b.jsonl', [['b', 'Name:', 'Ad']]);
git('add', '.');
git('commit', '-qm', 'one');

test('--changed tells of units with other texts only, wherever they stand now', async () => {
  write('a.jsonl', [['new', 'Close:', 'Kapat'], same, old]);
  expect(await unitsOf('a.jsonl', 'b.jsonl')).toEqual(['new', 'old', 'b']);
  expect(await unitsOf('a.jsonl', 'b.jsonl', '--changed', 'HEAD')).toEqual(['new']);
});

test('--changed: a file that git does not know is new, and a changed unit is held against all others', async () => {
  write('c.jsonl', [['c', 'Save the whole file now', 'Bütün dosyayı hemen sakla']]);
  expect(await unitsOf('a.jsonl', 'c.jsonl', '--changed', 'HEAD')).toEqual(['new', 'c']);
});

test.each(['no-such-branch', '--output=x', 'HEAD:a.jsonl'])('no commit: %s', async (ref) => {
  expect(
    await runCommand(['check', 'a.jsonl', `--changed=${ref}`, ...locales], { cwd }),
  ).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('error git/unusable') });
});

test('--cache gives the same answer, and another one when a byte or a setting changes', async () => {
  const cached = ['--cache', 'cache.json'];
  const first = await unitsOf('a.jsonl', 'b.jsonl', ...cached);
  const stored = readFileSync(path.join(cwd, 'cache.json'), 'utf8');
  expect(await unitsOf('a.jsonl', 'b.jsonl', ...cached)).toEqual(first);
  expect(await unitsOf('a.jsonl', 'b.jsonl', ...cached, '--changed', 'HEAD')).toEqual(['new']);
  expect(readFileSync(path.join(cwd, 'cache.json'), 'utf8')).toBe(stored);
  const off = ['--rules', 'punctuation/*=off'];
  expect(await unitsOf('a.jsonl', 'b.jsonl', ...cached, ...off)).toEqual([]);
  write('b.jsonl', [['b', 'Name:', 'Ad:']]);
  expect(await unitsOf('a.jsonl', 'b.jsonl', ...cached)).toEqual(['new', 'old']);
  writeFileSync(path.join(cwd, 'terms.csv'), 'en,tr\nclose,kapa\n');
  const terms = ['--termbase', 'terms.csv'];
  await unitsOf('a.jsonl', ...cached, ...terms);
  writeFileSync(path.join(cwd, 'terms.csv'), 'en,tr\nfile,belge\n');
  expect(await unitsOf('a.jsonl', ...cached, ...terms)).toContain('same');
});

test('--changed: the second finding of a name keeps its fingerprint, whoever else is told of', async () => {
  write('d.jsonl', [['d', 'Open:', 'Aç']]);
  const findings = async (...words: string[]): Promise<readonly string[]> => {
    const flags = ['check', 'a.jsonl', 'd.jsonl', ...locales, '--json'];
    const { stdout } = await runCommand([...flags, ...words], { cwd });
    return (JSON.parse(stdout) as { findings: { fingerprint: string }[] }).findings.map(
      ({ fingerprint }) => fingerprint,
    );
  };
  const second = (await findings()).filter((name) => name.endsWith('-2'));
  expect(second).toHaveLength(1);
  expect(await findings('--changed', 'HEAD')).toEqual(expect.arrayContaining(second));
});
