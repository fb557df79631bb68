import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CHECKS } from '../../../src/check/checks.ts';
import type { Io } from '../../../src/io/io.ts';
import { createNodeIo } from '../../../src/io/node-io.ts';
import { checkFiles, type CheckOutcome } from '../../../src/project/check/check-files.ts';
import { bitext, type Texts, toFile } from '../repeating-bitext.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kosut-test-'));
const io: Io = { ...createNodeIo(), cwd: folder };
const at = (name: string): string => path.join(folder, name);
const git = (...words: string[]): void => {
  const user = ['-c', 'user.email=a@example.org', '-c', 'user.name=a'];
  execFileSync('git', [...user, ...words], { cwd: folder, stdio: 'pipe' });
};
writeFileSync(at('terms.csv'), 'en,tr\nfile,dosya\nfolder,klasör\n');
git('init', '-q');

const write = (files: readonly (readonly Texts[])[]): readonly string[] =>
  files.map((segments, number) => {
    writeFileSync(at(`${number}.xlf`), toFile(segments));
    return at(`${number}.xlf`);
  });

test('of changed units the same is told with a cache of earlier runs as without one', async () => {
  const told = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      bitext,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.constantFrom('source', 'target'),
      fc.constantFrom('default', 'all'),
      async (first, edits, hasTermbase, inspect, preset) => {
        const check = async (cache?: string): Promise<CheckOutcome['result'] & object> => {
          const notes: string[] = [];
          const { result } = await checkFiles(io, paths, {
            inspect,
            checks: CHECKS,
            settings: { preset, levels: {} },
            changed: 'HEAD',
            log: { progress: () => undefined, note: (text) => void notes.push(text) },
            ...(hasTermbase && { termbase: at('terms.csv') }),
            ...(cache !== undefined && { cache: at(cache) }),
          });
          return { ...result, notes } as CheckOutcome['result'];
        };
        rmSync(at('cache'), { force: true });
        let files = first.map((file) => [...file]);
        const paths = write(files);
        git('add', '.');
        git('commit', '-q', '--allow-empty', '-m', 'first');
        await check('cache');
        for (const [file, unit, other] of edits) {
          // a segment becomes one that stands elsewhere: what is usual changes a little
          const from = files[other % files.length]!;
          files = files.map((own, number) =>
            number === file % files.length
              ? own.map((one, at) => (at === unit % own.length ? from[other % from.length]! : one))
              : own,
          );
          write(files);
          const plain = await check();
          expect(await check('cache')).toEqual(plain);
          for (const { rule } of plain.findings) told.add(rule);
        }
      },
    ),
    { numRuns: 25, seed: 3 },
  );
  expect([...told]).toEqual(expect.arrayContaining(['terms/inconsistent', 'terms/absent']));
}, 120_000);
