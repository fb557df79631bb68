import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRowHeights } from '../../src/editor/grid/row-heights.ts';
import { createRowCache } from '../../src/editor/state/row-cache.ts';
import { indexAt, positionFrom } from '../../src/editor/state/row-places.ts';
import type { Row } from '../../src/server/api/row.ts';

describe('heights of rows', () => {
  test('are what a plain sum says, after any measuring', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 200 })), { maxLength: 40 }),
        fc.nat(9000),
        (count, measured, offset) => {
          const heights = createRowHeights(count, 45);
          const plain = new Array<number>(count).fill(45);
          for (const [position, height] of measured) {
            heights.setHeight(position, height);
            if (position < count) plain[position] = height;
          }
          let sum = 0;
          let at = count - 1;
          for (const [position, height] of plain.entries()) {
            expect(heights.offsetOf(position)).toBe(sum);
            if (offset >= sum && offset < sum + height) at = position;
            sum += height;
          }
          expect(heights.total()).toBe(sum);
          expect(heights.positionAt(offset)).toBe(at);
        },
      ),
    );
  });
});

test('heights stay when rows are added behind', () => {
  const heights = createRowHeights(3, 45);
  heights.setHeight(1, 100);
  const more = createRowHeights(5, 45, heights);
  expect([0, 1, 2, 3, 4].map((at) => more.offsetOf(at))).toEqual([0, 45, 145, 190, 235]);
  expect(more.total()).toBe(280);
});

describe('places of rows', () => {
  test('position and place are each other’s way back', () => {
    const order = Int32Array.from([2, 5, 9]);
    expect([0, 1, 2].map((position) => positionFrom(order, indexAt(order, position)))).toEqual([
      0, 1, 2,
    ]);
    expect(positionFrom(order, 6)).toBe(2);
    expect(positionFrom(order, 10)).toBe(3);
    expect(indexAt(order, 3)).toBe(-1);
    expect(positionFrom(undefined, 7)).toBe(7);
  });
});

const row = (index: number, id = `r${index}`, revision = 0): Row => ({
  id,
  index,
  unit: id,
  segment: '1',
  source: ['x'],
  state: 'initial',
  revision,
  translate: true,
  canSplit: false,
  canJoin: false,
});

describe('the rows that are kept', () => {
  test('are the latest, so many and no more', () => {
    const cache = createRowCache(3);
    cache.put([row(0), row(1), row(2), row(3)]);
    expect([...cache.all()].map(({ index }) => index)).toEqual([1, 2, 3]);
    expect(cache.byId('r0')).toBeUndefined();
  });

  test('the row under work stays, however many come', () => {
    const cache = createRowCache(3, () => 'r0');
    cache.put([row(0), row(1), row(2), row(3), row(4)]);
    expect([...cache.all()].map(({ index }) => index)).toEqual([0, 3, 4]);
  });

  test('a row that moved is at its new place alone', () => {
    const cache = createRowCache();
    cache.put([row(0, 'a'), row(1, 'b')]);
    cache.put([row(1, 'new'), row(2, 'b')]);
    expect(cache.byId('b')?.index).toBe(2);
    expect(cache.at(1)?.id).toBe('new');
  });

  test('when a row is split, those behind it move', () => {
    const cache = createRowCache();
    cache.put([row(0), row(1), row(2), row(3)]);
    cache.shift(1, 1, new Set(['r1']));
    cache.put([row(1), row(2, 'new')]);
    expect([0, 1, 2, 3, 4].map((index) => cache.at(index)?.id)).toEqual([
      'r0',
      'r1',
      'new',
      'r2',
      'r3',
    ]);
    expect(cache.byId('r3')?.index).toBe(4);
  });

  test('when two are joined, those behind them move back', () => {
    const cache = createRowCache();
    cache.put([row(0), row(1), row(2), row(3)]);
    cache.shift(1, -1, new Set(['r1', 'r2']));
    cache.put([row(1)]);
    expect([0, 1, 2, 3].map((index) => cache.at(index)?.id)).toEqual(['r0', 'r1', 'r3', undefined]);
  });
});
