import type { Language } from '../language/language.ts';
import type { Match } from '../model/match.ts';
import { toPlainText } from '../model/flatten-content.ts';
import type { TranslationMemory, TranslationUnit } from '../model/translation-unit.ts';
import { alignWords } from './align-words.ts';
import { compareAge } from './compare-age.ts';
import { findEdits } from './find-edits.ts';
import { findPenalties } from './find-penalties.ts';
import type { LookupOptions, Query } from './memory-index.ts';
import { readWords } from './read-words.ts';
import type { WordReading } from './read-words.ts';
import { createSearch } from './search-entries.ts';
import { buildTokenIndex } from './token-index.ts';
import type { WordRule } from './word-rule.ts';

/** A match and the value it is ordered by, which may be finer than its score. */
interface Rated {
  readonly match: Match;
  readonly value: number;
}

/** Look-up by one of the scorings. */
export type Lookup = (query: Query, options: LookupOptions) => readonly Match[];

/** Look-up by the plain word score: {@link Match.score} is rounded down, the order is not. */
export function buildPlainLookup(memory: TranslationMemory, rule: WordRule): Lookup {
  const search = searchOver(memory, rule);
  return (query, { minScore, limit }) => {
    const reading = readWords(query.source, rule);
    const rated = search(reading.keys, {
      floor: minScore,
      limit,
      rate: (_, edits, longer) => (100 * (longer - edits)) / longer,
    }).map(({ text, value, edits }): Rated => {
      const tu = memory.units[text]!;
      const base = { type: 'match', score: Math.floor(value), tu, penalties: [] } as const;
      if (edits === 0) return { value, match: { ...base, kind: 'exact' } };
      return { value, match: { ...base, kind: 'fuzzy', edits: compare(tu, reading, rule).edits } };
    });
    return inOrder(rated).slice(0, limit);
  };
}

/** Look-up by folded words and penalties. */
export function buildFullLookup(
  memory: TranslationMemory,
  rule: WordRule,
  language: Language,
): Lookup {
  const search = searchOver(memory, rule);
  return (query, { minScore, limit }) => {
    const reading = readWords(query.source, rule);
    const penaltiesOf = (tu: TranslationUnit): Match['penalties'] => {
      const { entry, pairs } = compare(tu, reading, rule);
      return findPenalties({ query: reading, entry, tu, pairs }, language);
    };
    const rated = search(reading.keys, {
      floor: minScore,
      limit,
      rate(text, edits, longer, worst) {
        // rounded down, so that 100 is never said of a text that differs
        const percent = Math.floor((100 * (longer - edits)) / longer);
        return percent < worst ? percent : lessPenalties(percent, penaltiesOf(memory.units[text]!));
      },
    }).map(({ text, value, edits }): Rated => {
      const tu = memory.units[text]!;
      const penalties = penaltiesOf(tu);
      const base = { type: 'match', score: value, tu, penalties } as const;
      if (edits === 0) {
        const kind = isInContext(query, tu, language) ? 'context' : 'exact';
        return { value, match: { ...base, kind } };
      }
      return { value, match: { ...base, kind: 'fuzzy', edits: compare(tu, reading, rule).edits } };
    });
    const matches = inOrder(rated);
    return matches.filter(({ score }, at) => at < limit || score === 100);
  };
}

function searchOver(memory: TranslationMemory, rule: WordRule): ReturnType<typeof createSearch> {
  const { units } = memory;
  const textAt = (unit: number): string => toPlainText(units[unit]!.source);
  return createSearch(buildTokenIndex(units.length, textAt, rule));
}

function compare(
  tu: TranslationUnit,
  query: WordReading,
  rule: WordRule,
): {
  readonly entry: WordReading;
  readonly pairs: Int32Array;
  readonly edits: ReturnType<typeof findEdits>;
} {
  const entry = readWords(tu.source, rule);
  const pairs = alignWords(entry.keys, query.keys);
  return { entry, pairs, edits: findEdits(entry, query, pairs) };
}

function lessPenalties(percent: number, penalties: Match['penalties']): number {
  return Math.max(
    0,
    penalties.reduce((left, { points }) => left - points, percent),
  );
}

/** At least one neighbour is known to both and agrees, and none that both know disagrees. */
function isInContext(query: Query, tu: TranslationUnit, language: Language): boolean {
  const fold = (text: string): string => language.fold(text).text.replaceAll(/\s+/g, ' ').trim();
  const known = [
    [query.before, tu.before],
    [query.after, tu.after],
  ].filter((pair): pair is [string, string] => pair.every((text) => text !== undefined));
  return known.length > 0 && known.every(([one, other]) => fold(one) === fold(other));
}

function inOrder(rated: readonly Rated[]): readonly Match[] {
  const isContext = ({ match }: Rated): number => (match.kind === 'context' ? 1 : 0);
  return [...rated]
    .sort(
      (one, other) =>
        other.value - one.value ||
        isContext(other) - isContext(one) ||
        compareAge(one.match.tu, other.match.tu),
    )
    .map(({ match }) => match);
}
