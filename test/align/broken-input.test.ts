import { describe, expect, test } from '@jest/globals';
import { alignBatch } from '../../src/align/align-batch.ts';
import { alignSentences } from '../../src/align/align-sentences.ts';
import { findSuspiciousRegions } from '../../src/align/find-suspicious-regions.ts';
import { findTextDoubts } from '../../src/align/find-text-doubts.ts';
import type { Bead } from '../../src/model/bead.ts';
import { readGold } from './read-gold.ts';

const { source, target } = readGold('lighthouse');
const half = target.length >> 1;
const repeat = (text: string, count: number): string[] => Array.from({ length: count }, () => text);
const german = [
  'Die Regierung hat am Montag beschlossen, dass die Preise für Strom nicht weiter steigen sollen.',
  'In den letzten Wochen war es in vielen Städten zu heftigen Protesten gekommen.',
  'Man wolle so schnell wie möglich handeln, sagte der Minister am Abend.',
  'An der Grenze warten noch immer viele Menschen auf Hilfe und auf eine Antwort.',
];
const tr = { sourceLocale: 'tr', targetLocale: 'en' };

const meanOf = (beads: readonly Bead[]): number =>
  beads.reduce((sum, { confidence }) => sum + confidence, 0) / beads.length;
const isGap = (bead: Bead): boolean =>
  bead.source[0] === bead.source[1] || bead.target[0] === bead.target[1];

interface Case {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
  /** Why the first suspicious region is one. */
  readonly reason: string;
}

const CASES: Readonly<Record<string, Case>> = {
  'a target without a sentence': { source, target: [], reason: 'unrelated' },
  'a source without a sentence': { source: [], target, reason: 'unrelated' },
  'three sentences for the whole': { source, target: target.slice(0, 3), reason: 'unrelated' },
  'the whole for three sentences': { source: source.slice(-3), target, reason: 'unrelated' },
  'halves in another order': {
    source,
    target: [...target.slice(half), ...target.slice(0, half)],
    reason: 'unrelated',
  },
  'sentences in reverse': { source, target: [...target].reverse(), reason: 'unrelated' },
  'a target that was never translated': { source, target: source, reason: 'foreign' },
  'one text in one language': { source: target, target, sourceLocale: 'en', reason: 'same' },
  'languages confused': { source: target, target: source, reason: 'foreign' },
  'a target in a third language': { source, target: german, reason: 'foreign' },
  'a target in another alphabet': {
    source,
    target: repeat('Правительство решило, что цены расти не должны.', 20),
    reason: 'foreign',
  },
  'the translation twice': { source, target: [...target, ...target], reason: 'unrelated' },
  'equal sentences': {
    source: repeat('Bu bir cümledir.', 1000),
    target: repeat('This is a sentence.', 1000),
    reason: 'unrelated',
  },
  'equal sentences, some missing': {
    source: repeat('Bu bir cümledir.', 1000),
    target: repeat('This is a sentence.', 700),
    reason: 'unrelated',
  },
};

describe.each(Object.entries(CASES))('%s', (_name, { reason, ...given }) => {
  const texts = { ...tr, ...given };
  const beads = alignSentences(texts);

  test('every sentence is in one bead, in order', () => {
    const end = { source: 0, target: 0 };
    for (const bead of beads)
      for (const side of ['source', 'target'] as const) {
        expect(bead[side][0]).toBe(end[side]);
        end[side] = bead[side][1];
      }
    expect(end).toEqual({ source: texts.source.length, target: texts.target.length });
  });

  test('little is believed, and a warning says why', () => {
    expect(meanOf(beads)).toBeLessThan(0.7);
    const doubts = findTextDoubts(texts);
    expect(findSuspiciousRegions(beads, doubts)[0]!.reason).toBe(reason);
  });
});

test('in a batch they are no better, and do no harm', () => {
  const broken = Object.values(CASES).filter((given) => given.source.length < 100);
  const [whole, ...rest] = alignBatch([
    { ...tr, source, target },
    ...broken.map((given) => ({ ...tr, ...given })),
  ]);
  const sure = whole!.filter(({ confidence }) => confidence >= 0.9).length;
  expect(sure).toBeGreaterThan(whole!.length / 2);
  for (const beads of rest) expect(meanOf(beads)).toBeLessThan(0.7);
});

test('a passage that stands elsewhere is not said to be missing', () => {
  const moved = [...target.slice(half), ...target.slice(0, half)];
  const beads = alignSentences({ ...tr, source, target: moved });
  for (const passage of [beads.slice(0, 10), beads.slice(-10)]) {
    expect(passage.every(isGap)).toBe(true);
    expect(meanOf(passage)).toBeLessThan(0.2);
  }
});

test('a passage that is missing is said to be', () => {
  const shorter = [...target.slice(0, 10), ...target.slice(18)];
  const beads = alignSentences({ ...tr, source, target: shorter });
  expect(meanOf(beads.filter(isGap))).toBeGreaterThan(0.6);
  expect(findSuspiciousRegions(beads).map(({ reason }) => reason)).not.toContain('unrelated');
});

test('what the user fixed stays certain, whatever the texts', () => {
  const anchor = { source: [0, 1], target: [0, 1] } as const;
  const beads = alignSentences({ ...tr, source, target: source, anchors: [anchor] });
  expect(beads[0]).toMatchObject({ ...anchor, confidence: 1 });
  expect(beads[1]!.confidence).toBeLessThan(0.5);
});

test('texts too short to tell raise no doubt', () => {
  expect(findTextDoubts({ ...tr, source: ['Tamam'], target: ['Tamam'] })).toEqual([]);
});
