import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { makeFolder, ROOT, runCommand } from './run-command.ts';

const tmx = (pairs: readonly (readonly [string, string])[]): string =>
  [
    '<tmx version="1.4"><header srclang="en"/><body>',
    ...pairs.map(
      ([en, tr]) =>
        `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="tr"><seg>${tr}</seg></tuv></tu>`,
    ),
    '</body></tmx>',
    '',
  ].join('\n');

test('git merges two branches of a memory with it', () => {
  const folder = makeFolder();
  const file = path.join(folder, 'memory.tmx');
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const commit = (pairs: readonly (readonly [string, string])[]): void => {
    writeFileSync(file, tmx(pairs));
    git('commit', '-qam', 'change');
  };
  git('init', '-q', '-b', 'main');
  const driver = `"${process.execPath}" "${ROOT}dist/cli/main.js" tm merge-driver %O %A %B`;
  git('config', 'merge.kosut-tmx.driver', driver);
  writeFileSync(path.join(folder, '.gitattributes'), '*.tmx merge=kosut-tmx\n');
  writeFileSync(
    file,
    tmx([
      ['one', 'bir'],
      ['two', 'iki'],
    ]),
  );
  git('add', '.');
  git('commit', '-qm', 'first');
  git('checkout', '-qb', 'other');
  commit([
    ['one', 'tek'],
    ['two', 'iki'],
    ['three', 'üç'],
  ]);
  git('checkout', '-q', 'main');
  commit([
    ['one', 'bir'],
    ['two', 'İKİ'],
    ['four', 'dört'],
  ]);
  git('merge', '-q', 'other', '-m', 'merged');
  expect(readFileSync(file, 'utf8')).toBe(
    tmx([
      ['one', 'tek'],
      ['two', 'İKİ'],
      ['three', 'üç'],
      ['four', 'dört'],
    ]),
  );
  // and a conflict is one for git too
  git('checkout', '-q', 'other');
  commit([
    ['one', 'yek'],
    ['two', 'iki'],
  ]);
  git('checkout', '-q', 'main');
  commit([
    ['one', 'bir tane'],
    ['two', 'İKİ'],
  ]);
  expect(() => git('merge', '-q', 'other', '-m', 'merged')).toThrow();
  expect(git('diff', '--name-only', '--diff-filter=U').trim()).toBe('memory.tmx');
});

test('a file that cannot be read leaves ours alone', async () => {
  const folder = makeFolder();
  const at = (name: string): string => path.join(folder, name);
  writeFileSync(at('o'), '');
  writeFileSync(at('a'), tmx([['one', 'bir']]));
  writeFileSync(at('b'), '<tmx version="1.4"><body><tu>');
  const { status, stderr } = await runCommand(['tm', 'merge-driver', at('o'), at('a'), at('b')]);
  expect(status).toBe(2);
  expect(stderr).toContain('error xml/malformed');
  expect(readFileSync(at('a'), 'utf8')).toBe(tmx([['one', 'bir']]));
});

test('what is told names the file as git does, and the version that cannot be read', async () => {
  const folder = makeFolder();
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  write('base', tmx([['one', 'bir']]));
  write('ours', tmx([['one', 'tek']]));
  write('theirs', tmx([['one', 'yek']]));
  const merge = (...more: readonly string[]): ReturnType<typeof runCommand> =>
    runCommand(['tm', 'merge-driver', 'base', 'ours', 'theirs', ...more], { cwd: folder });
  write('broken', tmx([['one', 'yek']]).replace('</seg>', '</sg>'));
  const broken = await runCommand(['tm', 'merge-driver', 'base', 'ours', 'broken', 'tm/my.tmx'], {
    cwd: folder,
  });
  expect(broken.status).toBe(2);
  expect(broken.stderr).toMatch(/^tm\/my\.tmx \(theirs\):2:\d+: error xml\/malformed: /);
  expect(readFileSync(path.join(folder, 'ours'), 'utf8')).toBe(tmx([['one', 'tek']]));
  const { status, stderr } = await merge('tm/my.tmx');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^tm\/my\.tmx: unit “one”: changed on both sides/);
});
