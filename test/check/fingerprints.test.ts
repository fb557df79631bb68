import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CHECKS } from '../../src/check/checks.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import type { SegmentPair } from '../../src/model/segment-pair.ts';

const faulty: readonly (readonly [string, string])[] = [
  ['Open %s.', 'Aç.'],
  ['Name:', 'Ad'],
  ['Two  words', 'İki  kelime'],
  ['It costs 5 euros.', 'Fiyatı 7 avro.'],
  ['see (this', 'buna (bakın'],
  ['He said yes', 'evet evet dedi ve ve gitti'],
];
const segmentChecks = CHECKS.filter(({ scope }) => scope !== 'bitext');

function fingerprintsOf(texts: readonly (readonly [string, string])[], ids: string): Set<string> {
  const pairs: SegmentPair[] = texts.map(([source, target], at) => ({
    path: 'a.xlf',
    unit: `${ids}${at}`,
    source: [source],
    target: [target],
    at: { source: [at + 1, 1], target: [at + 1, 9] },
  }));
  const context = { pairs, sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;
  return new Set(runChecks(segmentChecks, context).map(({ fingerprint }) => fingerprint));
}

const known = fingerprintsOf(faulty, 'u');

test('a fingerprint survives segments that are inserted, moved and renamed', () => {
  expect(known.size).toBeGreaterThanOrEqual(5);
  const other = fc.tuple(fc.string(), fc.string());
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...faulty], { minLength: faulty.length }),
      fc.array(fc.tuple(fc.nat({ max: faulty.length }), other), { maxLength: 8 }),
      (moved, inserted) => {
        const texts = [...moved];
        for (const [at, pair] of inserted) texts.splice(at, 0, pair);
        const now = fingerprintsOf(texts, 'x');
        for (const one of known) expect(now).toContain(one);
      },
    ),
    { numRuns: 50 },
  );
});
