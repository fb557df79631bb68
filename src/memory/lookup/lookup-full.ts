import { findLanguage } from '../../language/find-language.ts';
import type { Language } from '../../language/language.ts';
import type { Match, Penalty } from '../../model/match.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import { createBestHits } from './best-hits.ts';
import {
  compareStems,
  compareTexts,
  editsOf,
  findDifferences,
  toPercent,
  wordPercent,
} from './compare-texts.ts';
import type { TextComparison } from './compare-texts.ts';
import { findPenalties } from './find-penalties.ts';
import { isInContext } from './is-in-context.ts';
import type { LocaleIndex } from '../index/locale-index.ts';
import type { LookupOptions, Query } from '../memory-index.ts';
import { sideIndexes } from '../memory-view.ts';
import type { MemoryView } from '../memory-view.ts';
import { readWords } from '../read-words.ts';
import type { WordReading } from '../read-words.ts';
import { OTHER_MARK, PENALTIES } from './penalty-points.ts';
import { MOST_PUNCTUATION_EDITS } from './punctuation-edits.ts';
import { mayNeedRepair } from '../repair/may-need-repair.ts';
import { createRepairer, type Repairer } from '../repair/create-repairer.ts';
import { searchLocale } from './search-locale.ts';

/** What a match in context is worth more than one without, when both score 100: it comes first. */
const CONTEXT_FIRST = 0.5;

/** An entry read for one query. */
interface Judged {
  readonly tu: TranslationUnit;
  readonly comparison: TextComparison;
  readonly penalties: readonly Penalty[];
}

/** Looks up by folded words and penalties; then by stems, when there is room left. */
export function lookupFull(
  view: MemoryView,
  query: Query,
  options: LookupOptions,
): readonly Match[] {
  const { minScore, limit, stems = true } = options;
  const judge = createJudge(view, query, options);
  const best = createBestHits(Math.ceil(minScore), limit, 100);
  const markPoints = OTHER_MARK * (options.points?.punctuation ?? PENALTIES.punctuation);
  const sides = sideIndexes(view, 'source');
  /** The score by words of those found so, before penalties. */
  const percents = new Map<number, number>();
  for (const { index, accepts } of sides) {
    const { keys } = judge.readQuery(index);
    const rate = (unit: number, edits: number): number => {
      const judged = judge.judge(unit, index);
      if (judged === undefined) return -1;
      const percent = wordPercent(judged.comparison, edits);
      percents.set(unit, percent);
      const score = lessPenalties(percent, judged.penalties);
      const isContext = score === 100 && isInContext(query, judged.tu, index.language);
      return score + (isContext ? CONTEXT_FIRST : 0);
    };
    searchLocale(
      index,
      {
        keys,
        reading: 'folded',
        accepts,
        best,
        rate,
        prefersWords: true,
        same: {
          most: MOST_PUNCTUATION_EDITS,
          worth: (edits) => 100 - edits * markPoints,
        },
      },
      minScore,
    );
  }
  const hits = best.list();
  const found = new Set(hits.map(({ unit }) => unit));
  const units = [
    ...found,
    ...(stems && found.size < limit ? findByStems(view, query, options, judge, found) : []),
  ];
  const repairers = new Map<Language, Repairer>();
  const repairerOf = (language: Language): Repairer => {
    const known = repairers.get(language) ?? createRepairer(query.source, language);
    repairers.set(language, known);
    return known;
  };
  return units.map((unit) => {
    const index = view.sources.find((side) => side.units.has(unit))!;
    const judged = judge.judge(unit, index)!;
    const percent = percents.get(unit) ?? wordPercent(judged.comparison);
    const match = toMatch(judged, percent, query, index, stems);
    if (!mayNeedRepair(judged.comparison)) return match;
    const target =
      view.targets.find(({ units }) => units.has(unit))?.language ??
      findLanguage(view.targetLocale);
    const repair = repairerOf(index.language)(judged.tu, target);
    return repair === undefined ? match : { ...match, repair };
  });
}

/** Reads and compares each entry, and the query under each language, once a look-up. */
interface Judge {
  readQuery(index: LocaleIndex): WordReading;
  judge(unit: number, index: LocaleIndex): Judged | undefined;
}

function createJudge(view: MemoryView, query: Query, options: LookupOptions): Judge {
  const known = new Map<number, Judged | undefined>();
  const readings = new Map<LocaleIndex, WordReading>();
  const readQuery = (index: LocaleIndex): WordReading => {
    let reading = readings.get(index);
    if (reading === undefined) {
      reading = readWords(query.source, index.rules.rules.folded);
      readings.set(index, reading);
    }
    return reading;
  };
  return {
    readQuery,
    judge(unit, index) {
      if (known.has(unit)) return known.get(unit);
      const tu = view.fetch(unit);
      let judged: Judged | undefined;
      if (tu !== undefined) {
        const comparison = compareTexts(readQuery(index), tu, index.rules.rules.folded);
        const penalties = findPenalties(comparison, index.language, options);
        judged = { tu, comparison, penalties };
      }
      known.set(unit, judged);
      return judged;
    },
  };
}

function lessPenalties(percent: number, penalties: readonly Penalty[]): number {
  return Math.max(
    0,
    penalties.reduce((left, { points }) => left - points, percent),
  );
}

/** Units that reach the threshold by their stems only, best first. */
function findByStems(
  view: MemoryView,
  query: Query,
  { minScore, limit }: LookupOptions,
  judge: Judge,
  found: ReadonlySet<number>,
): readonly number[] {
  const best = createBestHits(Math.ceil(minScore), limit - found.size, Infinity);
  for (const { index, accepts } of sideIndexes(view, 'source')) {
    if (!hasStems(index.language)) continue;
    const { keys } = readWords(query.source, index.rules.rules.stem);
    searchLocale(
      index,
      {
        keys,
        reading: 'stem',
        prefersWords: true,
        accepts: (unit) => !found.has(unit) && accepts(unit),
        best,
        rate(unit, edits, longer) {
          const judged = judge.judge(unit, index);
          if (judged === undefined) return -1;
          return lessPenalties(toPercent(edits, longer), judged.penalties);
        },
      },
      minScore,
    );
  }
  return best.list().map(({ unit }) => unit);
}

/** Rough stems of an unknown language say too little to show matches by them alone. */
function hasStems(language: Language): boolean {
  return language.inflection.confidence === 'high';
}

function toMatch(
  { tu, comparison, penalties }: Judged,
  percent: number,
  query: Query,
  { language, rules }: LocaleIndex,
  stems: boolean,
): Match {
  const score = lessPenalties(percent, penalties);
  const differs = findDifferences(comparison, penalties, language);
  const isSame = differs?.length === 0;
  const base = {
    type: 'match',
    score,
    tu,
    penalties,
    ...(stems && hasStems(language) && !isSame && { stem: compareStems(comparison, rules) }),
  } as const;
  if (isSame) return { ...base, kind: isInContext(query, tu, language) ? 'context' : 'exact' };
  const edits = editsOf(comparison);
  if (differs === undefined) return { ...base, kind: 'fuzzy', edits };
  return { ...base, kind: 'near', differs, edits };
}
