import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CHECKS } from '../../../src/check/checks.ts';
import type { Preset } from '../../../src/check/rule-settings.ts';
import type { Io } from '../../../src/io/io.ts';
import { createNodeIo } from '../../../src/io/node-io.ts';
import { checkFiles } from '../../../src/project/check/check-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kosut-test-'));
const io: Io = { ...createNodeIo(), cwd: folder };
const at = (name: string): string => path.join(folder, name);

/** Segments in which checks of one segment, of the bitext and of both find something. */
const SEGMENTS: readonly (readonly [string, string])[] = [
  ['Open the last file', 'Son dosyayı aç'],
  ['Open the last file', 'Önceki belgeyi göster'],
  ['Open the folder %s', 'Dizini  aç'],
  ['Delete the folder', 'Klasörü sil'],
  ['Delete the folder now', 'Dizini şimdi sil'],
  ['of Ankara', 'Başkent Ankaranın'],
  ['of Ankara', "Başkent Ankara'nın"],
  ['of old Ankara', "Eski Ankara'nın"],
  ['It costs 5 euros.', 'Fiyatı 7 avro'],
  ['The folder', 'Kosut-ignore'],
];
const REMARK = 'kosut-ignore spaces/double: wanted';

interface Project {
  readonly files: readonly (readonly number[])[];
  readonly termbase: boolean;
  readonly preset: Preset;
}

