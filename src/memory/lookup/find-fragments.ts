import type { Content } from '../../model/content.ts';
import type { Span } from '../../model/span.ts';
import { createBestHits } from './best-hits.ts';
import { PLAIN_ONLY, UNIT_BITS } from '../index/index-segment.ts';
import type { LiveSegment } from '../index/live-segment.ts';
import type { LocaleIndex } from '../index/locale-index.ts';
import type { Fragment } from '../memory-index.ts';
import { sideIndexes } from '../memory-view.ts';
import type { MemoryView } from '../memory-view.ts';
import { readWords } from '../read-words.ts';
import type { WordReading } from '../read-words.ts';
import { createWordPairs } from './word-pairs.ts';
import { isSearchable } from '../concordance/search-word.ts';

/** Words of a fragment at least that are more than signs: one word is for a dictionary. */
const LEAST_WORDS = 2;
/** Entries shown for a fragment. */
const ENTRIES = 3;

/** A part of the query and the places where a segment holds it. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly number[];
}

/**
 * The longest parts of a query that entries hold word for word, none inside another, and none of very common words alone
 * (see `createWordPairs`).
 */
export function findFragments(
  view: MemoryView,
  query: Content,
  limit: number,
): readonly Fragment[] {
  const found = new Map<string, { run: Run; live: LiveSegment; index: LocaleIndex }[]>();
  for (const { index, accepts } of sideIndexes(view, 'source')) {
    const reading = readWords(query, index.rules.rules.folded);
    for (const live of index.segments()) {
      for (const run of findRuns(reading, live, accepts)) {
        const name = `${run.start} ${run.end}`;
        found.set(name, [...(found.get(name) ?? []), { run, live, index }]);
      }
    }
  }
  const runs = [...found.values()].sort(
    ([one], [other]) =>
      other!.run.end - other!.run.start - (one!.run.end - one!.run.start) ||
      one!.run.start - other!.run.start,
  );
  const kept: (typeof runs)[number][] = [];
  for (const places of runs) {
    const { start, end } = places[0]!.run;
    const isInside = kept.some(([longer]) => longer!.run.start <= start && end <= longer!.run.end);
    if (!isInside && kept.length < limit) kept.push(places);
  }
  return kept.map((places) => toFragment(view, query, places));
}

function toFragment(
  view: MemoryView,
  query: Content,
  places: readonly { readonly run: Run; readonly live: LiveSegment; readonly index: LocaleIndex }[],
): Fragment {
  const [{ run, index }] = places as readonly [(typeof places)[number]];
  const rule = index.rules.rules.folded;
  const { keys, spans } = readWords(query, rule);
  // of a short entry the fragment is nearly all, and so is what translates it
  const best = createBestHits(0, ENTRIES, Infinity);
  for (const { run: own, live } of places) {
    for (const entry of own.entries) {
      const { units, stamps, starts } = live.segment;
      best.add({
        unit: units[entry]! & UNIT_BITS,
        stamp: stamps[entry] ?? 0,
        value: (own.end - own.start) / (starts[entry + 1]! - starts[entry]!),
        edits: 0,
      });
    }
  }
  const wanted = keys.slice(run.start, run.end);
  return {
    span: [spans[run.start]![0], spans[run.end - 1]![1]],
    entries: best.list().flatMap(({ unit }) => {
      const tu = view.fetch(unit);
      if (tu === undefined) return [];
      const span = placeOf(readWords(tu.source, rule), wanted);
      return span === undefined ? [] : [{ tu, span }];
    }),
  };
}

function placeOf({ keys, spans }: WordReading, wanted: readonly string[]): Span | undefined {
  for (let at = 0; at + wanted.length <= keys.length; at++) {
    if (wanted.every((key, offset) => keys[at + offset] === key))
      return [spans[at]![0], spans[at + wanted.length - 1]![1]];
  }
  return undefined;
}

/** The longest run from each word on, when it is not the rest of the run before. */
function findRuns(
  { keys }: WordReading,
  { segment, search, dead }: LiveSegment,
  accepts: (unit: number) => boolean,
): readonly Run[] {
  const pairs = createWordPairs(
    segment,
    keys.map((key) => search.wordsWith(key, 'folded')),
    (entry) => {
      const packed = segment.units[entry]!;
      const unit = packed & UNIT_BITS;
      return (packed & PLAIN_ONLY) === 0 && !dead.has(unit) && accepts(unit);
    },
  );
  const runs: Run[] = [];
  let covered = 0;
  for (let start = 0; start + 1 < keys.length; start++) {
    // whatever begins here and goes on behind what is covered holds all pairs up to there
    const last = Math.max(start, covered - 1);
    if (last + 1 >= keys.length) break;
    const seed = pairs.rarest(start, last);
    if (seed === undefined) continue;
    let places = pairs.placesOf(seed, start);
    if (places.length === 0) continue;
    let end = seed + 2;
    while (end < keys.length) {
      const longer = places.filter(({ entry, place }) =>
        pairs.stands(end, entry, place + end - start),
      );
      if (longer.length === 0) break;
      places = longer;
      end++;
    }
    const count = keys.slice(start, end).filter(isSearchable).length;
    if (end > covered && count >= LEAST_WORDS)
      runs.push({ start, end, entries: places.map(({ entry }) => entry) });
    covered = Math.max(covered, end);
  }
  return runs;
}
