import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CHECKS } from '../../../src/check/checks.ts';
import type { Io } from '../../../src/io/io.ts';
import { createNodeIo } from '../../../src/io/node-io.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { SegmentName } from '../../../src/model/place-key.ts';
import { runFileChecks, type RunOptions } from '../../../src/project/check/run-file-checks.ts';
import { bitext, toFile } from '../repeating-bitext.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kosut-test-'));
const io: Io = { ...createNodeIo(), cwd: folder };
writeFileSync(path.join(folder, 'terms.csv'), 'en,tr\nfile,dosya\nfolder,klasör\n');

const check = async (
  paths: readonly string[],
  options: Partial<RunOptions>,
): Promise<readonly Finding[]> => {
  const log = { progress: () => undefined, note: () => undefined };
  const settings = { preset: 'all', levels: {} } as const;
  const all: RunOptions = { inspect: 'target', checks: CHECKS, settings, log, ...options };
  return (await runFileChecks(io, paths, all)).findings;
};

test('a segment has the same findings whether the others are asked about or not', async () => {
  const seen = new Map<string, number>();
  let later = 0;
  await fc.assert(
    fc.asyncProperty(
      bitext,
      fc.boolean(),
      fc.constantFrom('source', 'target'),
      fc.integer({ min: 2, max: 12 }),
      async (files, hasTermbase, inspect, every) => {
        const paths = files.map((segments, number) => {
          const name = path.join(folder, `${number}.xlf`);
          writeFileSync(name, toFile(segments));
          return name;
        });
        const options = {
          inspect,
          ...(hasTermbase && { termbase: path.join(folder, 'terms.csv') }),
        } as const;
        const all = await check(paths, options);
        const isAsked = ({ path: name, unit }: SegmentName): boolean =>
          (Number(path.parse(name).name) + Number(unit.slice(1))) % every === 0;
        const some = await check(paths, { ...options, isAsked });
        expect(some).toEqual(all.filter(({ place }) => isAsked(place)));
        for (const { rule, fingerprint } of some) {
          seen.set(rule, (seen.get(rule) ?? 0) + 1);
          if (rule === 'terms/inconsistent' && fingerprint.includes('-')) later++;
        }
      },
    ),
    { numRuns: 30, seed: 7 },
  );
  const often = [...seen].filter(([, count]) => count >= 3).map(([rule]) => rule);
  expect(often).toEqual(
    expect.arrayContaining(['terms/inconsistent', 'terms/absent', 'consistency/target']),
  );
  // among them some that are the second of their name, which the first, not asked for, decides
  expect(later).toBeGreaterThan(0);
}, 60_000);

test('what the bitext shows to stand for an absent term is the same too', async () => {
  const consonants = [...'bdgkmnpst'];
  const words = (vowels: string): readonly string[] =>
    consonants.flatMap((one) => [...vowels].map((vowel) => `${one}${vowel}${one}${vowel}n`));
  const [sources, targets] = [words('aei'), words('oui')];
  const nouns = [
    ['file', 'dosyayı'],
    ['window', 'pencereyi'],
    ['mirror', 'aynayı'],
  ] as const;
  const numbers = sources.map((_, number) => number);
  // far enough from the term that the fingerprints of some findings are the same
  const segments = numbers.flatMap((one) =>
    numbers.map((other) => {
      const [source, target] = [sources, targets].map((of) => `${of[one]} ${of[other]}`);
      const [noun, usual] = nouns[(one + other) % nouns.length]!;
      const isAbsent = noun === 'file' && one % 5 === 0;
      return [
        `${source} and we open the ${noun} for you here today`,
        `${target} ve sizin için bugün burada hep birlikte ${isAbsent ? 'kütüğü' : usual} açıyoruz`,
      ] as const;
    }),
  );
  const paths = [segments.slice(0, 300), segments.slice(300)].map((own, number) => {
    const name = path.join(folder, `large-${number}.xlf`);
    writeFileSync(name, toFile(own));
    return name;
  });
  const options = { termbase: path.join(folder, 'terms.csv') };
  const all = await check(paths, options);
  const isOther = (one: Finding): boolean => one.rule === 'terms/absent' && 'found' in one;
  const later = all.filter((one) => isOther(one) && one.fingerprint.includes('-'));
  expect(later.length).toBeGreaterThan(3);
  for (const { place } of [...later.slice(0, 3), ...later.slice(-1)]) {
    const isAsked = ({ path: name, unit }: SegmentName): boolean =>
      name === place.path && unit === place.unit;
    const some = await check(paths, { ...options, isAsked });
    expect(some).toEqual(all.filter((one) => isAsked(one.place)));
  }
}, 120_000);
