import type { TranslationUnit } from '../model/translation-unit.ts';
import type { LocaleIndex } from './index/locale-index.ts';

/** A memory seen in one direction, as look-ups need it. */
export interface MemoryView {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** The locales that will do for the source, the nearest first; a unit is seen by its nearest. */
  readonly sources: readonly LocaleIndex[];
  readonly targets: readonly LocaleIndex[];
  /** A unit with its texts; absent when it is gone or lacks one of the two sides. */
  fetch(unit: number): TranslationUnit | undefined;
  /** The same of many at once, which is cheaper; by unit. */
  fetchMany(units: readonly number[]): ReadonlyMap<number, TranslationUnit>;
}

/** One locale of a side, and which of its units are meant. */
export interface SideIndex {
  readonly index: LocaleIndex;
  accepts(unit: number): boolean;
}

/** The locales to search for one side: a unit is found once, and only with a text on the other side. */
export function sideIndexes(view: MemoryView, side: 'source' | 'target'): readonly SideIndex[] {
  const own = side === 'source' ? view.sources : view.targets;
  const others = side === 'source' ? view.targets : view.sources;
  return own.map((index, at) => {
    const nearer = own.slice(0, at);
    const [only] = others;
    if (nearer.length === 0 && others.length === 1 && only !== undefined)
      return { index, accepts: only.units.has };
    return {
      index,
      accepts: (unit) =>
        others.some(({ units }) => units.has(unit)) && !nearer.some(({ units }) => units.has(unit)),
    };
  });
}

/** How many units the view shows. */
export function countUnits(view: MemoryView): number {
  let count = 0;
  for (const { index, accepts } of sideIndexes(view, 'source')) {
    index.units.bits().forEach((word, place) => {
      for (let left = word; left !== 0; left &= left - 1) {
        const unit = place * 32 + (31 - Math.clz32(left & -left));
        if (accepts(unit)) count++;
      }
    });
  }
  return count;
}

/** Seconds since 1970 of an ISO date, as an index keeps them; 0 for none, or one it cannot hold. */
export function toStamp(changed: string | undefined): number {
  if (changed === undefined) return 0;
  const seconds = Math.floor(Date.parse(changed) / 1000);
  return seconds > 0 && seconds < 2 ** 32 ? seconds : 0;
}
