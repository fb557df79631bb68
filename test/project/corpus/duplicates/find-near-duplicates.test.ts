import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toWordHashes } from '../../../../src/corpus/duplicates/to-word-hashes.ts';
import { findNearDuplicates } from '../../../../src/project/corpus/duplicates/find-near-duplicates.ts';
import {
  NEAR_WIDTH,
  toNearRecord,
} from '../../../../src/project/corpus/duplicates/near-records.ts';
import { createSearchGroup } from '../../../../src/project/corpus/duplicates/search-group.ts';
import {
  createVerdicts,
  KEPT,
  LEAK,
  NEAR,
} from '../../../../src/project/corpus/duplicates/verdicts.ts';
import {
  createWordSpool,
  type PairWords,
} from '../../../../src/project/corpus/duplicates/word-spool.ts';

const noScratch = (): never => {
  throw new Error('small corpora need no disk');
};

/** By the definition: words in common of the words of either, repeated ones counted. */
function isAlike(one: string, other: string, threshold: number): boolean {
  const rest = other.split(' ').filter((word) => word !== '');
  const words = one.split(' ').filter((word) => word !== '');
  const all = rest.length;
  const shared = words.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return shared > 0 && shared / (words.length + all - shared) >= threshold - 1e-9;
}

/** Sentences with few words, each some changes away from one of three. */
const sentence = fc
  .tuple(
    fc.constantFrom(5, 9, 14, 27),
    fc.array(fc.tuple(fc.nat(30), fc.constantFrom('', 'x', 'y', 'z')), { maxLength: 5 }),
  )
  .map(([length, changes]) => {
    const words = Array.from({ length }, (_, at) => `w${at % 11}`);
    for (const [at, word] of changes) words[at % length] = word;
    return words.filter((word) => word !== '').join(' ');
  });

test('what goes is what has a better one like it in its part or a side in a later part', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(sentence, sentence, fc.nat(2), fc.constantFrom(255, 128)), {
        maxLength: 150,
      }),
      fc.constantFrom(0.5, 0.6, 0.8, 0.9, 1),
      fc.boolean(),
      fc.constantFrom(undefined, { first: 1, many: 0 }, { first: 0, many: 2 }),
      (pairs, threshold, hasFrequency, limits) => {
        const words = createWordSpool(noScratch);
        for (const [at, [source, target, part, rank]] of pairs.entries()) {
          const pair: PairWords = {
            number: at + 1,
            part,
            rank,
            source: toWordHashes(source),
            target: toWordHashes(target),
          };
          words.add(pair);
        }
        const verdicts = createVerdicts();
        const told: (readonly [done: number, total: number])[] = [];
        findNearDuplicates({
          words,
          frequency: hasFrequency ? (word) => word % 5 : () => 0,
          threshold,
          dropsNear: true,
          dropsLeaks: true,
          scratch: noScratch,
          verdicts,
          progress: (done, total) => told.push([done, total]),
          ...(limits !== undefined && { limits }),
        });
        // what is told rises to the whole
        expect(told).toEqual(told.toSorted((one, other) => one[0] - other[0]));
        expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
        for (const [at, [source, target, part, rank]] of pairs.entries()) {
          const like = pairs.map(([one, other]) => [
            isAlike(source, one, threshold),
            isAlike(target, other, threshold),
          ]);
          const isLeak = pairs.some(
            (other, there) => other[2] > part && like[there]!.some(Boolean),
          );
          const isNear = pairs.some(
            (other, there) =>
              other[2] === part &&
              (other[3] > rank || (other[3] === rank && there < at)) &&
              like[there]!.every(Boolean),
          );
          expect(verdicts.get(at + 1)).toBe(isLeak ? LEAK : isNear ? NEAR : KEPT);
        }
      },
    ),
    { numRuns: 200 },
  );
});

/** How often records are looked at, of a group of texts with three words in common and hardly any other one. */
function countReads(size: number): number {
  let seed = 1;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const text = (): string =>
    ['rare', 'seldom', 'scarce', ...Array.from({ length: 9 }, () => `w${random(60)}`)].join(' ');
  const words = createWordSpool(noScratch);
  for (let at = 1; at <= size; at++) {
    const [source, target] = [toWordHashes(text()), toWordHashes(text())];
    words.add({ number: at, part: 0, rank: 255, source, target });
  }
  const records = Uint32Array.from(
    [...words.all()].flatMap(([pair, place]) => [0, ...toNearRecord(pair, place)]),
  );
  let reads = 0;
  const counted = new Proxy(records, {
    get: (target, name) => (reads++, Reflect.get(target, name) as unknown),
  });
  createSearchGroup({
    words,
    threshold: 0.8,
    verdicts: createVerdicts(),
    limits: { first: 4, many: 8 },
  })(
    counted,
    Array.from({ length: size }, (_, at) => at * NEAR_WIDTH),
    { verdict: NEAR },
  );
  return reads;
}

test('texts that share rare words without being alike do not cost the square of their number', () => {
  // 9 would be the square
  expect(countReads(3000) / countReads(1000)).toBeLessThan(5);
});
