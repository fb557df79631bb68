import { findLanguage } from '../../language/find-language.ts';
import type { Language } from '../../language/language.ts';
import { finish } from './assemble-segment.ts';
import { MOST_ENTRIES, UNIT_BITS } from './index-segment.ts';
import type { IndexSegment } from './index-segment.ts';
import { countEntries, findMergeGroup, findSmall, toLiveSegment } from './live-segment.ts';
import type { LiveSegment } from './live-segment.ts';
import { mergeSegments } from './merge-segments.ts';
import { readingRules } from './reading-rules.ts';
import type { ReadingRules } from './reading-rules.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { createUnitSet } from './unit-set.ts';
import type { UnitSet } from './unit-set.ts';

/**
 * The texts of one locale of a memory, searchable at once after every change: a few large segments,
 * newer small ones, and the last changes in a segment made anew by the next search. Units that were
 * changed or removed are marked in the segments that still hold them.
 */
export interface LocaleIndex {
  readonly locale: string;
  readonly language: Language;
  readonly rules: ReadingRules;
  /** The units with a text in this locale. */
  readonly units: UnitSet;
  /** Takes in the text of a unit, in place of the one it had. */
  put(text: UnitText): void;
  /** The same for many units, each named once: they make segments of their own, at the end of it. */
  startMany(): ManyTexts;
  remove(unit: number): void;
  /** Everything to search in. */
  segments(): readonly LiveSegment[];
  /**
   * The next piece of background work: a merge of segments as steps of a few milliseconds. The caller
   * runs it when it has time; searches and changes may come between the steps, and asking again gives
   * up the one that runs. Absent when all is tidy.
   */
  maintenance(): Generator<undefined, void> | undefined;
  /** Everything without dead units, and small segments as one, for a file. */
  tidy(): readonly IndexSegment[];
}

/** The text of a unit in one locale. */
export interface UnitText {
  readonly unit: number;
  readonly text: string;
  /** Seconds since 1970 of its last change, 0 unknown. */
  readonly stamp: number;
}

/** Many texts on their way in; none is found before `end`. */
export interface ManyTexts {
  put(text: UnitText): void;
  end(): void;
}

/** What a file holds of a locale; the segments are read when they are first needed. */
export interface StoredLocale {
  readonly units: UnitSet;
  load(): readonly IndexSegment[];
}

/** Changes that wait to become a segment: searches make one of them that is given up, in two milliseconds. */
const FEW = 256;
/** Of those, the last ones have a segment of their own, so that not all are read again after each change. */
const FEWEST = 16;
/** Entries merged at once without a pause, in some milliseconds. */
const SMALL = 4096;
/** Entries that are merged into one segment at most: half of what one can hold. */
const MOST_TOGETHER: number = MOST_ENTRIES / 2;
/** Entries that are built in one go: a hundred megabytes while they are. */
const MOST_BUILT: number = 2 ** 20;
/** Smaller segments than this are one in a file. */
const TOO_SMALL_FOR_FILES: number = 2 ** 16;

/** Starts the index of a locale over segments from a file, or none. */
export function createLocaleIndex(locale: string, stored?: StoredLocale): LocaleIndex {
  const language = findLanguage(locale);
  const rules = readingRules(language);
  const toLive = (segment: IndexSegment): LiveSegment => toLiveSegment(segment, rules);
  let loaded: readonly LiveSegment[] | undefined = stored === undefined ? [] : undefined;
  const settled = (): readonly LiveSegment[] => (loaded ??= stored!.load().map(toLive));
  const present = stored?.units ?? createUnitSet();
  const waiting = new Map<number, UnitText>();
  /** Made of all that wait but the last `waiting.size - builtCount`, and of those. */
  let built: LiveSegment | undefined;
  let builtCount = 0;
  let recent: LiveSegment | undefined;
  /** The merge that runs: what it reads, and units that died meanwhile, which may be in its answer. */
  let merge: { readonly group: readonly LiveSegment[]; readonly dying: UnitSet } | undefined;

  const forgetBuilt = (): void => {
    built = recent = undefined;
    builtCount = 0;
  };
  const kill = (unit: number): void => {
    if (waiting.delete(unit)) forgetBuilt();
    for (const live of settled()) live.kill(unit);
    merge?.dying.add(unit);
  };
  const enter = (unit: number): void => {
    if (!present.add(unit)) kill(unit);
  };
  const buildWaiting = (from: number): LiveSegment => {
    const builder = createSegmentBuilder(rules);
    for (const text of [...waiting.values()].slice(from)) builder.add(text);
    return toLive(finish(builder.build()));
  };
  const readWaiting = (): readonly LiveSegment[] => {
    if (waiting.size - builtCount > FEWEST) {
      built = buildWaiting(0);
      builtCount = waiting.size;
    }
    if (waiting.size > builtCount) recent ??= buildWaiting(builtCount);
    return [built, recent].filter((live) => live !== undefined);
  };
  const settle = (): void => {
    if (waiting.size === 0) return;
    loaded = [...settled(), buildWaiting(0)];
    waiting.clear();
    forgetBuilt();
  };
  const replace = (old: readonly LiveSegment[], merged: IndexSegment): void => {
    const kept = settled().filter((live) => !old.includes(live));
    loaded = merged.units.length === 0 ? kept : [...kept, toLive(merged)];
  };
  const findWork = (): readonly LiveSegment[] | undefined =>
    findMergeGroup(
      settled().filter((live) => merge?.group.includes(live) !== true),
      MOST_TOGETHER,
    );
  const tidySmall = (): void => {
    for (let group = findWork(); group !== undefined; group = findWork()) {
      if (countEntries(group) > SMALL) return;
      replace(group, finish(mergeSegments(group)));
    }
  };

  return {
    locale,
    language,
    rules,
    units: present,
    put(text) {
      enter(text.unit);
      waiting.set(text.unit, text);
      recent = undefined;
      if (waiting.size < FEW) return;
      settle();
      tidySmall();
    },
    remove(unit) {
      if (present.remove(unit)) kill(unit);
    },
    segments() {
      return waiting.size === 0 ? settled() : [...settled(), ...readWaiting()];
    },
    startMany() {
      let builder = createSegmentBuilder(rules);
      const close = (): void => {
        if (builder.size > 0) loaded = [...settled(), toLive(finish(builder.build()))];
        builder = createSegmentBuilder(rules);
      };
      return {
        put(text) {
          enter(text.unit);
          builder.add(text);
          if (builder.size >= MOST_BUILT) close();
        },
        end() {
          close();
          tidySmall();
        },
      };
    },
    maintenance() {
      merge = undefined;
      const group = findWork() ?? findSmall(settled(), SMALL);
      if (group === undefined) return undefined;
      const own = { group, dying: createUnitSet() };
      merge = own;
      return (function* run() {
        const merged = yield* mergeSegments(group);
        if (merge !== own) return;
        merge = undefined;
        replace(group, merged);
        const live = settled().at(-1);
        for (const packed of merged.units) {
          const unit = packed & UNIT_BITS;
          if (own.dying.has(unit)) live!.kill(unit);
        }
      })();
    },
    tidy() {
      settle();
      merge = undefined;
      const small = settled().filter(({ segment }) => segment.units.length < TOO_SMALL_FOR_FILES);
      const dirty = settled().filter(
        (live) => live.dead.size > 0 && (small.length < 2 || !small.includes(live)),
      );
      if (small.length > 1) replace(small, finish(mergeSegments(small)));
      for (const live of dirty) replace([live], finish(mergeSegments([live])));
      return settled().map(({ segment }) => segment);
    },
  };
}