const segment = fc.nat({ max: SEGMENTS.length - 1 });
const project: fc.Arbitrary<Project> = fc.record({
  files: fc.array(fc.array(segment, { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
  termbase: fc.boolean(),
  preset: fc.constantFrom('default', 'all'),
});

type Edit = (project: Project) => Project;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  // one unit of one file is another segment now, or a new one
  fc.tuple(fc.nat(3), fc.nat(8), segment).map(([file, unit, other]): Edit => {
    const change = (one: readonly number[]): readonly number[] => [
      ...one.slice(0, unit),
      other,
      ...one.slice(unit + 1),
    ];
    return (before) => ({
      ...before,
      files: before.files.map((one, at) => (at === file % before.files.length ? change(one) : one)),
    });
  }),
  fc
    .array(segment, { maxLength: 4 })
    .map((added): Edit => (before) => ({ ...before, files: [...before.files, added] })),
  fc.constant<Edit>((before) => ({ ...before, files: before.files.slice(0, -1) })),
  fc.constant<Edit>((before) => ({ ...before, termbase: !before.termbase })),
  fc
    .constantFrom<Preset>('default', 'all')
    .map((preset): Edit => (before) => ({ ...before, preset })),
);

function write({ files, termbase }: Project): readonly string[] {
  writeFileSync(at('terms.csv'), `en,tr\nfolder,${termbase ? 'klasör' : 'dizin'}\n`);
  return files.map((segments, number) => {
    const units = segments.map((segment, unit) => {
      const [source, target] = SEGMENTS[segment]!;
      const note = segment === 2 ? `<notes><note>${REMARK}</note></notes>` : '';
      return `<unit id="u${unit}">${note}<segment><source>${source}</source><target>${target}</target></segment></unit>`;
    });
    const name = at(`${number}.xlf`);
    writeFileSync(
      name,
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr">' +
        `<file id="f">${units.join('\n')}</file></xliff>`,
    );
    return name;
  });
}

async function check(
  { preset }: Project,
  paths: readonly string[],
  cache?: string,
): Promise<object> {
  const notes: string[] = [];
  const { result, contentOf } = await checkFiles(io, paths, {
    termbase: at('terms.csv'),
    inspect: 'target',
    checks: CHECKS,
    settings: { preset, levels: {} },
    version: '1',
    log: { progress: () => undefined, note: (text) => void notes.push(text) },
    ...(cache !== undefined && { cache: at(cache) }),
  });
  return { result, contents: result.findings.map(contentOf), notes };
}

test('with a cache the answer is that of a run without one, whatever was edited in between', async () => {
  const found = { findings: 0 };
  await fc.assert(
    fc.asyncProperty(
      project,
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      async (first, edits) => {
        rmSync(at('cache'), { force: true });
        let version = first;
        for (const change of [(same: Project) => same, ...edits]) {
          version = change(version);
          if (version.files.length === 0) continue;
          const paths = write(version);
          const plain = await check(version, paths);
          found.findings += JSON.stringify(plain).split('"fingerprint"').length - 1;
          expect(await check(version, paths, 'cache')).toEqual(plain);
          expect(await check(version, paths, 'cache')).toEqual(plain);
        }
      },
    ),
    { numRuns: 25 },
  );
  expect(found.findings).toBeGreaterThan(100);
});

const simple: Project = { files: [[0, 1], [2], [3]], termbase: true, preset: 'all' };
const linesOf = (kind: string): readonly string[] =>
  readFileSync(at('cache'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(kind));

test('after an edit the other files are not checked again: their entries stay as they are', async () => {
  rmSync(at('cache'), { force: true });
  await check(simple, write(simple), 'cache');
  const before = linesOf('file');
  const edited = { ...simple, files: [[0, 1], [4], [3]] };
  await check(edited, write(edited), 'cache');
  const after = linesOf('file');
  expect([before.length, after.length]).toEqual([3, 3]);
  expect(before.filter((line) => after.includes(line))).toHaveLength(2);
});

test('what is remembered is trusted: an entry that was changed, its hash too, shows', async () => {
  rmSync(at('cache'), { force: true });
  await check(simple, write(simple), 'cache');
  const lines = readFileSync(at('cache'), 'utf8')
    .replace(/^run .*\n/m, '')
    .replaceAll('spaces/double', 'numbers/extra')
    .replaceAll(/^((?:\S+ ){4})\S+ (.*)$/gm, (_line, head: string, json: string) => {
      return `${head}${createHash('sha1').update(json).digest('hex')} ${json}`;
    });
  writeFileSync(at('cache'), lines);
  const { result } = (await check(simple, write(simple), 'cache')) as {
    result: { findings: readonly { rule: string }[] };
  };
  expect(result.findings.map(({ rule }) => rule)).toContain('numbers/extra');
});

test.each([
  ['no cache at all', () => 'no cache'],
  ['one of an earlier version', (text: string) => text.replace('cache 3', 'cache 2')],
  ['one cut off', (text: string) => text.slice(0, text.indexOf('\nrun ') + 200)],
  ['entries that are no JSON', (text: string) => text.replaceAll('{', '[')],
  ['values that are others', (text: string) => text.replaceAll('0', '1')],
  ['texts that are others', (text: string) => text.replaceAll('folder', 'kitchen')],
])('a damaged cache is made anew: %s', async (_title, damage) => {
  rmSync(at('cache'), { force: true });
  const paths = write(simple);
  const plain = await check(simple, paths, 'cache');
  const whole = readFileSync(at('cache'), 'utf8');
  writeFileSync(at('cache'), damage(whole));
  expect(await check(simple, paths, 'cache')).toEqual(plain);
  expect(readFileSync(at('cache'), 'utf8')).toBe(whole);
});

test('what nobody asks for is forgotten: runs beyond the last four, files after a month', async () => {
  rmSync(at('cache'), { force: true });
  for (let edit = 0; edit < 8; edit++) {
    const edited = { ...simple, files: [[0, 1], [edit], [3]] };
    await check(edited, write(edited), 'cache');
  }
  expect([linesOf('run').length, linesOf('file').length]).toEqual([4, 3]);
  const few = { ...simple, files: [[5]] };
  await check(few, write(few), 'cache');
  expect(linesOf('file')).toHaveLength(3);
  const old = readFileSync(at('cache'), 'utf8').replaceAll(
    /^(\w+ \S+ \S+) (\d+)/gm,
    (_line, head: string, day: string) => `${head} ${Number(day) - 31}`,
  );
  writeFileSync(at('cache'), old);
  const fewer = { ...simple, files: [[6]] };
  await check(fewer, write(fewer), 'cache');
  expect([linesOf('run').length, linesOf('file').length]).toEqual([1, 1]);
});
