import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { makeFolder, runCommand } from './run-command.ts';

/** XLIFF whose `file` elements give their units the same ids, as the standard allows. */
const cwd = makeFolder();
const git = (...words: string[]): unknown =>
  execFileSync('git', ['-c', 'user.email=a@example.org', '-c', 'user.name=a', ...words], { cwd });
const write = (...files: readonly string[]): void =>
  writeFileSync(
    path.join(cwd, 'a.xlf'),
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr">' +
      files.map((unit, at) => `<file id="f${at + 1}">${unit}</file>`).join('') +
      '</xliff>',
  );
const unit = (target: string, note = ''): string =>
  `<unit id="u">${note && `<notes><note>${note}</note></notes>`}` +
  `<segment id="s"><source>Two words</source><target>${target}</target></segment></unit>`;
interface Found {
  readonly found: string;
  readonly fingerprint: string;
  readonly place: { readonly document?: string };
}
const run = async (...words: string[]): Promise<{ findings: readonly Found[]; stderr: string }> => {
  const { stdout, stderr } = await runCommand(['check', 'a.xlf', '--json', ...words], { cwd });
  return { ...(JSON.parse(stdout) as { findings: readonly Found[] }), stderr };
};
const documentsOf = ({ findings }: { findings: readonly Found[] }): unknown =>
  findings.map(({ place }) => place.document);

test('findings name their document, all but the first, and show its text', async () => {
  write(unit('İki  kelime'), unit('Bir  çift  kelime'), unit('Sözcükler'));
  const { findings } = await run();
  expect(findings.map(({ place }) => place.document)).toEqual([undefined, 'f2', 'f2']);
  const { stdout } = await runCommand(['check', 'a.xlf'], { cwd });
  expect(stdout).toContain('Bir[  ]çift  kelime');
});

test('a document added behind changes no fingerprint', async () => {
  write(unit('İki  kelime'));
  const [one] = (await run()).findings;
  write(unit('İki  kelime'), unit('Bir  çift  kelime'));
  const [first] = (await run()).findings;
  expect(first).toEqual(one);
});

test('a remark accepts what stands in its own document only', async () => {
  const asked = unit('İki  kelime', 'kosut-ignore spaces/double: wanted');
  write(unit('İki  kelime'), asked);
  const { findings, stderr } = await run();
  expect(findings).toHaveLength(2);
  expect(stderr).toContain('a.xlf, f2, u: kosut-ignore');
  const [mark] = /#[0-9a-f]{8}/.exec(stderr)!;
  write(
    unit('İki  kelime'),
    unit('İki  kelime', `kosut-ignore spaces/double ${mark}: wanted`),
    unit('İki  kelime'),
  );
  expect(documentsOf(await run())).toEqual([undefined, 'f3']);
});

test('a baseline tells documents apart', async () => {
  const flags = ['--baseline', 'base.json'];
  write(unit('İki  kelime'), unit('Bir  kelime'));
  await runCommand(['check', 'a.xlf', ...flags, '--update-baseline'], { cwd });
  expect((await run(...flags)).findings).toEqual([]);
  write(unit('İki  kelime'), unit('Bir kelime'), unit('Üç  kelime'));
  const { findings, stderr } = await run(...flags);
  expect(findings.map(({ found, place }) => [found, place.document])).toEqual([['  ', 'f3']]);
  expect(stderr).toContain('a.xlf, f2, u) is stale');
});

test('--changed tells of the document that changed', async () => {
  write(unit('İki  kelime'), unit('Bir  kelime'));
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'one');
  write(unit('İki  kelime'), unit('Tek  kelime'));
  expect(documentsOf(await run())).toEqual([undefined, 'f2']);
  expect(documentsOf(await run('--changed', 'HEAD'))).toEqual(['f2']);
});
