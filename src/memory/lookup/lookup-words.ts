import { toPlainText } from '../../model/content/flatten-content.ts';
import type { Match } from '../../model/match.ts';
import { createBestHits } from './best-hits.ts';
import { compareTexts, editsOf } from './compare-texts.ts';
import type { Reading } from '../index/index-segment.ts';
import type { LookupOptions, Query } from '../memory-index.ts';
import { sideIndexes } from '../memory-view.ts';
import type { MemoryView } from '../memory-view.ts';
import { readWords } from '../read-words.ts';
import type { WordReading } from '../read-words.ts';
import { searchLocale } from './search-locale.ts';
import { wordKeys } from '../word-rule.ts';
import type { WordRule } from '../word-rule.ts';

/** Looks up by a word score without penalties: {@link Match.score} is rounded down, the order is not. */
export function lookupWords(
  view: MemoryView,
  query: Query,
  { minScore, limit }: LookupOptions,
  reading: Reading,
): readonly Match[] {
  const best = createBestHits(minScore, limit, Infinity);
  for (const { index, accepts } of sideIndexes(view, 'source')) {
    const keys = wordKeys(toPlainText(query.source), index.rules.rules[reading]);
    const rate = (_: number, edits: number, longer: number): number =>
      (100 * (longer - edits)) / longer;
    searchLocale(index, { keys, reading, accepts, best, rate }, minScore);
  }
  const readings = new Map<WordRule, WordReading>();
  const readQuery = (rule: WordRule): WordReading => {
    const known = readings.get(rule) ?? readWords(query.source, rule);
    readings.set(rule, known);
    return known;
  };
  return best.list().flatMap(({ unit, value, edits }): readonly Match[] => {
    const tu = view.fetch(unit);
    if (tu === undefined) return [];
    const base = { type: 'match', score: Math.floor(value), tu, penalties: [] } as const;
    if (edits === 0) return [{ ...base, kind: 'exact' }];
    const rule = view.sources.find(({ units }) => units.has(unit))!.rules.rules[reading];
    const comparison = compareTexts(readQuery(rule), tu, rule);
    return [{ ...base, kind: 'fuzzy', edits: editsOf(comparison) }];
  });
}
