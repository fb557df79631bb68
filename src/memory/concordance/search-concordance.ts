import type { Content } from '../../model/content.ts';
import { flattenContent } from '../../model/content/flatten-content.ts';
import { toOriginalSpan } from '../../model/positions/mapped-text.ts';
import type { Span } from '../../model/span.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import type { LocaleIndex } from '../index/locale-index.ts';
import { markAligned } from './mark-aligned.ts';
import type { ConcordanceHit, ConcordanceOptions } from '../memory-index.ts';
import { sideIndexes, toStamp } from '../memory-view.ts';
import type { MemoryView } from '../memory-view.ts';
import { isWanted, searchPhrase } from './phrase-search.ts';
import { isSearchable, parseSearchWords } from './search-word.ts';
import type { SearchWord } from './search-word.ts';
import { keyedWords } from '../word-rule.ts';

type SideName = 'source' | 'target';

/** Units read to see what stands beside the words, whatever the limit; more say little more. */
const SAMPLE = 100;

/** Entries that hold words on one side or either, the newest first. */
export function searchConcordance(
  view: MemoryView,
  phrase: string,
  options: ConcordanceOptions,
): readonly ConcordanceHit[] {
  const { side, limit, find = 'phrase', forms = false } = options;
  const names: readonly SideName[] = side === 'both' ? ['source', 'target'] : [side];
  const most = Math.max(limit, SAMPLE);
  const searched = names.map((name) => ({
    name,
    ...searchSide(view, phrase, options, name, most),
  }));
  const units = view.fetchMany([...new Set(searched.flatMap(({ units: found }) => found))]);
  const marks = searched.map(({ name, words, units: sample, count }) => {
    const other = name === 'source' ? 'target' : 'source';
    const contents = sample.flatMap((unit) => {
      const tu = units.get(unit);
      return tu === undefined ? [] : [tu[other]];
    });
    return { name, mark: markAligned(view, other, words, { contents, count }) };
  });
  const hits: ConcordanceHit[] = [];
  for (const [, tu] of [...units].sort(byAge)) {
    if (hits.length === limit) break;
    const places = (name: SideName): readonly Span[] => {
      const words = searched.find((one) => one.name === name)?.words;
      const [index] = name === 'source' ? view.sources : view.targets;
      if (words === undefined || index === undefined) return [];
      return findPlaces(tu[name], words, find, forms, index);
    };
    const source = places('source');
    const target = places('target');
    if (source.length + target.length === 0) continue;
    const found: SideName = source.length > 0 ? 'source' : 'target';
    const other = found === 'source' ? 'target' : 'source';
    const mark = marks.find(({ name }) => name === found)!.mark;
    const isOnBoth = source.length > 0 && target.length > 0;
    hits.push({
      tu,
      source,
      target,
      aligned: { side: other, spans: isOnBoth ? [] : mark(tu[other]) },
    });
  }
  return hits;
}

function byAge(
  [one, { changed }]: readonly [number, TranslationUnit],
  [other, { changed: otherChanged }]: readonly [number, TranslationUnit],
): number {
  return toStamp(otherChanged) - toStamp(changed) || one - other;
}

function searchSide(
  view: MemoryView,
  phrase: string,
  { find = 'phrase', forms = false }: ConcordanceOptions,
  name: SideName,
  limit: number,
): {
  readonly words: readonly SearchWord[];
  readonly units: readonly number[];
  readonly count: number;
} {
  const [first] = name === 'source' ? view.sources : view.targets;
  if (first === undefined) return { words: [], units: [], count: 0 };
  const words = parseSearchWords(phrase, first.language);
  let count = 0;
  const units = sideIndexes(view, name).flatMap(({ index, accepts }) => {
    const hits = searchPhrase(index, { words, find, forms, accepts }, limit);
    count += hits.count;
    return hits.units;
  });
  return { words, units, count };
}

/** Where the words stand, in content positions, rising; empty when they do not. */
function findPlaces(
  content: Content,
  words: readonly SearchWord[],
  find: 'phrase' | 'words',
  forms: boolean,
  index: LocaleIndex,
): readonly Span[] {
  if (words.length === 0) return [];
  const flat = flattenContent(content);
  const seen = keyedWords(flat.text, index.rules.rules.folded)
    .map(({ span }) => span)
    .filter((span) => isSearchable(flat.text.slice(...span)));
  const isAt = (at: number, word: SearchWord): boolean =>
    isWanted(flat.text.slice(...seen[at]!), word, forms, index.language);
  const spans = find === 'phrase' ? phrasePlaces(seen, words, isAt) : wordPlaces(seen, words, isAt);
  return spans.map((span) => toOriginalSpan(flat, span));
}

type IsAt = (at: number, word: SearchWord) => boolean;

/** The words in a row, signs between them aside; places never overlap. */
function phrasePlaces(
  seen: readonly Span[],
  words: readonly SearchWord[],
  isAt: IsAt,
): readonly Span[] {
  const places: Span[] = [];
  for (let at = 0; at + words.length <= seen.length; at++) {
    if (!words.every((word, offset) => isAt(at + offset, word))) continue;
    const last = at + words.length - 1;
    places.push([seen[at]![0], seen[last]![1]]);
    at = last;
  }
  return places;
}

/** Each of the words somewhere; every place of each. */
function wordPlaces(
  seen: readonly Span[],
  words: readonly SearchWord[],
  isAt: IsAt,
): readonly Span[] {
  const hasAll = words.every((word) => seen.some((_, at) => isAt(at, word)));
  if (!hasAll) return [];
  return seen.filter((_, at) => words.some((word) => isAt(at, word)));
}
