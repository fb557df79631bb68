import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeFolder, runCommand } from './run-command.ts';

describe('kosut terms consistency --monolingual', () => {
  test('finds in the sample what one text alone can tell, at its place in the file', async () => {
    const { status, stdout, stderr } = await runCommand([
      'terms',
      'consistency',
      'segments/source.tr.txt',
      '--monolingual',
      'tr',
      '--json',
    ]);
    expect(status).toBe(1);
    const { findings } = JSON.parse(stdout) as {
      findings: { rule: string; found: string; place: { line: number; column: number } }[];
    };
    const wanted = findings.filter(({ rule }) => rule !== 'terms/written');
    expect(wanted.map(({ rule, found, place }) => [rule, found, place.line, place.column])).toEqual(
      [
        ['terms/acronym', 'WHO', 47, 22],
        ['terms/name', 'Bağlantısız Hareketin', 55, 39],
      ],
    );
    expect(stderr).toMatch(/cannot be told apart/);
  });

  test('compares texts with each other', async () => {
    const folder = makeFolder();
    writeFileSync(path.join(folder, 'a.txt'), 'O bir önyüz yazdı. Bu önyüz güzeldi.\n');
    writeFileSync(path.join(folder, 'b.txt'), 'Sonra bir ön yüz daha yazdı.\n');
    const { status, stdout } = await runCommand(
      ['terms', 'consistency', 'a.txt', 'b.txt', '--monolingual', 'tr'],
      { cwd: folder },
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/^b\.txt:1:11 warning terms\/written/m);
  });

  test.each([
    [['none.txt', '--monolingual', 'tr'], /none\.txt.*file\/missing/],
    [['none.txt', '--monolingual', 'turkish'], /--monolingual is “turkish”/],
  ])('refuses %j', async (words, message) => {
    const { status, stderr } = await runCommand(['terms', 'consistency', ...words]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
