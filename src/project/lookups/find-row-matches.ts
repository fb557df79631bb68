import type { Content } from '../../model/content.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';
import { higherStemScore } from '../../model/higher-stem-score.ts';
import { sliceContent } from '../../model/content/slice-content.ts';
import type { Difference, Match, Penalty, Repair, StemScore } from '../../model/match.ts';
import type { Span } from '../../model/span.ts';
import type { Fragment, Query } from '../../memory/memory-index.ts';
import { diffWords, type DiffPart } from '../../report/diff/diff-words.ts';
import { fitCodes } from '../translate/fit-codes.ts';
import type { Direction } from '../memory/memory-locales.ts';
import type { Memories, MemoryMatch } from '../memories/open-memories.ts';

/** A match as a translator sees it beside a segment. */
export interface RowMatch {
  /** Tells it from the others of the same answer. */
  readonly key: string;
  readonly score: number;
  readonly kind: Match['kind'];
  readonly source: Content;
  /** To be put in as it is: repaired, with the codes of the segment where all of them find a place. */
  readonly target: Content;
  /** As the memory has it; absent: the same as `target`. */
  readonly stored?: Content;
  /** From the source of the match to that of the segment, plain text. */
  readonly diff: readonly DiffPart[];
  readonly penalties: readonly Penalty[];
  /** For `near`. */
  readonly differs?: readonly Difference[];
  readonly repair?: Omit<Repair, 'target'>;
  /** Where it is higher than the score by words before penalties. */
  readonly stem?: StemScore;
  readonly memory: string;
  readonly id: string;
  readonly author?: string;
  /** ISO 8601, UTC. */
  readonly at?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

/** A part of the segment that a memory holds, where nothing is like the whole. */
export interface RowFragment {
  /** Content positions in the source of the segment. */
  readonly span: Span;
  readonly text: string;
  readonly entries: readonly {
    readonly source: Content;
    readonly target: Content;
    /** Content positions in `source`. */
    readonly span: Span;
    readonly memory: string;
  }[];
}

/** What memories have for one row; fragments only where no match reaches the lowest score. */
export interface RowMatches {
  readonly matches: readonly RowMatch[];
  readonly fragments: readonly RowFragment[];
}

/** How many matches are shown, and from which score. */
export interface RowMatchOptions {
  readonly limit: number;
  /** Lowest score shown, whole percent. */
  readonly minScore: number;
}

/** Fragments shown where nothing reaches the threshold. */
const FRAGMENTS = 5;

/**
 * What the memories know for one segment: matches, best first; fragments when there are none.
 *
 * @throws {RangeError} when a locale is not a well-formed BCP 47 name
 */
export function findRowMatches(
  memories: Memories,
  query: Query,
  direction: Direction,
  { limit, minScore }: RowMatchOptions,
): RowMatches {
  if (toPlainText(query.source).trim() === '') return { matches: [], fragments: [] };
  const found = memories.lookup(query, direction, { minScore, limit, scoring: 'full' });
  const matches = found.map((one, at) => toRowMatch(one, query.source, String(at + 1)));
  const fragments = matches.length > 0 ? [] : findFragments(memories, query.source, direction);
  return { matches, fragments };
}

function toRowMatch({ memory, match }: MemoryMatch, source: Content, key: string): RowMatch {
  const { tu, score, kind, penalties, repair } = match;
  const stem = higherStemScore(match);
  const { content: target } = fitCodes(repair?.target ?? tu.target, tu.source, source);
  const isSame = JSON.stringify(target) === JSON.stringify(tu.target);
  return {
    key,
    score,
    kind,
    source: tu.source,
    target,
    ...(!isSame && { stored: tu.target }),
    diff: diffWords(toPlainText(tu.source), toPlainText(source)),
    penalties,
    ...(match.kind === 'near' && { differs: match.differs }),
    ...(repair !== undefined && {
      repair: { changes: repair.changes, missed: repair.missed, suffixes: repair.suffixes },
    }),
    ...(stem !== undefined && { stem }),
    memory,
    id: tu.id,
    ...(tu.author !== undefined && { author: tu.author }),
    ...(tu.changed !== undefined && { at: tu.changed }),
    ...(tu.properties !== undefined && { properties: tu.properties }),
  };
}

function findFragments(
  memories: Memories,
  source: Content,
  { sourceLocale, targetLocale }: Direction,
): readonly RowFragment[] {
  const byPlace = new Map<
    string,
    { fragment: Fragment; entries: RowFragment['entries'][number][] }
  >();
  for (const { name, index } of memories.list) {
    for (const fragment of index(sourceLocale, targetLocale)?.fragments(source, {
      limit: FRAGMENTS,
    }) ?? []) {
      const place = fragment.span.join(' ');
      const known = byPlace.get(place) ?? { fragment, entries: [] };
      byPlace.set(place, known);
      for (const { tu, span } of fragment.entries)
        known.entries.push({ source: tu.source, target: tu.target, span, memory: name });
    }
  }
  return [...byPlace.values()]
    .sort(({ fragment: one }, { fragment: other }) => lengthOf(other.span) - lengthOf(one.span))
    .slice(0, FRAGMENTS)
    .map(({ fragment: { span }, entries }) => ({
      span,
      text: toPlainText(sliceContent(source, span)),
      entries,
    }));
}

function lengthOf([start, end]: Span): number {
  return end - start;
}
