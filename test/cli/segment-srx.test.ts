import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeFolder, ROOT, runCommand } from './run-command.ts';

const folder = makeFolder();

/** A file of rules for every locale, one line each, and its path. */
function writeRules(name: string, rules: readonly string[], locales = '.*'): string {
  const file = path.join(folder, name);
  const lines = [
    '<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="yes"/>',
    '<body><languagerules><languagerule languagerulename="Own">',
    ...rules,
    '</languagerule></languagerules><maprules>',
    `<languagemap languagepattern="${locales}" languagerulename="Own"/></maprules></body></srx>`,
  ];
  writeFileSync(file, lines.join('\n'));
  return file;
}
const rule = (kind: 'yes' | 'no', before: string, after: string): string =>
  `<rule break="${kind}"><beforebreak>${before}</beforebreak><afterbreak>${after}</afterbreak></rule>`;
const END = rule('yes', '[.?!]', '\\s');

const split = (input: string, ...args: readonly string[]): ReturnType<typeof runCommand> =>
  runCommand(['segment', '-', '--locale', 'tr', ...args], { input });

describe('segment --srx', () => {
  test('the rules of the file split, and are named', async () => {
    const file = writeRules('own.srx', [rule('no', '\\bDr\\.', '\\s'), END]);
    const { stdout, stderr, status } = await split(
      'Dr. Ali geldi. saat 5.  oldu mu?\n',
      '--srx',
      file,
      '--explain',
    );
    expect([stdout, stderr, status]).toEqual([
      '1:1\tOwn/2\tDr. Ali geldi.\n1:16\tOwn/2\tsaat 5.\n1:25\tparagraph-end\toldu mu?\n',
      '',
      0,
    ]);
  });

  test('our own rules as a file do what they do as code', async () => {
    const text =
      'Prof. Dr. Ayşe Kaya 14. oturumda konuştu. Oran yüzde 5. Ancak T.C. vatandaşı A. Can sustu.\n';
    const file = path.join(ROOT, 'rules', 'tr.srx');
    const found = await split(text, '--srx', file);
    expect(found.stdout.split('\n')).toHaveLength(4);
    expect(found.stdout).toBe((await split(text)).stdout);
  });

  test('white space that a rule takes in is in no sentence', async () => {
    const file = writeRules('space.srx', [rule('yes', '[.?!]\\s+', '\\S')]);
    expect((await split('Bir.   İki.  \n', '--srx', file)).stdout).toBe('Bir.\nİki.\n');
  });

  test('the flavour says what \\w is', async () => {
    const file = writeRules('w.srx', [rule('yes', '\\w\\.', '\\s')]);
    const text = 'Dağ. Taş. Su.\n';
    expect((await split(text, '--srx', file)).stdout).toBe('Dağ.\nTaş.\nSu.\n');
    expect((await split(text, '--srx', file, '--srx-flavour', 'java')).stdout).toBe(
      'Dağ. Taş. Su.\n',
    );
  });

  test('rules that would never end are named and left out; the others go on', async () => {
    const file = writeRules('slow.srx', [
      rule('no', '(?&lt;=((a|aa)+)\\1b\\.)', '\\s'),
      rule('no', '(?=\\s(x+x+)+\\1y)', ''),
      END,
    ]);
    const { stdout, stderr, status } = await split(
      `${'a'.repeat(200)}. Bir.\n\nİki. ${'x'.repeat(2000)}. Üç.\n`,
      '--srx',
      file,
    );
    expect(stdout).toBe(`${'a'.repeat(200)}.\nBir.\n\nİki.\n${'x'.repeat(2000)}.\nÜç.\n`);
    expect(stderr).toContain('slow.srx:3:31: warning srx/budget: rule 1 of Own takes too long');
    expect(stderr).toContain('slow.srx:4:31: warning srx/budget: rule 2 of Own takes too long');
    expect(status).toBe(0);
  });

  test('a pattern that cannot be used is a fault with its place', async () => {
    const file = writeRules('bad.srx', [END, rule('no', '\\N{DOT}', '')]);
    const { stdout, stderr, status } = await split('Bir. İki.\n', '--srx', file);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(
      /bad\.srx:4:31: error srx\/pattern: the pattern \\N\{DOT\} cannot be used/,
    );
  });

  test('a locale without rules is told, and its paragraphs stay whole', async () => {
    const file = writeRules('en.srx', [END], 'en.*');
    const { stdout, stderr, status } = await split('Bir. İki.\n', '--srx', file);
    expect([stdout, status]).toEqual(['Bir. İki.\n', 0]);
    expect(stderr).toContain('no rule is for tr');
  });
});
