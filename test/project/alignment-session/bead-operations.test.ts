import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import '../../fix-seed.ts';
import { applyPatch, invertPatch } from '../../../src/project/alignment-session/apply-patch.ts';
import {
  applyOperation,
  type LocalOperation,
} from '../../../src/project/alignment-session/apply-operation.ts';
import {
  beginHistory,
  doStep,
  turnStep,
} from '../../../src/project/alignment-session/bead-history.ts';
import {
  OperationRefused,
  type BeadOperation,
} from '../../../src/project/alignment-session/bead-operation.ts';
import { carryOver } from '../../../src/project/alignment-session/carry-over.ts';
import { coverBeads } from '../../../src/project/alignment-session/cover-beads.ts';
import {
  adoptAligned,
  listAnchors,
  pinRuns,
} from '../../../src/project/alignment-session/realign-beads.ts';
import { isFixed, type SessionBead } from '../../../src/project/alignment-session/session-bead.ts';

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null)
    Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

/** Beads of random shapes that cover both sides. */
const arbBeads = fc
  .array(
    fc.record({
      source: fc.nat(3),
      target: fc.nat(3),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      state: fc.constantFrom('pending', 'pending', 'accepted', 'review', 'dropped'),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((shapes) => {
    const ends = [0, 0] as [number, number];
    const beads: SessionBead[] = [];
    for (const { source, target, ...rest } of shapes) {
      if (source + target === 0) continue;
      beads.push({
        id: beads.length + 1,
        source: [ends[0], (ends[0] += source)],
        target: [ends[1], (ends[1] += target)],
        ...rest,
      });
    }
    return freeze(beads);
  });

const arbOperation: fc.Arbitrary<LocalOperation> = fc.oneof(
  fc.record({ op: fc.constant('merge' as const), bead: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    op: fc.constant('split' as const),
    bead: fc.integer({ min: 1, max: 9 }),
    source: fc.nat(8),
    target: fc.nat(8),
  }),
  fc.record({
    op: fc.constant('move' as const),
    bead: fc.integer({ min: 1, max: 9 }),
    side: fc.constantFrom('source' as const, 'target' as const),
    end: fc.constantFrom('first' as const, 'last' as const),
  }),
  fc.record({
    op: fc.constant('null' as const),
    bead: fc.integer({ min: 1, max: 9 }),
    side: fc.constantFrom('source' as const, 'target' as const),
  }),
  fc.record({
    op: fc.constant('mark' as const),
    beads: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
    state: fc.constantFrom('pending' as const, 'accepted', 'review', 'dropped'),
  }),
);

/** Every sentence of both sides is in exactly one bead, in order; ids are unique. */
function expectCover(beads: readonly SessionBead[], before: readonly SessionBead[]): void {
  let ends: readonly [number, number] = [0, 0];
  for (const { source, target } of beads) {
    expect([source[0], target[0]]).toEqual(ends);
    expect(source[1] - source[0] + target[1] - target[0]).toBeGreaterThan(0);
    ends = [source[1], target[1]];
  }
  const last = before.at(-1);
  expect(ends).toEqual([last?.source[1] ?? 0, last?.target[1] ?? 0]);
  expect(new Set(beads.map(({ id }) => id)).size).toBe(beads.length);
}

test('operations keep every sentence in exactly one bead, and undo is their opposite', () => {
  let applied = 0;
  fc.assert(
    fc.property(arbBeads, fc.array(arbOperation, { maxLength: 12 }), (beads, operations) => {
      let history = beginHistory(beads);
      const states = [history.beads];
      for (const operation of operations) {
        let { nextId } = history;
        try {
          const patch = freeze(applyOperation(history.beads, operation, () => nextId++));
          const after = applyPatch(history.beads, patch);
          expect(applyPatch(after, invertPatch(patch))).toEqual(history.beads);
          history = doStep(history, { label: operation.op, patch });
          states.push(history.beads);
          applied++;
        } catch (error) {
          if (!(error instanceof OperationRefused)) throw error;
        }
        expectCover(history.beads, beads);
      }
      for (const state of states.slice(0, -1).toReversed()) {
        history = turnStep(history, 'undo')!.history;
        expect(history.beads).toEqual(state);
      }
      expect(turnStep(history, 'undo')).toBeUndefined();
      for (const state of states.slice(1)) {
        history = turnStep(history, 'redo')!.history;
        expect(history.beads).toEqual(state);
      }
      expect(turnStep(history, 'redo')).toBeUndefined();
    }),
  );
  expect(applied).toBeGreaterThan(100);
});

const bead = (id: number, source: [number, number], target: [number, number]): SessionBead => ({
  id,
  source,
  target,
  confidence: 0.5,
  state: 'pending',
});
const shapes = (beads: readonly SessionBead[]): readonly string[] =>
  beads.map(({ source, target }) => `${source.join('-')}:${target.join('-')}`);

test.each<[string, BeadOperation, readonly string[]]>([
  ['merge', { op: 'merge', bead: 1 }, ['0-3:0-2', '3-4:2-2']],
  [
    'split',
    { op: 'split', bead: 1, source: 1, target: 1 },
    ['0-1:0-1', '1-2:1-1', '2-3:1-2', '3-4:2-2'],
  ],
  [
    'first to previous',
    { op: 'move', bead: 2, side: 'target', end: 'first' },
    ['0-2:0-2', '2-3:2-2', '3-4:2-2'],
  ],
  [
    'last to next',
    { op: 'move', bead: 1, side: 'source', end: 'last' },
    ['0-1:0-1', '1-3:1-2', '3-4:2-2'],
  ],
  [
    'the only sentence to the previous',
    { op: 'move', bead: 3, side: 'source', end: 'first' },
    ['0-2:0-1', '2-4:1-2'],
  ],
  [
    'last of the text alone',
    { op: 'move', bead: 2, side: 'source', end: 'first' },
    ['0-3:0-1', '3-3:1-2', '3-4:2-2'],
  ],
  [
    'first of the text alone',
    { op: 'move', bead: 1, side: 'target', end: 'first' },
    ['0-0:0-1', '0-2:1-1', '2-3:1-2', '3-4:2-2'],
  ],
  [
    'nothing on the target',
    { op: 'null', bead: 2, side: 'target' },
    ['0-2:0-1', '2-3:1-1', '3-3:1-2', '3-4:2-2'],
  ],
  [
    'nothing on the source',
    { op: 'null', bead: 2, side: 'source' },
    ['0-2:0-1', '2-2:1-2', '2-3:2-2', '3-4:2-2'],
  ],
])('%s', (_, operation, expected) => {
  const beads = freeze([bead(1, [0, 2], [0, 1]), bead(2, [2, 3], [1, 2]), bead(3, [3, 4], [2, 2])]);
  let next = 4;
  const patch = applyOperation(beads, operation as LocalOperation, () => next++);
  expect(shapes(applyPatch(beads, patch))).toEqual(expected);
});

test.each<[string, LocalOperation]>([
  ['no-next-bead', { op: 'merge', bead: 3 }],
  ['no-such-bead', { op: 'merge', bead: 9 }],
  ['nothing-to-split', { op: 'split', bead: 1, source: 0, target: 0 }],
  ['nothing-to-split', { op: 'split', bead: 1, source: 2, target: 1 }],
  ['nothing-to-split', { op: 'split', bead: 1, source: 3, target: 1 }],
  ['nothing-to-move', { op: 'move', bead: 3, side: 'target', end: 'first' }],
  ['nothing-to-move', { op: 'move', bead: 3, side: 'source', end: 'last' }],
  ['one-sided', { op: 'null', bead: 3, side: 'source' }],
])('refused: %s', (reason, operation) => {
  const beads = freeze([bead(1, [0, 2], [0, 1]), bead(2, [2, 3], [1, 2]), bead(3, [3, 4], [2, 2])]);
  expect(() => applyOperation(beads, operation, () => 4)).toThrow(
    expect.objectContaining({ reason }) as unknown as Error,
  );
});

test('what a person decided on survives alignment anew, with its id', () => {
  fc.assert(
    fc.property(arbBeads, fc.nat(), (beads, seed) => {
      const fixed = beads.filter(isFixed);
      // an aligner that makes one bead of everything between what it must keep
      const last = beads.at(-1);
      const aligned = [];
      let ends: readonly [number, number] = [0, 0];
      const end = { source: [last?.source[1] ?? 0, 0], target: [last?.target[1] ?? 0, 0] } as const;
      for (const anchor of [...listAnchors(beads), end]) {
        const gap = {
          source: [ends[0], anchor.source[0]] as const,
          target: [ends[1], anchor.target[0]] as const,
          confidence: (seed % 7) / 7,
        };
        if (gap.source[0] < gap.source[1] || gap.target[0] < gap.target[1]) aligned.push(gap);
        if (anchor !== end) aligned.push({ ...anchor, confidence: 1 });
        ends = [anchor.source[1], anchor.target[1]];
      }
      let next = 100;
      const after = applyPatch(
        beads,
        adoptAligned(beads, aligned, () => next++),
      );
      expectCover(after, beads);
      expect(after.filter(isFixed)).toEqual(fixed);
    }),
  );
});

test('pinned runs become an accepted bead; what was decided on is not cut', () => {
  let pins = 0;
  fc.assert(
    fc.property(arbBeads, fc.tuple(fc.nat(6), fc.nat(6), fc.nat(2), fc.nat(2)), (beads, runs) => {
      const [from, to, long, wide] = runs;
      const source = [from, from + 1 + long] as const;
      const target = [to, to + 1 + wide] as const;
      let next = 100;
      try {
        const { beads: after, pinned } = pinRuns(beads, source, target, () => next++);
        expectCover(after, beads);
        expect(pinned).toMatchObject({ source, target, state: 'accepted' });
        const isPinned = ({ id }: SessionBead): boolean => id === pinned.id;
        expect(after.filter((one) => isFixed(one) && !isPinned(one))).toEqual(
          beads.filter((one) => isFixed(one) && !isPinned(one)),
        );
        pins++;
      } catch (error) {
        if (!(error instanceof OperationRefused)) throw error;
      }
    }),
    { numRuns: 400 },
  );
  expect(pins).toBeGreaterThan(10);
});

test('beads of a file are covered where they leave sentences out', () => {
  const beads = coverBeads(
    [
      { source: [3, 4], target: [2, 3], confidence: 0.4 },
      { source: [1, 2], target: [0, 1] },
    ],
    5,
    3,
  );
  expect(shapes(beads)).toEqual(['0-1:0-0', '1-2:0-1', '2-3:1-1', '3-3:1-2', '3-4:2-3', '4-5:3-3']);
  expect(beads.map(({ state }) => state)).toEqual([
    'pending',
    'accepted',
    'pending',
    'pending',
    'pending',
    'pending',
  ]);
  expect(() => coverBeads([{ source: [0, 2], target: [0, 1] }], 1, 1)).toThrow(/leave the texts/);
  expect(() =>
    coverBeads(
      [
        { source: [0, 1], target: [1, 2] },
        { source: [1, 2], target: [0, 1] },
      ],
      2,
      2,
    ),
  ).toThrow(/cross/);
});

test('decisions follow their sentences through edits elsewhere', () => {
  const before = { source: ['a', 'b', 'c', 'b'], target: ['A', 'B', 'C', 'B'] };
  const after = { source: ['x', 'a', 'b', 'c', 'b'], target: ['A', 'B', 'X', 'B'] };
  const beads = [bead(1, [0, 1], [0, 1]), bead(2, [2, 3], [2, 3]), bead(3, [3, 4], [3, 4])];
  expect(shapes(carryOver(beads, before, after))).toEqual(['1-2:0-1', '4-5:3-4']);
});
