import { UNIT_BITS } from './index-segment.ts';
import type { IndexSegment } from './index-segment.ts';
import type { MergeInput } from './merge-segments.ts';
import type { ReadingRules } from './reading-rules.ts';
import { createSegmentSearch } from './segment-search.ts';
import type { SegmentSearch } from './segment-search.ts';
import { createUnitSet } from './unit-set.ts';
import type { UnitSet } from './unit-set.ts';

/** A segment with the units in it that were changed or removed since, and the search over it. */
export interface LiveSegment extends MergeInput {
  readonly dead: UnitSet;
  readonly search: SegmentSearch;
  /** Marks a unit as dead, if it is in the segment. */
  kill(unit: number): void;
}

/** Takes a segment into use. */
export function toLiveSegment(segment: IndexSegment, rules: ReadingRules): LiveSegment {
  const dead = createUnitSet();
  let members: UnitSet | undefined;
  return {
    segment,
    dead,
    search: createSegmentSearch(segment, rules),
    isDead: dead.has,
    kill(unit) {
      if (members === undefined) {
        members = createUnitSet();
        for (const packed of segment.units) members.add(packed & UNIT_BITS);
      }
      if (members.has(unit)) dead.add(unit);
    },
  };
}

/** Segments of one size that are merged into one; each size is so many times the one below. */
const FAN = 4;
/** Entries of the smallest size. */
const SMALLEST = 256;
/** A segment with a greater share of dead units is written anew. */
const DEAD_SHARE = 0.25;

/** Entries of segments together. */
export function countEntries(segments: readonly LiveSegment[]): number {
  return segments.reduce((sum, { segment }) => sum + segment.units.length, 0);
}

/**
 * Segments that should be one: those of a size when there are many, or one with many dead units.
 *
 * @param most entries of the answer
 */
export function findMergeGroup(
  segments: readonly LiveSegment[],
  most: number,
): readonly LiveSegment[] | undefined {
  const levels = new Map<number, LiveSegment[]>();
  for (const live of segments) {
    const size = live.segment.units.length;
    if (live.dead.size > DEAD_SHARE * size) return [live];
    const level = Math.floor(Math.log(Math.max(1, size / SMALLEST)) / Math.log(FAN));
    const group = levels.get(level) ?? [];
    group.push(live);
    levels.set(level, group);
    if (group.length >= FAN && countEntries(group) <= most) return group;
  }
  return undefined;
}

/**
 * All segments of a few entries, when there are more than one: a query asks each of them, which costs as much as to
 * find something there. They are made one as often as there is a new one, so it should not have many.
 *
 * @param few entries of a small segment
 */
export function findSmall(
  segments: readonly LiveSegment[],
  few: number,
): readonly LiveSegment[] | undefined {
  const small = segments.filter(({ segment }) => segment.units.length < few);
  return small.length > 1 ? small : undefined;
}
